// `dice` as a user types it: one pass per step, and whatever lies between it and CFG.
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

class CliDiceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makesPicturesInOnePassPerStep();
    void fallsBackToCfgWithoutAnEnhancer();
    void comparesTheWays();
    void reportsOnAnEnhancer();
    void distillsAndUsesTheResult();
    void spendsAsManyPassesAsItIsTold();
    void passesOutsideTheRangeAreWrongUsage_data();
    void passesOutsideTheRangeAreWrongUsage();
    void plansThatDoNotFitAreNamed();
    void measuresADial();
};

void CliDiceTest::makesPicturesInOnePassPerStep()
{
    QTemporaryDir folder;
    const QStringList base = {"--json", "generate", "a red apple on a blue background", "-n", "night", "--seed", "7", "--steps", "6"};
    const Outcome made =
        dice(base + QStringList({"-o", "a.png"}), folder.path()); // the starter model has its enhancer: DICE is the default
    QVERIFY2(made.code == 0, qPrintable(made.err));
    QVERIFY2(made.out.contains("\"passes\":6"), qPrintable(made.out));
    QVERIFY2(QImage(folder.filePath("a.png")).text("parameters").contains("UNet passes: 6"),
        qPrintable(QImage(folder.filePath("a.png")).text("parameters")));
    QVERIFY(QImage(folder.filePath("a.png")).text("parameters").contains("CFG scale: 1,"));
    QVERIFY(QImage(folder.filePath("a.png"))
                .text("parameters")
                .contains("DICE: True, DICE alpha: 1, DICE beta: 0, DICE enhancer: enhancer, DICE enhancer hash: "));
    QVERIFY(QImage(folder.filePath("a.png")).text("parameters").contains("DICE teacher CFG: 5"));
    QCOMPARE(dice({"replay", "a.png", "-o", "b.png"}, folder.path()).code, 0);
    const QImage a(folder.filePath("a.png")), b(folder.filePath("b.png"));
    QVERIFY(a == b);
    const auto picture = [&](const QString& name, const QStringList& more) {
        const Outcome outcome = dice(base + QStringList({"-o", name}) + more, folder.path());
        if (outcome.code != 0)
            qWarning("%s", qPrintable(outcome.err));
        return QImage(folder.filePath(name));
    };
    QVERIFY(picture("weak.png", {"--alpha", "0.3"}) != a);
    QVERIFY(picture("scale.png", {"--scale", "2"}) != a);
    QVERIFY(picture("beta.png", {"--beta", "0.5"}) != a);
    const QImage zero = picture("zero.png", {"--alpha", "0", "--beta", "0"}),
                 none = picture("none.png", {"--guidance", "none"}); // the same but for rounding
    int apart = 0;
    for (int y = 0; y < none.height(); ++y)
        for (int x = 0; x < none.width(); ++x)
            apart = qMax(apart, qAbs(qGreen(zero.pixel(x, y)) - qGreen(none.pixel(x, y))));
    QVERIFY2(apart <= 3, qPrintable(QString::number(apart)));
    QVERIFY(picture("all.png", {"--passes", "12"}) == picture("cfg.png", {"--guidance", "cfg"}));
    const Outcome some = dice(base + QStringList({"--passes", "8", "-o", "eight.png"}), folder.path());
    QVERIFY2(some.out.contains("\"passes\":8"), qPrintable(some.out));
    for (const QString sampler : {"euler-a", "heun", "ddim", "unipc"})
        QVERIFY2(dice({"generate", "a cat", "--sampler", sampler, "--steps", "3", "-o", sampler + ".png"}, folder.path()).code == 0,
            qPrintable(sampler));
    QCOMPARE(dice({"edit", "a dog", "--image", "a.png", "--strength", "0.5", "--steps", "4", "-o", "edited.png"}, folder.path()).code, 0);
}

void CliDiceTest::fallsBackToCfgWithoutAnEnhancer()
{
    QTemporaryDir folder;
    const QString model = linkedModel(folder);
    const Outcome made =
        dice({"generate", "a cat", "-m", model, "--guidance", "dice", "--steps", "2", "--seed", "1", "-o", "x.png"}, folder.path());
    QCOMPARE(made.code, 0);
    QVERIFY2(made.err.contains("no enhancer for this model yet, so CFG is used"), qPrintable(made.err));
    QVERIFY2(made.out.contains("4 passes"), qPrintable(made.out));
    const Outcome skipped = dice({"generate", "a cat", "--clip-skip", "2", "--steps", "2", "--seed", "1", "-o", "y.png"}, folder.path());
    QCOMPARE(skipped.code, 0);
    QVERIFY2(skipped.err.contains("clip skip"), qPrintable(skipped.err)); // another clip skip than the enhancer's: said, and CFG instead
    QVERIFY2(skipped.out.contains("4 passes"), qPrintable(skipped.out));
}

