#pragma once
// UNet2DConditionModel: the denoiser of Stable Diffusion (reference: diffusers models/unets/unet_2d_condition.py).
// Sizes come from config.json; options that are not implemented are refused by name.
#include "denoise/transformer_2d.h"
#include "nn/resnet_block.h"
#include "weights/config.h"

#include <memory>

namespace dice {

/// The time embedding as each residual block wants it, in order: [B, C, 1, 1].
struct TimeEmbedding
{
    std::vector<at::Tensor> blocks;
    /// Row i of an embedding of many times, with batch 1.
    [[nodiscard]] TimeEmbedding row(std::int64_t i) const;
};

/// The prompt as each cross-attention layer wants it, in order of the forward pass.
using PromptContext = std::vector<KeyValue>;

struct UNetShape
{
    std::int64_t inChannels, outChannels, sampleSize, layersPerBlock, crossAttentionWidth, groups;
    double normEps;
    std::vector<std::string> downBlocks, upBlocks;
    std::vector<std::int64_t> channels, heads, transformerLayers;
    bool linearProjection, flipSinToCos;
    double frequencyShift;

    static UNetShape fromConfig(const Config& config);
};

class UNet2DConditionModel
{
public:
    UNet2DConditionModel(const UNetShape& shape, const Scope& scope);
    ~UNet2DConditionModel();

    [[nodiscard]] const UNetShape& shape() const { return m_shape; }
    /// times [B] float32 -> the embedding of each; all times of a schedule at once.
    [[nodiscard]] TimeEmbedding embedTime(const at::Tensor& times) const;
    /// [B, T, crossAttentionWidth] -> keys and values of every cross-attention layer
    [[nodiscard]] PromptContext embedPrompt(const at::Tensor& context) const;
    /// The same where every cross-attention layer has a context of its own; promptLayers() of them.
    [[nodiscard]] PromptContext embedPrompt(std::span<const at::Tensor> contexts) const;
    /// Number of cross-attention layers.
    [[nodiscard]] std::size_t promptLayers() const;
    /// [B, inChannels, H, W] -> [B, outChannels, H, W], in the weights' type. Batch sizes of the parts must be equal or 1.
    [[nodiscard]] at::Tensor operator()(const at::Tensor& sample, const TimeEmbedding& time, const PromptContext& prompt) const;

private:
    struct Block;
    struct Pass;
    [[nodiscard]] std::unique_ptr<Block> makeDownBlock(const Scope& scope, std::size_t i) const;
    [[nodiscard]] std::unique_ptr<Block> makeMidBlock(const Scope& scope) const;
    [[nodiscard]] std::unique_ptr<Block> makeUpBlock(const Scope& scope, std::size_t i) const;
    [[nodiscard]] Transformer2DModel makeTransformer(const Scope& scope, std::size_t level) const;
    [[nodiscard]] std::vector<const Block*> blocks() const;

    UNetShape m_shape;
    Placement m_placement;
    nn::Conv2d conv_in, conv_out;
    nn::Linear time_embedding_1, time_embedding_2;
    std::vector<std::unique_ptr<Block>> down_blocks, up_blocks;
    std::unique_ptr<Block> mid_block;
    nn::GroupNorm conv_norm_out;
};

} // namespace dice
