#pragma once
// What other image programs write into their pictures, in the words of A1111's parameters (infotext.h), so that one reader
// makes a request of all of them. Facts: the programs' own pictures and docs/formats.md.
#include "image/infotext.h"
#include "image/picture_file.h"

#include <nlohmann/json.hpp>

#include <optional>
#include <string>

namespace dice {

struct ForeignText
{
    std::string program; ///< "ComfyUI", "InvokeAI", "NovelAI", "Fooocus", "Draw Things", "Easy Diffusion", "SwarmUI"
    Infotext text;       ///< what has no word in A1111's language keeps the program's own key
};

/// Never fails: nothing where no program is recognised; what is damaged is left out. LoRAs become tags of the prompt.
[[nodiscard]] std::optional<ForeignText> foreignText(const PictureText& text);

/// ComfyUI's graph in its API form: the node that samples, and what flows into it. Nothing where there is none.
[[nodiscard]] std::optional<Infotext> comfyInfotext(const nlohmann::json& graph);

/// A JSON value as infotext has it: 7.0 -> "7", "x" -> "x"; empty for null, false, objects and lists.
[[nodiscard]] std::string infotextValue(const nlohmann::json& value);

/// "<lora:name:0.8>" behind the prompt; the name without folders and extension.
void addLoraTag(Infotext& text, const std::string& file, const std::string& weight);

} // namespace dice
