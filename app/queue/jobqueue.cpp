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
    connectService();
}

void JobQueue::connectService()
{
    connect(&m_service, &InferenceService::progressed, this, [this](const JobProgress& progress) {
        if (progress.job == m_runningJob)
            Q_EMIT progressed(m_running, progress);
    });
    connect(&m_service, &InferenceService::pictureMade, this, [this](const MadePicture& made) {
        if (made.job == m_runningJob)
            Q_EMIT pictureMade(m_running, m_runningPurpose, made);
        else
            Q_EMIT sampleMade(made);
    });
    connect(&m_service, &InferenceService::ended, this, &JobQueue::finishPicture);
    connect(&m_service, &InferenceService::distillStarted, this, &JobQueue::distillStarted);
    connect(&m_service, &InferenceService::distillProgressed, this, &JobQueue::distillProgressed);
    connect(&m_service, &InferenceService::distillOvertaken, this, [this](JobId job) {
        m_line.emplace(Place{Rank::Distillation, job}, std::move(m_given));
        Q_EMIT distillOvertaken(job);
    });
    connect(&m_service, &InferenceService::distillEnded, this, &JobQueue::distillEnded);
    connect(&m_service, &InferenceService::freed, this, &JobQueue::giveFirst);
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

JobId JobQueue::sample(GenerationRequest request) { return enter(Generation{std::move(request), false}); }

JobId JobQueue::distill(DistillTask task) { return enter(std::move(task)); }

JobId JobQueue::enter(Task task)
{
    const JobId job = ++m_lastJob;
    const Rank rank = rankOf(task);
    m_line.emplace(Place{rank, job}, std::move(task));
    if (rank == Rank::Picture)
        m_service.stepAside();
    giveFirst();
    return job;
}

void JobQueue::giveFirst()
{
    if (!m_service.idle() || m_line.empty())
        return;
    auto first = m_line.extract(m_line.begin());
    const JobId job = first.key().second;
    m_given = std::move(first.mapped());
    if (const auto* picture = std::get_if<Generation>(&m_given))
        m_service.run(job, picture->request, picture->saves);
    else
        m_service.run(job, std::get<DistillTask>(m_given));
}

void JobQueue::drop(JobId job)
{
    m_service.cancel(job);
    const Outcome cancelled{Outcome::Kind::Cancelled, {}, {}};
    if (m_line.erase({Rank::Picture, job}) > 0)
        finishPicture(job, cancelled);
    else if (m_line.erase({Rank::Distillation, job}) > 0)
        Q_EMIT distillEnded(job, cancelled, {});
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
        m_runningJob = enter(Generation{job->request, true});
        Q_EMIT started(m_running, m_runningPurpose);
    });
}

void JobQueue::finishPicture(JobId job, const Outcome& outcome)
{
    if (job == m_runningJob)
        finish(outcome);
    else
        Q_EMIT sampleEnded(job);
}

void JobQueue::finish(const Outcome& outcome)
{
    const qint64 job = std::exchange(m_running, 0);
    const QString purpose = std::exchange(m_runningPurpose, {});
    m_runningJob = 0;
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
        return drop(m_runningJob);
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
