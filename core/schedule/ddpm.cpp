#include "schedule/variance_preserving.h"

#include <ATen/ATen.h>
#include <algorithm>
#include <cmath>

namespace dice {
namespace {

AlphaGrid ddpmGrid(const SamplerSetup& setup)
{
    if (!setup.ofModel())
        return alphaGridOfSigmas(setup);
    AlphaGrid grid = alphaGridOfTimesteps(setup.model, setup.steps, /*endsAtOne=*/true);
    grid.next.assign(grid.alphas.begin() + 1, grid.alphas.end());
    grid.next.push_back(1);
    return grid;
}

/// DDPM (arXiv 2006.11239, equations 6 and 7) over the timesteps of the run.
class Ddpm final : public VariancePreserving
{
public:
    explicit Ddpm(const SamplerSetup& setup) : Ddpm(setup, ddpmGrid(setup)) {}
    StepResult step(const ModelOutput& modelOutput, int i, const at::Tensor& x, BatchNoise& noise) override
    {
        at::Tensor x0 = denoised(modelOutput.guided, level(i), x);
        if (m_clipRange > 0)
            x0 = x0.clamp(-m_clipRange, m_clipRange);
        const double now = m_grid.alphas[static_cast<std::size_t>(i)], then = m_grid.next[static_cast<std::size_t>(i)];
        const double alpha = now / then, beta = 1 - alpha;
        at::Tensor next = x0 * (std::sqrt(then) * beta / (1 - now)) + x * (std::sqrt(alpha) * (1 - then) / (1 - now));
        if (i + 1 < steps()) {
            const double variance = m_largeVariance ? beta : std::max((1 - then) / (1 - now) * beta, 1e-20);
            next = next + noiseLike(x, noise) * std::sqrt(variance);
        }
        return {next, x0};
    }

private:
    Ddpm(const SamplerSetup& setup, AlphaGrid grid)
        : VariancePreserving(setup, grid.timesteps, levelsOf(grid.alphas)), m_grid(std::move(grid)),
          m_clipRange(setup.model.clipSample ? setup.model.clipSampleRange : 0), m_largeVariance(setup.model.varianceType == "fixed_large")
    {
    }
    AlphaGrid m_grid;
    double m_clipRange;
    bool m_largeVariance;
};

} // namespace

const SamplerTraits kDdpmTraits = {.name = "ddpm", .label = "DDPM", .usualSchedule = "model", .drawsNoise = true, .make = made<Ddpm>};

} // namespace dice
