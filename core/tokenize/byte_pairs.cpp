#include "tokenize/byte_pairs.h"

#include <algorithm>
#include <functional>
#include <queue>
#include <tuple>

namespace dice {
namespace {

constexpr std::size_t kNone = static_cast<std::size_t>(-1);

std::uint64_t keyOf(std::int32_t left, std::int32_t right)
{
    return (static_cast<std::uint64_t>(static_cast<std::uint32_t>(left)) << 32) | static_cast<std::uint32_t>(right);
}

/// A rule that could be used at position `at` when it was found; it may have expired since.
struct Candidate
{
    std::int32_t rank = 0, result = 0;
    std::size_t at = 0;
    friend bool operator>(const Candidate& a, const Candidate& b) { return std::tie(a.rank, a.at) > std::tie(b.rank, b.at); }
};

} // namespace

/// The pieces of one word as a linked list over their places, and the queue of rules to use.
class WordMerger
{
public:
    WordMerger(const BytePairs& pairs, std::vector<WordPiece>& pieces) : m_pairs(pairs), m_pieces(pieces)
    {
        m_next.resize(pieces.size());
        m_previous.resize(pieces.size());
        for (std::size_t i = 0; i < pieces.size(); ++i) {
            m_previous[i] = i == 0 ? kNone : i - 1;
            m_next[i] = i + 1 == pieces.size() ? kNone : i + 1;
        }
        for (std::size_t i = 0; i + 1 < pieces.size(); ++i)
            propose(i);
    }

    void run()
    {
        while (!m_candidates.empty()) {
            const Candidate candidate = m_candidates.top();
            m_candidates.pop();
            if (isStillThere(candidate))
                apply(candidate);
        }
        std::erase_if(m_pieces, [](const WordPiece& piece) { return piece.begin == piece.end; });
    }

private:
    void propose(std::size_t at)
    {
        if (const auto* rule = m_pairs.find(m_pieces[at].id, m_pieces[m_next[at]].id))
            m_candidates.push({rule->rank, rule->result, at});
    }

    bool isStillThere(const Candidate& candidate) const
    {
        const WordPiece& left = m_pieces[candidate.at];
        if (left.begin == left.end || m_next[candidate.at] == kNone)
            return false;
        const auto* rule = m_pairs.find(left.id, m_pieces[m_next[candidate.at]].id);
        return rule != nullptr && rule->result == candidate.result;
    }

    void apply(const Candidate& candidate)
    {
        const std::size_t at = candidate.at, right = m_next[at];
        m_pieces[at].id = candidate.result;
        m_pieces[at].end = m_pieces[right].end;
        m_pieces[right].begin = m_pieces[right].end; // empty: gone
        m_next[at] = m_next[right];
        if (m_next[at] != kNone) {
            m_previous[m_next[at]] = at;
            propose(at);
        }
        if (m_previous[at] != kNone)
            propose(m_previous[at]);
    }

    const BytePairs& m_pairs;
    std::vector<WordPiece>& m_pieces;
    std::vector<std::size_t> m_next, m_previous;
    std::priority_queue<Candidate, std::vector<Candidate>, std::greater<>> m_candidates;
};

void BytePairs::add(std::int32_t left, std::int32_t right, std::int32_t result) { m_rules[keyOf(left, right)] = {m_count++, result}; }

void BytePairs::merge(std::vector<WordPiece>& pieces) const
{
    if (pieces.size() > 1)
        WordMerger(*this, pieces).run();
}

const BytePairs::Rule* BytePairs::find(std::int32_t left, std::int32_t right) const
{
    const auto found = m_rules.find(keyOf(left, right));
    return found == m_rules.end() ? nullptr : &found->second;
}

} // namespace dice
