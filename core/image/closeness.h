#pragma once
// Pictures in numbers: how far two of one size are apart, and what one looks like. No torch type.
#include "base/image.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace dice {

/// Interleaved bytes of a picture, height x width x channels; a fourth channel (alpha) does not count.
struct PixelView
{
    int width = 0, height = 0, channels = 3;
    const std::uint8_t* bytes = nullptr;
};

struct Closeness
{
    double psnr = 0; ///< peak signal-to-noise ratio in dB over RGB; infinite for equal pictures
    double ssim = 0; ///< structural similarity, 1 = the same; of the luma, mean over windows of 8 x 8 (Wang et al. 2004)
};

/// Nothing for pictures of different sizes, or smaller than one window.
[[nodiscard]] std::optional<Closeness> closeness(const PixelView& a, const PixelView& b);

struct Appearance
{
    double colourfulness = 0; ///< Hasler and Suesstrunk 2003; 0 = grey, beyond 100 extremely colourful
    double contrast = 0;      ///< standard deviation of the luma, 0 ... 127
    double sharpness = 0;     ///< mean absolute Laplacian of the luma
};
[[nodiscard]] Appearance appearanceOf(const PixelView& picture);

/// An RGB picture as it is in an 8-bit file.
[[nodiscard]] std::vector<std::uint8_t> bytesOf(const Image& image);

} // namespace dice
