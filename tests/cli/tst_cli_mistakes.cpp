// `dice` as a user types it: one clear sentence for every kind of bad input.
#include "run_dice.h"

#include <QDir>
#include <QFile>
#include <QImage>
#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>

using namespace clitest;

class CliMistakesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wrongUsageExitsWithTwo();
    void badInput_data();
    void badInput();
    void badModels_data();
    void badModels();
};

void CliMistakesTest::wrongUsageExitsWithTwo()
{
    QTemporaryDir folder;
    QCOMPARE(dice({}, folder.path()).code, 2);
    QCOMPARE(dice({"paint"}, folder.path()).code, 2);
    QCOMPARE(dice({"generate"}, folder.path()).code, 2);
    QCOMPARE(dice({"generate", "a cat", "--steps", "many"}, folder.path()).code, 2);
    QCOMPARE(dice({"generate", "a cat", "--colour", "blue"}, folder.path()).code, 2);
    for (const char* seed : {"18446744073709551616", "-2", "1.5", "ten"}) {
        const Outcome refused = dice({"generate", "a cat", QString("--seed=") + seed}, folder.path());
        QCOMPARE(refused.code, 2);
        QVERIFY2(refused.err.contains("18446744073709551615") && refused.err.contains(seed), qPrintable(refused.err));
    }
    QCOMPARE(dice({"generate", "a cat", "--steps", "99999999999999999999"}, folder.path()).code, 2);
    QCOMPARE(dice({"generate", "--help"}, folder.path()).code, 0);
}

void CliMistakesTest::badInput_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("expected");
    const auto generate = [](const char* name, const QStringList& more, const char* expected) {
        QTest::newRow(name) << QStringList({"generate", "a cat"}) + more << QString::fromUtf8(expected);
    };
    generate("unknown sampler", {"--sampler", "magic"}, "found \"magic\"");
    generate("unknown schedule", {"--schedule", "magic"}, "found \"magic\"");
    generate("unknown guidance", {"--guidance", "magic"}, "found \"magic\"");
    generate("enhancer that is none", {"--guidance", "dice", "--enhancer", kStarter + "/vae/diffusion_pytorch_model.safetensors"},
        "diffusion_pytorch_model.safetensors");
    generate("enhancer that is missing", {"--enhancer", "/no/such/enhancer.safetensors"}, "/no/such/enhancer.safetensors");
    generate("absurd alpha", {"--guidance", "dice", "--alpha", "1e9"}, "alpha");
    generate("no steps", {"--steps", "0"}, "steps from 1");
    generate("size not a multiple", {"--size", "97x96"}, "multiple of 4");
    generate("size without x", {"--size", "97"}, "WIDTHxHEIGHT");
    generate("absurd size", {"--size", "16384x16384"}, "million pixels");
    generate("absurd scale", {"--scale", "1e9"}, "scale from 0 to 100");
    generate("no pictures", {"--count", "0"}, "count from 1");
    generate("aspect bins of another family", {"--aspect-bins"}, "PixArt-Sigma alone");
    generate("deep clip skip", {"--clip-skip", "9"}, "clip skip from 1 to 3");
    generate("half precision on the CPU", {"--precision", "fp16", "--device", "cpu"}, "found fp16");
    generate("unknown device", {"--device", "abacus"}, "found \"abacus\"");
    generate("model that is not there", {"-m", "/nothing/here"}, "/nothing/here");
    generate("output folder missing", {"-o", "no/such/x.png"}, "no/such");
    generate("output not a picture", {"-o", "x.txt"}, "x.txt");
    generate("output folder read-only", {"-o", "/proc/x.png"}, "/proc");
    QTest::newRow("LoRA in the prompt") << QStringList({"generate", "a cat <lora:fluffy:1>"}) << "fluffy";
    QTest::newRow("strength") << QStringList({"edit", "a cat", "--image", "x.png", "--strength=-0.5"}) << "strength from 0 to 1";
    QTest::newRow("picture missing") << QStringList({"edit", "a cat", "--image", "missing.png"}) << "missing.png";
    QTest::newRow("picture empty") << QStringList({"edit", "a cat", "--image", "empty.png"}) << "empty.png";
    QTest::newRow("picture is text") << QStringList({"edit", "a cat", "--image", "text.png"}) << "text.png";
    QTest::newRow("replay of another's picture") << QStringList({"replay", "plain.png"}) << "plain.png";
    QTest::newRow("mask of another size") << QStringList({"edit", "a cat", "--image", "plain.png", "--mask", "small.png"}) << "small.png";
    QTest::newRow("times of PixArt-alpha") << QStringList({"bench", "-m", FIXTURES "/pixart/small"}) << "not supported yet";
    QTest::newRow("inspect nothing") << QStringList({"inspect", "nothing"}) << "nothing";
    QTest::newRow("models of nothing") << QStringList({"models", "list", "nothing"}) << "nothing";
}

