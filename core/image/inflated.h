#pragma once
// Unpacks texts that pictures hold compressed.
#include <optional>
#include <string>
#include <string_view>

namespace dice {

/// What zlib or gzip packed; nothing where it is damaged, or longer than any text that programs write (16 MiB).
[[nodiscard]] std::optional<std::string> inflated(std::string_view data);

} // namespace dice
