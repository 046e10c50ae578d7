#pragma once
// The window's side of the engine: jobs go in as values and run one after the other, in the order they came, in a
// thread of their own; everything comes back as signals. No call waits for the engine. A distillation runs while nothing
// else does: whatever is asked for overtakes it at its next update, and afterwards it goes on by itself.
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
    /// A picture to look at, which is not saved.
    JobId submitSample(GenerationRequest request);
    /// Waits for one that runs. Answered by distillProgressed and distillEnded; cancel() ends it, and what was done stays beside its file.
    JobId distill(DistillTask task);
    /// Holds for jobs that are submitted from now on.
    void saveInto(const SavePlace& place) { m_place = place; }
    void setPreviewsPerSecond(double previews) { m_previewsPerSecond = previews; }
    /// Felt within one step. A job that still waits ends at once; an unknown one is ignored.
    void cancel(JobId job);
    void cancelAll();
    /// Answered by modelDescribed or modelUnreadable; empty = the starter model.
    void describe(const std::string& model);
    /// As describe, for others than the model in use. Answered by inspected or notInspected.
    void inspect(const QString& path);
    /// Frees every model that is kept in memory, after what runs.
    void releaseModels();

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
    void distillStarted(dice::JobId job);
    /// At most five per second.
    void distillProgressed(dice::JobId job, const dice::DistillProgress& progress);
    /// Something else goes first; it goes on by itself.
    void distillOvertaken(dice::JobId job);
    void distillEnded(dice::JobId job, const dice::Outcome& outcome, const dice::DistillResult& result);
    void modelDescribed(const dice::ModelSummary& summary);
    void modelUnreadable(const dice::Problem& problem);
    void inspected(const QString& path, const dice::ModelSummary& summary);
    void notInspected(const QString& path, const dice::Problem& problem);

private:
    struct Entry
    {
        JobId id = 0;
        GenerationRequest request;
        std::stop_source stop;
        bool saves = true;
    };
    JobId add(GenerationRequest request, bool saves);
    void overtake();
    void startDistilling();
    void finishDistilling(JobId job, const Outcome& outcome, const DistillResult& result);
    void startNext();
    void showProgress();
    void finish(JobId job, const Outcome& outcome);

    QThread m_thread;
    std::shared_ptr<ProgressMailbox> m_mailbox = std::make_shared<ProgressMailbox>();
    std::shared_ptr<DistillMailbox> m_distillMailbox = std::make_shared<DistillMailbox>();
    InferenceWorker* m_worker; // owned by its thread
    QTimer m_progressTimer;
    std::deque<Entry> m_waiting;
    Entry m_running;
    std::deque<DistillJob> m_distills; ///< the first one runs, or waits for its turn
    bool m_distilling = false, m_overtaken = false;
    JobId m_lastId = 0;
    SavePlace m_place;
    double m_previewsPerSecond = 5;
};

} // namespace dice
