#pragma once
// One distillation as the window knows it: what is made, how far it is, what came out. A value; it survives as JSON.
#include "distill/distill_request.h"
#include "problem/problem.h"

#include <QJsonObject>
#include <QList>
#include <QPointF>
#include <QString>

namespace dice {

enum class DistillState {
    Planning, ///< the timed trial runs
    Planned,
    Training, ///< or waiting until something else is done
    Paused,   ///< by hand, or by the end of the program
    Stopped,  ///< before its end; what it has is kept
    Finished,
    Failed, ///< with the reason; it can go on
    Installed,
};

struct DistillRun
{
    qint64 id = 0;
    QString model;     ///< path; empty = the starter model
    QString modelName; ///< for people
    DistillRecipe recipe = DistillRecipe::Full;
    double minutes = 30;
    double scale = 7.5; ///< CFG scale that is learned
    QString file;       ///< the enhancer that is made
    DistillState state = DistillState::Planning;
    Problem reason; ///< of Failed

    DistillBudget budget;
    DistillProgress progress;
    QList<QPointF> losses, residuals; ///< by update; the residual is that of held-out prompts
    HeldOutResidual residual;         ///< of a finished one
    qint64 updates = 0, parameters = 0;
    double trainSeconds = 0, recordSeconds = 0;
    QString name, note; ///< of an installed one

    [[nodiscard]] DistillRequest toRequest() const;
    /// There is an enhancer to look at: training has begun, and what it made was saved.
    [[nodiscard]] bool hasEnhancer() const;
    /// The latest residual that was measured on held-out prompts; 1 before the first.
    [[nodiscard]] double latestResidual() const;
    /// 0 ... 1 of recording and training together, by their planned times.
    [[nodiscard]] double share() const;
    void takeProgress(const DistillProgress& now);
    void takeResult(const DistillResult& result);

    [[nodiscard]] QJsonObject toJson() const;
    /// What is missing or unreadable stays as it is.
    void takeJson(const QJsonObject& json);
};

} // namespace dice
