#pragma once
// EXIF's orientations: where the stored rows and columns lie in the upright picture.
#include "base/image.h"

namespace dice {

/// 1 as it is, 2 mirrored, 3 turned by 180 degrees, 4 upside down, 5 transposed, 6 to be turned clockwise by 90 degrees,
/// 7 transposed along the other diagonal, 8 to be turned anticlockwise. Any other number: as it is.
[[nodiscard]] Image upright(Image stored, int orientation);

} // namespace dice
