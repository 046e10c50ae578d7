#pragma once
// Lowers the letters of ASCII, in any locale.
#include <string>

namespace dice {

/// The text with A to Z as small letters; everything else, UTF-8 included, stays, whatever the locale.
inline std::string lowered(std::string text)
{
    for (char& letter : text)
        if (letter >= 'A' && letter <= 'Z')
            letter = static_cast<char>(letter - 'A' + 'a');
    return text;
}

} // namespace dice
