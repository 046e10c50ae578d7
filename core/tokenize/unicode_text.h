#pragma once
// Text as CLIP's tokenizer sees it: normalized characters that still know which bytes of the original they came from,
// and their split into words. The rules are those of transformers' CLIPTokenizer (5.x): NFC, white space to one blank,
// lower case letter by letter, then the pattern
//     <\|startoftext\|>|<\|endoftext\|>|'s|'t|'re|'ve|'m|'ll|'d|[\p{L}]+|[\p{N}]|[^\s\p{L}\p{N}]+
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace dice {

/// One normalized character and the bytes [begin, end) of the original text it stands for.
struct TextCharacter
{
    char32_t code = 0;
    std::size_t begin = 0, end = 0;
};

/// Throws BadRequest, naming the byte, unless the text is valid UTF-8.
void requireUtf8(std::string_view text);

/// NFC, runs of white space to one blank, lower case. `offset` is added to all byte positions.
/// Lower case is character by character (no final sigma; U+0130 becomes two characters), as the reference does.
[[nodiscard]] std::vector<TextCharacter> normalizeForClip(std::string_view utf8, std::size_t offset = 0);

/// Words as index ranges [first, last) of `characters`; blanks belong to none.
[[nodiscard]] std::vector<std::pair<std::size_t, std::size_t>> splitWords(const std::vector<TextCharacter>& characters);

/// True when the `length` bytes at `at` stand alone: no letter, digit or underscore before or after them.
[[nodiscard]] bool isWholeWord(std::string_view text, std::size_t at, std::size_t length);

/// The first place from `at` on that is no white space; the place behind the last character before `at` that is none.
[[nodiscard]] std::size_t skipBlanks(std::string_view text, std::size_t at);
[[nodiscard]] std::size_t skipBlanksBack(std::string_view text, std::size_t at);

void appendUtf8(std::string& text, char32_t code);

} // namespace dice
