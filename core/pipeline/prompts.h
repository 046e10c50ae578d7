#pragma once
// The prompt and the negative of a request, encoded for every part of the run.
#include "guidance/guided_denoiser.h"
#include "pipeline/enhancement.h"

#include <map>

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
    /// Encodes each different part once. The negative is encoded only where guidance uses it. With an enhancement every
    /// part is enhanced too.
    PromptTimeline(DiffusionModel& model, const GenerationRequest& request, const Enhancement* enhancement = nullptr);
    [[nodiscard]] const GuidedPrompt& at(int step) const;

private:
    std::vector<PromptPart> m_parts;
};

/// `token_ids` [1, T] int64 and `c`, `c_neg`, `c_null` [1, T, width] float32, all padded to the same number of chunks.
/// Of a prompt that changes over the steps, the first text counts.
[[nodiscard]] std::map<std::string, at::Tensor> encodeForFile(const DiffusionModel& model, const std::string& prompt, const std::string& negative,
                                                              WeightConvention convention, int clipSkip);

/// A prompt and its negative as an enhancer wants them: whole chunks, equally many.
[[nodiscard]] PromptEmbeddings encodePair(const DiffusionModel& model, const std::string& prompt, const std::string& negative, WeightConvention convention,
                                          int clipSkip);

/// One text as the denoiser's context, [1, 77 n, width] float32.
[[nodiscard]] at::Tensor encodeText(const DiffusionModel& model, const std::string& text, WeightConvention convention, int clipSkip);

} // namespace dice
