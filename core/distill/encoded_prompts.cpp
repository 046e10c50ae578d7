#include "distill/encoded_prompts.h"

#include "pipeline/t5_prompts.h"

namespace dice {

Conditioning encodeFirstChunks(const DiffusionModel& model, const std::vector<std::string>& texts, const TextSettings& settings)
{
    const c10::InferenceMode inference;
    if (model.captions) // many together, for each reading of the encoder's weights counts
        return encodeCaptions(model, texts, settings);
    std::vector<Conditioning> each;
    for (const std::string& text : texts)
        each.push_back(encodeFirstChunk(model, text, settings));
    return joinedTexts(each);
}

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
