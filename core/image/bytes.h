#pragma once
// Numbers in the byte order of file formats.
#include <cstdint>
#include <string>
#include <string_view>

namespace dice {

enum class ByteOrder { Big, Little };

/// `size` bytes (at most 8) at `at`, which must lie inside.
inline std::uint64_t numberAt(std::string_view bytes, std::size_t at, int size, ByteOrder order)
{
    std::uint64_t value = 0;
    for (int i = 0; i < size; ++i)
        value = value << 8 | static_cast<unsigned char>(bytes[at + static_cast<std::size_t>(order == ByteOrder::Big ? i : size - 1 - i)]);
    return value;
}

inline std::string numberBytes(std::uint64_t value, int size, ByteOrder order)
{
    std::string bytes(static_cast<std::size_t>(size), '\0');
    for (int i = 0; i < size; ++i)
        bytes[static_cast<std::size_t>(order == ByteOrder::Big ? size - 1 - i : i)] = static_cast<char>(value >> (8 * i) & 0xFF);
    return bytes;
}

} // namespace dice
