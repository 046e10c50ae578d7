#pragma once
// Base of the samplers that work on x = x_0 + sigma * noise, as k-diffusion does (arXiv 2206.00364): euler, heun, dpm2,
// lms and their kin. The denoiser is given x / sqrt(sigma^2 + 1).
#include "schedule/sampler_plan.h"

namespace dice {

class VarianceExploding : public Sampler
{
public:
    [[nodiscard]] int evaluations() const final { return static_cast<int>(m_levels.size()); }
    [[nodiscard]] int steps() const final { return static_cast<int>(m_sigmas.size()) - 1; }
    [[nodiscard]] int stepOf(int evaluation) const final { return evaluation / m_perStep; }
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
    VarianceExploding(const SamplerPlan& plan, const SigmaGrid& grid);
    /// Two evaluations per step but for the last, which goes to 0: seconds[k] is where step k looks again, [n - 1].
    VarianceExploding(const SamplerPlan& plan, const SigmaGrid& grid, const std::vector<Level>& seconds);

    /// The grid's sigma at the begin of a step; stepSigma(steps()) is where the run ends.
    [[nodiscard]] double stepSigma(int step) const { return m_sigmas.at(static_cast<std::size_t>(step)); }
    [[nodiscard]] bool isSecond(int evaluation) const { return evaluation % m_perStep == 1; }
    /// x_0 as the denoiser sees it at sigma(evaluation).
    [[nodiscard]] at::Tensor denoised(const at::Tensor& modelOutput, int evaluation, const at::Tensor& x) const;

private:
    [[nodiscard]] const Level& level(int evaluation) const { return m_levels.at(static_cast<std::size_t>(evaluation)); }
    PredictionType m_predictionType;
    std::vector<double> m_sigmas;
    std::vector<Level> m_levels;
    double m_initialSigma;
    int m_perStep;
};

/// Where an ancestral step from sigma `from` to `to` goes without noise, and how much noise then follows (eta = 1).
struct AncestralStep
{
    double down, up;
};
[[nodiscard]] AncestralStep ancestralStep(double from, double to);

} // namespace dice
