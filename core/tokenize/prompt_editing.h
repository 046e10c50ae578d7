#pragma once
// Prompt editing and alternation, A1111's grammar (version 1.10, without its old scheduling):
//     [from:to:when]  [to:when]  [from::when]     another text from a step on
//     [a|b|c]                                     the next of them at every step
// `when` is a part of the steps when it is written with a point (0.25), a number of steps otherwise. They nest, also in
// brackets of attention. A bracket that is not well-formed is text. As in A1111, a "|" outside of an alternation, or a
// backslash at the end, makes the whole prompt plain text.
#include "tokenize/prompt_grammar.h"

#include <string>
#include <string_view>
#include <vector>

namespace dice {

/// The text used up to and with step `endStep`, counted from 1.
struct EditedPrompt
{
    int endStep = 0;
    std::string text;
    friend bool operator==(const EditedPrompt&, const EditedPrompt&) = default;
};

/// In ascending order of steps; the last one ends at `steps`. Neighbours may have the same text. Throws BadRequest
/// unless steps is positive.
[[nodiscard]] std::vector<EditedPrompt> promptEdits(std::string_view text, int steps);

/// In the convention's language: promptEdits, or the text itself, as ComfyUI has no prompt editing.
[[nodiscard]] std::vector<EditedPrompt> textsOverSteps(std::string_view text, int steps, EmphasisConvention convention);

} // namespace dice
