#include "schedule/sampler.h"

#include "base/error.h"
#include "base/noise.h"
#include "schedule/sampler_setup.h"

#include <algorithm>
#include <cmath>

namespace dice {

std::unique_ptr<Sampler> makeSampler(
    std::string_view sampler, std::string_view schedule, const NoiseScheduleConfig& model, int steps, double eta)
{
    const SamplerTraits& traits = samplerTraits(sampler);
    if (steps < 1 || steps > model.numTrainTimesteps)
        fail(ErrorCode::BadRequest, "Expected 1 to {} steps, the timesteps that the model was trained with, found {}.",
            model.numTrainTimesteps, steps);
    if (!(eta >= 0 && eta <= 1))
        fail(ErrorCode::BadRequest, "Expected an eta from 0 to 1, found {}.", eta);
    return traits.make({model, scheduleTraits(resolvedSchedule(sampler, schedule)), steps, eta});
}

SigmaGrid gridOf(const SamplerSetup& setup, const DiffusersClass& rules, bool discardPenultimate)
{
    return setup.ofModel() ? diffusersGrid(rules, setup.model, setup.steps)
                           : artistGrid(setup.schedule, setup.model, setup.steps, discardPenultimate);
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

at::Tensor timesOf(const Sampler& sampler, int first)
{
    std::vector<float> times;
    for (int i = first; i < sampler.knownUntil(first); ++i)
        times.push_back(static_cast<float>(sampler.timestep(i)));
    return at::tensor(times);
}

} // namespace dice
