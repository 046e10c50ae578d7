#pragma once
// Rolls a seed where none is given.
#include <cstdint>
#include <random>

namespace dice {

/// 0 to 2^31 - 1, which fits into what other programs take for a seed.
[[nodiscard]] inline std::int64_t randomSeed() { return std::random_device{}() & 0x7FFFFFFF; }

} // namespace dice
