#pragma once
// The denoiser that a config.json asks for. BadFile and Unsupported name the file.
#include "denoise/denoiser.h"
#include "weights/config.h"
#include "weights/weights.h"

#include <memory>

namespace dice {

/// Whether it is PixArt-alpha's kind; else it is a U-Net.
[[nodiscard]] bool isTransformer(const Config& config);
[[nodiscard]] DenoiserShape denoiserShape(const Config& config);
[[nodiscard]] std::unique_ptr<Denoiser> makeDenoiser(const Config& config, const Scope& scope);

} // namespace dice
