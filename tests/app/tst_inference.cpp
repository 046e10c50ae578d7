// The inference service with the engine that needs no model.
#include "engine/fake_engine.h"
#include "inference/inferenceservice.h"
#include "request/picture_text.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "support/patient_waits.h"

#include <atomic>

using namespace dice;
using namespace std::chrono_literals;

namespace {

GenerationRequest request(const char* prompt, int steps = 4)
{
    GenerationRequest request;
    request.text.prompt = prompt;
    request.sampling.steps = steps;
    request.sampling.width = request.sampling.height = 64;
    request.sampling.seed = 7;
    return request;
}

// What happened, in the order in which the window's thread heard of it.
struct Record
{
    explicit Record(InferenceService& service)
    {
        QObject::connect(&service, &InferenceService::started, &context, [this](JobId job) { started.push_back(job); });
        QObject::connect(&service, &InferenceService::progressed, &context, [this](const JobProgress& now) { progress.push_back(now); });
        QObject::connect(&service, &InferenceService::pictureMade, &context, [this](const MadePicture& made) { pictures.push_back(made); });
        QObject::connect(&service, &InferenceService::ended, &context, [this](JobId job, const Outcome& outcome) {
            ended.push_back(job);
            outcomes.push_back(outcome);
        });
    }
    QObject context;
    std::vector<JobId> started, ended;
    std::vector<JobProgress> progress;
    std::vector<MadePicture> pictures;
    std::vector<Outcome> outcomes;
};

EngineFactory fake(const FakeBehaviour& behaviour)
{
    return [behaviour] { return makeFakeEngine(behaviour); };
}

// Counts the steps that were begun.
class CountingEngine final : public Engine
{
public:
    explicit CountingEngine(std::shared_ptr<std::atomic<int>> steps) : m_steps(std::move(steps)) {}
    RunStatus generate(const GenerationRequest& wanted, const GenerationListener& listener, std::stop_token stop) override
    {
        for (int step = 1; step <= wanted.sampling.steps; ++step) {
            if (stop.stop_requested())
                return RunStatus::Cancelled;
            ++*m_steps;
            std::this_thread::sleep_for(30ms);
            listener.progress({Stage::Denoise, step, wanted.sampling.steps, 0, 1, nullptr});
        }
        return RunStatus::Finished;
    }
    ModelSummary describe(const std::string&, const std::string&) override { throw std::runtime_error("no model here"); }
    void encode(const EncodeRequest&, const std::filesystem::path&) override { throw std::runtime_error("no text encoder here"); }
    DistillResult distill(const DistillRequest&, const std::filesystem::path&, const DistillListener&, std::stop_token) override
    {
        return {};
    }
    DialReport measureDial(const DialRequest&, const std::filesystem::path&, const DialListener&, std::stop_token) override { return {}; }
    ReportResult report(const ReportRequest&, const std::filesystem::path&, const ReportListener&, std::stop_token) override { return {}; }
    std::optional<std::vector<AlignmentVerdict>> judge(const std::string&, const std::string&, const std::vector<Image>&) override
    {
        return std::nullopt;
    }
    void releaseModels() override {}

private:
    std::shared_ptr<std::atomic<int>> m_steps;
};

} // namespace

class InferenceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void finishesAndSaves();
    void makesTheEngineInItsOwnThreadAndLate();
    void cancelsWithinAStep();
    void ignoresWhatDoesNotRun();
    void aDistillationStepsAside();
    void failsWithTheSentence();
    void goesOnAfterAFailure();
    void throttlesProgress();
    void showsThePictureThatCannotBeSaved();
    void savesUnderAnotherNameWhereTheOwnCannotBe();
    void describesTheModel();
    void saysWhyAModelCannotBeRead();
    void turnsPixels();
    void keepsAnUnreadPreview();
    void endsWhileAJobRuns();

private:
    std::filesystem::path folder() const { return std::filesystem::path(m_folder.path().toStdString()); }
    QTemporaryDir m_folder;
};

void InferenceTest::finishesAndSaves()
{
    InferenceService service(fake({}), folder() / "made" / "here");
    Record record(service);
    const JobId job = 5;
    service.run(job, request("a hill"));
    QCOMPARE(service.runningJob(), job);
    QTRY_COMPARE(record.ended.size(), 1u);
    QCOMPARE(record.outcomes[0].kind, Outcome::Kind::Finished);
    QCOMPARE(service.runningJob(), JobId(0));
    QCOMPARE(record.pictures.size(), 1u);
    const MadePicture& made = record.pictures[0];
    QCOMPARE(made.job, job);
    QCOMPARE(made.pixels->width, 64);
    QCOMPARE(made.pixels->rgba.size(), std::size_t(64 * 64 * 4));
    QCOMPARE(made.report.passes, 8);
    QVERIFY2(made.saveProblem.isEmpty(), qPrintable(made.saveProblem.english()));
    // The file replays to the same picture
    const Picture saved = readPicture(made.file.toStdString());
    QCOMPARE(storedRequest(saved.text, made.file.toStdString()), made.request);
    QVERIFY(toPixels(saved.image).rgba == made.pixels->rgba);
}

