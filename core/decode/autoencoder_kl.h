#pragma once
// AutoencoderKL: pixels to latents and back (reference: diffusers models/autoencoders/autoencoder_kl.py, vae.py).
#include "nn/resnet_block.h"
#include "weights/config.h"

#include <memory>

namespace dice {

struct AutoencoderShape
{
    std::int64_t inChannels, outChannels, latentChannels, layersPerBlock, groups, sampleSize;
    std::vector<std::int64_t> channels;
    bool midAttention, quantConv, postQuantConv;
    double scalingFactor;

    static AutoencoderShape fromConfig(const Config& config);
    /// Pixels per latent, 8 in Stable Diffusion.
    [[nodiscard]] std::int64_t factor() const { return std::int64_t{1} << (channels.size() - 1); }
};

/// Mean and standard deviation of the latents of a picture, [B, C, H/f, W/f] each, unscaled.
struct LatentDistribution
{
    at::Tensor mean, deviation;
};

class AutoencoderKL
{
public:
    AutoencoderKL(const AutoencoderShape& shape, const Scope& scope);
    ~AutoencoderKL();

    [[nodiscard]] const AutoencoderShape& shape() const { return m_shape; }
    /// Where its results are; inputs may be anywhere.
    [[nodiscard]] at::Device device() const { return m_placement.device; }
    /// [B, 3, H, W] in [-1, 1] -> float32
    [[nodiscard]] LatentDistribution encode(const at::Tensor& pixels) const;
    /// latents [B, C, h, w] divided by the scaling factor -> [B, 3, f h, f w] about [-1, 1], float32
    [[nodiscard]] at::Tensor decode(const at::Tensor& latents) const;

private:
    struct Encoder;
    struct Decoder;
    AutoencoderShape m_shape;
    Placement m_placement;
    std::unique_ptr<Encoder> encoder;
    std::unique_ptr<Decoder> decoder;
    std::optional<nn::Conv2d> quant_conv, post_quant_conv;
};

} // namespace dice
