#include "tokenize/clip_tokenizer.h"

#include "base/error.h"

#include <unordered_map>
#include <utility>

namespace dice {

ClipTokenizer::ClipTokenizer(ClipVocabulary vocabulary) : m_vocabulary(std::move(vocabulary))
{
    for (const auto& merge : m_vocabulary.merges)
        m_pairs.add(merge.left, merge.right, merge.result);
    std::unordered_map<std::string_view, std::int32_t> ids;
    for (std::size_t id = 0; id < m_vocabulary.tokens.size(); ++id)
        ids.emplace(m_vocabulary.tokens[id], static_cast<std::int32_t>(id));
    const auto idOf = [&](const std::string& text) {
        const auto found = ids.find(text);
        return found == ids.end() ? m_vocabulary.unknown : found->second;
    };
    for (std::size_t byte = 0; byte < 256; ++byte) {
        m_byteIds[byte] = idOf(byteAlphabet()[byte]);
        m_lastByteIds[byte] = idOf(byteAlphabet()[byte] + "</w>");
    }
    for (const auto& added : m_vocabulary.added) {
        auto& specials = added.normalized ? m_normalizedSpecials : m_specials;
        specials.push_back({added.content, normalizeForClip(added.content), added.id});
    }
}

ClipTokenizer ClipTokenizer::fromFolder(const std::filesystem::path& folder) { return ClipTokenizer(ClipVocabulary::fromFolder(folder)); }

ClipTokenizer ClipTokenizer::fromMerges(const std::filesystem::path& mergesFile)
{
    return ClipTokenizer(ClipVocabulary::fromMerges(mergesFile));
}

std::vector<std::int32_t> ClipTokenizer::encode(std::string_view utf8) const
{
    std::vector<std::int32_t> ids;
    for (const Token& token : encodeWithOffsets(utf8))
        ids.push_back(token.id);
    return ids;
}

std::vector<Token> ClipTokenizer::encodeWithOffsets(std::string_view utf8) const
{
    requireUtf8(utf8);
    std::vector<Token> tokens;
    std::size_t segment = 0;
    for (std::size_t at = 0; at < utf8.size();) {
        const Special* special = specialAt(utf8, at);
        if (special == nullptr) {
            ++at;
            continue;
        }
        encodeSegment(utf8.substr(segment, at - segment), segment, tokens);
        tokens.push_back({special->id, at, at + special->content.size()});
        segment = at += special->content.size();
    }
    encodeSegment(utf8.substr(segment), segment, tokens);
    return tokens;
}

const std::string& ClipTokenizer::token(std::int32_t id) const
{
    if (id < 0 || id >= vocabSize())
        fail(ErrorCode::BadRequest, "Expected a token id from 0 to {}, found {}.", vocabSize() - 1, id);
    return m_vocabulary.tokens[static_cast<std::size_t>(id)];
}

/// Text between special tokens.
void ClipTokenizer::encodeSegment(std::string_view utf8, std::size_t offset, std::vector<Token>& out) const
{
    if (utf8.empty())
        return;
    const std::vector<TextCharacter> text = normalizeForClip(utf8, offset);
    if (m_normalizedSpecials.empty())
        return encodeCharacters(text, out);
    std::vector<TextCharacter> segment;
    for (std::size_t at = 0; at < text.size();) {
        const Special* special = specialAt(text, at);
        if (special == nullptr) {
            segment.push_back(text[at++]);
            continue;
        }
        encodeCharacters(segment, out);
        segment.clear();
        out.push_back({special->id, text[at].begin, text[at + special->normalized.size() - 1].end});
        at += special->normalized.size();
    }
    encodeCharacters(segment, out);
}

void ClipTokenizer::encodeCharacters(const std::vector<TextCharacter>& text, std::vector<Token>& out) const
{
    std::string word;
    std::vector<WordPiece> pieces;
    std::vector<std::size_t> characterOf; // the character of each byte of the word
    for (const auto& [first, last] : splitWords(text)) {
        word.clear();
        pieces.clear();
        characterOf.clear();
        for (std::size_t i = first; i < last; ++i) {
            appendUtf8(word, text[i].code);
            characterOf.resize(word.size(), i);
        }
        for (std::size_t i = 0; i < word.size(); ++i) {
            const auto byte = static_cast<unsigned char>(word[i]);
            pieces.push_back({i + 1 == word.size() ? m_lastByteIds[byte] : m_byteIds[byte], i, i + 1});
        }
        m_pairs.merge(pieces);
        for (const WordPiece& piece : pieces)
            out.push_back({piece.id, text[characterOf[piece.begin]].begin, text[characterOf[piece.end - 1]].end});
    }
}

// The leftmost, then the longest, as the reference's matcher.
const ClipTokenizer::Special* ClipTokenizer::specialAt(std::string_view text, std::size_t at) const
{
    const Special* longest = nullptr;
    for (const Special& special : m_specials)
        if (text.substr(at).starts_with(special.content) && (longest == nullptr || special.content.size() > longest->content.size()))
            longest = &special;
    return longest;
}

const ClipTokenizer::Special* ClipTokenizer::specialAt(const std::vector<TextCharacter>& text, std::size_t at) const
{
    const auto matches = [&](const std::vector<TextCharacter>& content) {
        if (content.empty() || text.size() - at < content.size())
            return false;
        for (std::size_t i = 0; i < content.size(); ++i)
            if (text[at + i].code != content[i].code)
                return false;
        return true;
    };
    const Special* longest = nullptr;
    for (const Special& special : m_normalizedSpecials)
        if (matches(special.normalized) && (longest == nullptr || special.normalized.size() > longest->normalized.size()))
            longest = &special;
    return longest;
}

} // namespace dice
