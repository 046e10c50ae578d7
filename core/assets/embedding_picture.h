#pragma once
// Textual inversions that artists pass around as pictures: A1111 writes them as base64 into the text of a PNG.
#include <ATen/core/Tensor.h>

#include <filesystem>

namespace dice {

/// The vectors [n, width] float32 out of a PNG's text "sd-ti-embedding"; BadFile where there are none.
[[nodiscard]] at::Tensor embeddingInPicture(const std::filesystem::path& file);

} // namespace dice
