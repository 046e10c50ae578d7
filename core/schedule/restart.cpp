#include "schedule/variance_exploding.h"

#include <ATen/ATen.h>
#include <algorithm>
#include <cmath>

namespace dice {
namespace {

/// Steps in order, each from one level to another; where a step begins above the end of the one before, noise goes up to it.
struct RestartSteps
{
    SigmaGrid begins;                ///< its last level is the end of the run
    std::vector<double> ends, times; ///< of the steps, and the times of the ends
};

/// Where a restart goes up, and to.
constexpr double kLow = 0.1, kHigh = 2;

/// The level above 0 that is nearest to sigma.
std::size_t nearest(const SigmaGrid& grid, double sigma)
{
    const auto begin = grid.sigmas.begin(), end = begin + static_cast<std::ptrdiff_t>(grid.timesteps.size());
    return static_cast<std::size_t>(
        std::min_element(begin, end, [&](float a, float b) { return std::abs(a - sigma) < std::abs(b - sigma); }) - begin);
}

RestartSteps laidOut(const SigmaGrid& base, const std::vector<double>& again, int times, std::size_t low)
{
    RestartSteps result{{base.table, {}, {}}, {}, {}};
    const auto add = [&](double from, double to) {
        result.begins.sigmas.push_back(static_cast<float>(from));
        result.begins.timesteps.push_back(base.table.timeOf(from));
        result.ends.push_back(to);
        result.times.push_back(base.table.timeOf(to));
    };
    for (std::size_t i = 0; i + 1 < base.sigmas.size(); ++i) {
        add(base.sigmas[i], base.sigmas[i + 1]);
        for (int time = 0; i + 1 == low && time < times; ++time)
            for (std::size_t k = 0; k + 1 < again.size(); ++k)
                add(static_cast<float>(again[k]), static_cast<float>(again[k + 1]));
    }
    result.begins.sigmas.push_back(base.sigmas.back());
    return result;
}

/// As A1111 spends them: of 20 steps and more nine, of 36 and more twice a quarter go to restarts; of fewer none.
RestartSteps restartSteps(const SamplerSetup& setup)
{
    const int length = setup.steps >= 36 ? setup.steps / 4 : setup.steps >= 20 ? 9 : 0, times = setup.steps >= 36 ? 2 : length > 0 ? 1 : 0;
    const SigmaGrid base = gridOf({setup.model, setup.schedule, setup.steps - length * times, setup.eta}, {});
    const std::size_t low = nearest(base, kLow), high = nearest(base, kHigh);
    if (high >= low) // nothing to go up to
        return laidOut(gridOf(setup, {}), {}, 0, 0);
    return laidOut(base, karrasSigmas(base.sigmas[low], base.sigmas[high], length + 1), times, low);
}

/// Restart (arXiv 2306.14878): Heun's method, and when it has nearly arrived, noise is added up to a middle level and the way down
/// from there made once more (twice with many steps).
class Restart final : public VarianceExploding
{
public:
    explicit Restart(const SamplerSetup& setup) : Restart(setup, restartSteps(setup)) {}
    StepResult step(const ModelOutput& modelOutput, int i, const at::Tensor& x, BatchNoise& noise) override
    {
        const at::Tensor x0 = denoised(modelOutput.guided, i, x);
        const int step = stepOf(i);
        const double end = m_ends.at(static_cast<std::size_t>(step)), change = end - stepSigma(step);
        const at::Tensor slope = (x - x0) / sigma(i);
        if (!isSecond(i)) {
            m_slope = slope;
            m_x = x;
            return {x + slope * change, x0};
        }
        const at::Tensor next = m_x + (m_slope + slope) / 2 * change;
        const double then = stepSigma(step + 1);
        return {then > end ? next + noiseLike(x, noise) * std::sqrt(then * then - end * end) : next, x0};
    }

private:
    Restart(const SamplerSetup& setup, RestartSteps steps)
        : VarianceExploding(setup, steps.begins, seconds(steps)), m_ends(std::move(steps.ends))
    {
    }
    static std::vector<Level> seconds(const RestartSteps& steps)
    {
        std::vector<Level> levels;
        for (std::size_t k = 0; k + 1 < steps.ends.size(); ++k)
            levels.push_back({steps.times[k], steps.ends[k]});
        return levels;
    }
    std::vector<double> m_ends;
    at::Tensor m_x, m_slope; ///< of the step's first evaluation
};

} // namespace

const SamplerTraits kRestartTraits = {
    .name = "restart", .label = "Restart", .usualSchedule = "karras", .drawsNoise = true, .make = made<Restart>};

} // namespace dice
