#include "schedule/variance_exploding.h"

#include <ATen/ATen.h>

namespace dice {
namespace {

/// One Euler step of dx/dsigma = (x - x_0) / sigma.
class Euler final : public VarianceExploding
{
public:
    explicit Euler(const SamplerSetup& setup)
        : VarianceExploding(setup, gridOf(setup, {.rescalesZeroSnr = true, .final = DiffusersClass::Final::Configured}))
    {
    }
    StepResult step(const ModelOutput& modelOutput, int i, const at::Tensor& x, BatchNoise&) override
    {
        const at::Tensor x0 = denoised(modelOutput.guided, i, x);
        return {x + (x - x0) / stepSigma(i) * (stepSigma(i + 1) - stepSigma(i)), x0};
    }
};

} // namespace

const SamplerTraits kEulerTraits = {.name = "euler", .label = "Euler", .usualSchedule = "normal", .make = made<Euler>};

} // namespace dice
