#pragma once
// Base of the samplers that work on x = x_0 + sigma * noise, as k-diffusion does (arXiv 2206.00364): euler, heun, dpm2,
// lms and their kin. The denoiser is given x / sqrt(sigma^2 + 1).
#include "schedule/sampler_setup.h"

namespace dice {

class VarianceExploding : public Sampler
{
public:
    [[nodiscard]] int evaluations() const final { return static_cast<int>(m_levels.size()); }
    [[nodiscard]] int steps() const final { return static_cast<int>(m_sigmas.size()) - 1; }
    [[nodiscard]] int stepOf(int evaluation) const final { return level(evaluation).step; }
    [[nodiscard]] double timestep(int evaluation) const final { return level(evaluation).timestep; }
    [[nodiscard]] double sigma(int evaluation) const final { return level(evaluation).sigma; }
    [[nodiscard]] double initialNoiseSigma() const final { return m_initialSigma; }
    [[nodiscard]] at::Tensor scaleModelInput(const at::Tensor& x, int evaluation) const final;
    [[nodiscard]] at::Tensor addNoise(const at::Tensor& x0, const at::Tensor& noise, int evaluation) const final;
    [[nodiscard]] int firstEvaluation(double strength) const final;

protected:
    struct Level
    {
        double timestep;
        double sigma;
    };

    /// One evaluation per step, at the grid's levels.
    VarianceExploding(const SamplerSetup& setup, const SigmaGrid& grid);
    /// Two evaluations per step but for the last, which goes to 0: seconds[k] is where step k looks again, [n - 1].
    VarianceExploding(const SamplerSetup& setup, const SigmaGrid& grid, const std::vector<Level>& seconds);
    /// further[k] are the levels at which step k looks again, in order; none for steps behind the last of them.
    VarianceExploding(const SamplerSetup& setup, const SigmaGrid& grid, const std::vector<std::vector<Level>>& further);

    /// What Heun's kin look at again: of every step up to `count` grid levels behind it, above the end of the run.
    [[nodiscard]] static std::vector<std::vector<Level>> nextLevels(const SigmaGrid& grid, std::size_t count);
    /// Between each level and where an ancestral step from it goes without noise: the middle in log sigma, [n - 1].
    [[nodiscard]] static std::vector<Level> ancestralMiddles(const SigmaGrid& grid);

    /// The grid's sigma at the begin of a step; stepSigma(steps()) is where the run ends.
    [[nodiscard]] double stepSigma(int step) const { return m_sigmas.at(static_cast<std::size_t>(step)); }
    [[nodiscard]] int evaluationsOf(int step) const;
    /// 0 for the first evaluation of its step.
    [[nodiscard]] int placeInStep(int evaluation) const { return evaluation - m_firsts.at(static_cast<std::size_t>(stepOf(evaluation))); }
    [[nodiscard]] bool isSecond(int evaluation) const { return placeInStep(evaluation) == 1; }
    /// x_0 as the denoiser sees it at sigma(evaluation).
    [[nodiscard]] at::Tensor denoised(const at::Tensor& modelOutput, int evaluation, const at::Tensor& x) const;

private:
    struct PlacedLevel : Level
    {
        int step;
    };
    [[nodiscard]] const PlacedLevel& level(int evaluation) const { return m_levels.at(static_cast<std::size_t>(evaluation)); }
    PredictionType m_predictionType;
    std::vector<double> m_sigmas;
    std::vector<PlacedLevel> m_levels; ///< of the evaluations
    std::vector<int> m_firsts;         ///< the first evaluation of each step
    double m_initialSigma;
};

/// x_0 as the model's output says it is at sigma, for x = x_0 + sigma * noise.
[[nodiscard]] at::Tensor denoisedAt(double sigma, PredictionType type, const at::Tensor& modelOutput, const at::Tensor& x);

/// Where an ancestral step from sigma `from` to `to` goes without noise, and how much noise then follows (eta = 1).
struct AncestralStep
{
    double down, up;
};
[[nodiscard]] AncestralStep ancestralStep(double from, double to);

} // namespace dice
