#include "schedule/variance_preserving.h"

#include <ATen/ATen.h>
#include <algorithm>
#include <cmath>
#include <vector>

namespace dice {
namespace {

/// Solves a small dense system by elimination with pivoting; `rows` are [n][n + 1], the right side last.
std::vector<double> solved(std::vector<std::vector<double>> rows)
{
    const std::size_t n = rows.size();
    for (std::size_t column = 0; column < n; ++column) {
        const auto pivot = std::max_element(rows.begin() + static_cast<std::ptrdiff_t>(column), rows.end(),
            [&](const auto& a, const auto& b) { return std::abs(a[column]) < std::abs(b[column]); });
        std::swap(rows[column], *pivot);
        for (std::size_t row = 0; row < n; ++row) {
            const double factor = rows[row][column] / rows[column][column];
            for (std::size_t k = column; row != column && k <= n; ++k)
                rows[row][k] -= factor * rows[column][k];
        }
    }
    std::vector<double> result;
    for (std::size_t row = 0; row < n; ++row)
        result.push_back(rows[row][n] / rows[row][row]);
    return result;
}

/// UniPC (arXiv 2302.04867) on predictions of x_0: every evaluation first corrects the step that led to it (UniC), then
/// predicts the next sample (UniP). B(h) = e^-h - 1, or -h with solver_type bh1.
class UniPc final : public Multistep
{
public:
    explicit UniPc(const SamplerSetup& setup)
        : Multistep(setup,
              gridOf(setup,
                  {.rescalesZeroSnr = true, .roundsKarras = true, .multistep = true, .final = DiffusersClass::Final::ConfiguredOrLast}),
              setup.model.solverOrder),
          m_plainB(setup.model.solverType == "bh1"), m_lowerOrderFinal(setup.model.lowerOrderFinal)
    {
    }

    StepResult step(const ModelOutput& modelOutput, int i, const at::Tensor& x, BatchNoise&) override
    {
        const at::Tensor x0 = denoised(modelOutput.guided, level(i), x);
        m_begin = m_usedOrder > 0 ? corrected(i, x0) : x;
        remember(x0);
        m_usedOrder = 0;
        if (gridSigma(i + 1) == gridSigma(i)) // rounded timesteps of very many steps coincide
            return {m_begin, x0};
        m_usedOrder = usable(i);
        if (m_lowerOrderFinal || gridSigma(i + 1) == 0)
            m_usedOrder = std::min(m_usedOrder, m_lowerOrderFinal ? steps() - i : 1);
        return {predicted(i), x0};
    }

private:
    /// What a step from evaluation i to the next is computed with, hh = -h.
    struct Quadrature
    {
        double b = 0;                   ///< B(h)
        std::vector<double> ratios;     ///< r_k of the older outputs, then 1
        std::vector<double> rightSides; ///< of the order conditions
    };
    [[nodiscard]] Quadrature quadrature(int i, int order) const
    {
        Quadrature result;
        const double h = stepLambda(i), hh = -h;
        for (int k = 1; k < order; ++k)
            result.ratios.push_back((lambda(i - k) - lambda(i)) / h);
        result.ratios.push_back(1);
        result.b = m_plainB ? hh : std::expm1(hh);
        double phi = std::expm1(hh) / hh - 1, factorial = 1;
        for (int k = 1; k <= order; ++k) {
            result.rightSides.push_back(phi * factorial / result.b);
            factorial *= k + 1;
            phi = phi / hh - 1 / factorial;
        }
        return result;
    }
    /// Weights with sum_k weight_k r_k^(j-1) = rightSide_j for the first `count` of ratios and conditions.
    static std::vector<double> weights(const Quadrature& q, std::size_t count)
    {
        std::vector<std::vector<double>> rows;
        for (std::size_t j = 0; j < count; ++j) {
            rows.emplace_back();
            for (std::size_t k = 0; k < count; ++k)
                rows.back().push_back(std::pow(q.ratios[k], static_cast<double>(j)));
            rows.back().push_back(q.rightSides[j]);
        }
        return solved(rows);
    }
    /// The step of first order from m_begin with the newest output.
    [[nodiscard]] at::Tensor firstOrder(int i) const
    {
        return m_begin * (levelAt(i + 1).sigma / levelAt(i).sigma) - output(0) * (levelAt(i + 1).alpha * std::expm1(-stepLambda(i)));
    }
    [[nodiscard]] at::Tensor predicted(int i) const
    {
        at::Tensor next = firstOrder(i);
        if (m_usedOrder < 2)
            return next;
        const Quadrature q = quadrature(i, m_usedOrder);
        const std::vector<double> rho = m_usedOrder == 2 ? std::vector<double>{0.5} : weights(q, q.ratios.size() - 1);
        for (int k = 1; k < m_usedOrder; ++k)
            next = next - older(k, q) * (levelAt(i + 1).alpha * q.b * rho[static_cast<std::size_t>(k - 1)]);
        return next;
    }
    /// The sample at evaluation i again, now that the output there is known; the outputs remembered are those before.
    [[nodiscard]] at::Tensor corrected(int i, const at::Tensor& x0) const
    {
        const Quadrature q = quadrature(i - 1, m_usedOrder);
        const std::vector<double> rho = m_usedOrder == 1 ? std::vector<double>{0.5} : weights(q, q.ratios.size());
        at::Tensor correction = (x0 - output(0)) * rho.back();
        for (int k = 1; k < m_usedOrder; ++k)
            correction = correction + older(k, q) * rho[static_cast<std::size_t>(k - 1)];
        return firstOrder(i - 1) - correction * (levelAt(i).alpha * q.b);
    }
    [[nodiscard]] at::Tensor older(int k, const Quadrature& q) const
    {
        return (output(k) - output(0)) / q.ratios[static_cast<std::size_t>(k - 1)];
    }

    bool m_plainB, m_lowerOrderFinal;
    at::Tensor m_begin;  ///< the (corrected) sample that the present step began from
    int m_usedOrder = 0; ///< of the last prediction; 0 = nothing to correct
};

} // namespace

const SamplerTraits kUnipcTraits = {
    .name = "unipc", .label = "UniPC", .spellings = "unipcbh2 unipcmultistep", .usualSchedule = "model", .make = made<UniPc>};

} // namespace dice
