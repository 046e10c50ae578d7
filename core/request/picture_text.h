#pragma once
// What is written around a generated picture: A1111's parameters for other programs, our JSON for replaying it.
#include "image/picture_file.h"
#include "request/progress.h"

namespace dice {

[[nodiscard]] PictureText pictureText(const GeneratedPicture& picture);
/// The request stored in a picture of ours; BadFile where there is none.
[[nodiscard]] GenerationRequest storedRequest(const PictureText& text, const std::filesystem::path& file);

} // namespace dice
