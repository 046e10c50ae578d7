#include "schedule/slope_history.h"

#include <ATen/ATen.h>
#include <algorithm>

namespace dice {

SlopeHistory::SlopeHistory(const SamplerSetup& setup) : VarianceExploding(setup, gridOf(setup, {})) {}

int SlopeHistory::usable(int i) const
{
    int count = 1;
    while (count < m_known && stepSigma(i - count) > stepSigma(i - count + 1))
        ++count;
    return count;
}

StepResult SlopeHistory::step(const ModelOutput& modelOutput, int i, const at::Tensor& x, BatchNoise&)
{
    const at::Tensor x0 = denoised(modelOutput.guided, i, x);
    std::rotate(m_slopes.begin(), m_slopes.end() - 1, m_slopes.end());
    m_slopes[0] = (x - x0) / stepSigma(i);
    m_known = std::min(m_known + 1, kOrder);
    const Coefficients factors = coefficients(i, usable(i));
    at::Tensor sum = m_slopes[0] * factors[0];
    for (std::size_t k = 1; k < factors.size() && factors[k] != 0; ++k)
        sum = sum + m_slopes[k] * factors[k];
    return {x + sum, x0};
}

} // namespace dice
