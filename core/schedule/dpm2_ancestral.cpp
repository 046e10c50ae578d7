#include "schedule/variance_exploding.h"

#include <ATen/ATen.h>

namespace dice {
namespace {

/// dpm2 with ancestral noise: both halves aim below the next level, then fresh noise goes up to it.
class Dpm2Ancestral final : public VarianceExploding
{
public:
    explicit Dpm2Ancestral(const SamplerSetup& setup)
        : Dpm2Ancestral(setup, gridOf(setup, {.roundsKarras = true}, /*discardPenultimate=*/true))
    {
    }
    StepResult step(const ModelOutput& modelOutput, int i, const at::Tensor& x, BatchNoise& noise) override
    {
        const at::Tensor x0 = denoised(modelOutput.guided, i, x);
        const at::Tensor slope = (x - x0) / sigma(i);
        const double from = stepSigma(stepOf(i)), to = stepSigma(stepOf(i) + 1);
        if (!isSecond(i)) {
            m_x = x;
            return {x + slope * ((to > 0 ? sigma(i + 1) : 0) - from), x0};
        }
        const auto [down, up] = ancestralStep(from, to);
        return {m_x + slope * (down - from) + noiseLike(x, noise) * up, x0};
    }

private:
    Dpm2Ancestral(const SamplerSetup& setup, const SigmaGrid& grid) : VarianceExploding(setup, grid, ancestralMiddles(grid)) {}
    at::Tensor m_x; ///< where the step began
};

} // namespace

const SamplerTraits kDpm2AncestralTraits = {.name = "dpm2-a",
    .label = "DPM2 a",
    .spellings = "dpm2ancestral",
    .usualSchedule = "karras",
    .drawsNoise = true,
    .make = made<Dpm2Ancestral>};

} // namespace dice