void InferenceTest::makesTheEngineInItsOwnThreadAndLate()
{
    const auto maker = std::make_shared<std::atomic<Qt::HANDLE>>(nullptr);
    InferenceService service(
        [maker] {
            *maker = QThread::currentThreadId();
            return makeFakeEngine();
        },
        folder());
    Record record(service);
    QTest::qWait(50);
    QVERIFY(maker->load() == nullptr);
    service.run(1, request("a hill"));
    QTRY_COMPARE(record.ended.size(), 1u);
    QVERIFY(maker->load() != nullptr);
    QVERIFY(maker->load() != QThread::currentThreadId());
}

void InferenceTest::cancelsWithinAStep()
{
    const auto steps = std::make_shared<std::atomic<int>>(0);
    InferenceService service([steps] { return std::make_unique<CountingEngine>(steps); }, folder());
    Record record(service);
    const JobId job = 5;
    service.run(job, request("a hill", 500));
    QTRY_VERIFY(*steps >= 3);
    service.cancel(job);
    const int begun = *steps;
    QTRY_COMPARE(record.ended.size(), 1u);
    QCOMPARE(record.outcomes[0].kind, Outcome::Kind::Cancelled);
    QVERIFY(record.outcomes[0].problem.isEmpty());
    QVERIFY2(*steps <= begun + 1, qPrintable(QStringLiteral("%1 steps were begun after the cancel").arg(*steps - begun)));
}

void InferenceTest::ignoresWhatDoesNotRun()
{
    InferenceService service(fake({10ms, {}, {}}), folder());
    Record record(service);
    service.cancel(0);
    service.stepAside();
    service.run(1, request("a hill"));
    service.cancel(2);
    service.stepAside(); // a picture does not
    QTRY_COMPARE(record.ended, std::vector<JobId>{1});
    QCOMPARE(record.outcomes[0].kind, Outcome::Kind::Finished);
}

void InferenceTest::aDistillationStepsAside()
{
    InferenceService service(fake({10ms, {}, {}}), folder());
    QSignalSpy overtaken(&service, &InferenceService::distillOvertaken), ended(&service, &InferenceService::distillEnded);
    QSignalSpy freed(&service, &InferenceService::freed);
    const TrainTask task{{}, folder() / "made.safetensors"};
    service.run(1, task);
    service.stepAside();
    QTRY_COMPARE(overtaken.count(), 1);
    QVERIFY(service.idle());
    QCOMPARE(freed.count(), 1);
    QCOMPARE(ended.count(), 0);
    service.run(1, task);
    service.stepAside();
    service.cancel(1); // it does not go on
    QTRY_COMPARE(ended.count(), 1);
    QCOMPARE(ended[0][1].value<Outcome>().kind, Outcome::Kind::Cancelled);
    service.run(2, PlanTask{{}, folder() / "made.safetensors"});
    service.stepAside(); // a trial does not
    QTRY_COMPARE(ended.count(), 2);
    QVERIFY(ended[1][2].value<DistillResult>().budget.updates > 0);
    QCOMPARE(overtaken.count(), 1);
}

void InferenceTest::failsWithTheSentence()
{
    InferenceService service(fake({0ms, "volcano", ErrorCode::OutOfMemory}), folder());
    Record record(service);
    service.run(1, request("a volcano"));
    QTRY_COMPARE(record.ended.size(), 1u);
    QCOMPARE(record.outcomes[0].kind, Outcome::Kind::Failed);
    QCOMPARE(record.outcomes[0].code, ErrorCode::OutOfMemory);
    QCOMPARE(record.outcomes[0].problem.details, QStringLiteral("The fake engine was told to fail at \"volcano\"."));
}

void InferenceTest::goesOnAfterAFailure()
{
    InferenceService service(fake({0ms, "volcano", ErrorCode::Internal}), folder());
    Record record(service);
    GenerationRequest wrong = request("a hill");
    wrong.sampling.steps = 0;
    service.run(1, request("a volcano"));
    QTRY_VERIFY(service.idle());
    service.run(2, request("a hill"));
    QTRY_VERIFY(service.idle());
    service.run(3, wrong);
    QTRY_COMPARE(record.ended.size(), 3u);
    QCOMPARE(record.outcomes[0].kind, Outcome::Kind::Failed);
    QCOMPARE(record.outcomes[1].kind, Outcome::Kind::Finished);
    QCOMPARE(record.outcomes[2].code, ErrorCode::BadRequest);
    QCOMPARE(record.pictures.size(), 1u);
}

