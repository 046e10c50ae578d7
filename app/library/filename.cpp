#include "filename.h"

#include "base/file_name.h"

#include <QRegularExpression>
#include <QTextBoundaryFinder>

namespace dice {
namespace {

// The longest beginning that fits, whole letters only.
QString cut(const QString& text, qsizetype most, qsizetype mostBytes)
{
    qsizetype end = 0;
    QTextBoundaryFinder letters(QTextBoundaryFinder::Grapheme, text);
    for (qsizetype next = letters.toNextBoundary(); next > 0 && next <= most; next = letters.toNextBoundary()) {
        if (text.left(next).toUtf8().size() > mostBytes)
            break;
        end = next;
    }
    return text.left(end);
}

QString withoutEnds(QString text)
{
    static const QRegularExpression ends(QStringLiteral("^[ .]+|[ .]+$"));
    return text.remove(ends);
}

} // namespace

QString safeFileName(const QString& text, qsizetype most, qsizetype mostBytes)
{
    // Marks that turn the direction of writing could hide an ending.
    static const QRegularExpression forbidden(
        QStringLiteral(R"([\x00-\x1f\x7f-\x9f<>:"/\\|?*\x{200e}\x{200f}\x{202a}-\x{202e}\x{2066}-\x{2069}\x{2028}\x{2029}\x{feff}]+)"),
        QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression spaces(QStringLiteral("\\s+"));
    QString name = QString::fromUtf8(text.toUtf8()); // half a character becomes U+FFFD
    name = withoutEnds(name.replace(forbidden, QStringLiteral(" ")).replace(spaces, QStringLiteral(" ")));
    if (isReservedFileName(name.toStdString()))
        name.prepend(u'_');
    return withoutEnds(cut(name, most, mostBytes));
}

} // namespace dice
