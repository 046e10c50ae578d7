#include "image/closeness.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace dice {
namespace {

constexpr int kWindow = 8, kStride = 4;
constexpr double kC1 = (0.01 * 255) * (0.01 * 255), kC2 = (0.03 * 255) * (0.03 * 255);

std::vector<float> lumaOf(const PixelView& picture)
{
    std::vector<float> luma(static_cast<std::size_t>(picture.width) * static_cast<std::size_t>(picture.height));
    const std::uint8_t* p = picture.bytes;
    for (float& value : luma) {
        value = 0.299f * p[0] + 0.587f * p[1] + 0.114f * p[2];
        p += picture.channels;
    }
    return luma;
}

double windowSsim(const std::vector<float>& a, const std::vector<float>& b, int width, int left, int top)
{
    double sumA = 0, sumB = 0, squareA = 0, squareB = 0, product = 0;
    for (int y = top; y < top + kWindow; ++y)
        for (int x = left; x < left + kWindow; ++x) {
            const std::size_t i = static_cast<std::size_t>(y) * static_cast<std::size_t>(width) + static_cast<std::size_t>(x);
            const double p = a[i], q = b[i];
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

double psnrOf(const PixelView& a, const PixelView& b)
{
    const std::size_t pixels = static_cast<std::size_t>(a.width) * static_cast<std::size_t>(a.height);
    double error = 0;
    for (std::size_t i = 0; i < pixels; ++i)
        for (std::size_t c = 0; c < 3; ++c) {
            const double difference = static_cast<double>(a.bytes[i * static_cast<std::size_t>(a.channels) + c]) -
                                      b.bytes[i * static_cast<std::size_t>(b.channels) + c];
            error += difference * difference;
        }
    error /= static_cast<double>(3 * pixels);
    return error == 0 ? std::numeric_limits<double>::infinity() : 10 * std::log10(255.0 * 255.0 / error);
}

// Mean and standard deviation of what `next` gives for each pixel.
template <typename Next> std::pair<double, double> spreadOf(std::size_t count, Next next)
{
    double sum = 0, square = 0;
    for (std::size_t i = 0; i < count; ++i) {
        const double value = next(i);
        sum += value;
        square += value * value;
    }
    const double mean = sum / static_cast<double>(count);
    return {mean, std::sqrt(std::max(0.0, square / static_cast<double>(count) - mean * mean))};
}

double colourfulnessOf(const PixelView& picture)
{
    const std::size_t pixels = static_cast<std::size_t>(picture.width) * static_cast<std::size_t>(picture.height),
                      step = static_cast<std::size_t>(picture.channels);
    const auto [redGreen, redGreenSpread] =
        spreadOf(pixels, [&](std::size_t i) { return static_cast<double>(picture.bytes[i * step]) - picture.bytes[i * step + 1]; });
    const auto [yellowBlue, yellowBlueSpread] = spreadOf(
        pixels, [&](std::size_t i) { return 0.5 * (picture.bytes[i * step] + picture.bytes[i * step + 1]) - picture.bytes[i * step + 2]; });
    return std::hypot(redGreenSpread, yellowBlueSpread) + 0.3 * std::hypot(redGreen, yellowBlue);
}

double sharpnessOf(const std::vector<float>& luma, int width, int height)
{
    if (width < 3 || height < 3)
        return 0;
    double sum = 0;
    for (int y = 1; y + 1 < height; ++y)
        for (int x = 1; x + 1 < width; ++x) {
            const std::size_t row = static_cast<std::size_t>(width), i = static_cast<std::size_t>(y) * row + static_cast<std::size_t>(x);
            sum += std::abs(4 * luma[i] - luma[i - 1] - luma[i + 1] - luma[i - row] - luma[i + row]);
        }
    return sum / (static_cast<double>(width - 2) * (height - 2));
}

} // namespace

std::optional<Closeness> closeness(const PixelView& a, const PixelView& b)
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

Appearance appearanceOf(const PixelView& picture)
{
    const std::vector<float> luma = lumaOf(picture);
    if (luma.empty())
        return {};
    return {colourfulnessOf(picture), spreadOf(luma.size(), [&](std::size_t i) { return static_cast<double>(luma[i]); }).second,
        sharpnessOf(luma, picture.width, picture.height)};
}

std::vector<std::uint8_t> bytesOf(const Image& image)
{
    std::vector<std::uint8_t> bytes(image.values.size());
    std::transform(image.values.begin(), image.values.end(), bytes.begin(),
        [](float value) { return static_cast<std::uint8_t>(std::lround(255 * std::clamp(value, 0.0f, 1.0f))); });
    return bytes;
}

} // namespace dice
