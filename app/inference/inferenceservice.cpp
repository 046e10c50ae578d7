#include "inferenceservice.h"

namespace dice {
namespace {

constexpr int kProgressIntervalMs = 200;

} // namespace

InferenceService::InferenceService(EngineFactory makeEngine, std::filesystem::path picturesFolder, QObject* parent)
    : QObject(parent), m_worker(new InferenceWorker(std::move(makeEngine), m_mailbox, m_distillMailbox)), m_place{std::move(picturesFolder)}
{
    m_thread.setObjectName(QStringLiteral("inference"));
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    connect(m_worker, &InferenceWorker::pictureMade, this, &InferenceService::pictureMade);
    connect(m_worker, &InferenceWorker::ended, this, &InferenceService::finish);
    connect(m_worker, &InferenceWorker::distillEnded, this, &InferenceService::finishDistilling);
    connect(m_worker, &InferenceWorker::modelDescribed, this, &InferenceService::modelDescribed);
    connect(m_worker, &InferenceWorker::modelUnreadable, this, &InferenceService::modelUnreadable);
    connect(m_worker, &InferenceWorker::inspected, this, &InferenceService::inspected);
    connect(m_worker, &InferenceWorker::notInspected, this, &InferenceService::notInspected);
    m_progressTimer.setInterval(kProgressIntervalMs);
    connect(&m_progressTimer, &QTimer::timeout, this, &InferenceService::showProgress);
    m_thread.start();
}

InferenceService::~InferenceService()
{
    m_stop.request_stop();
    m_thread.quit();
    m_thread.wait();
}

// To the worker, behind what it does now.
template <typename Work> void InferenceService::post(Work work)
{
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, work = std::move(work)] { work(*worker); }, Qt::QueuedConnection);
}

void InferenceService::begin(JobId job, bool stepsAside)
{
    Q_ASSERT(idle() && job != 0);
    m_running = job;
    m_stop = {};
    m_stepsAside = stepsAside;
    m_steppingAside = false;
    m_progressTimer.start();
}

void InferenceService::run(JobId job, const GenerationRequest& request, bool saves)
{
    begin(job, false);
    post([given = GenerateJob{job, request, m_stop.get_token(), m_place, saves, m_previewsPerSecond}](
             InferenceWorker& worker) { worker.generate(given); });
    Q_EMIT started(job);
}

void InferenceService::run(JobId job, const DistillTask& task)
{
    begin(job, !std::holds_alternative<PlanTask>(task)); // a trial is short and is let run
    post([given = DistillJob{job, task, m_stop}](InferenceWorker& worker) { worker.distill(given); });
    Q_EMIT distillStarted(job);
}

void InferenceService::stepAside()
{
    if (idle() || !m_stepsAside || m_stop.stop_requested())
        return;
    m_steppingAside = true;
    m_stop.request_stop();
}

void InferenceService::showProgress()
{
    if (const auto progress = m_mailbox->take(); progress && progress->job == m_running)
        Q_EMIT progressed(*progress);
    if (const auto progress = m_distillMailbox->take(); progress && progress->first == m_running)
        Q_EMIT distillProgressed(progress->first, progress->second);
}

void InferenceService::finish(JobId job, const Outcome& outcome)
{
    m_progressTimer.stop();
    m_running = 0;
    Q_EMIT ended(job, outcome);
    Q_EMIT freed();
}

void InferenceService::finishDistilling(JobId job, const Outcome& outcome, const DistillResult& result)
{
    m_progressTimer.stop();
    showProgress(); // the last one counts
    m_running = 0;
    if (m_steppingAside && outcome.kind == Outcome::Kind::Cancelled)
        Q_EMIT distillOvertaken(job);
    else
        Q_EMIT distillEnded(job, outcome, result);
    Q_EMIT freed();
}

void InferenceService::cancel(JobId job)
{
    if (idle() || job != m_running)
        return;
    m_steppingAside = false; // it does not go on
    m_stop.request_stop();
}

void InferenceService::describe(const std::string& model)
{
    stepAside();
    post([model](InferenceWorker& worker) { worker.describe(model); });
}

void InferenceService::inspect(const QString& path)
{
    stepAside();
    post([path](InferenceWorker& worker) { worker.inspect(path); });
}

void InferenceService::releaseModels()
{
    stepAside();
    post([](InferenceWorker& worker) { worker.releaseModels(); });
}

} // namespace dice
