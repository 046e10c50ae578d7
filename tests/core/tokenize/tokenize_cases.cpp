#include "base/file.h"
#include "support/cases.h"
#include "tokenize/clip_tokenizer.h"

#include <nlohmann/json.hpp>

#include <fstream>

using namespace dice;
using nlohmann::json;
namespace fs = std::filesystem;

namespace {

fs::path folder(std::string_view name) { return test::fixture("tokenize") / name; }

ClipTokenizer largeTokenizer()
{
    return ClipTokenizer::fromMerges(test::sourceFolder().parent_path() / "resources/clip-vocabulary/merges.txt");
}

std::string listed(const std::vector<std::int32_t>& ids) { return fmt::format("{}", fmt::join(ids, " ")); }

/// Every text of the fixture gives the reference's ids. A range of bytes holds the reference's: it is wider only where
/// characters were composed, since the reference names the first of them alone.
void compare(const ClipTokenizer& tokenizer, std::string_view fixture)
{
    const json file = json::parse(readTextFile(folder(fixture)));
    std::size_t tokens = 0, wider = 0;
    for (const json& item : file["cases"]) {
        const auto text = item["text"].get<std::string>();
        const auto expected = item["ids"].get<std::vector<std::int32_t>>();
        const auto found = tokenizer.encodeWithOffsets(text);
        const std::vector<std::int32_t> ids = tokenizer.encode(text);
        if (ids != expected)
            throw test::Failure(fmt::format("{}: the ids are {}, expected {}", item["text"].dump(), listed(ids), listed(expected)));
        CHECK_EQ(found.size(), expected.size());
        for (std::size_t i = 0; i < found.size(); ++i) {
            const auto begin = item["offsets"][i][0].get<std::size_t>(), end = item["offsets"][i][1].get<std::size_t>();
            CHECK_EQ(found[i].id, expected[i]);
            CHECK(found[i].begin <= begin && found[i].end >= end && found[i].end <= text.size());
            wider += found[i].begin != begin || found[i].end != end ? 1 : 0;
        }
        tokens += ids.size();
    }
    test::say(fmt::format("{}: {} texts, {} tokens equal, {} ranges wider", fixture, file["cases"].size(), tokens, wider));
    CHECK(tokens > 0);
    CHECK_LESS(wider, tokens / 20 + 1);
}

} // namespace

CASE(tokenize, largeVocabularyEqualsReference)
{
    const ClipTokenizer tokenizer = largeTokenizer();
    CHECK_EQ(tokenizer.vocabSize(), 49408);
    CHECK_EQ(tokenizer.bos(), 49406);
    CHECK_EQ(tokenizer.eos(), 49407);
    CHECK_EQ(tokenizer.pad(), 49407);
    CHECK_EQ(tokenizer.maxLength(), 77);
    compare(tokenizer, "large.json");
}

CASE(tokenize, everyFormOfFolderEqualsReference)
{
    compare(ClipTokenizer::fromFolder(folder("small-5")), "small.json");
    compare(ClipTokenizer::fromFolder(folder("small-5-texts")), "small.json");
    compare(ClipTokenizer::fromFolder(folder("small-4")), "small-4.json");
    compare(ClipTokenizer::fromFolder(folder("small-xl2")), "small-xl2.json");
    compare(ClipTokenizer::fromFolder(folder("small-4-added")), "small-4-added.json");
    compare(ClipTokenizer::fromFolder(folder("small-added")), "small-added.json");
}

CASE(tokenize, tokensHaveTextAndBytes)
{
    const ClipTokenizer tokenizer = largeTokenizer();
    const std::string text = "A  caf\xC3\xA9!";
    const auto tokens = tokenizer.encodeWithOffsets(text);
    CHECK_EQ(tokens.size(), 3u);
    CHECK_EQ(tokenizer.token(tokens[0].id), std::string("a</w>"));
    CHECK_EQ(tokenizer.token(tokens[2].id), std::string("!</w>"));
    CHECK_EQ(text.substr(tokens[1].begin, tokens[1].end - tokens[1].begin), std::string("caf\xC3\xA9"));
    CHECK_THROWS(tokenizer.token(49408), "from 0 to 49407, found 49408");
    CHECK_THROWS(tokenizer.token(-1), "found -1");
}

