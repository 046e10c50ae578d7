#pragma once
// The only object that talks to the engine. It lives in a thread of its own; InferenceService calls its slots through
// that thread's queue. The engine is made with the first job, so that the window does not wait for it.
#include "progressmailbox.h"

#include <QObject>

#include <functional>

namespace dice {

using EngineFactory = std::function<std::unique_ptr<Engine>()>;

class InferenceWorker : public QObject
{
    Q_OBJECT

public:
    /// Pictures are saved as they are made; their folder is created when it is needed.
    InferenceWorker(EngineFactory makeEngine, std::shared_ptr<ProgressMailbox> mailbox, std::shared_ptr<DistillMailbox> distillMailbox);

    void generate(const GenerateJob& job);
    void distill(const DistillJob& job);
    void describe(const std::string& model);
    void inspect(const QString& path);
    void releaseModels();

Q_SIGNALS:
    void pictureMade(const dice::MadePicture& picture);
    void ended(dice::JobId job, const dice::Outcome& outcome);
    void distillEnded(dice::JobId job, const dice::Outcome& outcome, const dice::DistillResult& result);
    void modelDescribed(const dice::ModelSummary& summary);
    void modelUnreadable(const dice::Problem& problem);
    void inspected(const QString& path, const dice::ModelSummary& summary);
    void notInspected(const QString& path, const dice::Problem& problem);

private:
    Outcome run(const GenerateJob& job);
    Outcome perform(const DistillJob& job, const TrainTask& task, DistillResult& result);
    Outcome perform(const DistillJob& job, const PlanTask& task, DistillResult& result);
    Outcome perform(const DistillJob& job, const ReportTask& task, DistillResult& result);
    /// Every exception of the engine becomes an outcome here, and nowhere else.
    static Outcome caught(const std::function<Outcome()>& work);
    Engine& engine();
    static void save(MadePicture& made, const GeneratedPicture& picture, const SaveTarget& place);

    EngineFactory m_makeEngine;
    std::shared_ptr<ProgressMailbox> m_mailbox;
    std::shared_ptr<DistillMailbox> m_distillMailbox;
    std::unique_ptr<Engine> m_engine;
};

} // namespace dice
