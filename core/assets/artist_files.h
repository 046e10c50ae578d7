#pragma once
// The files that artists own, found by name: LoRAs, embeddings and autoencoders in the user's folders, in those around the
// model, where A1111, Forge and ComfyUI keep them, and in those of the model library.
#include "assets/asset_kinds.h"

#include <filesystem>
#include <string>
#include <vector>

namespace dice {

/// Where enhancers are looked for and installed.
[[nodiscard]] std::filesystem::path userEnhancersFolder();

/// Where files of the kind are looked for, in this order; folders that do not exist are left out. `model` is the model's
/// folder or file.
[[nodiscard]] std::vector<std::filesystem::path> artistFolders(AssetKind kind, const std::filesystem::path& model);

/// A path that exists, else the file of that name (with or without its ending, for a LoRA also the name that its metadata
/// gives it); NotFound says where it was looked for.
/// Where the name is nowhere, the file that was known by the SHA-256 on this machine.
[[nodiscard]] std::filesystem::path findArtistFile(AssetKind kind, const AssetRef& asset, const std::filesystem::path& model);

/// All files of the kind's folders, in the order of the folders and their names; no file beside the model, which may be
/// of any kind.
[[nodiscard]] std::vector<std::filesystem::path> artistFilesIn(AssetKind kind, const std::filesystem::path& model);

/// The hash that artists quote for LoRAs and embeddings, 64 digits: of the tensors' bytes of safetensors, of the whole
/// file of others.
[[nodiscard]] std::string artistHash(const std::filesystem::path& file);

} // namespace dice
