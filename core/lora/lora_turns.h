#pragma once
// Changes that turn a weight instead of adding to it: orthogonal matrices made of stored blocks B by Cayley's transform of
// Q = B - B^T.
//
//     OFT     R^T W of LyCORIS and kohya's scripts, blocks along the outputs; W R^T of PEFT, along the inputs
//             (arXiv 2306.07280)
//     BOFT    a product of such matrices, each with its outputs (LyCORIS) or inputs (PEFT) in another order
//             (arXiv 2311.06243)
#include "weights/weight_change.h"

#include <memory>

namespace dice {

/// How PEFT makes the matrix, as its config says.
struct TurnOptions
{
    bool series = true;  ///< by Neumann's series of this many terms instead of by an inverse
    int terms = 5;       ///< 1 to 64
    bool shared = false; ///< one block for all
    double longest = 0;  ///< of Q, times 1 / sqrt(blocks); 0 = any
};

/// blocks [n, b, b] or [stages, n, b, b], rescale [n b, 1 ...] or undefined; Q of all blocks is shortened to `longest`
/// where that is not 0. At a strength w LyCORIS takes w R + (1 - w) I for each stage.
[[nodiscard]] std::shared_ptr<const TensorChange> turnOfOutputs(const at::Tensor& blocks, const at::Tensor& rescale, double longest);
/// PEFT's OFT: triangles [n, b (b - 1) / 2], Q above its diagonal.
[[nodiscard]] std::shared_ptr<const TensorChange> turnOfInputs(const at::Tensor& triangles, const TurnOptions& options);
/// PEFT's BOFT: blocks [stages, n, b, b], Q = (B - B^T) / 2; rescale of the outputs, or undefined.
[[nodiscard]] std::shared_ptr<const TensorChange> butterflyOfInputs(const at::Tensor& blocks, const at::Tensor& rescale);

} // namespace dice
