// The Create page's view-model without a window.
#include "create/createviewmodel.h"
#include "engine/fake_engine.h"
#include "schedule/sampling_presets.h"
#include "support/wording.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "support/patient_waits.h"
#include <QTranslator>

using namespace dice;
using namespace std::chrono_literals;
using Guidance = CreateViewModel::Guidance;

namespace {

struct Setup
{
    explicit Setup(const FakeBehaviour& behaviour = {})
        : services([behaviour] { return makeFakeEngine(behaviour); }, ServicePlaces::below(folder.path()))
    {
        QObject::connect(&services.queue, &JobQueue::pictureMade, &context,
            [this](qint64, const QString&, const MadePicture& picture) { made.push_back(picture); });
    }
    QTemporaryDir folder;
    QObject context;
    std::vector<MadePicture> made;
    Services services;
    InferenceService& service = services.inference;
    std::shared_ptr<PictureStore> store = std::make_shared<PictureStore>();
    CreateViewModel page{services, store};
};

} // namespace

class CreateViewModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsPasses();
    void turnsTheDial();
    void theDialFollowsSamplerAndSteps();
    void takesDiceWhereThereIsAnEnhancer();
    void leavesDiceWhereThereIsNone();
    void readsTheMeasuredDial();
    void bringsTheDialBack();
    void takesTheModelsScale();
    void keepsAScaleThatWasChosen();
    void waitsForTheModelsScale();
    void triesAgainWithAModelThatCannotBeRead();
    void sendsTheRequest();
    void presetsSetSamplerScheduleAndSteps();
    void rollsTheSeedUnlessItIsKept();
    void keepsATypedSeed();
    void bringsSettingsBack();
    void staysOnAChosenPicture();
    void keepsTheLastPicturesOnly();
    void showsAPreviewWhileItRuns();
    void wordsNumbers();
};

void CreateViewModelTest::countsPasses()
{
    Setup setup;
    QCOMPARE(setup.page.cost(), QStringLiteral("40 passes"));
    setup.page.setSteps(12);
    QCOMPARE(setup.page.cost(), QStringLiteral("24 passes"));
    setup.page.setGuidance(Guidance::Off);
    QCOMPARE(setup.page.cost(), QStringLiteral("12 passes"));
    setup.page.setSteps(1);
    QCOMPARE(setup.page.cost(), QStringLiteral("1 pass"));
}

void CreateViewModelTest::turnsTheDial()
{
    Setup setup;
    CreateViewModel& page = setup.page;
    QCOMPARE(page.fewestPasses(), 20);
    QCOMPARE(page.mostPasses(), 40);
    QCOMPARE(page.passes(), 40);
    QVERIFY(page.otherCost().isEmpty());
    page.setPasses(27);
    QCOMPARE(page.cost(), QStringLiteral("27 passes"));
    QCOMPARE(page.otherCost(), QStringLiteral("CFG would take 40 passes"));
    QCOMPARE(page.passesText(), QStringLiteral("27 passes · not measured on this model"));
    QCOMPARE(page.nextRequest().guidance.passes, 27);
    page.setPasses(400);
    QCOMPARE(page.passes(), 40);
    QCOMPARE(page.nextRequest().guidance.passes, 0); // at its own end CFG is plain CFG
    page.setPasses(20);
    QCOMPARE(page.passesText(), QStringLiteral("20 passes · no guidance"));
    page.undo();
    QCOMPARE(page.passes(), 40);
    page.setPasses(27);
    page.setGuidance(Guidance::Off);
    QCOMPARE(page.passes(), 20);
    QCOMPARE(page.nextRequest().guidance.passes, 0);
    page.setScale(1);
    page.setGuidance(Guidance::Cfg);
    QCOMPARE(page.passes(), 20); // CFG at 1 is one pass
}

