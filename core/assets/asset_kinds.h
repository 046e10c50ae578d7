#pragma once
// The kinds of files of weights that artists own, one row each: what a kind is called, where six programs and this one keep
// it, how its files end, and what is said where one is missing or cannot be used.
#include "base/sentence.h"
#include "request/asset.h"

#include <filesystem>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace dice {

enum class CheckpointKind; // model/checkpoint_kind.h

/// The programs whose folders of models are known. Plain = a folder of no program.
enum class ModelProgram { Plain, ComfyUi, A1111, Forge, InvokeAi, SwarmUi, StabilityMatrix };
/// "ComfyUI" ...; empty for Plain.
[[nodiscard]] std::string_view programName(ModelProgram program);

/// Folders of a program that hold a kind, whatever the case of their letters.
struct ProgramFolders
{
    ModelProgram program;
    std::vector<const char*> inModels;      ///< inside the program's folder of models
    std::vector<const char*> besideIt = {}; ///< inside the folder that the folder of models lies in
};

struct AssetTraits
{
    AssetKind kind;
    const char* key;                           ///< in library.json: "lora"
    std::vector<CheckpointKind> files;         ///< what such a file looks like
    const char* folder = nullptr;              ///< of ours, below the user's data
    std::vector<const char*> aroundModel = {}; ///< seen from the model's folder
    std::vector<ProgramFolders> programs = {};
    std::vector<const char*> comfyKeys = {}; ///< its categories in ComfyUI's extra_model_paths.yaml
    bool pictures = false;                   ///< PNG files may hold it too; previews lie beside the others
    Sentence missing = {}, unusable = {};    ///< with the name in the gap
};

[[nodiscard]] std::span<const AssetTraits> assetKinds();
[[nodiscard]] const AssetTraits& traitsOf(AssetKind kind);
/// The kind whose files look like this; none for what no request can name (a text encoder alone, what is unknown).
[[nodiscard]] std::optional<AssetKind> assetKindOf(CheckpointKind kind);

/// Whether a file of this name may hold weights: .safetensors, .sft, .ckpt, .pt, .pth, .bin, whatever the case of the letters.
/// `refusedToo`: those that are known and refused as well (.gguf), so that one who hands such a file over hears why.
[[nodiscard]] bool hasWeightsEnding(const std::filesystem::path& file, bool refusedToo = false);

} // namespace dice
