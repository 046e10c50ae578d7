#pragma once
// Says where the engine finds what a single file lacks.
#include "model/model_folder.h"
#include "request/asset.h"

namespace dice {

/// `partsFrom` names another model as in modelNamed, which throws; where it is empty, the library's models are tried. The
/// vocabulary of CLIP is that in `resources`.
[[nodiscard]] MissingParts missingParts(const AssetRef& partsFrom, const std::filesystem::path& resources);

} // namespace dice
