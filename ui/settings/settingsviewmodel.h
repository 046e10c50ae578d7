#pragma once
// The Settings page. Every change holds and is saved at once; what waits for the next start says so.
#include "services/services.h"

#include <QThreadPool>
#include <QUrl>
#include <QtQml/qqmlregistration.h>

namespace dice {

class SettingsViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by StudioWindow")

    Q_PROPERTY(QVariant values READ valuesByName NOTIFY changed)
    Q_PROPERTY(QStringList languages READ languages NOTIFY changed)
    Q_PROPERTY(int language READ language WRITE setLanguage NOTIFY changed)
    Q_PROPERTY(bool scaleWaits READ scaleWaits NOTIFY changed)
    Q_PROPERTY(QString picturesFolder READ picturesFolder NOTIFY changed)
    Q_PROPERTY(QString nameExample READ nameExample NOTIFY changed)
    Q_PROPERTY(QStringList devices READ devices NOTIFY changed)
    Q_PROPERTY(int device READ device WRITE setDevice NOTIFY changed)
    Q_PROPERTY(QStringList precisions READ precisions NOTIFY changed)
    Q_PROPERTY(int precision READ precision WRITE setPrecision NOTIFY changed)
    Q_PROPERTY(QStringList selftest READ selftest NOTIFY selftestChanged)
    Q_PROPERTY(bool testing READ testing NOTIFY selftestChanged)
    Q_PROPERTY(QString licences READ licences NOTIFY changed)
    Q_PROPERTY(QString version READ version CONSTANT)
    Q_PROPERTY(QString settingsFile READ settingsFile CONSTANT)
    Q_PROPERTY(QString logFile READ logFile CONSTANT)
    Q_PROPERTY(QString message READ message NOTIFY messageChanged)

public:
    explicit SettingsViewModel(Services& services, QObject* parent = nullptr);
    ~SettingsViewModel() override;

    [[nodiscard]] const SettingsValues& values() const { return m_services.settings.values(); }
    /// A QVariantMap: each by its name, enumerations as numbers; `change` gives one a value.
    [[nodiscard]] QVariant valuesByName() const;
    /// Keeps the setting's value at once. One that the setting does not take changes nothing.
    Q_INVOKABLE void change(const QString& setting, const QVariant& value);
    /// The system's first, then each by its own name.
    [[nodiscard]] static QStringList languages();
    [[nodiscard]] int language() const;
    void setLanguage(int language);
    /// It is another one than at the start, and holds from the next start on.
    [[nodiscard]] bool scaleWaits() const { return values().scalePercent != m_scaleAtStart; }
    [[nodiscard]] QString picturesFolder() const { return m_services.picturesFolder(); }
    [[nodiscard]] QString nameExample() const;
    [[nodiscard]] static QStringList devices();
    [[nodiscard]] int device() const;
    void setDevice(int device);
    [[nodiscard]] static QStringList precisions();
    [[nodiscard]] int precision() const { return static_cast<int>(values().precision); }
    void setPrecision(int precision);
    /// "good|processor|a sentence", a line each; empty until the test has run.
    [[nodiscard]] QStringList selftest() const { return m_selftest; }
    [[nodiscard]] bool testing() const { return m_testing; }
    [[nodiscard]] static QString licences();
    [[nodiscard]] static QString version();
    [[nodiscard]] QString settingsFile() const { return m_services.settings.file(); }
    [[nodiscard]] static QString logFile();
    /// About the last export or import; or what is wrong with the file.
    [[nodiscard]] QString message() const { return m_message; }

    Q_INVOKABLE void choosePicturesFolder(const QUrl& folder);
    Q_INVOKABLE void useDefaultPicturesFolder();
    Q_INVOKABLE void runSelftest();
    Q_INVOKABLE void exportTo(const QUrl& file);
    Q_INVOKABLE void importFrom(const QUrl& file);
    Q_INVOKABLE void reset();
    Q_INVOKABLE void openLog() const;
    Q_INVOKABLE void freeMemory() { m_services.inference.releaseModels(); }

Q_SIGNALS:
    void changed();
    void selftestChanged();
    void messageChanged();

private:
    void say(const QString& message);

    Services& m_services;
    int m_scaleAtStart;
    QStringList m_selftest;
    bool m_testing = false;
    QString m_message;
    QThreadPool m_pool;
};

} // namespace dice
