#include "promptspans.h"

#include <QRegularExpression>

namespace dice {
namespace {

using Kind = PromptSpan::Kind;

// From an opening sign to the one that closes it; 0 where it is never closed.
int closedLength(const QString& text, int at, QChar open, QChar close)
{
    int depth = 0;
    for (int i = at; i < text.size(); ++i) {
        if (text[i] == u'\\') {
            ++i;
            continue;
        }
        depth += text[i] == open ? 1 : text[i] == close ? -1 : 0;
        if (depth == 0)
            return i + 1 - at;
    }
    return 0;
}

int matched(const QRegularExpression& expression, const QString& text, int at)
{
    const QRegularExpressionMatch match =
        expression.match(text, at, QRegularExpression::NormalMatch, QRegularExpression::AnchorAtOffsetMatchOption);
    return match.hasMatch() ? static_cast<int>(match.capturedLength()) : 0;
}

PromptSpan spanAt(const QString& text, int at)
{
    static const QRegularExpression lora(QStringLiteral("<(lora|lyco):[^<>]*>")), embedding(QStringLiteral("embedding:[\\w.-]+")),
        file(QStringLiteral("__[\\w/-]+__")), wordBreak(QStringLiteral("\\bBREAK\\b")),
        comment(QStringLiteral("(?<![^\\n])[ \\t]*#[^\\n]*"));
    const QChar sign = text[at];
    if (const int length = matched(comment, text, at))
        return {at, length, Kind::Comment};
    if (sign == u'(')
        return {at, closedLength(text, at, u'(', u')'), Kind::Weight};
    if (sign == u'[') {
        const int length = closedLength(text, at, u'[', u']');
        const QString inside = text.mid(at, length);
        return {at, length, inside.contains(u'|') || inside.contains(u':') ? Kind::Schedule : Kind::Weight};
    }
    if (sign == u'{')
        return {at, closedLength(text, at, u'{', u'}'), Kind::Wildcard};
    if (sign == u'<')
        return {at, matched(lora, text, at), Kind::Lora};
    if (sign == u'_')
        return {at, matched(file, text, at), Kind::Wildcard};
    if (sign == u'e')
        return {at, matched(embedding, text, at), Kind::Embedding};
    return {at, sign == u'B' ? matched(wordBreak, text, at) : 0, Kind::Break};
}

} // namespace

QList<PromptSpan> promptSpans(const QString& text)
{
    QList<PromptSpan> spans;
    for (int at = 0; at < text.size();) {
        if (text[at] == u'\\') {
            at += 2;
            continue;
        }
        const PromptSpan span = spanAt(text, at);
        if (span.length > 0)
            spans.append(span);
        at += std::max(1, span.length);
    }
    return spans;
}

} // namespace dice
