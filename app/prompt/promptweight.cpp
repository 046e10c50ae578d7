#include "promptweight.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace dice {
namespace {

constexpr double kLeast = 0, kMost = 4;

// "(words:1.2)" with the words from `begin` to `end`
struct Weighted
{
    int open = -1, begin = 0, end = 0, close = 0;
    double weight = 1;
};

bool escaped(const QString& text, int at) { return at > 0 && text[at - 1] == u'\\'; }

// The innermost brackets with a number whose inside holds the whole range.
Weighted around(const QString& text, int from, int to)
{
    static const QRegularExpression number(
        QStringLiteral("^(.*):\\s*([0-9]*\\.?[0-9]+)\\s*$"), QRegularExpression::DotMatchesEverythingOption);
    Weighted best;
    for (int open = 0; open <= from && open < text.size(); ++open) {
        if (text[open] != u'(' || escaped(text, open))
            continue;
        int depth = 1, close = open + 1;
        for (; close < text.size() && depth > 0; ++close)
            if (!escaped(text, close))
                depth += text[close] == u'(' ? 1 : text[close] == u')' ? -1 : 0;
        if (depth > 0 || close < to)
            continue;
        const QRegularExpressionMatch match = number.match(text.mid(open + 1, close - open - 2));
        if (match.hasMatch())
            best = {open, open + 1, open + 1 + static_cast<int>(match.capturedLength(1)), close, match.captured(2).toDouble()};
    }
    return best;
}

bool isWord(QChar c) { return c.isLetterOrNumber() || c == u'_' || c == u'-' || c == u'\''; }

QString written(double weight)
{
    QString text = QString::number(weight, 'f', 2);
    while (text.endsWith(u'0'))
        text.chop(1);
    return text.endsWith(u'.') ? text.chopped(1) : text;
}

} // namespace

PromptEdit changeWeight(const QString& text, int selectionStart, int selectionEnd, double by)
{
    int from = std::clamp<int>(selectionStart, 0, static_cast<int>(text.size())),
        to = std::clamp<int>(selectionEnd, from, static_cast<int>(text.size()));
    Weighted present = around(text, from, to);
    const bool inside =
        present.open >= 0 && (from == to || (from >= present.begin && to <= present.end) || (from <= present.begin && to >= present.end));
    if (!inside) {
        if (from == to) {
            while (from > 0 && isWord(text[from - 1]))
                --from;
            while (to < text.size() && isWord(text[to]))
                ++to;
        }
        while (from < to && text[from].isSpace()) // a weight belongs to words, not to the blanks around them
            ++from;
        while (to > from && text[to - 1].isSpace())
            --to;
        if (from == to)
            return {text, selectionStart, selectionEnd};
        present = {from, from, to, to, 1};
    }
    const QString words = text.mid(present.begin, present.end - present.begin);
    const double weight = std::clamp(std::round((present.weight + by) * 100) / 100, kLeast, kMost);
    const bool plain = std::abs(weight - 1) < 0.005;
    const QString changed = plain ? words : QStringLiteral("(%1:%2)").arg(words, written(weight));
    const int start = present.open + (plain ? 0 : 1);
    return {text.left(present.open) + changed + text.mid(present.close), start, start + static_cast<int>(words.size())};
}

} // namespace dice
