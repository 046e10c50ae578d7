// The model library on folders made for it.
#include "engine/fake_engine.h"
#include "library/modellibrary.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace dice;

class LibraryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        makeModel(QStringLiteral("models/deep/er/dream"), "the weights");
        makeModel(QStringLiteral("models/twin"), "the weights");
        write(QStringLiteral("models/lora.safetensors"), "small");
    }

    void findsFoldersInPlace()
    {
        Setup setup(*this);
        QVERIFY(setup.library.addFolder(folder()));
        QVERIFY(!setup.library.addFolder(folder()));
        QVERIFY(!setup.library.addFolder(folder() + QStringLiteral("/missing")));
        QTRY_VERIFY(setup.settled(3));
        const QList<ModelEntry> models = setup.library.models();
        QVERIFY(models[0].builtIn());
        QCOMPARE(models[1].path, folder() + QStringLiteral("/deep/er/dream"));
        QCOMPARE(models[1].bytes, 2 + 11);
        QCOMPARE(models[1].width, 512); // what the engine said
        setup.library.removeFolder(folder());
        QTRY_COMPARE(setup.library.models().size(), 1);
        QVERIFY(QFile::exists(folder() + QStringLiteral("/twin/model_index.json")));
    }

    void keepsWhatAPersonWroteOverARestart()
    {
        const QString path = folder() + QStringLiteral("/twin");
        {
            Setup setup(*this);
            setup.library.addFolder(folder());
            QTRY_VERIFY(setup.settled(3));
            setup.library.setNotes(path, QStringLiteral("good at hands"));
            setup.library.setTriggers(path, QStringLiteral("pixelart"));
            setup.library.correct(path, QStringLiteral("My twin"), QStringLiteral("Something else"));
        }
        Setup setup(*this);
        setup.library.scan();
        QTRY_VERIFY(setup.settled(3));
        const ModelEntry model = *setup.library.model(path);
        QCOMPARE(model.name, QStringLiteral("My twin"));
        QCOMPARE(model.family, QStringLiteral("Something else"));
        QCOMPARE(model.detectedFamily, QStringLiteral("Stable Diffusion 1.5"));
        QCOMPARE(model.notes, QStringLiteral("good at hands"));
        QCOMPARE(model.triggers, QStringLiteral("pixelart"));
        setup.library.correct(path, {}, {});
        QCOMPARE(setup.library.model(path)->name, model.detectedName);
    }

    void hashesOnceAndFindsTwins()
    {
        const QString path = folder() + QStringLiteral("/twin");
        {
            Setup setup(*this);
            setup.library.addFolder(folder());
            QTRY_VERIFY(setup.settled(3));
            setup.library.hashAll();
            QTRY_COMPARE(setup.library.leftToHash(), 0);
            const QString hash = QString::fromLatin1(QCryptographicHash::hash("the weights", QCryptographicHash::Sha256).toHex());
            QCOMPARE(setup.library.model(path)->sha256, hash);
            QCOMPARE(setup.library.duplicatesOf(path), QStringList{folder() + QStringLiteral("/deep/er/dream")});
        }
        Setup setup(*this);
        QVERIFY(!setup.library.model(path)->sha256.isEmpty());
        // Other weights: the hash is forgotten, and the twin is one no more
        write(QStringLiteral("models/twin/unet/diffusion_pytorch_model.safetensors"), "other and longer weights");
        setup.library.scan();
        QTRY_VERIFY(setup.library.model(path)->sha256.isEmpty());
    }

    void stopsHashing()
    {
        LibraryWorker worker;
        QSignalSpy hashed(&worker, &LibraryWorker::hashed);
        worker.stop();
        worker.hash(folder() + QStringLiteral("/twin"));
        QCOMPARE(hashed.count(), 1);
        QVERIFY(hashed[0][1].toString().isEmpty());
        worker.allow();
        worker.hash(folder() + QStringLiteral("/twin"));
        QVERIFY(!hashed[1][1].toString().isEmpty());
    }

    void seesWhatIsAddedLater()
    {
        Setup setup(*this);
        setup.library.addFolder(folder());
        QTRY_VERIFY(setup.settled(3));
        makeModel(QStringLiteral("models/later"), "new");
        QTRY_VERIFY_WITH_TIMEOUT(setup.settled(4), 10000);
    }

    void saysWhyAModelCannotBeUsed()
    {
        InferenceService service(
            [] {
                EngineOptions options;
                options.resources = DICE_RESOURCES;
                return makeEngine(std::move(options));
            },
            m_folder->path().toStdString());
        ModelLibrary library(m_folder->filePath(QStringLiteral("library.db")), service);
        library.addFolder(folder());
        QTRY_VERIFY(library.models().size() == 3 && !library.scanning());
        const QList<ModelEntry> models = library.models();
        QCOMPARE(models[0].family, QStringLiteral("Stable Diffusion 1.5"));
        QVERIFY(models[0].problem.isEmpty());
        QVERIFY2(models[1].problem.contains(models[1].path), qPrintable(models[1].problem));
    }

private:
    struct Setup
    {
        explicit Setup(LibraryTest& test)
            : service([] { return makeFakeEngine(); }, test.m_folder->path().toStdString()), library(test.m_folder->filePath(QStringLiteral("library.db")), service)
        {
            QObject::connect(&library, &ModelLibrary::problem, [](const QString& sentence) { QFAIL(qPrintable(sentence)); });
        }
        bool settled(int models) { return library.models().size() == models && !library.scanning(); }
        InferenceService service;
        ModelLibrary library;
    };
    QString folder() const { return m_folder->filePath(QStringLiteral("models")); }
    void write(const QString& name, const char* text) const
    {
        QDir().mkpath(QFileInfo(m_folder->filePath(name)).absolutePath());
        QFile file(m_folder->filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }
    void makeModel(const QString& name, const char* weights) const
    {
        write(name + QStringLiteral("/model_index.json"), "{}");
        write(name + QStringLiteral("/unet/diffusion_pytorch_model.safetensors"), weights);
    }
    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(LibraryTest)
#include "tst_library.moc"
