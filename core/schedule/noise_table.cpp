#include "schedule/noise_table.h"

#include <algorithm>
#include <cmath>

namespace dice {
namespace {

constexpr float kSmallestAlphaCumprod = 1.0f / (1 << 24);

/// The pair (i, i + 1) that `time` lies in, as i and the share of the way.
struct Position
{
    std::size_t index;
    double share;
};
Position positionOf(double time, std::size_t size)
{
    const double inside = std::clamp(time, 0.0, static_cast<double>(size - 1));
    const std::size_t index = std::min(static_cast<std::size_t>(inside), size < 2 ? 0 : size - 2);
    return {index, inside - static_cast<double>(index)};
}

} // namespace

NoiseTable::NoiseTable(std::vector<float> alphasCumprod) : m_alphasCumprod(std::move(alphasCumprod))
{
    if (m_alphasCumprod.back() <= 0)
        m_alphasCumprod.back() = kSmallestAlphaCumprod;
    for (const float alpha : m_alphasCumprod) {
        m_sigmas.push_back(std::sqrt((1 - alpha) / alpha));
        m_logSigmas.push_back(static_cast<float>(std::log(static_cast<double>(m_sigmas.back()))));
    }
}

double NoiseTable::timeOf(double sigma) const
{
    if (size() < 2)
        return 0;
    const double logSigma = std::log(std::max(sigma, 1e-10));
    const auto above = std::upper_bound(
        m_logSigmas.begin(), m_logSigmas.end(), logSigma, [](double value, float element) { return value < static_cast<double>(element); });
    const std::ptrdiff_t index = std::clamp<std::ptrdiff_t>(above - m_logSigmas.begin() - 1, 0, size() - 2);
    const float low = m_logSigmas[static_cast<std::size_t>(index)], high = m_logSigmas[static_cast<std::size_t>(index) + 1];
    const float width = low - high; // float32 as in diffusers: decides which whole number a time at the edge becomes
    const double share = std::clamp((static_cast<double>(low) - logSigma) / static_cast<double>(width), 0.0, 1.0);
    return (1 - share) * static_cast<double>(index) + share * static_cast<double>(index + 1);
}

double NoiseTable::sigmaAt(double time) const
{
    if (size() < 2)
        return smallest();
    const auto [i, share] = positionOf(time, m_logSigmas.size());
    return std::exp((1 - share) * static_cast<double>(m_logSigmas[i]) + share * static_cast<double>(m_logSigmas[i + 1]));
}

double NoiseTable::sigmaBetween(double time) const
{
    if (size() < 2)
        return smallest();
    const auto [i, share] = positionOf(time, m_sigmas.size());
    const double low = m_sigmas[i], high = m_sigmas[i + 1];
    return (high - low) * share + low;
}

} // namespace dice
