#include "distill/encoded_prompts.h"

namespace dice {

EncodedPrompts encodePromptSet(const DiffusionModel& model, const PromptSet& set, const TextSettings& settings)
{
    const c10::InferenceMode inference;
    std::vector<Conditioning> prompts, negatives, teachers;
    for (const std::string& text : set.prompts)
        prompts.push_back(encodeFirstChunk(model, text, settings));
    for (const std::string& text : set.negatives) {
        negatives.push_back(encodeFirstChunk(model, text, settings));
        teachers.push_back(asNegative(model, text, negatives.back()));
    }
    return {joinedTexts(prompts), joinedTexts(negatives), encodeFirstChunk(model, "", settings), joinedTexts(teachers)};
}

} // namespace dice
