#pragma once
// PixArtTransformer2DModel: the denoiser of PixArt-alpha, a transformer over patches of the latents (arXiv 2310.00426;
// reference: diffusers models/transformers/pixart_transformer_2d.py). Folders written before the class had that name call
// it Transformer2DModel. Sizes come from config.json; options that are not implemented are refused by name.
#include "denoise/denoiser.h"
#include "denoise/transformer_2d.h"
#include "weights/config.h"

namespace dice {

struct PixArtShape : DenoiserShape
{
    std::int64_t heads, headWidth, layers;
    double normEps;
    double interpolation; ///< positions lie this much closer than in the models of 512 pixels
    bool learnedSigma;    ///< the last layer also gives variances, which no sampler here uses

    [[nodiscard]] std::int64_t width() const { return heads * headWidth; }
    static PixArtShape fromConfig(const Config& config);
};

/// One block: self-attention and feed-forward shifted, scaled and gated by the time, cross-attention between them.
class PixArtBlock
{
public:
    PixArtBlock(const Scope& scope, const PixArtShape& shape);
    /// [B, T, width] -> [B, H, T, D]
    [[nodiscard]] KeyValue projectContext(const at::Tensor& context) const { return attn2.project(context); }
    /// x [B, N, width]; modulation [B, 6, width] is what the time says to every block; mask as in PromptContext.
    [[nodiscard]] at::Tensor operator()(at::Tensor x, const at::Tensor& modulation, const KeyValue& context, const at::Tensor& mask) const;

private:
    double m_eps;
    Attention attn1, attn2;
    nn::Linear ff_in, ff_out;     ///< ff.net.0.proj, ff.net.2
    at::Tensor scale_shift_table; ///< [6, width], added to the modulation
};

class PixArtTransformer2DModel final : public Denoiser
{
public:
    PixArtTransformer2DModel(const PixArtShape& shape, const Scope& scope);

    [[nodiscard]] const PixArtShape& shape() const override { return m_shape; }
    [[nodiscard]] at::Device device() const override { return m_placement.device; }
    [[nodiscard]] TimeEmbedding embedTime(const at::Tensor& times, const PromptContext& prompt = {}) const override;
    [[nodiscard]] PromptContext embedPrompt(const Conditioning& prompt) const override;
    [[nodiscard]] PromptContext embedPrompt(std::span<const at::Tensor> contexts, const Conditioning& prompt) const override;
    [[nodiscard]] std::vector<KeyValue> projectContexts(std::span<const at::Tensor> contexts) const override;
    /// The captions go through a small network first.
    [[nodiscard]] bool isLinearInContext() const override { return false; }
    [[nodiscard]] std::size_t promptLayers() const override { return transformer_blocks.size(); }
    /// H and W must be multiples of the patch; the learned sigma is dropped.
    [[nodiscard]] at::Tensor operator()(const DenoiserPass& pass) const override;

private:
    /// Two linear layers with an activation between them; undefined layers where the model has none.
    struct Embedder
    {
        nn::Linear linear_1, linear_2;
        Embedder() = default;
        Embedder(const Scope& scope, std::int64_t in, std::int64_t out)
            : linear_1(scope / "linear_1", in, out), linear_2(scope / "linear_2", out, out)
        {
        }
        [[nodiscard]] at::Tensor silu(const at::Tensor& x) const;
        [[nodiscard]] at::Tensor gelu(const at::Tensor& x) const;
    };
    [[nodiscard]] at::Tensor wavesOf(const at::Tensor& numbers) const;
    [[nodiscard]] at::Tensor additionOf(const Conditioning& prompt) const;
    [[nodiscard]] at::Tensor maskOf(const Conditioning& prompt) const;
    [[nodiscard]] TimeEmbedding projected(const at::Tensor& embedded) const;
    [[nodiscard]] at::Tensor positions(std::int64_t height, std::int64_t width) const;
    [[nodiscard]] at::Tensor unpatched(const at::Tensor& x, std::int64_t height, std::int64_t width) const;

    PixArtShape m_shape;
    Placement m_placement;
    nn::Conv2d pos_embed_proj;
    std::vector<PixArtBlock> transformer_blocks;
    at::Tensor scale_shift_table; ///< [2, width]
    nn::Linear proj_out, adaln_single_linear;
    Embedder timestep_embedder, resolution_embedder, aspect_ratio_embedder, caption_projection;
};

} // namespace dice
