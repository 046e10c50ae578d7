#include "picturedifference.h"

#include <algorithm>
#include <cmath>

namespace dice {

std::optional<Closeness> closeness(const Pixels& a, const Pixels& b)
{
    const auto view = [](const Pixels& pixels) { return PixelView{pixels.width, pixels.height, 4, pixels.rgba.data()}; };
    return closeness(view(a), view(b));
}

Pixels amplifiedDifference(const Pixels& a, const Pixels& b, double gain)
{
    if (a.width != b.width || a.height != b.height)
        return {};
    Pixels result{a.width, a.height, std::vector<std::uint8_t>(a.rgba.size(), 255)};
    for (std::size_t i = 0; i < a.rgba.size(); ++i)
        if (i % 4 != 3)
            result.rgba[i] = static_cast<std::uint8_t>(std::min(255.0, std::abs(static_cast<double>(a.rgba[i]) - b.rgba[i]) * gain));
    return result;
}

} // namespace dice
