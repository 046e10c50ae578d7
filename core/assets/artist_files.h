#pragma once
// The files that artists own, found by name: LoRAs, embeddings and autoencoders in the user's folders, in those around the
// model, where A1111, Forge and ComfyUI keep them, and in those of the model library.
#include "assets/asset_kinds.h"

#include <filesystem>
#include <string>
#include <vector>

namespace dice {

/// A file with the folder that it was found in.
struct ArtistFile
{
    std::filesystem::path folder, file;

    [[nodiscard]] std::string path() const; ///< seen from the folder, with `/`: "styles/ink.safetensors"
    [[nodiscard]] std::string stem() const; ///< the same without its ending
};

/// Where enhancers are looked for and installed.
[[nodiscard]] std::filesystem::path userEnhancersFolder();

/// Where files of the kind are looked for, in this order; folders that do not exist are left out. `model` is the model's
/// folder or file.
[[nodiscard]] std::vector<std::filesystem::path> artistFolders(AssetKind kind, const std::filesystem::path& model);

/// The file of that name: its path in a folder of the kind (`styles/ink`, either slash), its own name or its stem, else the
/// same without case and in either Unicode form, else for a LoRA the name that its metadata gives it. An ending that no file
/// has stands for its stem. Absolute paths and those with `./` come before names, others after them: a file in the working
/// folder hides none of the library. NotFound says where it was looked for; BadRequest names the files where several fit.
/// Where the name is nowhere, the file that was known by the SHA-256 on this machine.
[[nodiscard]] std::filesystem::path findArtistFile(AssetKind kind, const AssetRef& asset, const std::filesystem::path& model);

/// All files of the kind's folders, in the order of the folders and their names; no file beside the model, which may be
/// of any kind.
[[nodiscard]] std::vector<ArtistFile> artistFilesIn(AssetKind kind, const std::filesystem::path& model);

/// The hash that artists quote for LoRAs and embeddings, 64 digits: of the tensors' bytes of safetensors, of the whole
/// file of others.
[[nodiscard]] std::string artistHash(const std::filesystem::path& file);

} // namespace dice