void InferenceTest::throttlesProgress()
{
    InferenceService service(fake({1ms, {}, {}}), folder());
    Record record(service);
    QElapsedTimer time;
    time.start();
    service.run(1, request("a hill", 600));
    QTRY_COMPARE(record.ended.size(), 1u);
    // A timer of 200 ms cannot have fired more often than this, however slow the machine is
    QVERIFY2(static_cast<qint64>(record.progress.size()) <= time.elapsed() / 190 + 1,
        qPrintable(QStringLiteral("%1 in %2 ms").arg(record.progress.size()).arg(time.elapsed())));
    QVERIFY(!record.progress.empty());
    QVERIFY(record.progress.size() < 600);
    for (std::size_t i = 1; i < record.progress.size(); ++i)
        QVERIFY(record.progress[i].step > record.progress[i - 1].step);
    QVERIFY(record.progress.back().preview != nullptr);
    QCOMPARE(record.progress.back().preview->width, 8);
}

void InferenceTest::showsThePictureThatCannotBeSaved()
{
    QFile inTheWay(m_folder.filePath(QStringLiteral("a file")));
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    InferenceService service(fake({}), folder() / "a file");
    Record record(service);
    service.run(1, request("a hill"));
    QTRY_COMPARE(record.ended.size(), 1u);
    QCOMPARE(record.outcomes[0].kind, Outcome::Kind::Finished);
    QCOMPARE(record.pictures.size(), 1u);
    QVERIFY(record.pictures[0].file.isEmpty());
    QVERIFY2(
        record.pictures[0].saveProblem.english().contains(QStringLiteral("a file")), qPrintable(record.pictures[0].saveProblem.english()));
}

void InferenceTest::savesUnderAnotherNameWhereTheOwnCannotBe()
{
    const QTemporaryDir pictures;
    QFile inTheWay(pictures.filePath(QStringLiteral("a file")));
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    InferenceService service(fake({}), folder());
    service.saveInto({pictures.path().toStdString(), QStringLiteral("a file/[prompt]")});
    Record record(service);
    service.run(1, request("a hill"));
    QTRY_COMPARE(record.ended.size(), 1u);
    QVERIFY2(record.pictures[0].saveProblem.isEmpty(), qPrintable(record.pictures[0].saveProblem.english()));
    QCOMPARE(record.pictures[0].file, pictures.filePath(QStringLiteral("picture 00001.png")));
}

void InferenceTest::describesTheModel()
{
    InferenceService service(fake({}), folder());
    QSignalSpy described(&service, &InferenceService::modelDescribed);
    service.describe({});
    QTRY_COMPARE(described.count(), 1);
    QCOMPARE(described[0][0].value<ModelSummary>().name, std::string("starter-model"));
}

void InferenceTest::saysWhyAModelCannotBeRead()
{
    InferenceService service([] { return std::make_unique<CountingEngine>(std::make_shared<std::atomic<int>>()); }, folder());
    QSignalSpy unreadable(&service, &InferenceService::modelUnreadable);
    service.describe("missing");
    QTRY_COMPARE(unreadable.count(), 1);
    QCOMPARE(unreadable[0][0].value<Problem>().details, QStringLiteral("no model here"));
}

void InferenceTest::turnsPixels()
{
    const Pixels grey = toPixels({2, 1, 1, {0, 0.5f}});
    QCOMPARE(grey.rgba, (std::vector<std::uint8_t>{0, 0, 0, 255, 128, 128, 128, 255}));
    const Pixels colour = toPixels({1, 1, 3, {-1, 1, 2}});
    QCOMPARE(colour.rgba, (std::vector<std::uint8_t>{0, 255, 255, 255}));
    const Pixels transparent = toPixels({1, 1, 4, {1, 0, 0, 0.2f}});
    QCOMPARE(transparent.rgba, (std::vector<std::uint8_t>{255, 0, 0, 51}));
}

void InferenceTest::keepsAnUnreadPreview()
{
    ProgressMailbox mailbox;
    QVERIFY(!mailbox.take());
    const auto preview = std::make_shared<const Pixels>();
    mailbox.put({1, Stage::Denoise, 3, 9, 0, 1, preview});
    mailbox.put({1, Stage::Denoise, 4, 9, 0, 1, nullptr});
    const auto newest = mailbox.take();
    QVERIFY(newest.has_value());
    QCOMPARE(newest->step, 4);
    QVERIFY(newest->preview == preview);
    QVERIFY(!mailbox.take());
    mailbox.put({1, Stage::Denoise, 5, 9, 0, 1, preview});
    mailbox.put({2, Stage::Load, 0, 1, 0, 1, nullptr});
    QVERIFY(mailbox.take()->preview == nullptr); // not that of another job
}

void InferenceTest::endsWhileAJobRuns()
{
    const auto steps = std::make_shared<std::atomic<int>>(0);
    {
        InferenceService service([steps] { return std::make_unique<CountingEngine>(steps); }, folder());
        service.run(1, request("a hill", 100000));
        QTRY_VERIFY(*steps > 0);
    }
    QVERIFY(*steps < 100000);
}

QTEST_GUILESS_MAIN(InferenceTest)
#include "tst_inference.moc"