void CliDiceTest::comparesTheWays()
{
    QTemporaryDir folder;
    const Outcome made =
        dice({"compare", "a fox on a yellow background", "--seed", "5", "--steps", "6", "--passes", "8,12", "-o", "fox"}, folder.path());
    QVERIFY2(made.code == 0, qPrintable(made.err));
    QFile file(folder.filePath("fox/compare.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonObject object = QJsonDocument::fromJson(file.readAll()).object();
    const QJsonArray ways = object["ways"].toArray();
    QCOMPARE(object["compared_with"].toString(), "CFG 5");
    QCOMPARE(ways.size(), 4); // none, DICE, 8 passes, CFG; 12 passes are CFG
    const QList<int> passes = {6, 6, 8, 12};
    for (int i = 0; i < ways.size(); ++i) {
        const QJsonObject way = ways[i].toObject();
        QCOMPARE(way["passes"].toInt(), passes[i]);
        QVERIFY(way["seconds"].toDouble() > 0);
        QVERIFY(way["right"].isBool()); // the judge knows this prompt
        if (i > 0)
            QVERIFY2(way["latent_error"].toDouble() < ways[0].toObject()["latent_error"].toDouble(),
                qPrintable(QString::number(i))); // nearer to CFG than the plain prompt
        QCOMPARE(QImage(folder.filePath("fox/" + way["file"].toString())).size(), QSize(96, 96));
    }
    QCOMPARE(ways[3].toObject()["latent_error"].toDouble(), 0.0);
    const QImage sheet(folder.filePath("fox/sheet.png"));
    QVERIFY(sheet.width() > 4 * 288 && sheet.height() > 288);
    QCOMPARE(dice({"compare", "a fox", "--steps", "6", "--passes", "13", "-o", "fox"}, folder.path()).code, 2);
    const Outcome refused = dice({"compare", "a fox", "-o", "/proc/nothing"}, folder.path());
    QCOMPARE(refused.code, 1);
    QVERIFY2(refused.err.contains("/proc/nothing"), qPrintable(refused.err));
}

void CliDiceTest::reportsOnAnEnhancer()
{
    QTemporaryDir folder;
    const Outcome made = dice({"report", "--count", "3", "--steps", "4", "-o", "report"}, folder.path());
    QVERIFY2(made.code == 0, qPrintable(made.err));
    QVERIFY2(made.out.contains("DICE is"), qPrintable(made.out));
    QFile json(folder.filePath("report/report.json")), html(folder.filePath("report/report.html"));
    QVERIFY(json.open(QIODevice::ReadOnly) && html.open(QIODevice::ReadOnly));
    const QJsonObject report = QJsonDocument::fromJson(json.readAll()).object();
    QCOMPARE(report["pictures"].toInt(), 3);
    QCOMPARE(report["cfg"].toObject()["passes"].toInt(), 8);
    QCOMPARE(report["dice"].toObject()["passes"].toInt(), 4);
    QVERIFY(report["residual"].toObject()["mean"].toDouble() > 0 && report["residual"].toObject()["mean"].toDouble() < 1);
    QCOMPARE(report["strengths"].toArray().size(), 6);
    const QJsonObject dial = report["dial"].toObject();
    QCOMPARE(dial["pictures"].toInt(), 3);
    QCOMPARE(dial["ways"].toArray().size(), 3 + 4 + 4); // 4 passes, where nothing is measured, 5 and 6
    for (const QJsonValue& way : dial["ways"].toArray())
        QVERIFY2(way["psnr"].toDouble() > 5 && way["passes"].toInt() >= 4 && way["passes"].toInt() <= 6, qPrintable(way["way"].toString()));
    QCOMPARE(report["negatives"].toObject()["cases"].toInt(), 3);
    const QByteArray page = html.readAll();
    QVERIFY(page.count("data:image/png;base64,") == 18); // three examples and three worst, three ways each
    QVERIFY(page.contains("<svg") && !page.contains("http"));
    const Outcome refused = dice({"report", kStarter + "/vae/diffusion_pytorch_model.safetensors", "-o", "r"}, folder.path());
    QCOMPARE(refused.code, 1);
    QVERIFY2(refused.err.contains("enhancer"), qPrintable(refused.err));
}

void CliDiceTest::distillsAndUsesTheResult()
{
    QTemporaryDir folder;
    const QString model = linkedModel(folder);
    writeFile(folder.filePath("prompts.txt"), "a cat\na dog\nan owl\na bus\na rose\na star\na tree\na fish\n");
    const QStringList command = {
        "distill", "-m", model, "-o", "e.safetensors", "--prompts", "prompts.txt", "--records", "32", "--steps", "2", "--batch", "2"};
    const Outcome made = dice(command, folder.path());
    QVERIFY2(made.code == 0, qPrintable(made.err));
    QVERIFY2(made.out.contains("it leaves"), qPrintable(made.out));
    const Outcome used = dice(
        {"generate", "a cat", "-m", model, "--enhancer", "e.safetensors", "--steps", "2", "--seed", "1", "-o", "x.png"}, folder.path());
    QVERIFY2(used.code == 0 && used.out.contains("2 passes"), qPrintable(used.err + used.out));
    QCOMPARE(used.err, QString()); // it is this model's own: nothing to remark
    writeFile(folder.filePath("empty.txt"), "\n");
    const auto refused = [&](const QStringList& more, const char* reason) {
        const Outcome outcome = dice(QStringList({"distill", "-m", model}) + more, folder.path());
        QCOMPARE(outcome.code, 1);
        QVERIFY2(outcome.err.contains(reason), qPrintable(outcome.err));
    };
    refused({"-o", "f.safetensors", "--prompts", "empty.txt"}, "empty.txt");
    refused({"-o", "/proc/f.safetensors"}, "/proc");
    refused({"-o", "f.safetensors", "--scale", "0.5"}, "scale");
    refused({"-o", "f.safetensors", "--recipe", "secret"}, "secret");
    refused({"-o", "f.safetensors", "--recipe", "paper"}, "folder of pictures");
    refused({"-o", "f.safetensors", "--resume"}, "f.safetensors.work");
}

void CliDiceTest::spendsAsManyPassesAsItIsTold()
{
    QTemporaryDir folder;
    const QStringList base = {"generate", "a red apple", "--seed", "7", "--steps", "6", "--size", "32x32"};
    const Outcome made = dice(base + QStringList({"--passes", "8", "-o", "a.png"}), folder.path());
    QVERIFY2(made.code == 0 && made.err.isEmpty(), qPrintable(made.err));
    QVERIFY2(made.out.contains("seed 7, 8 passes (default plan)"), qPrintable(made.out));
    const QString parameters = QImage(folder.filePath("a.png")).text("parameters");
    QVERIFY2(parameters.contains("UNet passes: 8"), qPrintable(parameters));
    const Outcome again = dice({"--json", "replay", "a.png", "-o", "b.png"}, folder.path());
    QVERIFY2(again.code == 0, qPrintable(again.err));
    QVERIFY(again.out.contains("\"plan\":\"stored plan\""));
    QFile a(folder.filePath("a.png")), b(folder.filePath("b.png"));
    QVERIFY(a.open(QIODevice::ReadOnly) && b.open(QIODevice::ReadOnly));
    QCOMPARE(QImage(folder.filePath("a.png")), QImage(folder.filePath("b.png")));
    // the dial's ends
    QCOMPARE(dice(base + QStringList({"--guidance", "cfg", "-o", "cfg.png"}), folder.path()).code, 0);
    QCOMPARE(dice(base + QStringList({"--passes", "12", "--guidance", "cfg", "-o", "twelve.png"}), folder.path()).code, 0);
    QCOMPARE(QImage(folder.filePath("twelve.png")), QImage(folder.filePath("cfg.png")));
    QCOMPARE(dice(base + QStringList({"--guidance", "none", "-o", "none.png"}), folder.path()).code, 0);
    QCOMPARE(dice(base + QStringList({"--passes", "6", "--guidance", "cfg", "-o", "six.png"}), folder.path()).code, 0);
    QCOMPARE(QImage(folder.filePath("six.png")), QImage(folder.filePath("none.png")));
}

void CliDiceTest::passesOutsideTheRangeAreWrongUsage_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("expected");
    QTest::newRow("too few") << QStringList({"generate", "a cat", "--passes", "19"}) << "--passes 20 to 40";
    QTest::newRow("too many") << QStringList({"generate", "a cat", "--passes", "41"}) << "found 41";
    QTest::newRow("none") << QStringList({"generate", "a cat", "--passes", "20", "--guidance", "none"}) << "--passes 20 to 40, found none";
    QTest::newRow("negative") << QStringList({"generate", "a cat", "--passes=-1"}) << "found -1";
    QTest::newRow("two evaluations a step") << QStringList({"generate", "a cat", "--sampler", "heun", "--steps", "10", "--passes", "10"})
                                            << "--passes 19 to 38";
    QTest::newRow("editing") << QStringList({"edit", "a cat", "--image", "plain.png", "--strength", "0.5", "--passes", "21"})
                             << "--passes 10 to 20";
}

void CliDiceTest::passesOutsideTheRangeAreWrongUsage()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, expected);
    QTemporaryDir folder;
    const Outcome outcome = dice(arguments, folder.path());
    QVERIFY2(outcome.err.startsWith("dice: ") && outcome.err.count('\n') == 1 && outcome.err.contains(expected), qPrintable(outcome.err));
    QCOMPARE(outcome.code, 2);
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList());
}

