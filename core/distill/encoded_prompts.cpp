#include "distill/encoded_prompts.h"

#include "pipeline/captions.h"

namespace dice {

EncodedPrompts encodePromptSet(const DiffusionModel& model, const PromptSet& set, const TextSettings& settings)
{
    const c10::InferenceMode inference;
    if (model.captions) { // many together, for each reading of the encoder's weights counts
        const Conditioning negatives = encodeCaptions(model, set.negatives, settings);
        return {encodeCaptions(model, set.prompts, settings), negatives, encodeCaptions(model, {""}, settings), negatives};
    }
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
