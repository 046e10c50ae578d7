#include "schedule/variance_exploding.h"

#include <ATen/ATen.h>
#include <algorithm>
#include <cmath>

namespace dice {

VarianceExploding::VarianceExploding(const SamplerPlan& plan, const SigmaGrid& grid) : VarianceExploding(plan, grid, {})
{
    m_perStep = 1; // the constructor below assumes two
}

VarianceExploding::VarianceExploding(const SamplerPlan& plan, const SigmaGrid& grid, const std::vector<Level>& seconds)
    : m_predictionType(plan.model.predictionType), m_sigmas(grid.sigmas.begin(), grid.sigmas.end()), m_perStep(2)
{
    for (std::size_t step = 0; step < grid.timesteps.size(); ++step) {
        m_levels.push_back({grid.timesteps[step], m_sigmas[step]});
        if (step < seconds.size())
            m_levels.push_back(seconds[step]);
    }
    const double largest = *std::max_element(m_sigmas.begin(), m_sigmas.end());
    const bool leading = plan.schedule == Schedule::Model && spacingOf(plan.model, Spacing::Linspace) == Spacing::Leading;
    m_initialSigma = leading ? std::sqrt(largest * largest + 1) : largest;
}

at::Tensor VarianceExploding::scaleModelInput(const at::Tensor& x, int evaluation) const
{
    return x / std::sqrt(sigma(evaluation) * sigma(evaluation) + 1);
}

at::Tensor VarianceExploding::addNoise(const at::Tensor& x0, const at::Tensor& noise, int evaluation) const
{
    return x0 + noise * sigma(evaluation);
}

int VarianceExploding::firstEvaluation(double strength) const
{
    return std::min(skippedSteps(steps(), strength) * m_perStep, evaluations());
}

at::Tensor VarianceExploding::denoised(const at::Tensor& modelOutput, int evaluation, const at::Tensor& x) const
{
    const double sigma = this->sigma(evaluation), total = sigma * sigma + 1;
    switch (m_predictionType) {
    case PredictionType::Epsilon:
        return x - modelOutput * sigma;
    case PredictionType::VPrediction:
        return modelOutput * (-sigma / std::sqrt(total)) + x / total;
    case PredictionType::Sample:
        break;
    }
    return modelOutput;
}

AncestralStep ancestralStep(double from, double to)
{
    const double up = std::min(to, std::sqrt(std::max(to * to * (from * from - to * to) / (from * from), 0.0)));
    return {std::sqrt(std::max(to * to - up * up, 0.0)), up};
}

} // namespace dice
