#include "schedule/variance_preserving.h"

#include <ATen/ATen.h>
#include <algorithm>
#include <array>
#include <cmath>

namespace dice {
namespace {

/// One entry per evaluation: the second level is looked at twice.
struct PndmGrid
{
    std::vector<double> timesteps;
    /// alpha bar at the timestep, where a step from it leads, and where the step that led to it began
    std::vector<double> alphas, next, before;
};

PndmGrid pndmGrid(const SamplerSetup& setup)
{
    const bool ofModel = setup.ofModel();
    NoiseScheduleConfig model = setup.model;
    model.rescaleBetasZeroSnr = false; // diffusers' class does not know it
    const AlphaGrid grid =
        ofModel ? alphaGridOfTimesteps(model, setup.steps, model.setAlphaToOne.value_or(false)) : alphaGridOfSigmas(setup);
    const std::vector<float> alphas = model.alphasCumprod();
    PndmGrid result;
    for (std::size_t step = 0; step < grid.timesteps.size(); ++step) {
        const int earlier =
            std::min(static_cast<int>(grid.timesteps[step]) + model.numTrainTimesteps / setup.steps, model.numTrainTimesteps - 1);
        for (int times = step == 1 ? 2 : 1; times > 0; --times) {
            result.timesteps.push_back(grid.timesteps[step]);
            result.alphas.push_back(grid.alphas[step]);
            result.next.push_back(grid.next[step]);
            result.before.push_back(ofModel ? alphas[static_cast<std::size_t>(earlier)] : grid.alphas[step == 0 ? 0 : step - 1]);
        }
    }
    return result;
}

/// PNDM without Runge-Kutta steps (arXiv 2202.09778), known as PLMS: Adams-Bashforth of fourth order on the outputs.
/// The first step is done twice, the second time with the mean of the outputs at its two ends.
class Pndm final : public VariancePreserving
{
public:
    explicit Pndm(const SamplerSetup& setup) : Pndm(setup, pndmGrid(setup)) {}
    [[nodiscard]] int stepOf(int evaluation) const override { return std::max(evaluation - 1, 0); }

    StepResult step(const ModelOutput& modelOutput, int i, const at::Tensor& x, BatchNoise&) override
    {
        const auto index = static_cast<std::size_t>(i);
        const at::Tensor x0 = denoised(modelOutput.guided, level(i), x);
        if (m_count++ == 1)
            return {moved(m_x, (modelOutput.guided + m_outputs[0]) / 2, m_grid.before[index], m_grid.alphas[index]), x0};
        std::rotate(m_outputs.begin(), m_outputs.end() - 1, m_outputs.end());
        m_outputs[0] = modelOutput.guided;
        m_x = x;
        return {moved(x, extrapolated(), m_grid.alphas[index], m_grid.next[index]), x0};
    }

private:
    Pndm(const SamplerSetup& setup, PndmGrid grid)
        : VariancePreserving(setup, grid.timesteps, levelsOf({grid.alphas.begin(), grid.alphas.end()})), m_grid(std::move(grid))
    {
    }
    [[nodiscard]] at::Tensor extrapolated() const
    {
        const auto& e = m_outputs;
        if (!e[1].defined())
            return e[0];
        if (!e[2].defined())
            return (e[0] * 3 - e[1]) / 2;
        if (!e[3].defined())
            return (e[0] * 23 - e[1] * 16 + e[2] * 5) / 12;
        return (e[0] * 55 - e[1] * 59 + e[2] * 37 - e[3] * 9) * (1.0 / 24);
    }
    /// Equation 11 of the paper, which is the step of DDIM.
    [[nodiscard]] at::Tensor moved(const at::Tensor& x, const at::Tensor& output, double from, double to) const
    {
        const at::Tensor noise = noiseIn(output, SignalLevel::ofAlphaBar(from), x);
        const double divisor = from * std::sqrt(1 - to) + std::sqrt(from * (1 - from) * to);
        return x * std::sqrt(to / from) - noise * (to - from) / divisor;
    }
    PndmGrid m_grid;
    int m_count = 0;
    at::Tensor m_x;                      ///< where the first step began
    std::array<at::Tensor, 4> m_outputs; ///< newest first
};

} // namespace

const SamplerTraits kPndmTraits = {.name = "pndm", .label = "PLMS", .usualSchedule = "model", .make = made<Pndm>};

} // namespace dice
