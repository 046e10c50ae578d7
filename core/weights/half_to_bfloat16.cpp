#include "weights/half_to_bfloat16.h"

#include <algorithm>
#include <cstring>

// The loops are written for compilers to make vectors of. Where several versions of a function can stand in one program,
// there is one for processors with wider vectors too.
#if defined(__x86_64__) && defined(__linux__) && defined(__GNUC__) && !defined(__clang__) && !defined(__SANITIZE_ADDRESS__) &&             \
    !defined(__SANITIZE_THREAD__)
#define DICE_WIDER_VECTORS_TOO __attribute__((target_clones("avx2", "default")))
#else
#define DICE_WIDER_VECTORS_TOO
#endif

namespace dice {
namespace {

constexpr std::size_t kTogether = 64; // numbers: a count that compilers see

// In steps of one kind each, which compilers make vectors of; a number's whole way in one loop they do not.
inline void convertTogether(const std::uint16_t* __restrict half, std::uint16_t* __restrict bfloat16)
{
    float units[kTogether]; // half's subnormal numbers are units of 2^-24, normal ones in fp32
    std::uint32_t subnormal[kTogether];
    for (std::size_t i = 0; i < kTogether; ++i)
        units[i] = static_cast<float>(half[i] & 0x7fff) * 0x1p-24F;
    std::memcpy(subnormal, units, sizeof units);
    for (std::size_t i = 0; i < kTogether; ++i) {
        const std::uint32_t magnitude = half[i] & 0x7fffU;
        const std::uint32_t normal = (magnitude << 13) + ((127U - 15U) << 23); // the exponent's bias is 127 and not 15
        const std::uint32_t finite = magnitude < 0x0400U ? subnormal[i] : normal;
        const std::uint32_t rounded = (finite + 0x7fffU + (finite >> 16 & 1U)) >> 16;
        const std::uint32_t special = magnitude > 0x7c00U ? 0x7fc0U : 0x7f80U; // NaN, infinity
        bfloat16[i] = static_cast<std::uint16_t>((magnitude < 0x7c00U ? rounded : special) | (half[i] & 0x8000U));
    }
}

} // namespace

DICE_WIDER_VECTORS_TOO void halfToBfloat16(const std::uint16_t* half, std::uint16_t* bfloat16, std::size_t count)
{
    std::size_t i = 0;
    for (; i + kTogether <= count; i += kTogether)
        convertTogether(half + i, bfloat16 + i);
    std::uint16_t rest[kTogether] = {}, restConverted[kTogether];
    std::copy(half + i, half + count, rest);
    convertTogether(rest, restConverted);
    std::copy_n(restConverted, count - i, bfloat16 + i);
}

} // namespace dice
