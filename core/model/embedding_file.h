#pragma once
// Textual inversion (arXiv 2208.01618) files, in the layouts that artists have:
//     A1111          .pt, string_to_param{"*": [n, width]}
//     diffusers      .bin or .safetensors, {"<token>": [width] or [n, width]}
//     kohya          emb_params [n, width]
//     SDXL           {"clip_l": [n, 768], "clip_g": [n, 1280]}, or text_encoders_0 and text_encoders_1
#include "weights/tensor_file.h"

namespace dice {

struct EmbeddingVectors
{
    at::Tensor vectors; ///< [n, width] float32; of clip_l where there are two
    at::Tensor second;  ///< clip_g's, where there is one beside it
};

struct EmbeddingFile : EmbeddingVectors
{
    std::string layout; ///< "A1111", "diffusers", "kohya", "SDXL"

    /// BadFile where the file is none.
    static EmbeddingFile read(const TensorFile& file);
    static EmbeddingFile open(const std::filesystem::path& path) { return read(*TensorFile::open(path)); }
    /// Whether the names and shapes are an embedding's, at no cost.
    static bool isOne(const TensorFile& file);
};

} // namespace dice
