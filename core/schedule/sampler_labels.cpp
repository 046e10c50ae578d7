// Which spelling means what is said in the rows. Two families of spelling collide and are taken as their own programs mean them:
//   - "k" before a sampler says that it is k-diffusion's (k_euler, KDPM2DiscreteScheduler, kdpm_2); "k" behind one says Karras
//     (InvokeAI's dpmpp_2m_k; "ka" in A1111's aliases, k_dpm_2_a_ka). So kdpm_2_a_k is dpm2-a with karras.
//   - "Uniform" alone is A1111's first schedule, our normal; "SGM Uniform" and "DDIM Uniform" are others, and ddim_uniform is
//     ComfyUI's schedule, not the sampler DDIM with a uniform schedule. So the longest schedule behind a sampler counts, and what
//     is a schedule as a whole is no sampler with one.
// InvokeAI's dpmpp_2s and dpmpp_3m (diffusers' DPMSolverSinglestepScheduler, and the multistep one of third order) draw no
// noise: they are not A1111's "DPM++ 2S a" and "DPM++ 3M SDE", and are not taken for them.
#include "schedule/sampler_labels.h"

#include "base/error.h"
#include "schedule/sampler_traits.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace dice {
namespace {

/// Lower case, without spaces, hyphens and underscores, "++" as "pp".
std::string normalised(std::string_view label)
{
    std::string result;
    for (const char c : label) {
        if (c == '+')
            result += 'p';
        else if (c != ' ' && c != '-' && c != '_')
            result += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    }
    return result;
}

/// Whether `key` is one of `words`, which stand between spaces.
bool isOneOf(std::string_view key, std::string_view words)
{
    for (std::size_t begin = 0; begin < words.size();) {
        const std::size_t end = std::min(words.find(' ', begin), words.size());
        if (end > begin && key == words.substr(begin, end - begin))
            return true;
        begin = end + 1;
    }
    return false;
}

template <typename Traits> bool isSpelled(const Traits& traits, std::string_view key)
{
    return key == normalised(traits.name) || key == normalised(traits.label) || isOneOf(key, traits.spellings);
}

const SamplerTraits* samplerSpelled(std::string_view key)
{
    for (const SamplerTraits* each : samplers())
        if (isSpelled(*each, key))
            return each;
    return nullptr;
}

const ScheduleTraits* scheduleSpelled(std::string_view key)
{
    for (const ScheduleTraits& each : schedules())
        if (isSpelled(each, key))
            return &each;
    return nullptr;
}

bool drop(std::string_view& key, std::string_view ending)
{
    const bool there = key.ends_with(ending);
    if (there)
        key.remove_suffix(ending.size());
    return there;
}

/// The same without what programs put around: k-diffusion's functions (sample_euler), its letter k, ComfyUI's _gpu, diffusers'
/// classes (EulerDiscreteScheduler).
const SamplerTraits* samplerWrapped(std::string_view key)
{
    if (const SamplerTraits* plain = samplerSpelled(key))
        return plain;
    if (key.starts_with("sample"))
        key.remove_prefix(6);
    drop(key, "gpu");
    if (drop(key, "scheduler"))
        drop(key, "discrete");
    if (const SamplerTraits* inside = samplerSpelled(key))
        return inside;
    return key.starts_with('k') ? samplerSpelled(key.substr(1)) : nullptr;
}

/// The shortest sampler, and so the longest schedule, that `key` can be cut into.
std::optional<SamplerAndSchedule> samplerWithSchedule(std::string_view key)
{
    for (std::size_t cut = 1; cut < key.size(); ++cut) {
        const SamplerTraits* const sampler = samplerWrapped(key.substr(0, cut));
        if (sampler == nullptr)
            continue;
        for (const ScheduleTraits& schedule : schedules())
            if (isSpelled(schedule, key.substr(cut)) || isOneOf(key.substr(cut), schedule.endings))
                return SamplerAndSchedule{std::string(sampler->name), std::string(schedule.name)};
    }
    return {};
}

} // namespace

const std::vector<std::string>& samplerNames()
{
    static const std::vector<std::string> names = [] {
        std::vector<std::string> list;
        for (const SamplerTraits* each : samplers())
            list.emplace_back(each->name);
        return list;
    }();
    return names;
}

const std::vector<std::string>& scheduleNames()
{
    static const std::vector<std::string> names = [] {
        std::vector<std::string> list;
        for (const ScheduleTraits& each : schedules())
            list.emplace_back(each.name);
        return list;
    }();
    return names;
}

bool drawsNoise(std::string_view sampler) { return samplerTraits(sampler).drawsNoise; }

std::string resolvedSchedule(std::string_view sampler, std::string_view schedule)
{
    return std::string(schedule == "auto" ? samplerTraits(sampler).usualSchedule : scheduleTraits(schedule).name);
}

std::string samplerLabel(std::string_view sampler) { return std::string(samplerTraits(sampler).label); }
std::string scheduleLabel(std::string_view schedule) { return std::string(scheduleTraits(schedule).label); }

std::optional<std::string> samplerFromLabel(std::string_view label)
{
    const SamplerTraits* const found = samplerWrapped(normalised(label));
    return found != nullptr ? std::optional(std::string(found->name)) : std::nullopt;
}

std::optional<std::string> scheduleFromLabel(std::string_view label)
{
    const ScheduleTraits* const found = scheduleSpelled(normalised(label));
    return found != nullptr ? std::optional(std::string(found->name)) : std::nullopt;
}

std::optional<SamplerAndSchedule> samplerAndScheduleFromLabel(std::string_view label)
{
    const std::string key = normalised(label);
    if (const SamplerTraits* const alone = samplerWrapped(key))
        return SamplerAndSchedule{std::string(alone->name), "auto"};
    return scheduleSpelled(key) != nullptr ? std::nullopt : samplerWithSchedule(key);
}

SamplerAndSchedule samplingNamed(std::string_view sampler, std::string_view schedule)
{
    const auto both = samplerAndScheduleFromLabel(sampler);
    SamplerAndSchedule named = both ? *both : SamplerAndSchedule{std::string(samplerTraits(sampler).name), "auto"};
    if (!schedule.empty())
        named.schedule = scheduleFromLabel(schedule).value_or(std::string(schedule));
    (void)scheduleTraits(named.schedule);
    return named;
}

} // namespace dice
