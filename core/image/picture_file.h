#pragma once
// Pictures on disk: PNG, JPEG, WebP, TIFF and EXR (BMP and GIF are read too), with the text that image programs exchange.
// Where the text stands in each format: embedded_text.h. EXR holds linear light, as the format demands: values are
// converted from and to sRGB, and alpha is multiplied in. Floating-point TIFF is read as linear too. Colour profiles are
// passed over.
#include "base/image.h"
#include "base/sentence.h"

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace dice {

/// Of a picture that its reader refused, with its name.
inline constexpr Sentence kPictureUnreadable = DICE_SENTENCE("picture-unreadable", "The picture {} cannot be read.");

/// The text around the pixels.
struct PictureText
{
    std::string parameters; ///< A1111's "parameters" text; empty = none
    std::string request;    ///< our own JSON with the whole request; empty = none
    std::map<std::string, std::string>
        others; ///< every other text found (reading only): PNG's by keyword, "UserComment", "XMP", "Comment", EXIF's "Make" ..., "hidden" (hidden_text.h)
};

struct Picture
{
    Image image; ///< upright: the EXIF orientation is applied; palettes, CMYK and grey with alpha become RGB(A)
    PictureText text;
};

/// The first bytes decide what it is, whatever its name. Errors name the file: NotFound, BadFile (no picture, damaged,
/// truncated, empty, a folder), Unsupported (more than 16,384 pixels a side or 200 megapixels), Disk, OutOfMemory.
[[nodiscard]] Picture readPicture(const std::filesystem::path& path);

/// The text alone. Pixels are decoded only where no program's parameters stand beside them, since some hide theirs in the
/// pixels (hidden_text.h). The same errors, but for damage of the pixels that nobody looked at.
[[nodiscard]] PictureText readPictureText(const std::filesystem::path& path);

struct PictureFormat
{
    int bits = 8;     ///< 8 or 16 (PNG, TIFF); EXR is always half float
    int quality = 95; ///< JPEG and WebP; 100 = lossless for WebP
};

/// BadRequest unless the name ends in a format that can be written.
void requirePictureExtension(const std::filesystem::path& path);

/// Writes atomically; the extension decides the format (BadRequest lists them for another). The same picture and text
/// give the same bytes. JPEG has no alpha: white lies behind the picture. What is no UTF-8 in the text is replaced.
/// Errors name the file, and nothing is left behind: Disk (full, read-only), NotFound (no such folder), Unsupported.
void writePicture(const std::filesystem::path& path, const Image& image, const PictureText& text, PictureFormat format = {});

/// Writes as `<folder>/<prefix>00001.<extension>`, `...00002...`: the first free number; two processes never write the
/// same file. Returns the path.
[[nodiscard]] std::filesystem::path writeNumberedPicture(const std::filesystem::path& folder, const std::string& prefix,
    const std::string& extension, const Image& image, const PictureText& text, PictureFormat format = {});

} // namespace dice
