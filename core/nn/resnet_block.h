#pragma once
// The residual block and the two resizers that the U-Net and the autoencoder share
// (reference: diffusers models/resnet.py, downsampling.py, upsampling.py).
#include "nn/layers.h"

namespace dice::nn {

class ResnetBlock2D
{
public:
    /// timeWidth 0: a block without time embedding (the autoencoder's).
    ResnetBlock2D(const Scope& scope, std::int64_t in, std::int64_t out, std::int64_t timeWidth, std::int64_t groups, double eps);

    /// silu(emb) [B, timeWidth] -> [B, out, 1, 1]; once per time, not once per pass.
    [[nodiscard]] at::Tensor projectTime(const at::Tensor& activatedEmbedding) const;
    /// [B, in, H, W] -> [B, out, H, W]; `time` as projectTime gives it, or undefined.
    [[nodiscard]] at::Tensor operator()(const at::Tensor& x, const at::Tensor& time = {}) const;

private:
    GroupNorm norm1, norm2;
    Conv2d conv1, conv2;
    std::optional<Conv2d> conv_shortcut;
    std::optional<Linear> time_emb_proj;
};

/// Halves the size with a 3x3 convolution of stride 2. The U-Net pads all sides by one, the autoencoder only the right
/// and lower ones.
class Downsample2D
{
public:
    enum class Padding { AllSides, RightAndBottom };
    Downsample2D(const Scope& scope, std::int64_t channels, Padding padding);
    [[nodiscard]] at::Tensor operator()(const at::Tensor& x) const;

private:
    Padding m_padding;
    Conv2d conv;
};

/// Nearest neighbours to twice the size, or to `height` x `width`, then a 3x3 convolution.
class Upsample2D
{
public:
    Upsample2D(const Scope& scope, std::int64_t channels);
    [[nodiscard]] at::Tensor operator()(const at::Tensor& x) const;
    [[nodiscard]] at::Tensor operator()(const at::Tensor& x, std::int64_t height, std::int64_t width) const;

private:
    Conv2d conv;
};

} // namespace dice::nn
