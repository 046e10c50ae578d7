#include "gridviewmodel.h"

#include "dial/modeldial.h"
#include "schedule/sampler_labels.h"
#include "support/enginesentences.h"
#include "support/labelledsheet.h"
#include "support/wording.h"

#include <QRegularExpression>

namespace dice {
namespace {

const QString kPurpose = QStringLiteral("grid");

bool setNumber(const QString& value, int least, int most, int& into)
{
    bool isNumber = false;
    const int number = value.toInt(&isNumber);
    if (!isNumber || number < least || number > most)
        return false;
    into = number;
    return true;
}

bool setStrength(const QString& value, double least, double most, std::optional<double>& into)
{
    bool isNumber = false;
    const double number = value.toDouble(&isNumber);
    if (!isNumber || number < least || number > most)
        return false;
    into = number;
    return true;
}

} // namespace

GridViewModel::GridViewModel(Services& services, std::shared_ptr<PictureStore> store, QObject* parent)
    : QAbstractListModel(parent), m_services(services), m_store(std::move(store))
{
    connect(&services.queue, &JobQueue::progressed, this,
        [this](qint64 job, const JobProgress& progress) { setCell(job, {}, Wording::stage(progress), false); });
    connect(&services.queue, &JobQueue::pictureMade, this, [this](qint64 job, const QString& purpose, const MadePicture& made) {
        if (purpose == kPurpose)
            setCell(job, m_store->add(made.pixels), {}, false);
    });
    connect(&services.queue, &JobQueue::ended, this, [this](qint64 job, const QString&, const Outcome& outcome) {
        setCell(job, {}, outcome.kind == Outcome::Kind::Cancelled ? tr("Cancelled") : EngineSentences::said(outcome.message), true);
    });
}

QStringList GridViewModel::axes()
{
    return {tr("Nothing"), tr("Seed"), tr("Steps"), tr("CFG scale"), tr("Sampler"), tr("Schedule"), tr("Clip skip"),
        tr("A part of the prompt"), tr("DICE strength"), tr("DICE negative strength"), tr("Passes")};
}

QString GridViewModel::hint(Axis axis)
{
    switch (axis) {
    case Axis::None:
        return {};
    case Axis::Seed:
        return tr("1, 2, 3 or 1-8");
    case Axis::Steps:
        return tr("10, 20, 30");
    case Axis::Scale:
        return tr("1, 3, 5, 7.5");
    case Axis::Sampler:
        return tr("Euler, DPM++ 2M, UniPC");
    case Axis::Schedule:
        return tr("Karras, Normal");
    case Axis::ClipSkip:
        return tr("1, 2");
    case Axis::Alpha:
        return tr("0, 0.5, 1, 1.5");
    case Axis::Beta:
        return tr("0, 0.5, 1");
    case Axis::Passes:
        return tr("20, 22, 27, 40 or 20-28");
    case Axis::PromptPart:
        return tr("fox, owl, cat — the first is looked for in the prompt");
    }
    return {};
}

void GridViewModel::setAxis(int which, int axis)
{
    if (axis == static_cast<int>(m_axis[which]))
        return;
    m_axis[which] = static_cast<Axis>(axis);
    m_values[which].clear();
    Q_EMIT axesChanged();
}

void GridViewModel::setValues(int which, const QString& values)
{
    m_values[which] = values;
    Q_EMIT axesChanged();
}

QStringList GridViewModel::valuesOf(int which) const
{
    if (m_axis[which] == Axis::None)
        return {QString()};
    static const QRegularExpression range(QStringLiteral("^(\\d+)\\s*-\\s*(\\d+)$"));
    const bool whole =
        m_axis[which] == Axis::Seed || m_axis[which] == Axis::Steps || m_axis[which] == Axis::ClipSkip || m_axis[which] == Axis::Passes;
    QStringList values;
    for (const QString& part : m_values[which].split(u',', Qt::SkipEmptyParts)) {
        const QRegularExpressionMatch match = range.match(part.trimmed());
        if (!whole || !match.hasMatch()) {
            values.append(part.trimmed());
            continue;
        }
        const qint64 last = match.captured(2).toLongLong();
        for (qint64 value = match.captured(1).toLongLong(); value <= last && values.size() <= kMostCells; ++value)
            values.append(QString::number(value));
    }
    values.removeAll({});
    return values;
}

bool GridViewModel::apply(Axis axis, const QStringList& values, const QString& value, GenerationRequest& request)
{
    bool good = true;
    switch (axis) {
    case Axis::None:
        return true;
    case Axis::Seed:
        request.seed = value.toLongLong(&good);
        return good;
    case Axis::Steps: {
        const PassRange before = dialRange(request);
        good = setNumber(value, 1, 1000, request.steps);
        request.guidance.passes = movedPasses(request.guidance.passes, before, dialRange(request));
        return good;
    }
    case Axis::ClipSkip:
        return setNumber(value, 1, 12, request.clipSkip);
    case Axis::Scale:
        if (request.guidance.mode == GuidanceMode::None)
            request.guidance.mode = GuidanceMode::Cfg;
        request.guidance.alpha.reset(); // by the scale
        request.guidance.scale = value.toDouble(&good);
        return good && request.guidance.scale >= 0 && request.guidance.scale <= 100;
    case Axis::Sampler: {
        const auto name = samplerFromLabel(value.toStdString());
        const PassRange before = dialRange(request);
        request.sampler = name.value_or(request.sampler);
        request.guidance.passes = movedPasses(request.guidance.passes, before, dialRange(request));
        return name.has_value();
    }
    case Axis::Schedule: {
        const auto name = scheduleFromLabel(value.toStdString());
        request.schedule = name.value_or(request.schedule);
        return name.has_value();
    }
    case Axis::Alpha:
    case Axis::Beta:
        request.guidance.mode = GuidanceMode::Dice;
        return setStrength(value, axis == Axis::Alpha ? 0 : -10, 10, axis == Axis::Alpha ? request.guidance.alpha : request.guidance.beta);
    case Axis::Passes:
        if (request.guidance.mode == GuidanceMode::None)
            request.guidance.mode = GuidanceMode::Cfg;
        request.guidance.plan = {};
        return setNumber(value, 1, 4000, request.guidance.passes);
    case Axis::PromptPart:
        request.prompt = QString::fromStdString(request.prompt).replace(values.constFirst(), value, Qt::CaseInsensitive).toStdString();
        return true;
    }
    return false;
}

QString GridViewModel::problem() const
{
    if (m_axis[0] == m_axis[1])
        return tr("Choose two different things to vary.");
    for (const Axis axis : m_axis)
        if (!m_diceAvailable && (axis == Axis::Alpha || axis == Axis::Beta))
            return tr("%1: this model has no enhancer yet; Distill makes one.").arg(axes()[static_cast<int>(axis)]);
    for (int which = 0; which < 2; ++which) {
        const QStringList values = valuesOf(which);
        if (values.isEmpty())
            return tr("%1: write the values, with commas between them.").arg(axes()[static_cast<int>(m_axis[which])]);
        for (const QString& value : values) {
            GenerationRequest tried;
            if (!apply(m_axis[which], values, value, tried))
                return tr("%1 cannot be \"%2\".").arg(axes()[static_cast<int>(m_axis[which])], value);
        }
    }
    const qsizetype cells = valuesOf(0).size() * valuesOf(1).size();
    return cells > kMostCells ? tr("These are %Ln pictures; at most %1 make a grid.", nullptr, static_cast<int>(cells)).arg(kMostCells)
                              : QString();
}

void GridViewModel::setDiceAvailable(bool available)
{
    m_diceAvailable = available;
    Q_EMIT axesChanged();
}

QString GridViewModel::cost() const { return Wording::pictures(static_cast<int>(valuesOf(0).size() * valuesOf(1).size())); }

QStringList GridViewModel::labels(int which) const
{
    QStringList labels;
    const Axis axis = m_startedAxis[which];
    for (const QString& value : m_startedValues[which])
        labels.append(axis == Axis::None         ? QString()
                      : axis == Axis::PromptPart ? value
                                                 : tr("%1 %2").arg(axes()[static_cast<int>(axis)], value));
    return labels;
}

bool GridViewModel::running() const
{
    return std::any_of(m_cells.begin(), m_cells.end(), [](const Cell& cell) { return cell.job != 0; });
}

void GridViewModel::start(const GenerationRequest& request)
{
    if (!problem().isEmpty())
        return;
    cancel();
    m_request = request;
    m_request.count = 1;
    const QStringList xs = valuesOf(0), ys = valuesOf(1);
    beginResetModel();
    for (const Cell& cell : m_cells)
        m_store->remove(cell.source);
    m_cells = QList<Cell>(xs.size() * ys.size());
    for (int which = 0; which < 2; ++which) {
        m_startedAxis[which] = m_axis[which];
        m_startedValues[which] = which == 0 ? xs : ys;
    }
    for (Cell& cell : m_cells)
        cell.detail = tr("Waiting");
    endResetModel();
    for (qsizetype i = 0; i < m_cells.size(); ++i) {
        GenerationRequest varied = m_request;
        (void)apply(m_axis[0], xs, xs[i % xs.size()], varied);
        (void)apply(m_axis[1], ys, ys[i / xs.size()], varied);
        m_cells[i].job = m_services.queue.add(varied, kPurpose);
    }
    Q_EMIT startedChanged();
}

void GridViewModel::cancel()
{
    for (qsizetype i = m_cells.size() - 1; i >= 0; --i)
        if (m_cells[i].job != 0)
            m_services.queue.cancel(m_cells[i].job);
}

void GridViewModel::setCell(qint64 job, const QString& source, const QString& detail, bool ended)
{
    for (int i = 0; i < m_cells.size(); ++i)
        if (m_cells[i].job == job) {
            if (!source.isEmpty())
                m_cells[i].source = source;
            m_cells[i].detail = detail;
            if (ended)
                m_cells[i].job = 0;
            Q_EMIT dataChanged(index(i), index(i));
            if (ended)
                Q_EMIT startedChanged();
            return;
        }
}

QVariant GridViewModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    return role == SourceRole ? m_cells[index.row()].source : role == DetailRole ? m_cells[index.row()].detail : QVariant();
}

void GridViewModel::exportTo(const QUrl& file)
{
    QList<LabelledPicture> pictures;
    const QStringList columns = labels(0), rows = labels(1);
    for (qsizetype i = 0; i < m_cells.size(); ++i) {
        const QString label = QStringList{columns[i % columns.size()], rows[i / columns.size()]}
                                  .filter(QRegularExpression(QStringLiteral(".")))
                                  .join(QStringLiteral(" · "));
        pictures.append({m_store->image(m_cells[i].source).copy(), label, {}});
    }
    const QString said =
        saveSheet(labelledSheet(pictures, static_cast<int>(columns.size()), QString::fromStdString(m_request.prompt).simplified()),
            file.toLocalFile());
    if (!said.isEmpty())
        qWarning("%s", qPrintable(said));
}

} // namespace dice
