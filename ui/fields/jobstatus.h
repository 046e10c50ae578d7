#pragma once
// Sends a page's requests into the queue and says what becomes of them: whether one runs, how far it is, what went wrong.
#include "queue/jobqueue.h"
#include "support/shownproblem.h"

#include <QElapsedTimer>
#include <QtQml/qqmlregistration.h>

namespace dice {

class JobStatus : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the view-models")

    Q_PROPERTY(bool running READ running NOTIFY changed)
    Q_PROPERTY(int waiting READ waiting NOTIFY changed)
    Q_PROPERTY(double progress READ progress NOTIFY changed)
    Q_PROPERTY(QString progressText READ progressText NOTIFY changed)
    Q_PROPERTY(QString stepText READ stepText NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY problemChanged)
    Q_PROPERTY(QString problemDetails READ problemDetails NOTIFY problemChanged)
    Q_PROPERTY(QString nextStep READ nextStep NOTIFY problemChanged)

public:
    /// Whose progress it shows: of the whole queue, or of the jobs that it was given since the program started.
    enum class Shows { Queue, OwnJobs };

    JobStatus(JobQueue& queue, QString purpose, Shows shows = Shows::OwnJobs, QObject* parent = nullptr);

    /// Starts a picture, or lets it wait behind others; its place in the queue.
    qint64 add(const GenerationRequest& request);
    [[nodiscard]] const QString& purpose() const { return m_purpose; }
    [[nodiscard]] bool running() const { return m_shows == Shows::Queue ? m_queue.running() != 0 : !m_jobs.isEmpty(); }
    /// In the whole queue.
    [[nodiscard]] int waiting() const { return m_queue.waiting(); }
    /// 0 ... 1 of the running job.
    [[nodiscard]] double progress() const;
    /// "Step 3 of 20 · about 4 s left"; the time where it is long and known.
    [[nodiscard]] QString progressText() const;
    /// "3 / 20"; empty before the first step.
    [[nodiscard]] QString stepText() const;
    [[nodiscard]] QString problem() const { return m_problem.text(); }
    [[nodiscard]] QString problemDetails() const { return m_problem.details(); }
    /// What helps against it; empty where nothing in the window does.
    [[nodiscard]] QString nextStep() const { return m_problem.nextStep(); }
    void setProblem(const Problem& problem);

    /// Of the queue the running job alone, else all of its own.
    Q_INVOKABLE void cancel();
    Q_INVOKABLE void dismissProblem() { setProblem({}); }
    Q_INVOKABLE void takeNextStep() { Q_EMIT pageAsked(m_problem.nextPage()); }

Q_SIGNALS:
    void changed();
    void problemChanged();
    void pageAsked(const QString& page);
    /// Of its own jobs.
    void progressed(qint64 job, const dice::JobProgress& progress);
    void made(qint64 job, const dice::MadePicture& picture);
    void ended(qint64 job, const dice::Outcome& outcome);

private:
    /// The queue has jobs of other pages too, and of an earlier start.
    [[nodiscard]] bool isOwn(qint64 job, const QString& purpose) const;
    [[nodiscard]] bool shows(qint64 job) const { return m_shows == Shows::Queue || m_jobs.contains(job); }
    void start(qint64 job);
    void showProgress(qint64 job, const JobProgress& progress);
    void takePicture(qint64 job, const QString& purpose, const MadePicture& picture);
    void finish(qint64 job, const QString& purpose, const Outcome& outcome);
    [[nodiscard]] QString timeLeft() const;

    JobQueue& m_queue;
    const QString m_purpose;
    const Shows m_shows;
    QList<qint64> m_jobs; ///< its own that have not ended
    qint64 m_shown = 0;   ///< the job that runs and is shown
    JobProgress m_progress;
    QElapsedTimer m_denoising;
    int m_firstTimedStep = 0;
    ShownProblem m_problem;
};

} // namespace dice
