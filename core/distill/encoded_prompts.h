#pragma once
#include "distill/trajectories.h"
#include "pipeline/prompts.h"

namespace dice {

/// Encodes every text of the set, the first chunk of longer ones; on the model's device.
[[nodiscard]] EncodedPrompts encodePromptSet(const DiffusionModel& model, const PromptSet& set, const TextSettings& settings = {});

} // namespace dice
