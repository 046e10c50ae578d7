#pragma once
// An enhancer made ready on a model, at one strength.
#include "condition/condition.h"
#include "enhance/enhancer_file.h"
#include "pipeline/model.h"

namespace dice {

class Enhancement
{
public:
    /// Merges the file's change of the denoiser, where it has one, into a copy of the model's denoiser. The model must
    /// outlive this. `alpha` multiplies residual and change; beta as in enhancer.h.
    Enhancement(const DiffusionModel& model, const EnhancerFile& file, double alpha, double beta);

    /// For the times [N] of a schedule.
    [[nodiscard]] std::shared_ptr<const EnhancedPrompt> enhanced(const PromptEmbeddings& embeddings, const at::Tensor& times) const;
    /// What it adds to the passes of its prompts beside the rewritten text; for the passes of one picture.
    [[nodiscard]] Conditions conditions() const;
    /// The same prompt for other times.
    [[nodiscard]] std::shared_ptr<const EnhancedPrompt> atTimes(const EnhancedPrompt& prompt, const at::Tensor& times) const;
    [[nodiscard]] const Denoiser& denoiser() const { return m_changed ? *m_changed : *m_model.unet; }
    [[nodiscard]] double alpha() const { return m_alpha; }
    [[nodiscard]] double beta() const { return m_beta; }

private:
    const DiffusionModel& m_model;
    double m_alpha, m_beta;
    std::unique_ptr<Enhancer> m_enhancer;
    std::unique_ptr<Denoiser> m_changed; ///< null for "embedding only"
};

/// What the model is, for checkFit.
[[nodiscard]] EnhancerTarget enhancerTarget(const DiffusionModel& model, const std::string& denoiserSha256, int clipSkip);

} // namespace dice
