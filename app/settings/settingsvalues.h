#pragma once
// What a person chooses once for the whole program.
#include "request/request.h"

#include <QJsonObject>
#include <QString>

namespace dice {

enum class ThemeChoice { Dark, Light, System };

struct SettingsValues
{
    ThemeChoice theme = ThemeChoice::Dark;
    QString language;       ///< "de", "zh_CN"; empty = the system's
    int scalePercent = 100; ///< 75 ... 250
    bool reducedMotion = false;

    QString picturesFolder; ///< absolute; empty = "Dice Studio" in the user's pictures
    QString namePattern = QStringLiteral("[date]/[prompt] [seed]");

    QString device = QStringLiteral("auto");
    Precision precision = Precision::Auto;
    int memoryLimitMiB = 0;    ///< of loaded models; 0 = half of what is free
    int previewsPerSecond = 5; ///< 0 = none; at most 5
    bool completion = true;

    friend bool operator==(const SettingsValues&, const SettingsValues&) = default;
};

[[nodiscard]] QJsonObject toJson(const SettingsValues& values);
/// What is missing or out of range is the default's.
[[nodiscard]] SettingsValues settingsFromJson(const QJsonObject& json);

[[nodiscard]] QString nameOf(ThemeChoice theme);

} // namespace dice
