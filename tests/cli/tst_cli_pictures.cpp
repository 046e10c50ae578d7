// `dice` as a user types it: making, editing and keeping pictures.
#include "run_dice.h"

#include <QDir>
#include <QFile>
#include <QImage>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <csignal>
#include <sys/mount.h>

using namespace clitest;

class CliPicturesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makesAPictureThatReplaysToTheSameBytes();
    void makesThePictureInHalfPrecisionToo();
    void takesSeedsOf64Bits();
    void namesWhatItDoesNotReadOfAPrompt();
    void savesEveryFormat();
    void editsAndInpaints();
    void countsAndNumbersFiles();
    void speaksJson();
    void knowsPixArt();
    void longAndEmptyPromptsWork();
    void interruptionKeepsWhatIsDone();
    void interruptionEndsABenchmark();
    void twoProcessesNeverWriteTheSameFile();
    void fullDiskLeavesNothingBehind();
};

// Starts dice, presses Ctrl+C once it has printed the text, and waits for its end.
static void interrupt(QProcess& process, const QStringList& arguments, const QByteArray& text)
{
    process.start(QStringLiteral(DICE_PROGRAM), arguments);
    QByteArray out;
    while (!out.contains(text) && process.waitForReadyRead(120000))
        out += process.readAllStandardOutput();
    QVERIFY(out.contains(text));
    ::kill(static_cast<pid_t>(process.processId()), SIGINT);
    QVERIFY(process.waitForFinished(60000));
    QCOMPARE(process.exitCode(), 130);
}

void CliPicturesTest::makesAPictureThatReplaysToTheSameBytes()
{
    QTemporaryDir folder(QDir::tempPath() + "/dice é XXXXXX");
    const Outcome made = dice(
        {"generate", "a red apple on a blue background", "--guidance", "cfg", "--seed", "7", "--steps", "6", "-o", "a.png"}, folder.path());
    QCOMPARE(made.err, QString());
    QCOMPARE(made.code, 0);
    QVERIFY(made.out.contains("seed 7, 12 passes"));
    const QImage picture(folder.filePath("a.png"));
    QCOMPARE(picture.size(), QSize(96, 96));
    QVERIFY(picture.text("parameters").startsWith("a red apple on a blue background\nSteps: 6, Sampler: DPM++ 2M,"));
    QCOMPARE(dice({"replay", "a.png", "-o", "b.png"}, folder.path()).code, 0);
    QFile a(folder.filePath("a.png")), b(folder.filePath("b.png"));
    QVERIFY(a.open(QIODevice::ReadOnly) && b.open(QIODevice::ReadOnly));
    QCOMPARE(a.readAll(), b.readAll());
}

// Also on processors that do not multiply in bf16, where it is only slower.
void CliPicturesTest::makesThePictureInHalfPrecisionToo()
{
    QTemporaryDir folder;
    for (const char* precision : {"fp32", "bf16"}) {
        const Outcome made = dice(
            {"generate", "a cat on the beach", "--steps", "3", "--seed", "2", "--precision", precision, "-o", precision + QString(".png")},
            folder.path());
        QVERIFY2(made.code == 0, qPrintable(made.err));
    }
    const QImage wide(folder.filePath("fp32.png")), half(folder.filePath("bf16.png"));
    QCOMPARE(half.size(), wide.size());
    double sum = 0;
    for (int y = 0; y < wide.height(); ++y)
        for (int x = 0; x < wide.width(); ++x)
            sum += std::abs(qGray(wide.pixel(x, y)) - qGray(half.pixel(x, y)));
    const double mean = sum / (wide.width() * wide.height());
    QVERIFY2(mean < 3, qPrintable(QString("the mean difference is %1 of 255 levels").arg(mean)));
}

void CliPicturesTest::takesSeedsOf64Bits()
{
    QTemporaryDir folder;
    const auto seedOf = [&](const QString& said) {
        const Outcome made = dice({"--json", "generate", "a cat", "--steps", "1", "--seed=" + said, "-o", "x.png"}, folder.path());
        const QJsonObject read = QJsonDocument::fromJson(dice({"--json", "inspect", "x.png"}, folder.path()).out.toUtf8()).object();
        return made.code == 0 ? read["raw"].toString().section("Seed: ", 1).section(',', 0, 0) : made.err;
    };
    for (const char* seed : {"9223372036854775807", "9223372036854775808", "18446744073709551615", "9007199254740993"})
        QCOMPARE(seedOf(seed), QString(seed));
    QCOMPARE(seedOf("010"), QString("10"));
    QVERIFY(seedOf("-1").toULongLong() < (1ull << 31)); // as other programs have it: any
    QVERIFY(dice({"replay", "x.png", "-o", "again.png"}, folder.path()).code == 0);
}

