#pragma once
// Names that a folder can hold: how long they may be, and how a longer one is cut. Text is UTF-8.
#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>

namespace dice {

/// In bytes, on the file systems of Linux; those of Windows and macOS hold as many letters.
inline constexpr std::size_t kLongestFileName = 255;

/// The name as names are compared: NFC, without the case of letters, `/` for a back slash. Bytes that are no UTF-8 stay.
[[nodiscard]] std::string foldedName(std::string_view name);

/// The longest beginning of at most `most` bytes that ends with a whole character.
[[nodiscard]] std::string_view cutToBytes(std::string_view text, std::size_t most);

/// The last part of `path` with `stem` + `tail` in its place; the stem is cut where both are too long for a name.
[[nodiscard]] std::filesystem::path withFileName(const std::filesystem::path& path, std::string_view stem, std::string_view tail);

/// Names of devices on Windows, whatever ending they have: "con", "Aux.txt", "lpt1".
[[nodiscard]] bool isReservedFileName(std::string_view name);

} // namespace dice
