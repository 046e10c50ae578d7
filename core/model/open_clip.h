#pragma once
// OpenCLIP's text tower as single-file checkpoints of Stable Diffusion 2 and SDXL hold it, read as transformers' CLIPTextModel:
// other names, query, key and value in one tensor, and the projection the other way round; and the same back again.
#include "model/family.h"
#include "weights/stored_tensors.h"

#include <nlohmann/json.hpp>

namespace dice {

/// By transformers' names: what the family reads of it, without layers and a projection that it has no use for.
[[nodiscard]] StoredTensors fromOpenClip(const StoredTensors& tower, const TextPart& part);

/// The config of what fromOpenClip gives; widths and layers by its shapes, `headWidth` by the family. BadFile where the
/// projection is missing that a model which `projects` has.
[[nodiscard]] nlohmann::json openClipConfig(const StoredTensors& text, std::int64_t headWidth, bool projects);

/// Where OpenCLIP's tower keeps a tensor of transformers' name (with or without "text_model." in front).
struct OpenClipTensor
{
    std::string name;                 ///< empty = it has none of this kind
    std::int64_t part = 0, parts = 1; ///< one of several tensors that stand under one another in one
    bool transposed = false;
};
[[nodiscard]] OpenClipTensor toOpenClip(std::string_view name);

} // namespace dice
