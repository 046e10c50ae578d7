#pragma once
// Says what the engine does next, and nobody else does: pictures, samples, distillations and reports stand in one line. One at a time goes
// to the inference service; pictures that wait, failed or were interrupted lie in SQLite, whose first enters the line when the one before has
// ended. After a crash the queue comes back paused: what waited is held until somebody says so.
#include "inference/inferenceservice.h"
#include "jobstore.h"

#include <map>

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

    /// A picture to look at, which is not saved and not kept over a restart. Answered by sampleMade and sampleEnded.
    JobId sample(GenerationRequest request);
    /// Is done while nothing else is asked of the engine: pictures overtake it at its next update, and it goes on after them by itself (a plan
    /// is short and is let run). Answered by distillProgressed and distillEnded.
    JobId distill(DistillTask task);
    /// Ends a sample or a distillation, at once if it waits, else within a step; what a distillation did stays beside its file. An unknown one
    /// is ignored.
    void drop(JobId job);

    [[nodiscard]] bool paused() const { return m_paused || m_restored > 0; }
    /// The running picture is finished; no other begins, not even a new one. Samples and distillations go on.
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
    void sampleMade(const dice::MadePicture& picture);
    void sampleEnded(dice::JobId job);
    void distillStarted(dice::JobId job);
    void distillProgressed(dice::JobId job, const dice::DistillProgress& progress);
    /// Something else goes first; it goes on by itself.
    void distillOvertaken(dice::JobId job);
    void distillEnded(dice::JobId job, const dice::Outcome& outcome, const dice::DistillResult& result);

private:
    struct Generation
    {
        GenerationRequest request;
        bool saves;
    };
    using Task = std::variant<Generation, DistillTask>;
    /// The order of everything: pictures before distillations, and what came first before what came later. A distillation that stepped aside
    /// keeps its number and so is the first of them again.
    enum class Rank { Picture, Distillation };
    using Place = std::pair<Rank, JobId>;
    static Rank rankOf(const Task& task) { return std::holds_alternative<Generation>(task) ? Rank::Picture : Rank::Distillation; }

    void connectService();
    /// Puts it into the line.
    JobId enter(Task task);
    /// Gives the first of the line to the service, if that is idle.
    void giveFirst();
    /// Lets the first picture of the store into the line, one at a time.
    void startNext();
    void finishPicture(JobId job, const Outcome& outcome);
    void finish(const Outcome& outcome);
    /// After every change of the store: counts, starts, tells.
    void update();
    template <typename Work> void guarded(Work work);

    InferenceService& m_service;
    JobStore m_store;
    std::map<Place, Task> m_line;
    Task m_given; ///< what the service does now, or did last
    JobId m_lastJob = 0;
    JobId m_runningJob = 0; ///< the number in the line of m_running
    qint64 m_running = 0;   ///< in the store
    QString m_runningPurpose;
    int m_waiting = 0, m_restored = 0;
    qint64 m_heldUpTo = 0; ///< jobs up to this one came back and wait for resume()
    bool m_paused = false;
};

} // namespace dice
