#pragma once
// What a file of tensors is, by its tensors' names and shapes and its metadata: which kind of file, of which family, in
// which precision, and the reasons for it.
#include "weights/tensor_file.h"

#include <optional>

namespace dice {

enum class CheckpointKind { Checkpoint, Denoiser, TextEncoder, Autoencoder, Lora, Embedding, Enhancer, Other, Unknown };
[[nodiscard]] std::string_view kindName(CheckpointKind kind);

struct CheckpointIdentity
{
    CheckpointKind kind = CheckpointKind::Unknown;
    std::string family;                  ///< "Stable Diffusion 1.5", "SDXL" ...; empty = cannot be told
    std::string architecture;            ///< ModelSpec's word for the family: "stable-diffusion-v1"
    std::string variant;                 ///< "inpainting", "instruct" ...; empty = the plain one
    std::string predictionType;          ///< "epsilon", "v_prediction"; of checkpoints and denoisers
    std::string precision;               ///< "fp16", "fp32 and fp16" ...
    std::vector<std::string> components; ///< of a checkpoint: denoiser, text encoder, autoencoder, EMA copy
    std::vector<std::string> reasons;    ///< sentences
    std::string refusal;                 ///< why this program cannot use it, a sentence; empty = it can
};

/// By the file's tensors and metadata, and by the yaml file beside it.
[[nodiscard]] CheckpointIdentity identify(const TensorFile& file);

/// <name>.yaml beside <name>.safetensors, in which A1111 looks for the configuration that a checkpoint was trained with;
/// empty where there is none.
[[nodiscard]] std::string yamlBeside(const std::filesystem::path& file);

/// What stands in front of the names of the enhancer's tensors as the authors of DICE name them (fc1, attention, fc2), in a
/// file without metadata of its own; nothing where they are not there.
[[nodiscard]] std::optional<std::string> sharpenerPrefixOf(const TensorFile& file);

/// What stands in front of the names of a checkpoint's tensors: "state_dict." or "module." in some, mostly nothing.
[[nodiscard]] std::string wrapperOf(const TensorFile& file);

} // namespace dice
