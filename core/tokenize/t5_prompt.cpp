#include "tokenize/t5_prompt.h"

#include "tokenize/caption_cleaning.h"

#include <algorithm>

namespace dice {

T5Prompt encodeT5Prompt(const T5Tokenizer& tokenizer, const std::vector<WeightedText>& texts, int length)
{
    const WeightedCaption caption = cleanCaption(texts);
    const std::vector<Token> tokens = tokenizer.encodeWithOffsets(caption.text);
    T5Prompt prompt;
    const int text = std::min(static_cast<int>(tokens.size()), length - 1);
    for (int i = 0; i < text; ++i) {
        const Token& token = tokens[static_cast<std::size_t>(i)];
        prompt.ids.push_back(token.id);
        // a word's blank belongs to its first token, and may weigh what stands before the word
        const std::size_t last = token.end > token.begin ? token.end - 1 : token.begin;
        prompt.weights.push_back(last < caption.weights.size() ? caption.weights[last] : 1.0f);
    }
    prompt.ids.push_back(tokenizer.eos());
    prompt.kept = text + 1;
    prompt.cut = static_cast<int>(tokens.size()) - text;
    prompt.ids.resize(static_cast<std::size_t>(length), tokenizer.pad());
    prompt.weights.resize(static_cast<std::size_t>(length), 1.0f);
    return prompt;
}

} // namespace dice
