#include "schedule/variance_exploding.h"

#include <ATen/ATen.h>
#include <algorithm>
#include <array>
#include <cmath>

namespace dice {
namespace {

constexpr int kOrder = 4;

/// Linear multistep (Adams-Bashforth on uneven steps): the slope between two sigmas is the polynomial through the last
/// four slopes. (Begun in the middle, the library weighs slopes that it does not have; here the order grows from 1.)
class Lms final : public VarianceExploding
{
public:
    explicit Lms(const SamplerPlan& plan) : VarianceExploding(plan, gridOf(plan, {})) {}
    StepResult step(const at::Tensor& modelOutput, int i, const at::Tensor& x, BatchNoise&) override
    {
        const at::Tensor x0 = denoised(modelOutput, i, x);
        std::rotate(m_slopes.begin(), m_slopes.end() - 1, m_slopes.end());
        m_slopes[0] = (x - x0) / stepSigma(i);
        m_known = std::min(m_known + 1, kOrder);
        const int order = std::min({m_known, i + 1, distinct(i)});
        at::Tensor sum = m_slopes[0] * coefficient(i, 0, order);
        for (int j = 1; j < order; ++j)
            sum = sum + m_slopes[static_cast<std::size_t>(j)] * coefficient(i, j, order);
        return {x + sum, x0};
    }

private:
    /// How many of the last levels differ from each other, so that a polynomial goes through them.
    [[nodiscard]] int distinct(int i) const
    {
        int count = 1;
        while (count < kOrder && count <= i && stepSigma(i - count) > stepSigma(i - count + 1))
            ++count;
        return count;
    }
    /// The integral of Lagrange's j-th basis polynomial over the step; Gauss-Legendre with three points is exact for
    /// its degree, 3 at most.
    [[nodiscard]] double coefficient(int i, int j, int order) const
    {
        constexpr std::array<double, 3> weights = {5.0 / 9, 8.0 / 9, 5.0 / 9};
        const std::array<double, 3> points = {-std::sqrt(0.6), 0, std::sqrt(0.6)};
        const double half = (stepSigma(i + 1) - stepSigma(i)) / 2, middle = (stepSigma(i + 1) + stepSigma(i)) / 2;
        double integral = 0;
        for (std::size_t p = 0; p < points.size(); ++p) {
            double product = 1;
            for (int k = 0; k < order; ++k) {
                if (k != j)
                    product *= (middle + half * points[p] - stepSigma(i - k)) / (stepSigma(i - j) - stepSigma(i - k));
            }
            integral += weights[p] * half * product;
        }
        return integral;
    }
    std::array<at::Tensor, kOrder> m_slopes; ///< newest first
    int m_known = 0;
};

} // namespace

std::unique_ptr<Sampler> makeLms(const SamplerPlan& plan) { return std::make_unique<Lms>(plan); }

} // namespace dice
