#pragma once
// How far two pictures of one size are apart, in numbers and to look at. Alpha does not count.
#include "image/closeness.h"
#include "inference/inferencevalues.h"

namespace dice {

/// Nothing for pictures of different sizes, or smaller than one window.
[[nodiscard]] std::optional<Closeness> closeness(const Pixels& a, const Pixels& b);

/// The absolute difference times `gain`, black where they are equal. Empty for different sizes.
[[nodiscard]] Pixels amplifiedDifference(const Pixels& a, const Pixels& b, double gain);

} // namespace dice
