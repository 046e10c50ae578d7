#include "tokenize/clip_vocabulary.h"

#include "base/error.h"
#include "base/file.h"
#include "base/json.h"
#include "tokenize/unicode_text.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <charconv>
#include <optional>
#include <string_view>
#include <system_error>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace dice {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

constexpr std::int32_t kHighestId = 1 << 20; // far above any vocabulary; bounds what a damaged file can ask for
constexpr const char* kBegin = "<|startoftext|>";
constexpr const char* kEnd = "<|endoftext|>";
constexpr std::string_view kEndOfWord = "</w>";

bool isThere(const fs::path& file)
{
    std::error_code ignored; // what cannot be looked at is reported when it is opened
    return fs::exists(file, ignored);
}

json readJson(const fs::path& file)
{
    const std::string text = readTextFile(file);
    json value = parseJson(text);
    if (!value.is_discarded())
        return value;
    try {
        value = json::parse(text); // for its words on what is wrong and where
    } catch (const json::exception& error) {
        fail(ErrorCode::BadFile, "Expected JSON in {}, found: {}.", file.string(), error.what());
    }
    fail(ErrorCode::BadFile, "Expected JSON in {}, found some that is nested deeper than {} levels.", file.string(), kDeepestJson);
}

/// Collects ids and merges by text while the files are read.
class Builder
{
public:
    explicit Builder(fs::path file) : m_file(std::move(file)) {}

    void addToken(const std::string& text, std::int64_t id, std::string_view key)
    {
        if (id < 0 || id > kHighestId)
            fail(ErrorCode::BadFile, "Expected an id from 0 to {} for \"{}\" in {} of {}, found {}.", kHighestId, text, key,
                m_file.string(), id);
        const auto index = static_cast<std::size_t>(id);
        if (index >= m_vocabulary.tokens.size())
            m_vocabulary.tokens.resize(index + 1);
        if (!m_vocabulary.tokens[index].empty() && m_vocabulary.tokens[index] != text)
            fail(ErrorCode::BadFile, "Expected different ids in {} of {}, found {} for both \"{}\" and \"{}\".", key, m_file.string(), id,
                m_vocabulary.tokens[index], text);
        const auto [known, isNew] = m_ids.emplace(text, static_cast<std::int32_t>(id));
        if (!isNew && known->second != id)
            fail(ErrorCode::BadFile, "Expected one id for \"{}\" in {} of {}, found {} and {}.", text, key, m_file.string(), known->second,
                id);
        m_vocabulary.tokens[index] = text;
    }

    void addVocabulary(const json& vocabulary, std::string_view key)
    {
        if (!vocabulary.is_object() || vocabulary.empty())
            fail(ErrorCode::BadFile, "Expected an object of tokens and ids as {} of {}, found {}.", key, m_file.string(),
                vocabulary.type_name());
        for (const auto& [text, id] : vocabulary.items()) {
            if (!id.is_number_integer())
                fail(
                    ErrorCode::BadFile, "Expected a whole number for \"{}\" in {} of {}, found {}.", text, key, m_file.string(), id.dump());
            addToken(text, id.get<std::int64_t>(), key);
        }
    }

    void addMerge(const std::string& left, const std::string& right, const fs::path& file)
    {
        m_vocabulary.merges.push_back({requireMergeable(left, file), requireMergeable(right, file), requireMergeable(left + right, file)});
    }

    void addMergeLine(std::string_view line, const fs::path& file)
    {
        const std::size_t blank = line.find(' ');
        if (blank == std::string_view::npos || blank == 0 || blank + 1 == line.size() ||
            line.find(' ', blank + 1) != std::string_view::npos)
            fail(ErrorCode::BadFile, "Expected merges of two tokens in {}, found \"{}\".", file.string(), line);
        addMerge(std::string(line.substr(0, blank)), std::string(line.substr(blank + 1)), file);
    }

