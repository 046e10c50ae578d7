#pragma once
// T5's tokenizer: sentencepiece's unigram model (arXiv 1804.10959), with the same ids as transformers' T5Tokenizer.
// Names of special tokens that stand in a text ("</s>", "<extra_id_0>") are text here.
#include "tokenize/token.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string_view>
#include <vector>

namespace sentencepiece {
class SentencePieceProcessor;
}

namespace dice {

/// Immutable, so it may be used by several threads; copies share the vocabulary.
class T5Tokenizer
{
public:
    /// A `tokenizer/` folder of either generation: spiece.model (transformers 4) or tokenizer.json (transformers 5).
    /// Errors: NotFound, BadFile (names the file), Unsupported (a tokenizer of another kind).
    static T5Tokenizer fromFolder(const std::filesystem::path& folder);

    /// The ids of the text, without end and padding. Throws BadRequest on invalid UTF-8, naming the byte.
    [[nodiscard]] std::vector<Token> encodeWithOffsets(std::string_view utf8) const;

    [[nodiscard]] std::int32_t eos() const { return m_eos; }
    [[nodiscard]] std::int32_t pad() const { return m_pad; }
    /// One more than the highest id that a text can have.
    [[nodiscard]] int vocabSize() const;

private:
    /// `model` is sentencepiece's serialized model; `file` stands for it in errors.
    T5Tokenizer(std::string_view model, const std::filesystem::path& file);

    std::shared_ptr<const sentencepiece::SentencePieceProcessor> m_processor;
    std::int32_t m_eos = 1, m_pad = 0;
};

} // namespace dice