void CliDiceTest::plansThatDoNotFitAreNamed()
{
    QTemporaryDir folder;
    const QStringList base = {"generate", "a cat", "--seed", "7", "--steps", "4", "--size", "32x32", "--passes", "6"};
    // a file that is no plan, and one of another model: named, and the default plan used
    writeFile(folder.filePath("broken.json"), "{\"dice_plan\": 1");
    writeFile(folder.filePath("other.json"), R"({"dice_plan": 1, "model": {"name": "another", "denoiser_sha256": "00"}, "dials": []})");
    for (const auto& [file, expected] : {std::pair("broken.json", "broken.json"), std::pair("other.json", "\"another\": other.json")}) {
        const Outcome made = dice(base + QStringList({"--plan", file, "-o", "x.png"}), folder.path());
        QCOMPARE(made.code, 0);
        QVERIFY2(made.err.contains(expected) && made.err.contains("so the default plan is used."), qPrintable(made.err));
        QVERIFY2(made.out.contains("6 passes (default plan)"), qPrintable(made.out));
    }
    const Outcome missing = dice(base + QStringList({"--plan", "nowhere.json", "-o", "y.png"}), folder.path());
    QCOMPARE(missing.code, 1);
    QVERIFY2(missing.err.contains("nowhere.json"), qPrintable(missing.err));
    // a stored plan for more evaluations than the picture has
    QImage picture(folder.filePath("x.png"));
    QString request = picture.text("dice-studio");
    QVERIFY2(request.contains("\"steps\":4"), qPrintable(request));
    picture.setText("dice-studio", request.replace("\"steps\":4", "\"steps\":3"));
    QVERIFY(picture.save(folder.filePath("damaged.png")));
    const QStringList before = QDir(folder.path()).entryList(QDir::Files | QDir::Hidden);
    const Outcome refused = dice({"replay", "damaged.png"}, folder.path());
    QCOMPARE(refused.code, 1);
    QVERIFY2(refused.err.contains("the 3 model evaluations of this picture, found one for 4"), qPrintable(refused.err));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), before);
}

