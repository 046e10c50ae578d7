#pragma once
// Which denoiser passes an evaluation takes, and how their outputs are put together: none, classifier-free guidance
// (arXiv 2207.12598), and what lies between them: a plan (plan.h) says for each evaluation whether to measure guidance's
// difference or to carry the last one on. Two older ways to spend fewer passes work with and without a plan: limited
// interval (arXiv 2404.07724) and adaptive guidance (arXiv 2312.12487).
#include "guidance/joined_passes.h"
#include "guidance/pass_maker.h"
#include "request/request.h"
#include "schedule/sampler.h"

namespace dice {

class GuidedDenoiser
{
public:
    /// `batched`: both passes in one batch of two (pays on a GPU, not on a CPU).
    GuidedDenoiser(PassMaker passes, const GuidanceSettings& settings, bool batched);

    /// The guided prediction for `input` [B, C, H, W], and the negative's where guidance has one; called once per evaluation, in
    /// order. A prompt is known by its address: another object is another prompt.
    [[nodiscard]] ModelOutput operator()(const at::Tensor& input, const EvaluationTime& time, const GuidedPrompt& prompt);
    /// Other times [N] than those that the passes' conditions were prepared for, from which evaluations count anew.
    void setTimes(const at::Tensor& times) { m_maker.setTimes(times); }

    [[nodiscard]] int passes() const { return m_passes; }
    [[nodiscard]] int passesSaved() const { return m_passesSaved; }

private:
    [[nodiscard]] PlannedPass nextPass(const GuidedPrompt& prompt, double share);
    [[nodiscard]] bool guidesAt(double share) const;
    [[nodiscard]] at::Tensor conditional(const at::Tensor& input, const EvaluationTime& time, const GuidedPrompt& prompt);
    [[nodiscard]] ModelOutput measured(const at::Tensor& input, const EvaluationTime& time, const GuidedPrompt& prompt);
    [[nodiscard]] ModelOutput carried(const at::Tensor& input, const EvaluationTime& time, const GuidedPrompt& prompt, double coefficient);
    [[nodiscard]] at::Tensor enhanced(const at::Tensor& input, const EvaluationTime& time, const GuidedPrompt& prompt);
    [[nodiscard]] std::pair<at::Tensor, at::Tensor> bothPasses(
        const at::Tensor& input, const EvaluationTime& time, const GuidedPrompt& prompt);

    PassMaker m_maker;
    GuidanceSettings m_settings;
    bool m_batched;
    std::size_t m_evaluation = 0;             ///< counts the calls: the plan's next entry
    at::Tensor m_difference;                  ///< D = eps(c) - eps(c_neg) of the last measurement
    const GuidedPrompt* m_measured = nullptr; ///< the prompt that it was measured for
    JoinedPasses m_joined;
    bool m_converged = false; ///< adaptive guidance has seen the predictions agree
    int m_passes = 0, m_passesSaved = 0;
};

} // namespace dice
