#pragma once
#include "distill/trajectories.h"
#include "pipeline/model.h"

namespace dice {

/// Encodes every text of the set, the first chunk of longer ones; on the model's device.
[[nodiscard]] EncodedPrompts encodePromptSet(const DiffusionModel& model, const PromptSet& set, int clipSkip = 1);

} // namespace dice
