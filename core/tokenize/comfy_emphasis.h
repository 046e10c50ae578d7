#pragma once
// parseComfyEmphasis() reads attention weights in ComfyUI's grammar (facts from its sd1_clip.py):
//     (x)  times 1.1      (x:1.3)  weighs 1.3, whatever stands around it      nested (x): multiplied
//     \( \)  the character itself; any other backslash is text, but for one difference: \[ \] are brackets as well, since texts
//            that were written for A1111 hold them, and ComfyUI would read the backslash as a word
// There is no [x], no BREAK and no prompt editing: those are text. The last colon counts, and only before a number. A bracket
// that is never closed is text, and so is what a closing one too many makes of the rest, as ComfyUI counts them.
#include "tokenize/prompt_emphasis.h"

namespace dice {

/// Neighbours of the same weight stay apart: each is tokenized and cut for itself (prompt_chunks.h). May be empty. Weights are
/// finite: their size is at most 1e6. Throws BadRequest when more than 1,000 brackets are open at once.
[[nodiscard]] std::vector<WeightedText> parseComfyEmphasis(std::string_view text);

/// In the convention's language: this, or parseEmphasis.
[[nodiscard]] std::vector<WeightedText> weightedTexts(std::string_view text, EmphasisConvention convention);

} // namespace dice
