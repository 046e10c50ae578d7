#pragma once
// JSON from files that anybody may have written.
#include <nlohmann/json.hpp>

#include <string_view>

namespace dice {

/// Deeper than anything in use. The library copies and prints values by recursion, which a few kilobytes of "[[[[" would
/// lead through the end of the stack.
inline constexpr int kDeepestJson = 200;

/// Discarded (is_discarded()) where the text is no JSON, or nested deeper than kDeepestJson.
[[nodiscard]] nlohmann::json parseJson(std::string_view text);

} // namespace dice