void CreateViewModelTest::theDialFollowsSamplerAndSteps()
{
    Setup setup;
    CreateViewModel& page = setup.page;
    page.setPasses(30);
    page.setSteps(40);
    QCOMPARE(page.passes(), 60); // as far from both ends as before
    page.undo();
    QCOMPARE(page.steps(), 20);
    QCOMPARE(page.passes(), 30);
    page.setSamplerIndex(static_cast<int>(CreateViewModel::samplers().indexOf(QStringLiteral("Heun"))));
    QCOMPARE(page.fewestPasses(), 39); // two evaluations a step, but for the last
    QCOMPARE(page.mostPasses(), 78);
    GenerationRequest base = page.presentRequest(), edit = base;
    base.guidance.passes = 78;
    edit.edit = EditSettings{};
    edit.edit->strength = 0.5;
    placeOnDial(edit, base);
    QCOMPARE(edit.guidance.passes, passRange(edit).most);
    QVERIFY(edit.guidance.passes < 78);
    page.setPasses(78);
    edit.edit->strength = 0.5;
    const DialView view = page.dialOf(edit, {512, 512});
    QCOMPARE(view.range.most, passRange(edit).most);
    QCOMPARE(view.passes, view.range.most);
    QVERIFY(view.cost.startsWith(QStringLiteral("%1 passes").arg(view.passes)));
    QCOMPARE(view.text, view.cost + QStringLiteral(" · CFG itself"));
}

void CreateViewModelTest::takesDiceWhereThereIsAnEnhancer()
{
    FakeBehaviour behaviour;
    behaviour.enhancer = true;
    Setup setup(behaviour);
    QVERIFY(!setup.page.diceReason().isEmpty());
    setup.page.setGuidance(Guidance::Dice); // not yet
    QCOMPARE(setup.page.guidance(), Guidance::Cfg);
    setup.page.describeModel();
    QTRY_COMPARE(setup.page.guidance(), Guidance::Dice);
    QVERIFY(setup.page.diceReason().isEmpty());
    QCOMPARE(setup.page.cost(), QStringLiteral("20 passes"));
    QCOMPARE(setup.page.otherCost(), QStringLiteral("CFG would take 40 passes"));
    QCOMPARE(setup.page.passesText(), QStringLiteral("20 passes · DICE alone"));
    setup.page.setPasses(22);
    QCOMPARE(setup.page.nextRequest().guidance.passes, 22);
    setup.page.setGuidance(Guidance::Cfg);
    QCOMPARE(setup.page.passes(), 40); // each way begins at its own end
    setup.page.generate();
    QTRY_COMPARE(setup.made.size(), 1u);
    QCOMPARE(setup.made[0].request.guidance.mode, GuidanceMode::Cfg);
    setup.page.describeModel(); // what was chosen stays
    QTRY_VERIFY(setup.service.runningJob() == 0);
    QTest::qWait(20);
    QCOMPARE(setup.page.guidance(), Guidance::Cfg);
}

void CreateViewModelTest::leavesDiceWhereThereIsNone()
{
    Setup setup;
    setup.page.describeModel();
    QTRY_VERIFY(!setup.page.modelDetail().isEmpty());
    GenerationRequest request;
    request.guidance.mode = GuidanceMode::Dice;
    setup.page.take(request, CreateViewModel::Part::All);
    QCOMPARE(setup.page.guidance(), Guidance::Cfg);
    QVERIFY(setup.page.problem().contains(QStringLiteral("no enhancer")));
}

