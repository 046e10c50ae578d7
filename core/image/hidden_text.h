#pragma once
// Text in the lowest bits of the pixels, which survives where everything around them is thrown away (NovelAI, Forge):
//     bits   := signature length data      column by column, most significant bit first
//     alpha  : "stealth_pnginfo" or, packed by gzip, "stealth_pngcomp"; one bit a pixel
//     colours: "stealth_rgbinfo", "stealth_rgbcomp"; three bits a pixel
//     length : of data, in bits, 32 bits
#include "base/image.h"

#include <optional>
#include <string>

namespace dice {

/// Never fails: nothing where no signature stands or the rest is damaged. `image` with the 8-bit values of the file.
[[nodiscard]] std::optional<std::string> hiddenText(const Image& image);

} // namespace dice
