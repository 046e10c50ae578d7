#include "schedule/variance_exploding.h"

#include <ATen/ATen.h>
#include <cmath>

namespace dice {
namespace {

/// DPM-Solver++(2S) with ancestral noise (k-diffusion's sample_dpmpp_2s_ancestral): to the middle of log sigma on the way below the
/// next level, the whole way with the x_0 found there, then fresh noise up to the level.
class Dpmpp2sAncestral final : public VarianceExploding
{
public:
    explicit Dpmpp2sAncestral(const SamplerSetup& setup) : Dpmpp2sAncestral(setup, gridOf(setup, {})) {}
    StepResult step(const ModelOutput& modelOutput, int i, const at::Tensor& x, BatchNoise& noise) override
    {
        const at::Tensor x0 = denoised(modelOutput.guided, i, x);
        const double from = stepSigma(stepOf(i)), to = stepSigma(stepOf(i) + 1);
        if (!isSecond(i)) {
            m_x = x;
            return {towards(x0, from, to > 0 ? sigma(i + 1) : 0), x0};
        }
        const auto [down, up] = ancestralStep(from, to);
        return {towards(x0, from, down) + noiseLike(x, noise) * up, x0};
    }

private:
    Dpmpp2sAncestral(const SamplerSetup& setup, const SigmaGrid& grid) : VarianceExploding(setup, grid, ancestralMiddles(grid)) {}
    /// From where the step began, with x_0 the same all the way.
    [[nodiscard]] at::Tensor towards(const at::Tensor& x0, double from, double to) const
    {
        return m_x * (to / from) + x0 * (1 - to / from);
    }
    at::Tensor m_x; ///< where the step began
};

} // namespace

const SamplerTraits kDpmpp2sAncestralTraits = {.name = "dpmpp-2s-a",
    .label = "DPM++ 2S a",
    .spellings = "dpmpp2sancestral",
    .usualSchedule = "karras",
    .drawsNoise = true,
    .make = made<Dpmpp2sAncestral>};

} // namespace dice
