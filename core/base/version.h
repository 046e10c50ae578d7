#pragma once
// Names this program's version and those of the libraries it runs with.
#include <string>

namespace dice {

/// "0.1.0"
[[nodiscard]] std::string version();
/// The version and those of the libraries, a line each.
[[nodiscard]] std::string versionText();

} // namespace dice