void CreateViewModelTest::readsTheMeasuredDial()
{
    Setup setup;
    DialFile file{"m", "abc", {}, {}};
    Dial dial{"dpmpp-2m", "karras", 4, 5, 8, {}, {}};
    dial.points = {{GuidancePlan::parse("PPPP"), false, 0.4, 15}, {GuidancePlan::parse("MCCC"), false, 0.1, 21.5},
        {GuidancePlan::parse("MDDD"), true, 0.04, 24.5}};
    file.put(dial);
    file.write(std::filesystem::path(setup.folder.path().toStdString()) / "plan.json");
    ModelSummary summary{.name = "m",
        .path = setup.folder.path().toStdString(),
        .family = "f",
        .pipeline = {},
        .predictionType = {},
        .width = 64,
        .height = 64,
        .defaultScale = 5,
        .denoiserSha256 = "abc",
        .enhancer = {}};
    Q_EMIT setup.service.modelDescribed(summary);
    setup.page.setSteps(4);
    setup.page.setPasses(5);
    QCOMPARE(setup.page.passMarks(), QList<qreal>{5});
    QCOMPARE(setup.page.passesText(), QStringLiteral("5 passes · 75 % of the way to CFG"));
    GenerationRequest edited = setup.page.presentRequest();
    edited.edit = EditSettings{};
    edited.edit->strength = 1;
    const DialView view = setup.page.dialOf(edited, {64, 64});
    QCOMPARE(view.marks, QList<qreal>{5});
    QCOMPARE(view.text, QStringLiteral("5 passes · 75 % of the way to CFG, measured on whole pictures"));
    setup.page.setPasses(6);
    QCOMPARE(setup.page.passesText(), QStringLiteral("6 passes · not measured on this model"));
    summary.enhancer = "there.safetensors";
    Q_EMIT setup.service.modelDescribed(summary);
    setup.page.setGuidance(Guidance::Dice);
    setup.page.setPasses(5);
    QCOMPARE(setup.page.passesText(), QStringLiteral("5 passes · 90 % of the way to CFG"));
    summary.denoiserSha256 = "of other weights";
    Q_EMIT setup.service.modelDescribed(summary);
    QVERIFY(setup.page.passMarks().isEmpty());
}

void CreateViewModelTest::bringsTheDialBack()
{
    FakeBehaviour behaviour;
    behaviour.enhancer = true;
    Setup setup(behaviour);
    setup.page.describeModel();
    QTRY_COMPARE(setup.page.guidance(), Guidance::Dice);
    setup.page.setPasses(23);
    setup.page.generate();
    QTRY_COMPARE(setup.made.size(), 1u);
    QCOMPARE(setup.made[0].report.passes, 23);
    QCOMPARE(setup.made[0].report.passesSaved, 17);
    QVERIFY2(setup.page.canvasLabel().startsWith(QStringLiteral("DICE · 23 passes")), qPrintable(setup.page.canvasLabel()));
    setup.page.setGuidance(Guidance::Off);
    setup.page.useSettings();
    QCOMPARE(setup.page.guidance(), Guidance::Dice);
    QCOMPARE(setup.page.passes(), 23);
    GenerationRequest stronger = setup.made[0].request;
    stronger.guidance.alpha = 1.5;
    setup.page.take(stronger, CreateViewModel::Part::All);
    QCOMPARE(setup.page.nextRequest().guidance.alpha, std::optional(1.5));
    QVERIFY(setup.page.strengthHint().contains(QStringLiteral("1.50")));
    setup.page.setScale(4); // the slider decides from then on
    QVERIFY(!setup.page.nextRequest().guidance.alpha);
}

void CreateViewModelTest::takesTheModelsScale()
{
    Setup setup;
    QSignalSpy changed(&setup.page, &CreateViewModel::modelChanged);
    Q_EMIT setup.service.modelDescribed(
        {.name = "m", .path = {}, .family = "f", .pipeline = {}, .predictionType = {}, .width = 96, .height = 64, .defaultScale = 5});
    QCOMPARE(changed.count(), 1);
    QCOMPARE(setup.page.scale(), 5.0);
    QCOMPARE(setup.page.modelName(), QStringLiteral("m"));
    QCOMPARE(setup.page.modelDetail(), QStringLiteral("f shape · 96 × 64 px"));
}

void CreateViewModelTest::keepsAScaleThatWasChosen()
{
    Setup setup;
    setup.page.setScale(3);
    Q_EMIT setup.service.modelDescribed({.name = "m", .path = {}, .family = {}, .pipeline = {}, .predictionType = {}, .defaultScale = 5});
    QCOMPARE(setup.page.scale(), 3.0);
}

void CreateViewModelTest::waitsForTheModelsScale()
{
    Setup setup;
    setup.page.generate();
    setup.page.generate();
    QCOMPARE(setup.service.runningJob(), JobId(0));
    setup.service.describe({});
    QTRY_COMPARE(setup.made.size(), 2u);
    QCOMPARE(setup.made[0].request.guidance.scale, 7.5);
    QTRY_VERIFY(!setup.page.running());
}

