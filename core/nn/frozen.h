#pragma once
// Frozen layers that a gradient passes through: nothing is kept for the gradient of their weights, and both directions run
// on weights that oneDNN has packed once. A linear layer's gradient is a linear layer by the transposed weight, that of
// a convolution with stride 1 a convolution by the turned kernel.
#include <ATen/core/Tensor.h>

#include <cstdint>

namespace dice::nn {

struct FrozenWeight
{
    at::Tensor forward, backward; ///< packed; `backward` is the plain weight where stride is not 1
    at::Tensor bias;              ///< undefined where there is none
};

[[nodiscard]] FrozenWeight frozenLinear(const at::Tensor& weight, const at::Tensor& bias);
/// x [..., in] -> [..., out]; differentiable in x alone.
[[nodiscard]] at::Tensor linear(const at::Tensor& x, const FrozenWeight& weight);

[[nodiscard]] FrozenWeight frozenConvolution(const at::Tensor& weight, const at::Tensor& bias, std::int64_t padding, std::int64_t stride);
[[nodiscard]] at::Tensor convolution(const at::Tensor& x, const FrozenWeight& weight, std::int64_t kernel, std::int64_t padding, std::int64_t stride);

} // namespace dice::nn
