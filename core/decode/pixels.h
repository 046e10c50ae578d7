#pragma once
// Pictures as tensors and back, and the few pixel operations that editing needs.
#include "base/image.h"

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <optional>

namespace dice {

/// [3, H, W] or [1, 3, H, W] in [-1, 1] -> an RGB picture, clamped.
[[nodiscard]] Image imageFromTensor(const at::Tensor& pixels);
/// -> [1, 3, H, W] float32 in [-1, 1]; grey is spread, alpha is laid over white.
[[nodiscard]] at::Tensor tensorFromImage(const Image& image);
/// -> [1, 1, H, W] float32 in 0 ... 1: the mean of the colours times alpha.
[[nodiscard]] at::Tensor maskFromImage(const Image& image);

/// Antialiased bicubic; [1, C, H, W].
[[nodiscard]] at::Tensor resized(const at::Tensor& pixels, std::int64_t height, std::int64_t width);
/// Cuts the middle of the picture to the aspect ratio of height : width, then resizes.
[[nodiscard]] at::Tensor resizedToCover(const at::Tensor& pixels, std::int64_t height, std::int64_t width);

struct Box
{
    std::int64_t top, left, height, width;
};
/// The smallest box around mask > 0.5 with `padding` pixels around it, widened to the aspect ratio of height : width
/// where the picture allows; empty where the mask is.
[[nodiscard]] std::optional<Box> boxAroundMask(const at::Tensor& mask, std::int64_t padding, std::int64_t height, std::int64_t width);

/// `under` with `over` laid on it where the mask is; the mask's edge is softened over `feather` pixels, outwards.
[[nodiscard]] at::Tensor pasted(const at::Tensor& under, const at::Tensor& over, const at::Tensor& mask, int feather);

} // namespace dice
