#pragma once
// What other image programs write into their pictures, in the words of A1111's parameters (infotext.h), so that one reader
// makes a request of all of them. Facts: the programs' own pictures and docs/formats.md.
#include "image/infotext.h"
#include "image/picture_file.h"
#include "request/request.h"

#include <nlohmann/json.hpp>

#include <optional>
#include <string>
#include <vector>

namespace dice {

struct ForeignText
{
    std::string program;             ///< "ComfyUI", "InvokeAI", "NovelAI", "Fooocus", "Draw Things", "Easy Diffusion", "SwarmUI"
    Infotext text;                   ///< what has no word in A1111's language keeps the program's own key
    std::vector<Infotext> more = {}; ///< the runs behind the first, of a graph with several samplers
    EmphasisConvention emphasis = EmphasisConvention::A1111; ///< what the weights in its prompts mean
};

/// Never fails: nothing where no program is recognised; what is damaged is left out. LoRAs become tags of the prompt, weights of the
/// words A1111's. Of a graph and A1111's parameters in one picture the one that can be read counts.
[[nodiscard]] std::optional<ForeignText> foreignText(const PictureText& text);

/// ComfyUI's graph in its API form: the nodes that sample, and what flows into them. Nothing where there is none.
[[nodiscard]] std::optional<ForeignText> comfyText(const nlohmann::json& json);

} // namespace dice
