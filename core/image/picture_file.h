#pragma once
// Pictures on disk: PNG, JPEG, WebP, TIFF and EXR through OpenImageIO, with the text that image programs exchange.
#include "image/image.h"

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace dice {

/// The text around the pixels.
struct PictureText
{
    std::string parameters; ///< A1111's "parameters" text; empty = none
    std::string request;    ///< our own JSON with the whole request; empty = none
    std::map<std::string, std::string> others; ///< every other text chunk found, by its keyword (reading only)
};

struct Picture
{
    Image image; ///< upright: the EXIF orientation is applied
    PictureText text;
};

/// Throws NotFound, BadFile (not a picture, damaged, zero bytes, over 16,384 pixels a side ...) or Unsupported, naming the file.
[[nodiscard]] Picture readPicture(const std::filesystem::path& path);

struct PictureFormat
{
    int bits = 8;      ///< 8 or 16 (PNG, TIFF); EXR is always half float
    int quality = 95;  ///< JPEG and WebP; 100 = lossless for WebP
};

/// BadRequest unless the name ends in a format that can be written.
void requirePictureExtension(const std::filesystem::path& path);

/// Writes atomically; the extension decides the format (BadRequest lists them for another). The same picture and text
/// give the same bytes.
void writePicture(const std::filesystem::path& path, const Image& image, const PictureText& text, PictureFormat format = {});

/// Writes as `<folder>/<prefix>00001.<extension>`, `...00002...`: the first free number; two processes never write the
/// same file. Returns the path.
[[nodiscard]] std::filesystem::path writeNumberedPicture(const std::filesystem::path& folder, const std::string& prefix, const std::string& extension,
                                                         const Image& image, const PictureText& text, PictureFormat format = {});

} // namespace dice
