#pragma once
// The settings and their file. Every change is written at once.
#include "jsonfile.h"
#include "settingsvalues.h"

#include <QObject>

namespace dice {

class Settings : public QObject
{
    Q_OBJECT

public:
    /// Reads the file; keys that this version does not know are kept as they are.
    explicit Settings(const QString& file, QObject* parent = nullptr);

    [[nodiscard]] const SettingsValues& values() const { return m_values; }
    void change(const SettingsValues& values);
    [[nodiscard]] QString file() const { return m_file.path(); }
    /// What is wrong with the file; empty when nothing is.
    [[nodiscard]] QString message() const { return m_file.message(); }
    /// The pictures folder, the default one where none is chosen; absolute.
    [[nodiscard]] QString picturesFolder() const;

    /// A copy for another machine or a backup. False where the disk refused; `problem` says why.
    [[nodiscard]] bool exportTo(const QString& file, QString& problem) const;
    [[nodiscard]] bool importFrom(const QString& file, QString& problem);

Q_SIGNALS:
    void changed(const dice::SettingsValues& values, const dice::SettingsValues& before);

private:
    JsonFile m_file;
    QJsonObject m_unknown;
    SettingsValues m_values;
};

} // namespace dice
