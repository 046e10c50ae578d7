#pragma once
// UNet2DConditionModel: the denoiser of Stable Diffusion (reference: diffusers models/unets/unet_2d_condition.py).
// Sizes come from config.json; options that are not implemented are refused by name.
#include "denoise/denoiser.h"
#include "denoise/transformer_2d.h"
#include "nn/resnet_block.h"
#include "weights/config.h"

#include <memory>

namespace dice {

/// What the text as a whole and the picture's size add to the embedding of time (SDXL's "text_time").
struct TextTimeShape
{
    std::int64_t sizeWidth = 0;   ///< of the sinusoids of each of the six sizes
    std::int64_t pooledWidth = 0; ///< of the pooled text
};

struct UNetShape : DenoiserShape
{
    std::int64_t layersPerBlock, groups;
    double normEps;
    std::vector<std::string> downBlocks, upBlocks;
    std::vector<std::int64_t> channels, heads; ///< by level
    /// Layers of each transformer on the way down and on the way up, by block; those of models made smaller than their
    /// teachers (Segmind's) differ within a block and between the ways.
    std::vector<std::vector<std::int64_t>> downDepths, upDepths;
    std::optional<std::int64_t> middleDepth; ///< nothing where the middle is one resnet alone (UNetMidBlock2D)
    bool linearProjection, flipSinToCos;
    double frequencyShift;
    std::optional<TextTimeShape> textTime; ///< nothing where time alone counts

    static UNetShape fromConfig(const Config& config);
};

class UNet2DConditionModel final : public Denoiser
{
public:
    UNet2DConditionModel(const UNetShape& shape, const Scope& scope);
    ~UNet2DConditionModel() override;

    [[nodiscard]] const UNetShape& shape() const override { return m_shape; }
    [[nodiscard]] at::Device device() const override { return m_placement.device; }
    [[nodiscard]] TimeEmbedding embedTime(const at::Tensor& times, const PromptContext& prompt = {}) const override;
    [[nodiscard]] PromptContext embedPrompt(const Conditioning& prompt) const override;
    [[nodiscard]] PromptContext embedPrompt(std::span<const at::Tensor> contexts, const Conditioning& prompt) const override;
    [[nodiscard]] std::vector<KeyValue> projectContexts(std::span<const at::Tensor> contexts) const override;
    [[nodiscard]] bool isLinearInContext() const override { return true; }
    [[nodiscard]] std::size_t promptLayers() const override;
    [[nodiscard]] at::Tensor operator()(const DenoiserPass& pass) const override;

private:
    struct Block;
    struct Walk;
    [[nodiscard]] std::unique_ptr<Block> makeDownBlock(const Scope& scope, std::size_t i) const;
    [[nodiscard]] std::unique_ptr<Block> makeMidBlock(const Scope& scope) const;
    [[nodiscard]] std::unique_ptr<Block> makeUpBlock(const Scope& scope, std::size_t i) const;
    [[nodiscard]] Transformer2DModel makeTransformer(const Scope& scope, std::size_t level, std::int64_t depth) const;
    [[nodiscard]] std::vector<const Block*> blocks() const;
    [[nodiscard]] at::Tensor wavesOf(const at::Tensor& times, std::int64_t width) const;
    [[nodiscard]] at::Tensor additionOf(const Conditioning& prompt) const;
    [[nodiscard]] at::Tensor timeVectors(const at::Tensor& times) const;
    [[nodiscard]] TimeEmbedding projected(const at::Tensor& vectors) const;

    UNetShape m_shape;
    Placement m_placement;
    nn::Conv2d conv_in, conv_out;
    nn::Linear time_embedding_1, time_embedding_2, add_embedding_1, add_embedding_2;
    std::vector<std::unique_ptr<Block>> down_blocks, up_blocks;
    std::unique_ptr<Block> mid_block;
    nn::GroupNorm conv_norm_out;
};

} // namespace dice