    void addMerges(const json& merges)
    {
        if (!merges.is_array())
            fail(ErrorCode::BadFile, "Expected a list as model.merges of {}, found {}.", m_file.string(), merges.type_name());
        for (const json& merge : merges) {
            if (merge.is_string())
                addMergeLine(merge.get_ref<const std::string&>(), m_file);
            else if (merge.is_array() && merge.size() == 2 && merge[0].is_string() && merge[1].is_string())
                addMerge(merge[0].get<std::string>(), merge[1].get<std::string>(), m_file);
            else
                fail(ErrorCode::BadFile, "Expected pairs of tokens in model.merges of {}, found {}.", m_file.string(), merge.dump());
        }
    }

    [[nodiscard]] std::optional<std::int32_t> find(const std::string& text) const
    {
        const auto found = m_ids.find(text);
        return found == m_ids.end() ? std::nullopt : std::optional(found->second);
    }

    /// A token taken whole from the text; it gets the next free id when the vocabulary does not have it. The list of
    /// added tokens is the final word on `normalized`; among the named special tokens the last one is.
    std::int32_t addSpecial(const std::string& text, bool normalized, bool final)
    {
        if (!find(text))
            addToken(text, static_cast<std::int64_t>(m_vocabulary.tokens.size()), "the special tokens");
        const std::int32_t id = *find(text);
        const auto known =
            std::find_if(m_vocabulary.added.begin(), m_vocabulary.added.end(), [&](const auto& added) { return added.content == text; });
        if (known == m_vocabulary.added.end())
            m_vocabulary.added.push_back({text, id, normalized});
        else if (final || !m_final.contains(text))
            known->normalized = normalized;
        if (final)
            m_final.insert(text);
        return id;
    }

    [[nodiscard]] const fs::path& file() const { return m_file; }
    [[nodiscard]] ClipVocabulary& vocabulary() { return m_vocabulary; }

private:
    [[nodiscard]] std::int32_t requireMergeable(const std::string& text, const fs::path& file) const
    {
        const auto found = find(text);
        if (!found)
            fail(ErrorCode::BadFile, "Expected only tokens of the vocabulary in the merges of {}, found \"{}\".", file.string(), text);
        return *found;
    }

    fs::path m_file;
    ClipVocabulary m_vocabulary;
    std::unordered_map<std::string, std::int32_t> m_ids;
    std::unordered_set<std::string> m_final;
};

template <typename Visit> void forEachMergeLine(const fs::path& file, Visit visit)
{
    const std::string text = readTextFile(file);
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        std::string_view line(text.data() + begin, end - begin);
        if (line.ends_with('\r'))
            line.remove_suffix(1);
        // Not every line with # is a comment: CLIP has the merge "# #</w>".
        if (!line.empty() && !line.starts_with("#version"))
            visit(line);
        begin = end + 1;
    }
}

std::string requireString(const json& object, const char* key, const fs::path& file)
{
    const auto found = object.find(key);
    if (found == object.end() || !found->is_string())
        fail(ErrorCode::BadFile, "Expected a text as {} in {}, found {}.", key, file.string(),
            found == object.end() ? "nothing" : found->type_name());
    return found->get<std::string>();
}

/// One added token of tokenizer.json or of tokenizer_config.json.
void addAddedToken(Builder& builder, const json& token, std::int64_t id, const fs::path& file)
{
    if (!token.is_object())
        fail(ErrorCode::BadFile, "Expected an object for each added token in {}, found {}.", file.string(), token.type_name());
    const std::string content = requireString(token, "content", file);
    if (content.empty())
        fail(ErrorCode::BadFile, "Expected a text as content of each added token in {}, found an empty one.", file.string());
    if (token.value("single_word", false))
        fail(ErrorCode::Unsupported, "Expected added tokens without single_word in {}, found \"{}\" with it.", file.string(), content);
    builder.addToken(content, id, "the added tokens");
    builder.addSpecial(content, token.value("normalized", !token.value("special", false)), true);
}

