#include "schedule/dpm_single_step.h"
#include "schedule/variance_exploding.h"

#include <ATen/ATen.h>
#include <algorithm>
#include <cmath>

namespace dice {
namespace {

/// DPM-Solver-fast (arXiv 2206.00927, section 3.4; k-diffusion's sample_dpm_fast): one evaluation a step, three of them to a
/// step of third order, over levels even in log sigma; what is left at the end are steps of second and first order. Of the schedule
/// only the ends count, and the run ends at the last level above 0, as k-diffusion's does.
/// Image to image may begin inside a step of third order: its evaluations from there on are a step of lower order.
class DpmFast final : public VarianceExploding
{
public:
    explicit DpmFast(const SamplerSetup& setup) : VarianceExploding(setup, levels(setup)) {}
    StepResult step(const ModelOutput& modelOutput, int i, const at::Tensor& x, BatchNoise&) override
    {
        const at::Tensor x0 = denoised(modelOutput.guided, i, x), noise = (x - x0) / sigma(i);
        const int last = lastOfBlock(i);
        if (m_place == 0) {
            m_x = x;
            m_noise = noise;
            m_begin = i;
        }
        const int order = last - m_begin + 1, place = m_place;
        m_place = i == last ? 0 : place + 1;
        const double to = stepSigma(last + 1), h = std::log(stepSigma(m_begin) / to);
        if (place == 0)
            return {dpmFirst(x, noise, stepSigma(i + 1), std::log(sigma(i) / stepSigma(i + 1))), x0};
        if (order == 2)
            return {dpmSecond(m_x, m_noise, noise, to, h, 0.5), x0};
        return {place == 1 ? dpmTwoThirds(m_x, m_noise, noise, to, h) : dpmThird(m_x, m_noise, noise, to, h), x0};
    }

private:
    /// Evaluations of the blocks: threes, and a two and a one at the end where threes would go up, or what is left over.
    static std::vector<int> blocks(int evaluations)
    {
        std::vector<int> orders(static_cast<std::size_t>(evaluations / 3 + 1), 3);
        orders.back() = evaluations % 3;
        if (evaluations % 3 == 0) {
            orders.back() = 1;
            orders.at(orders.size() - 2) = 2;
        }
        return orders;
    }
    static SigmaGrid levels(const SamplerSetup& setup)
    {
        SigmaGrid grid = gridOf(setup, {});
        const double from = grid.sigmas.front(), to = setup.steps > 1 ? grid.sigmas.at(grid.timesteps.size() - 1) : grid.table.smallest();
        const std::vector<int> orders = blocks(setup.steps);
        grid.sigmas.clear();
        grid.timesteps.clear();
        for (std::size_t block = 0; block < orders.size(); ++block)
            for (int k = 0; k < orders[block]; ++k) {
                const double share =
                    (static_cast<double>(block) + static_cast<double>(k) / orders[block]) / static_cast<double>(orders.size());
                grid.sigmas.push_back(static_cast<float>(from * std::pow(to / from, share)));
                grid.timesteps.push_back(grid.table.timeOf(grid.sigmas.back()));
            }
        grid.sigmas.push_back(static_cast<float>(to));
        return grid;
    }
    /// The last evaluation of the block that evaluation i belongs to.
    [[nodiscard]] int lastOfBlock(int i) const
    {
        int end = 0;
        for (const int order : blocks(steps())) {
            end += order;
            if (i < end)
                break;
        }
        return end - 1;
    }
    at::Tensor m_x, m_noise; ///< where the block began
    int m_begin = 0, m_place = 0;
};

} // namespace

const SamplerTraits kDpmFastTraits = {.name = "dpm-fast", .label = "DPM fast", .usualSchedule = "normal", .make = made<DpmFast>};

} // namespace dice
