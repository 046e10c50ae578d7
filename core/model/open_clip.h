#pragma once
// OpenCLIP's text tower as single-file checkpoints of SDXL hold it, read as transformers' CLIPTextModelWithProjection:
// other names, query, key and value in one tensor, and the projection the other way round; and the same back again.
#include "weights/stored_tensors.h"

#include <nlohmann/json.hpp>

namespace dice {

/// By transformers' names.
[[nodiscard]] StoredTensors fromOpenClip(const StoredTensors& tower);

/// The config of what fromOpenClip gives; widths and layers by its shapes, `headWidth` by the family. BadFile where the
/// projection is missing.
[[nodiscard]] nlohmann::json openClipConfig(const StoredTensors& text, std::int64_t headWidth);

/// Where OpenCLIP's tower keeps a tensor of transformers' name (with or without "text_model." in front).
struct OpenClipPlace
{
    std::string name;                 ///< empty = it has none of this kind
    std::int64_t part = 0, parts = 1; ///< one of several tensors that stand under one another in one
    bool transposed = false;
};
[[nodiscard]] OpenClipPlace toOpenClip(std::string_view name);

} // namespace dice
