#include "gallerydetails.h"

#include "schedule/sampler_labels.h"
#include "support/guidanceword.h"
#include "support/wording.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QLocale>

namespace dice {
namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(dice::GalleryDetails)
};

QString guidanceText(const GalleryEntry& entry)
{
    if (entry.guidance.isEmpty())
        return {};
    GuidanceSettings settings;
    settings.mode = guidanceOf(entry.guidance);
    settings.scale = entry.scale;
    return Wording::guidance(settings);
}

QString samplerText(const GalleryEntry& entry)
{
    if (entry.sampler.isEmpty())
        return {};
    try {
        const std::string name = entry.sampler.toStdString(), schedule = resolvedSchedule(name, entry.schedule.toStdString());
        return Texts::tr("%1 · %2 · %3").arg(QString::fromStdString(samplerLabel(name)), Wording::schedule(schedule)).arg(entry.steps);
    } catch (const std::exception&) {
        return entry.sampler;
    }
}

QString madeText(const GalleryEntry& entry)
{
    const QLocale locale;
    const QString day =
        entry.made.date() == QDate::currentDate() ? Texts::tr("today") : locale.toString(entry.made.date(), QLocale::ShortFormat);
    const QString when = Texts::tr("%1 %2").arg(day, locale.toString(entry.made.time(), QLocale::ShortFormat));
    return entry.seconds > 0 ? Texts::tr("%1 · %2").arg(when, Wording::seconds(entry.seconds)) : when;
}

} // namespace

GalleryDetails GalleryDetails::of(const GalleryEntry& entry, const QString& picturesFolder)
{
    GalleryDetails details;
    details.there = true;
    details.source = QUrl::fromLocalFile(entry.file);
    details.size = QSize(entry.width, entry.height);
    details.prompt = entry.prompt;
    details.negative = entry.negative;
    details.guidance = guidanceText(entry);
    details.passes = entry.passes == 0       ? QString()
                     : entry.passesSaved > 0 ? Texts::tr("%1, CFG needs %2").arg(entry.passes).arg(entry.passes + entry.passesSaved)
                                             : QString::number(entry.passes);
    details.sampler = samplerText(entry);
    details.seed = entry.guidance.isEmpty() ? QString() : QString::number(entry.seed);
    details.model = Wording::model(entry.model);
    details.pixels = Wording::pixels(entry.width, entry.height);
    details.made = madeText(entry);
    const QString relative = QDir(picturesFolder).relativeFilePath(entry.file);
    details.file = relative.startsWith(QStringLiteral("..")) ? entry.file : relative;
    details.generator = entry.generator == u"automatic1111" ? QStringLiteral("AUTOMATIC1111")
                        : entry.generator.isEmpty()         ? Texts::tr("no parameters in it")
                        : entry.generator == u"dice-studio" ? QString()
                                                            : entry.generator;
    details.starred = entry.starred;
    details.hasParameters = !entry.guidance.isEmpty();
    details.missing = !QFileInfo::exists(entry.file);
    return details;
}

} // namespace dice
