#include "statusviewmodel.h"

#include "create/wording.h"

namespace dice {

StatusViewModel::StatusViewModel(const InferenceService& service, QObject* parent) : QObject(parent), m_service(service)
{
    connect(&service, &InferenceService::started, this, &StatusViewModel::changed);
    connect(&service, &InferenceService::queueChanged, this, &StatusViewModel::changed);
    connect(&service, &InferenceService::modelDescribed, this, [this](const ModelSummary& summary) {
        m_model = summary.name == "starter-model" ? tr("Starter model") : QString::fromStdString(summary.name);
        Q_EMIT changed();
    });
    connect(&service, &InferenceService::pictureMade, this, [this](const MadePicture& made) {
        m_device = tr("%1 · %2").arg(Wording::device(made.report.device), QString::fromStdString(made.report.precision));
        m_lastTime = tr("Last picture: %1").arg(Wording::seconds(made.seconds()));
        Q_EMIT changed();
    });
}

QStringList StatusViewModel::parts() const
{
    QStringList parts{m_device, m_model, state()};
    parts.removeAll({});
    return parts;
}

QString StatusViewModel::state() const
{
    if (m_service.runningJob() == 0)
        return tr("Ready");
    return m_service.waitingJobs() == 0 ? tr("Working") : tr("Working · %n waiting", nullptr, m_service.waitingJobs());
}

} // namespace dice
