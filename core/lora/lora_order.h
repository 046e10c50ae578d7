#pragma once
// Gives the layers of a model the numbers that cloneofsimo's lora (github.com/cloneofsimo/lora) stores instead of names:
// each matrix inside the modules of some classes, in the order in which diffusers 0.10 registers them.
#include "weights/stored_tensors.h"

namespace dice {

/// unet:0 ... -> the layer's own name. `classes` is what the file's metadata says for "unet", such as
/// ["CrossAttention", "Attention", "GEGLU"]; without GEGLU its matrices have no number.
[[nodiscard]] std::map<std::string, std::string> numberedDenoiserLayers(const StoredTensors& tensors, std::string_view classes);
/// text_encoder:0 ... -> the layer's own name.
[[nodiscard]] std::map<std::string, std::string> numberedTextLayers(const StoredTensors& tensors);

} // namespace dice
