#pragma once
// CLIP's tokenizer, with the same ids as transformers' CLIPTokenizer (5.x). It knows nothing of weights and chunks:
// those are prompt.h and chunks.h.
#include "tokenize/byte_pairs.h"
#include "tokenize/clip_vocabulary.h"
#include "tokenize/token.h"
#include "tokenize/unicode_text.h"

#include <array>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace dice {

/// Immutable, so it may be used by several threads.
class ClipTokenizer
{
public:
    explicit ClipTokenizer(ClipVocabulary vocabulary);
    /// A `tokenizer/` folder of either generation; see ClipVocabulary for the errors.
    static ClipTokenizer fromFolder(const std::filesystem::path& folder);
    /// The vocabulary shipped in resources/clip-vocabulary, given the path of its merges.txt.
    static ClipTokenizer fromMerges(const std::filesystem::path& mergesFile);

    /// The ids of the text, without beginning, end and padding. Throws BadRequest on invalid UTF-8, naming the byte.
    [[nodiscard]] std::vector<std::int32_t> encode(std::string_view utf8) const;
    [[nodiscard]] std::vector<Token> encodeWithOffsets(std::string_view utf8) const;

    [[nodiscard]] std::int32_t bos() const { return m_vocabulary.bos; }
    [[nodiscard]] std::int32_t eos() const { return m_vocabulary.eos; }
    [[nodiscard]] std::int32_t pad() const { return m_vocabulary.pad; }
    /// Ids of one chunk with beginning and end: 77.
    [[nodiscard]] int maxLength() const { return m_vocabulary.maxLength; }
    /// One more than the highest id.
    [[nodiscard]] int vocabSize() const { return static_cast<int>(m_vocabulary.tokens.size()); }
    /// The token as the vocabulary writes it: bytes in GPT-2's alphabet, "</w>" at the end of a word. Throws BadRequest
    /// if there is no such id.
    [[nodiscard]] const std::string& token(std::int32_t id) const;

private:
    struct Special
    {
        std::string content;
        std::vector<TextCharacter> normalized; // of the tokens that are looked for in the normalized text
        std::int32_t id = 0;
    };
    void encodeSegment(std::string_view utf8, std::size_t offset, std::vector<Token>& out) const;
    void encodeCharacters(const std::vector<TextCharacter>& text, std::vector<Token>& out) const;
    [[nodiscard]] const Special* specialAt(std::string_view text, std::size_t at) const;
    [[nodiscard]] const Special* specialAt(const std::vector<TextCharacter>& text, std::size_t at) const;

    ClipVocabulary m_vocabulary;
    BytePairs m_pairs;
    std::array<std::int32_t, 256> m_byteIds{}, m_lastByteIds{}; // of a byte inside and at the end of a word
    std::vector<Special> m_specials, m_normalizedSpecials;
};

} // namespace dice
