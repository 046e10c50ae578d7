#pragma once
// What LoRAs are held against: the tensors of a model on disk, with the names that its layers have in single files.
#include "lora/lora_fit.h"
#include "model/model_folder.h"

namespace dice {

/// Unsupported for a family whose LoRAs are not known.
[[nodiscard]] LoraTarget loraTargetOf(const ModelFolder& folder);

} // namespace dice
