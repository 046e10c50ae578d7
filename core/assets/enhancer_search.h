#pragma once
// Finds the enhancer that was made for a model.
#include <filesystem>
#include <string>
#include <vector>

namespace dice {

/// The enhancer made for the denoiser with this SHA-256: in the model's folder, else in the folders; empty = none. Files
/// that are no enhancers, or damaged, are passed over.
[[nodiscard]] std::filesystem::path enhancerFor(
    const std::filesystem::path& modelFolder, const std::string& denoiserSha256, const std::vector<std::filesystem::path>& folders);

} // namespace dice
