#include "wildcards.h"

#include <QCoreApplication>
#include <QFile>
#include <QRegularExpression>

#include <random>

namespace dice {
namespace {

constexpr int kDeepest = 20; // files may name files

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(dice::Wildcards)
};

QStringList linesOf(const QString& name, const QString& folder)
{
    QFile file(folder + u'/' + name + QStringLiteral(".txt"));
    if (name.contains(QStringLiteral("..")) || !file.open(QIODevice::ReadOnly))
        return {};
    QStringList lines;
    for (const QString& line : QString::fromUtf8(file.readAll()).split(u'\n'))
        if (!line.trimmed().isEmpty() && !line.trimmed().startsWith(u'#'))
            lines.append(line.trimmed());
    return lines;
}

QString pick(const QStringList& choices, std::mt19937_64& random)
{
    return choices[static_cast<qsizetype>(random() % static_cast<std::uint64_t>(choices.size()))];
}

} // namespace

DrawnPrompt drawWildcards(const QString& prompt, const QString& folder, std::int64_t seed)
{
    static const QRegularExpression braces(QStringLiteral(R"((?<!\\)\{([^{}]*)(?<!\\)\})")), file(QStringLiteral("__([\\w/-]+?)__"));
    std::mt19937_64 random(static_cast<std::uint64_t>(seed));
    DrawnPrompt drawn{prompt, {}};
    for (int depth = 0; depth < kDeepest; ++depth) {
        bool changed = false;
        for (QRegularExpressionMatch match; (match = braces.match(drawn.text)).hasMatch(); changed = true) // the innermost first
            drawn.text.replace(match.capturedStart(), match.capturedLength(), pick(match.captured(1).split(u'|'), random));
        qsizetype from = 0;
        for (QRegularExpressionMatch match; (match = file.match(drawn.text, from)).hasMatch();) {
            const QStringList lines = linesOf(match.captured(1), folder);
            if (lines.isEmpty()) {
                drawn.problem = Texts::tr("There is no list \"%1\" in %2.").arg(match.captured(1), folder);
                from = match.capturedEnd();
                continue;
            }
            drawn.text.replace(match.capturedStart(), match.capturedLength(), pick(lines, random));
            changed = true;
        }
        if (!changed)
            break;
    }
    drawn.text.replace(QStringLiteral("\\{"), QStringLiteral("{")).replace(QStringLiteral("\\}"), QStringLiteral("}"));
    return drawn;
}

} // namespace dice
