#pragma once
// Turns T5's tokenizer.json into the model file that sentencepiece reads.
#include <filesystem>
#include <string>

namespace dice {

/// A tokenizer.json that transformers 5 made of a unigram model, back in sentencepiece's own serialized form.
/// Errors: BadFile (names the file and the key), Unsupported (a tokenizer of another kind).
[[nodiscard]] std::string sentencepieceModel(const std::filesystem::path& tokenizerJson);

} // namespace dice
