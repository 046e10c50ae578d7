// PixArt-alpha's texts: cleaning and T5's tokenizer, with the same ids as diffusers and transformers.
#include "base/file.h"
#include "support/cases.h"
#include "tokenize/caption_cleaning.h"
#include "tokenize/t5_prompt.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <fstream>

using namespace dice;
using nlohmann::json;
namespace fs = std::filesystem;

namespace {

constexpr int kLength = 120; // of PixArt-alpha

T5Tokenizer tokenizerOf(const char* folder) { return T5Tokenizer::fromFolder(test::fixture("pixart") / folder); }

std::string listed(const std::vector<std::int32_t>& ids) { return fmt::format("{}", fmt::join(ids, " ")); }

std::vector<std::int32_t> keptIds(const T5Prompt& prompt) { return {prompt.ids.begin(), prompt.ids.begin() + prompt.kept}; }

// Every text of the fixture is cleaned as diffusers does and has transformers' ids.
void compare(const T5Tokenizer& tokenizer)
{
    const json cases = json::parse(readTextFile(test::fixture("pixart") / "tokens.json"));
    std::size_t tokens = 0;
    for (const json& item : cases) {
        const std::vector<WeightedText> text = {{item["text"], 1, false}};
        CHECK_EQ(cleanCaption(text).text, item["cleaned"].get<std::string>());
        const T5Prompt prompt = encodeT5Prompt(tokenizer, text, kLength);
        const auto expected = item["ids"].get<std::vector<std::int32_t>>();
        if (keptIds(prompt) != expected)
            throw test::Failure(
                fmt::format("{}: the ids are {}, expected {}", item["text"].dump(), listed(keptIds(prompt)), listed(expected)));
        CHECK_EQ(prompt.ids.size(), 120u);
        CHECK(std::all_of(prompt.ids.begin() + prompt.kept, prompt.ids.end(), [](std::int32_t id) { return id == 0; }));
        tokens += expected.size();
    }
    test::say(fmt::format("{} texts, {} tokens equal", cases.size(), tokens));
    CHECK(cases.size() > 10);
}

} // namespace

CASE(t5Tokenizer, hasTransformersIds) { compare(tokenizerOf("tokenizer")); }
CASE(t5Tokenizer, readsTheJsonOfTransformers5) { compare(tokenizerOf("tokenizer_json")); }

CASE(t5Tokenizer, saysWhichBytesATokenStandsFor)
{
    const std::string text = "a red apple, a fox";
    std::string surfaces;
    std::size_t before = 0;
    for (const Token& token : tokenizerOf("tokenizer").encodeWithOffsets(text)) {
        CHECK_EQ(token.begin, before);
        surfaces += text.substr(token.begin, token.end - token.begin);
        before = token.end;
    }
    CHECK_EQ(surfaces, text);
}

CASE(t5Tokenizer, countsWhatIsCut)
{
    const T5Tokenizer tokenizer = tokenizerOf("tokenizer");
    std::string text;
    for (int i = 0; i < 130; ++i)
        text += "a ";
    const T5Prompt prompt = encodeT5Prompt(tokenizer, {{text, 1, false}}, kLength);
    CHECK_EQ(prompt.kept, 120);
    CHECK_EQ(prompt.cut, 130 - 119);
    CHECK_EQ(prompt.ids.back(), tokenizer.eos());
    CHECK_EQ(encodeT5Prompt(tokenizer, {{"a fox", 1, false}}, kLength).cut, 0);
}

CASE(t5Tokenizer, weightsDoNotChangeTheIds)
{
    const T5Tokenizer tokenizer = tokenizerOf("tokenizer");
    const T5Prompt plain = encodeT5Prompt(tokenizer, {{"A red apple in the snow", 1, false}}, kLength);
    const T5Prompt weighted = encodeT5Prompt(tokenizer, parseEmphasis("A (red apple:1.5) in the snow"), kLength);
    CHECK_EQ(listed(weighted.ids), listed(plain.ids));
    const std::string text = "a red apple in the snow";
    const std::vector<Token> tokens = tokenizer.encodeWithOffsets(text);
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const bool inside = tokens[i].end > 2 && tokens[i].end <= text.find(" in");
        CHECK_EQ(weighted.weights[i], inside ? 1.5f : 1.0f);
    }
    CHECK(std::all_of(plain.weights.begin(), plain.weights.end(), [](float weight) { return weight == 1.0f; }));
    CHECK_EQ(cleanCaption(parseEmphasis("a fox BREAK Snow")).text, "a fox snow");
}

CASE(t5Tokenizer, refusesWhatIsNoTokenizer)
{
    const fs::path folder = test::freshFolder();
    CHECK_THROWS(T5Tokenizer::fromFolder(folder), "found neither");
    std::ofstream(folder / "tokenizer.json") << R"({"model": {"type": "BPE", "vocab": {}}})";
    CHECK_THROWS(T5Tokenizer::fromFolder(folder), "of the kind Unigram, as T5's, found BPE");
    std::ofstream(folder / "tokenizer.json") << R"({"model": {"type": "Unigram", "unk_id": 0, "vocab": [["<unk>", 0], ["a"]]}})";
    CHECK_THROWS(T5Tokenizer::fromFolder(folder), "a text and a score");
    std::ofstream(folder / "tokenizer.json") << R"({"model": {"type": "Unigram", "unk_id": 0, "vocab": [["<unk>", 0], ["a", -1]]}})";
    CHECK_THROWS(T5Tokenizer::fromFolder(folder), "a token </s>");
    std::ofstream(folder / "tokenizer.json") << "{";
    CHECK_THROWS(T5Tokenizer::fromFolder(folder), "an object");
    const std::string model = readTextFile(test::fixture("pixart") / "tokenizer/spiece.model");
    std::ofstream(folder / "spiece.model", std::ios::binary) << model.substr(0, model.size() / 3);
    CHECK_THROWS(T5Tokenizer::fromFolder(folder), "spiece.model");
    CHECK_THROWS(encodeT5Prompt(tokenizerOf("tokenizer"), {{"caf\xe9", 1, false}}, kLength), "UTF-8");
}
