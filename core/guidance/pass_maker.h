#pragma once
// A PassMaker makes the passes that guidance asks for: of a prompt's text at an evaluation's time, with what the picture's
// conditions add. Pictures, rollouts and probes make their passes here, so that a condition counts in all of them.
#include "condition/condition.h"
#include "denoise/denoiser.h"

namespace dice {

/// A prompt and its negative, ready for the schedule's times.
struct GuidedPrompt
{
    PreparedPrompt positive = {}, negative = {};
    std::shared_ptr<const EnhancedPrompt> enhanced = {}; ///< by DICE; null where there is no enhancer
    std::size_t number = 0;                              ///< of the picture's prompts, as conditions count them
};

class PassMaker
{
public:
    /// The denoiser must outlive this. Conditions may be shared with other makers as long as one of them is in use.
    PassMaker(const Denoiser& denoiser, Conditions conditions = {}); // NOLINT(*-explicit-*): a denoiser alone makes passes too
    /// Before the first pass of a picture: its texts, and the model's times [N].
    void prepare(const ConditionContext& picture, const at::Tensor& times);
    /// Other times in the place of those.
    void setTimes(const at::Tensor& times);

    /// `input` [B, C, H, W]; an enhanced text must be there for a pass with it.
    [[nodiscard]] DenoiserPass make(const at::Tensor& input, const EvaluationTime& time, const GuidedPrompt& prompt, PassText text) const;
    /// The prediction of that pass, [B, C, H, W] float32.
    [[nodiscard]] at::Tensor predict(const at::Tensor& input, const EvaluationTime& time, const GuidedPrompt& prompt, PassText text) const;
    [[nodiscard]] const Denoiser& denoiser() const { return m_denoiser; }

private:
    const Denoiser& m_denoiser;
    Conditions m_conditions;
};

} // namespace dice
