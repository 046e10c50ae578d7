#pragma once
// What a person chooses once for the whole program.
#include "request/request.h"

#include <QJsonObject>
#include <QMetaType>
#include <QString>
#include <QVariant>

namespace dice {

/// A setting is a member and its row among the properties: the file's keys, the page and the tests go through the rows. A key is
/// the property's name in snake_case.
struct SettingsValues
{
    Q_GADGET
    Q_PROPERTY(Theme theme MEMBER theme)
    Q_PROPERTY(QString language MEMBER language)
    Q_PROPERTY(int scalePercent MEMBER scalePercent)
    Q_PROPERTY(bool reducedMotion MEMBER reducedMotion)
    Q_PROPERTY(QString picturesFolder MEMBER picturesFolder)
    Q_PROPERTY(QString namePattern MEMBER namePattern)
    Q_PROPERTY(QString device MEMBER device)
    Q_PROPERTY(dice::Precision precision MEMBER precision)
    Q_PROPERTY(int memoryLimitMib MEMBER memoryLimitMib)
    Q_PROPERTY(int previewsPerSecond MEMBER previewsPerSecond)
    Q_PROPERTY(bool completion MEMBER completion)

public:
    enum class Theme { Dark, Light, System };
    Q_ENUM(Theme)

    Theme theme = Theme::Dark;
    QString language = {};  ///< "de", "zh_CN"; empty = the system's
    int scalePercent = 100; ///< 75 ... 250
    bool reducedMotion = false;

    QString picturesFolder = {}; ///< absolute; empty = "Dice Studio" in the user's pictures
    QString namePattern = QStringLiteral("[date]/[prompt] [seed]");

    QString device = QStringLiteral("auto");
    Precision precision = Precision::Auto;
    int memoryLimitMib = 0;    ///< of loaded models; 0 = half of what is free
    int previewsPerSecond = 5; ///< 0 = none; at most 5
    bool completion = true;

    friend bool operator==(const SettingsValues&, const SettingsValues&) = default;
};
using ThemeChoice = SettingsValues::Theme;

[[nodiscard]] QJsonObject toJson(const SettingsValues& values);
/// What is missing or out of range is the default's.
[[nodiscard]] SettingsValues settingsFromJson(const QJsonObject& json);
/// Gives the setting of that name a value; false, and nothing changed, where there is none such or it does not take the value.
bool give(SettingsValues& values, const char* name, const QVariant& value);

[[nodiscard]] QString nameOf(ThemeChoice theme);

} // namespace dice