void CliPicturesTest::namesWhatItDoesNotReadOfAPrompt()
{
    QTemporaryDir folder;
    const auto said = [&](const QString& prompt) {
        const Outcome made = dice({"generate", prompt, "--steps", "1", "--seed", "1", "-o", "x.png"}, folder.path());
        return made.code == 0 ? made.err : "failed: " + made.err;
    };
    QVERIFY(said("a cat AND a dog").contains("AND does not compose"));
    QVERIFY(said("a cat <hypernet:x:1> <embed:y>").contains("<hypernet:x:1>"));
    QCOMPARE(said("a cat <3\n# <lora:nosuch:1> AND <hypernet:x:1>"), QString());
}

void CliPicturesTest::savesEveryFormat()
{
    QTemporaryDir folder;
    for (const QString extension : {"png", "jpg", "webp", "tif", "exr"}) {
        const QString name = "x." + extension;
        const Outcome made = dice({"generate", "a cat, \"quoted\": é", "--steps", "1", "--seed", "1", "-o", name}, folder.path());
        QVERIFY2(made.code == 0, qPrintable(made.err));
        const Outcome read = dice({"--json", "inspect", name}, folder.path());
        const QJsonObject object = QJsonDocument::fromJson(read.out.toUtf8()).object();
        QCOMPARE(object["kind"].toString(), "picture");
        QCOMPARE(object["width"].toInt(), 96);
        QVERIFY2(object["raw"].toString().contains("a cat, \"quoted\": é\nSteps: 1,"), qPrintable(extension + ": " + read.out));
        QVERIFY2(dice({"replay", name, "-o", "again." + extension}, folder.path()).code == 0, qPrintable(extension));
    }
}

void CliPicturesTest::editsAndInpaints()
{
    QTemporaryDir folder;
    QCOMPARE(dice({"generate", "a cat on the beach", "--steps", "4", "--seed", "2", "-o", "cat.png"}, folder.path()).code, 0);
    QImage mask(96, 96, QImage::Format_Grayscale8);
    mask.fill(0);
    for (int y = 30; y < 60; ++y)
        memset(mask.scanLine(y) + 30, 255, 30);
    QVERIFY(mask.save(folder.filePath("mask.png")));
    const Outcome edited = dice(
        {"edit", "a dog", "--image", "cat.png", "--mask", "mask.png", "--strength", "1", "--steps", "4", "--seed", "3", "-o", "dog.png"},
        folder.path());
    QVERIFY2(edited.code == 0, qPrintable(edited.err));
    const QImage before(folder.filePath("cat.png")), after(folder.filePath("dog.png"));
    QCOMPARE(after.pixel(5, 5), before.pixel(5, 5));
    QVERIFY(after.copy(35, 35, 20, 20) != before.copy(35, 35, 20, 20));
    const Outcome area = dice({"edit", "a dog", "--image", "cat.png", "--mask", "mask.png", "--area", "masked", "--padding", "4", "--steps",
                                  "2", "-o", "area.png"},
        folder.path());
    QVERIFY2(area.code == 0, qPrintable(area.err));
    QCOMPARE(QImage(folder.filePath("area.png")).pixel(5, 5), before.pixel(5, 5));
    const Outcome sized =
        dice({"edit", "a dog", "--image", "cat.png", "--size", "64x96", "--steps", "2", "-o", "sized.png"}, folder.path());
    QVERIFY2(sized.code == 0, qPrintable(sized.err));
    QCOMPARE(QImage(folder.filePath("sized.png")).size(), QSize(64, 96));
}

void CliPicturesTest::countsAndNumbersFiles()
{
    QTemporaryDir folder;
    QCOMPARE(dice({"generate", "a cat", "--steps", "1", "--count", "3", "--seed", "5"}, folder.path()).code, 0);
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList({"dice-00001.png", "dice-00002.png", "dice-00003.png"}));
    QVERIFY(QImage(folder.filePath("dice-00003.png")).text("parameters").contains("Seed: 7,"));
    QCOMPARE(dice({"generate", "a cat", "--steps", "1", "--seed", "7", "-o", "seven.png"}, folder.path()).code, 0);
    QCOMPARE(QImage(folder.filePath("seven.png")), QImage(folder.filePath("dice-00003.png")));
}

void CliPicturesTest::speaksJson()
{
    QTemporaryDir folder;
    const Outcome made = dice({"--json", "generate", "a cat", "--steps", "2", "--guidance=none", "-o", "x.png"}, folder.path());
    QCOMPARE(made.code, 0);
    QStringList events;
    for (const QString& line : made.out.split('\n', Qt::SkipEmptyParts)) {
        const QJsonObject object = QJsonDocument::fromJson(line.toUtf8()).object();
        QVERIFY2(!object.isEmpty(), qPrintable(line));
        events << object["event"].toString();
        if (events.last() == "picture")
            QCOMPARE(object["passes"].toInt(), 2);
    }
    QVERIFY(events.contains("progress") && events.contains("picture"));
    QCOMPARE(events.last(), "finished");
}

