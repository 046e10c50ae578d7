#include "inferenceservice.h"

#include <algorithm>

namespace dice {
namespace {

constexpr int kProgressIntervalMs = 200;

} // namespace

InferenceService::InferenceService(EngineFactory makeEngine, std::filesystem::path picturesFolder, QObject* parent)
    : QObject(parent), m_worker(new InferenceWorker(std::move(makeEngine), m_mailbox)), m_place{std::move(picturesFolder)}
{
    m_thread.setObjectName(QStringLiteral("inference"));
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    connect(m_worker, &InferenceWorker::pictureMade, this, &InferenceService::pictureMade);
    connect(m_worker, &InferenceWorker::ended, this, &InferenceService::finish);
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
    m_thread.quit();
    m_thread.wait();
}

JobId InferenceService::submit(GenerationRequest request)
{
    const JobId id = ++m_lastId;
    m_waiting.push_back({id, std::move(request), {}});
    startNext();
    Q_EMIT queueChanged();
    return id;
}

void InferenceService::startNext()
{
    if (m_running.id != 0 || m_waiting.empty())
        return;
    m_running = std::move(m_waiting.front());
    m_waiting.pop_front();
    const GenerateJob job{m_running.id, m_running.request, m_running.stop.get_token(), m_place, m_previewsPerSecond};
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, job] { worker->generate(job); }, Qt::QueuedConnection);
    m_progressTimer.start();
    Q_EMIT started(m_running.id);
}

void InferenceService::showProgress()
{
    if (const auto progress = m_mailbox->take(); progress && progress->job == m_running.id)
        Q_EMIT progressed(*progress);
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
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, model] { worker->describe(model); }, Qt::QueuedConnection);
}

void InferenceService::inspect(const QString& path)
{
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, path] { worker->inspect(path); }, Qt::QueuedConnection);
}

void InferenceService::releaseModels()
{
    QMetaObject::invokeMethod(m_worker, [worker = m_worker] { worker->releaseModels(); }, Qt::QueuedConnection);
}

} // namespace dice
