#include "distillreporter.h"

#include <QDir>

#include <algorithm>
#include <utility>

namespace dice {
namespace {

constexpr int kPrompts = 12, kBatch = 8; // enough for an honest mean, and no long wait after the training

} // namespace

DistillReporter::DistillReporter(Distiller& distiller, JobQueue& queue, QString folder)
    : m_distiller(distiller), m_queue(queue), m_folder(std::move(folder))
{
    connect(&distiller, &Distiller::changed, this, &DistillReporter::follow);
    connect(&queue, &JobQueue::distillProgressed, this, [this](JobId job, const DistillProgress& now) {
        if (job != m_job || now.total <= 0)
            return;
        m_share = std::clamp(static_cast<double>(now.done) / static_cast<double>(now.total), 0.0, 1.0);
        Q_EMIT changed();
    });
    connect(&queue, &JobQueue::distillEnded, this, [this](JobId job, const Outcome& outcome) { finish(job, outcome); });
    follow();
}

QString DistillReporter::folder() const { return QStringLiteral("%1/%2").arg(m_folder).arg(m_run); }

bool DistillReporter::due() const
{
    const DistillState state = m_distiller.run().state;
    return m_run != 0 && !m_report && !m_asked && m_job == 0 && (state == DistillState::Finished || state == DistillState::Stopped) &&
           m_distiller.run().hasEnhancer();
}

// One distillation after the other; what is trained on is no longer what was measured.
void DistillReporter::follow()
{
    const DistillRun& run = m_distiller.run();
    const bool trains = run.id != 0 && run.state == DistillState::Training;
    if (run.id != m_run || (trains && (m_report || m_job != 0))) {
        stop();
        if (trains || (run.id == 0 && !m_distiller.keptLast()))
            QDir(folder()).removeRecursively();
        m_run = run.id;
        m_asked = false;
        m_problem = {};
        m_report = trains || m_run == 0 ? std::nullopt : DistillReport::read(folder());
        Q_EMIT changed();
    }
    if (run.state == DistillState::Installed && m_job != 0) // the file has moved away
        stop();
    if (due()) // its pictures go first: they are asked for right after this
        QMetaObject::invokeMethod(
            this,
            [this] {
                if (due())
                    measure();
            },
            Qt::QueuedConnection);
}

void DistillReporter::measure()
{
    if (m_job != 0 || m_run == 0)
        return;
    ReportRequest request;
    request.model = m_distiller.run().model.toStdString();
    request.enhancer = m_distiller.run().file.toStdString();
    request.prompts = kPrompts;
    request.batch = kBatch;
    m_asked = true;
    m_share = 0;
    m_problem = {};
    m_job = m_queue.distill(ReportTask{request, folder().toStdString()});
    Q_EMIT changed();
}

void DistillReporter::stop()
{
    if (const JobId job = std::exchange(m_job, 0))
        m_queue.drop(job);
    Q_EMIT changed();
}

void DistillReporter::finish(JobId job, const Outcome& outcome)
{
    if (job != m_job)
        return;
    m_job = 0;
    if (outcome.kind == Outcome::Kind::Failed)
        m_problem = outcome.problem;
    else if (outcome.kind == Outcome::Kind::Finished)
        m_report = DistillReport::read(folder());
    Q_EMIT changed();
}

} // namespace dice
