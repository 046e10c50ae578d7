#pragma once
// A DenoiserPass is all that one evaluation of a denoiser reads beside its weights, as one value. Whatever is added to an
// evaluation travels in it, so that nobody who only hands passes on changes when something new is added: a new thing is a
// member here, its line in forEachTensor, and the network that reads it.
#include "denoise/prepared_prompt.h"

#include <concepts>
#include <type_traits>

namespace dice {

/// What is added to the U-Net's states on their way (ControlNet, arXiv 2302.05543; reference: diffusers'
/// down_block_additional_residuals and mid_block_additional_residual). One row, or one for each of the pass's.
struct Residuals
{
    /// To what the way down leaves for the way up, when the way down is finished: one for conv_in, then one for each resnet
    /// (with its attention) and each downsampler, in order. Empty = nothing.
    std::vector<at::Tensor> down = {};
    at::Tensor middle = {}; ///< to what comes out of the middle block; undefined = nothing

    [[nodiscard]] bool empty() const { return down.empty() && !middle.defined(); }
};

struct DenoiserPass
{
    at::Tensor sample; ///< [B, C, H, W]
    TimeEmbedding time = {};
    PromptContext prompt = {};
    at::Tensor channels = {}; ///< [B, inChannels - C, H, W] behind those of the sample; undefined where the sample has them all
    /// What each cross-attention layer is led away from, in place of a second pass: attention to the negative less attention to
    /// the empty prompt is taken off attention to the prompt (after NAG, arXiv 2505.21179, which does so with one strength for
    /// all layers; here the strengths are in the values). [2 B, H, T, D]: the rows of the negative, their values negated, then
    /// those of the empty prompt. Empty where there is nothing to be led away from.
    std::vector<KeyValue> away = {};
    Residuals residuals = {};

    /// Sample and channels, [B, inChannels, H, W].
    [[nodiscard]] at::Tensor input() const;
};

/// Calls use(tensor) for every tensor of a pass, undefined ones too, always in the same order. Where use takes a number as
/// well, it is told the length of each list before its tensors. The bindings name every member of every value: one that is
/// added and not bound here does not compile, so that nothing which reads passes by this (recordings, two passes in one
/// batch) can overlook it.
template <typename Pass, typename Use>
requires std::same_as<std::remove_const_t<Pass>, DenoiserPass>
void forEachTensor(Pass& pass, const Use& use)
{
    const auto tell = [&use](std::size_t length) {
        if constexpr (std::invocable<const Use&, std::size_t>)
            use(length);
    };
    const auto each = [&](auto& tensors) {
        tell(tensors.size());
        for (auto& tensor : tensors)
            use(tensor);
    };
    const auto eachPair = [&](auto& layers) {
        tell(layers.size());
        for (auto& layer : layers) {
            auto& [key, value] = layer;
            use(key);
            use(value);
        }
    };
    auto& [sample, time, prompt, channels, away, residuals] = pass;
    use(sample);
    auto& [blocks, rowsPerTime] = time;
    each(blocks);
    auto& [layers, addition, mask] = prompt;
    eachPair(layers);
    use(addition);
    use(mask);
    use(channels);
    eachPair(away);
    auto& [down, middle] = residuals;
    each(down);
    use(middle);
}

} // namespace dice
