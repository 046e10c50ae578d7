#pragma once
// The denoiser that a config.json asks for. BadFile and Unsupported name the file.
#include "denoise/denoiser.h"
#include "weights/config.h"
#include "weights/weights.h"

#include <memory>

namespace dice {

[[nodiscard]] DenoiserShape denoiserShape(const Config& config);
[[nodiscard]] std::unique_ptr<Denoiser> makeDenoiser(const Config& config, const Scope& scope);

} // namespace dice
