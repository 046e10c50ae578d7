#pragma once
// Base of the samplers that work on x = alpha * x_0 + sigma * noise with alpha^2 + sigma^2 = 1, the form that the
// denoiser was trained on and is given unchanged: DPM-Solver++ multistep, unipc, deis, ddim, ddpm, pndm, lcm.
#include "schedule/sampler_setup.h"

#include <array>

namespace dice {

/// A noise level; the signal's part is sqrt(alphaBar).
struct SignalLevel
{
    static SignalLevel ofSigma(double sigmaOverAlpha);
    static SignalLevel ofAlphaBar(double alphaBar);
    double alpha, sigma;
};

class VariancePreserving : public Sampler
{
public:
    [[nodiscard]] int evaluations() const final { return static_cast<int>(m_levels.size()); }
    [[nodiscard]] int steps() const final { return m_steps; }
    [[nodiscard]] double timestep(int evaluation) const final { return m_timesteps.at(static_cast<std::size_t>(evaluation)); }
    [[nodiscard]] double sigma(int evaluation) const final;
    [[nodiscard]] double initialNoiseSigma() const final { return m_initialSigma; }
    [[nodiscard]] at::Tensor scaleModelInput(const at::Tensor& x, int) const final { return x; }
    [[nodiscard]] at::Tensor addNoise(const at::Tensor& x0, const at::Tensor& noise, int evaluation) const final;
    [[nodiscard]] int firstEvaluation(double strength) const final;

protected:
    /// One level and one timestep per evaluation.
    VariancePreserving(const SamplerSetup& setup, std::vector<double> timesteps, std::vector<SignalLevel> levels);

    [[nodiscard]] const SignalLevel& level(int evaluation) const { return m_levels.at(static_cast<std::size_t>(evaluation)); }
    [[nodiscard]] PredictionType predictionType() const { return m_predictionType; }
    /// x_0 and the noise in x, as the model's output says they are at a level.
    [[nodiscard]] at::Tensor denoised(const at::Tensor& modelOutput, const SignalLevel& at, const at::Tensor& x) const;
    [[nodiscard]] at::Tensor noiseIn(const at::Tensor& modelOutput, const SignalLevel& at, const at::Tensor& x) const;

private:
    PredictionType m_predictionType;
    int m_steps;
    std::vector<double> m_timesteps;
    std::vector<SignalLevel> m_levels;
    double m_initialSigma;
};

/// Base of the multistep solvers (dpmpp-2m, dpmpp-2m-sde, dpmpp-3m-sde, unipc, deis): levels of a grid, and the
/// outputs of the last evaluations.
class Multistep : public VariancePreserving
{
protected:
    Multistep(const SamplerSetup& setup, const SigmaGrid& grid, int order);

    static constexpr int kFewSteps = 15; ///< below this many diffusers ends with lower orders

    /// The level before evaluation i; i = evaluations() is the end of the run. sigma/alpha and log(alpha/sigma) of it.
    [[nodiscard]] SignalLevel levelAt(int i) const { return SignalLevel::ofSigma(gridSigma(i)); }
    [[nodiscard]] double gridSigma(int i) const { return m_sigmas.at(static_cast<std::size_t>(i)); }
    [[nodiscard]] double lambda(int i) const;
    /// lambda(i + 1) - lambda(i); infinite for a step to 0.
    [[nodiscard]] double stepLambda(int i) const { return lambda(i + 1) - lambda(i); }
    [[nodiscard]] int order() const { return m_order; }

    /// Remembers an output as the newest.
    void remember(const at::Tensor& output);
    /// age 0 is the newest.
    [[nodiscard]] const at::Tensor& output(int age) const { return m_outputs.at(static_cast<std::size_t>(age)); }
    /// Outputs that a step from evaluation i can use: those remembered, at levels that differ.
    [[nodiscard]] int usable(int i) const;

private:
    int m_order;
    int m_known = 0;
    std::vector<double> m_sigmas;
    std::array<at::Tensor, 3> m_outputs; ///< newest first
};

/// Levels of the samplers that are defined on whole timesteps (ddim, ddpm, pndm, lcm), one per step, as alpha bar.
struct AlphaGrid
{
    std::vector<double> timesteps;
    std::vector<float> alphas; ///< at the timesteps
    std::vector<float> next;   ///< at the timestep that follows; the last is that of a finished picture
};
[[nodiscard]] std::vector<SignalLevel> levelsOf(const std::vector<float>& alphaBars);
/// The grid of a sigma schedule as alpha bars, ending at 1.
[[nodiscard]] AlphaGrid alphaGridOfSigmas(const SamplerSetup& setup);
/// "model": the training timesteps, spaced as the config says. What follows timestep t is t - total / steps, as ddim
/// and pndm have it, and the end is alpha bar of timestep 0, or 1 with `endsAtOne`.
[[nodiscard]] AlphaGrid alphaGridOfTimesteps(const NoiseScheduleConfig& model, int steps, bool endsAtOne);

} // namespace dice
