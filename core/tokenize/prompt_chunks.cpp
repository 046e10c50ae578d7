#include "tokenize/prompt_chunks.h"

#include "tokenize/comfy_emphasis.h"
#include "tokenize/prompt_editing.h"
#include "tokenize/prompt_text.h"

#include <algorithm>
#include <optional>
#include <set>
#include <span>
#include <utility>

namespace dice {
namespace {

constexpr std::size_t kCommaBacktrack = 20; // A1111's default
constexpr std::size_t kComfyLong = 8;       // ComfyUI's max_word_length

/// Beginning, text, end, padding.
TokenChunk finished(const ClipTokenizer& tokenizer, const std::vector<std::int32_t>& ids, const std::vector<float>& weights)
{
    const auto length = static_cast<std::size_t>(tokenizer.maxLength());
    TokenChunk chunk;
    chunk.textTokens = static_cast<int>(ids.size());
    chunk.ids.reserve(length);
    chunk.ids.push_back(tokenizer.bos());
    chunk.ids.insert(chunk.ids.end(), ids.begin(), ids.end());
    chunk.ids.push_back(tokenizer.eos());
    chunk.ids.resize(length, tokenizer.pad());
    chunk.weights.push_back(1);
    chunk.weights.insert(chunk.weights.end(), weights.begin(), weights.end());
    chunk.weights.resize(length, 1);
    return chunk;
}

class Chunker
{
public:
    Chunker(const ClipTokenizer& tokenizer, const EmbeddingLookup& embeddings)
        : m_tokenizer(tokenizer), m_embeddings(embeddings), m_room(static_cast<std::size_t>(tokenizer.maxLength() - 2))
    {
        if (const auto comma = tokenizer.encode(","); comma.size() == 1)
            m_commaId = comma.front();
    }

    void add(const WeightedText& text)
    {
        if (text.isBreak)
            return next();
        const std::vector<std::int32_t> ids = m_tokenizer.encode(text.text);
        const auto weight = static_cast<float>(text.weight);
        for (std::size_t at = 0; at < ids.size();) {
            const bool isComma = ids[at] == m_commaId;
            if (isComma)
                m_lastComma = m_ids.size();
            else
                moveBehindComma();
            if (m_ids.size() == m_room)
                next();
            const auto match = m_embeddings.find(ids, at);
            if (match.entry == nullptr) {
                append(ids[at++], weight);
                continue;
            }
            const auto vectors = static_cast<std::size_t>(match.entry->vectors);
            if (m_ids.size() + vectors > m_room)
                next();
            for (std::int32_t i = 0; i < match.entry->vectors; ++i)
                append(match.entry->firstId + i, weight);
            at += match.tokens;
        }
    }

    // In ComfyUI's convention: only "embedding:name" is an embedding, and it is a text for itself.
    void addWhole(const WeightedText& text)
    {
        const std::vector<std::int32_t> ids = m_tokenizer.encode(text.text);
        std::vector<std::int32_t> group;
        const auto weight = static_cast<float>(text.weight);
        for (std::size_t at = 0; at < ids.size();) {
            const auto match = m_embeddings.find(ids, at, EmbeddingLookup::Spelled::WithPrefix);
            if (match.entry == nullptr) {
                group.push_back(ids[at++]);
                continue;
            }
            place(std::exchange(group, {}), weight);
            for (std::int32_t i = 0; i < match.entry->vectors; ++i)
                group.push_back(match.entry->firstId + i);
            place(std::exchange(group, {}), weight);
            at += match.tokens;
        }
        place(group, weight);
    }

    std::vector<TokenChunk> finish()
    {
        if (!m_ids.empty() || m_chunks.empty())
            next();
        return std::move(m_chunks);
    }

private:
    void place(std::span<const std::int32_t> group, float weight)
    {
        const bool isLong = group.size() >= kComfyLong;
        while (!group.empty()) {
            const std::size_t free = m_room - m_ids.size(), taken = group.size() <= free ? group.size() : isLong ? free : 0;
            for (const std::int32_t id : group.first(taken))
                append(id, weight);
            group = group.subspan(taken);
            if (!group.empty())
                next();
        }
    }

