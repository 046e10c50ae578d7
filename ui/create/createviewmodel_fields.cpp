// What is edited: guidance and the dial, size, seed, sampler, and what all that costs.
#include "base/random_seed.h"
#include "createviewmodel.h"
#include "guidancechoice.h"

#include "prompt/promptweight.h"
#include "request/request_fields.h"
#include "schedule/sampler_labels.h"
#include "schedule/sampling_presets.h"
#include "support/wording.h"

#include <QFileInfo>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace dice {
namespace {

constexpr double kShownSeconds = 0.1; // of the time that a picture takes
constexpr double kRatioValues[CreateViewModel::kRatios] = {1, 3.0 / 4, 4.0 / 3, 9.0 / 16, 16.0 / 9};

// The model's own area in other proportions, in steps that its networks can take.
QSize sizeFor(double ratio, int native)
{
    const int step = native >= 256 ? 64 : 8;
    const auto rounded = [&](double side) { return std::max(step, static_cast<int>(std::lround(side / step)) * step); };
    return {rounded(native * std::sqrt(ratio)), rounded(native / std::sqrt(ratio))};
}

} // namespace

CreateViewModel::Guidance CreateViewModel::guidance() const { return fromMode(m_draft.request.guidance.mode); }

void CreateViewModel::setGuidance(Guidance guidance)
{
    if (guidance == this->guidance() || (guidance == Guidance::Dice && !enhancerThere()))
        return;
    m_guidanceTouched = true;
    RequestDraft draft = m_draft;
    draft.request.guidance.mode = toMode(guidance);
    draft.setPasses(0); // each way begins at its own end of the dial
    m_history.remember(m_draft, QStringLiteral("guidance"), m_clock.elapsed());
    setDraft(draft);
}

void CreateViewModel::settleGuidance()
{
    if (m_draft.request.guidance.mode == GuidanceMode::Dice && !enhancerThere())
        m_draft.request.guidance.mode = GuidanceMode::Cfg;
    else if (m_draft.request.guidance.mode == GuidanceMode::Cfg && !m_guidanceTouched && enhancerThere())
        m_draft.request.guidance.mode = GuidanceMode::Dice;
}

bool CreateViewModel::enhancerThere() const
{
    return !m_model.enhancer.empty() || QFileInfo::exists(QString::fromStdString(m_draft.request.guidance.enhancer.file));
}

void CreateViewModel::setScale(double scale)
{
    m_scaleTouched = true;
    RequestDraft draft = m_draft;
    draft.request.guidance.scale = scale;
    draft.request.guidance.alpha.reset(); // the slider decides from now on
    changeTo(QStringLiteral("scale"), draft);
}

QString CreateViewModel::strengthHint() const
{
    return m_draft.request.guidance.mode == GuidanceMode::Dice && m_draft.request.guidance.alpha
               ? tr("%1 × as trained, from the picture").arg(QLocale().toString(*m_draft.request.guidance.alpha, 'f', 2))
               : QString();
}

// 0 at the mode's own end, so that it stays there whatever is changed.
void CreateViewModel::setPasses(int passes)
{
    const int own = m_draft.request.guidance.mode == GuidanceMode::Dice ? m_range.least : m_range.most,
              there = std::clamp(passes, m_range.least, m_range.most);
    RequestDraft draft = m_draft;
    draft.setPasses(there == own ? 0 : there);
    changeTo(QStringLiteral("passes"), draft);
}

void CreateViewModel::setSeedText(const QString& text)
{
    bool isNumber = false;
    RequestDraft draft = m_draft;
    draft.request.sampling.seed = text.trimmed().toLongLong(&isNumber);
    draft.seedKept = isNumber;
    if (!isNumber)
        draft.request.sampling.seed = m_draft.request.sampling.seed;
    changeTo(QStringLiteral("seed"), draft);
}

void CreateViewModel::rollSeed() { change(QStringLiteral("seed"), m_draft.request.sampling.seed, randomSeed()); }

int CreateViewModel::ratio() const
{
    for (int i = 0; i < kRatios; ++i)
        if (QSize(pictureWidth(), pictureHeight()) == sizeFor(kRatioValues[i], m_model.width))
            return i;
    return -1;
}

