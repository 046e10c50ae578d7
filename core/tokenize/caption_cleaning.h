#pragma once
// What PixArt-alpha's texts go through before they are tokenized: diffusers' PixArtAlphaPipeline with
// clean_caption=False, lower case and no blanks at the ends. Its other way repairs web pages' captions, which prompts
// are not.
#include "tokenize/prompt_emphasis.h"

#include <string>
#include <string_view>
#include <vector>

namespace dice {

/// Lower case by Unicode's rules for whole texts (final sigma, U+0130 as two characters). Throws BadRequest on invalid
/// UTF-8.
[[nodiscard]] std::string lowerCase(std::string_view utf8);

/// A text that remembers how much each of its bytes weighs.
struct WeightedCaption
{
    std::string text;
    std::vector<float> weights; ///< one for each byte of the text
};

/// The texts as one caption, lower case and stripped. A BREAK is a blank: there is one sequence, which nothing breaks.
[[nodiscard]] WeightedCaption cleanCaption(const std::vector<WeightedText>& texts);

} // namespace dice
