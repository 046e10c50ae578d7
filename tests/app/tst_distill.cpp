// Distillations in the window's services, with the engine that plays them.
#include "distill/distillreporter.h"
#include "engine/fake_engine.h"
#include "report/quality_report.h"

#include <QDir>
#include <QFileInfo>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "support/patient_waits.h"

using namespace dice;
using namespace std::chrono_literals;

namespace {

struct Setup
{
    explicit Setup(QString place, std::chrono::milliseconds perStep = 0ms, const std::string& failOn = {})
        : folder(std::move(place)), inference(
                                        [perStep, failOn] {
                                            return makeFakeEngine({perStep, failOn, ErrorCode::OutOfMemory});
                                        },
                                        std::filesystem::path((folder + QStringLiteral("/pictures")).toStdString())),
          queue(folder + QStringLiteral("/queue.db"), inference),
          distiller(folder + QStringLiteral("/distil.db"), folder + QStringLiteral("/xdg/dice-studio/enhancers"), queue)
    {
    }
    void plan(const QString& model = {})
    {
        DistillRun wanted;
        wanted.model = model;
        wanted.modelName = QStringLiteral("Starter model");
        wanted.minutes = 5;
        distiller.plan(wanted);
        QTRY_COMPARE(distiller.run().state, DistillState::Planned);
    }
    QString folder;
    InferenceService inference;
    JobQueue queue;
    Distiller distiller;
};

GenerationRequest request(const char* prompt, int steps = 2)
{
    GenerationRequest request;
    request.text.prompt = prompt;
    request.sampling.steps = steps;
    request.sampling.width = request.sampling.height = 64;
    return request;
}

const QStringList kPrompts{QStringLiteral("a fox"), QStringLiteral("an owl")};

} // namespace

class DistillTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        qputenv("XDG_DATA_HOME", (m_folder->path() + QStringLiteral("/xdg")).toUtf8());
    }

    void plansTrainsAndInstalls()
    {
        Setup setup(m_folder->path());
        setup.plan();
        QCOMPARE(setup.distiller.run().budget.updates, std::int64_t(40));
        QVERIFY(!setup.distiller.run().hasEnhancer());
        setup.distiller.train(kPrompts);
        QTRY_COMPARE(setup.distiller.run().state, DistillState::Finished);
        const DistillRun& run = setup.distiller.run();
        QCOMPARE(run.updates, qint64(40));
        QCOMPARE(run.residual.mean, 0.5);
        QVERIFY(run.losses.size() > 10);
        QVERIFY(run.residuals.constFirst().y() > run.residuals.constLast().y());
        QCOMPARE(setup.distiller.samples().size(), 2);
        for (int i = 0; i < 2; ++i) {
            QTRY_VERIFY(setup.distiller.samples()[i].off.pixels && setup.distiller.samples()[i].cfg.pixels);
            QTRY_COMPARE(setup.distiller.samples()[i].diceUpdate, qint64(40));
        }
        QVERIFY(!QDir(m_folder->path() + QStringLiteral("/pictures")).exists()); // samples are looked at, not kept

        QSignalSpy installed(&setup.distiller, &Distiller::installed);
        QVERIFY(setup.distiller.install(QStringLiteral("Starter / DICE"), QStringLiteral("the first")));
        QCOMPARE(installed.count(), 1);
        const QString file = installed[0][1].toString();
        QCOMPARE(file, m_folder->path() + QStringLiteral("/xdg/dice-studio/enhancers/Starter - DICE.safetensors"));
        QVERIFY(QFileInfo::exists(file));
        QVERIFY(QDir(m_folder->path() + QStringLiteral("/xdg/dice-studio/enhancers/in progress")).isEmpty());
        QSignalSpy described(&setup.inference, &InferenceService::modelDescribed);
        setup.inference.describe({});
        QTRY_COMPARE(described.count(), 1);
        QCOMPARE(QString::fromStdString(described[0][0].value<ModelSummary>().enhancer), file); // the engine finds it by the model's hash
    }

    void replacesTheEarlierOne()
    {
        Setup setup(m_folder->path());
        const auto make = [&](const QString& replaced) {
            setup.plan();
            setup.distiller.train({});
            QTRY_COMPARE(setup.distiller.run().state, DistillState::Finished);
            QVERIFY(setup.distiller.install(QStringLiteral("mine"), {}, replaced));
        };
        make({});
        const QString first = setup.distiller.run().file;
        make(first);
        QCOMPARE(setup.distiller.run().file, first);
        QCOMPARE(QDir(QFileInfo(first).absolutePath()).entryList({QStringLiteral("*.safetensors")}).size(), 1);
        QVERIFY(QFileInfo::exists(QFileInfo(first).absolutePath() + QStringLiteral("/earlier/mine.safetensors")));
    }

    void aPictureOvertakesIt()
    {
        Setup setup(m_folder->path(), 30ms);
        setup.plan();
        setup.distiller.train({});
        QTRY_VERIFY(setup.distiller.run().updates >= 3);
        QSignalSpy overtaken(&setup.inference, &InferenceService::distillOvertaken), made(&setup.inference, &InferenceService::pictureMade);
        const qint64 before = setup.distiller.run().updates;
        setup.queue.add(request("a hill"));
        QTRY_COMPARE(made.count(), 1);
        QCOMPARE(overtaken.count(), 1);
        QVERIFY(setup.distiller.run().updates >= before);
        QVERIFY(setup.distiller.run().updates < 40);
        QCOMPARE(setup.distiller.run().state, DistillState::Training);
        QTRY_COMPARE(setup.distiller.run().state, DistillState::Finished);
        QCOMPARE(setup.distiller.run().updates, qint64(40));
    }

    void everythingThatAsksTheEngineOvertakesIt()
    {
        Setup setup(m_folder->path(), 30ms);
        setup.plan();
        setup.distiller.train({});
        QTRY_VERIFY(setup.distiller.run().updates >= 2);
        QSignalSpy inspected(&setup.inference, &InferenceService::inspected);
        setup.inference.inspect(QStringLiteral("other"));
        QTRY_COMPARE(inspected.count(), 1);
        QVERIFY(setup.distiller.run().state == DistillState::Training);
        QTRY_COMPARE(setup.distiller.run().state, DistillState::Finished);
    }

    void pausesAndGoesOn()
    {
        Setup setup(m_folder->path(), 30ms);
        setup.plan();
        setup.distiller.train({});
        QTRY_VERIFY(setup.distiller.run().updates >= 3);
        setup.distiller.pause();
        QTRY_COMPARE(setup.distiller.run().state, DistillState::Paused);
        const qint64 at = setup.distiller.run().updates;
        QVERIFY(at < 40);
        setup.queue.add(request("a hill")); // does not wake it
        QTest::qWait(60);
        QCOMPARE(setup.distiller.run().updates, at);
        setup.distiller.train({});
        QTRY_COMPARE(setup.distiller.run().state, DistillState::Finished);
    }

    void stopsAndKeeps()
    {
        Setup setup(m_folder->path(), 30ms);
        setup.plan();
        setup.distiller.stopAndKeep(); // there is nothing yet
        QCOMPARE(setup.distiller.run().state, DistillState::Planned);
        setup.distiller.train(kPrompts);
        QTRY_VERIFY(setup.distiller.run().updates >= 3);
        setup.distiller.stopAndKeep();
        QTRY_COMPARE(setup.distiller.run().state, DistillState::Stopped);
        QVERIFY(setup.distiller.run().hasEnhancer());
        QVERIFY(setup.distiller.install(QStringLiteral("short"), {}));
    }

    void goesOnAfterARestart()
    {
        qint64 at = 0;
        {
            Setup setup(m_folder->path(), 30ms);
            setup.plan();
            setup.distiller.train({});
            QTRY_VERIFY(setup.distiller.run().updates >= 5);
            at = setup.distiller.run().updates;
        }
        Setup again(m_folder->path());
        QVERIFY(again.distiller.cameBack());
        QCOMPARE(again.distiller.run().state, DistillState::Paused);
        QCOMPARE(again.distiller.run().modelName, QStringLiteral("Starter model"));
        QVERIFY(again.distiller.run().updates >= at);
        QVERIFY(again.distiller.run().losses.size() >= 2);
        QSignalSpy progressed(&again.inference, &InferenceService::distillProgressed);
        again.distiller.train({});
        QVERIFY(!again.distiller.cameBack());
        QTRY_COMPARE(again.distiller.run().state, DistillState::Finished);
        QCOMPARE(again.distiller.run().updates, qint64(40));
    }

    void aFinishedOneWaitsForItsReview()
    {
        {
            Setup setup(m_folder->path());
            setup.plan();
            setup.distiller.train({});
            QTRY_COMPARE(setup.distiller.run().state, DistillState::Finished);
        }
        Setup again(m_folder->path());
        QVERIFY(!again.distiller.cameBack());
        QCOMPARE(again.distiller.run().state, DistillState::Finished);
        QCOMPARE(again.distiller.run().residual.mean, 0.5);
        QCOMPARE(again.distiller.run().residual.byTime[0], 0.8);
    }

    void discardsWithoutATrace()
    {
        Setup setup(m_folder->path(), 30ms);
        setup.plan();
        setup.distiller.train({});
        QTRY_VERIFY(setup.distiller.run().updates >= 3);
        setup.distiller.discard();
        QVERIFY(!setup.distiller.open());
        QTRY_VERIFY(QDir(m_folder->path() + QStringLiteral("/xdg/dice-studio/enhancers/in progress")).isEmpty());
        setup.plan(); // and another begins anew
        QCOMPARE(setup.distiller.run().updates, qint64(0));
        setup.distiller.train({});
        QTRY_COMPARE(setup.distiller.run().state, DistillState::Finished);
    }

    void measuresWhatItIsWorth()
    {
        Setup setup(m_folder->path());
        DistillReporter reporter(setup.distiller, setup.queue, m_folder->path() + QStringLiteral("/reports"));
        setup.plan();
        QVERIFY(!reporter.report());
        setup.distiller.train(kPrompts);
        QTRY_VERIFY(reporter.report().has_value());
        QCOMPARE(reporter.report()->dice.passes, 20);
        QCOMPARE(reporter.report()->cfg.passes, 40);
        QCOMPARE(reporter.report()->residual, 0.5);
        QVERIFY(!reporter.report()->cfg.psnr);
        QCOMPARE(reporter.report()->dialWithDice, QList<QPointF>({{20, 22}, {22, 28}, {24, 34}}));
        QCOMPARE(reporter.report()->dial, QList<QPointF>({{20, 15}, {22, 21}, {24, 27}}));
        const QString folder = reporter.folder();
        QVERIFY(QFileInfo::exists(folder + QStringLiteral("/report.json")));
        QVERIFY(setup.distiller.install(QStringLiteral("mine"), {}));
        QVERIFY(reporter.report().has_value());
        setup.plan(); // the next one has none yet; that of the installed one stays
        QVERIFY(!reporter.report());
        QVERIFY(QFileInfo::exists(folder + QStringLiteral("/report.json")));
    }

    void aReportGoesWithWhatItIsAbout()
    {
        Setup setup(m_folder->path());
        DistillReporter reporter(setup.distiller, setup.queue, m_folder->path() + QStringLiteral("/reports"));
        setup.plan();
        setup.distiller.train(kPrompts);
        QTRY_VERIFY(reporter.report().has_value());
        const QString folder = reporter.folder();
        setup.distiller.discard();
        QVERIFY(!reporter.report());
        QVERIFY(!QFileInfo::exists(folder));
    }

    void aReportSurvivesARestart()
    {
        {
            Setup setup(m_folder->path());
            DistillReporter reporter(setup.distiller, setup.queue, m_folder->path() + QStringLiteral("/reports"));
            setup.plan();
            setup.distiller.train(kPrompts);
            QTRY_VERIFY(reporter.report().has_value());
        }
        Setup again(m_folder->path());
        const DistillReporter reporter(again.distiller, again.queue, m_folder->path() + QStringLiteral("/reports"));
        QVERIFY(reporter.report().has_value());
        QVERIFY(!reporter.measuring());
    }

    void aStoppedReportIsNotBegunAgain()
    {
        Setup setup(m_folder->path(), 30ms);
        DistillReporter reporter(setup.distiller, setup.queue, m_folder->path() + QStringLiteral("/reports"));
        setup.plan();
        setup.distiller.train({});
        QTRY_VERIFY(reporter.measuring());
        reporter.stop();
        QVERIFY(!reporter.measuring());
        QTest::qWait(100);
        QVERIFY(!reporter.measuring() && !reporter.report());
        reporter.measure();
        QTRY_VERIFY(reporter.report().has_value());
    }

    void aReportHasItsPicturesBesideIt()
    {
        QualityReport report;
        report.request.prompts = 2;
        report.dice.passes = 20;
        report.dice.toCfg = {21.5, 0.9};
        const Image grey{2, 2, 3, std::vector<float>(12, 0.5F)};
        report.examples = {{"a fox", "", 7, grey, grey, grey, 21.5}};
        report.worst = {{"an owl", "", 8, grey, grey, {}, 12}};
        const QString folder = m_folder->path() + QStringLiteral("/report");
        DistillReport::writePictures(report, folder.toStdString());
        QFile json(folder + QStringLiteral("/report.json"));
        QVERIFY(json.open(QIODevice::WriteOnly));
        json.write(QByteArray::fromStdString(report.json().dump()));
        json.close();
        const auto read = DistillReport::read(folder);
        QVERIFY(read.has_value());
        QCOMPARE(read->dice.psnr.value(), 21.5);
        QCOMPARE(read->examples.size(), 1);
        QCOMPARE(read->examples[0].prompt, QStringLiteral("a fox"));
        QVERIFY(QFileInfo::exists(read->examples[0].cfg));
        QVERIFY(read->worst[0].cfg.isEmpty()); // there was none
        QVERIFY(!DistillReport::read(m_folder->path()).has_value());
    }

    void saysWhyItFailed()
    {
        Setup setup(m_folder->path(), 0ms, "volcano");
        setup.plan(QStringLiteral("volcano"));
        setup.distiller.train({});
        QTRY_COMPARE(setup.distiller.run().state, DistillState::Failed);
        QVERIFY2(
            setup.distiller.run().reason.english().contains(QStringLiteral("volcano")), qPrintable(setup.distiller.run().reason.english()));
        QVERIFY(!setup.distiller.install(QStringLiteral("x"), {}));
    }

    void theRunSurvivesJson()
    {
        DistillRun run, read;
        run.scale = 5;
        run.budget = {100, 200, 16, 0.5, 0.25};
        run.progress = {DistillStage::Train, 50, 200, 0.1, 0.8, 9};
        run.losses = {{1, 0.5}, {2, 0.25}};
        run.residuals = {{0, 1}, {2, 0.75}};
        run.residual = {0.5, 0.6, 0.4, 0.7, {0.9}};
        read.takeJson(run.toJson());
        QCOMPARE(read.scale, 5.0);
        QCOMPARE(read.budget.updates, std::int64_t(200));
        QCOMPARE(read.losses, run.losses);
        QCOMPARE(read.residuals, run.residuals);
        QCOMPARE(read.residual.realNegative, 0.4);
        QCOMPARE(read.residual.byTime[0], 0.9);
        QCOMPARE(read.share(), (100 * 0.5 + 50 * 0.25) / (100 * 0.5 + 200 * 0.25));
    }

    void curvesStaySmall()
    {
        DistillRun run;
        for (int update = 1; update <= 5000; ++update)
            run.takeProgress({DistillStage::Train, update, 5000, 1.0 / update, 1, 0});
        QVERIFY(run.losses.size() <= 400);
        QCOMPARE(run.losses.constFirst().x(), 1.0);
        QVERIFY(run.losses.constLast().x() > 4900);
        QVERIFY(run.residuals.isEmpty()); // none was measured
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_MAIN(DistillTest)
#include "tst_distill.moc"
