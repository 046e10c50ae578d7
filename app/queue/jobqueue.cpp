#include "jobqueue.h"

#include <algorithm>
#include <utility>

namespace dice {

JobQueue::JobQueue(const QString& file, InferenceService& service, QObject* parent) : QObject(parent), m_service(service), m_store(file)
{
    guarded([&] {
        m_restored = m_waiting = m_store.recover();
        m_heldUpTo = m_restored > 0 ? m_store.lastId() : 0;
    });
    connect(&service, &InferenceService::progressed, this, [this](const JobProgress& progress) {
        if (progress.job == m_serviceJob)
            Q_EMIT progressed(m_running, progress);
    });
    connect(&service, &InferenceService::pictureMade, this, [this](const MadePicture& made) {
        if (made.job == m_serviceJob)
            Q_EMIT pictureMade(m_running, m_runningPurpose, made);
    });
    connect(&service, &InferenceService::ended, this, [this](JobId job, const Outcome& outcome) {
        if (job == m_serviceJob)
            finish(outcome);
    });
}

JobQueue::~JobQueue()
{
    guarded([&] { m_store.release(); });
}

// A queue that the disk does not take any more must not take the window down.
template <typename Work> void JobQueue::guarded(Work work)
{
    try {
        work();
    } catch (const std::exception& error) {
        qWarning("The queue: %s", error.what());
    }
}

void JobQueue::update()
{
    guarded([&] {
        const QList<QueuedJob> jobs = m_store.jobs();
        m_waiting =
            static_cast<int>(std::count_if(jobs.begin(), jobs.end(), [](const QueuedJob& job) { return job.state == JobState::Waiting; }));
        m_restored = static_cast<int>(std::count_if(
            jobs.begin(), jobs.end(), [this](const QueuedJob& job) { return job.state == JobState::Waiting && job.id <= m_heldUpTo; }));
    });
    startNext();
    Q_EMIT changed();
}

qint64 JobQueue::add(const GenerationRequest& request, const QString& purpose, int priority)
{
    qint64 id = 0;
    guarded([&] {
        QueuedJob job;
        job.purpose = purpose;
        job.request = request;
        job.priority = priority;
        id = m_store.add(job);
    });
    update();
    return id;
}

QList<QueuedJob> JobQueue::jobs()
{
    QList<QueuedJob> jobs;
    guarded([&] { jobs = m_store.jobs(); });
    return jobs;
}

void JobQueue::startNext()
{
    if (m_running != 0 || m_paused)
        return;
    guarded([&] {
        const std::optional<QueuedJob> job = m_store.next(m_heldUpTo);
        if (!job)
            return;
        if (job->state == JobState::SetAside) { // it cannot be read
            m_store.setState(job->id, JobState::SetAside, job->reason);
            return startNext();
        }
        m_store.setState(job->id, JobState::Running); // before it starts: if it takes the program down, that is known
        m_running = job->id;
        m_runningPurpose = job->purpose;
        --m_waiting;
        m_serviceJob = m_service.submit(job->request);
        Q_EMIT started(m_running, m_runningPurpose);
    });
}

void JobQueue::finish(const Outcome& outcome)
{
    const qint64 job = std::exchange(m_running, 0);
    const QString purpose = std::exchange(m_runningPurpose, {});
    m_serviceJob = 0;
    guarded([&] {
        if (outcome.kind == Outcome::Kind::Failed)
            m_store.setState(job, JobState::Failed, outcome.problem);
        else
            m_store.remove(job);
    });
    Q_EMIT ended(job, purpose, outcome);
    update();
}

void JobQueue::edit(qint64 job, const GenerationRequest& request)
{
    if (job != m_running)
        guarded([&] { m_store.setRequest(job, request); });
    update();
}

void JobQueue::move(qint64 job, qint64 before)
{
    QList<qint64> order;
    for (const QueuedJob& waiting : jobs())
        if (waiting.state == JobState::Waiting && waiting.id != job)
            order.append(waiting.id);
    const qsizetype place = before == 0 ? -1 : order.indexOf(before);
    order.insert(place < 0 ? order.size() : place, job);
    guarded([&] { m_store.setOrder(order); });
    update();
}

qint64 JobQueue::duplicate(qint64 job)
{
    std::optional<QueuedJob> found;
    guarded([&] { found = m_store.job(job); });
    return found ? add(found->request, found->purpose, found->priority) : 0;
}

void JobQueue::retry(qint64 job)
{
    guarded([&] {
        const auto found = m_store.job(job);
        if (found && (found->state == JobState::Failed || found->state == JobState::SetAside)) {
            m_store.setRequest(job, found->request); // forgets the crashes
            m_store.setState(job, JobState::Waiting);
        }
    });
    update();
}

void JobQueue::cancel(qint64 job)
{
    if (job == 0)
        return;
    if (job == m_running)
        return m_service.cancel(m_serviceJob);
    const QList<QueuedJob> all = jobs();
    const auto found = std::find_if(all.begin(), all.end(), [job](const QueuedJob& known) { return known.id == job; });
    if (found == all.end())
        return;
    guarded([&] { m_store.remove(job); });
    if (found->state == JobState::Waiting)
        Q_EMIT ended(job, found->purpose, {Outcome::Kind::Cancelled, {}, {}});
    update();
}

void JobQueue::cancelAll()
{
    for (const QueuedJob& job : jobs())
        if (job.state == JobState::Waiting)
            cancel(job.id);
    cancel(m_running);
}

void JobQueue::pause()
{
    m_paused = true;
    Q_EMIT changed();
}

void JobQueue::resume()
{
    m_paused = false;
    m_heldUpTo = 0;
    update();
}

} // namespace dice
