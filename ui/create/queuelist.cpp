#include "queuelist.h"

#include "support/enginesentences.h"
#include "support/wording.h"

namespace dice {

QueueList::QueueList(JobQueue& queue, QObject* parent) : QAbstractListModel(parent), m_queue(queue)
{
    connect(&queue, &JobQueue::changed, this, &QueueList::reload);
    reload();
}

void QueueList::reload()
{
    beginResetModel();
    m_jobs = m_queue.jobs();
    endResetModel();
    Q_EMIT changed();
}

void QueueList::cancel(int row) { m_queue.cancel(idAt(row)); }

void QueueList::retry(int row) { m_queue.retry(idAt(row)); }

void QueueList::duplicate(int row) { m_queue.duplicate(idAt(row)); }

void QueueList::forgetRestored()
{
    int left = m_queue.restored();
    for (const QueuedJob& job : QList<QueuedJob>(m_jobs))
        if (job.state == JobState::Waiting && left-- > 0)
            m_queue.cancel(job.id);
}

void QueueList::move(int row, int by)
{
    const int to = row + by;
    if (idAt(row) == 0 || idAt(to) == 0 || m_jobs[row].state != JobState::Waiting || m_jobs[to].state != JobState::Waiting)
        return;
    m_queue.move(idAt(row), by < 0 ? idAt(to) : to + 1 < m_jobs.size() && m_jobs[to + 1].state == JobState::Waiting ? idAt(to + 1) : 0);
}

int QueueList::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : count(); }

QVariant QueueList::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const QueuedJob& job = m_jobs[index.row()];
    switch (role) {
    case TitleRole:
        return QString::fromStdString(job.request.text.prompt).simplified();
    case StateRole:
        return job.state == JobState::Running   ? tr("Running")
               : job.state == JobState::Waiting ? tr("Waiting")
               : job.state == JobState::Failed  ? tr("Failed")
                                                : tr("Set aside");
    case DetailRole:
        return !job.reason.isEmpty()
                   ? EngineSentences::said(job.reason)
                   : tr("%1 · %2").arg(Wording::guidance(job.request.guidance), Wording::steps(job.request.sampling.steps));
    case RunningRole:
        return job.state == JobState::Running;
    case WaitingRole:
        return job.state == JobState::Waiting;
    default:
        return {};
    }
}

QHash<int, QByteArray> QueueList::roleNames() const
{
    return {{TitleRole, "title"}, {StateRole, "stateText"}, {DetailRole, "detail"}, {RunningRole, "isRunning"}, {WaitingRole, "isWaiting"}};
}

} // namespace dice
