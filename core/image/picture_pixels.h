#pragma once
// Pixels from and to the bytes of picture files, by OpenImageIO (picture_pixels.cpp alone knows it); WebP by libwebp.
#include "base/image.h"
#include "image/picture_file.h"

#include <map>
#include <optional>
#include <string_view>

namespace dice {

enum class PictureKind { Png, Jpeg, Webp, Tiff, Exr, Bmp, Gif };

/// "PNG", "JPEG" ...
[[nodiscard]] const char* nameOf(PictureKind kind);
/// By the first bytes; the name of a file says nothing.
[[nodiscard]] std::optional<PictureKind> kindOf(std::string_view file);
/// By a name's ending (lower case, without the dot), for the kinds that are written: PNG, JPEG, WebP, TIFF, EXR.
[[nodiscard]] std::optional<PictureKind> writtenKindOf(std::string_view extension);

struct DecodedPixels
{
    Image image;                                   ///< as stored: not yet turned upright
    std::map<std::string, std::string> attributes; ///< texts in the file's header, as OpenImageIO found them
};

/// `path` is only named in errors: BadFile (damaged), Unsupported (too large, with depth, BigTIFF).
[[nodiscard]] DecodedPixels decodePixels(std::string_view file, PictureKind kind, const std::filesystem::path& path);

/// The same picture gives the same bytes. `text` is used for EXR alone.
[[nodiscard]] std::string encodePixels(
    const Image& image, PictureKind kind, const PictureFormat& format, const PictureText& text, const std::filesystem::path& path);

} // namespace dice
