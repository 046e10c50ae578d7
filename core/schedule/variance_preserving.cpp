#include "schedule/variance_preserving.h"

#include <ATen/ATen.h>
#include <algorithm>
#include <cmath>

namespace dice {
namespace {

/// Below this alpha (that of diffusers' stand-in for zero terminal SNR) x_0 cannot be told from predicted noise.
constexpr double kSmallestAlpha = 1.0 / 4096;

std::vector<SignalLevel> levelsOf(const SigmaGrid& grid)
{
    std::vector<SignalLevel> levels;
    for (std::size_t i = 0; i < grid.timesteps.size(); ++i)
        levels.push_back(SignalLevel::ofSigma(grid.sigmas[i]));
    return levels;
}

} // namespace

SignalLevel SignalLevel::ofSigma(double sigmaOverAlpha)
{
    const double alpha = 1 / std::sqrt(sigmaOverAlpha * sigmaOverAlpha + 1);
    return {alpha, sigmaOverAlpha * alpha};
}

SignalLevel SignalLevel::ofAlphaBar(double alphaBar) { return {std::sqrt(alphaBar), std::sqrt(1 - alphaBar)}; }

VariancePreserving::VariancePreserving(const SamplerSetup& setup, std::vector<double> timesteps, std::vector<SignalLevel> levels)
    : m_predictionType(setup.model.predictionType), m_steps(setup.steps), m_timesteps(std::move(timesteps)), m_levels(std::move(levels)),
      m_initialSigma(setup.ofModel() ? 1 : m_levels.front().sigma)
{
}

double VariancePreserving::sigma(int evaluation) const
{
    return level(evaluation).sigma / std::max(level(evaluation).alpha, kSmallestAlpha);
}

at::Tensor VariancePreserving::addNoise(const at::Tensor& x0, const at::Tensor& noise, int evaluation) const
{
    return x0 * level(evaluation).alpha + noise * level(evaluation).sigma;
}

int VariancePreserving::firstEvaluation(double strength) const
{
    const int skipped = skippedSteps(steps(), strength);
    return skipped == steps() ? evaluations() : skipped;
}

at::Tensor VariancePreserving::denoised(const at::Tensor& modelOutput, const SignalLevel& at, const at::Tensor& x) const
{
    switch (m_predictionType) {
    case PredictionType::Epsilon:
        return (x - modelOutput * at.sigma) / std::max(at.alpha, kSmallestAlpha);
    case PredictionType::VPrediction:
        return x * at.alpha - modelOutput * at.sigma;
    case PredictionType::Sample:
        break;
    }
    return modelOutput;
}

at::Tensor VariancePreserving::noiseIn(const at::Tensor& modelOutput, const SignalLevel& at, const at::Tensor& x) const
{
    switch (m_predictionType) {
    case PredictionType::VPrediction:
        return modelOutput * at.alpha + x * at.sigma;
    case PredictionType::Sample:
        return (x - modelOutput * at.alpha) / at.sigma;
    case PredictionType::Epsilon:
        break;
    }
    return modelOutput;
}

Multistep::Multistep(const SamplerSetup& setup, const SigmaGrid& grid, int order)
    : VariancePreserving(setup, grid.timesteps, levelsOf(grid)), m_order(order), m_sigmas(grid.sigmas.begin(), grid.sigmas.end())
{
}

double Multistep::lambda(int i) const { return -std::log(gridSigma(i)); }

void Multistep::remember(const at::Tensor& output)
{
    std::rotate(m_outputs.begin(), m_outputs.end() - 1, m_outputs.end());
    m_outputs[0] = output;
    m_known = std::min(m_known + 1, m_order);
}

int Multistep::usable(int i) const
{
    int count = 1;
    while (count < std::min(m_known, i + 1) && gridSigma(i - count) > gridSigma(i - count + 1))
        ++count;
    return count;
}

std::vector<SignalLevel> levelsOf(const std::vector<float>& alphaBars)
{
    std::vector<SignalLevel> levels;
    for (const float alphaBar : alphaBars)
        levels.push_back(SignalLevel::ofAlphaBar(alphaBar));
    return levels;
}

AlphaGrid alphaGridOfSigmas(const SamplerSetup& setup)
{
    const SigmaGrid sigmas = artistGrid(setup.schedule, setup.model, setup.steps, /*discardPenultimate=*/false);
    AlphaGrid grid{sigmas.timesteps, {}, {}};
    for (const double sigma : sigmas.sigmas)
        grid.next.push_back(static_cast<float>(1 / (1 + sigma * sigma)));
    grid.alphas.assign(grid.next.begin(), grid.next.end() - 1);
    grid.next.erase(grid.next.begin());
    return grid;
}

AlphaGrid alphaGridOfTimesteps(const NoiseScheduleConfig& model, int steps, bool endsAtOne)
{
    const std::vector<float> alphas = model.alphasCumprod();
    AlphaGrid grid;
    for (const double spaced : spacedTimesteps(spacingOf(model, Spacing::Leading), model.numTrainTimesteps, steps, model.stepsOffset)) {
        const int timestep = std::min(static_cast<int>(std::nearbyint(spaced)), model.numTrainTimesteps - 1);
        const int next = timestep - model.numTrainTimesteps / steps;
        grid.timesteps.push_back(timestep);
        grid.alphas.push_back(alphas[static_cast<std::size_t>(timestep)]);
        grid.next.push_back(next >= 0 ? alphas[static_cast<std::size_t>(next)] : endsAtOne ? 1.0f : alphas[0]);
    }
    return grid;
}

} // namespace dice
