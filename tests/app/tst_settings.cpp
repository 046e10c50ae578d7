// Settings, the window's state and the log, in real files.
#include "base/error.h"
#include "instance/singleinstance.h"
#include "log/log.h"
#include "settings/session.h"
#include "settings/settings.h"

#include <spdlog/spdlog.h>

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocalSocket>
#include <QMetaProperty>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "support/patient_waits.h"
#include <QThread>

using namespace dice;

class SettingsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    // Every row: a setting that is not kept cannot be forgotten here.
    void keepsEachSetting()
    {
        const QMetaObject& rows = SettingsValues::staticMetaObject;
        const SettingsValues plain;
        QVERIFY(rows.propertyCount() > 0);
        for (int i = 0; i < rows.propertyCount(); ++i) {
            const QMetaProperty row = rows.property(i);
            SettingsValues values;
            QVERIFY2(give(values, row.name(), another(row, row.readOnGadget(&plain))), row.name());
            QVERIFY2(values != plain, row.name());
            QCOMPARE(toJson(values).size(), rows.propertyCount());
            QCOMPARE(settingsFromJson(toJson(values)), values);
        }
    }

    void keepsWhatWasChosen()
    {
        SettingsValues values;
        values.theme = ThemeChoice::Light;
        values.language = QStringLiteral("de");
        values.scalePercent = 150;
        values.picturesFolder = QStringLiteral("/tmp/Bilder ä");
        values.precision = Precision::BFloat16;
        values.previewsPerSecond = 0;
        {
            Settings settings(file());
            QSignalSpy changed(&settings, &Settings::changed);
            settings.change(values);
            settings.change(values);
            QCOMPARE(changed.count(), 1);
        }
        Settings again(file());
        QCOMPARE(again.values(), values);
        QCOMPARE(again.picturesFolder(), values.picturesFolder);
        QVERIFY(again.message().isEmpty());
    }

    void takesDefaultsForNonsense()
    {
        write(R"({"version": 1, "theme": "pink", "scale_percent": 9000, "precision": "fp1", "previews_per_second": "often"})");
        Settings settings(file());
        QCOMPARE(settings.values(), SettingsValues());
    }

    void keepsKeysOfOthers()
    {
        write(R"({"version": 1, "from_elsewhere": [1, 2]})");
        Settings settings(file());
        SettingsValues values;
        values.completion = false;
        settings.change(values);
        QCOMPARE(object().value(QLatin1String("from_elsewhere")).toArray().size(), 2);
        QCOMPARE(object().value(QLatin1String("completion")), QJsonValue(false));
    }

    void movesADamagedFileAside()
    {
        write("{\"version\": 1, \"theme\": \"li");
        Settings settings(file());
        QCOMPARE(settings.values(), SettingsValues());
        const QStringList aside = QDir(m_folder->path()).entryList({QStringLiteral("*.damaged-*")});
        QCOMPARE(aside.size(), 1);
        QVERIFY2(settings.message().contains(aside[0]), qPrintable(settings.message()));
    }

    void leavesANewerFileAlone()
    {
        write(R"({"version": 99, "theme": "light"})");
        Settings settings(file());
        QVERIFY2(settings.message().contains(QStringLiteral("99")), qPrintable(settings.message()));
        SettingsValues values;
        values.scalePercent = 200;
        settings.change(values);
        QCOMPARE(settings.values().scalePercent, 200);
        QCOMPARE(object().value(QLatin1String("version")), QJsonValue(99));
    }

    void migratesStepByStep()
    {
        write(R"({"version": 1, "a": 1})");
        JsonFile three(file(), QStringLiteral("It"),
            {[](QJsonObject object) {
                 object.insert(QStringLiteral("b"), object.take(QStringLiteral("a")));
                 return object;
             },
                [](QJsonObject object) {
                    object.insert(QStringLiteral("c"), 3);
                    return object;
                }});
        const QJsonObject read = three.read();
        QCOMPARE(read, (QJsonObject{{QStringLiteral("b"), 1}, {QStringLiteral("c"), 3}}));
        QVERIFY(three.write(read));
        QCOMPARE(object().value(QLatin1String("version")), QJsonValue(3));
        QFile copy(file() + QStringLiteral(".version-1"));
        QVERIFY(copy.open(QIODevice::ReadOnly));
        QCOMPARE(copy.readAll(), QByteArray(R"({"version": 1, "a": 1})"));
    }

    void exportsAndImports()
    {
        Settings settings(file());
        SettingsValues values;
        values.scalePercent = 125;
        settings.change(values);
        QString problem;
        const QString copy = m_folder->filePath(QStringLiteral("copy.json"));
        QVERIFY2(settings.exportTo(copy, problem), qPrintable(problem));
        settings.change({});
        QVERIFY2(settings.importFrom(copy, problem), qPrintable(problem));
        QCOMPARE(settings.values(), values);
        QVERIFY(!settings.importFrom(m_folder->filePath(QStringLiteral("missing")), problem));
        QVERIFY(problem.contains(QStringLiteral("missing")));
        QVERIFY(!settings.exportTo(QStringLiteral("/proc/no/such/place.json"), problem));
        QVERIFY(!problem.isEmpty());
    }

    void keepsTheSession()
    {
        const QString place = m_folder->filePath(QStringLiteral("session.json"));
        {
            Session session(place);
            session.keep(QStringLiteral("create"), {{QStringLiteral("prompt"), QStringLiteral("a fox")}});
            QVERIFY(!QFile::exists(place)); // not with every letter
        }
        Session again(place);
        QCOMPARE(again.part(QStringLiteral("create")).value(QLatin1String("prompt")).toString(), QStringLiteral("a fox"));
        again.keep(QStringLiteral("create"), {{QStringLiteral("prompt"), QStringLiteral("a boat")}});
        QTRY_COMPARE(Session(place).part(QStringLiteral("create")).value(QLatin1String("prompt")).toString(), QStringLiteral("a boat"));
    }

    void logsCoreAndQtIntoOneFile()
    {
        startLog(m_folder->path());
        const QString log = logFile();
        spdlog::info("from core");
        qInfo("from Qt");
        stopLog();
        QFile written(log);
        QVERIFY(written.open(QIODevice::ReadOnly));
        const QByteArray text = written.readAll();
        QVERIFY2(text.contains("from core") && text.contains("from Qt"), text.constData());
    }

    void startsTheLogAnewBeforeItGrowsLarge()
    {
        startLog(m_folder->path());
        for (int i = 0; i < 3000; ++i)
            spdlog::debug("{:=<1000}", i);
        stopLog();
        const QFileInfoList files = QDir(m_folder->path()).entryInfoList({QStringLiteral("dice-studio*")});
        QVERIFY(files.size() >= 3);
        for (const QFileInfo& info : files)
            QVERIFY(info.size() <= 1 << 20);
    }

    void goesOnWithoutALogFile()
    {
        startLog(QStringLiteral("/proc/no/such/place"));
        QVERIFY(logFile().isEmpty());
        qInfo("this goes nowhere");
        stopLog();
    }

    void handsFilesToTheFirstInstance()
    {
        const QString name = QStringLiteral("dice-studio-test-%1").arg(QCoreApplication::applicationPid());
        SingleInstance first(name), second(name);
        QSignalSpy received(&first, &SingleInstance::handedOver);
        QVERIFY(!first.handOver({QStringLiteral("ignored")}));
        const QStringList files{QStringLiteral("/a/picture.png"), QStringLiteral("/ä/model")};
        bool taken = false;
        const std::unique_ptr<QThread> other(QThread::create([&] { taken = SingleInstance(name).handOver(files); }));
        other->start();
        QTRY_COMPARE(received.count(), 1);
        other->wait();
        QVERIFY(taken);
        QCOMPARE(received[0][0].toStringList(), files);
    }

private:
    static QVariant another(const QMetaProperty& row, const QVariant& value)
    {
        switch (row.metaType().id()) {
        case QMetaType::Bool:
            return !value.toBool();
        case QMetaType::Int:
            return value.toInt() == 0 ? 1 : value.toInt() - 1;
        case QMetaType::QString:
            return value.toString() + QStringLiteral("x");
        default:
            return row.metaType() == QMetaType::fromType<Precision>() ? QVariant::fromValue(Precision::BFloat16)
                                                                      : QVariant::fromValue(ThemeChoice::System);
        }
    }

    QString file() const { return m_folder->filePath(QStringLiteral("settings.json")); }
    void write(const char* text) const
    {
        QFile written(file());
        QVERIFY(written.open(QIODevice::WriteOnly));
        written.write(text);
    }
    QJsonObject object() const
    {
        QFile written(file());
        return written.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(written.readAll()).object() : QJsonObject();
    }
    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(SettingsTest)
#include "tst_settings.moc"
