#pragma once
// Attention weights in a prompt, A1111's grammar:
//     (x)  times 1.1      (x:1.3)  times 1.3      [x]  divided by 1.1      nested: multiplied
//     \( \) \[ \] \\      the character itself; any other backslash is dropped
//     BREAK               the text after it starts a new chunk (whole word, capitals)
// A bracket that is never closed reaches to the end; one that was never opened is text. "(x:1.2.3)" has no number and
// is "x:1.2.3" times 1.1.
// One difference: a BREAK inside brackets breaks here too, while A1111 scales its marker and reads it as a word.
#include "tokenize/prompt_grammar.h"

#include <string>
#include <string_view>
#include <vector>

namespace dice {

struct WeightedText
{
    std::string text;
    double weight = 1;
    bool isBreak = false; ///< text is "BREAK" and weight -1 then
    friend bool operator==(const WeightedText&, const WeightedText&) = default;
};

/// At least one element; neighbours of the same weight are joined. Weights are finite: their size is at most 1e6.
/// Throws BadRequest when more than 1,000 brackets are open at once.
[[nodiscard]] std::vector<WeightedText> parseEmphasis(std::string_view text);

} // namespace dice
