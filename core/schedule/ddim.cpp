#include "schedule/variance_preserving.h"

#include <ATen/ATen.h>
#include <algorithm>
#include <cmath>

namespace dice {
namespace {

AlphaGrid ddimGrid(const SamplerPlan& plan)
{
    return plan.ofModel() ? alphaGridOfTimesteps(plan.model, plan.steps, plan.model.setAlphaToOne.value_or(true)) : alphaGridOfSigmas(plan);
}

/// DDIM (arXiv 2010.02502, equation 12); eta = 1 is as random as DDPM.
class Ddim final : public VariancePreserving
{
public:
    explicit Ddim(const SamplerPlan& plan) : Ddim(plan, ddimGrid(plan)) {}
    StepResult step(const at::Tensor& modelOutput, int i, const at::Tensor& x, BatchNoise& noise) override
    {
        at::Tensor x0 = denoised(modelOutput, level(i), x);
        const at::Tensor direction = noiseIn(modelOutput, level(i), x);
        if (m_clipRange > 0)
            x0 = x0.clamp(-m_clipRange, m_clipRange);
        const double now = m_grid.alphas[static_cast<std::size_t>(i)], then = m_grid.next[static_cast<std::size_t>(i)];
        const double deviation = m_eta * std::sqrt(std::max((1 - then) / (1 - now) * (1 - now / then), 0.0));
        at::Tensor next = x0 * std::sqrt(then) + direction * std::sqrt(std::max(1 - then - deviation * deviation, 0.0));
        if (m_eta > 0)
            next = next + noiseLike(x, noise) * deviation;
        return {next, x0};
    }

private:
    Ddim(const SamplerPlan& plan, AlphaGrid grid)
        : VariancePreserving(plan, grid.timesteps, levelsOf(grid.alphas)), m_grid(std::move(grid)), m_eta(plan.eta),
          m_clipRange(plan.model.clipSample ? plan.model.clipSampleRange : 0)
    {
    }
    AlphaGrid m_grid;
    double m_eta, m_clipRange;
};

} // namespace

const SamplerTraits kDdimTraits = {.name = "ddim", .label = "DDIM", .usualSchedule = "model", .make = made<Ddim>};

} // namespace dice
