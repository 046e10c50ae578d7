#pragma once
// JSON as Python writes it, which knows Infinity and NaN.
#include "base/json.h"

namespace dice {

/// As parseJson; -Infinity, Infinity and NaN become null.
[[nodiscard]] nlohmann::json parsePythonJson(std::string text);

} // namespace dice
