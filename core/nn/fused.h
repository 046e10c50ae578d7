#pragma once
// Two operations that LibTorch does in several passes over memory. On CUDA they are done in one by the plug-in
// dice_cuda (core/cuda), when it is there and was found right; everywhere else by LibTorch's operations, to the bit.
//
// The plug-in is looked for beside the program and then in the system's library path, once, when the first CUDA tensor
// comes. On each device its kernels are first compared with LibTorch's on random numbers; where it is missing or
// differs, one warning is logged and LibTorch's operations are used.
#include <ATen/core/Tensor.h>

#include <string>

namespace dice::nn {

/// Group normalisation, x [B, C, ...], weight and bias [C] of x's type.
[[nodiscard]] at::Tensor groupNorm(const at::Tensor& x, std::int64_t groups, const at::Tensor& weight, const at::Tensor& bias, double eps);
/// silu(groupNorm(x))
[[nodiscard]] at::Tensor groupNormSilu(
    const at::Tensor& x, std::int64_t groups, const at::Tensor& weight, const at::Tensor& bias, double eps);
/// [..., 2 n] -> [..., n]: the first half times gelu (erf) of the second (Shazeer 2020, arXiv 2002.05202).
[[nodiscard]] at::Tensor geglu(const at::Tensor& x);

/// Why the plug-in's kernels are not used on a CUDA device, in a sentence; empty where they are.
[[nodiscard]] std::string fusedProblem(const at::Device& device);

} // namespace dice::nn
