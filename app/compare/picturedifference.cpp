#include "picturedifference.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace dice {
namespace {

constexpr int kWindow = 8, kStride = 4;
constexpr double kC1 = (0.01 * 255) * (0.01 * 255), kC2 = (0.03 * 255) * (0.03 * 255);

std::vector<float> lumaOf(const Pixels& pixels)
{
    std::vector<float> luma(pixels.rgba.size() / 4);
    for (std::size_t i = 0; i < luma.size(); ++i)
        luma[i] = 0.299f * pixels.rgba[4 * i] + 0.587f * pixels.rgba[4 * i + 1] + 0.114f * pixels.rgba[4 * i + 2];
    return luma;
}

double windowSsim(const std::vector<float>& a, const std::vector<float>& b, int width, int left, int top)
{
    double sumA = 0, sumB = 0, squareA = 0, squareB = 0, product = 0;
    for (int y = top; y < top + kWindow; ++y)
        for (int x = left; x < left + kWindow; ++x) {
            const double p = a[static_cast<std::size_t>(y) * width + x], q = b[static_cast<std::size_t>(y) * width + x];
            sumA += p;
            sumB += q;
            squareA += p * p;
            squareB += q * q;
            product += p * q;
        }
    constexpr double n = kWindow * kWindow;
    const double meanA = sumA / n, meanB = sumB / n;
    const double varianceA = squareA / n - meanA * meanA, varianceB = squareB / n - meanB * meanB, covariance = product / n - meanA * meanB;
    return (2 * meanA * meanB + kC1) * (2 * covariance + kC2) / ((meanA * meanA + meanB * meanB + kC1) * (varianceA + varianceB + kC2));
}

double psnrOf(const Pixels& a, const Pixels& b)
{
    double error = 0;
    for (std::size_t i = 0; i < a.rgba.size(); ++i)
        if (i % 4 != 3) {
            const double difference = static_cast<double>(a.rgba[i]) - b.rgba[i];
            error += difference * difference;
        }
    error /= static_cast<double>(a.rgba.size()) * 3 / 4;
    return error == 0 ? std::numeric_limits<double>::infinity() : 10 * std::log10(255.0 * 255.0 / error);
}

} // namespace

std::optional<Closeness> closeness(const Pixels& a, const Pixels& b)
{
    if (a.width != b.width || a.height != b.height || a.width < kWindow || a.height < kWindow)
        return std::nullopt;
    const std::vector<float> lumaA = lumaOf(a), lumaB = lumaOf(b);
    double sum = 0;
    int windows = 0;
    for (int y = 0; y + kWindow <= a.height; y += kStride)
        for (int x = 0; x + kWindow <= a.width; x += kStride, ++windows)
            sum += windowSsim(lumaA, lumaB, a.width, x, y);
    return Closeness{psnrOf(a, b), sum / windows};
}

Pixels amplifiedDifference(const Pixels& a, const Pixels& b, double gain)
{
    if (a.width != b.width || a.height != b.height)
        return {};
    Pixels result{a.width, a.height, std::vector<std::uint8_t>(a.rgba.size(), 255)};
    for (std::size_t i = 0; i < a.rgba.size(); ++i)
        if (i % 4 != 3)
            result.rgba[i] = static_cast<std::uint8_t>(std::min(255.0, std::abs(static_cast<double>(a.rgba[i]) - b.rgba[i]) * gain));
    return result;
}

} // namespace dice
