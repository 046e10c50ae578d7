#include "schedule/sigma_grid.h"

#include "schedule/beta_quantile.h"

#include <algorithm>
#include <cmath>

namespace dice {
namespace {

/// i-th of n values from `from` to `to`, both included; the first if there is but one.
double between(double from, double to, int i, int count) { return count < 2 ? from : from + (to - from) * i / (count - 1); }

std::vector<double> sgmUniformSigmas(const NoiseTable& table, int steps)
{
    std::vector<double> sigmas;
    for (int i = 0; i < steps; ++i)
        sigmas.push_back(table.sigmaAt(between(table.size() - 1, 0, i, steps + 1)));
    return sigmas;
}

std::vector<double> normalSigmas(const NoiseTable& table, int steps)
{
    std::vector<double> sigmas;
    for (int i = 0; i < steps; ++i)
        sigmas.push_back(table.sigmaAt(between(table.size() - 1, 0, i, steps)));
    return sigmas;
}

std::vector<double> simpleSigmas(const NoiseTable& table, int steps)
{
    const double stride = static_cast<double>(table.size()) / steps;
    std::vector<double> sigmas;
    for (int i = 0; i < steps; ++i)
        sigmas.push_back(table.sigma(table.size() - 1 - static_cast<int>(i * stride)));
    return sigmas;
}

/// The 11 published levels (Sabour et al., arXiv 2404.14507), interpolated linearly in log sigma for other counts.
std::vector<double> alignYourStepsSigmas(AlignYourStepsTable family, int steps)
{
    static const std::vector<double> sd15 = {14.615, 6.475, 3.861, 2.697, 1.886, 1.396, 0.963, 0.652, 0.399, 0.152, 0.029};
    static const std::vector<double> sdxl = {14.615, 6.315, 3.771, 2.181, 1.342, 0.862, 0.555, 0.380, 0.234, 0.113, 0.029};
    const std::vector<double>& levels = family == AlignYourStepsTable::Sdxl ? sdxl : sd15;
    const int last = static_cast<int>(levels.size()) - 1;
    std::vector<double> sigmas;
    for (int i = 0; i < steps; ++i) {
        const double place = between(0, last, i, steps);
        const auto index = static_cast<std::size_t>(std::min(static_cast<int>(place), last - 1));
        const double share = place - static_cast<double>(index);
        sigmas.push_back(std::exp((1 - share) * std::log(levels[index]) + share * std::log(levels[index + 1])));
    }
    return sigmas;
}

std::vector<double> artistSigmas(Schedule schedule, const NoiseTable& table, AlignYourStepsTable family, int steps)
{
    switch (schedule) {
    case Schedule::Karras:
        return karrasSigmas(table.smallest(), table.largest(), steps);
    case Schedule::Exponential:
        return exponentialSigmas(table.smallest(), table.largest(), steps);
    case Schedule::SgmUniform:
        return sgmUniformSigmas(table, steps);
    case Schedule::Simple:
        return simpleSigmas(table, steps);
    case Schedule::Beta:
        return betaSigmas(table.smallest(), table.largest(), steps);
    case Schedule::AlignYourSteps:
        return alignYourStepsSigmas(family, steps);
    case Schedule::Model:
    case Schedule::Normal:
        break;
    }
    return normalSigmas(table, steps);
}

} // namespace

std::vector<double> karrasSigmas(double smallest, double largest, int steps)
{
    constexpr double kRho = 7;
    const double from = std::pow(largest, 1 / kRho), to = std::pow(smallest, 1 / kRho);
    std::vector<double> sigmas;
    for (int i = 0; i < steps; ++i)
        sigmas.push_back(std::pow(from + between(0, 1, i, steps) * (to - from), kRho));
    return sigmas;
}

std::vector<double> exponentialSigmas(double smallest, double largest, int steps)
{
    std::vector<double> sigmas;
    for (int i = 0; i < steps; ++i)
        sigmas.push_back(std::exp(between(std::log(largest), std::log(smallest), i, steps)));
    return sigmas;
}

std::vector<double> betaSigmas(double smallest, double largest, int steps)
{
    constexpr double kAlpha = 0.6, kBeta = 0.6;
    std::vector<double> sigmas;
    for (int i = 0; i < steps; ++i)
        sigmas.push_back(smallest + betaQuantile(1 - between(0, 1, i, steps), kAlpha, kBeta) * (largest - smallest));
    return sigmas;
}

SigmaGrid artistGrid(Schedule schedule, const NoiseScheduleConfig& model, int steps, bool discardPenultimate)
{
    SigmaGrid grid{NoiseTable(model.alphasCumprod()), {}, {}};
    std::vector<double> sigmas = artistSigmas(schedule, grid.table, model.alignYourSteps, discardPenultimate ? steps + 1 : steps);
    sigmas.resize(static_cast<std::size_t>(steps));
    for (const double sigma : sigmas) {
        grid.sigmas.push_back(static_cast<float>(sigma));
        grid.timesteps.push_back(grid.table.timeOf(grid.sigmas.back()));
    }
    grid.sigmas.push_back(0);
    return grid;
}

} // namespace dice
