#pragma once
// The spatial transformer of the U-Net (reference: diffusers models/transformers/transformer_2d.py, attention.py).
#include "denoise/prepared_prompt.h"
#include "nn/layers.h"

#include <span>

namespace dice {

/// Multi-head attention with the reference's member names. Self-attention when `contextWidth` equals `width` and the
/// context is the input itself.
class Attention
{
public:
    /// `bias`: of queries, keys and values, too.
    Attention(const Scope& scope, std::int64_t width, std::int64_t contextWidth, std::int64_t heads, bool bias = false);
    /// [B, T, contextWidth] -> [B, H, T, D]
    [[nodiscard]] KeyValue project(const at::Tensor& context) const;
    /// [B, N, width] -> [B, N, width]; `mask` is added to the logits [B, H, N, T], undefined = nothing; `away` as in
    /// PromptContext, null = nothing.
    [[nodiscard]] at::Tensor operator()(
        const at::Tensor& x, const KeyValue& context, const at::Tensor& mask = {}, const KeyValue* away = nullptr) const;

private:
    [[nodiscard]] static at::Tensor towards(const at::Tensor& q, const KeyValue& away);
    std::int64_t m_heads;
    nn::Linear to_q, to_k, to_v, to_out;
};

class BasicTransformerBlock
{
public:
    BasicTransformerBlock(const Scope& scope, std::int64_t width, std::int64_t contextWidth, std::int64_t heads);
    [[nodiscard]] KeyValue projectContext(const at::Tensor& context) const { return attn2.project(context); }
    [[nodiscard]] at::Tensor operator()(at::Tensor x, const KeyValue& context, const KeyValue* away) const;

private:
    [[nodiscard]] at::Tensor feedForward(const at::Tensor& x) const;
    nn::LayerNorm norm1, norm2, norm3;
    Attention attn1, attn2;
    nn::Linear ff_in, ff_out; ///< ff.net.0.proj (GEGLU), ff.net.2
};

class Transformer2DModel
{
public:
    struct Shape
    {
        std::int64_t channels, heads, layers, contextWidth, groups;
        bool linearProjection;
    };
    Transformer2DModel(const Scope& scope, const Shape& shape);

    /// Keys and values of one layer's cross-attention.
    [[nodiscard]] KeyValue projectContext(std::size_t layer, const at::Tensor& context) const
    {
        return transformer_blocks[layer].projectContext(context);
    }
    [[nodiscard]] std::size_t layers() const { return transformer_blocks.size(); }
    /// [B, C, H, W] -> [B, C, H, W]; context holds layers() entries, away as many or none.
    [[nodiscard]] at::Tensor operator()(const at::Tensor& x, std::span<const KeyValue> context, std::span<const KeyValue> away = {}) const;

private:
    [[nodiscard]] at::Tensor projectIn(const at::Tensor& x) const;
    [[nodiscard]] at::Tensor projectOut(const at::Tensor& x, std::int64_t height, std::int64_t width) const;
    bool m_linear;
    nn::GroupNorm norm;
    nn::Linear proj_in_linear, proj_out_linear;
    nn::Conv2d proj_in_conv, proj_out_conv;
    std::vector<BasicTransformerBlock> transformer_blocks;
};

} // namespace dice
