#pragma once
// Wildcards in prompts: {red|blue} takes one at random, __colours__ one line of colours.txt. They are drawn before the picture is
// asked for, so that the picture's request holds the words that were drawn.
#include <QString>

#include <cstdint>

namespace dice {

struct DrawnPrompt
{
    QString text;
    QString problem; ///< a sentence about a file that is not there; the name stays in the text then
};

/// The same seed draws the same words. Choices nest; "\{" is a brace. `folder` holds the .txt files, one choice a line, # begins a comment.
[[nodiscard]] DrawnPrompt drawWildcards(const QString& prompt, const QString& folder, std::int64_t seed);

} // namespace dice
