#pragma once
// Live previews: latents to RGB by a linear map, one pixel per latent, so cheap that it never slows the sampler.
#include "decode/autoencoder_kl.h"

namespace dice {

class LatentPreview
{
public:
    /// The published map of Stable Diffusion 1's latents where the autoencoder is that one, else a map fitted to this
    /// autoencoder by least squares over encoded colours.
    explicit LatentPreview(const AutoencoderKL& vae);
    /// scaled latents [C, h, w] -> [h, w, 3] in 0 ... 1, float32 on the CPU
    [[nodiscard]] at::Tensor operator()(const at::Tensor& latents) const;

private:
    at::Tensor m_matrix; ///< [C + 1, 3], the last row is the bias
};

} // namespace dice
