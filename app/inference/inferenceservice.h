#pragma once
// The window's side of the engine: does the one thing that it is given, in a thread of its own; everything comes back as signals. No call
// waits for the engine. What is next is the queue's to say (queue/jobqueue.h); a distillation that runs can be told to step aside for it.
#include "inferenceworker.h"

#include <QThread>
#include <QTimer>

namespace dice {

class InferenceService : public QObject
{
    Q_OBJECT

public:
    /// `makeEngine` is called in the service's own thread, with the first thing that needs an engine.
    InferenceService(EngineFactory makeEngine, std::filesystem::path picturesFolder, QObject* parent = nullptr);
    /// Cancels everything and waits for the step that runs.
    ~InferenceService() override;

    /// Nothing is being done: the next may be given.
    [[nodiscard]] bool idle() const { return m_running == 0; }
    /// 0 = none.
    [[nodiscard]] JobId runningJob() const { return m_running; }
    /// Only while it is idle, under a number that no other job has. `saves`: into the pictures' folder, rather than only to look at.
    void run(JobId job, const GenerationRequest& request, bool saves = true);
    /// Likewise. Answered by distillProgressed and by distillEnded or distillOvertaken; what was done stays beside its file.
    void run(JobId job, const DistillTask& task);
    /// Ends a training or a report at its next update with distillOvertaken. Anything else is let run.
    void stepAside();
    /// Holds for jobs that are given from now on.
    void saveInto(const SaveTarget& place) { m_place = place; }
    void setPreviewsPerSecond(double previews) { m_previewsPerSecond = previews; }
    /// Felt within one step. Any other job than the running one is ignored.
    void cancel(JobId job);
    /// After what runs; a distillation steps aside for it. Answered by modelDescribed or modelUnreadable; empty = the starter model.
    void describe(const std::string& model);
    /// As describe, for others than the model in use. Answered by inspected or notInspected.
    void inspect(const QString& path);
    /// Frees every model that is kept in memory, after what runs.
    void releaseModels();

Q_SIGNALS:
    void started(dice::JobId job);
    /// At most five per second.
    void progressed(const dice::JobProgress& progress);
    void pictureMade(const dice::MadePicture& picture);
    void ended(dice::JobId job, const dice::Outcome& outcome);
    /// After the end of a job, when everybody has heard of it: the next may be given, if nobody did yet.
    void freed();
    void distillStarted(dice::JobId job);
    /// At most five per second.
    void distillProgressed(dice::JobId job, const dice::DistillProgress& progress);
    /// It stepped aside for something else, and is to be given again.
    void distillOvertaken(dice::JobId job);
    void distillEnded(dice::JobId job, const dice::Outcome& outcome, const dice::DistillResult& result);
    void modelDescribed(const dice::ModelSummary& summary);
    void modelUnreadable(const dice::Problem& problem);
    void inspected(const QString& path, const dice::ModelSummary& summary);
    void notInspected(const QString& path, const dice::Problem& problem);

private:
    template <typename Work> void post(Work work);
    void begin(JobId job, bool stepsAside);
    void showProgress();
    void finish(JobId job, const Outcome& outcome);
    void finishDistilling(JobId job, const Outcome& outcome, const DistillResult& result);

    QThread m_thread;
    std::shared_ptr<ProgressMailbox> m_mailbox = std::make_shared<ProgressMailbox>();
    std::shared_ptr<DistillMailbox> m_distillMailbox = std::make_shared<DistillMailbox>();
    InferenceWorker* m_worker; // owned by its thread
    QTimer m_progressTimer;
    JobId m_running = 0;
    std::stop_source m_stop;      ///< of the running one
    bool m_stepsAside = false;    ///< the running one may be interrupted
    bool m_steppingAside = false; ///< and was
    SaveTarget m_place;
    double m_previewsPerSecond = 5;
};

} // namespace dice
