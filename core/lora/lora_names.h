#pragma once
// Takes the names of tensors in LoRA files apart into the network, its layer and the part that the tensor is of the
// layer's change, in the spellings of kohya's scripts, PEFT, diffusers, LyCORIS, ComfyUI, OneTrainer and cloneofsimo's
// lora (unet:N:up, whose layers have a number alone: lora_order.h).
#include <optional>
#include <string>
#include <string_view>

namespace dice {

enum class LoraNetwork { Denoiser, TextEncoder, TextEncoder2, Unsaid };

struct LoraName
{
    LoraNetwork network = LoraNetwork::Unsaid;
    std::string module; ///< as the file writes it behind the network
    std::string layer;  ///< with "_" for every "." : down_blocks_0_attentions_1_proj_in; text encoders without "text_model_"
    std::string
        part; ///< up, down, mid, up_bias, alpha, dora_scale, magnitude, diff, diff_b, w_norm, b_norm, hada_*, lokr_*, a1 ... b2, bm, on_input, oft_blocks, rescale; PEFT's ia3_l, oft_R, oft_r, boft_R, boft_s, embedding_a, embedding_b
};

/// Nothing for a name that has no part of a change, such as a checkpoint's.
[[nodiscard]] std::optional<LoraName> parseLoraName(std::string_view name);

/// A layer's name as parseLoraName gives it, for a network's own spelling of it.
[[nodiscard]] std::string loraLayerName(std::string_view module);

} // namespace dice
