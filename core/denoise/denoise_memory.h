#pragma once
// What a denoiser's evaluation needs beside its weights, told from its config.
#include "weights/config.h"

#include <cstdint>

namespace dice {

/// Bytes of the activations of one evaluation at their widest, for `batch` latents of height x width and this element
/// size. Attention counts without its scores, which are never there as a whole.
[[nodiscard]] std::uint64_t denoiseMemory(
    const Config& config, std::int64_t batch, std::int64_t height, std::int64_t width, std::size_t elementSize);

} // namespace dice
