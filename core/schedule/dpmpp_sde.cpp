#include "schedule/variance_exploding.h"

#include <ATen/ATen.h>
#include <cmath>

namespace dice {
namespace {

/// DPM-Solver++ (SDE), single step with its middle at r = 1/2 (k-diffusion's sample_dpmpp_sde, diffusers'
/// DPMSolverSDEScheduler). Both draw the noise of a step from one Brownian path over sigma: what reached the middle is
/// part of what reaches the end. The path here comes from the picture's own noise source: two draws per step.
class DpmppSde final : public VarianceExploding
{
public:
    explicit DpmppSde(const SamplerSetup& setup) : DpmppSde(setup, gridOf(setup, {})) {}
    StepResult step(const ModelOutput& modelOutput, int i, const at::Tensor& x, BatchNoise& noise) override
    {
        const at::Tensor x0 = denoised(modelOutput.guided, i, x);
        const double from = stepSigma(stepOf(i)), to = stepSigma(stepOf(i) + 1);
        if (!(to > 0))
            return {x + (x - x0) / from * (to - from), x0};
        const double middle = isSecond(i) ? sigma(i) : sigma(i + 1);
        const at::Tensor fresh = noiseLike(x, noise);
        if (!isSecond(i)) {
            m_x = x;
            m_noise = fresh;
            return {advanced(x, x0, from, middle, fresh), x0};
        }
        const double whole = from - to;
        const at::Tensor path = whole > 0 ? m_noise * std::sqrt((from - middle) / whole) + fresh * std::sqrt((middle - to) / whole) : fresh;
        return {advanced(m_x, x0, from, to, path), x0};
    }

private:
    DpmppSde(const SamplerSetup& setup, const SigmaGrid& grid) : VarianceExploding(setup, grid, seconds(grid)) {}
    static std::vector<Level> seconds(const SigmaGrid& grid)
    {
        std::vector<Level> levels;
        for (std::size_t k = 1; k < grid.timesteps.size(); ++k) {
            const double middle = std::sqrt(static_cast<double>(grid.sigmas[k - 1]) * grid.sigmas[k]);
            levels.push_back({grid.table.timeOf(middle), middle});
        }
        return levels;
    }
    static at::Tensor advanced(const at::Tensor& x, const at::Tensor& x0, double from, double to, const at::Tensor& noise)
    {
        const auto [down, up] = ancestralStep(from, to);
        return x * (down / from) - x0 * (down / from - 1) + noise * up;
    }
    at::Tensor m_x, m_noise; ///< where the step began, and the draw of its first half
};

} // namespace

const SamplerTraits kDpmppSdeTraits = {.name = "dpmpp-sde",
    .label = "DPM++ SDE",
    .spellings = "dpmsolversde",
    .usualSchedule = "karras",
    .drawsNoise = true,
    .make = made<DpmppSde>};

} // namespace dice