void CliDiceTest::measuresADial()
{
    QTemporaryDir folder;
    writeFile(folder.filePath("prompts.txt"), "a cat on the beach\na red apple\n\na castle\na dog\n");
    const QStringList base = {"plan", "--prompts", "prompts.txt", "--steps", "3", "-o", "plan.json"};
    const Outcome measured = dice(base, folder.path());
    QVERIFY2(measured.code == 0, qPrintable(measured.err));
    QVERIFY2(measured.out.contains("Budget: 5 minutes") && measured.out.contains("dpmpp-2m karras 3 steps, scale 5, 2 prompts"),
        qPrintable(measured.out));
    const Outcome made = dice({"generate", "a cat", "--steps", "3", "--passes", "4", "--plan", "plan.json", "-o", "x.png"}, folder.path());
    QVERIFY2(made.code == 0 && made.err.isEmpty(), qPrintable(made.err));
    QVERIFY2(made.out.contains("4 passes (measured plan)"), qPrintable(made.out));
    const Outcome other = dice({"generate", "a cat", "--steps", "4", "--passes", "5", "--plan", "plan.json", "-o", "y.png"}, folder.path());
    QCOMPARE(other.code, 0);
    QVERIFY2(other.err.contains("dpmpp-2m karras 4 steps, found dpmpp-2m karras 3 steps: plan.json"), qPrintable(other.err));
    // another sampler's dial is added; a budget that is too short says so
    const Outcome second = dice(base + QStringList({"--sampler", "euler-a"}), folder.path());
    QVERIFY2(second.code == 0, qPrintable(second.err));
    QFile file(folder.filePath("plan.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(QJsonDocument::fromJson(file.readAll()).object()["dials"].toArray().size(), 2);
    const Outcome hurried = dice(base + QStringList({"--budget", "0.000001"}), folder.path());
    QCOMPARE(hurried.code, 1);
    QVERIFY2(hurried.err.contains("too short"), qPrintable(hurried.err));
    QVERIFY2(dice({"plan", "--steps", "1", "-o", "z.json"}, folder.path()).err.contains("steps from 2 to 200"), "steps");
    QVERIFY2(dice({"plan", "--prompts", "x.png", "-o", "z.json"}, folder.path()).code == 1, "prompts that are a picture");
    QVERIFY(!QFile::exists(folder.filePath("z.json")));
}

QTEST_GUILESS_MAIN(CliDiceTest)
#include "tst_cli_dice.moc"
