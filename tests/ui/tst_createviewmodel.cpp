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

namespace {

struct Setup
{
    explicit Setup(const FakeBehaviour& behaviour = {})
        : services([behaviour] { return makeFakeEngine(behaviour); }, ServiceFolders::below(folder.path()))
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
    SharedDraft shared{services};
    CreateViewModel page{services, store, shared};
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
    void rareFieldsStandWhereTheyAreRead();
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
    QCOMPARE(setup.page.dial()->cost(), QStringLiteral("40 passes"));
    setup.page.sampling()->setSteps(12);
    QCOMPARE(setup.page.dial()->cost(), QStringLiteral("24 passes"));
    setup.page.dial()->setMode(QStringLiteral("none"));
    QCOMPARE(setup.page.dial()->cost(), QStringLiteral("12 passes"));
    setup.page.sampling()->setSteps(1);
    QCOMPARE(setup.page.dial()->cost(), QStringLiteral("1 pass"));
}

void CreateViewModelTest::turnsTheDial()
{
    Setup setup;
    CreateViewModel& page = setup.page;
    QCOMPARE(page.dial()->fewest(), 20);
    QCOMPARE(page.dial()->most(), 40);
    QCOMPARE(page.dial()->passes(), 40);
    QVERIFY(page.dial()->otherCost().isEmpty());
    page.dial()->setPasses(27);
    QCOMPARE(page.dial()->cost(), QStringLiteral("27 passes"));
    QCOMPARE(page.dial()->otherCost(), QStringLiteral("CFG would take 40 passes"));
    QCOMPARE(page.dial()->text(), QStringLiteral("27 passes · not measured on this model"));
    QCOMPARE(setup.shared.requests.next().guidance.passes, 27);
    page.dial()->setPasses(400);
    QCOMPARE(page.dial()->passes(), 40);
    QCOMPARE(setup.shared.requests.next().guidance.passes, 0); // at its own end CFG is plain CFG
    page.dial()->setPasses(20);
    QCOMPARE(page.dial()->text(), QStringLiteral("20 passes · no guidance"));
    page.draft()->undo();
    QCOMPARE(page.dial()->passes(), 40);
    page.dial()->setPasses(27);
    page.dial()->setMode(QStringLiteral("none"));
    QCOMPARE(page.dial()->passes(), 20);
    QCOMPARE(setup.shared.requests.next().guidance.passes, 0);
    page.dial()->setScale(1);
    page.dial()->setMode(QStringLiteral("cfg"));
    QCOMPARE(page.dial()->passes(), 20); // CFG at 1 is one pass
}

void CreateViewModelTest::theDialFollowsSamplerAndSteps()
{
    Setup setup;
    CreateViewModel& page = setup.page;
    page.dial()->setPasses(30);
    page.sampling()->setSteps(40);
    QCOMPARE(page.dial()->passes(), 60); // as far from both ends as before
    page.draft()->undo();
    QCOMPARE(page.sampling()->steps(), 20);
    QCOMPARE(page.dial()->passes(), 30);
    page.sampling()->setSamplerIndex(static_cast<int>(SamplingFields::samplers().indexOf(QStringLiteral("Heun"))));
    QCOMPARE(page.dial()->fewest(), 39); // two evaluations a step, but for the last
    QCOMPARE(page.dial()->most(), 78);
    GenerationRequest base = setup.shared.requests.present(), edit = base;
    base.guidance.passes = 78;
    edit.edit = EditSettings{};
    edit.edit->strength = 0.5;
    placeOnDial(edit, base);
    QCOMPARE(edit.guidance.passes, passRange(edit).most);
    QVERIFY(edit.guidance.passes < 78);
    page.dial()->setPasses(78);
    edit.edit->strength = 0.5;
    const GuidanceDial there(setup.shared.draft, setup.shared.model, {[&](const GenerationRequest&) { return edit; }, {}});
    QCOMPARE(there.most(), passRange(edit).most);
    QCOMPARE(there.passes(), there.most());
    QVERIFY(there.cost().startsWith(QStringLiteral("%1 passes").arg(there.passes())));
    QCOMPARE(there.text(), there.cost() + QStringLiteral(" · CFG itself"));
}

void CreateViewModelTest::takesDiceWhereThereIsAnEnhancer()
{
    FakeBehaviour behaviour;
    behaviour.enhancer = true;
    Setup setup(behaviour);
    QVERIFY(!setup.page.model()->diceReason().isEmpty());
    setup.page.dial()->setMode(QStringLiteral("dice")); // not yet
    QCOMPARE(setup.page.dial()->mode(), QStringLiteral("cfg"));
    setup.page.model()->describe();
    QTRY_COMPARE(setup.page.dial()->mode(), QStringLiteral("dice"));
    QVERIFY(setup.page.model()->diceReason().isEmpty());
    QCOMPARE(setup.page.dial()->cost(), QStringLiteral("20 passes"));
    QCOMPARE(setup.page.dial()->otherCost(), QStringLiteral("CFG would take 40 passes"));
    QCOMPARE(setup.page.dial()->text(), QStringLiteral("20 passes · DICE alone"));
    setup.page.dial()->setPasses(22);
    QCOMPARE(setup.shared.requests.next().guidance.passes, 22);
    setup.page.dial()->setMode(QStringLiteral("cfg"));
    QCOMPARE(setup.page.dial()->passes(), 40); // each way begins at its own end
    setup.page.generate();
    QTRY_COMPARE(setup.made.size(), 1u);
    QCOMPARE(setup.made[0].request.guidance.mode, GuidanceMode::Cfg);
    setup.page.model()->describe(); // what was chosen stays
    QTRY_VERIFY(setup.service.runningJob() == 0);
    QTest::qWait(20);
    QCOMPARE(setup.page.dial()->mode(), QStringLiteral("cfg"));
}

void CreateViewModelTest::leavesDiceWhereThereIsNone()
{
    Setup setup;
    setup.page.model()->describe();
    QTRY_VERIFY(!setup.page.model()->detail().isEmpty());
    GenerationRequest request;
    request.guidance.mode = GuidanceMode::Dice;
    setup.page.intake()->take(request, Intake::Part::All);
    QCOMPARE(setup.page.dial()->mode(), QStringLiteral("cfg"));
    QVERIFY(setup.page.job()->problem().contains(QStringLiteral("no enhancer")));
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
    setup.page.sampling()->setSteps(4);
    setup.page.dial()->setPasses(5);
    QCOMPARE(setup.page.dial()->marks(), QList<qreal>{5});
    QCOMPARE(setup.page.dial()->text(), QStringLiteral("5 passes · 75 % of the way to CFG"));
    const auto edited = [](GenerationRequest request) {
        request.edit = EditSettings{};
        request.edit->strength = 1;
        return request;
    };
    const GuidanceDial there(setup.shared.draft, setup.shared.model, {edited, [] { return QSize(64, 64); }});
    QCOMPARE(there.marks(), QList<qreal>{5});
    QCOMPARE(there.text(), QStringLiteral("5 passes · 75 % of the way to CFG, measured on whole pictures"));
    setup.page.dial()->setPasses(6);
    QCOMPARE(setup.page.dial()->text(), QStringLiteral("6 passes · not measured on this model"));
    summary.enhancer = "there.safetensors";
    Q_EMIT setup.service.modelDescribed(summary);
    setup.page.dial()->setMode(QStringLiteral("dice"));
    setup.page.dial()->setPasses(5);
    QCOMPARE(setup.page.dial()->text(), QStringLiteral("5 passes · 90 % of the way to CFG"));
    summary.denoiserSha256 = "of other weights";
    Q_EMIT setup.service.modelDescribed(summary);
    QVERIFY(setup.page.dial()->marks().isEmpty());
}

void CreateViewModelTest::bringsTheDialBack()
{
    FakeBehaviour behaviour;
    behaviour.enhancer = true;
    Setup setup(behaviour);
    setup.page.model()->describe();
    QTRY_COMPARE(setup.page.dial()->mode(), QStringLiteral("dice"));
    setup.page.dial()->setPasses(23);
    setup.page.generate();
    QTRY_COMPARE(setup.made.size(), 1u);
    QCOMPARE(setup.made[0].report.passes, 23);
    QCOMPARE(setup.made[0].report.passesSaved, 17);
    QVERIFY2(setup.page.canvas()->label().startsWith(QStringLiteral("DICE · 23 passes")), qPrintable(setup.page.canvas()->label()));
    setup.page.dial()->setMode(QStringLiteral("none"));
    setup.page.useSettings();
    QCOMPARE(setup.page.dial()->mode(), QStringLiteral("dice"));
    QCOMPARE(setup.page.dial()->passes(), 23);
    GenerationRequest stronger = setup.made[0].request;
    stronger.guidance.alpha = 1.5;
    setup.page.intake()->take(stronger, Intake::Part::All);
    QCOMPARE(setup.shared.requests.next().guidance.alpha, std::optional(1.5));
    QVERIFY(setup.page.dial()->strengthHint().contains(QStringLiteral("1.50")));
    setup.page.dial()->setScale(4); // the slider decides from then on
    QVERIFY(!setup.shared.requests.next().guidance.alpha);
}

void CreateViewModelTest::takesTheModelsScale()
{
    Setup setup;
    QSignalSpy described(&setup.shared.model, &ModelChoice::described);
    Q_EMIT setup.service.modelDescribed(
        {.name = "m", .path = {}, .family = "f", .pipeline = {}, .predictionType = {}, .width = 96, .height = 64, .defaultScale = 5});
    QCOMPARE(described.count(), 1);
    QCOMPARE(setup.page.dial()->scale(), 5.0);
    QCOMPARE(setup.page.model()->name(), QStringLiteral("m"));
    QCOMPARE(setup.page.model()->detail(), QStringLiteral("f shape · 96 × 64 px"));
}

void CreateViewModelTest::keepsAScaleThatWasChosen()
{
    Setup setup;
    setup.page.dial()->setScale(3);
    Q_EMIT setup.service.modelDescribed({.name = "m", .path = {}, .family = {}, .pipeline = {}, .predictionType = {}, .defaultScale = 5});
    QCOMPARE(setup.page.dial()->scale(), 3.0);
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
    QTRY_VERIFY(!setup.page.job()->running());
}

void CreateViewModelTest::triesAgainWithAModelThatCannotBeRead()
{
    Setup setup;
    setup.page.generate();
    Q_EMIT setup.service.modelUnreadable(QStringLiteral("Expected a model, found none."));
    QCOMPARE(setup.page.job()->problem(), QStringLiteral("Expected a model, found none."));
    QVERIFY(!setup.page.job()->running());
    setup.page.generate(); // the engine has the last word
    QVERIFY(setup.page.job()->problem().isEmpty());
    QTRY_COMPARE(setup.made.size(), 1u);
}

void CreateViewModelTest::presetsSetSamplerScheduleAndSteps()
{
    Setup setup;
    QCOMPARE(setup.page.sampling()->preset(), QStringLiteral("default"));
    for (const SamplingPreset& preset : samplingPresets()) {
        setup.page.sampling()->setPreset(QString::fromStdString(std::string(preset.name)));
        QCOMPARE(setup.page.sampling()->preset(), QString::fromStdString(std::string(preset.name)));
        const SamplingSettings sampling = setup.shared.requests.present().sampling;
        QCOMPARE(sampling.sampler, std::string(preset.sampler));
        QCOMPARE(sampling.schedule, std::string(preset.schedule));
        QCOMPARE(sampling.steps, preset.steps);
    }
    setup.page.sampling()->setSteps(37);
    QCOMPARE(setup.page.sampling()->preset(), QString());
    setup.page.draft()->undo();
    setup.page.draft()->undo();
    QVERIFY(!setup.page.sampling()->preset().isEmpty());
}

void CreateViewModelTest::rareFieldsStandWhereTheyAreRead()
{
    Setup setup;
    SamplingFields& sampling = *setup.page.sampling();
    GuidanceDial& dial = *setup.page.dial();
    const auto choose = [&](const char* sampler) {
        sampling.setSamplerIndex(static_cast<int>(SamplingFields::samplers().indexOf(QLatin1String(sampler))));
    };
    QVERIFY(!sampling.readsEta());
    choose("DDIM");
    QVERIFY(sampling.readsEta());
    QVERIFY(!sampling.batches());
    setup.shared.draft.edit(QStringLiteral("count"), [](GenerationRequest& request) { request.sampling.count = 4; });
    QVERIFY(sampling.batches());
    choose("DPM adaptive");
    QVERIFY(!sampling.batches());
    QVERIFY(dial.guided() && dial.measures());
    dial.setMode(QStringLiteral("none"));
    QVERIFY(!dial.guided() && !dial.measures());
    const auto describe = [&](const char* family) {
        ModelSummary summary;
        summary.name = "m";
        summary.family = family;
        Q_EMIT setup.service.modelDescribed(summary);
    };
    describe("SDXL");
    QVERIFY(setup.page.model()->tellsSizes() && !setup.page.model()->hasAspectBins());
    describe("PixArt-alpha");
    QVERIFY(!setup.page.model()->tellsSizes() && setup.page.model()->hasAspectBins());
    describe("Stable Diffusion 1.5");
    QVERIFY(!setup.page.model()->tellsSizes() && !setup.page.model()->hasAspectBins());
}

void CreateViewModelTest::sendsTheRequest()
{
    Setup setup;
    setup.page.editor()->setPrompt(QStringLiteral("ein Baum für Zoë"));
    setup.page.editor()->setNegative(QStringLiteral("Schnee"));
    setup.page.dial()->setScale(4.5);
    setup.page.sampling()->setSteps(3);
    setup.page.sampling()->setSeedText(QStringLiteral("18446744073709551604"));
    setup.page.generate();
    QVERIFY(setup.page.job()->running());
    QTRY_COMPARE(setup.made.size(), 1u);
    const GenerationRequest& request = setup.made[0].request;
    QCOMPARE(request.text.prompt, std::string("ein Baum für Zoë"));
    QCOMPARE(request.text.negative, std::string("Schnee"));
    QCOMPARE(request.guidance.mode, GuidanceMode::Cfg);
    QCOMPARE(request.guidance.scale, 4.5);
    QCOMPARE(request.sampling.steps, 3);
    QCOMPARE(request.sampling.seed, ~std::uint64_t{11});
    QVERIFY(setup.page.canvas()->detail().endsWith(QStringLiteral("seed 18446744073709551604")));
    QVERIFY(setup.page.canvas()->label().startsWith(QStringLiteral("CFG 4.5 · 6 passes")));
}

void CreateViewModelTest::rollsTheSeedUnlessItIsKept()
{
    Setup setup;
    setup.page.dial()->setScale(2);
    QVERIFY(!setup.page.sampling()->seedKept());
    for (int i = 0; i < 3; ++i)
        setup.page.generate();
    QTRY_COMPARE(setup.made.size(), 3u);
    QVERIFY(setup.made[0].request.sampling.seed != setup.made[1].request.sampling.seed ||
            setup.made[1].request.sampling.seed != setup.made[2].request.sampling.seed);
    QCOMPARE(setup.page.sampling()->seedText(), QString::number(setup.made[2].request.sampling.seed));
    setup.page.sampling()->setSeedKept(true);
    setup.page.generate();
    QTRY_COMPARE(setup.made.size(), 4u);
    QCOMPARE(setup.made[3].request.sampling.seed, setup.made[2].request.sampling.seed);
}

void CreateViewModelTest::keepsATypedSeed()
{
    Setup setup;
    setup.page.sampling()->setSeedText(QStringLiteral("42"));
    QVERIFY(setup.page.sampling()->seedKept());
    setup.page.sampling()->setSeedText({}); // emptied: there is nothing to keep
    setup.page.dial()->setScale(2);
    setup.page.generate();
    QVERIFY(!setup.page.sampling()->seedText().isEmpty());
}

void CreateViewModelTest::bringsSettingsBack()
{
    Setup setup;
    setup.page.editor()->setPrompt(QStringLiteral("one"));
    setup.page.dial()->setScale(3);
    setup.page.sampling()->setSteps(2);
    setup.page.generate();
    QTRY_COMPARE(setup.made.size(), 1u);
    setup.page.editor()->setPrompt(QStringLiteral("two"));
    setup.page.dial()->setScale(9);
    setup.page.sampling()->setSteps(7);
    setup.page.dial()->setMode(QStringLiteral("none"));
    setup.page.sampling()->rollSeed();
    setup.page.useSettings();
    QCOMPARE(setup.page.editor()->prompt(), QStringLiteral("one"));
    QCOMPARE(setup.page.dial()->scale(), 3.0);
    QCOMPARE(setup.page.sampling()->steps(), 2);
    QCOMPARE(setup.page.dial()->mode(), QStringLiteral("cfg"));
    QCOMPARE(setup.page.sampling()->seedText(), QString::number(setup.made[0].request.sampling.seed));
    QVERIFY(setup.page.sampling()->seedKept());
}

void CreateViewModelTest::staysOnAChosenPicture()
{
    Setup setup({30ms, {}, {}});
    setup.page.dial()->setScale(2);
    setup.page.sampling()->setSteps(2);
    setup.page.generate();
    QTRY_COMPARE(setup.page.canvas()->pictures()->rowCount(), 1);
    const QString first = setup.page.canvas()->source();
    setup.page.sampling()->setSteps(10);
    setup.page.generate();
    setup.page.canvas()->show(0);
    QTRY_COMPARE(setup.page.canvas()->pictures()->rowCount(), 2);
    QCOMPARE(setup.page.canvas()->source(), first);
    QCOMPARE(setup.page.canvas()->current(), 1);
    setup.page.canvas()->show(5); // there is none
    QCOMPARE(setup.page.canvas()->current(), 1);
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
    setup.page.dial()->setScale(2);
    setup.page.sampling()->setSteps(40);
    setup.page.generate();
    QTRY_VERIFY(!setup.page.canvas()->previewSource().isEmpty());
    QCOMPARE(setup.store->image(setup.page.canvas()->previewSource()).size(), QSize(64, 64));
    QVERIFY(setup.page.job()->progress() > 0);
    QVERIFY2(setup.page.job()->progressText().startsWith(QStringLiteral("Step ")), qPrintable(setup.page.job()->progressText()));
    setup.page.job()->cancel();
    QTRY_VERIFY(!setup.page.job()->running());
    QVERIFY(setup.page.canvas()->previewSource().isEmpty());
    QVERIFY(setup.page.job()->problem().isEmpty());
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
