#include "promptcompletion.h"

#include <QRegularExpression>

#include <algorithm>

namespace dice {
namespace {

constexpr qsizetype kFewestOfWord = 2, kFewestOfPhrase = 3;

int after(const QString& text, int caret, QStringView signs)
{
    int at = caret;
    while (at > 0 && !signs.contains(text[at - 1]))
        --at;
    return at;
}

} // namespace

QString loraTag(const QString& lora) { return QStringLiteral("<lora:%1:1>").arg(lora); }

QList<Completion> completions(const QString& text, int caret, const CompletionSources& sources, int most)
{
    using Kind = Completion::Kind;
    QList<Completion> found;
    const auto add = [&](const Completion& completion) {
        const bool there = std::any_of(found.begin(), found.end(),
            [&](const Completion& other) { return other.text.compare(completion.text, Qt::CaseInsensitive) == 0; });
        if (!there && found.size() < most)
            found.append(completion);
    };
    static const QRegularExpression tag(QStringLiteral("<(?:l(?:o(?:r(?:a(?::([^<>:]*))?)?)?)?)?$"));
    if (const QRegularExpressionMatch open = tag.match(text.left(caret)); open.hasMatch()) {
        const int start = static_cast<int>(open.capturedStart());
        for (const QString& lora : sources.loras)
            if (lora.contains(open.captured(1), Qt::CaseInsensitive))
                add({Kind::Lora, lora, loraTag(lora), start, caret - start});
        return found;
    }
    const int wordStart = after(text, caret, u" \t\n,()[]{}|<>");
    QString word = text.mid(wordStart, caret - wordStart);
    const QString prefix = QStringLiteral("embedding:");
    const bool named = word.startsWith(prefix);
    if (named)
        word.remove(0, prefix.size());
    if (named || word.size() >= kFewestOfWord) {
        for (const QString& embedding : sources.embeddings)
            if (embedding.startsWith(word, Qt::CaseInsensitive) && embedding != word)
                add({Kind::Embedding, embedding, (named ? prefix : QString()) + embedding, wordStart, caret - wordStart});
        for (const QString& lora : sources.loras)
            if (!named && lora.startsWith(word, Qt::CaseInsensitive))
                add({Kind::Lora, lora, loraTag(lora), wordStart, caret - wordStart});
    }
    int phraseStart = after(text, caret, u",\n");
    while (phraseStart < caret && text[phraseStart].isSpace())
        ++phraseStart;
    const QString phrase = text.mid(phraseStart, caret - phraseStart);
    if (phrase.size() < kFewestOfPhrase)
        return found;
    static const QRegularExpression divides(QStringLiteral("[,\n]"));
    for (const QString& prompt : sources.prompts)
        for (const QString& part : prompt.split(divides, Qt::SkipEmptyParts)) {
            const QString known = part.trimmed();
            if (known.size() > phrase.size() && known.startsWith(phrase, Qt::CaseInsensitive))
                add({Kind::Phrase, known, known, phraseStart, caret - phraseStart});
        }
    return found;
}

} // namespace dice
