#pragma once
// A seed is any number of 64 bits: rolls one where none is given, and reads one from text.
#include <charconv>
#include <cstdint>
#include <optional>
#include <random>
#include <string_view>

namespace dice {

/// 0 to 2^31 - 1, which fits into what other programs take for a seed.
[[nodiscard]] inline std::uint64_t randomSeed() { return std::random_device{}() & 0x7FFFFFFF; }

/// 0 to 2^64 - 1 in decimal digits; from -2^63 on a negative one is the seed of the same bits, as torch's generators take it.
/// Nothing where the text is no such number, or too large for one.
[[nodiscard]] inline std::optional<std::uint64_t> seedIn(std::string_view text)
{
    if (text.starts_with('+'))
        text.remove_prefix(1);
    const auto whole = [&](auto number) -> std::optional<std::uint64_t> {
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
        return error == std::errc() && end == text.data() + text.size() ? std::optional(static_cast<std::uint64_t>(number)) : std::nullopt;
    };
    return text.starts_with('-') ? whole(std::int64_t{}) : whole(std::uint64_t{});
}

} // namespace dice
