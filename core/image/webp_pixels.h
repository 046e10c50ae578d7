#pragma once
// WebP by libwebp itself: OpenImageIO 2.4 multiplies alpha into the colours whatever it is asked for, and writes nothing
// lossless.
#include "base/image.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace dice {

struct WebpSize
{
    int width, height;
};
/// BadFile where the bytes are no WebP picture. `path` is only named.
[[nodiscard]] WebpSize webpSize(std::string_view file, const std::filesystem::path& path);
/// 3 channels, or 4 where the picture has alpha; of an animation the first frame. BadFile.
[[nodiscard]] Image decodeWebp(std::string_view file, const std::filesystem::path& path);
/// `image` has 3 or 4 channels; quality 1 ... 100, 100 = lossless (with the colours under full transparency).
[[nodiscard]] std::string encodeWebp(const Image& image, int quality);

} // namespace dice
