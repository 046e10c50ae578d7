#include "inferencevalues.h"

#include <algorithm>

namespace dice {

Pixels toPixels(const Image& image)
{
    Pixels pixels{image.width, image.height, std::vector<std::uint8_t>(static_cast<std::size_t>(image.width) * image.height * 4, 255)};
    const auto byte = [](float value) { return static_cast<std::uint8_t>(std::clamp(value, 0.0f, 1.0f) * 255 + 0.5f); };
    const float* from = image.values.data();
    for (std::size_t at = 0; at < pixels.rgba.size(); at += 4, from += image.channels) {
        for (int c = 0; c < 3; ++c)
            pixels.rgba[at + c] = byte(from[image.channels == 1 ? 0 : c]);
        if (image.channels == 4)
            pixels.rgba[at + 3] = byte(from[3]);
    }
    return pixels;
}

double MadePicture::seconds() const
{
    double sum = 0;
    for (const auto& [stage, spent] : report.seconds)
        sum += spent;
    return sum;
}

} // namespace dice