void CliMistakesTest::badInput()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, expected);
    QTemporaryDir folder;
    writeFile(folder.filePath("empty.png"), {});
    writeFile(folder.filePath("text.png"), "this is no picture");
    QImage plain(32, 32, QImage::Format_RGB32);
    plain.fill(Qt::red);
    QVERIFY(plain.save(folder.filePath("plain.png")) && plain.scaled(8, 8).save(folder.filePath("small.png")));
    const QStringList before = QDir(folder.path()).entryList(QDir::Files | QDir::Hidden);
    const Outcome outcome = dice(arguments, folder.path());
    QVERIFY2(outcome.err.contains(expected), qPrintable(outcome.err));
    QCOMPARE(outcome.code, 1);
    QVERIFY2(outcome.err.startsWith("dice: ") && outcome.err.count('\n') == 1, qPrintable(outcome.err));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), before);
}

void CliMistakesTest::badModels_data()
{
    QTest::addColumn<QString>("component");
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("expected");
    const QString weights = "diffusion_pytorch_model.safetensors";
    const QByteArray one =
        R"({"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]},"b":{"dtype":"F32","shape":[2],"data_offsets":[4,12]}})";
    const auto safetensors = [](const QByteArray& header, int data) {
        QByteArray bytes(8, '\0');
        qToLittleEndian<quint64>(header.size(), bytes.data());
        return bytes + header + QByteArray(data, '\0');
    };
    QTest::newRow("truncated") << "unet" << weights << QByteArray("\x10\x00\x00\x00\x00\x00\x00\x00{\"a\"", 12) << "header";
    QTest::newRow("empty") << "unet" << weights << QByteArray() << "found 0 bytes";
    QTest::newRow("huge header") << "unet" << weights << QByteArray(8, '\x7f') + "{}"
                                 << "found a length of";
    QTest::newRow("overlapping") << "unet" << weights << safetensors(one, 12) << "overlaps";
    QTest::newRow("pickle") << "vae" << weights << QByteArray("\x80\x02}q\x00.......", 12) << "pickle";
    QTest::newRow("other network") << "unet" << weights << safetensors(R"({"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}})", 8)
                                   << "conv_in.weight";
    QTest::newRow("config is no JSON") << "unet"
                                       << "config.json" << QByteArray("{") << "config.json";
    QTest::newRow("config of another class") << "vae"
                                             << "config.json" << QByteArray(R"({"_class_name": "AsymmetricAutoencoderKL"})")
                                             << "AsymmetricAutoencoderKL";
    QTest::newRow("tokenizer damaged") << "tokenizer"
                                       << "tokenizer.json" << QByteArray("{\"model\": 5}") << "tokenizer.json";
    QTest::newRow("scheduler damaged") << "scheduler"
                                       << "scheduler_config.json" << QByteArray("{\"beta_start\": \"low\"}") << "scheduler_config.json";
    QTest::newRow("index is no JSON") << ""
                                      << "model_index.json" << QByteArray("no") << "model_index.json";
    QTest::newRow("index of another pipeline") << ""
                                               << "model_index.json" << QByteArray(R"({"_class_name": "FluxPipeline"})") << "FluxPipeline";
}

void CliMistakesTest::badModels()
{
    QFETCH(QString, component);
    QFETCH(QString, file);
    QFETCH(QByteArray, bytes);
    QFETCH(QString, expected);
    QTemporaryDir folder;
    const QString model = linkedModel(folder, component);
    const QString path = component.isEmpty() ? model + "/" + file : model + "/" + component + "/" + file;
    QFile::remove(path);
    writeFile(path, bytes);
    const Outcome outcome = dice({"generate", "a cat", "-m", model, "-o", "x.png"}, folder.path());
    QVERIFY2(outcome.err.contains(expected), qPrintable(outcome.err));
    QVERIFY2(outcome.err.contains("mödel"), qPrintable(outcome.err));
    QCOMPARE(outcome.code, 1);
    QCOMPARE(outcome.err.count('\n'), 1);
    QVERIFY(!QFile::exists(folder.filePath("x.png")));
}

QTEST_GUILESS_MAIN(CliMistakesTest)
#include "tst_cli_mistakes.moc"
