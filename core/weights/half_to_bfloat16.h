#pragma once
// Converts half to bfloat16 with the processor's vectors; no torch type.
#include <cstddef>
#include <cstdint>

namespace dice {

/// IEEE half to bfloat16, each as its bits, rounded to the nearest even one; a NaN stays a NaN. `count` numbers each.
void halfToBfloat16(const std::uint16_t* half, std::uint16_t* bfloat16, std::size_t count);

} // namespace dice
