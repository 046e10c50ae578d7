// What is edited: guidance and the dial, size, seed, sampler, and what all that costs.
#include "createviewmodel.h"
#include "guidancechoice.h"
#include "randomseed.h"

#include "prompt/promptweight.h"
#include "schedule/sampler_labels.h"
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

CreateViewModel::Guidance CreateViewModel::guidance() const { return fromMode(m_state.guidance); }

void CreateViewModel::setGuidance(Guidance guidance)
{
    if (guidance == this->guidance() || (guidance == Guidance::Dice && !enhancerThere()))
        return;
    m_guidanceTouched = true;
    EditorState state = m_state;
    state.guidance = toMode(guidance);
    state.passes = 0; // each way begins at its own end of the dial
    m_history.remember(m_state, QStringLiteral("guidance"), m_clock.elapsed());
    setState(state);
}

void CreateViewModel::settleGuidance()
{
    if (m_state.guidance == GuidanceMode::Dice && !enhancerThere())
        m_state.guidance = GuidanceMode::Cfg;
    else if (m_state.guidance == GuidanceMode::Cfg && !m_guidanceTouched && enhancerThere())
        m_state.guidance = GuidanceMode::Dice;
}

bool CreateViewModel::enhancerThere() const
{
    return !m_model.enhancer.empty() || (!m_state.enhancer.isEmpty() && QFileInfo::exists(m_state.enhancer));
}

void CreateViewModel::setScale(double scale)
{
    m_scaleTouched = true;
    EditorState state = m_state;
    state.scale = scale;
    state.alpha.reset(); // the slider decides from now on
    if (state == m_state)
        return;
    m_history.remember(m_state, QStringLiteral("scale"), m_clock.elapsed());
    setState(state);
}

QString CreateViewModel::strengthHint() const
{
    return m_state.guidance == GuidanceMode::Dice && m_state.alpha
               ? tr("%1 × as trained, from the picture").arg(QLocale().toString(*m_state.alpha, 'f', 2))
               : QString();
}

// 0 at the mode's own end, so that it stays there whatever is changed.
void CreateViewModel::setPasses(int passes)
{
    const int own = m_state.guidance == GuidanceMode::Dice ? m_range.least : m_range.most,
              there = std::clamp(passes, m_range.least, m_range.most);
    change(QStringLiteral("passes"), m_state.passes, there == own ? 0 : there);
}

void CreateViewModel::setSeedText(const QString& text)
{
    if (text == m_state.seed)
        return;
    m_history.remember(m_state, QStringLiteral("seed"), m_clock.elapsed());
    m_state.seedKept = true;
    m_state.seed = text;
    stateChanged();
}

void CreateViewModel::rollSeed() { change(QStringLiteral("seed"), m_state.seed, randomSeed()); }

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
    EditorState state = m_state;
    state.width = ratio == 0 ? 0 : size.width();
    state.height = ratio == 0 ? 0 : size.height();
    if (state == m_state)
        return;
    m_history.remember(m_state, QStringLiteral("size"), m_clock.elapsed());
    setState(state);
}

void CreateViewModel::setPictureWidth(int width)
{
    if (width == pictureWidth())
        return;
    m_history.remember(m_state, QStringLiteral("width"), m_clock.elapsed());
    m_state.height = pictureHeight();
    m_state.width = width;
    stateChanged();
}

void CreateViewModel::setPictureHeight(int height)
{
    if (height == pictureHeight())
        return;
    m_history.remember(m_state, QStringLiteral("height"), m_clock.elapsed());
    m_state.width = pictureWidth();
    m_state.height = height;
    stateChanged();
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
    return static_cast<int>(std::find(names.begin(), names.end(), m_state.sampler.toStdString()) - names.begin());
}

int CreateViewModel::scheduleIndex() const
{
    const auto& names = scheduleNames();
    return static_cast<int>(std::find(names.begin(), names.end(), m_state.schedule.toStdString()) - names.begin());
}

