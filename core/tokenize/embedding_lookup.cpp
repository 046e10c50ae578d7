#include "tokenize/embedding_lookup.h"

#include "base/error.h"

#include <algorithm>

namespace dice {

std::int32_t EmbeddingLookup::add(const ClipTokenizer& tokenizer, const std::string& name, int vectors)
{
    const int room = tokenizer.maxLength() - 2;
    if (vectors < 1 || vectors > room)
        fail(ErrorCode::BadRequest, "Expected an embedding of 1 to {} vectors, found {} in \"{}\".", room, vectors, name);
    for (const Entry& entry : m_entries)
        if (entry.name == name)
            fail(ErrorCode::BadRequest, "Expected each embedding once, found \"{}\" twice.", name);
    const std::int32_t first = m_entries.empty() ? tokenizer.vocabSize() : m_entries.back().firstId + m_entries.back().vectors;
    for (const Spelled spelled : {Spelled::Either, Spelled::WithPrefix}) {
        std::vector<std::int32_t> ids = tokenizer.encode((spelled == Spelled::WithPrefix ? "embedding:" : "") + name);
        if (name.empty() || ids.empty())
            fail(ErrorCode::BadRequest, "Expected a name with letters for an embedding, found \"{}\".", name);
        auto& spellings = m_spellings[ids.front()];
        // Of equally long spellings the first one added is found, as in A1111.
        const auto place =
            std::find_if(spellings.begin(), spellings.end(), [&](const Spelling& other) { return other.ids.size() < ids.size(); });
        spellings.insert(place, {std::move(ids), m_entries.size(), spelled});
    }
    m_entries.push_back({name, first, vectors});
    return first;
}

EmbeddingLookup::Match EmbeddingLookup::find(std::span<const std::int32_t> ids, std::size_t at, Spelled spelled) const
{
    const auto spellings = m_spellings.find(ids[at]);
    if (spellings == m_spellings.end())
        return {};
    for (const Spelling& spelling : spellings->second) {
        const auto& wanted = spelling.ids;
        if (spelled == Spelled::WithPrefix && spelling.spelled != spelled)
            continue;
        if (ids.size() - at >= wanted.size() && std::equal(wanted.begin(), wanted.end(), ids.begin() + static_cast<std::ptrdiff_t>(at)))
            return {&m_entries[spelling.entry], wanted.size()};
    }
    return {};
}

} // namespace dice
