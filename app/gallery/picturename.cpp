#include "picturename.h"

#include "library/filename.h"

#include <QFileInfo>
#include <QRegularExpression>

namespace dice {
namespace {

constexpr qsizetype kLongestPart = 80;
constexpr qsizetype kMostBytes = 240; // a number and an ending have to fit behind it

QString wordFor(const QString& key, const GenerationRequest& request, const QDateTime& made)
{
    if (key == u"date")
        return made.toString(QStringLiteral("yyyy-MM-dd"));
    if (key == u"time")
        return made.toString(QStringLiteral("HH-mm-ss"));
    if (key == u"seed")
        return QString::number(request.sampling.seed);
    if (key == u"prompt")
        return QString::fromStdString(request.text.prompt).replace(u'/', u' ');
    if (key == u"model")
        return request.model.checkpoint.file.empty() ? QStringLiteral("starter-model")
                                                     : QFileInfo(QString::fromStdString(request.model.checkpoint.file)).completeBaseName();
    if (key == u"steps")
        return QString::number(request.sampling.steps);
    if (key == u"guidance")
        return request.guidance.mode == GuidanceMode::Cfg    ? QStringLiteral("cfg")
               : request.guidance.mode == GuidanceMode::Dice ? QStringLiteral("dice")
                                                             : QStringLiteral("off");
    return u'[' + key + u']';
}

} // namespace

QString pictureName(const QString& pattern, const GenerationRequest& request, const QDateTime& made)
{
    static const QRegularExpression key(QStringLiteral("\\[([a-z]+)\\]"));
    QString name;
    qsizetype at = 0;
    for (auto found = key.globalMatch(pattern); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        name += pattern.mid(at, match.capturedStart() - at) + wordFor(match.captured(1), request, made);
        at = match.capturedEnd();
    }
    QStringList parts;
    for (const QString& part : QString(name + pattern.mid(at)).split(u'/'))
        if (const QString safe = safeFileName(part, kLongestPart, kMostBytes); !safe.isEmpty())
            parts.append(safe);
    return parts.isEmpty() ? QStringLiteral("picture") : parts.join(u'/');
}

} // namespace dice
