#pragma once
// A1111's "parameters" text: prompt, negative prompt and one line of `Key: value` pairs that starts with "Steps: ".
// The reading rules are those of its infotext_utils.py; the grammar:
//     text   := prompt [ "\nNegative prompt: " negative ] "\n" pairs
//     pairs  := pair { ", " pair } ;  pair := Key ": " value     (one line)
//     value  := a JSON string where it holds a comma, a colon or a line break, otherwise as it is
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace dice {

struct Infotext
{
    std::string prompt, negative;
    std::vector<std::pair<std::string, std::string>> fields; ///< in order; values without the quotes of the text

    /// The value of a key, nullptr where it is missing. The last one counts where a key comes twice.
    [[nodiscard]] const std::string* find(std::string_view key) const;
    /// "512x768" -> {512, 768}; nothing where the key is missing or its value is no size.
    [[nodiscard]] std::optional<std::pair<int, int>> size(std::string_view key = "Size") const;
};

/// Values that A1111's reader would not give back as they are become JSON strings.
[[nodiscard]] std::string formatInfotext(const Infotext& text);

/// Never fails: text that has no line of pairs is all prompt. As in A1111, the last line counts as pairs only if it has
/// three of them, and lines of the prompts lose the white space around them. Beyond A1111: lines that start with
/// "Template:" or "Negative Template:" (written by prompt generators) are left out, and a text jammed into one line is
/// split before "Negative prompt:" and "Steps:", as Civitai does.
[[nodiscard]] Infotext parseInfotext(std::string_view text);

/// Whether the text is of this kind at all: it has pairs, "Steps" among them.
[[nodiscard]] bool looksLikeInfotext(std::string_view text);

} // namespace dice
