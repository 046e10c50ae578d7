#include "image/orientation.h"

#include <algorithm>
#include <utility>

namespace dice {

Image upright(Image stored, int orientation)
{
    if (orientation < 2 || orientation > 8)
        return stored;
    const bool transposed = orientation >= 5;
    // the stored corner that each axis of the upright picture starts from
    const bool fromRight = orientation == 2 || orientation == 3 || orientation == 7 || orientation == 8;
    const bool fromBottom = orientation == 3 || orientation == 4 || orientation == 6 || orientation == 7;
    Image turned{stored.width, stored.height, stored.channels, {}};
    if (transposed)
        std::swap(turned.width, turned.height);
    turned.values.resize(stored.values.size());
    auto out = turned.values.begin();
    for (int y = 0; y < turned.height; ++y) {
        for (int x = 0; x < turned.width; ++x) {
            const int column = transposed ? y : x, row = transposed ? x : y;
            const std::size_t at =
                static_cast<std::size_t>(fromBottom ? stored.height - 1 - row : row) * static_cast<std::size_t>(stored.width) +
                static_cast<std::size_t>(fromRight ? stored.width - 1 - column : column);
            out = std::copy_n(stored.values.begin() + static_cast<std::ptrdiff_t>(at) * stored.channels, stored.channels, out);
        }
    }
    return turned;
}

} // namespace dice
