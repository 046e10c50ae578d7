#pragma once
// The transformer of PixArt-alpha and PixArt-Sigma as their authors write it (github.com/PixArt-alpha, diffusion/model/nets),
// by the names and in the parts of diffusers' PixArtTransformer2DModel.
#include "model/family.h"
#include "weights/stored_tensors.h"

#include <nlohmann/json.hpp>

namespace dice {

/// Attentions' fused matrices become query, key and value; the stored positions and the empty prompt's embedding, which
/// nothing here reads, are left out. A name that is not known stays as it is, so that loading can name it.
[[nodiscard]] StoredTensors fromPixArt(const StoredTensors& theirs);

/// config.json as shapes tell it, of the authors' own tensors; where no positions are stored, PixArt-Sigma's size is that of
/// the file's name ("PixArt-Sigma-XL-2-512-MS"). BadFile for a file without them.
[[nodiscard]] nlohmann::json pixArtConfig(const StoredTensors& theirs, const Family& family);

} // namespace dice
