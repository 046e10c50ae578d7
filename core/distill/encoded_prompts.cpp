#include "distill/encoded_prompts.h"

namespace dice {

EncodedPrompts encodePromptSet(const DiffusionModel& model, const PromptSet& set, const TextSettings& settings)
{
    const c10::InferenceMode inference;
    const Conditioning negatives = encodeFirstChunks(model, set.negatives, settings);
    std::vector<Conditioning> teachers;
    for (std::size_t i = 0; i < set.negatives.size(); ++i)
        teachers.push_back(asNegative(model, set.negatives[i], negatives.rows(static_cast<std::int64_t>(i), 1)));
    return {encodeFirstChunks(model, set.prompts, settings), negatives, encodeFirstChunks(model, {""}, settings), joinedTexts(teachers)};
}

} // namespace dice
