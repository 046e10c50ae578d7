// The queue with the engine that needs no model: order, pause, failures, and a program that is killed.
#include "engine/fake_engine.h"
#include "queue/jobqueue.h"

#include <QFileInfo>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "support/patient_waits.h"

using namespace dice;
using namespace std::chrono_literals;

namespace {

GenerationRequest request(const char* prompt, int steps = 3)
{
    GenerationRequest request;
    request.text.prompt = prompt;
    request.sampling.steps = steps;
    request.sampling.width = request.sampling.height = 64;
    return request;
}

struct Setup
{
    explicit Setup(const QString& folder, std::chrono::milliseconds perStep = 0ms)
        : service(
              [perStep] {
                  return makeFakeEngine({perStep, "volcano", ErrorCode::OutOfMemory});
              },
              std::filesystem::path(folder.toStdString()) / "pictures"),
          queue(folder + QStringLiteral("/queue.db"), service)
    {
        QObject::connect(&queue, &JobQueue::pictureMade, &context, [this](qint64, const QString& purpose, const MadePicture& made) {
            prompts.append(QString::fromStdString(made.request.text.prompt));
            purposes.append(purpose);
        });
    }
    QObject context;
    InferenceService service;
    JobQueue queue;
    QStringList prompts, purposes;
};

} // namespace

class QueueTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void runsInOrder()
    {
        Setup setup(m_folder->path());
        for (const char* prompt : {"one", "two", "three"})
            setup.queue.add(request(prompt), QStringLiteral("create"));
        QCOMPARE(setup.queue.waiting(), 2);
        QTRY_COMPARE(setup.prompts, (QStringList{QStringLiteral("one"), QStringLiteral("two"), QStringLiteral("three")}));
        QTRY_VERIFY(setup.queue.jobs().isEmpty());
        QCOMPARE(setup.purposes[0], QStringLiteral("create"));
    }

    void aPictureOvertakesWhatIsLong()
    {
        Setup setup(m_folder->path(), 5ms);
        setup.queue.add(request("first"));
        setup.queue.add(request("long"), {}, JobQueue::kLongPriority);
        setup.queue.add(request("picture"));
        QTRY_COMPARE(setup.prompts.size(), 3);
        QCOMPARE(setup.prompts[1], QStringLiteral("picture"));
    }

    // Whoever asks, and for what: one line, in which pictures and samples stand as they came, and distillations behind them
    void everythingStandsInOneLine()
    {
        Setup setup(m_folder->path(), 5ms);
        QStringList order;
        QObject::connect(&setup.service, &InferenceService::distillStarted, &setup.context,
            [&](JobId job) { order.append(QStringLiteral("distillation %1").arg(job)); });
        QObject::connect(&setup.service, &InferenceService::pictureMade, &setup.context,
            [&](const MadePicture& made) { order.append(QString::fromStdString(made.request.text.prompt)); });
        QSignalSpy overtaken(&setup.queue, &JobQueue::distillOvertaken), ended(&setup.queue, &JobQueue::distillEnded);
        const std::filesystem::path file = m_folder->filePath(QStringLiteral("made.safetensors")).toStdString();
        ReportRequest report;
        report.enhancer = file.string();
        const JobId train = setup.queue.distill(TrainTask{{}, file}); // begins, and steps aside for the sample
        const JobId measure = setup.queue.distill(ReportTask{report, file.parent_path() / "report"});
        const JobId never = setup.queue.distill(TrainTask{{}, file});
        setup.queue.sample(request("sample one"));
        setup.queue.add(request("picture one"));
        setup.queue.add(request("picture two")); // in the store until picture one has ended
        setup.queue.sample(request("sample two"));
        setup.queue.drop(never);
        QCOMPARE(ended.count(), 1);
        QTRY_COMPARE(ended.count(), 3);
        const QString training = QStringLiteral("distillation %1").arg(train), measuring = QStringLiteral("distillation %1").arg(measure);
        QCOMPARE(order, (QStringList{training, QStringLiteral("sample one"), QStringLiteral("picture one"), QStringLiteral("sample two"),
                            QStringLiteral("picture two"), training, measuring}));
        QCOMPARE(overtaken.count(), 1);
        for (int i = 1; i < 3; ++i)
            QCOMPARE(ended[i][1].value<Outcome>().kind, Outcome::Kind::Finished);
        QCOMPARE(
            setup.prompts, (QStringList{QStringLiteral("picture one"), QStringLiteral("picture two")})); // samples are nobody's picture
    }

    void aPlanIsLetRunAndOthersWait()
    {
        Setup setup(m_folder->path(), 5ms);
        QStringList order;
        QObject::connect(&setup.queue, &JobQueue::distillEnded, &setup.context, [&] { order.append(QStringLiteral("plan")); });
        QObject::connect(&setup.service, &InferenceService::started, &setup.context, [&] { order.append(QStringLiteral("picture")); });
        setup.queue.distill(PlanTask{{}, m_folder->filePath(QStringLiteral("made.safetensors")).toStdString()});
        setup.queue.add(request("a hill"));
        QTRY_COMPARE(setup.prompts.size(), 1);
        QCOMPARE(order, (QStringList{QStringLiteral("plan"), QStringLiteral("picture")}));
    }

    void samplesKeepTheirOrderAndAreDropped()
    {
        Setup setup(m_folder->path(), 10ms);
        std::vector<std::string> made;
        QObject::connect(&setup.queue, &JobQueue::sampleMade, &setup.context,
            [&](const MadePicture& picture) { made.push_back(picture.request.text.prompt); });
        QSignalSpy ended(&setup.queue, &JobQueue::sampleEnded);
        setup.queue.sample(request("one"));
        const JobId two = setup.queue.sample(request("two"));
        setup.queue.sample(request("three"));
        const JobId four = setup.queue.sample(request("four", 500));
        setup.queue.drop(two);
        QCOMPARE(ended.count(), 1);
        QCOMPARE(ended[0][0].value<JobId>(), two);
        setup.queue.drop(two); // known no more: nothing happens
        setup.queue.drop(99);
        QCOMPARE(ended.count(), 1);
        QTRY_COMPARE(setup.service.runningJob(), four);
        setup.queue.drop(four);
        QTRY_COMPARE(ended.count(), 4);
        QCOMPARE(made, (std::vector<std::string>{"one", "three"}));
        QVERIFY(!QFileInfo::exists(m_folder->filePath(QStringLiteral("pictures"))));
    }

    void cancelsEverythingThatIsKept()
    {
        Setup setup(m_folder->path(), 10ms);
        QSignalSpy ended(&setup.queue, &JobQueue::ended), started(&setup.service, &InferenceService::started);
        for (int i = 0; i < 3; ++i)
            setup.queue.add(request("a hill", 200));
        setup.queue.cancelAll();
        QTRY_COMPARE(ended.count(), 3);
        for (const QList<QVariant>& end : ended)
            QCOMPARE(end[2].value<Outcome>().kind, Outcome::Kind::Cancelled);
        QCOMPARE(started.count(), 1);
        QVERIFY(setup.prompts.isEmpty());
        QVERIFY(setup.queue.jobs().isEmpty());
    }

    void cancelsAPictureBehindASample()
    {
        Setup setup(m_folder->path(), 10ms);
        QSignalSpy ended(&setup.queue, &JobQueue::ended), sampleEnded(&setup.queue, &JobQueue::sampleEnded);
        setup.queue.sample(request("a sample"));
        setup.queue.cancel(setup.queue.add(request("a hill")));
        QCOMPARE(ended.count(), 1);
        QCOMPARE(setup.queue.running(), 0);
        QTRY_COMPARE(sampleEnded.count(), 1);
        QVERIFY(setup.queue.jobs().isEmpty());
    }

    void movesEditsAndDuplicates()
    {
        Setup setup(m_folder->path());
        setup.queue.pause();
        const qint64 one = setup.queue.add(request("one")), two = setup.queue.add(request("two")),
                     three = setup.queue.add(request("three"));
        QCOMPARE(setup.queue.running(), 0);
        QVERIFY(setup.queue.paused());
        setup.queue.move(three, one);
        setup.queue.edit(two, request("two, changed"));
        QVERIFY(setup.queue.duplicate(one) != 0);
        QCOMPARE(setup.queue.duplicate(999), 0);
        setup.queue.cancel(one);
        setup.queue.resume();
        QTRY_COMPARE(setup.prompts, (QStringList{QStringLiteral("three"), QStringLiteral("two, changed"), QStringLiteral("one")}));
    }

    void keepsAFailureUntilItIsRetried()
    {
        Setup setup(m_folder->path());
        const qint64 job = setup.queue.add(request("a volcano"));
        QTRY_COMPARE(setup.queue.running(), 0);
        QList<QueuedJob> jobs = setup.queue.jobs();
        QCOMPARE(jobs.size(), 1);
        QCOMPARE(jobs[0].state, JobState::Failed);
        QVERIFY2(jobs[0].reason.english().contains(QStringLiteral("volcano")), qPrintable(jobs[0].reason.english()));
        setup.queue.edit(job, request("a hill"));
        setup.queue.retry(job);
        QTRY_COMPARE(setup.prompts, QStringList{QStringLiteral("a hill")});
        QTRY_VERIFY(setup.queue.jobs().isEmpty());
    }

    void cancels()
    {
        Setup setup(m_folder->path(), 10ms);
        QSignalSpy ended(&setup.queue, &JobQueue::ended);
        const qint64 running = setup.queue.add(request("one", 500)), waiting = setup.queue.add(request("two"));
        setup.queue.cancel(waiting);
        QCOMPARE(ended.count(), 1);
        setup.queue.cancel(running);
        QTRY_COMPARE(ended.count(), 2);
        QVERIFY(setup.queue.jobs().isEmpty());
        QVERIFY(setup.prompts.isEmpty());
    }

    void whatWaitsSurvivesQuitting()
    {
        {
            Setup setup(m_folder->path(), 20ms);
            setup.queue.add(request("running", 500));
            setup.queue.add(request("waiting"));
        }
        Setup setup(m_folder->path());
        QCOMPARE(setup.queue.restored(), 2);
        QVERIFY(setup.queue.paused());
        for (const QueuedJob& job : setup.queue.jobs())
            QCOMPARE(job.crashes, 0); // quitting is no crash
        // A new picture does not wait for what came back
        setup.queue.add(request("new"));
        QTRY_COMPARE(setup.prompts, QStringList{QStringLiteral("new")});
        QCOMPARE(setup.queue.restored(), 2);
        setup.queue.resume();
        QTRY_COMPARE(setup.prompts.size(), 3);
        QCOMPARE(setup.queue.restored(), 0);
    }

    void comesBackPausedAfterAKillAndSetsAsideTheSecondTime()
    {
        const QString file = m_folder->filePath(QStringLiteral("queue.db"));
        for (int time = 0; time < 2; ++time) {
            QProcess victim;
            victim.start(QStringLiteral(DICE_VICTIM), {file, m_folder->filePath(QStringLiteral("pictures"))});
            QVERIFY(victim.waitForStarted());
            while (!victim.canReadLine())
                QVERIFY(victim.waitForReadyRead(20000));
            victim.kill(); // SIGKILL
            QVERIFY(victim.waitForFinished());
            if (time == 0) {
                JobStore store(file);
                QCOMPARE(store.jobs().size(), 2);
                QCOMPARE(store.jobs()[0].state, JobState::Running);
            }
        }
        Setup setup(m_folder->path());
        QVERIFY(setup.queue.paused());
        const QList<QueuedJob> jobs = setup.queue.jobs();
        QCOMPARE(jobs.size(), 2);
        QCOMPARE(jobs[0].request.text.prompt, std::string("a job that waits"));
        QCOMPARE(jobs[0].state, JobState::Waiting);
        QCOMPARE(jobs[1].request.text.prompt, std::string("a job that is killed"));
        QCOMPARE(jobs[1].state, JobState::SetAside);
        QVERIFY(!jobs[1].reason.isEmpty());
        QCOMPARE(setup.queue.restored(), 1);
    }

    void setsAsideWhatItCannotRead()
    {
        const QString file = m_folder->filePath(QStringLiteral("queue.db"));
        {
            JobStore store(file);
            store.add({.request = request("one")});
        }
        {
            Database database(file, Migrations{{}}, QStringLiteral("The queue"));
            database.run(QStringLiteral("UPDATE jobs SET kind = 'something new'"));
        }
        Setup setup(m_folder->path());
        setup.queue.resume();
        QCOMPARE(setup.queue.running(), 0);
        QCOMPARE(setup.queue.jobs().constFirst().state, JobState::SetAside);
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(QueueTest)
#include "tst_queue.moc"
