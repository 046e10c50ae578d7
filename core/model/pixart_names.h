#pragma once
// The transformer of PixArt-alpha as its authors write it (github.com/PixArt-alpha/PixArt-alpha, diffusion/model/nets),
// by the names and in the parts of diffusers' PixArtTransformer2DModel.
#include "weights/stored_tensors.h"

#include <nlohmann/json.hpp>

namespace dice {

/// Attentions' fused matrices become query, key and value; the stored positions and the empty prompt's embedding, which
/// nothing here reads, are left out. A name that is not known stays as it is, so that loading can name it.
[[nodiscard]] StoredTensors fromPixArt(const StoredTensors& theirs);

/// config.json as shapes tell it, of the authors' own tensors. BadFile for a file without them.
[[nodiscard]] nlohmann::json pixArtConfig(const StoredTensors& theirs);

} // namespace dice