void CliPicturesTest::knowsPixArt()
{
    QTemporaryDir folder;
    const QString model = QStringLiteral(FIXTURES "/pixart/small");
    const Outcome seen = dice({"inspect", model}, folder.path());
    QVERIFY2(seen.out.contains("PixArt-alpha") && seen.out.contains("a text encoder of"), qPrintable(seen.out + seen.err));
    const Outcome made =
        dice({"generate", "A Red Apple", "-m", model, "--steps", "4", "--size", "80x56", "--aspect-bins", "--passes", "6", "-o", "a.png"},
            folder.path());
    QVERIFY2(made.out.contains("6 passes"), qPrintable(made.out + made.err));
    QCOMPARE(QImage(folder.filePath("a.png")).size(), QSize(80, 56));
    QCOMPARE(dice({"replay", "a.png", "-o", "b.png"}, folder.path()).code, 0);
    QVERIFY(QImage(folder.filePath("a.png")) == QImage(folder.filePath("b.png")));
    QCOMPARE(dice({"encode", "a red apple", "-m", model, "-o", "a.safetensors"}, folder.path()).code, 0);
    QFile file(folder.filePath("a.safetensors"));
    QVERIFY(file.open(QIODevice::ReadOnly) && file.readAll().contains("\"mask_null\""));
}

void CliPicturesTest::longAndEmptyPromptsWork()
{
    QTemporaryDir folder;
    QCOMPARE(dice({"generate", QString("cat ").repeated(10000), "--steps", "1", "-o", "long.png"}, folder.path()).code, 0);
    QCOMPARE(dice({"generate", "", "--steps", "1", "-o", "empty.png"}, folder.path()).code, 0);
    QCOMPARE(QImage(folder.filePath("long.png")).size(), QSize(96, 96));
    // QProcess cannot pass bytes that are not text, a shell can
    QProcess shell;
    shell.start("sh",
        {"-c", QStringLiteral("exec '" DICE_PROGRAM "' generate \"$(printf 'a \\377 cat')\" -o '%1'").arg(folder.filePath("bad.png"))});
    QVERIFY(shell.waitForFinished(120000));
    QCOMPARE(shell.exitCode(), 1);
    QVERIFY(shell.readAllStandardError().contains("UTF-8"));
}

void CliPicturesTest::interruptionKeepsWhatIsDone()
{
    QTemporaryDir folder;
    QProcess process;
    process.setWorkingDirectory(folder.path());
    // in the steps of the second picture
    interrupt(process, {"--json", "generate", "a cat", "--steps", "40", "--count", "500", "--size", "192x192"}, "\"event\":\"picture\"");
    const QStringList files = QDir(folder.path()).entryList(QDir::Files | QDir::Hidden);
    QVERIFY(!files.isEmpty());
    for (const QString& file : files)
        QCOMPARE(QImage(folder.filePath(file)).size(), QSize(192, 192));
}

void CliPicturesTest::interruptionEndsABenchmark()
{
    QProcess process;
    interrupt(process, {"--json", "bench", "--repetitions", "1000"}, "\"stage\":\"unet\"");
}

void CliPicturesTest::twoProcessesNeverWriteTheSameFile()
{
    QTemporaryDir folder;
    QProcess first, second;
    for (QProcess* process : {&first, &second}) {
        process->setWorkingDirectory(folder.path());
        process->start(QStringLiteral(DICE_PROGRAM), {"generate", "a cat", "--steps", "1", "--count", "10"});
    }
    QVERIFY(first.waitForFinished(240000) && second.waitForFinished(240000));
    QCOMPARE(first.exitCode(), 0);
    QCOMPARE(second.exitCode(), 0);
    QCOMPARE(QDir(folder.path()).entryList({"dice-*.png"}, QDir::Files).size(), 20);
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size(), 20);
}

void CliPicturesTest::fullDiskLeavesNothingBehind()
{
    QTemporaryDir folder;
    if (::mount("tmpfs", qPrintable(folder.path()), "tmpfs", 0, "size=4k") != 0)
        QSKIP("a small file system cannot be mounted here (that needs root)");
    const Outcome outcome = dice({"generate", "a cat", "--steps", "1", "--size", "256x256", "-o", "x.png"}, folder.path());
    const QStringList files = QDir(folder.path()).entryList(QDir::Files | QDir::Hidden);
    ::umount(qPrintable(folder.path()));
    QCOMPARE(outcome.code, 1);
    QVERIFY2(outcome.err.contains("x.png"), qPrintable(outcome.err));
    QCOMPARE(files, QStringList());
}

QTEST_GUILESS_MAIN(CliPicturesTest)
#include "tst_cli_pictures.moc"
