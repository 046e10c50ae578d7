// The model library on folders made for it.
#include "engine/fake_engine.h"
#include "library/modelfolders.h"
#include "library/modellibrary.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "support/patient_waits.h"

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

    void findsTheModelOfARequest()
    {
        Setup setup(*this);
        setup.library.addFolder(folder());
        QTRY_VERIFY(setup.settled(3));
        const QString twin = folder() + QStringLiteral("/twin");
        QCOMPARE(setup.library.find(twin.toStdString()).value().path, twin);
        QCOMPARE(setup.library.find("twin").value().path, twin); // as pictures name it
        QVERIFY(!setup.library.find("nowhere"));
        QVERIFY(setup.library.find("").value().builtIn());
        setup.library.hash(twin);
        QTRY_VERIFY(!setup.library.model(twin).value().sha256.isEmpty());
        const std::string hash = setup.library.model(twin).value().sha256.toStdString();
        const auto byHash = setup.library.find({"renamed", hash});
        QVERIFY(byHash && byHash->sha256.toStdString() == hash);
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
        QTRY_VERIFY_WITH_TIMEOUT(setup.settled(4), 120000);
    }

    void recognisesProgramsFolders_data()
    {
        QTest::addColumn<QString>("folders");
        QTest::addColumn<QString>("program");
        QTest::addColumn<QString>("expected"); // checkpoints, LoRAs, embeddings, VAEs
        const auto row = [](const char* name, const char* folders, const char* program, const char* expected) {
            QTest::newRow(name) << QString::fromLatin1(folders) << QString::fromLatin1(program) << QString::fromLatin1(expected);
        };
        row("A1111", "models/Stable-diffusion models/Lora models/LyCORIS models/VAE models/ControlNet embeddings", "A1111",
            "models/Stable-diffusion, models/Lora models/LyCORIS, embeddings, models/VAE");
        row("Forge", "models/Stable-diffusion models/Lora models/VAE embeddings modules_forge", "Forge",
            "models/Stable-diffusion, models/Lora, embeddings, models/VAE");
        row("ComfyUI", "models/checkpoints models/loras models/vae models/embeddings models/diffusers models/controlnet", "ComfyUI",
            "models/checkpoints models/diffusers, models/loras, models/embeddings, models/vae");
        row("portable ComfyUI", "ComfyUI/models/checkpoints ComfyUI/models/loras", "ComfyUI",
            "ComfyUI/models/checkpoints, ComfyUI/models/loras, , ");
        row("InvokeAI", "databases models/sd-1/main models/sd-1/lora models/sd-1/embedding models/sd-1/vae models/sdxl/main", "InvokeAI",
            "models/sd-1/main models/sdxl/main, models/sd-1/lora, models/sd-1/embedding, models/sd-1/vae");
        row("SwarmUI", "Models/Stable-Diffusion Models/Lora Models/VAE Models/Embeddings", "SwarmUI",
            "Models/Stable-Diffusion, Models/Lora, Models/Embeddings, Models/VAE");
        row("StabilityMatrix", "Data/Models/StableDiffusion Data/Models/Lora Data/Models/LyCORIS Data/Models/Embeddings Data/Models/VAE",
            "StabilityMatrix",
            "Data/Models/StableDiffusion, Data/Models/Lora Data/Models/LyCORIS, Data/Models/Embeddings, Data/Models/VAE");
        row("its models folder alone", "checkpoints loras", "ComfyUI", "checkpoints, loras, , ");
        row("a plain folder", "embeddings more", "", "., ., embeddings, .");
    }

    void recognisesProgramsFolders()
    {
        QFETCH(QString, folders);
        QFETCH(QString, program);
        QFETCH(QString, expected);
        const QString root = m_folder->filePath(QStringLiteral("prögram"));
        for (const QString& one : folders.split(u' '))
            QDir().mkpath(root + u'/' + one);
        if (program == u"InvokeAI")
            write(QStringLiteral("prögram/invokeai.yaml"), "schema_version: 4.0.0");
        const ModelFolders places = modelFolders(root);
        QCOMPARE(places.programName(), program);
        const auto relative = [&](const QStringList& paths) {
            QStringList all;
            for (const QString& path : paths)
                all.append(QDir(root).relativeFilePath(path));
            return all.join(u' ');
        };
        QCOMPARE(QStringList({relative(places.of(AssetKind::Model)), relative(places.of(AssetKind::Lora)),
                                 relative(places.of(AssetKind::Embedding)), relative(places.of(AssetKind::Autoencoder))})
                     .join(QStringLiteral(", ")),
            expected);
    }

    void readsComfysExtraPaths()
    {
        for (const char* one : {"ComfyUI/models/checkpoints", "webui/models/Stable-diffusion", "webui/models/Lora", "webui/models/LyCORIS",
                 "webui/embeddings", "other/checks", "other/vae"})
            QDir().mkpath(m_folder->filePath(QString::fromLatin1(one)));
        write(QStringLiteral("ComfyUI/extra_model_paths.yaml"), "# a comment\n"
                                                                "a111:\n"
                                                                "    base_path: ../webui/   # beside it\n"
                                                                "    checkpoints: models/Stable-diffusion\n"
                                                                "    loras: |\n"
                                                                "         models/Lora\n"
                                                                "         models/LyCORIS\n"
                                                                "    embeddings: \"embeddings\"\n"
                                                                "    vae: missing\n"
                                                                "\n"
                                                                "other:\n"
                                                                "    is_default: true\n"
                                                                "    base_path: '../other'\n"
                                                                "    checkpoints: checks\n"
                                                                "    vae: vae\n"
                                                                "#    loras: commented/out\n");
        const QString yaml = m_folder->filePath(QStringLiteral("ComfyUI/extra_model_paths.yaml"));
        const ModelFolders extra = modelFolders(yaml);
        QCOMPARE(extra.of(AssetKind::Model), QStringList({m_folder->filePath(QStringLiteral("webui/models/Stable-diffusion")),
                                                 m_folder->filePath(QStringLiteral("other/checks"))}));
        QCOMPARE(extra.of(AssetKind::Lora), QStringList({m_folder->filePath(QStringLiteral("webui/models/Lora")),
                                                m_folder->filePath(QStringLiteral("webui/models/LyCORIS"))}));
        QCOMPARE(extra.of(AssetKind::Embedding), QStringList({m_folder->filePath(QStringLiteral("webui/embeddings"))}));
        QCOMPARE(extra.of(AssetKind::Autoencoder), QStringList({m_folder->filePath(QStringLiteral("other/vae"))}));
        const ModelFolders whole = modelFolders(m_folder->filePath(QStringLiteral("ComfyUI"))); // the program's folder follows its own file
        QCOMPARE(whole.of(AssetKind::Model).size(), 3);
        QVERIFY(extraModelPaths(m_folder->filePath(QStringLiteral("missing.yaml"))).of(AssetKind::Model).isEmpty());
    }

    void readsComfysListAsPeopleWriteIt_data()
    {
        QTest::addColumn<QString>("text"); // below config:, %1 is the folder
        QTest::newRow("a variable in braces") << QStringLiteral("base_path: ${DICE_TEST_ROOT}/models\n    checkpoints: sd\n");
        QTest::newRow("a variable") << QStringLiteral("base_path: $DICE_TEST_ROOT/models\n    checkpoints: sd\n");
        QTest::newRow("a variable of Windows") << QStringLiteral("base_path: '%DICE_TEST_ROOT%/models'\n    checkpoints: sd\n");
        QTest::newRow("a variable in a path") << QStringLiteral("base_path: {}\n    checkpoints: $DICE_TEST_KIND/sd\n");
        QTest::newRow("relative") << QStringLiteral("base_path: ../models/\n    checkpoints: sd/\n");
        QTest::newRow("without a base") << QStringLiteral("checkpoints: ../models/sd # mine\n");
        QTest::newRow("lines") << QStringLiteral("base_path: {}\n    checkpoints: |\n        models/none\n        models/sd\n");
        QTest::newRow("a list") << QStringLiteral("base_path: {}\n    checkpoints:\n        - models/none\n        - \"models/sd\"\n");
        QTest::newRow("a list that is not indented") << QStringLiteral("base_path: {}\n    checkpoints:\n    - models/sd\n    loras: x\n");
        QTest::newRow("a list in brackets") << QStringLiteral("base_path: {}\n    checkpoints: [models/none, 'models/sd']\n    loras: x\n");
        QTest::newRow("brackets over lines") << QStringLiteral(
            "base_path: {}\n    checkpoints: [\n        models/none,\n        models/sd,\n    ]\n");
        QTest::newRow("back slashes") << QStringLiteral("base_path: {}\n    checkpoints: models\\sd\n");
        QTest::newRow("back slashes in quotes") << QStringLiteral("base_path: \"{}\"\n    checkpoints: \"models\\\\sd\\\\\"\n");
        QTest::newRow("relative with back slashes") << QStringLiteral("base_path: ..\\models\n    checkpoints: sd\n");
        QTest::newRow("tabs and carriage returns") << QStringLiteral("base_path: {}\r\n\tcheckpoints: models/sd\r\n");
    }

    void readsComfysListAsPeopleWriteIt()
    {
        QFETCH(QString, text);
        const QString root = m_folder->filePath(QStringLiteral("roöt"));
        QDir().mkpath(root + QStringLiteral("/models/sd"));
        qputenv("DICE_TEST_ROOT", root.toUtf8());
        qputenv("DICE_TEST_KIND", "models");
        write(QStringLiteral("roöt/comfy/extra_model_paths.yaml"), "config:\n    " + text.replace(QStringLiteral("{}"), root).toUtf8());
        const ModelFolders found = extraModelPaths(root + QStringLiteral("/comfy/extra_model_paths.yaml"));
        QCOMPARE(found.of(AssetKind::Model), QStringList{root + QStringLiteral("/models/sd")});
        QVERIFY2(std::ranges::all_of(
                     found.missing, [](const QString& path) { return path.endsWith(u'x') || path.endsWith(QStringLiteral("none")); }),
            qPrintable(found.missing.join(u'|')));
    }

    void namesTheFoldersThatAreMissing()
    {
        const auto missing = [this](const char* text) {
            write(QStringLiteral("comfy/extra_model_paths.yaml"), text);
            return extraModelPaths(m_folder->filePath(QStringLiteral("comfy/extra_model_paths.yaml"))).missing;
        };
        QCOMPARE(missing("a:\n  base_path: /no/such\n  checkpoints: x\n  loras: y\n"), QStringList{QStringLiteral("/no/such")});
        QCOMPARE(missing("a:\n  base_path: ${DICE_NO_SUCH}/m\n  vae: x\n"),
            QStringList{m_folder->filePath(QStringLiteral("comfy/${DICE_NO_SUCH}/m"))});
        QCOMPARE(missing("a:\n  checkpoints: /no/one\n  loras: |\n    /no/two\n    /no/one\n").size(), 2);
        QCOMPARE(missing("a:\n  base_path: C:\\ComfyUI\n  checkpoints: x\n").size(), 1);
        QVERIFY(missing("a:\n  base_path: .\n  checkpoints: .\n").isEmpty());
        Setup setup(*this);
        write(QStringLiteral("comfy/extra_model_paths.yaml"), "a:\n  base_path: /no/such\n  checkpoints: x\n");
        setup.library.addFolder(m_folder->filePath(QStringLiteral("comfy/extra_model_paths.yaml")));
        QTRY_COMPARE(setup.library.missingFolders(), QStringList{QStringLiteral("/no/such")});
    }

    void searchesOnlyCheckpointsOfAProgram()
    {
        makeModel(QStringLiteral("ComfyUI/models/diffusers/one"), "one");
        makeModel(QStringLiteral("ComfyUI/models/controlnet/two"), "two");
        QDir().mkpath(m_folder->filePath(QStringLiteral("ComfyUI/models/checkpoints")));
        const auto found = searchModels({m_folder->filePath(QStringLiteral("ComfyUI"))});
        QCOMPARE(found.size(), 1);
        QVERIFY(found[0].path.endsWith(QStringLiteral("diffusers/one")));
        write(QStringLiteral("small.safetensors"), "small"); // too small to be found, but not to be named
        QCOMPARE(searchModels({m_folder->filePath(QStringLiteral("small.safetensors"))}).size(), 1);
        QVERIFY(searchModels({folder()}, [] { return false; }).isEmpty());
    }

    void tellsTheEngine()
    {
        Setup setup(*this);
        setup.library.addFolder(folder());
        QTRY_VERIFY(setup.settled(3));
        QFile file(m_folder->filePath(QStringLiteral("library.json")));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonObject index = QJsonDocument::fromJson(file.readAll()).object();
        QCOMPARE(index[QStringLiteral("models")].toArray().size(), 2);
        QCOMPARE(index[QStringLiteral("folders")].toObject()[QStringLiteral("lora")].toArray()[0].toString(), folder());
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
        QVERIFY2(models[1].problem.english().contains(models[1].path), qPrintable(models[1].problem.english()));
    }

    void findsADenoisersOtherParts()
    {
        const QByteArray before = qgetenv("XDG_DATA_HOME"); // where the engine reads what the library tells it
        qputenv("XDG_DATA_HOME", m_folder->path().toUtf8());
        const auto back = qScopeGuard([&] { before.isNull() ? qunsetenv("XDG_DATA_HOME") : qputenv("XDG_DATA_HOME", before); });
        QVERIFY(QDir(m_folder->path()).mkpath(QStringLiteral("dice-studio")));
        InferenceService service(
            [] {
                EngineOptions options;
                options.resources = DICE_RESOURCES;
                return makeEngine(std::move(options));
            },
            m_folder->path().toStdString());
        ModelLibrary library(m_folder->filePath(QStringLiteral("dice-studio/library.db")), service);
        const QString fixtures = QStringLiteral(DICE_RESOURCES "/../tests/fixtures/"),
                      denoiser = QDir::cleanPath(fixtures + QStringLiteral("single_file/v.ckpt"));
        library.addFolder(denoiser);
        QTRY_VERIFY(library.models().size() == 2 && !library.scanning());
        QVERIFY2(library.model(denoiser)->problem.english().contains(QStringLiteral("with the text encoder")),
            qPrintable(library.model(denoiser)->problem.english()));
        library.addFolder(fixtures + QStringLiteral("pipeline/tiny"));
        QTRY_VERIFY(library.models().size() == 3 && !library.scanning());
        QVERIFY2(library.model(denoiser)->problem.isEmpty(), qPrintable(library.model(denoiser)->problem.english()));
        QCOMPARE(library.model(denoiser)->prediction, QStringLiteral("v_prediction"));
    }

private:
    struct Setup
    {
        explicit Setup(LibraryTest& test)
            : service([] { return makeFakeEngine(); }, test.m_folder->path().toStdString()),
              library(test.m_folder->filePath(QStringLiteral("library.db")), service)
        {
            QObject::connect(&library, &ModelLibrary::problem, [](const Problem& problem) { QFAIL(qPrintable(problem.english())); });
        }
        bool settled(int models) const { return library.models().size() == models && !library.scanning(); }
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
