// `dice` as a user types it: looking into files, the library, converting.
#include "drawn_fixture.h"
#include "run_dice.h"

#include <QDir>
#include <QFile>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace clitest;

class CliFilesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void looksInside();
    void takesOtherProgramsNamesAndPresets();
    void saysWhatABrokenTextHolds();
    void managesTheLibrary();
    void convertsModels();
    void findsADenoisersOtherParts();
};

void CliFilesTest::looksInside()
{
    QTemporaryDir folder;
    const Outcome model = dice({"--json", "inspect", kStarter}, folder.path());
    QCOMPARE(model.code, 0);
    const QJsonObject object = QJsonDocument::fromJson(model.out.toUtf8()).object();
    QCOMPARE(object["kind"].toString(), "checkpoint");
    QCOMPARE(object["prediction_type"].toString(), "epsilon");
    QCOMPARE(object["default_scale"].toDouble(), 5.0);
    const QJsonObject memory = object["memory"].toObject();
    for (const char* part : {"weights", "denoising", "decoding", "available"})
        QVERIFY2(memory[QLatin1String(part)].toDouble() > 0, part);
    QVERIFY(memory["peak"].toDouble() > memory["weights"].toDouble());
    QVERIFY(dice({"generate", "a cat", "-n", "night", "--guidance", "cfg", "--steps", "1", "--seed", "9", "--sampler", "dpmpp-2m",
                     "--schedule", "karras", "-o", "x.png"},
                folder.path())
                .code == 0);
    const QJsonObject picture = QJsonDocument::fromJson(dice({"--json", "inspect", "x.png"}, folder.path()).out.toUtf8()).object();
    QCOMPARE(picture["generator"].toString(), "dice-studio");
    QCOMPARE(picture["prompt"].toString(), "a cat");
    QCOMPARE(picture["negative"].toString(), "night");
    QCOMPARE(picture["seed"].toInt(), 9);
    QCOMPARE(picture["scale"].toDouble(), 5.0);
    QCOMPARE(picture["sampler"].toString(), "dpmpp-2m");
    QCOMPARE(picture["schedule"].toString(), "karras");
    const QJsonObject other =
        QJsonDocument::fromJson(dice({"--json", "inspect", kPictures + "/text_itxt.png"}, folder.path()).out.toUtf8()).object();
    QCOMPARE(other["generator"].toString(), "automatic1111");
    QVERIFY(other["steps"].toInt() > 0);
    QVERIFY(dice({"models", "list"}, folder.path()).out.contains("starter-model"));
    QVERIFY(dice({"--version"}, folder.path()).out.startsWith("Dice Studio "));
    const Outcome check = dice({"selftest"}, folder.path());
    QVERIFY2(check.code == 0, qPrintable(check.out));
    const Outcome encoded = dice({"encode", "a cat", "-n", "night", "-o", "c.safetensors"}, folder.path());
    QVERIFY2(encoded.code == 0, qPrintable(encoded.err));
    QVERIFY(QFile::exists(folder.filePath("c.safetensors")));
    const auto holds = [&](const char* name, const char* text) {
        QFile file(folder.filePath(name));
        return file.open(QIODevice::ReadOnly) && file.readAll().contains(text);
    };
    QVERIFY(!holds("c.safetensors", "\"c_phi\""));
    const Outcome enhanced =
        dice({"encode", "a cat", "--enhancer", kStarter + "/enhancer.safetensors", "--alpha", "0.5", "-o", "d.safetensors"}, folder.path());
    QVERIFY2(enhanced.code == 0, qPrintable(enhanced.err));
    QVERIFY(holds("d.safetensors", "\"c_phi\""));
    const Outcome misfit = dice(
        {"encode", "a cat", "--clip-skip", "2", "--enhancer", kStarter + "/enhancer.safetensors", "-o", "e.safetensors"}, folder.path());
    QVERIFY2(misfit.code == 1 && misfit.err.contains("clip skip"), qPrintable(misfit.err));
    QVERIFY(!QFile::exists(folder.filePath("e.safetensors")));
    const Outcome bench = dice({"--json", "bench", "--repetitions", "1"}, folder.path());
    QVERIFY2(bench.code == 0, qPrintable(bench.err));
    QVERIFY(bench.out.contains("share_of_peak"));
}

