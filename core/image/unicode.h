#pragma once
// The encodings that picture formats store text in. Everywhere else in the program text is UTF-8.
#include <optional>
#include <string>
#include <string_view>

namespace dice {

/// Valid UTF-8 without NULs: what is neither is replaced by U+FFFD.
[[nodiscard]] std::string cleanUtf8(std::string_view text);
[[nodiscard]] bool isUtf8(std::string_view text);
[[nodiscard]] bool isAscii(std::string_view text);

[[nodiscard]] std::string utf8FromLatin1(std::string_view bytes);
/// Nothing where a character is beyond U+00FF. `text` is valid UTF-8.
[[nodiscard]] std::optional<std::string> latin1FromUtf8(std::string_view text);
/// Bytes of unknown encoding: UTF-8 where they are that, otherwise Latin-1.
[[nodiscard]] std::string utf8FromUnknown(std::string_view bytes);

/// `text` is valid UTF-8.
[[nodiscard]] std::string utf16BigEndianFromUtf8(std::string_view text);
/// An odd last byte is dropped, unpaired surrogates become U+FFFD, a byte order mark is not text.
[[nodiscard]] std::string utf8FromUtf16(std::string_view bytes, bool bigEndian);

/// Takes one character from the front; U+FFFD for a byte that starts none. `text` is not empty.
char32_t takeCharacter(std::string_view& text);
void appendCharacter(std::string& text, char32_t character);

} // namespace dice
