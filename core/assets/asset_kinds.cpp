#include "assets/asset_kinds.h"

#include "base/ascii.h"
#include "model/checkpoint_kind.h"

#include <algorithm>
#include <array>

namespace dice {
namespace {

using enum ModelProgram;

const std::vector<AssetTraits>& rows()
{
    static const std::vector<AssetTraits> all = {
        {.kind = AssetKind::Model,
            .key = "checkpoint",
            .files = {CheckpointKind::Checkpoint, CheckpointKind::Denoiser},
            .folder = "models",
            .programs = {{ComfyUi, {"checkpoints", "diffusers", "diffusion_models", "unet"}}, {A1111, {"Stable-diffusion", "diffusers"}},
                {InvokeAi, {"main"}}, {SwarmUi, {"Stable-Diffusion", "diffusers"}}, {StabilityMatrix, {"StableDiffusion", "Diffusers"}}},
            .comfyKeys = {"checkpoints", "diffusers", "diffusion_models", "unet"},
            .missing = DICE_SENTENCE("no-such-model", "There is no model called {}."),
            .unusable = DICE_SENTENCE("model-unusable", "The model {} cannot be used.")},
        {.kind = AssetKind::Autoencoder,
            .key = "vae",
            .files = {CheckpointKind::Autoencoder},
            .folder = "vae",
            .aroundModel = {"../vae", "../VAE"},
            .programs = {{ComfyUi, {"vae"}}, {A1111, {"VAE"}}, {InvokeAi, {"vae"}}, {SwarmUi, {"VAE"}}, {StabilityMatrix, {"VAE"}}},
            .comfyKeys = {"vae"},
            .missing = DICE_SENTENCE("no-such-vae", "There is no VAE called {}."),
            .unusable = DICE_SENTENCE("vae-unusable", "The VAE {} cannot be used.")},
        {.kind = AssetKind::Lora,
            .key = "lora",
            .files = {CheckpointKind::Lora},
            .folder = "loras",
            .aroundModel = {"loras", "../loras", "../Lora", "../LyCORIS"},
            .programs = {{ComfyUi, {"loras"}}, {A1111, {"Lora", "LyCORIS"}}, {InvokeAi, {"lora"}}, {SwarmUi, {"Lora"}},
                {StabilityMatrix, {"Lora", "LyCORIS"}}},
            .comfyKeys = {"loras"},
            .missing = DICE_SENTENCE("no-such-lora", "There is no LoRA called {}."),
            .unusable = DICE_SENTENCE("lora-unusable", "The LoRA {} cannot be used.")},
        {.kind = AssetKind::Embedding,
            .key = "embedding",
            .files = {CheckpointKind::Embedding},
            .folder = "embeddings",
            .aroundModel = {"embeddings", "../embeddings", "../../embeddings", "../Embeddings"},
            .programs = {{ComfyUi, {"embeddings"}}, {A1111, {"embeddings"}, {"embeddings"}}, {InvokeAi, {"embedding"}},
                {SwarmUi, {"Embeddings"}}, {StabilityMatrix, {"Embeddings", "TextualInversion"}},
                {Plain, {"embeddings", "embedding", "textual_inversion", "TextualInversion"}}},
            .comfyKeys = {"embeddings"},
            .pictures = true,
            .missing = DICE_SENTENCE("no-such-embedding", "There is no embedding called {}."),
            .unusable = DICE_SENTENCE("embedding-unusable", "The embedding {} cannot be used.")},
        {.kind = AssetKind::Enhancer,
            .key = "enhancer",
            .files = {CheckpointKind::Enhancer},
            .folder = "enhancers",
            .missing = DICE_SENTENCE("no-such-enhancer", "There is no enhancer called {}."),
            .unusable = DICE_SENTENCE("enhancer-unusable", "The enhancer {} cannot be used.")},
    };
    return all;
}

} // namespace

std::string_view programName(ModelProgram program)
{
    constexpr std::string_view kNames[] = {"", "ComfyUI", "A1111", "Forge", "InvokeAI", "SwarmUI", "StabilityMatrix"};
    return kNames[static_cast<int>(program)];
}

std::span<const AssetTraits> assetKinds() { return rows(); }

const AssetTraits& traitsOf(AssetKind kind) { return *std::ranges::find(rows(), kind, &AssetTraits::kind); }

std::optional<AssetKind> assetKindOf(CheckpointKind kind)
{
    for (const AssetTraits& traits : rows())
        if (std::ranges::find(traits.files, kind) != traits.files.end())
            return traits.kind;
    return std::nullopt;
}

bool hasWeightsEnding(const std::filesystem::path& file, bool refusedToo)
{
    constexpr std::array kEndings = {".safetensors", ".sft", ".ckpt", ".pt", ".pth", ".bin"};
    const std::string ending = lowered(file.extension().string());
    return std::ranges::find(kEndings, ending) != kEndings.end() || (refusedToo && ending == ".gguf");
}

} // namespace dice