CASE(tokenize, invalidUtf8NamesTheByte)
{
    const ClipTokenizer tokenizer = largeTokenizer();
    CHECK_THROWS(tokenizer.encode("ab\xFFz"), "invalid byte 0xFF at position 2");
    CHECK_THROWS(tokenizer.encode("caf\xC3"), "invalid byte 0xC3 at position 3");          // cut short
    CHECK_THROWS(tokenizer.encode("\xED\xA0\x80"), "invalid byte 0xED at position 0");     // a surrogate
    CHECK_THROWS(tokenizer.encode("a\xC0\xAF"), "invalid byte 0xC0 at position 1");        // too long a form
    CHECK_THROWS(tokenizer.encode("\xF4\x90\x80\x80"), "invalid byte 0xF4 at position 0"); // above U+10FFFF
}

CASE(tokenize, longTextsAreCompleteAndPieced)
{
    const ClipTokenizer tokenizer = largeTokenizer();
    std::string words, word;
    for (int i = 0; i < 10000; ++i)
        words += "apple ";
    CHECK_EQ(tokenizer.encode(words).size(), 10000u);
    word.assign(200000, 'z');
    std::size_t covered = 0;
    for (const Token& token : tokenizer.encodeWithOffsets(word)) {
        CHECK_EQ(token.begin, covered);
        covered = token.end;
    }
    CHECK_EQ(covered, word.size());
}

namespace {

/// A copy of a fixture folder in which one file can be replaced.
class EditedFolder
{
public:
    explicit EditedFolder(std::string_view name) : m_path(test::freshFolder() / "tokenizer") { fs::copy(folder(name), m_path); }
    void write(std::string_view file, std::string_view text) { std::ofstream(m_path / file) << text; }
    void edit(std::string_view file, const std::function<void(json&)>& change)
    {
        json content = json::parse(readTextFile(m_path / file));
        change(content);
        write(file, content.dump());
    }
    void remove(std::string_view file) { fs::remove(m_path / file); }
    [[nodiscard]] ClipTokenizer open() const { return ClipTokenizer::fromFolder(m_path); }

private:
    fs::path m_path;
};

} // namespace

CASE(tokenize, missingFilesAreNamed)
{
    EditedFolder four("small-4");
    four.remove("merges.txt");
    CHECK_THROWS(four.open(), "merges.txt");
    four.remove("vocab.json");
    CHECK_THROWS(four.open(), "Expected tokenizer.json, or vocab.json and merges.txt");
    CHECK_THROWS(ClipTokenizer::fromFolder("/no/such/folder"), "/no/such/folder");
    CHECK_THROWS(ClipTokenizer::fromMerges("/no/such/merges.txt"), "/no/such/merges.txt");
}

