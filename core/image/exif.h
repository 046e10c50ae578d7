#pragma once
// EXIF as far as this program needs it: orientation, the user comment and a few captions. Source: Exif 2.32 (CIPA
// DC-008), TIFF 6.0. A block has the structure of a TIFF file, so TIFF pictures are read by the same code.
#include "image/embedded_text.h"

namespace dice {

/// `tiff` starts with "MM" or "II", or with "Exif\0\0" in front of that. Damaged: what could be read.
[[nodiscard]] EmbeddedText readExif(std::string_view tiff);

/// A block (without "Exif\0\0") with the user comment as A1111 writes it. `encoded` comes from encodedComment.
[[nodiscard]] std::string exifBlock(std::string_view encoded);

/// "UNICODE\0" and UTF-16, big-endian; or, half as long and for ASCII alone, "ASCII\0\0\0" and the text.
enum class CommentEncoding { Unicode, Ascii };
[[nodiscard]] std::string encodedComment(std::string_view text, CommentEncoding encoding);
/// Accepts also UTF-16 little-endian, UTF-8 behind the wrong mark, and no mark at all.
[[nodiscard]] std::string decodedComment(std::string_view bytes);

} // namespace dice
