#pragma once
// The sizes that PixArt-alpha and PixArt-Sigma were trained on: about as many pixels each, of 33 to 40 aspect ratios. Other sizes come out better
// when the picture is made in the nearest of them and then scaled and cropped, as diffusers does with
// use_resolution_binning.
#include <ATen/core/Tensor.h>

#include <cstdint>

namespace dice {

struct PictureSize
{
    int width = 0, height = 0;
    friend bool operator==(const PictureSize&, const PictureSize&) = default;
};

/// The trained size with the aspect ratio nearest to width / height, for a denoiser of `sampleSize` latents along a side:
/// 256, 128, 64 or 32, for 2048, 1024, 512 or 256 pixels. Unsupported for others, which have no such list.
[[nodiscard]] PictureSize aspectBin(std::int64_t sampleSize, PictureSize wanted);

/// Pixels [B, C, H, W] scaled (bilinear) until they cover height x width, and cut around the middle, as diffusers does it.
[[nodiscard]] at::Tensor scaledAndCropped(const at::Tensor& pixels, std::int64_t height, std::int64_t width);

} // namespace dice
