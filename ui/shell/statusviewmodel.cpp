#include "statusviewmodel.h"

#include "support/wording.h"

#include <QLocale>

namespace dice {

StatusViewModel::StatusViewModel(Services& services, QObject* parent) : QObject(parent), m_services(services)
{
    connect(&services.queue, &JobQueue::changed, this, &StatusViewModel::changed);
    connect(&services.library, &ModelLibrary::changed, this, &StatusViewModel::changed);
    connect(&services.distiller, &Distiller::changed, this, &StatusViewModel::changed);
    connect(&services.distiller, &Distiller::progressed, this, &StatusViewModel::changed);
    connect(&services.gallery, &Gallery::added, this, &StatusViewModel::update);
    connect(&services.inference, &InferenceService::modelDescribed, this, [this](const ModelSummary& summary) {
        m_model = QString::fromStdString(summary.name);
        Q_EMIT changed();
    });
    connect(&services.inference, &InferenceService::pictureMade, this, [this](const MadePicture& made) {
        m_device = made.report.device;
        m_precision = QString::fromStdString(made.report.precision);
        Q_EMIT changed();
    });
    update();
}

void StatusViewModel::update()
{
    m_saved = m_services.gallery.passesSaved();
    Q_EMIT changed();
}

QStringList StatusViewModel::parts() const
{
    const QString device = m_device.empty() ? QString() : tr("%1 · %2").arg(Wording::device(m_device), m_precision);
    QStringList parts{device, Wording::model(m_model), state()};
    if (m_services.distiller.run().state == DistillState::Training)
        parts.append(tr("Training · %1 %").arg(qRound(100 * m_services.distiller.run().share())));
    if (const int left = m_services.library.leftToHash(); left > 0)
        parts.append(tr("Hashing, %Ln left", nullptr, left));
    parts.removeAll({});
    return parts;
}

QString StatusViewModel::saved() const { return m_saved == 0 ? QString() : tr("%Ln passes saved", nullptr, static_cast<int>(m_saved)); }

QString StatusViewModel::state() const
{
    const int waiting = m_services.queue.waiting();
    if (m_services.queue.running() == 0)
        return waiting > 0 ? tr("Queue paused, %Ln waiting", nullptr, waiting) : tr("Ready");
    return waiting == 0 ? tr("Working") : tr("Working · %Ln waiting", nullptr, waiting);
}

} // namespace dice
