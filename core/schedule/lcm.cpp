#include "schedule/variance_preserving.h"

#include <ATen/ATen.h>
#include <algorithm>
#include <cmath>

namespace dice {
namespace {

/// Every k-th training timestep was distilled (50 of them, or as many as the steps if those are more); the run takes
/// evenly spaced ones of these.
AlphaGrid lcmGrid(const SamplerSetup& setup)
{
    if (!setup.ofModel())
        return alphaGridOfSigmas(setup);
    constexpr int kDistilledSteps = 50;
    const int total = setup.model.numTrainTimesteps, distilled = std::min(std::max(kDistilledSteps, setup.steps), total);
    const std::vector<float> alphas = setup.model.alphasCumprod();
    AlphaGrid grid;
    for (int i = 0; i < setup.steps; ++i) {
        const int index = static_cast<int>(std::floor(i * (static_cast<double>(distilled) / setup.steps)));
        const int timestep = (distilled - index) * (total / distilled) - 1;
        grid.timesteps.push_back(timestep);
        grid.alphas.push_back(alphas[static_cast<std::size_t>(timestep)]);
    }
    grid.next.assign(grid.alphas.begin() + 1, grid.alphas.end());
    grid.next.push_back(1);
    return grid;
}

/// Multistep consistency sampling of a latent consistency model (arXiv 2310.04378): jump to x_0, add noise again.
class Lcm final : public VariancePreserving
{
public:
    explicit Lcm(const SamplerSetup& setup) : Lcm(setup, lcmGrid(setup)) {}
    StepResult step(const ModelOutput& modelOutput, int i, const at::Tensor& x, BatchNoise& noise) override
    {
        at::Tensor x0 = denoised(modelOutput.guided, level(i), x);
        if (m_clipRange > 0)
            x0 = x0.clamp(-m_clipRange, m_clipRange);
        // The boundary condition that the model was distilled with: at time 0 the answer is x itself.
        constexpr double kTimestepScale = 10, kDataVariance = 0.25;
        const double time = timestep(i) * kTimestepScale, total = time * time + kDataVariance;
        x0 = x0 * (time / std::sqrt(total)) + x * (kDataVariance / total);
        if (i + 1 == steps())
            return {x0, x0};
        const double then = m_grid.next[static_cast<std::size_t>(i)];
        return {x0 * std::sqrt(then) + noiseLike(x, noise) * std::sqrt(1 - then), x0};
    }

private:
    Lcm(const SamplerSetup& setup, AlphaGrid grid)
        : VariancePreserving(setup, grid.timesteps, levelsOf(grid.alphas)), m_grid(std::move(grid)),
          m_clipRange(setup.model.clipSample ? setup.model.clipSampleRange : 0)
    {
    }
    AlphaGrid m_grid;
    double m_clipRange;
};

} // namespace

const SamplerTraits kLcmTraits = {.name = "lcm", .label = "LCM", .usualSchedule = "model", .drawsNoise = true, .make = made<Lcm>};

} // namespace dice
