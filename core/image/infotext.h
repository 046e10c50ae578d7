#pragma once
// A1111's "parameters" text: prompt, negative prompt and one line of `Key: value` pairs that starts with "Steps: ".
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace dice {

struct Infotext
{
    std::string prompt, negative;
    std::vector<std::pair<std::string, std::string>> fields; ///< in order; values as written, unquoted
};

/// Values that hold a comma, a colon or a line break are written as JSON strings, as A1111 does.
[[nodiscard]] std::string formatInfotext(const Infotext& text);

} // namespace dice
