#include "schedule/sampling_presets.h"

#include "base/error.h"
#include "schedule/sampler_labels.h"

#include <algorithm>
#include <array>

namespace dice {
namespace {

constexpr std::array kPresets = {
    SamplingPreset{"default", "dpmpp-2m", "auto", 20},
    SamplingPreset{"creative", "dpmpp-2m-sde", "auto", 30},
    SamplingPreset{"fast", "dpmpp-2m", "sgm-uniform", 8},
};

const SamplingPreset& presetNamed(std::string_view name)
{
    const auto found = std::find_if(kPresets.begin(), kPresets.end(), [&](const SamplingPreset& each) { return each.name == name; });
    if (found != kPresets.end())
        return *found;
    std::string names;
    for (const SamplingPreset& each : kPresets)
        names += fmt::format(" {}", each.name);
    fail(ErrorCode::BadRequest, "Expected a preset{}, found \"{}\".", names, name);
}

} // namespace

std::span<const SamplingPreset> samplingPresets() { return kPresets; }

Sampling samplingOf(std::string_view preset, std::string_view sampler, std::string_view schedule, const std::optional<int>& steps)
{
    const SamplingPreset& chosen = preset.empty() ? kPresets.front() : presetNamed(preset);
    const SamplerAndSchedule named = samplingNamed(sampler.empty() ? chosen.sampler : sampler, schedule);
    const bool said = !schedule.empty() || named.schedule != "auto";
    return {named.sampler, said ? named.schedule : std::string(chosen.schedule), steps.value_or(chosen.steps)};
}

} // namespace dice
