#include "schedule/variance_exploding.h"

#include <ATen/ATen.h>
#include <cmath>

namespace dice {
namespace {

/// DPM-Solver-2 (arXiv 2206.00927) as k-diffusion has it: half a step, to the geometric mean of the two sigmas, then a
/// whole step with the slope found there.
class Dpm2 final : public VarianceExploding
{
public:
    explicit Dpm2(const SamplerSetup& setup) : Dpm2(setup, gridOf(setup, {.roundsKarras = true}, /*discardPenultimate=*/true)) {}
    StepResult step(const ModelOutput& modelOutput, int i, const at::Tensor& x, BatchNoise&) override
    {
        const at::Tensor x0 = denoised(modelOutput.guided, i, x);
        const at::Tensor slope = (x - x0) / sigma(i);
        const int step = stepOf(i);
        const double target = !isSecond(i) && step + 1 < steps() ? sigma(i + 1) : stepSigma(step + 1);
        if (!isSecond(i))
            m_x = x;
        return {m_x + slope * (target - stepSigma(step)), x0};
    }

private:
    Dpm2(const SamplerSetup& setup, const SigmaGrid& grid) : VarianceExploding(setup, grid, seconds(grid)) {}
    static std::vector<Level> seconds(const SigmaGrid& grid)
    {
        std::vector<Level> levels;
        for (std::size_t k = 1; k < grid.timesteps.size(); ++k) {
            const float middle = static_cast<float>(std::sqrt(static_cast<double>(grid.sigmas[k - 1]) * grid.sigmas[k]));
            levels.push_back({grid.table.timeOf(middle), middle});
        }
        return levels;
    }
    at::Tensor m_x; ///< where the step began
};

} // namespace

const SamplerTraits kDpm2Traits = {.name = "dpm2", .label = "DPM2", .usualSchedule = "karras", .make = made<Dpm2>};

} // namespace dice
