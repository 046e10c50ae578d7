#include "gridviewmodel.h"

#include "base/error.h"
#include "dial/modeldial.h"
#include "request/request_fields.h"
#include "schedule/sampler_labels.h"
#include "support/enginesentences.h"
#include "support/labelledsheet.h"
#include "support/wording.h"

#include <QRegularExpression>

namespace dice {
namespace {

/// What an axis varies: a field of the request, and what goes with a change of it.
struct AxisTraits
{
    const char* field = nullptr; ///< as setField knows it; null = none
    const char* name;
    const char* hint = "";
    bool whole = false;                                              ///< of whole numbers, which may be given as a range
    bool needsEnhancer = false;                                      ///< means nothing without DICE
    bool movesDial = false;                                          ///< the dial keeps its place between its ends
    std::optional<std::string> (*named)(std::string_view) = nullptr; ///< from a label to the field's own word
    void (*goesWith)(GuidanceSettings&) = nullptr;                   ///< what else the guidance needs
};

void needsGuidance(GuidanceSettings& guidance)
{
    if (guidance.mode == GuidanceMode::None)
        guidance.mode = GuidanceMode::Cfg;
    guidance.plan = {};
}

void byTheScale(GuidanceSettings& guidance)
{
    needsGuidance(guidance);
    guidance.alpha.reset();
}

void needsDice(GuidanceSettings& guidance) { guidance.mode = GuidanceMode::Dice; }

// In the order of GridViewModel::Axis.
constexpr AxisTraits kAxes[] = {
    {.name = QT_TRANSLATE_NOOP("dice::GridViewModel", "Nothing")},
    {.field = "seed",
        .name = QT_TRANSLATE_NOOP("dice::GridViewModel", "Seed"),
        .hint = QT_TRANSLATE_NOOP("dice::GridViewModel", "1, 2, 3 or 1-8"),
        .whole = true},
    {.field = "steps",
        .name = QT_TRANSLATE_NOOP("dice::GridViewModel", "Steps"),
        .hint = QT_TRANSLATE_NOOP("dice::GridViewModel", "10, 20, 30"),
        .whole = true,
        .movesDial = true},
    {.field = "guidance.scale",
        .name = QT_TRANSLATE_NOOP("dice::GridViewModel", "CFG scale"),
        .hint = QT_TRANSLATE_NOOP("dice::GridViewModel", "1, 3, 5, 7.5"),
        .goesWith = byTheScale},
    {.field = "sampler",
        .name = QT_TRANSLATE_NOOP("dice::GridViewModel", "Sampler"),
        .hint = QT_TRANSLATE_NOOP("dice::GridViewModel", "Euler, DPM++ 2M, UniPC"),
        .movesDial = true,
        .named = samplerFromLabel},
    {.field = "schedule",
        .name = QT_TRANSLATE_NOOP("dice::GridViewModel", "Schedule"),
        .hint = QT_TRANSLATE_NOOP("dice::GridViewModel", "Karras, Normal"),
        .named = scheduleFromLabel},
    {.field = "clip_skip",
        .name = QT_TRANSLATE_NOOP("dice::GridViewModel", "Clip skip"),
        .hint = QT_TRANSLATE_NOOP("dice::GridViewModel", "1, 2"),
        .whole = true},
    {.name = QT_TRANSLATE_NOOP("dice::GridViewModel", "A part of the prompt"),
        .hint = QT_TRANSLATE_NOOP("dice::GridViewModel", "fox, owl, cat — the first is looked for in the prompt")},
    {.field = "guidance.alpha",
        .name = QT_TRANSLATE_NOOP("dice::GridViewModel", "DICE strength"),
        .hint = QT_TRANSLATE_NOOP("dice::GridViewModel", "0, 0.5, 1, 1.5"),
        .needsEnhancer = true,
        .goesWith = needsDice},
    {.field = "guidance.beta",
        .name = QT_TRANSLATE_NOOP("dice::GridViewModel", "DICE negative strength"),
        .hint = QT_TRANSLATE_NOOP("dice::GridViewModel", "0, 0.5, 1"),
        .needsEnhancer = true,
        .goesWith = needsDice},
    {.field = "guidance.passes",
        .name = QT_TRANSLATE_NOOP("dice::GridViewModel", "Passes"),
        .hint = QT_TRANSLATE_NOOP("dice::GridViewModel", "20, 22, 27, 40 or 20-28"),
        .whole = true,
        .goesWith = needsGuidance},
};

const AxisTraits& traitsOf(GridViewModel::Axis axis) { return kAxes[static_cast<int>(axis)]; }

QString nameOfAxis(GridViewModel::Axis axis) { return GridViewModel::tr(traitsOf(axis).name); }

} // namespace

GridViewModel::GridViewModel(Services& services, std::shared_ptr<PictureStore> store, SharedDraft& shared, QObject* parent)
    : QAbstractListModel(parent), m_store(std::move(store)), m_shared(shared), m_job(services.queue, QStringLiteral("grid"))
{
    connect(&shared.model, &ModelChoice::changed, this, &GridViewModel::axesChanged);
    connect(&m_job, &JobStatus::progressed, this,
        [this](qint64 job, const JobProgress& progress) { setCell(job, {}, Wording::stage(progress), false); });
    connect(&m_job, &JobStatus::made, this,
        [this](qint64 job, const MadePicture& made) { setCell(job, m_store->add(made.pixels), {}, false); });
    connect(&m_job, &JobStatus::ended, this, [this](qint64 job, const Outcome& outcome) {
        setCell(job, {}, outcome.kind == Outcome::Kind::Cancelled ? tr("Cancelled") : EngineSentences::said(outcome.problem), true);
    });
}

QStringList GridViewModel::axes()
{
    QStringList names;
    for (const AxisTraits& axis : kAxes)
        names.append(tr(axis.name));
    return names;
}

QString GridViewModel::hint(Axis axis) { return *traitsOf(axis).hint == 0 ? QString() : tr(traitsOf(axis).hint); }

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
    QStringList values;
    for (const QString& part : m_values[which].split(u',', Qt::SkipEmptyParts)) {
        const QRegularExpressionMatch match = range.match(part.trimmed());
        if (!traitsOf(m_axis[which]).whole || !match.hasMatch()) {
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
    const AxisTraits& traits = traitsOf(axis);
    if (axis == Axis::PromptPart)
        request.text.prompt =
            QString::fromStdString(request.text.prompt).replace(values.constFirst(), value, Qt::CaseInsensitive).toStdString();
    if (traits.field == nullptr)
        return true;
    const std::optional<std::string> word = traits.named != nullptr ? traits.named(value.toStdString()) : value.toStdString();
    if (!word)
        return false;
    const GenerationRequest before = request;
    try {
        setField(request, traits.field, *word);
    } catch (const Error&) {
        return false;
    }
    if (traits.movesDial)
        keepPlaceOnDial(request, before);
    if (traits.goesWith != nullptr)
        traits.goesWith(request.guidance);
    return true;
}

QString GridViewModel::problem() const
{
    if (m_axis[0] == m_axis[1])
        return tr("Choose two different things to vary.");
    for (const Axis axis : m_axis)
        if (!m_shared.model.hasEnhancer() && traitsOf(axis).needsEnhancer)
            return tr("%1: this model has no enhancer yet; Distill makes one.").arg(nameOfAxis(axis));
    for (int which = 0; which < 2; ++which) {
        const QStringList values = valuesOf(which);
        if (values.isEmpty())
            return tr("%1: write the values, with commas between them.").arg(nameOfAxis(m_axis[which]));
        for (const QString& value : values) {
            GenerationRequest tried;
            if (!apply(m_axis[which], values, value, tried))
                return tr("%1 cannot be \"%2\".").arg(nameOfAxis(m_axis[which]), value);
        }
    }
    const qsizetype cells = valuesOf(0).size() * valuesOf(1).size();
    return cells > kMostCells ? tr("These are %Ln pictures; at most %1 make a grid.", nullptr, static_cast<int>(cells)).arg(kMostCells)
                              : QString();
}

QString GridViewModel::cost() const { return Wording::pictures(static_cast<int>(valuesOf(0).size() * valuesOf(1).size())); }

QStringList GridViewModel::labels(int which) const
{
    QStringList labels;
    const Axis axis = m_startedAxis[which];
    for (const QString& value : m_startedValues[which])
        labels.append(axis == Axis::None ? QString() : axis == Axis::PromptPart ? value : tr("%1 %2").arg(nameOfAxis(axis), value));
    return labels;
}

void GridViewModel::start(const GenerationRequest& request)
{
    if (!problem().isEmpty())
        return;
    m_job.cancel();
    m_request = request;
    m_request.sampling.count = 1;
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
        m_cells[i].job = m_job.add(varied);
    }
    Q_EMIT startedChanged();
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
        saveSheet(labelledSheet(pictures, static_cast<int>(columns.size()), QString::fromStdString(m_request.text.prompt).simplified()),
            file.toLocalFile());
    if (!said.isEmpty())
        qWarning("%s", qPrintable(said));
}

} // namespace dice