void CreateViewModel::setSamplerIndex(int index)
{
    if (index >= 0 && index < static_cast<int>(samplerNames().size()))
        changeDial(
            QStringLiteral("sampler"), &EditorState::sampler, QString::fromStdString(samplerNames()[static_cast<std::size_t>(index)]));
}

void CreateViewModel::setScheduleIndex(int index)
{
    if (index >= 0 && index < static_cast<int>(scheduleNames().size()))
        change(QStringLiteral("schedule"), m_state.schedule, QString::fromStdString(scheduleNames()[static_cast<std::size_t>(index)]));
}

QString CreateViewModel::moreSummary() const
{
    const std::string schedule = resolvedSchedule(m_state.sampler.toStdString(), m_state.schedule.toStdString());
    const QString variation =
        m_state.variationStrength > 0 ? tr("variation %1").arg(QLocale().toString(m_state.variationStrength, 'f', 2)) : tr("variation off");
    return tr("%1 · %2 · %3")
        .arg(QString::fromStdString(samplerLabel(m_state.sampler.toStdString())), Wording::schedule(schedule), variation);
}

int CreateViewModel::passes() const
{
    const bool guided = m_state.guidance == GuidanceMode::Dice || (m_state.guidance == GuidanceMode::Cfg && m_state.scale != 1);
    if (!guided)
        return m_range.least;
    if (m_state.passes != 0)
        return std::clamp(m_state.passes, m_range.least, m_range.most);
    return m_state.guidance == GuidanceMode::Dice ? m_range.least : m_range.most;
}

QList<qreal> CreateViewModel::passMarks() const
{
    QList<qreal> marks;
    for (const int passes : m_dial.marks(m_state.toRequest(), m_state.guidance == GuidanceMode::Dice))
        marks.append(passes);
    return marks;
}

double CreateViewModel::secondsFor(int passes, int width, int height) const { return m_secondsPerPass * passes * width * height; }

QString CreateViewModel::cost() const
{
    const QString counted = Wording::passes(passes() * m_state.count);
    const double seconds = secondsFor(passes() * m_state.count, pictureWidth(), pictureHeight());
    return seconds < kShownSeconds ? counted : tr("%1 · about %2").arg(counted, Wording::seconds(seconds));
}

QString CreateViewModel::otherCost() const
{
    const bool less = m_state.guidance != GuidanceMode::None && passes() < m_range.most;
    return less ? tr("CFG would take %1").arg(Wording::passes(m_range.most * m_state.count)) : QString();
}

QString CreateViewModel::measuredCloseness() const
{
    const auto close = m_dial.closeness(m_state.toRequest(), passes(), m_state.guidance == GuidanceMode::Dice);
    if (!close)
        return {};
    return close->share ? tr("%1 % of the way to CFG").arg(QLocale().toString(100 * *close->share, 'f', 0))
                        : tr("%1 dB from CFG").arg(QLocale().toString(close->psnr, 'f', 1));
}

QString CreateViewModel::closeness() const
{
    const bool dice = m_state.guidance == GuidanceMode::Dice;
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
    if (m_state.guidance == GuidanceMode::None)
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
    const QString measured = between || m_state.guidance == GuidanceMode::Dice ? measuredCloseness() : QString();
    const QString close = m_state.guidance == GuidanceMode::None ? tr("no guidance")
                          : measured.isEmpty()                   ? closeness()
                                                                 : tr("%1, measured on whole pictures").arg(measured);
    view.text = tr("%1 · %2").arg(view.cost, close);
    return view;
}

void CreateViewModel::weigh(bool negative, int selectionStart, int selectionEnd, double by)
{
    const PromptEdit edit = changeWeight(negative ? m_state.negative : m_state.prompt, selectionStart, selectionEnd, by);
    if (negative)
        setNegative(edit.text);
    else
        setPrompt(edit.text);
    Q_EMIT selectionMade(negative, edit.selectionStart, edit.selectionEnd);
}

} // namespace dice
