#pragma once
// Ctrl+Up and Ctrl+Down in a prompt: the weight of what is selected, or of what is under the caret.
#include <QString>

namespace dice {

struct PromptEdit
{
    QString text;
    int selectionStart = 0, selectionEnd = 0; ///< the same words, where they are now
};

/// Weights are written as A1111 does, "(words:1.1)", in steps of `by`; at 1 the brackets go. Without a selection the brackets around the caret
/// change, else the word under it gets some. Nothing happens where there is no word.
[[nodiscard]] PromptEdit changeWeight(const QString& text, int selectionStart, int selectionEnd, double by);

} // namespace dice
