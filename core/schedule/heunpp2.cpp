#include "schedule/variance_exploding.h"

#include <ATen/ATen.h>

namespace dice {
namespace {

/// Heun++ (ComfyUI's sample_heunpp2): Euler steps over this step and the next, then this step once more with the slopes at the three
/// levels. The later ones weigh sigma / (n * the run's first sigma), where n slopes are used, the first what is left of 1: early in
/// the run nearly Heun's method, late nearly Euler's. Two slopes before the last step, one in it.
class HeunPlusPlus final : public VarianceExploding
{
public:
    explicit HeunPlusPlus(const SamplerSetup& setup) : HeunPlusPlus(setup, gridOf(setup, {})) {}
    StepResult step(const ModelOutput& modelOutput, int i, const at::Tensor& x, BatchNoise&) override
    {
        const at::Tensor x0 = denoised(modelOutput.guided, i, x);
        const int step = stepOf(i), place = placeInStep(i), slopes = evaluationsOf(step);
        const at::Tensor slope = (x - x0) / sigma(i);
        const double change = stepSigma(step + 1) - stepSigma(step);
        if (place == 0) {
            m_x = x;
            m_sum = at::zeros_like(slope);
            m_first = slope;
            m_left = 1;
        } else {
            const double weight = sigma(i) / (slopes * stepSigma(0));
            m_sum = m_sum + slope * weight;
            m_left -= weight;
        }
        if (place + 1 < slopes)
            return {x + slope * (stepSigma(step + place + 1) - sigma(i)), x0};
        return {m_x + (m_first * m_left + m_sum) * change, x0};
    }

private:
    HeunPlusPlus(const SamplerSetup& setup, const SigmaGrid& grid) : VarianceExploding(setup, grid, nextLevels(grid, 2)) {}
    at::Tensor m_x, m_first, m_sum; ///< of the step: where it began, its first slope, the weighed others
    double m_left = 1;              ///< the first slope's weight
};

} // namespace

const SamplerTraits kHeunpp2Traits = {.name = "heunpp2", .label = "Heun++ 2", .usualSchedule = "normal", .make = made<HeunPlusPlus>};

} // namespace dice
