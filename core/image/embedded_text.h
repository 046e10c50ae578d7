#pragma once
// The text inside picture files, read from, put into and taken out of the encoded bytes. Pixels are not touched: OpenImageIO 2.4 loses
// or garbles this text, and libpng and libjpeg could only add it by coding the picture again.
//
//          A1111's parameters                      our request
//   PNG    `parameters`, tEXt (Latin-1) or iTXt    `dice-studio`, the same
//   JPEG   EXIF UserComment, UTF-16                APP15 segments "dice-studio"
//   WebP   EXIF UserComment, UTF-16                `DICE` chunk
//   TIFF   EXIF UserComment, UTF-16                EXIF MakerNote "dice-studio\0"...
//   EXR    attribute `parameters`                  attribute `dice-studio` (both by OpenImageIO)
//
// Readers never fail: what is damaged is left out. Text goes out as it came in, which is UTF-8 without NULs (unicode.h).
#include "image/picture_file.h"

#include <string_view>

namespace dice {

inline constexpr std::string_view kParametersKeyword = "parameters";
inline constexpr std::string_view kRequestKeyword = "dice-studio";

struct EmbeddedText
{
    PictureText text;
    int orientation = 1; ///< EXIF's 1 ... 8
};

/// Sorts one text in: A1111's and ours by keyword, the rest into `others`; the first of a keyword stays.
void keepText(PictureText& text, const std::string& keyword, std::string value);
/// An EXIF UserComment counts as A1111's parameters if it looks like it.
void keepUserComment(PictureText& text, std::string comment);

[[nodiscard]] EmbeddedText readPngText(std::string_view file);
[[nodiscard]] EmbeddedText readJpegText(std::string_view file);
[[nodiscard]] EmbeddedText readWebpText(std::string_view file);
[[nodiscard]] EmbeddedText readTiffText(std::string_view file);

/// `file` comes from OpenImageIO; the text that it wrote on its own account is replaced.
[[nodiscard]] std::string pngWithText(std::string_view file, const PictureText& text);
[[nodiscard]] std::string jpegWithText(std::string_view file, const PictureText& text);
[[nodiscard]] std::string webpWithText(std::string_view file, const PictureText& text);
[[nodiscard]] std::string tiffWithText(std::string_view file, const PictureText& text);

/// The file with nothing in it but what its pixels need: OpenImageIO 2.4 crashes on damaged colour profiles.
[[nodiscard]] std::string pngPixels(std::string_view file);
[[nodiscard]] std::string jpegPixels(std::string_view file);
[[nodiscard]] std::string tiffPixels(std::string_view file);

/// Whether the bytes reach as far as the file's end mark and, in a PNG, have the right checksums. libjpeg would fill what
/// is missing with grey and say nothing, libpng would complain on stderr.
[[nodiscard]] bool isWholeJpeg(std::string_view file);
[[nodiscard]] bool isWholePng(std::string_view file);

} // namespace dice
