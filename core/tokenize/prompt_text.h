#pragma once
// takeApart() takes out of a prompt what is not read as text: comments and tags in angle brackets. The order of the whole
// prompt language is A1111's: takeApart, promptEdits (prompt_editing.h), parseEmphasis (prompt_emphasis.h), chunkPrompt
// (prompt_chunks.h). ComfyUI's has neither comments nor prompt editing (comfy_emphasis.h); tags are known to both.
//
// ` AND ` between sub-prompts is text here, as in ComfyUI: composition needs one pass per part, which the guidance of
// this program does not have. usesComposition() lets a reader of A1111's prompts say so.
#include "tokenize/prompt_grammar.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dice {

/// `<lora:name>`, `<lora:name:weight>`, `<lora:name:text:unet>`, also with `te=` and `unet=`; `lyco` is an alias, and letters
/// of either case count. What else a tag says (A1111's third number and `dyn=`, block weights, steps) is left out of it.
struct LoraTag
{
    std::string name;
    double textWeight = 1;    ///< for the text encoders
    double unetWeight = 1;    ///< for the denoiser; textWeight unless given
    std::string leftOut = {}; ///< what of the tag is not understood, as it stands there: "lbw=OUTALL:step=3"
    friend bool operator==(const LoraTag&, const LoraTag&) = default;
};

struct PromptParts
{
    std::string text;                 ///< the prompt without comments and tags
    std::vector<LoraTag> loras;       ///< in order of appearance; a name may come twice
    std::vector<std::string> unknown; ///< other tags, `<hypernet:...>`, `<anything:...>`, each once
};

/// Never throws. A tag is `<word:...>`, as in A1111; "<3", "a < b" and "<b>" are text. In A1111's language lines that begin
/// with # are comments, and nothing in them counts. (A # inside a line stays: "#1girl" tags and colours are common.)
[[nodiscard]] PromptParts takeApart(std::string_view prompt, EmphasisConvention convention = EmphasisConvention::A1111);

/// True when A1111 would compose sub-prompts: the word AND in capitals.
[[nodiscard]] bool usesComposition(std::string_view text);

/// A decimal number that is the whole text, blanks around it allowed; nothing if it is none or not finite.
[[nodiscard]] std::optional<double> parseNumber(std::string_view text);

} // namespace dice
