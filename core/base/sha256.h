#pragma once
// SHA-256 as 64 lower-case hexadecimal digits: by it a file knows the model that it belongs to.
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace dice {

[[nodiscard]] std::string sha256(std::string_view bytes);
/// Of the files' bytes, one after the other; NotFound or Disk from opening them.
[[nodiscard]] std::string sha256OfFiles(const std::vector<std::filesystem::path>& files);

} // namespace dice
