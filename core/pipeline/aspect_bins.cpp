#include "pipeline/aspect_bins.h"

#include <cmath>
#include <limits>
#include <span>

namespace dice {
namespace {

// Sides in sixteenths of the native size, which is eight pixels a latent. The lists are the authors', as diffusers has them.
struct Bin
{
    int height, width;
};
constexpr Bin kBins[] = {{8, 32}, {8, 29}, {9, 28}, {9, 27}, {9, 26}, {10, 25}, {10, 24}, {11, 23}, {11, 22}, {11, 21}, {12, 21}, {12, 20},
    {13, 19}, {13, 18}, {14, 18}, {14, 17}, {15, 17}, {15, 16}, {16, 16}, {16, 15}, {17, 15}, {17, 14}, {18, 14}, {18, 13}, {19, 13},
    {20, 12}, {21, 12}, {22, 11}, {23, 11}, {24, 10}, {25, 10}, {27, 9}, {32, 8}};

// Of PixArt-Sigma's model of 2048 pixels.
constexpr Bin kBinsOf2048[] = {{8, 32}, {8, 31}, {8, 30}, {8, 29}, {9, 28}, {9, 27}, {9, 26}, {10, 25}, {10, 24}, {11, 23}, {11, 22},
    {11, 21}, {12, 21}, {12, 20}, {13, 19}, {13, 18}, {14, 18}, {14, 17}, {15, 17}, {15, 16}, {16, 16}, {16, 15}, {17, 15}, {17, 14},
    {18, 14}, {18, 13}, {19, 13}, {20, 12}, {21, 12}, {22, 11}, {23, 11}, {24, 10}, {25, 10}, {26, 9}, {27, 9}, {28, 9}, {29, 8}, {30, 8},
    {31, 8}, {32, 8}};

// Diffusers' table names the ratios with two decimals, and compares with those.
double listedRatio(const Bin& bin) { return std::round(100.0 * bin.height / bin.width) / 100; }

} // namespace

PictureSize aspectBin(std::int64_t sampleSize, PictureSize wanted)
{
    if (sampleSize != 256 && sampleSize != 128 && sampleSize != 64 && sampleSize != 32)
        fail(ErrorCode::Unsupported,
            "Expected a model of 256, 512, 1024 or 2048 pixels (32, 64, 128 or 256 latents) for sizes by aspect ratio, found one of {} latents.",
            sampleSize);
    const double ratio = static_cast<double>(wanted.height) / wanted.width;
    const Bin* nearest = nullptr;
    double distance = std::numeric_limits<double>::infinity();
    for (const Bin& bin : sampleSize == 256 ? std::span<const Bin>(kBinsOf2048) : std::span<const Bin>(kBins))
        if (const double d = std::abs(listedRatio(bin) - ratio); d < distance) {
            nearest = &bin;
            distance = d;
        }
    const int unit = static_cast<int>(sampleSize * 8 / 16);
    return {nearest->width * unit, nearest->height * unit};
}

at::Tensor scaledAndCropped(const at::Tensor& pixels, std::int64_t height, std::int64_t width)
{
    if (pixels.size(2) == height && pixels.size(3) == width)
        return pixels;
    const double scale = std::max(static_cast<double>(height) / static_cast<double>(pixels.size(2)),
        static_cast<double>(width) / static_cast<double>(pixels.size(3)));
    const std::int64_t h = std::max(height, static_cast<std::int64_t>(static_cast<double>(pixels.size(2)) * scale));
    const std::int64_t w = std::max(width, static_cast<std::int64_t>(static_cast<double>(pixels.size(3)) * scale));
    const at::Tensor scaled = at::upsample_bilinear2d(pixels, {h, w}, /*align_corners=*/false);
    return scaled.narrow(2, (h - height) / 2, height).narrow(3, (w - width) / 2, width);
}

} // namespace dice
