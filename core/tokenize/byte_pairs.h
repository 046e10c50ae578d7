#pragma once
// Byte-pair encoding (arXiv 1508.07909) of one word, in the order of Hugging Face's tokenizers: the pair of lowest rank
// first, the leftmost of equals, one at a time.
#include <cstddef>
#include <cstdint>
#include <unordered_map>
#include <vector>

namespace dice {

/// A token and the part [begin, end) of the word it covers, in bytes.
struct WordPiece
{
    std::int32_t id = 0;
    std::size_t begin = 0, end = 0;
};

class BytePairs
{
public:
    /// Adds the rule left + right -> result; the rank is the number of rules before it. A pair given twice takes the
    /// later rank.
    void add(std::int32_t left, std::int32_t right, std::int32_t result);

    /// Merges the pieces of one word in place. Takes n log n steps, so a word of any length is safe.
    void merge(std::vector<WordPiece>& pieces) const;

private:
    struct Rule
    {
        std::int32_t rank = 0, result = 0;
    };
    [[nodiscard]] const Rule* find(std::int32_t left, std::int32_t right) const;
    std::unordered_map<std::uint64_t, Rule> m_rules;
    std::int32_t m_count = 0;
    friend class WordMerger;
};

} // namespace dice
