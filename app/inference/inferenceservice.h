#pragma once
// The window's side of the engine: jobs go in as values and run one after the other, in the order they came, in a
// thread of their own; everything comes back as signals. No call waits for the engine.
#include "inferenceworker.h"

#include <QThread>
#include <QTimer>

#include <deque>

namespace dice {

class InferenceService : public QObject
{
    Q_OBJECT

public:
    /// `makeEngine` is called in the service's own thread, with the first thing that needs an engine.
    InferenceService(EngineFactory makeEngine, std::filesystem::path picturesFolder, QObject* parent = nullptr);
    /// Cancels everything and waits for the step that runs.
    ~InferenceService() override;

    JobId submit(GenerationRequest request);
    /// Felt within one step. A job that still waits ends at once; an unknown one is ignored.
    void cancel(JobId job);
    void cancelAll();
    /// Answered by modelDescribed or modelUnreadable; empty = the starter model.
    void describe(const std::string& model);

    /// 0 = none.
    [[nodiscard]] JobId runningJob() const { return m_running.id; }
    [[nodiscard]] int waitingJobs() const { return static_cast<int>(m_waiting.size()); }

Q_SIGNALS:
    void started(dice::JobId job);
    /// At most five per second.
    void progressed(const dice::JobProgress& progress);
    void pictureMade(const dice::MadePicture& picture);
    void ended(dice::JobId job, const dice::Outcome& outcome);
    void queueChanged();
    void modelDescribed(const dice::ModelSummary& summary);
    void modelUnreadable(const QString& message);

private:
    struct Entry
    {
        JobId id = 0;
        GenerationRequest request;
        std::stop_source stop;
    };
    void startNext();
    void showProgress();
    void finish(JobId job, const Outcome& outcome);

    QThread m_thread;
    std::shared_ptr<ProgressMailbox> m_mailbox = std::make_shared<ProgressMailbox>();
    InferenceWorker* m_worker; // owned by its thread
    QTimer m_progressTimer;
    std::deque<Entry> m_waiting;
    Entry m_running;
    JobId m_lastId = 0;
};

} // namespace dice
