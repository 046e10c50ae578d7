#include "settings.h"

#include "base/error.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>

namespace dice {

Settings::Settings(const QString& file, QObject* parent) : QObject(parent), m_file(file, tr("The settings"))
{
    m_unknown = m_file.read();
    m_values = settingsFromJson(m_unknown);
}

void Settings::change(const SettingsValues& values)
{
    if (values == m_values)
        return;
    const SettingsValues before = std::exchange(m_values, values);
    const QJsonObject known = toJson(m_values);
    for (auto at = known.begin(); at != known.end(); ++at)
        m_unknown.insert(at.key(), at.value());
    m_file.write(m_unknown);
    Q_EMIT changed(m_values, before);
}

QString Settings::picturesFolder() const
{
    const QString chosen = m_values.picturesFolder;
    return chosen.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::PicturesLocation) + QStringLiteral("/Dice Studio")
                            : QDir::cleanPath(chosen);
}

bool Settings::exportTo(const QString& file, QString& problem) const
{
    JsonFile copy(file, tr("The settings"));
    const bool done = copy.write(toJson(m_values));
    problem = copy.message();
    return done;
}

bool Settings::importFrom(const QString& file, QString& problem)
{
    QFile source(file);
    if (!source.open(QIODevice::ReadOnly)) {
        problem = tr("The settings could not be read: %1 (%2).").arg(source.errorString(), file);
        return false;
    }
    try {
        change(settingsFromJson(m_file.parse(source.readAll(), file)));
        return true;
    } catch (const Error& error) {
        problem = QString::fromStdString(error.what());
        return false;
    }
}

} // namespace dice
