#pragma once
// What the studio's model library tells the engine, which knows nothing of its database: names of models, and the folders
// in which artists keep their LoRAs, embeddings and autoencoders. The library writes the file whenever it has looked
// through its folders:
//
//     {"models": [{"name": "Dream", "path": "/models/dream.safetensors"}],
//      "folders": {"lora": ["/ComfyUI/models/loras"], "embedding": [], "vae": []}}
#include "assets/artist_files.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace dice {

/// library.json in the user's folder; empty where there is no home.
[[nodiscard]] std::filesystem::path libraryIndexFile();

/// Folders of the kind in the library that are there; none where there is no library or its file cannot be read.
[[nodiscard]] std::vector<std::filesystem::path> libraryFolders(AssetKind kind);

/// Paths of the library's models, in its order. They may be gone.
[[nodiscard]] std::vector<std::filesystem::path> libraryModels();

/// The model that a request names: a path that exists, "starter" or nothing for the starter model in `resources`, or a
/// name in the library (of letters of either case). NotFound; BadRequest where two models have the name.
/// Where the name is nowhere, the file that was known by the denoiser's SHA-256 on this machine.
[[nodiscard]] std::filesystem::path modelNamed(const AssetRef& model, const std::filesystem::path& resources);

} // namespace dice
