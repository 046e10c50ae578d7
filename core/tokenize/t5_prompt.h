#pragma once
// A weighted text as the one sequence of token ids that T5 reads: text, cut to fit, end, padding.
#include "tokenize/prompt_emphasis.h"
#include "tokenize/t5_tokenizer.h"

namespace dice {

struct T5Prompt
{
    std::vector<std::int32_t> ids; ///< [length]
    std::vector<float> weights;    ///< one for each id; 1 for end and padding
    int kept = 0;                  ///< ids that count: text and end; what follows is masked
    int cut = 0;                   ///< ids of text that did not fit
};

/// The ids are those of the whole text without weights; a token weighs what its last byte weighs.
/// `length` counts end and padding too.
[[nodiscard]] T5Prompt encodeT5Prompt(const T5Tokenizer& tokenizer, const std::vector<WeightedText>& texts, int length);

} // namespace dice
