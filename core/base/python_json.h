#pragma once
// JSON as Python and careless programs write it: Infinity and NaN, None and True, numbers such as "7.", ".5", "+7" and "7.0f", commas
// before a closing bracket, quotes of one stroke, line breaks and lone surrogates in strings.
#include "base/json.h"

#include <optional>
#include <string>
#include <string_view>

namespace dice {

/// As parseJson; what is no value (NaN, Infinity, other words) becomes null, the rest is read as it was meant.
[[nodiscard]] nlohmann::json parsePythonJson(std::string_view text);

/// The first object in a text, whatever stands before and behind it; discarded where there is none that ends.
[[nodiscard]] nlohmann::json firstObject(std::string_view text);

/// A number as JSON spells it: "+7" -> "7", "7." -> "7.0", ".5" -> "0.5", "7.0f" -> "7.0"; nothing for what is no finite number.
[[nodiscard]] std::optional<std::string> plainNumber(std::string_view text);

} // namespace dice
