#pragma once
// What a file of weights that a person hands over is, by its header alone.
#include "problem/problem.h"
#include "request/asset.h"

#include <optional>

namespace dice {

struct WeightsFile
{
    std::optional<AssetKind> kind; ///< nothing: no request has a use for it
    Problem refusal;               ///< why it has none, where that is known
};

/// By its ending: those of the kinds in assets/asset_kinds.h, and those that are known to be refused.
[[nodiscard]] bool looksLikeWeights(const QString& file);
/// Reads the file's header, no weights. A file that cannot be read has no kind, and the reason.
[[nodiscard]] WeightsFile identifyWeights(const QString& file);

} // namespace dice
