#pragma once
// How far two pictures of one size are apart, in numbers and to look at. Alpha does not count.
#include "inference/inferencevalues.h"

#include <optional>

namespace dice {

struct Closeness
{
    double psnr = 0; ///< dB over RGB; infinite for equal pictures
    double ssim = 0; ///< 1 = the same; of the luma, mean over windows of 8 x 8 (Wang et al. 2004)
};

/// Nothing for pictures of different sizes, or smaller than one window.
[[nodiscard]] std::optional<Closeness> closeness(const Pixels& a, const Pixels& b);

/// The absolute difference times `gain`, black where they are equal. Empty for different sizes.
[[nodiscard]] Pixels amplifiedDifference(const Pixels& a, const Pixels& b, double gain);

} // namespace dice
