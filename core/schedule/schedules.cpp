// The artists' schedules, as k-diffusion, A1111 (modules/sd_schedulers.py), its offspring Forge and reForge, and ComfyUI
// (comfy/samplers.py) have them: each a function from the trained levels and a number of steps to as many levels, and its row.
// A grid ends at 0 behind the last of them.
#include "schedule/beta_quantile.h"
#include "schedule/sigma_grid.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <span>

namespace dice {
namespace {

/// i-th of n values from `from` to `to`, both included; the first if there is but one.
double between(double from, double to, int i, int count) { return count < 2 ? from : from + (to - from) * i / (count - 1); }

std::vector<double> normal(const NoiseTable& table, const NoiseScheduleConfig&, int steps)
{
    std::vector<double> sigmas;
    for (int i = 0; i < steps; ++i)
        sigmas.push_back(table.sigmaAt(between(table.size() - 1, 0, i, steps)));
    return sigmas;
}

std::vector<double> karras(const NoiseTable& table, const NoiseScheduleConfig&, int steps)
{
    return karrasSigmas(table.smallest(), table.largest(), steps);
}

/// Also k-diffusion's polyexponential: its exponent of the ramp, rho, is 1 there and wherever it is offered by name.
std::vector<double> exponential(const NoiseTable& table, const NoiseScheduleConfig&, int steps)
{
    return exponentialSigmas(table.smallest(), table.largest(), steps);
}

std::vector<double> sgmUniform(const NoiseTable& table, const NoiseScheduleConfig&, int steps)
{
    std::vector<double> sigmas;
    for (int i = 0; i < steps; ++i)
        sigmas.push_back(table.sigmaAt(between(table.size() - 1, 0, i, steps + 1)));
    return sigmas;
}

std::vector<double> simple(const NoiseTable& table, const NoiseScheduleConfig&, int steps)
{
    const double stride = static_cast<double>(table.size()) / steps;
    std::vector<double> sigmas;
    for (int i = 0; i < steps; ++i)
        sigmas.push_back(table.sigma(table.size() - 1 - static_cast<int>(i * stride)));
    return sigmas;
}

std::vector<double> beta(const NoiseTable& table, const NoiseScheduleConfig&, int steps)
{
    return betaSigmas(table.smallest(), table.largest(), steps);
}

/// As ComfyUI has it: the last of the quantiles is left out, not the distance to the end, and each is a trained timestep. Where two would
/// fall together (beyond 138 steps) ComfyUI takes one step less; here the next timestep is taken.
std::vector<double> betaOfComfy(const NoiseTable& table, const NoiseScheduleConfig&, int steps)
{
    constexpr double kAlpha = 0.6, kBeta = 0.6;
    const int last = table.size() - 1;
    steps = std::min(steps, table.size());
    std::vector<double> sigmas;
    for (int i = 0, above = table.size(); i < steps; ++i) {
        const double quantile = betaQuantile(1 - static_cast<double>(i) / steps, kAlpha, kBeta);
        const int timestep = std::min(static_cast<int>(std::nearbyint(quantile * last)), above - 1);
        above = std::max(timestep, steps - 1 - i); // as many are left as steps
        sigmas.push_back(table.sigma(above));
    }
    return sigmas;
}

/// Published levels for the model's family, interpolated linearly in log sigma for other counts.
std::vector<double> logInterpolated(std::span<const double> levels, int steps)
{
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

/// The 11 levels of Align Your Steps (Sabour et al., arXiv 2404.14507).
std::vector<double> alignYourSteps(const NoiseTable&, const NoiseScheduleConfig& model, int steps)
{
    static constexpr std::array sd15 = {14.615, 6.475, 3.861, 2.697, 1.886, 1.396, 0.963, 0.652, 0.399, 0.152, 0.029};
    static constexpr std::array sdxl = {14.615, 6.315, 3.771, 2.181, 1.342, 0.862, 0.555, 0.380, 0.234, 0.113, 0.029};
    return logInterpolated(model.alignYourSteps == AlignYourStepsTable::Sdxl ? sdxl : sd15, steps);
}

/// Its 32 levels, from the authors' page.
std::vector<double> alignYourSteps32(const NoiseTable&, const NoiseScheduleConfig& model, int steps)
{
    static constexpr std::array sd15 = {14.615, 11.23951352, 8.64363081, 6.64729424, 5.57250862, 4.71648546, 3.99196065, 3.5195609,
        3.13490466, 2.79228788, 2.48773628, 2.21663865, 1.97508351, 1.7793172, 1.61475335, 1.46540953, 1.314849, 1.16642497, 1.03475547,
        0.91573744, 0.80748169, 0.71202361, 0.621739, 0.53065202, 0.4529096, 0.37491455, 0.27461819, 0.2011529, 0.14105873, 0.06682881,
        0.03166121, 0.015};
    static constexpr std::array sdxl = {14.615, 11.1491618, 8.50522127, 6.48827151, 5.43707402, 4.60398619, 3.89854704, 3.27407457,
        2.74396527, 2.29968659, 1.95448514, 1.67108715, 1.42878152, 1.23181009, 1.06789649, 0.92579443, 0.80290886, 0.69660121, 0.60436903,
        0.52852552, 0.46773344, 0.41393379, 0.36258186, 0.31008517, 0.26518925, 0.22326461, 0.17653877, 0.13959192, 0.10587381, 0.05519369,
        0.02877334, 0.015};
    return logInterpolated(model.alignYourSteps == AlignYourStepsTable::Sdxl ? sdxl : sd15, steps);
}

/// Even in arctan sigma (arXiv 2404.14507, section 3.1, for pictures of a normal distribution). As ComfyUI has it; A1111 lays out
/// one level more, stops at the last and leaves its noise in the picture.
std::vector<double> klOptimal(const NoiseTable& table, const NoiseScheduleConfig&, int steps)
{
    std::vector<double> sigmas;
    for (int i = 0; i < steps; ++i)
        sigmas.push_back(std::tan(between(std::atan(table.largest()), std::atan(table.smallest()), i, steps)));
    return sigmas;
}

std::vector<double> trainedSigmas(const NoiseTable& table, const std::vector<double>& timesteps)
{
    std::vector<double> sigmas;
    for (const double timestep : timesteps)
        sigmas.push_back(table.sigma(std::min(static_cast<int>(timestep), table.size() - 1)));
    return sigmas;
}

/// Timesteps 1, 1 + k, 1 + 2 k ... with k = total / steps rounded down. The programs take as many as there are below the total, and
/// so more than asked for where k was rounded; here the first `steps` of them.
std::vector<double> ddimUniform(const NoiseTable& table, const NoiseScheduleConfig&, int steps)
{
    return trainedSigmas(table, spacedTimesteps(Spacing::Leading, table.size(), steps, /*offset=*/1));
}

/// For models that were distilled to few steps: the end of every part of the training range (Forge).
std::vector<double> turbo(const NoiseTable& table, const NoiseScheduleConfig&, int steps)
{
    return trainedSigmas(table, spacedTimesteps(Spacing::Trailing, table.size(), steps, 0));
}

/// Half of the steps take off the first 2.5 % of the noise evenly, the others the rest quadratically, smooth where they meet (Mochi's
/// schedule, in ComfyUI).
std::vector<double> linearQuadratic(const NoiseTable& table, const NoiseScheduleConfig&, int steps)
{
    if (steps == 1)
        return {table.largest()};
    constexpr double kThreshold = 0.025;
    const int linear = steps / 2, rest = steps - linear;
    const double slope = kThreshold / linear, bend = (1 - slope * steps) / (rest * rest);
    std::vector<double> sigmas;
    for (int i = 0; i < steps; ++i) {
        const int behind = std::max(i - linear, 0);
        sigmas.push_back((1 - slope * i - bend * behind * behind) * table.largest());
    }
    return sigmas;
}

constexpr std::array kSchedules = {
    ScheduleTraits{.name = "auto", .label = "Automatic"},
    ScheduleTraits{.name = "model", .label = "Model"},
    ScheduleTraits{.name = "normal", .label = "Normal", .spellings = "uniform", .sigmas = normal},
    ScheduleTraits{.name = "karras", .label = "Karras", .endings = "k ka", .sigmas = karras},
    ScheduleTraits{.name = "exponential", .label = "Exponential", .endings = "exp", .sigmas = exponential},
    ScheduleTraits{.name = "sgm-uniform", .label = "SGM Uniform", .sigmas = sgmUniform},
    ScheduleTraits{.name = "simple", .label = "Simple", .sigmas = simple},
    ScheduleTraits{.name = "beta", .label = "Beta", .sigmas = beta},
    ScheduleTraits{.name = "ays", .label = "Align Your Steps", .sigmas = alignYourSteps},
    ScheduleTraits{.name = "ays-11", .label = "Align Your Steps 11", .sigmas = alignYourSteps},
    ScheduleTraits{.name = "ays-32", .label = "Align Your Steps 32", .sigmas = alignYourSteps32},
    ScheduleTraits{.name = "polyexponential", .label = "Polyexponential", .sigmas = exponential},
    ScheduleTraits{.name = "kl-optimal", .label = "KL Optimal", .sigmas = klOptimal},
    ScheduleTraits{.name = "ddim-uniform", .label = "DDIM", .sigmas = ddimUniform},
    ScheduleTraits{.name = "turbo", .label = "Turbo", .spellings = "trailing", .sigmas = turbo},
    ScheduleTraits{.name = "linear-quadratic", .label = "Linear Quadratic", .sigmas = linearQuadratic},
    ScheduleTraits{.name = "beta-comfy", .label = "Beta ComfyUI", .sigmas = betaOfComfy},
};

} // namespace

std::span<const ScheduleTraits> schedules() { return kSchedules; }

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

} // namespace dice
