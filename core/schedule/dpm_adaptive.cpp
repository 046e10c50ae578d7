#include "schedule/dpm_single_step.h"
#include "schedule/variance_exploding.h"

#include <ATen/ATen.h>
#include <algorithm>
#include <cmath>

namespace dice {
namespace {

/// DPM-Solver-23 (arXiv 2206.00927, section 3.4 and appendix C) as k-diffusion's sample_dpm_adaptive with its own settings: every try
/// takes three evaluations, makes a step of second and one of third order of them, and counts if the two agree well enough; how well
/// they do says how long the next try is. Of the schedule only the ends count, and the run ends at the last level above 0.
///
/// The number of steps says nothing about the run's length: the schedule's levels are what progress is told in, and what image to
/// image and prompts that change over the steps go by. Evaluation 3 k stands for the k-th level until the run begins, and from then on
/// every try takes the next three numbers.
class DpmAdaptive final : public Sampler
{
public:
    explicit DpmAdaptive(const SamplerSetup& setup) : DpmAdaptive(setup, gridOf(setup, {})) {}

    [[nodiscard]] int evaluations() const override { return kEach * (m_steps + kMostTries); }
    [[nodiscard]] bool finished(int evaluation) const override { return m_lambda > m_end - kNear || evaluation >= evaluations(); }
    [[nodiscard]] int knownUntil(int evaluation) const override { return evaluation - evaluation % kEach + kEach; }
    [[nodiscard]] int steps() const override { return m_steps; }
    [[nodiscard]] int stepOf(int evaluation) const override
    {
        int step = 0;
        while (step + 1 < m_steps && lambdaOf(step + 1) <= beginOf(evaluation) + kNear)
            ++step;
        return step;
    }
    [[nodiscard]] double timestep(int evaluation) const override { return m_grid.table.timeOf(sigma(evaluation)); }
    [[nodiscard]] double sigma(int evaluation) const override
    {
        return std::exp(-beginOf(evaluation) - length(evaluation) * (evaluation % kEach) / kEach);
    }
    [[nodiscard]] double initialNoiseSigma() const override { return m_grid.sigmas.front(); }
    [[nodiscard]] at::Tensor scaleModelInput(const at::Tensor& x, int evaluation) const override
    {
        return x / std::sqrt(sigma(evaluation) * sigma(evaluation) + 1);
    }
    [[nodiscard]] at::Tensor addNoise(const at::Tensor& x0, const at::Tensor& noise, int evaluation) const override
    {
        return x0 + noise * sigma(evaluation);
    }
    [[nodiscard]] int firstEvaluation(double strength) const override
    {
        const int skipped = skippedSteps(m_steps, strength);
        return skipped == m_steps ? evaluations() : kEach * skipped;
    }

    StepResult step(const ModelOutput& modelOutput, int i, const at::Tensor& x, BatchNoise&) override
    {
        const at::Tensor x0 = denoisedAt(sigma(i), m_predictionType, modelOutput.guided, x), noise = (x - x0) / sigma(i);
        if (!m_runs)
            begin(i);
        const double h = length(i), to = std::exp(-m_lambda - h);
        switch (i % kEach) {
        case 0:
            m_x = x;
            m_noise = noise;
            return {dpmFirst(x, noise, to * std::exp(h - h / kEach), h / kEach), x0};
        case 1:
            m_third = noise;
            return {dpmTwoThirds(m_x, m_noise, m_third, to, h), x0};
        default:
            return {tried(noise, to, h), x0};
        }
    }

private:
    static constexpr int kEach = 3;        ///< evaluations of a try
    static constexpr int kMostTries = 100; ///< the last one goes to the end, come what may
    static constexpr double kNear = 1e-5;

    DpmAdaptive(const SamplerSetup& setup, SigmaGrid grid)
        : m_predictionType(setup.model.predictionType), m_steps(setup.steps), m_grid(std::move(grid)),
          m_end(-std::log(m_steps > 1 ? m_grid.sigmas.at(m_grid.timesteps.size() - 1) : m_grid.table.smallest()))
    {
    }
    [[nodiscard]] double lambdaOf(int step) const { return -std::log(m_grid.sigmas.at(static_cast<std::size_t>(step))); }
    /// lambda where the try of this evaluation begins.
    [[nodiscard]] double beginOf(int evaluation) const { return m_runs ? m_lambda : lambdaOf(std::min(evaluation / kEach, m_steps - 1)); }
    /// And how far it goes.
    [[nodiscard]] double length(int evaluation) const
    {
        const double rest = m_end - beginOf(evaluation);
        return m_tries + 1 < kMostTries ? std::min(m_length, rest) : rest;
    }
    void begin(int evaluation)
    {
        m_lambda = beginOf(evaluation);
        m_runs = true;
    }
    /// Where the next try begins: at the end of this one, or where it began itself.
    [[nodiscard]] at::Tensor tried(const at::Tensor& twoThirds, double to, double h)
    {
        constexpr double kRelative = 0.05, kAbsolute = 0.0078, kAccepted = 0.81;
        const at::Tensor low = dpmSecond(m_x, m_noise, m_third, to, h, 1.0 / kEach), high = dpmThird(m_x, m_noise, twoThirds, to, h);
        const at::Tensor bound = (at::maximum(low.abs(), (m_low.defined() ? m_low : m_x).abs()) * kRelative).clamp_min(kAbsolute);
        const double error = ((low - high) / bound).square().mean().sqrt().item<double>();
        const double factor = 1 + std::atan(std::cbrt(1 / (error + 1e-8)) - 1);
        const bool last = ++m_tries == kMostTries || !std::isfinite(error);
        m_length *= factor;
        if (!last && factor < kAccepted)
            return m_x;
        m_low = low;
        m_lambda = last ? m_end : m_lambda + h;
        return high;
    }

    PredictionType m_predictionType;
    int m_steps;
    SigmaGrid m_grid;
    double m_end;            ///< lambda = -log sigma where the run ends ...
    double m_lambda = -1e30; ///< ... and where the present try begins
    double m_length = 0.05;  ///< of the next try, in lambda
    bool m_runs = false;
    int m_tries = 0;
    at::Tensor m_x, m_noise, m_third, m_low; ///< of the try: its begin, the noise there and at a third; the last low-order result
};

} // namespace

const SamplerTraits kDpmAdaptiveTraits = {.name = "dpm-adaptive",
    .label = "DPM adaptive",
    .spellings = "dpmad",
    .usualSchedule = "normal",
    .adaptive = true,
    .make = made<DpmAdaptive>};

} // namespace dice