    void append(std::int32_t id, float weight)
    {
        m_ids.push_back(id);
        m_weights.push_back(weight);
    }

    void next()
    {
        m_chunks.push_back(finished(m_tokenizer, m_ids, m_weights));
        m_ids.clear();
        m_weights.clear();
        m_lastComma.reset();
    }

    /// When the chunk is full and a comma is near its end, the phrase behind the comma begins the next chunk.
    void moveBehindComma()
    {
        if (m_ids.size() != m_room || !m_lastComma || m_ids.size() - *m_lastComma > kCommaBacktrack)
            return;
        const auto cut = static_cast<std::ptrdiff_t>(*m_lastComma + 1);
        const std::vector<std::int32_t> ids(m_ids.begin() + cut, m_ids.end());
        const std::vector<float> weights(m_weights.begin() + cut, m_weights.end());
        m_ids.resize(*m_lastComma + 1);
        m_weights.resize(*m_lastComma + 1);
        next();
        m_ids = ids;
        m_weights = weights;
    }

    const ClipTokenizer& m_tokenizer;
    const EmbeddingLookup& m_embeddings;
    std::size_t m_room;
    std::int32_t m_commaId = -1;
    std::optional<std::size_t> m_lastComma; // its place in m_ids
    std::vector<std::int32_t> m_ids;
    std::vector<float> m_weights;
    std::vector<TokenChunk> m_chunks;
};

TokenCount countOf(const std::vector<TokenChunk>& chunks, int room)
{
    TokenCount count;
    for (const TokenChunk& chunk : chunks)
        count.perChunk.push_back(chunk.textTokens);
    const int full = static_cast<int>(chunks.size()) - 1;
    count.total = full * room + count.perChunk.back();
    count.limit = (full + 1) * room;
    return count;
}

} // namespace

std::vector<TokenChunk> chunkPrompt(const ClipTokenizer& tokenizer, const std::vector<WeightedText>& texts,
    const EmbeddingLookup& embeddings, EmphasisConvention convention)
{
    Chunker chunker(tokenizer, embeddings);
    for (const WeightedText& text : texts)
        convention == EmphasisConvention::Comfy ? chunker.addWhole(text) : chunker.add(text);
    return chunker.finish();
}

void padChunks(const ClipTokenizer& tokenizer, std::vector<TokenChunk>& first, std::vector<TokenChunk>& second)
{
    const std::size_t count = std::max(first.size(), second.size());
    first.resize(count, finished(tokenizer, {}, {}));
    second.resize(count, finished(tokenizer, {}, {}));
}

TokenCount countTokens(
    const ClipTokenizer& tokenizer, std::string_view prompt, int steps, const EmbeddingLookup& embeddings, EmphasisConvention convention)
{
    std::set<std::string> texts; // alternations repeat theirs
    for (EditedPrompt& edited : textsOverSteps(takeApart(prompt, convention).text, steps, convention))
        texts.insert(std::move(edited.text));
    TokenCount longest;
    for (const std::string& each : texts) {
        const TokenCount count =
            countOf(chunkPrompt(tokenizer, weightedTexts(each, convention), embeddings, convention), tokenizer.maxLength() - 2);
        if (longest.perChunk.empty() || count.total > longest.total)
            longest = count;
    }
    return longest;
}

std::vector<std::int32_t> encodePlain(const ClipTokenizer& tokenizer, std::string_view text)
{
    std::vector<std::int32_t> ids = tokenizer.encode(text);
    ids.resize(std::min(ids.size(), static_cast<std::size_t>(tokenizer.maxLength() - 2)));
    return finished(tokenizer, ids, std::vector<float>(ids.size(), 1)).ids;
}

} // namespace dice
