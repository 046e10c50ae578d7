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

    Q_PROPERTY(int theme READ theme WRITE setTheme NOTIFY changed)
    Q_PROPERTY(QStringList languages READ languages NOTIFY changed)
    Q_PROPERTY(int language READ language WRITE setLanguage NOTIFY changed)
    Q_PROPERTY(int scalePercent READ scalePercent WRITE setScalePercent NOTIFY changed)
    Q_PROPERTY(bool scaleWaits READ scaleWaits NOTIFY changed)
    Q_PROPERTY(bool reducedMotion READ reducedMotion WRITE setReducedMotion NOTIFY changed)
    Q_PROPERTY(bool completion READ completion WRITE setCompletion NOTIFY changed)
    Q_PROPERTY(QString picturesFolder READ picturesFolder NOTIFY changed)
    Q_PROPERTY(QString namePattern READ namePattern WRITE setNamePattern NOTIFY changed)
    Q_PROPERTY(QString nameExample READ nameExample NOTIFY changed)
    Q_PROPERTY(QStringList devices READ devices NOTIFY changed)
    Q_PROPERTY(int device READ device WRITE setDevice NOTIFY changed)
    Q_PROPERTY(QStringList precisions READ precisions NOTIFY changed)
    Q_PROPERTY(int precision READ precision WRITE setPrecision NOTIFY changed)
    Q_PROPERTY(int memoryLimit READ memoryLimit WRITE setMemoryLimit NOTIFY changed)
    Q_PROPERTY(int previews READ previews WRITE setPreviews NOTIFY changed)
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

    [[nodiscard]] int theme() const { return static_cast<int>(values().theme); }
    void setTheme(int theme);
    /// The system's first, then each by its own name.
    [[nodiscard]] static QStringList languages();
    [[nodiscard]] int language() const;
    void setLanguage(int language);
    [[nodiscard]] int scalePercent() const { return values().scalePercent; }
    void setScalePercent(int percent);
    /// It is another one than at the start, and holds from the next start on.
    [[nodiscard]] bool scaleWaits() const { return values().scalePercent != m_scaleAtStart; }
    [[nodiscard]] bool reducedMotion() const { return values().reducedMotion; }
    void setReducedMotion(bool reduced);
    /// Prompts are completed while they are written.
    [[nodiscard]] bool completion() const { return values().completion; }
    void setCompletion(bool completes);
    [[nodiscard]] QString picturesFolder() const { return m_services.picturesFolder(); }
    [[nodiscard]] QString namePattern() const { return values().namePattern; }
    void setNamePattern(const QString& pattern);
    [[nodiscard]] QString nameExample() const;
    [[nodiscard]] static QStringList devices();
    [[nodiscard]] int device() const;
    void setDevice(int device);
    [[nodiscard]] static QStringList precisions();
    [[nodiscard]] int precision() const { return static_cast<int>(values().precision); }
    void setPrecision(int precision);
    [[nodiscard]] int memoryLimit() const { return values().memoryLimitMiB; }
    void setMemoryLimit(int mebibytes);
    [[nodiscard]] int previews() const { return values().previewsPerSecond; }
    void setPreviews(int perSecond);
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
    [[nodiscard]] const SettingsValues& values() const { return m_services.settings.values(); }
    template <typename Member, typename Value> void set(Member member, const Value& value);
    void say(const QString& message);

    Services& m_services;
    int m_scaleAtStart;
    QStringList m_selftest;
    bool m_testing = false;
    QString m_message;
    QThreadPool m_pool;
};

} // namespace dice
