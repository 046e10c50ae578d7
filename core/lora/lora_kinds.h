#pragma once
// What a LoRA file can do to one layer, of the parts that it stores for it:
//
//     LoRA    W + s up down              (arXiv 2106.09685); for kernels with a core between them (LoCon)
//     LoHa    W + s (w1_a w1_b) * (w2_a w2_b)                  (element by element, arXiv 2108.06098)
//     LoKr    W + s kron(w1, w2)                               (each whole or as a product)
//     GLoRA   W + s (W a1 a2 + b1 b2)                          (arXiv 2306.07967)
//     (IA)^3  W * (1 + w), w of each row or of each column     (arXiv 2205.05638)
//             PEFT's (ia3_l): W * l, of each row, with the bias, or of each column
//     OFT     blocks of rows or columns turned (lora_turns.h), alpha x rows the greatest length of Q of all rows
//     BOFT    the same in several stages
//     full    W + diff
//     DoRA    m (W + dW) / |W + dW|      (arXiv 2402.09353), of any of them that stores dora_scale; PEFT's magnitude is
//             always one of the rows
//
// (IA)^3 and OFT say one size of the weight alone: the other is 0 in their extent, and fits any.
//
// s = alpha / rank, 1 where no alpha is stored. At a strength w the result is W + w (W' - W).
#include "lora/lora_turns.h"

#include <optional>

namespace dice {

/// The tensors that a file stores for one layer, by the name of the part (lora_names.h).
using LoraParts = std::map<std::string, at::Tensor>;

/// What a config beside the tensors says of a layer.
struct LoraHints
{
    std::optional<double> scale; ///< s, where the file stores no alpha for the layer
    bool onInputs = false;       ///< ia3_l of a kernel is of the columns
    TurnOptions turn;
};

/// The change of the layer's weight, null where the parts have none (a change of the bias alone). `where` names layer and
/// file in errors: BadFile where sizes do not go together, Unsupported for a kind that is not known.
[[nodiscard]] std::shared_ptr<const TensorChange> weightChangeOf(const LoraParts& parts, const LoraHints& hints, const std::string& where);
/// The change of its bias; null where there is none.
[[nodiscard]] std::shared_ptr<const TensorChange> biasChangeOf(const LoraParts& parts, const LoraHints& hints);

} // namespace dice
