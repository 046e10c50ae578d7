#pragma once
// Finds what a request refers to, and says whether it is still what was meant.
#include "base/sentence.h"
#include "request/asset.h"

#include <filesystem>
#include <span>
#include <string>
#include <vector>

namespace dice {

/// The file of a reference: its path where there is such a file or folder, else the file of its name in one of the folders,
/// else the one that was known by its SHA-256 on this machine; empty = found nowhere.
[[nodiscard]] std::filesystem::path located(
    const std::string& file, const std::string& sha256, std::span<const std::filesystem::path> folders = {});

/// Leaves in `sha256` what was found to be the file's, and a note where it was to be another.
void settleHash(std::string& sha256, const std::string& found, const std::filesystem::path& file, Remarks& remarks);

/// SHA-256 of an autoencoder: of its file, or of the weight files of its folder in the order of their names.
[[nodiscard]] std::string sha256OfWeights(const std::filesystem::path& fileOrFolder);

} // namespace dice
