#include "settingsvalues.h"

#include "base/error.h"
#include "request/request_json.h"

namespace dice {
namespace {

constexpr int kSmallestScale = 75, kLargestScale = 250, kMostPreviews = 5;

template <typename Enum> struct Word
{
    Enum value;
    QLatin1String word;
};
constexpr Word<ThemeChoice> kThemes[] = {{ThemeChoice::Dark, QLatin1String("dark")}, {ThemeChoice::Light, QLatin1String("light")},
    {ThemeChoice::System, QLatin1String("system")}};

ThemeChoice themeNamed(const QString& word)
{
    for (const auto& theme : kThemes)
        if (theme.word == word)
            return theme.value;
    return ThemeChoice::Dark;
}

Precision precisionFrom(const QString& word)
{
    try {
        return enumNamed<Precision>(word.toStdString());
    } catch (const Error&) {
        return Precision::Auto;
    }
}

int within(int value, int least, int most, int otherwise) { return value < least || value > most ? otherwise : value; }

} // namespace

QString nameOf(ThemeChoice theme)
{
    for (const auto& known : kThemes)
        if (known.value == theme)
            return known.word;
    return {};
}

QJsonObject toJson(const SettingsValues& values)
{
    const std::string_view precision = nameOf(values.precision);
    return {{QStringLiteral("theme"), nameOf(values.theme)}, {QStringLiteral("language"), values.language},
        {QStringLiteral("scale_percent"), values.scalePercent}, {QStringLiteral("reduced_motion"), values.reducedMotion},
        {QStringLiteral("pictures_folder"), values.picturesFolder}, {QStringLiteral("name_pattern"), values.namePattern},
        {QStringLiteral("device"), values.device},
        {QStringLiteral("precision"), QString::fromUtf8(precision.data(), static_cast<qsizetype>(precision.size()))},
        {QStringLiteral("memory_limit_mib"), values.memoryLimitMiB}, {QStringLiteral("previews_per_second"), values.previewsPerSecond},
        {QStringLiteral("completion"), values.completion}};
}

SettingsValues settingsFromJson(const QJsonObject& json)
{
    const SettingsValues plain;
    SettingsValues values;
    const auto text = [&](const char* key, const QString& otherwise) { return json.value(QLatin1String(key)).toString(otherwise); };
    const auto number = [&](const char* key, int otherwise) { return json.value(QLatin1String(key)).toInt(otherwise); };
    values.theme = themeNamed(text("theme", {}));
    values.language = text("language", plain.language);
    values.scalePercent = within(number("scale_percent", plain.scalePercent), kSmallestScale, kLargestScale, plain.scalePercent);
    values.reducedMotion = json.value(QLatin1String("reduced_motion")).toBool(plain.reducedMotion);
    values.picturesFolder = text("pictures_folder", plain.picturesFolder);
    values.namePattern = text("name_pattern", plain.namePattern);
    values.device = text("device", plain.device);
    values.precision = precisionFrom(text("precision", QStringLiteral("auto")));
    values.memoryLimitMiB = std::max(0, number("memory_limit_mib", plain.memoryLimitMiB));
    values.previewsPerSecond = within(number("previews_per_second", plain.previewsPerSecond), 0, kMostPreviews, plain.previewsPerSecond);
    values.completion = json.value(QLatin1String("completion")).toBool(plain.completion);
    return values;
}

} // namespace dice
