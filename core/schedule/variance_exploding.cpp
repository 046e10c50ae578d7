#include "schedule/variance_exploding.h"

#include <ATen/ATen.h>
#include <algorithm>
#include <cmath>

namespace dice {

VarianceExploding::VarianceExploding(const SamplerSetup& setup, const SigmaGrid& grid)
    : VarianceExploding(setup, grid, std::vector<std::vector<Level>>())
{
}

VarianceExploding::VarianceExploding(const SamplerSetup& setup, const SigmaGrid& grid, const std::vector<Level>& seconds)
    : VarianceExploding(setup, grid, [&] {
          std::vector<std::vector<Level>> further;
          for (const Level& second : seconds)
              further.push_back({second});
          return further;
      }())
{
}

VarianceExploding::VarianceExploding(const SamplerSetup& setup, const SigmaGrid& grid, const std::vector<std::vector<Level>>& further)
    : m_predictionType(setup.model.predictionType), m_sigmas(grid.sigmas.begin(), grid.sigmas.end())
{
    for (std::size_t k = 0; k < grid.timesteps.size(); ++k) {
        const int step = static_cast<int>(k);
        m_firsts.push_back(evaluations());
        m_levels.push_back({{grid.timesteps[k], m_sigmas[k]}, step});
        if (k < further.size())
            for (const Level& each : further[k])
                m_levels.push_back({each, step});
    }
    const double largest = *std::max_element(m_sigmas.begin(), m_sigmas.end());
    const bool leading = setup.ofModel() && spacingOf(setup.model, Spacing::Linspace) == Spacing::Leading;
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
    const int skipped = skippedSteps(steps(), strength);
    return skipped == steps() ? evaluations() : m_firsts.at(static_cast<std::size_t>(skipped));
}

int VarianceExploding::evaluationsOf(int step) const
{
    const int end = step + 1 < steps() ? m_firsts.at(static_cast<std::size_t>(step) + 1) : evaluations();
    return end - m_firsts.at(static_cast<std::size_t>(step));
}

std::vector<std::vector<VarianceExploding::Level>> VarianceExploding::nextLevels(const SigmaGrid& grid, std::size_t count)
{
    std::vector<std::vector<Level>> levels(grid.timesteps.size());
    for (std::size_t k = 0; k < levels.size(); ++k)
        for (std::size_t next = k + 1; next < levels.size() && next <= k + count; ++next)
            levels[k].push_back({grid.timesteps[next], grid.sigmas[next]});
    return levels;
}

std::vector<VarianceExploding::Level> VarianceExploding::ancestralMiddles(const SigmaGrid& grid)
{
    std::vector<Level> levels;
    for (std::size_t k = 1; k < grid.timesteps.size(); ++k) {
        const double from = grid.sigmas[k - 1];
        const float middle = static_cast<float>(std::sqrt(from * ancestralStep(from, grid.sigmas[k]).down));
        levels.push_back({grid.table.timeOf(middle), middle});
    }
    return levels;
}

at::Tensor VarianceExploding::denoised(const at::Tensor& modelOutput, int evaluation, const at::Tensor& x) const
{
    return denoisedAt(sigma(evaluation), m_predictionType, modelOutput, x);
}

at::Tensor denoisedAt(double sigma, PredictionType type, const at::Tensor& modelOutput, const at::Tensor& x)
{
    const double total = sigma * sigma + 1;
    switch (type) {
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