CASE(tokenize, damagedTokenizerJsonNamesTheKey)
{
    const auto broken = [](const char* text, const std::function<void(json&)>& change) {
        EditedFolder five("small-5");
        five.edit("tokenizer.json", change);
        CHECK_THROWS(five.open(), text);
        CHECK_THROWS(five.open(), "tokenizer.json");
    };
    broken("as model", [](json& file) { file.erase("model"); });
    broken("as model", [](json& file) { file["model"] = 3; });
    broken("model.vocab", [](json& file) { file["model"].erase("vocab"); });
    broken("model.vocab", [](json& file) { file["model"]["vocab"] = json::array({1}); });
    broken("\"a\" in model.vocab", [](json& file) { file["model"]["vocab"]["a"] = "x"; });
    broken("\"a\" in model.vocab", [](json& file) { file["model"]["vocab"]["a"] = -1; });
    broken("\"a\" in model.vocab", [](json& file) { file["model"]["vocab"]["a"] = 4e9; });
    broken("\"a\" in model.vocab", [](json& file) { file["model"]["vocab"]["a"] = 2000000000; });
    broken("different ids", [](json& file) { file["model"]["vocab"]["a"] = file["model"]["vocab"]["b"]; });
    broken("model.merges", [](json& file) { file["model"].erase("merges"); });
    broken("model.merges", [](json& file) { file["model"]["merges"] = "x"; });
    broken("model.merges", [](json& file) { file["model"]["merges"][0] = json::array({"a"}); });
    broken("merges of two tokens", [](json& file) { file["model"]["merges"][0] = "a b c"; });
    broken("\"notatoken\"", [](json& file) { file["model"]["merges"][0] = "notatoken a"; });
    broken("a CLIP tokenizer", [](json& file) { file["model"]["type"] = "Unigram"; });
    broken("end_of_word_suffix", [](json& file) { file["model"].erase("end_of_word_suffix"); });
    broken("added_tokens", [](json& file) { file["added_tokens"][0].erase("id"); });
    broken("content", [](json& file) { file["added_tokens"][0]["content"] = 1; });
    broken("single_word", [](json& file) { file["added_tokens"][0]["single_word"] = true; });
    EditedFolder cut("small-5");
    cut.write("tokenizer.json", "{\"model\": {");
    CHECK_THROWS(cut.open(), "Expected JSON in ");
    cut.write("tokenizer.json", "[1]");
    CHECK_THROWS(cut.open(), "as model");
    cut.write("tokenizer.json", "");
    CHECK_THROWS(cut.open(), "Expected JSON in ");
}

CASE(tokenize, damagedConfigurationNamesTheKey)
{
    const auto broken = [](const char* text, const std::function<void(json&)>& change) {
        EditedFolder two("small-xl2");
        two.edit("tokenizer_config.json", change);
        CHECK_THROWS(two.open(), text);
    };
    broken("pad_token \"nowhere\"", [](json& file) { file["pad_token"] = "nowhere"; });
    broken("bos_token", [](json& file) { file["bos_token"] = 5; });
    broken("content", [](json& file) { file["bos_token"] = json::object(); });
    broken("keys of added_tokens_decoder", [](json& file) { file["added_tokens_decoder"]["x"] = json::object(); });
    broken("content", [](json& file) { file["added_tokens_decoder"]["0"] = json::object(); });
    broken("different ids", [](json& file) { file["added_tokens_decoder"]["1"]["content"] = "?"; });
    broken("one id for \"!\"", [](json& file) { file["added_tokens_decoder"]["900"] = file["added_tokens_decoder"]["0"]; });
    broken("model_max_length", [](json& file) { file["model_max_length"] = 2; });
    broken("usual kinds", [](json& file) { file["added_tokens_decoder"]["0"]["normalized"] = "yes"; });
    EditedFolder lines("small-4");
    lines.write("merges.txt", "#version: 0.2\na b c\n");
    CHECK_THROWS(lines.open(), "merges.txt, found \"a b c\"");
}

CASE(tokenize, lengthLimitIsReadOrCLIPs)
{
    EditedFolder five("small-5");
    five.edit("tokenizer_config.json", [](json& file) { file["model_max_length"] = 40; });
    CHECK_EQ(five.open().maxLength(), 40);
    five.edit("tokenizer_config.json", [](json& file) { file["model_max_length"] = 1e30; });
    CHECK_EQ(five.open().maxLength(), 77);
    five.remove("tokenizer_config.json");
    CHECK_EQ(five.open().maxLength(), 77);
    CHECK_EQ(five.open().pad(), 847);
    CHECK_EQ(ClipTokenizer::fromFolder(folder("small-xl2")).pad(), 0);
}
