#pragma once
// Which denoiser passes an evaluation takes, and how their outputs are put together: none, classifier-free guidance
// (arXiv 2207.12598), and what lies between them: a plan (plan.h) says for each evaluation whether to measure guidance's
// difference or to carry the last one on. Two older ways to spend fewer passes work with and without a plan: limited
// interval (arXiv 2404.07724) and adaptive guidance (arXiv 2312.12487).
#include "denoise/denoiser.h"
#include "enhance/enhanced_prompt.h"
#include "request/request.h"
#include "schedule/sampler.h"

namespace dice {

/// A prompt and its negative, ready for the schedule's times.
struct GuidedPrompt
{
    PreparedPrompt positive, negative;
    std::shared_ptr<const EnhancedPrompt> enhanced; ///< by DICE; null where there is no enhancer
};

/// Where in the schedule an evaluation lies.
struct EvaluationTime
{
    int number;   ///< of the times that the prompts were prepared for
    double share; ///< of the steps that lie behind: 0 at the first step, 1 behind the last
};

class GuidedDenoiser
{
public:
    /// `batched`: both passes in one batch of two (pays on a GPU, not on a CPU).
    GuidedDenoiser(const Denoiser& denoiser, const GuidanceSettings& settings, bool batched);

    /// The guided prediction for `input` [B, C, H, W], and the negative's where guidance has one; called once per evaluation, in
    /// order. A prompt is known by its address: another object is another prompt.
    [[nodiscard]] ModelOutput operator()(const at::Tensor& input, const EvaluationTime& time, const GuidedPrompt& prompt);

    [[nodiscard]] int passes() const { return m_passes; }
    [[nodiscard]] int passesSaved() const { return m_passesSaved; }

private:
    [[nodiscard]] PlannedPass nextPass(const GuidedPrompt& prompt, double share);
    [[nodiscard]] bool guidesAt(double share) const;
    [[nodiscard]] at::Tensor conditional(const at::Tensor& input, const EvaluationTime& time, const GuidedPrompt& prompt);
    [[nodiscard]] ModelOutput measured(const at::Tensor& input, const EvaluationTime& time, const GuidedPrompt& prompt);
    [[nodiscard]] ModelOutput carried(const at::Tensor& input, const EvaluationTime& time, const GuidedPrompt& prompt, double coefficient);
    [[nodiscard]] at::Tensor enhanced(const at::Tensor& input, const EvaluationTime& time, const GuidedPrompt& prompt);
    [[nodiscard]] at::Tensor pass(const at::Tensor& input, const EvaluationTime& time, const PreparedPrompt& prompt) const;
    [[nodiscard]] std::pair<at::Tensor, at::Tensor> bothPasses(
        const at::Tensor& input, const EvaluationTime& time, const GuidedPrompt& prompt);
    [[nodiscard]] const PromptContext& contextOfBoth(const GuidedPrompt& prompt, std::int64_t pictures);

    const Denoiser& m_denoiser;
    GuidanceSettings m_settings;
    bool m_batched;
    std::size_t m_evaluation = 0;             ///< counts the calls: the plan's next entry
    at::Tensor m_difference;                  ///< D = eps(c) - eps(c_neg) of the last measurement
    const GuidedPrompt* m_measured = nullptr; ///< the prompt that it was measured for
    PromptContext m_contextOfBoth;            ///< of the passes in one batch: put together once for a prompt ...
    const GuidedPrompt* m_joined = nullptr;   ///< ... this one
    bool m_converged = false;                 ///< adaptive guidance has seen the predictions agree
    int m_passes = 0, m_passesSaved = 0;
};

} // namespace dice
