#pragma once
// Turns numbers (times, sizes) into the sinusoids that denoisers are told them by.
#include <ATen/core/Tensor.h>

#include <cstdint>

namespace dice::nn {

/// Sinusoids of numbers, [B] -> [B, width] float32 (reference: diffusers get_timestep_embedding).
[[nodiscard]] at::Tensor sinusoids(const at::Tensor& numbers, std::int64_t width, bool flipSinToCos, double shift);

} // namespace dice::nn