void CreateViewModelTest::triesAgainWithAModelThatCannotBeRead()
{
    Setup setup;
    setup.page.generate();
    Q_EMIT setup.service.modelUnreadable(QStringLiteral("Expected a model, found none."));
    QCOMPARE(setup.page.problem(), QStringLiteral("Expected a model, found none."));
    QVERIFY(!setup.page.running());
    setup.page.generate(); // the engine has the last word
    QVERIFY(setup.page.problem().isEmpty());
    QTRY_COMPARE(setup.made.size(), 1u);
}

void CreateViewModelTest::presetsSetSamplerScheduleAndSteps()
{
    Setup setup;
    QCOMPARE(setup.page.preset(), QStringLiteral("default"));
    for (const SamplingPreset& preset : samplingPresets()) {
        setup.page.setPreset(QString::fromStdString(std::string(preset.name)));
        QCOMPARE(setup.page.preset(), QString::fromStdString(std::string(preset.name)));
        const SamplingSettings sampling = setup.page.presentRequest().sampling;
        QCOMPARE(sampling.sampler, std::string(preset.sampler));
        QCOMPARE(sampling.schedule, std::string(preset.schedule));
        QCOMPARE(sampling.steps, preset.steps);
    }
    setup.page.setSteps(37);
    QCOMPARE(setup.page.preset(), QString());
    setup.page.undo();
    setup.page.undo();
    QVERIFY(!setup.page.preset().isEmpty());
    QCOMPARE(CreateViewModel::most(QStringLiteral("steps")), 1000);
}

void CreateViewModelTest::sendsTheRequest()
{
    Setup setup;
    setup.page.setPrompt(QStringLiteral("ein Baum für Zoë"));
    setup.page.setNegative(QStringLiteral("Schnee"));
    setup.page.setScale(4.5);
    setup.page.setSteps(3);
    setup.page.setSeedText(QStringLiteral("-12"));
    setup.page.generate();
    QVERIFY(setup.page.running());
    QTRY_COMPARE(setup.made.size(), 1u);
    const GenerationRequest& request = setup.made[0].request;
    QCOMPARE(request.text.prompt, std::string("ein Baum für Zoë"));
    QCOMPARE(request.text.negative, std::string("Schnee"));
    QCOMPARE(request.guidance.mode, GuidanceMode::Cfg);
    QCOMPARE(request.guidance.scale, 4.5);
    QCOMPARE(request.sampling.steps, 3);
    QCOMPARE(request.sampling.seed, std::int64_t(-12));
    QVERIFY(setup.page.canvasDetail().endsWith(QStringLiteral("seed -12")));
    QVERIFY(setup.page.canvasLabel().startsWith(QStringLiteral("CFG 4.5 · 6 passes")));
}

void CreateViewModelTest::rollsTheSeedUnlessItIsKept()
{
    Setup setup;
    setup.page.setScale(2);
    QVERIFY(!setup.page.seedKept());
    for (int i = 0; i < 3; ++i)
        setup.page.generate();
    QTRY_COMPARE(setup.made.size(), 3u);
    QVERIFY(setup.made[0].request.sampling.seed != setup.made[1].request.sampling.seed ||
            setup.made[1].request.sampling.seed != setup.made[2].request.sampling.seed);
    QCOMPARE(setup.page.seedText(), QString::number(setup.made[2].request.sampling.seed));
    setup.page.setSeedKept(true);
    setup.page.generate();
    QTRY_COMPARE(setup.made.size(), 4u);
    QCOMPARE(setup.made[3].request.sampling.seed, setup.made[2].request.sampling.seed);
}

void CreateViewModelTest::keepsATypedSeed()
{
    Setup setup;
    setup.page.setSeedText(QStringLiteral("42"));
    QVERIFY(setup.page.seedKept());
    setup.page.setSeedText({}); // emptied: there is nothing to keep
    setup.page.setScale(2);
    setup.page.generate();
    QVERIFY(!setup.page.seedText().isEmpty());
}

