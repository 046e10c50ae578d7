#include "distill/encoded_prompts.h"

#include "encode/prompt_encoder.h"

namespace dice {

EncodedPrompts encodePromptSet(const DiffusionModel& model, const PromptSet& set, int clipSkip)
{
    const c10::InferenceMode inference;
    const auto firstChunk = [&](const std::string& text) { return chunkPrompt(model.tokenizer, parseWeights(text)).front(); };
    const TokenChunk empty = firstChunk("");
    const auto encoded = [&](const std::string& text) {
        const TokenChunk chunk = firstChunk(text);
        return encodeChunks(*model.text, std::span(&chunk, 1), empty, WeightConvention::A1111, clipSkip); // [1, T, d]
    };
    const auto all = [&](const std::vector<std::string>& texts) {
        std::vector<at::Tensor> rows;
        for (const std::string& text : texts)
            rows.push_back(encoded(text));
        return at::cat(rows);
    };
    return {all(set.prompts), all(set.negatives), encoded("")};
}

} // namespace dice
