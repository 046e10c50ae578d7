#include "distillreport.h"

#include "image/picture_file.h"
#include "report/quality_report.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace dice {
namespace {

constexpr const char *kExample = "example", *kWorst = "worst";

// "pictures/worst-2-dice.png"
QString pictureName(const char* kind, qsizetype index, const char* way)
{
    return QStringLiteral("pictures/%1-%2-%3.png").arg(QLatin1String(kind)).arg(index + 1).arg(QLatin1String(way));
}

std::optional<double> maybe(const QJsonValue& value) { return value.isDouble() ? std::optional(value.toDouble()) : std::nullopt; }

ReportWay wayFrom(const QJsonObject& json)
{
    const auto number = [&](const char* key) { return json.value(QLatin1String(key)).toDouble(); };
    return {json.value(QLatin1String("passes")).toInt(), number("seconds"), maybe(json.value(QLatin1String("psnr"))), number("ssim"),
        number("latent_error"), maybe(json.value(QLatin1String("right"))), number("colourfulness"), number("contrast"),
        number("sharpness")};
}

QList<ReportPictures> picturesFrom(const QJsonArray& json, const char* kind, const QString& folder)
{
    QList<ReportPictures> cases;
    for (qsizetype i = 0; i < json.size(); ++i) {
        const QJsonObject one = json[i].toObject();
        const auto file = [&](const char* way) {
            const QString path = folder + u'/' + pictureName(kind, i, way);
            return QFileInfo::exists(path) ? path : QString();
        };
        cases.append({one.value(QLatin1String("prompt")).toString(), one.value(QLatin1String("seed")).toInteger(),
            maybe(one.value(QLatin1String("psnr"))), file("none"), file("dice"), file("cfg")});
    }
    return cases;
}

QList<QPointF> curveFrom(const QJsonArray& strengths, const char* key)
{
    QList<QPointF> curve;
    for (const QJsonValue& strength : strengths)
        if (const auto value = maybe(strength[QLatin1String(key)]))
            curve.append({strength[QLatin1String("scale")].toDouble(), *value});
    return curve;
}

QList<QPointF> dialFrom(const QJsonArray& ways, const char* name)
{
    QList<QPointF> curve;
    for (const QJsonValue& way : ways)
        if (way[QLatin1String("way")].toString() == QLatin1String(name))
            curve.append({way[QLatin1String("passes")].toDouble(), way[QLatin1String("psnr")].toDouble()});
    return curve;
}

QJsonObject figuresIn(const QString& folder)
{
    QFile file(folder + QStringLiteral("/report.json"));
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

} // namespace

std::optional<DistillReport> DistillReport::read(const QString& folder)
{
    const QJsonObject json = figuresIn(folder);
    if (!json.value(QLatin1String("dice")).isObject() || !json.value(QLatin1String("residual")).isObject())
        return std::nullopt;
    const QJsonObject residual = json.value(QLatin1String("residual")).toObject(),
                      negatives = json.value(QLatin1String("negatives")).toObject(),
                      tokens = json.value(QLatin1String("tokens")).toObject();
    const QJsonArray strengths = json.value(QLatin1String("strengths")).toArray(),
                     byTime = residual.value(QLatin1String("by_time")).toArray();
    DistillReport report;
    report.pictures = json.value(QLatin1String("pictures")).toInt();
    report.prompts = json.value(QLatin1String("prompts")).toInt();
    report.steps = json.value(QLatin1String("steps")).toInt();
    report.scale = json.value(QLatin1String("scale")).toDouble();
    report.none = wayFrom(json.value(QLatin1String("none")).toObject());
    report.dice = wayFrom(json.value(QLatin1String("dice")).toObject());
    report.cfg = wayFrom(json.value(QLatin1String("cfg")).toObject());
    report.residual = residual.value(QLatin1String("mean")).toDouble(1);
    report.residualEmpty = residual.value(QLatin1String("empty_negative")).toDouble(1);
    report.residualNegative = residual.value(QLatin1String("real_negative")).toDouble(1);
    report.cosine = residual.value(QLatin1String("cosine")).toDouble();
    report.speedup = json.value(QLatin1String("speedup")).toDouble();
    report.gapByPredictions = json.value(QLatin1String("gap_closed_by_residual")).toDouble();
    report.gapByJudge = maybe(json.value(QLatin1String("gap_closed_by_judge")));
    report.strengthCorrelation = maybe(json.value(QLatin1String("strength_rank_correlation")));
    report.diceGone = maybe(negatives.value(QLatin1String("dice_gone")));
    report.cfgGone = maybe(negatives.value(QLatin1String("cfg_gone")));
    report.wordCosine = tokens.value(QLatin1String("word_cosine")).toDouble(1);
    report.paddingCosine = tokens.value(QLatin1String("padding_cosine")).toDouble(1);
    for (qsizetype i = 0; i < byTime.size(); ++i)
        if (const auto value = maybe(byTime[i]))
            report.byTime.append({static_cast<double>(i), *value});
    report.diceCertainty = curveFrom(strengths, "dice_certainty");
    report.cfgCertainty = curveFrom(strengths, "cfg_certainty");
    report.diceColour = curveFrom(strengths, "dice_colourfulness");
    report.cfgColour = curveFrom(strengths, "cfg_colourfulness");
    const QJsonArray ways = json.value(QLatin1String("dial"))[QLatin1String("ways")].toArray();
    report.dialWithDice = dialFrom(ways, "dial with DICE");
    report.dial = dialFrom(ways, "dial");
    report.examples = picturesFrom(json.value(QLatin1String("examples")).toArray(), kExample, folder);
    report.worst = picturesFrom(json.value(QLatin1String("worst")).toArray(), kWorst, folder);
    return report;
}

void DistillReport::writePictures(const QualityReport& report, const std::filesystem::path& folder)
{
    std::filesystem::create_directories(folder / "pictures");
    const auto write = [&](const std::vector<ReportCase>& cases, const char* kind) {
        for (std::size_t i = 0; i < cases.size(); ++i)
            for (const auto& [way, image] :
                {std::pair("none", &cases[i].none), std::pair("dice", &cases[i].dice), std::pair("cfg", &cases[i].cfg)})
                if (image->width > 0)
                    writePicture(folder / pictureName(kind, static_cast<qsizetype>(i), way).toStdString(), *image, {});
    };
    write(report.examples, kExample);
    write(report.worst, kWorst);
}

} // namespace dice
