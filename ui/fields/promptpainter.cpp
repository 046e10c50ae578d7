#include "promptpainter.h"

#include "prompt/promptspans.h"

#include <QTextDocument>

namespace dice {

PromptPainter::PromptPainter(QObject* parent) : QSyntaxHighlighter(parent)
{
    connect(this, &PromptPainter::colorsChanged, this, [this] {
        if (document() != nullptr)
            rehighlight();
    });
}

void PromptPainter::setTarget(QQuickTextDocument* target)
{
    if (m_target == target)
        return;
    m_target = target;
    setDocument(target == nullptr ? nullptr : target->textDocument());
    Q_EMIT targetChanged();
}

// A paragraph at a time; a bracket that reaches over a line break is not tinted.
void PromptPainter::highlightBlock(const QString& text)
{
    for (const PromptSpan& span : promptSpans(text)) {
        QTextCharFormat format;
        switch (span.kind) {
        case PromptSpan::Kind::Weight:
            format.setForeground(m_weight);
            break;
        case PromptSpan::Kind::Lora:
        case PromptSpan::Kind::Embedding:
            format.setForeground(m_lora);
            break;
        case PromptSpan::Kind::Comment:
            format.setForeground(m_comment);
            break;
        default:
            format.setForeground(m_choice);
            break;
        }
        setFormat(span.start, span.length, format);
    }
}

} // namespace dice
