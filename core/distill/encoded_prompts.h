#pragma once
#include "distill/trajectories.h"
#include "pipeline/prompts.h"

namespace dice {

/// The first chunk of every text, on the model's device.
[[nodiscard]] Conditioning encodeFirstChunks(
    const DiffusionModel& model, const std::vector<std::string>& texts, const TextSettings& settings = {});

/// Encodes every text of the set, the first chunk of longer ones; on the model's device.
[[nodiscard]] EncodedPrompts encodePromptSet(const DiffusionModel& model, const PromptSet& set, const TextSettings& settings = {});

} // namespace dice
