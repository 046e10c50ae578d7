#pragma once
// oneDNN weights packed once for inference on the CPU: 1.7x in fp32 and 1.3x in bf16 against packing at each call.
// The operators are LibTorch's own, reached through its dispatcher because they have no C++ function. They know no
// autograd. Where a LibTorch does not have them, suits() is false and the ordinary operators serve.
#include "weights/weights.h"

#include <ATen/core/Tensor.h>
#include <ATen/core/ivalue.h>

namespace dice::nn::prepack {

/// Packed for inference.
[[nodiscard]] bool suits(const Placement& placement);
/// The same processor and types, for a network that is trained through (nn/frozen.h).
[[nodiscard]] bool suitsTraining(const Placement& placement);

[[nodiscard]] at::Tensor linearWeight(const at::Tensor& weight);
[[nodiscard]] at::Tensor linear(const at::Tensor& x, const at::Tensor& packed, const at::Tensor& bias);

/// A convolution's kernel as oneDNN wants it. Which block size that is depends on the input's shape, and a kernel packed for
/// another one is packed again at every call; so it is packed for the shape that comes, anew when another one comes.
/// For one thread at a time.
class Kernel : public torch::CustomClassHolder
{
public:
    /// weight [out, in, k, k]
    Kernel(at::Tensor weight, std::int64_t padding, std::int64_t stride) : m_weight(std::move(weight)), m_padding(padding), m_stride(stride)
    {
    }
    /// x [B, in, H, W], made channels_last where it is not; bias may be undefined.
    [[nodiscard]] at::Tensor convolve(const at::Tensor& x, const at::Tensor& bias);

private:
    at::Tensor m_weight;               ///< plain until the first call
    std::vector<std::int64_t> m_shape; ///< of the input it is packed for
    std::int64_t m_padding, m_stride;
};
using KernelPointer = c10::intrusive_ptr<Kernel>;

} // namespace dice::nn::prepack
