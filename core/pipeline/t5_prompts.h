#pragma once
// PixArt-alpha's texts. T5-XXL takes as long as several passes of the denoiser, so what it said of the last texts is kept.
#include "pipeline/prompts.h"

namespace dice {

/// The texts as the model's denoiser is told them, one row each; those that are not known yet are encoded together.
[[nodiscard]] Conditioning encodeCaptions(const DiffusionModel& model, const std::vector<std::string>& texts, const TextSettings& settings);

} // namespace dice
