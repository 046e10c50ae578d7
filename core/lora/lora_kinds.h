#pragma once
// What a LoRA file can do to one layer, of the parts that it stores for it:
//
//     LoRA    W + s up down              (arXiv 2106.09685); for kernels with a core between them (LoCon)
//     LoHa    W + s (w1_a w1_b) * (w2_a w2_b)                  (element by element, arXiv 2108.06098)
//     LoKr    W + s kron(w1, w2)                               (each whole or as a product)
//     GLoRA   W + s (W a1 a2 + b1 b2)                          (arXiv 2306.07967)
//     (IA)^3  W * (1 + w), w of each row or of each column     (arXiv 2205.05638)
//     OFT     blocks of rows turned: R^T W, R = (I + Q)(I - Q)^-1, Q = B - B^T, shortened to the length alpha x rows where
//             it is longer; then times rescale where that is stored   (arXiv 2306.07280)
//     full    W + diff
//     DoRA    m (W + dW) / |W + dW|      (arXiv 2402.09353), of any of them that stores dora_scale
//
// (IA)^3 and OFT say one size of the weight alone: the other is 0 in their extent, and fits any.
//
// s = alpha / rank, 1 where no alpha is stored. At a strength w the result is W + w (W' - W).
#include "weights/weight_change.h"

#include <optional>

namespace dice {

/// The tensors that a file stores for one layer, by the name of the part (lora_names.h).
using LoraParts = std::map<std::string, at::Tensor>;

/// The change of the layer's weight, null where the parts have none (a change of the bias alone). `where` names layer and
/// file in errors: BadFile where sizes do not go together, Unsupported for a kind that is not known. `alpha`: from the
/// metadata, where the file stores none for the layer.
[[nodiscard]] std::shared_ptr<const TensorChange> weightChangeOf(
    const LoraParts& parts, std::optional<double> alpha, const std::string& where);
/// The change of its bias; null where there is none.
[[nodiscard]] std::shared_ptr<const TensorChange> biasChangeOf(const LoraParts& parts);

} // namespace dice
