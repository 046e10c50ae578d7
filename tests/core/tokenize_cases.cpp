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
            throw test::Failure(
                fmt::format("{}: the ids are {}, expected {}", item["text"].dump(), listed(ids), listed(expected)));
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
    compare(ClipTokenizer::fromFolder(folder("small-added")), "small-added.json");
}
