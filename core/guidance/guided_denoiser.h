#pragma once
// Which denoiser passes an evaluation takes, and how their outputs are put together: none, classifier-free guidance
// (arXiv 2207.12598), with two training-free ways to spend fewer passes: limited interval (arXiv 2404.07724) and
// adaptive guidance (arXiv 2312.12487).
#include "denoise/unet_2d_condition.h"
#include "base/request.h"

namespace dice {

/// A prompt and its negative as the denoiser's layers want them.
struct GuidedPrompt
{
    PromptContext positive, negative;
};

class GuidedDenoiser
{
public:
    /// `batched`: both passes in one batch of two (pays on a GPU, not on a CPU).
    GuidedDenoiser(const UNet2DConditionModel& unet, const GuidanceSettings& settings, bool batched);

    /// The guided prediction for `input` [B, C, H, W], float32. `share` = 0 at the first step, 1 behind the last.
    [[nodiscard]] at::Tensor operator()(const at::Tensor& input, const TimeEmbedding& time, const GuidedPrompt& prompt, double share);

    [[nodiscard]] int passes() const { return m_passes; }
    [[nodiscard]] int passesSaved() const { return m_passesSaved; }

private:
    [[nodiscard]] bool guidesAt(double share) const;
    [[nodiscard]] std::pair<at::Tensor, at::Tensor> bothPasses(const at::Tensor& input, const TimeEmbedding& time, const GuidedPrompt& prompt) const;

    const UNet2DConditionModel& m_unet;
    GuidanceSettings m_settings;
    bool m_batched;
    bool m_converged = false; ///< adaptive guidance has seen the predictions agree
    int m_passes = 0, m_passesSaved = 0;
};

} // namespace dice
