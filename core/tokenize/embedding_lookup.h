#pragma once
// Textual inversion (arXiv 2208.01618) on the side of the tokens: which embedding a name in the prompt means. Names are
// found as A1111 does: by the token ids of the name, the longest match first; "embedding:name", ComfyUI's way to write
// it, means the same. In place of the name come ids outside the vocabulary, one for each vector, which the text encoder
// reads from the embedding instead of its table.
#include "tokenize/clip_tokenizer.h"

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <vector>

namespace dice {

class EmbeddingLookup
{
public:
    struct Entry
    {
        std::string name;
        std::int32_t firstId = 0; ///< its vectors have the ids firstId, firstId + 1, ...
        int vectors = 0;
    };
    struct Match
    {
        const Entry* entry = nullptr; ///< null when there is none; good until the next add()
        std::size_t tokens = 0;       ///< how many ids of the text the name takes
    };

    EmbeddingLookup() = default; ///< knows no embedding

    /// Makes the name known; returns its first id: vocabSize() for the first embedding, and on from there.
    /// Throws BadRequest when the name has no tokens, is known already, or has more vectors than fit into a chunk.
    std::int32_t add(const ClipTokenizer& tokenizer, const std::string& name, int vectors);

    enum class Spelled { Either, WithPrefix }; ///< "name" and "embedding:name", or that alone
    [[nodiscard]] Match find(std::span<const std::int32_t> ids, std::size_t at, Spelled spelled = Spelled::Either) const;
    [[nodiscard]] const std::vector<Entry>& entries() const { return m_entries; }

private:
    struct Spelling
    {
        std::vector<std::int32_t> ids;
        std::size_t entry = 0;
        Spelled spelled = Spelled::Either;
    };
    std::vector<Entry> m_entries;
    std::map<std::int32_t, std::vector<Spelling>> m_spellings; // by the first id, the longest first
};

} // namespace dice
