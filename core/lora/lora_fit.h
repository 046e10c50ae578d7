#pragma once
// A LoRA held against a model: which tensors it changes, and how.
#include "lora/lora_file.h"
#include "weights/stored_tensors.h"

namespace dice {

/// The tensors of the networks that a LoRA may change, and other names that their layers go by in files (loraLayerName
/// -> the layer's own name), such as those of single-file checkpoints.
struct LoraTarget
{
    StoredTensors denoiser;
    std::vector<StoredTensors> texts; ///< of each text encoder
    std::map<std::string, std::string> denoiserNames = {};
    ModelFamily base = ModelFamily::StableDiffusion1;
};

struct FittedLora
{
    std::shared_ptr<const TensorChanges> denoiser;
    std::vector<std::shared_ptr<const TensorChanges>> texts; ///< of each text encoder
    std::size_t applied = 0, total = 0;                      ///< layers
    std::vector<std::string> unmatched;                      ///< layers of the file that the model does not have
    std::vector<std::string> misfits;                        ///< layers that do not fit the model's, or not together
    std::vector<std::string> unread;                         ///< tensors of the file that are no part of a change
    std::map<std::string, EmbeddingVectors> embeddings;      ///< words that it brings along, as LoraFile's

    /// "Applied 192 of 192 layers of NAME", and what was left out.
    [[nodiscard]] Remarks remarks(const std::string& name) const;
};

/// A layer that does not fit is left out by name. The base model is judged by the shapes: BadRequest with the reason where
/// nothing fits, or no cross-attention, or most of the transformers do not, or where it wants a second text encoder.
[[nodiscard]] FittedLora fitLora(const LoraFile& lora, const LoraTarget& target);

} // namespace dice
