#include "dial/plan_proposals.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace dice {
namespace {

constexpr double kDecimals = 1000; // three, so that plans stay short

std::size_t index(int i) { return static_cast<std::size_t>(i); }

} // namespace

DifferenceTurn::DifferenceTurn(std::vector<std::vector<double>> gram, std::vector<double> influence)
    : m_gram(std::move(gram)), m_influence(std::move(influence)), m_stretch(m_gram.size(), std::vector<double>(m_gram.size() + 1, 0.0))
{
    for (int measured = 0; measured < evaluations(); ++measured)
        for (int end = measured + 1; end <= evaluations(); ++end)
            m_stretch[index(measured)][index(end)] = stretchError(measured, end);
}

double DifferenceTurn::cosine(int i, int j) const
{
    return m_gram[index(i)][index(j)] / std::sqrt(std::max(m_gram[index(i)][index(i)] * m_gram[index(j)][index(j)], 1e-300));
}

double DifferenceTurn::coefficient(int measured, int carried) const
{
    const double size = m_gram[index(measured)][index(measured)];
    return size > 0 ? m_gram[index(measured)][index(carried)] / size : 1;
}

double DifferenceTurn::residual(int measured, int carried) const
{
    const double b = coefficient(measured, carried);
    return m_gram[index(carried)][index(carried)] - 2 * b * m_gram[index(measured)][index(carried)] +
           b * b * m_gram[index(measured)][index(measured)];
}

GuidancePlan DifferenceTurn::planFor(const std::vector<int>& measured, double share) const
{
    GuidancePlan plan{std::vector<PlannedPass>(m_gram.size(), PlannedPass{PassKind::Carry})};
    for (const int i : measured)
        plan.evaluations[index(i)] = {PassKind::Measure};
    int last = 0;
    for (int i = 0; i < plan.size(); ++i) {
        PlannedPass& pass = plan.evaluations[index(i)];
        if (pass.kind == PassKind::Measure)
            last = i;
        else
            pass.coefficient = std::round(kDecimals * (1 + share * (coefficient(last, i) - 1))) / kDecimals;
    }
    return plan;
}

// |sum over m < i < end of influence_i (D_i - b_i D_m)|^2
double DifferenceTurn::stretchError(int measured, int end) const
{
    double error = 0;
    const double own = m_gram[index(measured)][index(measured)];
    for (int i = measured + 1; i < end; ++i)
        for (int j = measured + 1; j < end; ++j) {
            const double bi = coefficient(measured, i), bj = coefficient(measured, j);
            const double product = m_gram[index(i)][index(j)] - bi * m_gram[index(measured)][index(j)] -
                                   bj * m_gram[index(i)][index(measured)] + bi * bj * own;
            error += m_influence[index(i)] * m_influence[index(j)] * product;
        }
    return error;
}

std::vector<int> DifferenceTurn::proposed(int measurements) const
{
    // least[k][e]: the least error of evaluations before e with k measurements, the first at 0; from[k][e]: where the last lies
    const int n = evaluations();
    const double none = std::numeric_limits<double>::infinity();
    std::vector least(index(measurements + 1), std::vector<double>(index(n + 1), none));
    std::vector from(index(measurements + 1), std::vector<int>(index(n + 1), -1));
    for (int end = 1; end <= n; ++end) {
        least[1][index(end)] = m_stretch[0][index(end)];
        from[1][index(end)] = 0;
    }
    for (int k = 2; k <= measurements; ++k)
        for (int end = k; end <= n; ++end)
            for (int last = k - 1; last < end; ++last)
                if (const double error = least[index(k - 1)][index(last)] + m_stretch[index(last)][index(end)];
                    error < least[index(k)][index(end)]) {
                    least[index(k)][index(end)] = error;
                    from[index(k)][index(end)] = last;
                }
    std::vector<int> measured;
    for (int k = measurements, end = n; k >= 1; --k) {
        end = from[index(k)][index(end)];
        measured.insert(measured.begin(), end);
    }
    return measured;
}

std::vector<int> DifferenceTurn::withOneMore(std::vector<int> measured) const
{
    double most = 0;
    int where = -1;
    for (std::size_t j = 0; j < measured.size(); ++j) {
        const int begin = measured[j], end = j + 1 < measured.size() ? measured[j + 1] : evaluations();
        for (int i = begin + 1; i < end; ++i) {
            const double gain = m_stretch[index(begin)][index(end)] - m_stretch[index(begin)][index(i)] - m_stretch[index(i)][index(end)];
            if (where < 0 || gain > most) {
                most = gain;
                where = i;
            }
        }
    }
    if (where >= 0)
        measured.insert(std::upper_bound(measured.begin(), measured.end(), where), where);
    return measured;
}

} // namespace dice