void readTokenizerJson(Builder& builder)
{
    const json file = readJson(builder.file());
    const auto model = file.find("model");
    if (model == file.end() || !model->is_object())
        fail(ErrorCode::BadFile, "Expected an object as model in {}, found none.", builder.file().string());
    const std::string suffix = requireString(*model, "end_of_word_suffix", builder.file());
    if (suffix != kEndOfWord || model->value("type", "BPE") != "BPE")
        fail(ErrorCode::Unsupported, "Expected a CLIP tokenizer (BPE with \"</w>\") in {}, found {} with \"{}\".", builder.file().string(),
            model->value("type", "no type"), suffix);
    for (const char* key : {"vocab", "merges"})
        if (!model->contains(key))
            fail(ErrorCode::BadFile, "Expected model.{} in {}, found none.", key, builder.file().string());
    builder.addVocabulary((*model)["vocab"], "model.vocab");
    builder.addMerges((*model)["merges"]);
    for (const json& token : file.value("added_tokens", json::array())) {
        if (!token.is_object() || !token.contains("id") || !token["id"].is_number_integer())
            fail(ErrorCode::BadFile, "Expected an id for each of added_tokens in {}, found {}.", builder.file().string(), token.dump());
        addAddedToken(builder, token, token["id"].get<std::int64_t>(), builder.file());
    }
}

struct SpecialToken
{
    std::string text;
    bool normalized = false;
};

/// A special token as the configuration files write it: a text, or an object with content.
SpecialToken specialToken(const json& value, std::string_view key, const fs::path& file)
{
    if (value.is_string())
        return {value.get<std::string>(), false};
    if (!value.is_object())
        fail(ErrorCode::BadFile, "Expected a text or an object as {} in {}, found {}.", key, file.string(), value.type_name());
    return {requireString(value, "content", file), value.value("normalized", false)};
}

json readObjectIfThere(const fs::path& file)
{
    if (!isThere(file))
        return json::object();
    json object = readJson(file);
    if (!object.is_object())
        fail(ErrorCode::BadFile, "Expected a JSON object in {}, found {}.", file.string(), object.type_name());
    return object;
}

void readAddedTokensDecoder(Builder& builder, const json& added, const fs::path& file)
{
    for (const auto& [id, token] : added.items()) {
        std::int64_t number = 0;
        const auto [end, error] = std::from_chars(id.data(), id.data() + id.size(), number);
        if (error != std::errc() || end != id.data() + id.size())
            fail(ErrorCode::BadFile, "Expected ids as keys of added_tokens_decoder in {}, found \"{}\".", file.string(), id);
        addAddedToken(builder, token, number, file);
    }
}

/// added_tokens.json of transformers 4: texts and ids of tokens that were added later.
void readLegacyAddedTokens(Builder& builder, const fs::path& file)
{
    const json added = readObjectIfThere(file);
    if (!added.empty())
        builder.addVocabulary(added, file.filename().string());
    for (const auto& [text, id] : added.items())
        builder.addSpecial(text, true, false);
}

int maxLengthOf(const json& config, const fs::path& file)
{
    // transformers writes 1e30 where no limit was given; CLIP's context is 77 then.
    const auto length = config.find("model_max_length");
    if (length == config.end() || !length->is_number() || length->get<double>() > 1e6)
        return 77;
    if (length->get<double>() < 3)
        fail(ErrorCode::BadFile, "Expected a model_max_length of at least 3 in {}, found {}.", file.string(), length->dump());
    return length->get<int>();
}

