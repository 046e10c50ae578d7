#include "samplingfields.h"

#include "base/seed.h"
#include "schedule/sampler_labels.h"
#include "schedule/sampler_traits.h"
#include "schedule/sampling_presets.h"
#include "support/wording.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

namespace dice {
namespace {

constexpr double kRatioValues[SamplingFields::kRatios] = {1, 3.0 / 4, 4.0 / 3, 9.0 / 16, 16.0 / 9};

// The model's own area in other proportions, in steps that its networks can take.
QSize sizeFor(double ratio, int native)
{
    const int step = native >= 256 ? 64 : 8;
    const auto rounded = [&](double side) { return std::max(step, static_cast<int>(std::lround(side / step)) * step); };
    return {rounded(native * std::sqrt(ratio)), rounded(native / std::sqrt(ratio))};
}

int placeOf(const std::string& name, const std::vector<std::string>& names)
{
    return static_cast<int>(std::find(names.begin(), names.end(), name) - names.begin());
}

bool isPlace(int index, const std::vector<std::string>& names) { return index >= 0 && index < static_cast<int>(names.size()); }

} // namespace

SamplingFields::SamplingFields(Draft& draft, ModelChoice& model, QObject* parent) : QObject(parent), m_draft(draft), m_model(model)
{
    connect(&draft, &Draft::changed, this, &SamplingFields::changed);
    connect(&model, &ModelChoice::described, this, &SamplingFields::changed);
}

void SamplingFields::setSteps(int steps)
{
    m_draft.editKeepingDial(QStringLiteral("steps"), [steps](GenerationRequest& request) { request.sampling.steps = steps; });
}

void SamplingFields::setSeedText(const QString& text)
{
    const QString number = text.trimmed(); // a negative one is what other programs say for a random one
    const auto seed = number.startsWith(u'-') ? std::nullopt : seedIn(number.toStdString());
    RequestDraft draft = m_draft.value();
    draft.seedKept = seed.has_value();
    if (seed)
        draft.request.sampling.seed = *seed;
    m_draft.change(QStringLiteral("seed"), draft);
}

void SamplingFields::setSeedKept(bool kept)
{
    RequestDraft draft = m_draft.value();
    draft.seedKept = kept;
    m_draft.change(QStringLiteral("kept"), draft);
}

void SamplingFields::rollSeed()
{
    m_draft.edit(QStringLiteral("seed"), [](GenerationRequest& request) { request.sampling.seed = randomSeed(); });
}

int SamplingFields::ratio() const
{
    const int native = m_model.summary().width;
    for (int i = 0; i < kRatios; ++i)
        if (m_model.sizeOf(m_draft.request()) == sizeFor(kRatioValues[i], native))
            return i;
    return -1;
}

void SamplingFields::setRatio(int ratio)
{
    if (ratio < 0 || ratio >= kRatios || m_model.summary().width == 0)
        return;
    const QSize size = ratio == 0 ? QSize(0, 0) : sizeFor(kRatioValues[ratio], m_model.summary().width);
    m_draft.edit(QStringLiteral("size"), [&](GenerationRequest& request) {
        request.sampling.width = size.width();
        request.sampling.height = size.height();
    });
}

void SamplingFields::setSize(const QString& step, const QSize& size)
{
    if (size == m_model.sizeOf(m_draft.request()))
        return;
    m_draft.edit(step, [&](GenerationRequest& request) {
        request.sampling.width = size.width();
        request.sampling.height = size.height();
    });
}

QStringList SamplingFields::samplers()
{
    QStringList labels;
    for (const std::string& name : samplerNames())
        labels.append(QString::fromStdString(samplerLabel(name)));
    return labels;
}

QStringList SamplingFields::schedules()
{
    QStringList labels;
    for (const std::string& name : scheduleNames())
        labels.append(Wording::schedule(name));
    return labels;
}

int SamplingFields::samplerIndex() const { return placeOf(sampling().sampler, samplerNames()); }

int SamplingFields::scheduleIndex() const { return placeOf(sampling().schedule, scheduleNames()); }

void SamplingFields::setSamplerIndex(int index)
{
    if (isPlace(index, samplerNames()))
        m_draft.editKeepingDial(QStringLiteral("sampler"),
            [index](GenerationRequest& request) { request.sampling.sampler = samplerNames()[static_cast<std::size_t>(index)]; });
}

void SamplingFields::setScheduleIndex(int index)
{
    if (isPlace(index, scheduleNames()))
        m_draft.edit(QStringLiteral("schedule"),
            [index](GenerationRequest& request) { request.sampling.schedule = scheduleNames()[static_cast<std::size_t>(index)]; });
}

QString SamplingFields::preset() const
{
    for (const SamplingPreset& preset : samplingPresets())
        if (preset.sampler == sampling().sampler && preset.schedule == sampling().schedule && preset.steps == sampling().steps)
            return QString::fromUtf8(preset.name.data(), static_cast<qsizetype>(preset.name.size()));
    return {};
}

void SamplingFields::setPreset(const QString& name)
{
    const Sampling chosen = samplingOf(name.toStdString(), {}, {}, {});
    m_draft.editKeepingDial(QStringLiteral("preset"), [&chosen](GenerationRequest& request) {
        request.sampling.sampler = chosen.sampler;
        request.sampling.schedule = chosen.schedule;
        request.sampling.steps = chosen.steps;
    });
}

bool SamplingFields::readsEta() const { return samplerTraits(sampling().sampler).readsEta; }

bool SamplingFields::batches() const { return sampling().count > 1 && !samplerTraits(sampling().sampler).adaptive; }

QString SamplingFields::summary() const
{
    const QString variation = sampling().variationStrength > 0
                                  ? tr("variation %1").arg(QLocale().toString(sampling().variationStrength, 'f', 2))
                                  : tr("variation off");
    return tr("%1 · %2 · %3")
        .arg(QString::fromStdString(samplerLabel(sampling().sampler)),
            Wording::schedule(resolvedSchedule(sampling().sampler, sampling().schedule)), variation);
}

} // namespace dice
