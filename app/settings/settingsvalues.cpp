#include "settingsvalues.h"

#include "base/error.h"
#include "request/request_json.h"

#include <QMetaProperty>

#include <limits>

namespace dice {
namespace {

struct Range
{
    const char* name;
    int least, most;
};
constexpr Range kRanges[] = {
    {"scalePercent", 75, 250}, {"memoryLimitMib", 0, std::numeric_limits<int>::max()}, {"previewsPerSecond", 0, 5}};

template <typename Enum> struct Word
{
    Enum value;
    QLatin1String word;
};
constexpr Word<ThemeChoice> kThemes[] = {{ThemeChoice::Dark, QLatin1String("dark")}, {ThemeChoice::Light, QLatin1String("light")},
    {ThemeChoice::System, QLatin1String("system")}};

QString keyOf(const QMetaProperty& row)
{
    QString key;
    for (const char* letter = row.name(); *letter != 0; ++letter) {
        const QChar read = QLatin1Char(*letter);
        key += read.isUpper() ? QStringLiteral("_") + read.toLower() : QString(read);
    }
    return key;
}

QString wordOf(Precision precision)
{
    const std::string_view word = nameOf(precision);
    return QString::fromUtf8(word.data(), static_cast<qsizetype>(word.size()));
}

// What is kept in the file for a value; enumerations by their words.
QJsonValue stored(const QVariant& value)
{
    if (value.metaType() == QMetaType::fromType<ThemeChoice>())
        return nameOf(value.value<ThemeChoice>());
    if (value.metaType() == QMetaType::fromType<Precision>())
        return wordOf(value.value<Precision>());
    return QJsonValue::fromVariant(value);
}

// The word's value, invalid for another word.
QVariant valueOf(QMetaType type, const QString& word)
{
    for (const auto& theme : kThemes)
        if (type == QMetaType::fromType<ThemeChoice>() && theme.word == word)
            return QVariant::fromValue(theme.value);
    try {
        if (type == QMetaType::fromType<Precision>())
            return QVariant::fromValue(enumNamed<Precision>(word.toStdString()));
    } catch (const Error&) {
    }
    return {};
}

// The JSON value as one of the row's type; invalid where it is of another.
QVariant read(const QMetaProperty& row, const QJsonValue& json)
{
    switch (row.metaType().id()) {
    case QMetaType::Bool:
        return json.isBool() ? json.toVariant() : QVariant();
    case QMetaType::Int:
        return json.isDouble() && json.toDouble() == json.toInt() ? QVariant(json.toInt()) : QVariant();
    case QMetaType::QString:
        return json.isString() ? json.toVariant() : QVariant();
    default:
        return valueOf(row.metaType(), json.toString());
    }
}

bool takes(const QMetaProperty& row, const QVariant& value)
{
    if (value.metaType() != row.metaType())
        return false;
    for (const Range& range : kRanges)
        if (qstrcmp(range.name, row.name()) == 0)
            return value.toInt() >= range.least && value.toInt() <= range.most;
    return !row.isEnumType() || !stored(value).toString().isEmpty();
}

const QMetaObject& rows() { return SettingsValues::staticMetaObject; }

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
    QJsonObject json;
    for (int i = 0; i < rows().propertyCount(); ++i)
        json.insert(keyOf(rows().property(i)), stored(rows().property(i).readOnGadget(&values)));
    return json;
}

SettingsValues settingsFromJson(const QJsonObject& json)
{
    SettingsValues values;
    for (int i = 0; i < rows().propertyCount(); ++i)
        give(values, rows().property(i).name(), read(rows().property(i), json.value(keyOf(rows().property(i)))));
    return values;
}

bool give(SettingsValues& values, const char* name, const QVariant& value)
{
    const int at = rows().indexOfProperty(name);
    if (at < 0)
        return false;
    const QMetaProperty row = rows().property(at);
    QVariant converted = value;
    return (value.metaType() == row.metaType() || converted.convert(row.metaType())) && takes(row, converted) &&
           row.writeOnGadget(&values, converted);
}

} // namespace dice
