#include "wording.h"

#include "schedule/sampler_labels.h"

#include <QLocale>

#include <cmath>

namespace dice {

QString Wording::passes(int count) { return tr("%Ln passes", nullptr, count); }

QString Wording::steps(int count) { return tr("%Ln steps", nullptr, count); }

QString Wording::pictures(int count) { return tr("%Ln pictures", nullptr, count); }

QString Wording::seconds(double seconds)
{
    const QLocale locale;
    if (seconds < 0.05)
        return tr("less than 0.1 s");
    if (seconds < 9.95)
        return tr("%1 s").arg(locale.toString(seconds, 'f', 1));
    const int whole = static_cast<int>(std::lround(seconds));
    if (whole < 60)
        return tr("%1 s").arg(whole);
    return tr("%1 min %2 s").arg(locale.toString(whole / 60)).arg(whole % 60);
}

QString Wording::pixels(int width, int height) { return tr("%1 × %2 px").arg(width).arg(height); }

QString Wording::guidance(const GuidanceSettings& settings)
{
    switch (settings.mode) {
    case GuidanceMode::None:
        return tr("Off");
    case GuidanceMode::Dice:
        return tr("DICE");
    case GuidanceMode::Cfg:
        break;
    }
    return tr("CFG %1").arg(QLocale().toString(settings.scale, 'f', 1));
}

// A folder or the name of a repository is shown as its last part.
QString Wording::model(const QString& name)
{
    return name == u"starter-model" ? tr("Starter model") : name.section(u'/', -1, -1, QString::SectionSkipEmpty);
}

QString Wording::family(QString name) { return name.replace(QStringLiteral("Stable Diffusion"), QStringLiteral("SD")); }

QString Wording::schedule(const std::string& name)
{
    return name == "auto"    ? tr("Automatic", "schedule")
           : name == "model" ? tr("The model's own", "schedule")
                             : QString::fromStdString(scheduleLabel(name));
}

QString Wording::bytes(qint64 bytes) { return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat); }

QString Wording::device(const std::string& name)
{
    const QString text = QString::fromStdString(name);
    return text.startsWith(QLatin1String("cuda")) ? tr("GPU %1").arg(text.section(u':', 1))
           : text == QLatin1String("cpu")         ? tr("CPU")
                                                  : text;
}

QString Wording::stage(const JobProgress& progress)
{
    switch (progress.stage) {
    case Stage::Load:
        return tr("Loading the model");
    case Stage::Tokenize:
    case Stage::Encode:
    case Stage::Enhance:
        return tr("Reading the prompt");
    case Stage::Denoise:
        return tr("Step %1 of %2").arg(progress.step).arg(progress.total);
    case Stage::Decode:
    case Stage::Image:
        break;
    }
    return tr("Finishing the picture");
}

} // namespace dice
