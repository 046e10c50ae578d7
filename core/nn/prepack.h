#pragma once
// oneDNN weights packed once for inference on the CPU: 1.7x in fp32 and 1.3x in bf16 against packing at each call.
// The operators are LibTorch's own, reached through its dispatcher because they have no C++ function. They know no
// autograd. Where a LibTorch does not have them, suits() is false and the ordinary operators serve.
#include "weights/weights.h"

#include <ATen/core/Tensor.h>

namespace dice::nn::prepack {

/// Packed for inference.
[[nodiscard]] bool suits(const Placement& placement);
/// The same processor and types, for a network that is trained through (nn/frozen.h).
[[nodiscard]] bool suitsTraining(const Placement& placement);

[[nodiscard]] at::Tensor linearWeight(const at::Tensor& weight);
[[nodiscard]] at::Tensor linear(const at::Tensor& x, const at::Tensor& packed, const at::Tensor& bias);

[[nodiscard]] at::Tensor convolutionWeight(const at::Tensor& weight, std::int64_t padding, std::int64_t stride);
/// x is made channels_last where it is not.
[[nodiscard]] at::Tensor convolution(const at::Tensor& x, const at::Tensor& packed, const at::Tensor& bias, std::int64_t padding,
                                     std::int64_t stride);

} // namespace dice::nn::prepack
