#pragma once
// What is taken out of a prompt before it is read as text: comments and LoRA tags. The order of the whole prompt
// language is A1111's: stripComments, extractLoras, promptEdits (prompt_editing.h), parseEmphasis
// (prompt_emphasis.h), chunkPrompt (prompt_chunks.h).
//
// ` AND ` between sub-prompts is text here, as in ComfyUI: composition needs one pass per part, which the guidance of
// this program does not have. usesComposition() lets a reader of A1111's pictures say so.
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dice {

/// Removes the lines that begin with #. A # inside a line stays: "#1girl" tags and colours are common.
[[nodiscard]] std::string stripComments(std::string_view text);

/// `<lora:name>`, `<lora:name:weight>`, `<lora:name:text:unet>`, also with `te=` and `unet=`; `lyco` is an alias.
struct LoraTag
{
    std::string name;
    double textWeight = 1; ///< for the text encoders
    double unetWeight = 1; ///< for the denoiser; textWeight unless given
    friend bool operator==(const LoraTag&, const LoraTag&) = default;
};

struct PromptWithLoras
{
    std::string text;           ///< the prompt without the tags
    std::vector<LoraTag> loras; ///< in order of appearance; a name may come twice
};

/// Throws BadRequest when a tag has no name or a weight that is no number, Unsupported for an argument of another name.
[[nodiscard]] PromptWithLoras extractLoras(std::string_view text);

/// True when A1111 would compose sub-prompts: the word AND in capitals.
[[nodiscard]] bool usesComposition(std::string_view text);

/// A decimal number that is the whole text, blanks around it allowed; nothing if it is none or not finite.
[[nodiscard]] std::optional<double> parseNumber(std::string_view text);

} // namespace dice
