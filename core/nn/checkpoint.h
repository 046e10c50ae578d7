#pragma once
// Training in little memory: what a block computes is computed again for its gradient instead of being kept
// (arXiv 1604.06174).
#include <ATen/core/Tensor.h>

#include <functional>
#include <vector>

namespace dice::nn {

/// Computes one tensor from the inputs, the same each time; what it holds must outlive the backward pass.
using Block = std::function<at::Tensor(const std::vector<at::Tensor>& inputs)>;

/// block(inputs), keeping the inputs alone for the gradient. Leaves that the block holds get theirs in .grad, so the pass
/// must be started by backward(). Where no input needs a gradient the block simply runs.
[[nodiscard]] at::Tensor checkpointed(const Block& block, const std::vector<at::Tensor>& inputs);

} // namespace dice::nn
