// The levels that diffusers' scheduler classes make of a config. Their float widths and roundings are
// kept, because whole timesteps hang on them.
#include "schedule/sigma_grid.h"

#include <algorithm>
#include <cmath>

namespace dice {
namespace {

std::vector<double> linspaceDown(double last, int count)
{
    std::vector<double> values;
    for (int i = count - 1; i >= 0; --i)
        values.push_back(count < 2 ? 0 : i == count - 1 ? last : i * (last / (count - 1)));
    return values;
}

/// i-th of np.arange(total, 0, -stride), whose rounding this is, less one. (For some numbers of steps np.arange gives
/// one value too many, and diffusers then takes one step too many; that is not kept.)
double trailingTimestep(int total, double stride, int i)
{
    const double difference = (total - stride) - total;
    return std::max(std::nearbyint(total + i * difference) - 1, 0.0);
}

/// How many training timesteps have a log signal-to-noise ratio above lambda_min_clipped.
int timestepsAbove(double lambda, const NoiseTable& table)
{
    int count = 0;
    while (count < table.size() && -std::log(table.sigma(count)) >= lambda)
        ++count;
    return std::max(count, 1);
}

std::vector<double> multistepTimesteps(const DiffusersClass& rules, const NoiseScheduleConfig& model, const NoiseTable& table, int steps)
{
    const int total = rules.clipsLambda ? timestepsAbove(model.lambdaMinClipped, table) : table.size();
    const Spacing spacing = spacingOf(model, Spacing::Linspace);
    std::vector<double> timesteps;
    if (spacing == Spacing::Trailing) {
        const double stride = static_cast<double>(table.size()) / steps;
        for (int i = 0; i < steps; ++i)
            timesteps.push_back(trailingTimestep(total, stride, i));
        return timesteps;
    }
    timesteps = spacedTimesteps(spacing, total, steps + 1, model.stepsOffset);
    timesteps.pop_back();
    for (double& timestep : timesteps)
        timestep = std::nearbyint(timestep);
    return timesteps;
}

/// The sigmas between the ends of `sigmas` replaced as the config's use_..._sigmas asks; false if it does not.
bool convertSigmas(const NoiseScheduleConfig& model, double smallest, double largest, std::vector<double>& sigmas)
{
    const int steps = static_cast<int>(sigmas.size());
    if (model.useKarrasSigmas)
        sigmas = karrasSigmas(smallest, largest, steps);
    else if (model.useExponentialSigmas)
        sigmas = exponentialSigmas(smallest, largest, steps);
    else if (model.useBetaSigmas)
        sigmas = betaSigmas(smallest, largest, steps);
    else
        return false;
    return true;
}

double finalSigma(const DiffusersClass& rules, const NoiseScheduleConfig& model, const NoiseTable& table, bool converted, double last)
{
    using Final = DiffusersClass::Final;
    if (rules.final == Final::Zero)
        return 0;
    if (rules.final == Final::Smallest)
        return converted ? last : table.smallest();
    if (model.finalSigmasType != "sigma_min")
        return 0;
    return converted && rules.final == Final::ConfiguredOrLast ? last : table.smallest();
}

} // namespace

Spacing spacingOf(const NoiseScheduleConfig& model, Spacing otherwise)
{
    if (model.timestepSpacing == "linspace")
        return Spacing::Linspace;
    if (model.timestepSpacing == "leading")
        return Spacing::Leading;
    return model.timestepSpacing == "trailing" ? Spacing::Trailing : otherwise;
}

std::vector<double> spacedTimesteps(Spacing spacing, int total, int steps, int offset)
{
    if (spacing == Spacing::Linspace || (spacing == Spacing::Leading && total / steps == 0))
        return linspaceDown(total - 1, steps);
    std::vector<double> timesteps;
    for (int i = 0; i < steps; ++i)
        timesteps.push_back(spacing == Spacing::Leading ? (steps - 1 - i) * (total / steps) + offset
                                                        : trailingTimestep(total, static_cast<double>(total) / steps, i));
    return timesteps;
}

SigmaGrid diffusersGrid(const DiffusersClass& rules, const NoiseScheduleConfig& model, int steps)
{
    NoiseScheduleConfig known = model;
    known.rescaleBetasZeroSnr = model.rescaleBetasZeroSnr && rules.rescalesZeroSnr;
    SigmaGrid grid{NoiseTable(known.alphasCumprod()), {}, {}};
    const NoiseTable& table = grid.table;
    if (rules.multistep)
        grid.timesteps = multistepTimesteps(rules, model, table, steps);
    else
        grid.timesteps = spacedTimesteps(spacingOf(model, Spacing::Linspace), table.size(), steps, model.stepsOffset);

    std::vector<double> sigmas;
    for (double& timestep : grid.timesteps) {
        timestep = static_cast<float>(std::min<double>(timestep, table.size() - 1));
        sigmas.push_back(table.sigmaBetween(timestep));
    }
    const double smallest = rules.multistep ? table.smallest() : sigmas.back();
    const double largest = rules.multistep ? table.largest() : sigmas.front();
    const bool converted = rules.convertsSigmas && convertSigmas(model, smallest, largest, sigmas);
    if (converted) {
        const bool rounded = rules.roundsKarras && model.useKarrasSigmas;
        for (std::size_t i = 0; i < sigmas.size(); ++i) {
            const double time = table.timeOf(sigmas[i]);
            grid.timesteps[i] = rounded ? std::nearbyint(time) : rules.multistep ? std::trunc(time) : time;
        }
    }
    sigmas.push_back(finalSigma(rules, model, table, converted, sigmas.back()));
    grid.sigmas.assign(sigmas.begin(), sigmas.end());
    return grid;
}

} // namespace dice
