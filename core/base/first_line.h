#pragma once
// Cuts the sentence out of LibTorch's error texts.
#include <string>
#include <string_view>

namespace dice {

/// LibTorch's texts go on with advice and a backtrace; their first line is the sentence.
[[nodiscard]] inline std::string firstLine(std::string_view text) { return std::string(text.substr(0, text.find('\n'))); }

} // namespace dice
