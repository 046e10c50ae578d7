#include "samplelist.h"

#include "support/wording.h"

namespace dice {

SampleList::SampleList(Distiller& distiller, std::shared_ptr<PictureStore> store, QObject* parent)
    : QAbstractListModel(parent), m_distiller(distiller), m_store(std::move(store))
{
    connect(&distiller, &Distiller::samplesChanged, this, &SampleList::renew);
    renew();
}

QString SampleList::title(const QString& name, MadePicture DistillSample::*way) const
{
    for (const DistillSample& sample : m_distiller.samples())
        if ((sample.*way).report.passes > 0)
            return tr("%1 · %2").arg(name, Wording::passes((sample.*way).report.passes));
    return name;
}

bool SampleList::show(Shown& shown, const std::shared_ptr<const Pixels>& pixels)
{
    if (shown.pixels == pixels)
        return false;
    m_store->remove(shown.source);
    shown.source = pixels ? m_store->add(pixels) : QString();
    shown.pixels = pixels;
    return true;
}

void SampleList::renew()
{
    const QList<DistillSample>& samples = m_distiller.samples();
    if (samples.size() != m_rows.size()) {
        beginResetModel();
        for (Row& row : m_rows)
            for (Shown* const shown : {&row.off, &row.dice, &row.cfg})
                show(*shown, nullptr);
        m_rows = QList<Row>(samples.size());
        endResetModel();
    }
    for (qsizetype i = 0; i < samples.size(); ++i) {
        Row& row = m_rows[i];
        row.prompt = QString::fromStdString(samples[i].request.text.prompt);
        const bool off = show(row.off, samples[i].off.pixels), dice = show(row.dice, samples[i].dice.pixels),
                   cfg = show(row.cfg, samples[i].cfg.pixels);
        if (off || dice || cfg)
            Q_EMIT dataChanged(index(static_cast<int>(i)), index(static_cast<int>(i)));
    }
    Q_EMIT changed();
}

QVariant SampleList::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row& row = m_rows[index.row()];
    switch (role) {
    case PromptRole:
        return row.prompt;
    case OffRole:
        return row.off.source;
    case DiceRole:
        return row.dice.source;
    case CfgRole:
        return row.cfg.source;
    default:
        return {};
    }
}

} // namespace dice
