#include "schedule/variance_exploding.h"

#include <ATen/ATen.h>
#include <cmath>

namespace dice {
namespace {

/// dpm2 with ancestral noise: both halves aim below the next level, then fresh noise goes up to it.
class Dpm2Ancestral final : public VarianceExploding
{
public:
    explicit Dpm2Ancestral(const SamplerPlan& plan) : Dpm2Ancestral(plan, gridOf(plan, {.roundsKarras = true}, /*discardPenultimate=*/true))
    {
    }
    StepResult step(const at::Tensor& modelOutput, int i, const at::Tensor& x, BatchNoise& noise) override
    {
        const at::Tensor x0 = denoised(modelOutput, i, x);
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
    Dpm2Ancestral(const SamplerPlan& plan, const SigmaGrid& grid) : VarianceExploding(plan, grid, seconds(grid)) {}
    static std::vector<Level> seconds(const SigmaGrid& grid)
    {
        std::vector<Level> levels;
        for (std::size_t k = 1; k < grid.timesteps.size(); ++k) {
            const double from = grid.sigmas[k - 1];
            const float middle = static_cast<float>(std::sqrt(from * ancestralStep(from, grid.sigmas[k]).down));
            levels.push_back({grid.table.timeOf(middle), middle});
        }
        return levels;
    }
    at::Tensor m_x; ///< where the step began
};

} // namespace

std::unique_ptr<Sampler> makeDpm2Ancestral(const SamplerPlan& plan) { return std::make_unique<Dpm2Ancestral>(plan); }

} // namespace dice
