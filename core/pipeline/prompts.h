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
    /// Encodes each different part once, for the model's `times` [N] of all evaluations. The negative is encoded only where
    /// guidance uses it. With an enhancement every part is enhanced too. Model and enhancement must outlive this.
    PromptTimeline(
        DiffusionModel& model, const GenerationRequest& request, const at::Tensor& times, const Enhancement* enhancement = nullptr);
    [[nodiscard]] const GuidedPrompt& at(int step) const;
    /// Of each part's prompt, in order.
    [[nodiscard]] std::span<const PromptTexts> texts() const { return m_texts; }
    /// Other times [N] in the place of those that it was made for.
    void setTimes(const at::Tensor& times);

private:
    DiffusionModel& m_model;
    const Enhancement* m_enhancement;
    bool m_guided;
    std::vector<PromptPart> m_parts;
    std::vector<PromptTexts> m_texts; ///< of each part
};

[[nodiscard]] TextSettings textSettings(const GenerationRequest& request);

/// What of the prompts is not read as it stands: tags and parts of tags, AND, text beyond what the reader takes.
[[nodiscard]] Remarks promptRemarks(const PromptReader& reader, const GenerationRequest& request);

/// Encodes texts that will be asked for one by one together, where that is cheaper.
void encodeAhead(const DiffusionModel& model, const std::vector<std::string>& texts, const TextSettings& settings);

/// One text, as many chunks as it needs.
[[nodiscard]] Conditioning encodeText(const DiffusionModel& model, const std::string& text, const TextSettings& settings);
/// The first chunk of each text alone, one row each, without words of the model's adaptation.
[[nodiscard]] Conditioning encodeFirstChunks(
    const DiffusionModel& model, const std::vector<std::string>& texts, const TextSettings& settings = {});
/// An encoded negative as CFG's second pass is told it: an empty one is zeros in models that want it so.
[[nodiscard]] Conditioning asNegative(const DiffusionModel& model, const std::string& text, const Conditioning& encoded);

/// A prompt and its negative as an enhancer wants them: whole chunks, equally many.
[[nodiscard]] PromptEmbeddings encodePair(
    const DiffusionModel& model, const std::string& prompt, const std::string& negative, const TextSettings& settings);

/// `token_ids` [1, T] int64 and `c`, `c_neg`, `c_null` [1, T, width] float32, all padded to the same number of chunks; of
/// SDXL also `pooled` and `pooled_neg` [1, p], of T5 `mask`, `mask_neg` and `mask_null` [1, T]. Of a prompt that changes over the steps, the first text counts.
[[nodiscard]] std::map<std::string, at::Tensor> encodeForFile(
    const DiffusionModel& model, const std::string& prompt, const std::string& negative, const TextSettings& settings);

} // namespace dice
