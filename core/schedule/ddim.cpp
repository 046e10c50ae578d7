#include "schedule/ddim.h"

#include <ATen/ATen.h>
#include <algorithm>
#include <cmath>

namespace dice {
namespace {

AlphaGrid ddimGrid(const SamplerSetup& setup)
{
    return setup.ofModel() ? alphaGridOfTimesteps(setup.model, setup.steps, setup.model.setAlphaToOne.value_or(true))
                           : alphaGridOfSigmas(setup);
}

} // namespace

Ddim::Ddim(const SamplerSetup& setup) : Ddim(setup, ddimGrid(setup)) {}

Ddim::Ddim(const SamplerSetup& setup, AlphaGrid grid)
    : VariancePreserving(setup, grid.timesteps, levelsOf(grid.alphas)), m_grid(std::move(grid)), m_eta(setup.eta),
      m_clipRange(setup.model.clipSample ? setup.model.clipSampleRange : 0)
{
}

StepResult Ddim::step(const ModelOutput& modelOutput, int i, const at::Tensor& x, BatchNoise& noise)
{
    return moved(modelOutput.guided, modelOutput.guided, i, x, noise);
}

StepResult Ddim::moved(const at::Tensor& forX0, const at::Tensor& forNoise, int i, const at::Tensor& x, BatchNoise& noise) const
{
    at::Tensor x0 = denoised(forX0, level(i), x);
    const at::Tensor direction = noiseIn(forNoise, level(i), x);
    if (m_clipRange > 0)
        x0 = x0.clamp(-m_clipRange, m_clipRange);
    const double now = m_grid.alphas[static_cast<std::size_t>(i)], then = m_grid.next[static_cast<std::size_t>(i)];
    const double deviation = m_eta * std::sqrt(std::max((1 - then) / (1 - now) * (1 - now / then), 0.0));
    at::Tensor next = x0 * std::sqrt(then) + direction * std::sqrt(std::max(1 - then - deviation * deviation, 0.0));
    if (m_eta > 0)
        next = next + noiseLike(x, noise) * deviation;
    return {next, x0};
}

const SamplerTraits kDdimTraits = {.name = "ddim", .label = "DDIM", .usualSchedule = "model", .readsEta = true, .make = made<Ddim>};

} // namespace dice