void CreateViewModel::setRatio(int ratio)
{
    if (ratio < 0 || ratio >= kRatios || m_model.width == 0)
        return;
    const QSize size = sizeFor(kRatioValues[ratio], m_model.width);
    RequestDraft draft = m_draft;
    draft.request.sampling.width = ratio == 0 ? 0 : size.width();
    draft.request.sampling.height = ratio == 0 ? 0 : size.height();
    changeTo(QStringLiteral("size"), draft);
}

void CreateViewModel::setPictureWidth(int width)
{
    if (width == pictureWidth())
        return;
    m_history.remember(m_draft, QStringLiteral("width"), m_clock.elapsed());
    m_draft.request.sampling.height = pictureHeight();
    m_draft.request.sampling.width = width;
    draftChanged();
}

void CreateViewModel::setPictureHeight(int height)
{
    if (height == pictureHeight())
        return;
    m_history.remember(m_draft, QStringLiteral("height"), m_clock.elapsed());
    m_draft.request.sampling.width = pictureWidth();
    m_draft.request.sampling.height = height;
    draftChanged();
}

QStringList CreateViewModel::samplers()
{
    QStringList labels;
    for (const std::string& name : samplerNames())
        labels.append(QString::fromStdString(samplerLabel(name)));
    return labels;
}

QStringList CreateViewModel::schedules()
{
    QStringList labels;
    for (const std::string& name : scheduleNames())
        labels.append(Wording::schedule(name));
    return labels;
}

int CreateViewModel::samplerIndex() const
{
    const auto& names = samplerNames();
    return static_cast<int>(std::find(names.begin(), names.end(), m_draft.request.sampling.sampler) - names.begin());
}

int CreateViewModel::scheduleIndex() const
{
    const auto& names = scheduleNames();
    return static_cast<int>(std::find(names.begin(), names.end(), m_draft.request.sampling.schedule) - names.begin());
}

void CreateViewModel::setSamplerIndex(int index)
{
    if (index >= 0 && index < static_cast<int>(samplerNames().size()))
        changeDial(QStringLiteral("sampler"), &SamplingSettings::sampler, samplerNames()[static_cast<std::size_t>(index)]);
}

void CreateViewModel::setScheduleIndex(int index)
{
    if (index >= 0 && index < static_cast<int>(scheduleNames().size()))
        change(QStringLiteral("schedule"), m_draft.request.sampling.schedule, scheduleNames()[static_cast<std::size_t>(index)]);
}

QString CreateViewModel::preset() const
{
    const SamplingSettings& sampling = m_draft.request.sampling;
    for (const SamplingPreset& preset : samplingPresets())
        if (preset.sampler == sampling.sampler && preset.schedule == sampling.schedule && preset.steps == sampling.steps)
            return QString::fromUtf8(preset.name.data(), static_cast<qsizetype>(preset.name.size()));
    return {};
}

void CreateViewModel::setPreset(const QString& name)
{
    RequestDraft draft = m_draft;
    SamplingSettings& sampling = draft.request.sampling;
    const Sampling chosen = samplingOf(name.toStdString(), {}, {}, {});
    sampling.sampler = chosen.sampler;
    sampling.schedule = chosen.schedule;
    sampling.steps = chosen.steps;
    if (draft == m_draft)
        return;
    draft.setPasses(movedPasses(m_draft.request.guidance.passes, m_range, dialRange(draft.request)));
    changeTo(QStringLiteral("preset"), draft);
}

int CreateViewModel::least(const QString& field) { return static_cast<int>(fieldTraits(field.toStdString()).low); }
int CreateViewModel::most(const QString& field) { return static_cast<int>(fieldTraits(field.toStdString()).high); }

QString CreateViewModel::moreSummary() const
{
    const std::string schedule = resolvedSchedule(m_draft.request.sampling.sampler, m_draft.request.sampling.schedule);
    const QString variation = m_draft.request.sampling.variationStrength > 0
                                  ? tr("variation %1").arg(QLocale().toString(m_draft.request.sampling.variationStrength, 'f', 2))
                                  : tr("variation off");
    return tr("%1 · %2 · %3")
        .arg(QString::fromStdString(samplerLabel(m_draft.request.sampling.sampler)), Wording::schedule(schedule), variation);
}

int CreateViewModel::passes() const
{
    const bool guided = m_draft.request.guidance.mode == GuidanceMode::Dice ||
                        (m_draft.request.guidance.mode == GuidanceMode::Cfg && m_draft.request.guidance.scale != 1);
    if (!guided)
        return m_range.least;
    const int chosen = m_draft.request.guidance.plan.empty() ? m_draft.request.guidance.passes : m_draft.request.guidance.plan.passes();
    if (chosen != 0)
        return std::clamp(chosen, m_range.least, m_range.most);
    return m_draft.request.guidance.mode == GuidanceMode::Dice ? m_range.least : m_range.most;
}

