#include "schedule/variance_exploding.h"

#include <ATen/ATen.h>

namespace dice {
namespace {

/// An Euler step below the next level, then fresh noise up to it.
class EulerAncestral final : public VarianceExploding
{
public:
    explicit EulerAncestral(const SamplerSetup& setup)
        : VarianceExploding(setup, gridOf(setup, {.rescalesZeroSnr = true, .convertsSigmas = false}))
    {
    }
    StepResult step(const ModelOutput& modelOutput, int i, const at::Tensor& x, BatchNoise& noise) override
    {
        const at::Tensor x0 = denoised(modelOutput.guided, i, x);
        const auto [down, up] = ancestralStep(stepSigma(i), stepSigma(i + 1));
        at::Tensor next = x + (x - x0) / stepSigma(i) * (down - stepSigma(i));
        if (up > 0)
            next = next + noiseLike(x, noise) * up;
        return {next, x0};
    }
};

} // namespace

const SamplerTraits kEulerAncestralTraits = {.name = "euler-a",
    .label = "Euler a",
    .spellings = "eulerancestral",
    .usualSchedule = "normal",
    .drawsNoise = true,
    .make = made<EulerAncestral>};

} // namespace dice
