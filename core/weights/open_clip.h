#pragma once
// OpenCLIP's text tower as single-file checkpoints of SDXL hold it, read as transformers' CLIPTextModelWithProjection:
// other names, query, key and value in one tensor, and the projection the other way round.
#include "weights/stored_tensors.h"

#include <nlohmann/json.hpp>

namespace dice {

/// By transformers' names.
[[nodiscard]] StoredTensors fromOpenClip(const StoredTensors& tower);

/// The config of what fromOpenClip gives; widths and layers by its shapes, `headWidth` by the family. BadFile where the
/// projection is missing.
[[nodiscard]] nlohmann::json openClipConfig(const StoredTensors& text, std::int64_t headWidth);

} // namespace dice
