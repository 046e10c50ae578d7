#pragma once
// Measures what the enhancer that was just made is worth, as soon as it is there, while nothing else is asked of the engine.
#include "distiller.h"
#include "distillreport.h"

namespace dice {

class DistillReporter : public QObject
{
    Q_OBJECT

public:
    /// `folder`: reports lie in folders of their own below it, named by the number of their distillation.
    DistillReporter(Distiller& distiller, JobQueue& queue, QString folder);

    /// Of the present distillation; nothing until it was measured.
    [[nodiscard]] const std::optional<DistillReport>& report() const { return m_report; }
    /// Its folder, with report.html for other programs.
    [[nodiscard]] QString folder() const;
    [[nodiscard]] bool measuring() const { return m_job != 0; }
    /// 0 ... 1 of what is measured.
    [[nodiscard]] double share() const { return m_share; }
    /// Why there is none; empty while there is no reason.
    [[nodiscard]] Problem problem() const { return m_problem; }

    /// Again, after it was stopped or failed.
    void measure();
    void stop();

Q_SIGNALS:
    void changed();

private:
    void follow();
    void finish(JobId job, const Outcome& outcome);
    [[nodiscard]] bool due() const;

    Distiller& m_distiller;
    JobQueue& m_queue;
    const QString m_folder;
    std::optional<DistillReport> m_report;
    Problem m_problem;
    qint64 m_run = 0;     ///< the distillation that m_report belongs to
    bool m_asked = false; ///< it was measured, or stopped by hand; no second time by itself
    JobId m_job = 0;
    double m_share = 0;
};

} // namespace dice
