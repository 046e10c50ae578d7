#pragma once
// A picture in memory, as the engine and the programs exchange it. No torch and no Qt type.
#include <vector>

namespace dice {

struct Image
{
    int width = 0, height = 0;
    int channels = 3; ///< 1 grey, 3 RGB, 4 RGBA with unassociated alpha
    /// height x width x channels, sRGB-encoded, 0 ... 1
    std::vector<float> values;

    [[nodiscard]] bool empty() const { return values.empty(); }
};

} // namespace dice