QList<qreal> CreateViewModel::passMarks() const
{
    QList<qreal> marks;
    for (const int passes : m_dial.marks(m_draft.request, m_draft.request.guidance.mode == GuidanceMode::Dice))
        marks.append(passes);
    return marks;
}

double CreateViewModel::secondsFor(int passes, int width, int height) const { return m_secondsPerPass * passes * width * height; }

QString CreateViewModel::cost() const
{
    const QString counted = Wording::passes(passes() * m_draft.request.sampling.count);
    const double seconds = secondsFor(passes() * m_draft.request.sampling.count, pictureWidth(), pictureHeight());
    return seconds < kShownSeconds ? counted : tr("%1 · about %2").arg(counted, Wording::seconds(seconds));
}

QString CreateViewModel::otherCost() const
{
    const bool less = m_draft.request.guidance.mode != GuidanceMode::None && passes() < m_range.most;
    return less ? tr("CFG would take %1").arg(Wording::passes(m_range.most * m_draft.request.sampling.count)) : QString();
}

QString CreateViewModel::measuredCloseness() const
{
    const auto close = m_dial.closeness(m_draft.request, passes(), m_draft.request.guidance.mode == GuidanceMode::Dice);
    if (!close)
        return {};
    return close->share ? tr("%1 % of the way to CFG").arg(QLocale().toString(100 * *close->share, 'f', 0))
                        : tr("%1 dB from CFG").arg(QLocale().toString(close->psnr, 'f', 1));
}

QString CreateViewModel::closeness() const
{
    const bool dice = m_draft.request.guidance.mode == GuidanceMode::Dice;
    const int passes = this->passes();
    if (passes == m_range.most)
        return tr("CFG itself");
    if (passes == m_range.least && !dice)
        return tr("no guidance");
    if (const QString measured = measuredCloseness(); !measured.isEmpty())
        return measured;
    return passes == m_range.least ? tr("DICE alone") : tr("not measured on this model");
}

QString CreateViewModel::passesText() const
{
    if (m_draft.request.guidance.mode == GuidanceMode::None)
        return tr("%1 · no guidance").arg(Wording::passes(passes()));
    const double seconds = secondsFor(passes(), pictureWidth(), pictureHeight());
    const QString counted = Wording::passes(passes());
    return seconds < kShownSeconds ? tr("%1 · %2").arg(counted, closeness())
                                   : tr("%1 · about %2 · %3").arg(counted, Wording::seconds(seconds), closeness());
}

// What was measured was measured on whole pictures, so that an edited one says so.
DialView CreateViewModel::dialOf(const GenerationRequest& request, const QSize& pixels) const
{
    DialView view;
    view.range = dialRange(request);
    view.passes = movedPasses(passes(), m_range, view.range);
    for (const qreal mark : passMarks()) {
        const int there = movedPasses(qRound(mark), m_range, view.range);
        if (there > view.range.least && there < view.range.most && (view.marks.isEmpty() || view.marks.constLast() < there))
            view.marks.append(there);
    }
    const QString counted = Wording::passes(view.passes);
    const double seconds = secondsFor(view.passes, pixels.width(), pixels.height());
    view.cost = seconds < kShownSeconds ? counted : tr("%1 · about %2").arg(counted, Wording::seconds(seconds));
    const bool between = view.passes > view.range.least && view.passes < view.range.most;
    const QString measured = between || m_draft.request.guidance.mode == GuidanceMode::Dice ? measuredCloseness() : QString();
    const QString close = m_draft.request.guidance.mode == GuidanceMode::None ? tr("no guidance")
                          : measured.isEmpty()                                ? closeness()
                                                                              : tr("%1, measured on whole pictures").arg(measured);
    view.text = tr("%1 · %2").arg(view.cost, close);
    return view;
}

void CreateViewModel::weigh(bool negative, int selectionStart, int selectionEnd, double by)
{
    const PromptEdit edit = changeWeight(negative ? this->negative() : prompt(), selectionStart, selectionEnd, by);
    if (negative)
        setNegative(edit.text);
    else
        setPrompt(edit.text);
    Q_EMIT selectionMade(negative, edit.selectionStart, edit.selectionEnd);
}

} // namespace dice
