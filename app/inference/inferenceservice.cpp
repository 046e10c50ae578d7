#include "inferenceservice.h"

#include <algorithm>

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
    m_waiting.clear();
    m_running.stop.request_stop();
    if (!m_distills.empty())
        m_distills.front().stop.request_stop();
    m_thread.quit();
    m_thread.wait();
}

JobId InferenceService::submit(GenerationRequest request) { return add(std::move(request), true); }

JobId InferenceService::submitSample(GenerationRequest request) { return add(std::move(request), false); }

JobId InferenceService::add(GenerationRequest request, bool saves)
{
    const JobId id = ++m_lastId;
    m_waiting.push_back({id, std::move(request), {}, saves});
    overtake();
    startNext();
    Q_EMIT queueChanged();
    return id;
}

void InferenceService::startNext()
{
    if (m_running.id != 0 || m_distilling)
        return;
    if (m_waiting.empty())
        return startDistilling();
    m_running = std::move(m_waiting.front());
    m_waiting.pop_front();
    const GenerateJob job{m_running.id, m_running.request, m_running.stop.get_token(), m_place, m_running.saves, m_previewsPerSecond};
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, job] { worker->generate(job); }, Qt::QueuedConnection);
    m_progressTimer.start();
    Q_EMIT started(m_running.id);
}

void InferenceService::showProgress()
{
    if (const auto progress = m_mailbox->take(); progress && progress->job == m_running.id)
        Q_EMIT progressed(*progress);
    if (const auto progress = m_distillMailbox->take(); progress && m_distilling && progress->first == m_distills.front().id)
        Q_EMIT distillProgressed(progress->first, progress->second);
}

JobId InferenceService::distill(DistillTask task)
{
    const JobId id = ++m_lastId;
    m_distills.push_back({id, std::move(task), {}});
    startNext();
    return id;
}

void InferenceService::startDistilling()
{
    if (m_distills.empty())
        return;
    m_distilling = true;
    m_overtaken = false;
    m_distills.front().stop = {};
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, job = m_distills.front()] { worker->distill(job); }, Qt::QueuedConnection);
    m_progressTimer.start();
    Q_EMIT distillStarted(m_distills.front().id);
}

// A trial is short and is let run.
void InferenceService::overtake()
{
    if (!m_distilling || m_distills.front().task.planOnly || m_distills.front().stop.stop_requested())
        return;
    m_overtaken = true;
    m_distills.front().stop.request_stop();
}

void InferenceService::finishDistilling(JobId job, const Outcome& outcome, const DistillResult& result)
{
    m_progressTimer.stop();
    showProgress(); // the last one counts
    m_distilling = false;
    const bool again = m_overtaken && outcome.kind == Outcome::Kind::Cancelled;
    if (again) {
        m_distills.front().task.anew = false;
        Q_EMIT distillOvertaken(job);
    } else {
        m_distills.pop_front();
        Q_EMIT distillEnded(job, outcome, result);
    }
    startNext();
}

void InferenceService::finish(JobId job, const Outcome& outcome)
{
    m_progressTimer.stop();
    m_running = {};
    Q_EMIT ended(job, outcome);
    startNext();
    Q_EMIT queueChanged();
}

void InferenceService::cancel(JobId job)
{
    if (job == m_running.id) {
        m_running.stop.request_stop();
        return;
    }
    if (const auto distill = std::find_if(m_distills.begin(), m_distills.end(), [job](const DistillJob& known) { return known.id == job; });
        distill != m_distills.end()) {
        if (m_distilling && distill == m_distills.begin()) {
            m_overtaken = false; // it does not go on
            distill->stop.request_stop();
            return;
        }
        m_distills.erase(distill);
        Q_EMIT distillEnded(job, {Outcome::Kind::Cancelled, {}, {}}, {});
        return;
    }
    const auto found = std::find_if(m_waiting.begin(), m_waiting.end(), [job](const Entry& entry) { return entry.id == job; });
    if (found == m_waiting.end())
        return;
    m_waiting.erase(found);
    Q_EMIT ended(job, {Outcome::Kind::Cancelled, {}, {}});
    Q_EMIT queueChanged();
}

void InferenceService::cancelAll()
{
    while (!m_waiting.empty())
        cancel(m_waiting.back().id);
    m_running.stop.request_stop();
}

void InferenceService::describe(const std::string& model)
{
    overtake();
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, model] { worker->describe(model); }, Qt::QueuedConnection);
}

void InferenceService::inspect(const QString& path)
{
    overtake();
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, path] { worker->inspect(path); }, Qt::QueuedConnection);
}

void InferenceService::releaseModels()
{
    overtake();
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker] { worker->releaseModels(); }, Qt::QueuedConnection);
}

} // namespace dice
