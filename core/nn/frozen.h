#pragma once
// Frozen layers that a gradient passes through: nothing is kept for the gradient of their weights, and both directions run
// on weights that oneDNN has packed once. A linear layer's gradient is a linear layer by the transposed weight, that of
// a convolution with stride 1 a convolution by the turned kernel.
#include "nn/prepack.h"

namespace dice::nn {

struct FrozenWeight
{
    at::Tensor forward, backward; ///< packed
    at::Tensor bias;              ///< undefined where there is none
};

[[nodiscard]] FrozenWeight frozenLinear(const at::Tensor& weight, const at::Tensor& bias);
/// x [..., in] -> [..., out]; differentiable in x alone.
[[nodiscard]] at::Tensor linear(const at::Tensor& x, const FrozenWeight& weight);

struct FrozenKernel
{
    prepack::KernelPointer forward, backward; ///< backward: for stride 1 alone
    at::Tensor plain;                         ///< for other strides
    at::Tensor bias;                          ///< undefined where there is none
    std::int64_t padding = 0, stride = 1;
};

[[nodiscard]] FrozenKernel frozenConvolution(const at::Tensor& weight, const at::Tensor& bias, std::int64_t padding, std::int64_t stride);
/// x [B, in, H, W] -> [B, out, H', W']; differentiable in x alone.
[[nodiscard]] at::Tensor convolution(const at::Tensor& x, const FrozenKernel& kernel);

} // namespace dice::nn
