#include "nn/resnet_block.h"

namespace dice::nn {

ResnetBlock2D::ResnetBlock2D(const Scope& scope, std::int64_t in, std::int64_t out, std::int64_t timeWidth, std::int64_t groups, double eps)
    : norm1(scope / "norm1", groups, in, eps), norm2(scope / "norm2", groups, out, eps), conv1(scope / "conv1", in, out, 3, 1, 1),
      conv2(scope / "conv2", out, out, 3, 1, 1)
{
    if (timeWidth != 0)
        time_emb_proj.emplace(scope / "time_emb_proj", timeWidth, out);
    if (in != out)
        conv_shortcut.emplace(scope / "conv_shortcut", in, out, 1);
}

at::Tensor ResnetBlock2D::projectTime(const at::Tensor& activatedEmbedding) const
{
    return (*time_emb_proj)(activatedEmbedding).unsqueeze(-1).unsqueeze(-1); // [B, C] -> [B, C, 1, 1]
}

at::Tensor ResnetBlock2D::operator()(const at::Tensor& x, const at::Tensor& time) const
{
    at::Tensor h = conv1(norm1.normedSilu(x));
    if (time.defined())
        h = plus(std::move(h), time);
    h = conv2(norm2.normedSilu(h));
    return plus(std::move(h), conv_shortcut ? (*conv_shortcut)(x) : x);
}

Downsample2D::Downsample2D(const Scope& scope, std::int64_t channels, Padding padding)
    : m_padding(padding), conv(scope / "conv", channels, channels, 3, 2, padding == Padding::AllSides ? 1 : 0)
{
}

at::Tensor Downsample2D::operator()(const at::Tensor& x) const
{
    return conv(m_padding == Padding::AllSides ? x : at::constant_pad_nd(x, {0, 1, 0, 1}));
}

Upsample2D::Upsample2D(const Scope& scope, std::int64_t channels) : conv(scope / "conv", channels, channels, 3, 1, 1) {}

at::Tensor Upsample2D::operator()(const at::Tensor& x) const { return (*this)(x, 2 * x.size(2), 2 * x.size(3)); }

at::Tensor Upsample2D::operator()(const at::Tensor& x, std::int64_t height, std::int64_t width) const
{
    return conv(at::upsample_nearest2d(x, {height, width}));
}

} // namespace dice::nn
