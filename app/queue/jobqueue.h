#pragma once
// Which job is next. One at a time goes to the inference service; what waits, failed or was interrupted lies in SQLite. After a crash the
// queue comes back paused: what waited is held until somebody says so.
#include "inference/inferenceservice.h"
#include "jobstore.h"

namespace dice {

class JobQueue : public QObject
{
    Q_OBJECT

public:
    /// A picture that somebody waits for overtakes what runs for long.
    static constexpr int kPicturePriority = 10, kLongPriority = 0;

    JobQueue(const QString& file, InferenceService& service, QObject* parent = nullptr);
    /// What waits stays in the file; the running job is told to stop by the service and waits again.
    ~JobQueue() override;

    /// A sentence when the queue cannot be kept over a restart; empty when it can.
    [[nodiscard]] QString message() const { return m_store.message(); }

    qint64 add(const GenerationRequest& request, const QString& purpose = {}, int priority = kPicturePriority);
    [[nodiscard]] QList<QueuedJob> jobs();
    [[nodiscard]] qint64 running() const { return m_running; }
    [[nodiscard]] QString runningPurpose() const { return m_runningPurpose; }
    [[nodiscard]] int waiting() const { return m_waiting; }

    /// Another request for a job that waits, failed or was set aside; nothing for the running one.
    void edit(qint64 job, const GenerationRequest& request);
    /// Puts a waiting job before another; 0 = behind all.
    void move(qint64 job, qint64 before);
    /// The same once more, at the end. 0 for an unknown job.
    qint64 duplicate(qint64 job);
    /// A failed job or one that was set aside waits again.
    void retry(qint64 job);
    /// Stops the running job, forgets any other.
    void cancel(qint64 job);
    void cancelAll();

    [[nodiscard]] bool paused() const { return m_paused || m_restored > 0; }
    /// The running job is finished; no other begins, not even a new one.
    void pause();
    void resume();
    /// How many jobs wait that came back when the program started. They are held until resume(), while new ones run.
    [[nodiscard]] int restored() const { return m_restored; }

Q_SIGNALS:
    void changed();
    void started(qint64 job, const QString& purpose);
    void progressed(qint64 job, const dice::JobProgress& progress);
    void pictureMade(qint64 job, const QString& purpose, const dice::MadePicture& picture);
    void ended(qint64 job, const QString& purpose, const dice::Outcome& outcome);

private:
    void startNext();
    void finish(const Outcome& outcome);
    /// After every change of the store: counts, starts, tells.
    void update();
    template <typename Work> void guarded(Work work);

    InferenceService& m_service;
    JobStore m_store;
    JobId m_serviceJob = 0;
    qint64 m_running = 0;
    QString m_runningPurpose;
    int m_waiting = 0, m_restored = 0;
    qint64 m_heldUpTo = 0; ///< jobs up to this one came back and wait for resume()
    bool m_paused = false;
};

} // namespace dice
