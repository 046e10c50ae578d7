#pragma once
// Keys or values of a denoiser's layers that change with time.
#include <ATen/core/Tensor.h>

#include <span>
#include <vector>

namespace dice {

/// Of every cross-attention layer a sum of K parts, whose weights change with time. All layers lie in one matrix, so that a
/// time costs one product, however many layers there are.
class TimeMixture
{
public:
    /// Of every layer [K B, H, T, D]: the B rows of the first part, then those of the second ...
    TimeMixture(std::span<const at::Tensor> layers, std::int64_t parts);
    /// weights [1, K] -> of every layer [B, H, T, D]
    [[nodiscard]] std::vector<at::Tensor> operator()(const at::Tensor& weights) const;

private:
    std::vector<std::vector<std::int64_t>> m_shapes; ///< of every layer [B, T, H, D], as it lies in memory
    at::Tensor m_parts;                              ///< [K, elements of all layers]
};

} // namespace dice
