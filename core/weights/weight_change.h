#pragma once
// A change of a network's weights that is kept apart from them: low-rank for matrices and kernels (LoRA, arXiv
// 2106.09685; for kernels as LoCon), so W' = W + strength * up down. Inference merges it once, into copies of the layers
// it touches; training keeps it apart and sends gradients into it alone.
#include <ATen/core/Tensor.h>

#include <map>
#include <memory>
#include <string>

namespace dice {

struct LowRank
{
    at::Tensor down; ///< [r, in] or [r, in, kernel, kernel]
    at::Tensor up;   ///< [out, r]

    /// up down in float32, of the shape of the weight.
    [[nodiscard]] at::Tensor product() const;
};

struct WeightChange
{
    std::map<std::string, LowRank> layers; ///< by the layer's name, such as mid_block.attentions.0.proj_in
    double strength = 1;

    [[nodiscard]] const LowRank* of(const std::string& layer) const;
};

} // namespace dice
