#include "denoise/transformer_2d.h"

#include "nn/attention.h"
#include "nn/fused.h"

namespace dice {

Attention::Attention(const Scope& scope, std::int64_t width, std::int64_t contextWidth, std::int64_t heads, bool bias)
    : m_heads(heads), to_q(scope / "to_q", width, width, bias), to_k(scope / "to_k", contextWidth, width, bias),
      to_v(scope / "to_v", contextWidth, width, bias), to_out(scope / "to_out.0", width, width)
{
}

KeyValue Attention::project(const at::Tensor& context) const
{
    return {nn::splitHeads(to_k(context), m_heads), nn::splitHeads(to_v(context), m_heads)};
}

at::Tensor Attention::operator()(const at::Tensor& x, const KeyValue& context, const at::Tensor& mask, const KeyValue* away) const
{
    const at::Tensor q = nn::splitHeads(to_q(x), m_heads), seen = nn::attention(q, context.key, context.value, mask);
    return to_out(away == nullptr ? seen : seen + towards(q, *away));
}

// Both attentions of PromptContext::away in one, [B, N, width].
at::Tensor Attention::towards(const at::Tensor& q, const KeyValue& away)
{
    const std::int64_t batch = q.size(0);
    const auto forEach = [&](const at::Tensor& rows) { // [2 or 2 B, H, T, D] -> [2 B, H, T, D]
        return rows.size(0) == 2 * batch ? rows : rows.unsqueeze(1).expand({2, batch, -1, -1, -1}).flatten(0, 1);
    };
    const at::Tensor twice = q.unsqueeze(0).expand({2, -1, -1, -1, -1}).flatten(0, 1);
    return nn::attention(twice, forEach(away.key), forEach(away.value)).unflatten(0, {2, batch}).sum(0);
}

BasicTransformerBlock::BasicTransformerBlock(const Scope& scope, std::int64_t width, std::int64_t contextWidth, std::int64_t heads)
    : norm1(scope / "norm1", width), norm2(scope / "norm2", width), norm3(scope / "norm3", width),
      attn1(scope / "attn1", width, width, heads), attn2(scope / "attn2", width, contextWidth, heads),
      ff_in(scope / "ff.net.0.proj", width, 8 * width), ff_out(scope / "ff.net.2", 4 * width, width)
{
}

at::Tensor BasicTransformerBlock::feedForward(const at::Tensor& x) const { return ff_out(nn::geglu(ff_in(x))); }

at::Tensor BasicTransformerBlock::operator()(at::Tensor x, const KeyValue& context, const KeyValue* away) const
{
    const at::Tensor normed = norm1(x);
    x = attn1(normed, attn1.project(normed)) + x;
    x = attn2(norm2(x), context, {}, away) + x;
    return feedForward(norm3(x)) + x;
}

Transformer2DModel::Transformer2DModel(const Scope& scope, const Shape& shape)
    : m_linear(shape.linearProjection), norm(scope / "norm", shape.groups, shape.channels, 1e-6)
{
    if (m_linear) {
        proj_in_linear = nn::Linear(scope / "proj_in", shape.channels, shape.channels);
        proj_out_linear = nn::Linear(scope / "proj_out", shape.channels, shape.channels);
    } else {
        proj_in_conv = nn::Conv2d(scope / "proj_in", shape.channels, shape.channels, 1);
        proj_out_conv = nn::Conv2d(scope / "proj_out", shape.channels, shape.channels, 1);
    }
    for (std::int64_t i = 0; i < shape.layers; ++i)
        transformer_blocks.emplace_back(scope / "transformer_blocks" / i, shape.channels, shape.contextWidth, shape.heads);
}

at::Tensor Transformer2DModel::projectIn(const at::Tensor& x) const
{
    const auto tokens = [](const at::Tensor& map) { return map.permute({0, 2, 3, 1}).flatten(1, 2); }; // [B, C, H, W] -> [B, HW, C]
    return m_linear ? proj_in_linear(tokens(norm(x))) : tokens(proj_in_conv(norm(x)));
}

at::Tensor Transformer2DModel::projectOut(const at::Tensor& x, std::int64_t height, std::int64_t width) const
{
    const auto map = [&](const at::Tensor& tokens) { // [B, HW, C] -> [B, C, H, W], channels_last without a copy
        return tokens.unflatten(1, {height, width}).permute({0, 3, 1, 2});
    };
    return m_linear ? map(proj_out_linear(x)) : proj_out_conv(map(x));
}

at::Tensor Transformer2DModel::operator()(const at::Tensor& x, std::span<const KeyValue> context, std::span<const KeyValue> away) const
{
    at::Tensor h = projectIn(x);
    for (std::size_t i = 0; i < transformer_blocks.size(); ++i)
        h = transformer_blocks[i](h, context[i], away.empty() ? nullptr : &away[i]);
    return projectOut(h, x.size(2), x.size(3)) + x;
}

} // namespace dice
