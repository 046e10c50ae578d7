#pragma once
// Scaled dot-product attention (arXiv 1706.03762), by the fastest way that this device has.
#include <ATen/core/Tensor.h>

#include <cstdint>

namespace dice::nn {

/// [B, N, H*D] -> [B, H, N, D], a view.
[[nodiscard]] at::Tensor splitHeads(const at::Tensor& x, std::int64_t heads);

/// softmax(q k^T / sqrt(D) + mask) v; q [B, H, N, D], k and v [B, H, T, D] -> [B, N, H*D].
/// `mask` is added to the logits, broadcastable to [B, H, N, T]; `causal` hides later positions.
[[nodiscard]] at::Tensor attention(
    const at::Tensor& q, const at::Tensor& k, const at::Tensor& v, const at::Tensor& mask = {}, bool causal = false);

} // namespace dice::nn
