#include "jobstatus.h"

#include "support/enginesentences.h"
#include "support/wording.h"

#include <utility>

namespace dice {
namespace {

constexpr double kWorthSayingSeconds = 3; // of the time left

} // namespace

JobStatus::JobStatus(JobQueue& queue, QString purpose, Shows shows, QObject* parent)
    : QObject(parent), m_queue(queue), m_purpose(std::move(purpose)), m_shows(shows)
{
    connect(&queue, &JobQueue::started, this, &JobStatus::start);
    connect(&queue, &JobQueue::progressed, this, &JobStatus::showProgress);
    connect(&queue, &JobQueue::pictureMade, this, &JobStatus::takePicture);
    connect(&queue, &JobQueue::ended, this, &JobStatus::finish);
    connect(&queue, &JobQueue::changed, this, &JobStatus::changed);
}

bool JobStatus::isOwn(qint64 job, const QString& purpose) const
{
    return m_shows == Shows::Queue ? purpose == m_purpose : m_jobs.contains(job);
}

qint64 JobStatus::add(const GenerationRequest& request)
{
    const qint64 job = m_queue.add(request, m_purpose);
    m_jobs.append(job);
    if (m_queue.running() == job)
        start(job);
    Q_EMIT changed();
    return job;
}

void JobStatus::cancel()
{
    if (m_shows == Shows::Queue)
        return m_queue.cancel(m_queue.running());
    const QList<qint64> jobs = m_jobs;
    for (auto job = jobs.crbegin(); job != jobs.crend(); ++job) // the running one last, so that none begins meanwhile
        m_queue.cancel(*job);
}

void JobStatus::start(qint64 job)
{
    if (!shows(job))
        return;
    m_shown = job;
    m_progress = {};
    m_denoising.invalidate();
    if (m_jobs.contains(job))
        Q_EMIT progressed(job, m_progress);
    Q_EMIT changed();
}

void JobStatus::showProgress(qint64 job, const JobProgress& progress)
{
    if (!shows(job))
        return;
    m_progress = progress;
    m_progress.preview = nullptr; // the canvas's affair
    if (progress.stage == Stage::Denoise && !m_denoising.isValid()) {
        m_denoising.start();
        m_firstTimedStep = progress.step;
    }
    if (m_jobs.contains(job))
        Q_EMIT progressed(job, progress);
    Q_EMIT changed();
}

void JobStatus::takePicture(qint64 job, const QString& purpose, const MadePicture& picture)
{
    if (!picture.saveProblem.isEmpty() && shows(job))
        setProblem(picture.saveProblem);
    if (isOwn(job, purpose))
        Q_EMIT made(job, picture);
}

void JobStatus::finish(qint64 job, const QString& purpose, const Outcome& outcome)
{
    const bool own = isOwn(job, purpose);
    m_jobs.removeAll(job);
    if (m_shown == job)
        m_shown = 0;
    if (own && outcome.kind == Outcome::Kind::Failed)
        setProblem(outcome.problem);
    if (own)
        Q_EMIT ended(job, outcome);
    Q_EMIT changed();
}

double JobStatus::progress() const
{
    switch (m_progress.stage) {
    case Stage::Denoise:
        return m_progress.total == 0 ? 0 : static_cast<double>(m_progress.step) / m_progress.total;
    case Stage::Decode:
    case Stage::Image:
        return 1;
    default:
        return 0;
    }
}

QString JobStatus::progressText() const
{
    if (!running())
        return {};
    if (m_shown == 0 && m_shows == Shows::OwnJobs)
        return tr("Waiting");
    const QString stage = Wording::stage(m_progress), left = timeLeft();
    return left.isEmpty() ? stage : tr("%1 · %2").arg(stage, left);
}

QString JobStatus::stepText() const
{
    return m_progress.stage == Stage::Denoise ? tr("%1 / %2").arg(m_progress.step).arg(m_progress.total) : QString();
}

QString JobStatus::timeLeft() const
{
    const int timed = m_progress.step - m_firstTimedStep;
    if (m_progress.stage != Stage::Denoise || !m_denoising.isValid() || timed <= 0)
        return {};
    const double left = static_cast<double>(m_denoising.elapsed()) / 1000 / timed * (m_progress.total - m_progress.step);
    return left < kWorthSayingSeconds ? QString() : tr("about %1 left").arg(Wording::seconds(left));
}

void JobStatus::setProblem(const Problem& problem)
{
    if (m_problem.set(problem))
        Q_EMIT problemChanged();
}

} // namespace dice
