#pragma once
// Converts stored tensors to the type and device that are computed with.
#include <ATen/core/Tensor.h>

namespace dice {

/// stored.to(device, type); faster from half to bf16 on the CPU, which LibTorch converts number by number. Most checkpoints
/// are stored in half, and are loaded so where the processor has bf16.
[[nodiscard]] at::Tensor converted(const at::Tensor& stored, at::Device device, at::ScalarType type);

} // namespace dice
