#pragma once
// What a file of weights is, without loading it as a model: for `dice inspect` and for programs that sort files. No torch
// type.
#include "request/asset.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace dice {

struct FileReport
{
    std::optional<AssetKind> asset = {}; ///< what a request can name it as
    std::string kind; ///< checkpoint, denoiser, vae, text encoder, lora, embedding, enhancer, other (known and not supported), unknown
    std::string family, architecture, variant, predictionType, precision; ///< empty = does not apply or cannot be told
    std::vector<std::string> components, reasons;
    std::string refusal; ///< one sentence; empty = this program can use it
    std::uint64_t bytes = 0;
    std::size_t tensors = 0;
    std::int64_t parameters = 0;
    std::vector<std::pair<std::string, std::string>> facts;  ///< of its kind: rank, vectors, trigger words ...
    std::vector<std::pair<std::string, std::string>> hashes; ///< as artists quote them: AutoV1, AutoV2, AutoV3, SHA256, tensor hash
    std::map<std::string, std::string> metadata;             ///< as the file has it
};

/// Never fails for what the file is, only for what it claims: BadFile for a damaged or lying one, Disk, NotFound.
/// `hashes`: whether to read the whole file for them (kept in the user's cache).
[[nodiscard]] FileReport inspectFile(const std::filesystem::path& path, bool hashes = true);

} // namespace dice