void CreateViewModelTest::bringsSettingsBack()
{
    Setup setup;
    setup.page.setPrompt(QStringLiteral("one"));
    setup.page.setScale(3);
    setup.page.setSteps(2);
    setup.page.generate();
    QTRY_COMPARE(setup.made.size(), 1u);
    setup.page.setPrompt(QStringLiteral("two"));
    setup.page.setScale(9);
    setup.page.setSteps(7);
    setup.page.setGuidance(Guidance::Off);
    setup.page.rollSeed();
    setup.page.useSettings();
    QCOMPARE(setup.page.prompt(), QStringLiteral("one"));
    QCOMPARE(setup.page.scale(), 3.0);
    QCOMPARE(setup.page.steps(), 2);
    QCOMPARE(setup.page.guidance(), Guidance::Cfg);
    QCOMPARE(setup.page.seedText(), QString::number(setup.made[0].request.sampling.seed));
    QVERIFY(setup.page.seedKept());
}

void CreateViewModelTest::staysOnAChosenPicture()
{
    Setup setup({30ms, {}, {}});
    setup.page.setScale(2);
    setup.page.setSteps(2);
    setup.page.generate();
    QTRY_COMPARE(setup.page.pictures()->rowCount(), 1);
    const QString first = setup.page.canvasSource();
    setup.page.setSteps(10);
    setup.page.generate();
    setup.page.show(0);
    QTRY_COMPARE(setup.page.pictures()->rowCount(), 2);
    QCOMPARE(setup.page.canvasSource(), first);
    QCOMPARE(setup.page.current(), 1);
    setup.page.show(5); // there is none
    QCOMPARE(setup.page.current(), 1);
}

void CreateViewModelTest::keepsTheLastPicturesOnly()
{
    auto store = std::make_shared<PictureStore>();
    PictureList list(store);
    MadePicture made;
    made.pixels = std::make_shared<const Pixels>(Pixels{1, 1, {1, 2, 3, 255}});
    list.add(made);
    const QString oldest = list.at(0).source;
    QCOMPARE(store->image(oldest).pixelColor(0, 0), QColor(1, 2, 3));
    for (int i = 0; i < PictureList::kMost; ++i)
        list.add(made);
    QCOMPARE(list.rowCount(), PictureList::kMost);
    QVERIFY(store->image(oldest).isNull());
    QVERIFY(!store->image(list.at(0).source).isNull());
}

void CreateViewModelTest::showsAPreviewWhileItRuns()
{
    Setup setup({20ms, {}, {}});
    setup.page.setScale(2);
    setup.page.setSteps(40);
    setup.page.generate();
    QTRY_VERIFY(!setup.page.previewSource().isEmpty());
    QCOMPARE(setup.store->image(setup.page.previewSource()).size(), QSize(64, 64));
    QVERIFY(setup.page.progress() > 0);
    QVERIFY2(setup.page.progressText().startsWith(QStringLiteral("Step ")), qPrintable(setup.page.progressText()));
    setup.page.cancel();
    QTRY_VERIFY(!setup.page.running());
    QVERIFY(setup.page.previewSource().isEmpty());
    QVERIFY(setup.page.problem().isEmpty());
    QVERIFY(setup.made.empty());
}

void CreateViewModelTest::wordsNumbers()
{
    QTranslator counted; // English's forms of what is counted
    QVERIFY(counted.load(QStringLiteral(":/translations/dice_studio_en.qm")));
    QVERIFY(QCoreApplication::installTranslator(&counted));
    QCOMPARE(Wording::seconds(0.01), QStringLiteral("less than 0.1 s"));
    QCOMPARE(Wording::seconds(1.26), QStringLiteral("1.3 s"));
    QCOMPARE(Wording::seconds(12.4), QStringLiteral("12 s"));
    QCOMPARE(Wording::seconds(125), QStringLiteral("2 min 5 s"));
    QCOMPARE(Wording::device("cpu"), QStringLiteral("CPU"));
    QCOMPARE(Wording::device("cuda:1"), QStringLiteral("GPU 1"));
    QCOMPARE(Wording::passes(1), QStringLiteral("1 pass"));
}

QTEST_MAIN(CreateViewModelTest)
#include "tst_createviewmodel.moc"
