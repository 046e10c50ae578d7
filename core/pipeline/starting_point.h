#pragma once
// What the denoise loop starts from: pure noise, or a picture at a noise level, with a mask or without.
// The order of the random draws is that of diffusers' pipelines, so that its pictures come out the same.
#include "base/noise.h"
#include "decode/autoencoder_kl.h"
#include "request/request.h"
#include "schedule/sampler.h"

namespace dice {

/// Inpainting with a model that is not made for it: the latents outside the mask are put back after each step.
struct InpaintLatents
{
    at::Tensor mask;     ///< [1, 1, h, w], 1 = repaint
    at::Tensor original; ///< [B, C, h, w] scaled latents of the picture
    at::Tensor noise;    ///< [B, C, h, w]
};

struct StartingPoint
{
    at::Tensor latents; ///< [B, C, h, w] float32 at the noise level of evaluation `first`
    int first = 0;
    std::optional<InpaintLatents> inpaint = {};
    /// [B, 1 + C, h, w] what models with nine channels are told at each pass: mask and latents of the masked picture; undefined
    /// without a mask and for others.
    at::Tensor channels = {};
};

/// Pixels of the picture to start from [1, 3, H, W] in [-1, 1], and the mask [1, 1, H, W] or undefined.
struct EditPixels
{
    at::Tensor picture, mask;
    double strength = 1;
};

/// One standard normal tensor per picture, [B, C, h, w]; with a strength, turned towards the noise of another seed as
/// A1111 does it (spherical interpolation).
[[nodiscard]] at::Tensor startingNoise(BatchNoise& noise, at::IntArrayRef shapeOfOne, const GenerationRequest& request);

[[nodiscard]] StartingPoint startFromNoise(const Sampler& sampler, const at::Tensor& noise);
[[nodiscard]] StartingPoint startFromPicture(const Sampler& sampler, const AutoencoderKL& vae, const EditPixels& edit, BatchNoise& noise,
    const GenerationRequest& request, bool nineChannels);

} // namespace dice
