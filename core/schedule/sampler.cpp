#include "schedule/sampler.h"

#include "base/error.h"
#include "base/noise.h"
#include "schedule/sampler_plan.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace dice {
namespace {

struct SamplerEntry
{
    std::string_view name, usualSchedule;
    std::unique_ptr<Sampler> (*make)(const SamplerPlan&);
};

constexpr std::array<SamplerEntry, 16> kSamplers = {{
    {"euler", "normal", makeEuler},
    {"euler-a", "normal", makeEulerAncestral},
    {"heun", "normal", makeHeun},
    {"dpm2", "karras", makeDpm2},
    {"dpm2-a", "karras", makeDpm2Ancestral},
    {"lms", "normal", makeLms},
    {"dpmpp-2m", "karras", makeDpmpp2m},
    {"dpmpp-2m-sde", "exponential", makeDpmpp2mSde},
    {"dpmpp-3m-sde", "exponential", makeDpmpp3mSde},
    {"dpmpp-sde", "karras", makeDpmppSde},
    {"unipc", "model", makeUniPc},
    {"deis", "model", makeDeis},
    {"ddim", "model", makeDdim},
    {"ddpm", "model", makeDdpm},
    {"pndm", "model", makePndm},
    {"lcm", "model", makeLcm},
}};

constexpr std::array<std::pair<std::string_view, Schedule>, 8> kSchedules = {{
    {"model", Schedule::Model},
    {"normal", Schedule::Normal},
    {"karras", Schedule::Karras},
    {"exponential", Schedule::Exponential},
    {"sgm-uniform", Schedule::SgmUniform},
    {"simple", Schedule::Simple},
    {"beta", Schedule::Beta},
    {"ays", Schedule::AlignYourSteps},
}};

const SamplerEntry& samplerNamed(std::string_view name)
{
    const auto entry = std::find_if(kSamplers.begin(), kSamplers.end(), [&](const SamplerEntry& e) { return e.name == name; });
    if (entry == kSamplers.end())
        fail(ErrorCode::BadRequest, "Expected a sampler {}, found \"{}\".", fmt::join(samplerNames(), " "), name);
    return *entry;
}

Schedule scheduleNamed(std::string_view name)
{
    const auto entry = std::find_if(kSchedules.begin(), kSchedules.end(), [&](const auto& e) { return e.first == name; });
    if (entry == kSchedules.end())
        fail(ErrorCode::BadRequest, "Expected a schedule {}, found \"{}\".", fmt::join(scheduleNames(), " "), name);
    return entry->second;
}

} // namespace

const std::vector<std::string>& samplerNames()
{
    static const std::vector<std::string> names = [] {
        std::vector<std::string> list;
        for (const SamplerEntry& entry : kSamplers)
            list.emplace_back(entry.name);
        return list;
    }();
    return names;
}

const std::vector<std::string>& scheduleNames()
{
    static const std::vector<std::string> names = [] {
        std::vector<std::string> list = {"auto"};
        for (const auto& [name, schedule] : kSchedules)
            list.emplace_back(name);
        return list;
    }();
    return names;
}

std::string_view usualSchedule(std::string_view sampler) { return samplerNamed(sampler).usualSchedule; }

std::unique_ptr<Sampler> makeSampler(
    std::string_view sampler, std::string_view schedule, const NoiseScheduleConfig& model, int steps, double eta)
{
    const SamplerEntry& entry = samplerNamed(sampler);
    if (steps < 1 || steps > model.numTrainTimesteps)
        fail(ErrorCode::BadRequest, "Expected 1 to {} steps, the timesteps that the model was trained with, found {}.",
            model.numTrainTimesteps, steps);
    if (!(eta >= 0 && eta <= 1))
        fail(ErrorCode::BadRequest, "Expected an eta from 0 to 1, found {}.", eta);
    return entry.make({model, scheduleNamed(schedule == "auto" ? entry.usualSchedule : schedule), steps, eta});
}

SigmaGrid gridOf(const SamplerPlan& plan, const LibraryClass& library, bool discardPenultimate)
{
    return plan.schedule == Schedule::Model ? libraryGrid(library, plan.model, plan.steps)
                                            : artistGrid(plan.schedule, plan.model, plan.steps, discardPenultimate);
}

int skippedSteps(int steps, double strength)
{
    if (!(strength >= 0 && strength <= 1))
        fail(ErrorCode::BadRequest, "Expected a strength from 0 to 1, found {}.", strength);
    return steps - std::min(static_cast<int>(steps * strength), steps);
}

at::Tensor noiseLike(const at::Tensor& x, BatchNoise& noise)
{
    if (noise.count() != x.size(0))
        fail(ErrorCode::Internal, "Expected noise for {} pictures, found noise for {}.", x.size(0), noise.count());
    return noise.normal(x.sizes().slice(1)).to(x.device());
}

at::Tensor timesOf(const Sampler& sampler)
{
    std::vector<float> times;
    for (int i = 0; i < sampler.evaluations(); ++i)
        times.push_back(static_cast<float>(sampler.timestep(i)));
    return at::tensor(times);
}

} // namespace dice
