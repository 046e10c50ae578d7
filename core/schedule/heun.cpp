#include "schedule/variance_exploding.h"

#include <ATen/ATen.h>

namespace dice {
namespace {

/// Heun's method (arXiv 2206.00364, algorithm 1 without churn): an Euler step, then again with the mean of the slopes
/// at its two ends.
class Heun final : public VarianceExploding
{
public:
    explicit Heun(const SamplerSetup& setup) : Heun(setup, gridOf(setup, {})) {}
    StepResult step(const ModelOutput& modelOutput, int i, const at::Tensor& x, BatchNoise&) override
    {
        at::Tensor x0 = denoised(modelOutput.guided, i, x);
        if (m_clipRange > 0)
            x0 = x0.clamp(-m_clipRange, m_clipRange);
        const double change = stepSigma(stepOf(i) + 1) - stepSigma(stepOf(i));
        at::Tensor slope = (x - x0) / sigma(i);
        if (!isSecond(i)) {
            m_slope = slope;
            m_x = x;
            return {x + slope * change, x0};
        }
        slope = (m_slope + slope) / 2;
        return {m_x + slope * change, x0};
    }

private:
    Heun(const SamplerSetup& setup, const SigmaGrid& grid)
        : VarianceExploding(setup, grid, nextLevels(grid, 1)),
          m_clipRange(setup.ofModel() && setup.model.clipSample ? setup.model.clipSampleRange : 0)
    {
    }
    double m_clipRange;
    at::Tensor m_x, m_slope; ///< of the step's first evaluation
};

} // namespace

const SamplerTraits kHeunTraits = {.name = "heun", .label = "Heun", .usualSchedule = "normal", .make = made<Heun>};

} // namespace dice
