#pragma once
// Pictures side by side with words under them, as one picture.
#include "base/image.h"

#include <filesystem>
#include <string>
#include <vector>

namespace dice {

struct SheetCell
{
    Image image; ///< RGB; all cells of one size
    std::vector<std::string> lines;
};

/// Rows of `columns` cells, pictures as they are (enlarged where they are small, so that the words fit), words by the font
/// file. Where fonts cannot be drawn the sheet has no words, and `drawn` (if given) is false.
[[nodiscard]] Image labelledSheet(
    const std::vector<SheetCell>& cells, int columns, const std::filesystem::path& font, bool* drawn = nullptr);

} // namespace dice
