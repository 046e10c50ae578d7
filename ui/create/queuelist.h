#pragma once
// The queue as a list: the running job, what waits, what failed or was set aside.
#include "queue/jobqueue.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

namespace dice {

class QueueList : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by CreateViewModel")

    Q_PROPERTY(int count READ count NOTIFY changed)
    Q_PROPERTY(bool paused READ paused NOTIFY changed)
    Q_PROPERTY(int restored READ restored NOTIFY changed)

public:
    enum Role { TitleRole = Qt::UserRole, StateRole, DetailRole, RunningRole, WaitingRole };

    explicit QueueList(JobQueue& queue, QObject* parent = nullptr);

    [[nodiscard]] int count() const { return static_cast<int>(m_jobs.size()); }
    [[nodiscard]] bool paused() const { return m_queue.paused(); }
    [[nodiscard]] int restored() const { return m_queue.restored(); }

    Q_INVOKABLE void pause() { m_queue.pause(); }
    Q_INVOKABLE void resume() { m_queue.resume(); }
    Q_INVOKABLE void cancel(int row);
    Q_INVOKABLE void cancelAll() { m_queue.cancelAll(); }
    /// What came back at the start is forgotten; what was added since goes on.
    Q_INVOKABLE void forgetRestored();
    Q_INVOKABLE void retry(int row);
    Q_INVOKABLE void duplicate(int row);
    /// Up or down among those that wait.
    Q_INVOKABLE void move(int row, int by);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void changed();

private:
    void reload();
    [[nodiscard]] qint64 idAt(int row) const { return row >= 0 && row < m_jobs.size() ? m_jobs[row].id : 0; }

    JobQueue& m_queue;
    QList<QueuedJob> m_jobs;
};

} // namespace dice
