#pragma once
// The prompt and the negative of a request, encoded for every part of the run.
#include "guidance/guided_denoiser.h"
#include "pipeline/model.h"

namespace dice {

/// What the denoiser attends to until `endStep` (exclusive).
struct PromptPart
{
    int endStep;
    GuidedPrompt prompt;
};

class PromptTimeline
{
public:
    /// Encodes each different part once. The negative is encoded only where guidance uses it.
    PromptTimeline(DiffusionModel& model, const GenerationRequest& request);
    [[nodiscard]] const GuidedPrompt& at(int step) const;

private:
    std::vector<PromptPart> m_parts;
};

/// One text as the denoiser's context, [1, 77 n, width] float32.
[[nodiscard]] at::Tensor encodeText(const DiffusionModel& model, const std::string& text, WeightConvention convention, int clipSkip);

} // namespace dice
