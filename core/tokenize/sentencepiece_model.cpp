#include "tokenize/sentencepiece_model.h"

#include "base/error.h"
#include "base/file.h"

#include <nlohmann/json.hpp>
#include <openssl/evp.h>

#include <bit>
#include <cstdint>
#include <set>

namespace dice {
namespace {

using nlohmann::json;

// The wire format of protocol buffers, as far as sentencepiece_model.proto needs it (fields by its numbers).
class Message
{
public:
    void number(int field, std::uint64_t value)
    {
        varint(static_cast<std::uint64_t>(field) << 3);
        varint(value);
    }
    void bytes(int field, const std::string& value)
    {
        varint((static_cast<std::uint64_t>(field) << 3) | 2);
        varint(value.size());
        m_bytes += value;
    }
    void real(int field, float value)
    {
        varint((static_cast<std::uint64_t>(field) << 3) | 5);
        const auto bits = std::bit_cast<std::uint32_t>(value);
        for (int shift = 0; shift < 32; shift += 8)
            m_bytes += static_cast<char>((bits >> shift) & 0xff);
    }
    [[nodiscard]] const std::string& text() const { return m_bytes; }

private:
    void varint(std::uint64_t value)
    {
        for (; value >= 0x80; value >>= 7)
            m_bytes += static_cast<char>((value & 0x7f) | 0x80);
        m_bytes += static_cast<char>(value);
    }
    std::string m_bytes;
};

enum PieceType { Normal = 1, Unknown = 2, Control = 3 };

class Converter
{
public:
    explicit Converter(const std::filesystem::path& file) : m_file(file)
    {
        const std::string text = readTextFile(file);
        m_json = json::parse(text, nullptr, /*allow_exceptions=*/false);
        require(m_json.is_object(), "an object");
        const auto model = m_json.find("model");
        require(model != m_json.end() && model->is_object(), "an object \"model\"");
        if (model->value("type", std::string()) != "Unigram")
            fail(ErrorCode::Unsupported, "Expected a tokenizer of the kind Unigram, as T5's, found {}: {}.",
                model->value("type", std::string("another")), file.string());
        require(model->contains("vocab") && (*model)["vocab"].is_array() && model->contains("unk_id") &&
                    (*model)["unk_id"].is_number_unsigned(),
            "a list \"vocab\" and a number \"unk_id\" in \"model\"");
        m_model = *model;
    }

    std::string convert()
    {
        const std::set<std::string> special = specialTokens();
        const std::size_t unknown = m_model["unk_id"].get<std::size_t>(), count = m_model["vocab"].size();
        require(unknown < count, "an \"unk_id\" within the vocabulary");
        Message proto;
        std::size_t end = count, pad = count;
        for (std::size_t id = 0; id < count; ++id) {
            const json& entry = m_model["vocab"][id];
            require(entry.is_array() && entry.size() == 2 && entry[0].is_string() && entry[1].is_number(),
                "a text and a score for each entry of \"vocab\"");
            const auto text = entry[0].get<std::string>();
            end = text == "</s>" ? id : end;
            pad = text == "<pad>" ? id : pad;
            Message piece;
            piece.bytes(1, text);
            piece.real(2, entry[1].get<float>());
            piece.number(3, id == unknown ? Unknown : special.contains(text) ? Control : Normal);
            proto.bytes(1, piece.text());
        }
        require(end < count, "a token </s>");
        proto.bytes(2, trainer(unknown, end, pad < count ? pad : 0, count));
        proto.bytes(3, normalizer());
        return proto.text();
    }

private:
    void require(bool condition, const char* expected) const
    {
        if (!condition)
            fail(ErrorCode::BadFile, "Expected {}, found none: {}.", expected, m_file.string());
    }

    [[nodiscard]] std::set<std::string> specialTokens() const
    {
        std::set<std::string> special;
        for (const json& token : m_json.value("added_tokens", json::array()))
            if (token.is_object() && token.value("special", false))
                special.insert(token.value("content", std::string()));
        return special;
    }

    static std::string trainer(std::size_t unknown, std::size_t end, std::size_t pad, std::size_t count)
    {
        Message spec;
        spec.number(3, 1); // unigram
        spec.number(4, count);
        spec.number(40, unknown);
        spec.number(41, ~std::uint64_t{0}); // -1: no beginning of text
        spec.number(42, end);
        spec.number(43, pad);
        spec.bytes(46, "<s>");
        spec.bytes(47, "</s>");
        spec.bytes(48, "<pad>");
        return spec.text();
    }

    // The table of the characters that are replaced; either it is the normalizer, or one of a sequence.
    [[nodiscard]] std::string characterMap() const
    {
        const json normalizer = m_json.value("normalizer", json());
        const json parts =
            normalizer.is_object() && normalizer.contains("normalizers") ? normalizer["normalizers"] : json::array({normalizer});
        for (const json& part : parts)
            if (part.is_object() && part.contains("precompiled_charsmap") && part["precompiled_charsmap"].is_string())
                return part["precompiled_charsmap"];
        return {};
    }

    [[nodiscard]] std::string normalizer() const
    {
        const std::string encoded = characterMap();
        std::string map(encoded.size() / 4 * 3 + 3, '\0');
        const int length = EVP_DecodeBlock(reinterpret_cast<unsigned char*>(map.data()),
            reinterpret_cast<const unsigned char*>(encoded.data()), static_cast<int>(encoded.size()));
        require(length >= 0, "a \"precompiled_charsmap\" in base64");
        const std::size_t padding = encoded.ends_with("==") ? 2 : encoded.ends_with("=") ? 1 : 0; // which the decoder counts as bytes
        map.resize(static_cast<std::size_t>(length) - padding);
        Message spec;
        spec.bytes(2, map);
        spec.number(3, 1); // a blank before the first word
        spec.number(4, 1); // runs of blanks are one
        spec.number(5, 1); // blanks are written as U+2581
        return spec.text();
    }

    std::filesystem::path m_file;
    json m_json, m_model;
};

} // namespace

std::string sentencepieceModel(const std::filesystem::path& tokenizerJson) { return Converter(tokenizerJson).convert(); }

} // namespace dice