void CliFilesTest::takesOtherProgramsNamesAndPresets()
{
    QTemporaryDir folder;
    const auto made = [&](const QStringList& said) {
        const Outcome outcome =
            dice(QStringList({"generate", "a cat", "--guidance", "cfg", "--seed", "9", "-o", "x.png"}) + said, folder.path());
        if (outcome.code != 0)
            return outcome.err;
        const QJsonObject picture = QJsonDocument::fromJson(dice({"--json", "inspect", "x.png"}, folder.path()).out.toUtf8()).object();
        return QString("%1 %2 %3").arg(picture["sampler"].toString(), picture["schedule"].toString()).arg(picture["steps"].toInt());
    };
    QCOMPARE(made({"--sampler", "DPM++ 2M Karras", "--steps", "1"}), QString("dpmpp-2m karras 1"));
    QCOMPARE(made({"--sampler", "dpmpp_2m_sde_gpu", "--schedule", "SGM Uniform", "--steps", "2"}), QString("dpmpp-2m-sde sgm-uniform 2"));
    QCOMPARE(made({"--sampler", "kdpm_2_a_k", "--schedule", "simple", "--steps", "1"}), QString("dpm2-a simple 1"));
    QCOMPARE(made({}), made({"--preset", "default"}));
    QCOMPARE(made({"--preset", "default"}), QString("dpmpp-2m auto 20"));
    for (const char* preset : {"creative", "fast"}) {
        QVERIFY(made({"--preset", preset}) != made({}));
        QCOMPARE(made({"--preset", preset, "--steps", "2", "--sampler", "Euler Simple"}), QString("euler simple 2"));
    }
    QVERIFY(made({"--preset", "quick"}).contains("default creative fast"));
    QVERIFY(made({"--sampler", "dpmpp_3m"}).contains("euler-a"));
}

void CliFilesTest::saysWhatABrokenTextHolds()
{
    QTemporaryDir folder;
    const auto inspected = [&](const QString& parameters) {
        QImage picture(8, 8, QImage::Format_RGB32);
        picture.fill(Qt::white);
        picture.setText("parameters", parameters);
        picture.save(folder.filePath("x.png"));
        return dice({"--json", "inspect", "x.png"}, folder.path()).out;
    };
    const QString text = "a fox\nNegative prompt: fog\nSteps: 8, Sampler: Euler, CFG scale: None, Seed: 18446744073709551615, Size: 64x32";
    const QString out = inspected(text);
    QVERIFY2(out.contains("\"seed\":18446744073709551615"), qPrintable(out));
    const QJsonObject said = QJsonDocument::fromJson(out.toUtf8()).object();
    QCOMPARE(said["prompt"].toString(), QString("a fox"));
    QCOMPARE(said["width"].toInt(), 64);
    QCOMPARE(said["noise"].toString(), QString("nv"));
    QCOMPARE(said["assumed"].toArray().size(), 1);
    QVERIFY(said["unapplied"].toArray().contains("CFG scale: None"));
    QVERIFY(!said.contains("scale"));
    const QJsonObject few = QJsonDocument::fromJson(inspected("a fox\nSteps: 8, Sampler: Euler").toUtf8()).object();
    QCOMPARE(few["generator"].toString(), QString("automatic1111"));
    QCOMPARE(few["prompt"].toString(), QString("a fox\nSteps: 8, Sampler: Euler")); // too few for a line of them
    QVERIFY(!QJsonDocument::fromJson(inspected("{\"hello\": 1}").toUtf8()).object().contains("generator"));
}

void CliFilesTest::managesTheLibrary()
{
    QTemporaryDir folder(QDir::tempPath() + "/dice é XXXXXX");
    QDir(folder.path()).mkpath("ComfyUI/models/diffusers");
    QDir(folder.path()).mkpath("ComfyUI/models/checkpoints");
    QDir(folder.path()).mkpath("ComfyUI/models/loras");
    QVERIFY(QFile::rename(linkedModel(folder), folder.filePath("ComfyUI/models/diffusers/Träume")));
    const Outcome added = dice({"models", "add", "ComfyUI"}, folder.path());
    QVERIFY2(added.code == 0, qPrintable(added.err));
    QVERIFY2(added.out.contains("a folder of ComfyUI, 2 places of checkpoints, 1 place of LoRAs, 0 places of embeddings"),
        qPrintable(added.out));
    const Outcome listed = dice({"--json", "models", "list"}, folder.path());
    QVERIFY2(listed.out.contains("\"name\":\"Träume\"") && listed.out.contains("\"name\":\"starter-model\""), qPrintable(listed.out));
    // by its name, in any command, with a LoRA of the program's folder that does not fit it
    QVERIFY(QFile::copy(QStringLiteral(FIXTURES "/lora/wrong_width.safetensors"), folder.filePath("ComfyUI/models/loras/ink.safetensors")));
    QCOMPARE(dice({"generate", "a cat", "-m", "träume", "--steps", "1", "--seed", "1", "-o", "x.png"}, folder.path()).code, 0);
    const Outcome lora =
        dice({"generate", "a cat", "-m", "Träume", "--lora", "ink", "--steps", "1", "--seed", "1", "-o", "y.png"}, folder.path());
    QVERIFY2(lora.code == 1 && lora.err.contains("ComfyUI/models/loras/ink.safetensors"), qPrintable(lora.err)); // found, and refused
    const Outcome hashed = dice({"--json", "models", "hash", "Träume"}, folder.path());
    const QString hash = QJsonDocument::fromJson(hashed.out.toUtf8()).object()["sha256"].toString();
    const QJsonObject inspected = QJsonDocument::fromJson(dice({"--json", "inspect", kStarter}, folder.path()).out.toUtf8()).object();
    QCOMPARE(hash, inspected["hashes"].toObject()["denoiser"].toString());
    QVERIFY(dice({"models", "scan"}, folder.path()).out.contains("2 models in 1 place"));
    // another folder for everything that is one's own
    QVERIFY(!dice({"--data", "elsewhere", "models", "list"}, folder.path()).out.contains("Träume"));
    QVERIFY(QFile::exists(folder.filePath("elsewhere/data/library.db")));
    QCOMPARE(dice({"models", "remove", "elsewhere"}, folder.path()).code, 1);
    QCOMPARE(dice({"models", "remove", "ComfyUI"}, folder.path()).code, 0);
    QVERIFY(!dice({"models", "list"}, folder.path()).out.contains("Träume"));
    QVERIFY(QFile::exists(folder.filePath("ComfyUI/models/diffusers/Träume/model_index.json")));
    QVERIFY(dice({"models", "list", "ComfyUI"}, folder.path()).out.contains("Träume")); // without the library
    QCOMPARE(dice({"models", "add", "missing"}, folder.path()).code, 1);
    const Outcome refused = dice({"models", "download", "ftp://example.org/a.safetensors"}, folder.path());
    QVERIFY2(refused.code == 2 && refused.err.contains("https://"), qPrintable(refused.err));
}

