#pragma once
// What every family's denoiser can do, whatever it is made of: the pipeline, guidance, DICE and distillation know this
// and no more.
#include "denoise/pass.h"
#include "encode/conditioning.h"

#include <cstdint>
#include <span>

namespace dice {

struct DenoiserShape
{
    std::int64_t inChannels = 4, outChannels = 4; ///< of the latents that go in, and of the prediction
    std::int64_t sampleSize = 64;                 ///< latents along a side of the pictures it was trained on
    std::int64_t crossAttentionWidth = 768;       ///< of the text's embeddings
    std::int64_t pooledWidth = 0;                 ///< of the text as a whole, beside them; 0 = it wants none
    std::int64_t sizes = 0;                       ///< how many numbers it wants to be told about the picture's size
    std::int64_t patch = 1;                       ///< height and width of the latents must be multiples of it

    /// Whether it is made for inpainting: behind the latents come the mask and the latents of the picture around it.
    [[nodiscard]] bool inpaints() const { return inChannels == 2 * outChannels + 1; }
};

class Denoiser
{
public:
    Denoiser() = default;
    virtual ~Denoiser() = default;
    Denoiser(const Denoiser&) = delete;
    Denoiser& operator=(const Denoiser&) = delete;

    /// Training alone: blocks compute again for their gradient what they would keep, a third more time for a fraction of the
    /// memory (nn/checkpoint.h).
    virtual void recomputeForGradients(bool recompute) { m_recompute = recompute; }

    [[nodiscard]] virtual const DenoiserShape& shape() const = 0;
    [[nodiscard]] virtual at::Device device() const = 0;
    /// times [B] float32 -> the embedding of each, with what row b of the prompt adds to it (one row for all, or none
    /// where the model wants none).
    [[nodiscard]] virtual TimeEmbedding embedTime(const at::Tensor& times, const PromptContext& prompt = {}) const = 0;
    /// The same for all times [N] of a schedule, each with every row of the prompt.
    [[nodiscard]] TimeEmbedding embedSchedule(const at::Tensor& times, const PromptContext& prompt) const;
    /// The prompt and all times [N] of a schedule.
    [[nodiscard]] PreparedPrompt prepare(const Conditioning& prompt, const at::Tensor& times) const;
    /// Keys and values of every cross-attention layer, and what else the prompt says.
    [[nodiscard]] virtual PromptContext embedPrompt(const Conditioning& prompt) const = 0;
    /// The same where every cross-attention layer has a context of its own, promptLayers() of [B, T, crossAttentionWidth].
    [[nodiscard]] virtual PromptContext embedPrompt(std::span<const at::Tensor> contexts, const Conditioning& prompt) const = 0;
    /// The keys and values alone.
    [[nodiscard]] virtual std::vector<KeyValue> projectContexts(std::span<const at::Tensor> contexts) const = 0;
    /// Whether keys and values are linear in the contexts, so that they may be added up, and layers led away from a negative.
    [[nodiscard]] virtual bool isLinearInContext() const = 0;
    /// Number of cross-attention layers.
    [[nodiscard]] virtual std::size_t promptLayers() const = 0;
    /// [B, outChannels, H, W], in the weights' type. Batch sizes of the pass's parts must be equal or 1. Unsupported where the
    /// pass brings something that this denoiser cannot read.
    [[nodiscard]] virtual at::Tensor operator()(const DenoiserPass& pass) const = 0;
    /// Gives memory of the device back that is kept between passes to be fast; whether there was any.
    virtual bool giveBackMemory() const { return false; }

protected:
    [[nodiscard]] bool recomputes() const { return m_recompute; }

private:
    bool m_recompute = false;
};

} // namespace dice