/// tokenizer_config.json and what transformers 4 kept beside it. As in transformers 5, special_tokens_map.json and
/// added_tokens.json count only where the configuration has no added_tokens_decoder, and then they win.
void readConfiguration(Builder& builder, const fs::path& folder)
{
    const fs::path file = folder / "tokenizer_config.json";
    json config = readObjectIfThere(file);
    if (const auto added = config.find("added_tokens_decoder"); added != config.end()) {
        readAddedTokensDecoder(builder, *added, file);
    } else {
        config.update(readObjectIfThere(folder / "special_tokens_map.json"));
        readLegacyAddedTokens(builder, folder / "added_tokens.json");
    }
    const auto special = [&](const char* key, const char* standard) {
        const auto value = config.find(key);
        const bool named = value != config.end() && !value->is_null();
        const SpecialToken token = named ? specialToken(*value, key, file) : SpecialToken{standard};
        if (!builder.find(token.text))
            fail(ErrorCode::BadFile, "Expected the {} \"{}\" in the vocabulary of {}, found none.", key, token.text,
                builder.file().string());
        return builder.addSpecial(token.text, token.normalized, false);
    };
    ClipVocabulary& vocabulary = builder.vocabulary();
    vocabulary.bos = special("bos_token", kBegin);
    vocabulary.eos = special("eos_token", kEnd);
    vocabulary.unknown = special("unk_token", kEnd);
    vocabulary.pad = special("pad_token", kEnd);
    for (const char* key : {"additional_special_tokens", "extra_special_tokens"})
        for (const json& value : config.value(key, json::array())) {
            const SpecialToken token = specialToken(value, key, file);
            builder.addSpecial(token.text, token.normalized, false);
        }
    vocabulary.maxLength = maxLengthOf(config, file);
}

bool isPrintable(int byte) { return (byte >= 33 && byte <= 126) || (byte >= 161 && byte != 173); }

/// The bytes in the order of their ids: those that are printable in Latin-1 first, as OpenAI's layout has them.
std::vector<int> bytesByRank()
{
    std::vector<int> printable, others;
    for (int byte = 0; byte < 256; ++byte)
        (isPrintable(byte) ? printable : others).push_back(byte);
    printable.insert(printable.end(), others.begin(), others.end());
    return printable;
}

} // namespace

const std::array<std::string, 256>& byteAlphabet()
{
    static const auto alphabet = [] {
        std::array<std::string, 256> texts;
        char32_t next = 256; // bytes that are not printable take the characters after Latin-1
        for (const int byte : bytesByRank())
            appendUtf8(texts[static_cast<std::size_t>(byte)], isPrintable(byte) ? static_cast<char32_t>(byte) : next++);
        return texts;
    }();
    return alphabet;
}

ClipVocabulary ClipVocabulary::fromFolder(const fs::path& folder)
{
    const fs::path whole = folder / "tokenizer.json", words = folder / "vocab.json", merges = folder / "merges.txt";
    const bool isWhole = isThere(whole);
    if (!isWhole && !isThere(words))
        fail(ErrorCode::NotFound, "Expected tokenizer.json, or vocab.json and merges.txt, found neither in {}.", folder.string());
    Builder builder(isWhole ? whole : words);
    try {
        if (isWhole) {
            readTokenizerJson(builder);
        } else {
            builder.addVocabulary(readJson(words), "the vocabulary");
            forEachMergeLine(merges, [&](std::string_view line) { builder.addMergeLine(line, merges); });
        }
        readConfiguration(builder, folder);
    } catch (const json::exception& error) { // a flag that is no flag, a text that is no text
        fail(ErrorCode::BadFile, "Expected the tokenizer files of {} to hold values of the usual kinds, found: {}.", folder.string(),
            error.what());
    }
    return std::move(builder.vocabulary());
}

ClipVocabulary ClipVocabulary::fromMerges(const fs::path& mergesFile)
{
    Builder builder(mergesFile);
    std::int64_t id = 0;
    for (const std::string_view suffix : {std::string_view(), kEndOfWord})
        for (const int byte : bytesByRank())
            builder.addToken(byteAlphabet()[static_cast<std::size_t>(byte)] + std::string(suffix), id++, "the bytes");
    forEachMergeLine(mergesFile, [&](std::string_view line) {
        std::string joined(line);
        std::erase(joined, ' ');
        builder.addToken(joined, id++, "the merges");
        builder.addMergeLine(line, mergesFile);
    });
    ClipVocabulary& vocabulary = builder.vocabulary();
    vocabulary.bos = builder.addSpecial(kBegin, false, false);
    vocabulary.eos = vocabulary.pad = vocabulary.unknown = builder.addSpecial(kEnd, false, false);
    return std::move(vocabulary);
}

} // namespace dice