void CliFilesTest::convertsModels()
{
    QTemporaryDir folder;
    const Outcome made = dice({"--json", "convert", "-o", "copy", "--precision", "bf16"}, folder.path());
    QVERIFY2(made.code == 0, qPrintable(made.err));
    QVERIFY2(made.out.contains("\"layout\":\"folder\""), qPrintable(made.out));
    const QJsonObject unet =
        QJsonDocument::fromJson(dice({"--json", "inspect", "copy/unet/diffusion_pytorch_model.safetensors"}, folder.path()).out.toUtf8())
            .object();
    QCOMPARE(unet["precision"].toString(), "bf16");
    QCOMPARE(unet["metadata"].toObject()["modelspec.title"].toString(), "starter-model");
    QVERIFY2(made.out.contains("Its enhancer was taken along: copy/enhancer.safetensors"), qPrintable(made.out));
    const Outcome guided =
        dice({"generate", "a cat", "-m", "copy", "--guidance", "dice", "--steps", "2", "--seed", "1", "-o", "x.png"}, folder.path());
    QVERIFY2(guided.code == 0 && guided.out.contains("2 passes") && !(guided.out + guided.err).contains("borrowed"),
        qPrintable(guided.out + guided.err));                         // as its own
    QCOMPARE(dice({"convert", "-o", "copy"}, folder.path()).code, 1); // nothing is written over
    QCOMPARE(dice({"convert", "-o", "copy.ckpt"}, folder.path()).code, 2);
    const Outcome single =
        dice({"convert", "-m", drawnFixture("single_file/plain"), "-o", "plain.safetensors", "--precision", "fp32"}, folder.path());
    QVERIFY2(single.code == 0, qPrintable(single.err));
    QCOMPARE(
        QJsonDocument::fromJson(dice({"--json", "inspect", "plain.safetensors"}, folder.path()).out.toUtf8()).object()["kind"].toString(),
        "checkpoint");
}

void CliFilesTest::findsADenoisersOtherParts()
{
    QTemporaryDir folder;
    const QString transformer = QStringLiteral(FIXTURES "/single_file/pixart.pth"), whole = QStringLiteral(FIXTURES "/pixart/small");
    const Outcome alone = dice({"inspect", transformer}, folder.path());
    QVERIFY2(
        alone.out.contains("PixArt-alpha") && alone.out.contains("other parts missing; --parts-from"), qPrintable(alone.out + alone.err));
    const Outcome refused = dice({"generate", "a red apple", "-m", transformer, "-o", "x.png"}, folder.path());
    QVERIFY2(refused.code == 1 && refused.err.contains("Expected a checkpoint with the text encoder"), qPrintable(refused.err));
    QCOMPARE(dice({"models", "add", whole}, folder.path()).code, 0);
    const Outcome found = dice({"inspect", transformer}, folder.path());
    QVERIFY2(found.out.contains("other parts " + whole) && found.out.contains("memory "), qPrintable(found.out));
    const Outcome made = dice({"generate", "a red apple", "-m", transformer, "--steps", "4", "--seed", "1", "-o", "a.png"}, folder.path());
    QVERIFY2(made.code == 0 && (made.out + made.err).contains("What the model's file lacks is taken from " + whole),
        qPrintable(made.out + made.err));
    QCOMPARE(dice({"models", "remove", whole}, folder.path()).code, 0);
    QCOMPARE(dice({"replay", "a.png", "-o", "b.png"}, folder.path()).code, 0); // the picture knows where they came from
    QVERIFY(QImage(folder.filePath("a.png")) == QImage(folder.filePath("b.png")));
    QCOMPARE(dice({"generate", "a red apple", "-m", transformer, "--parts-from", whole, "--steps", "4", "--seed", "1", "-o", "c.png"},
                 folder.path())
                 .code,
        0);
    QVERIFY(QImage(folder.filePath("a.png")) == QImage(folder.filePath("c.png")));
}

QTEST_GUILESS_MAIN(CliFilesTest)
#include "tst_cli_files.moc"
