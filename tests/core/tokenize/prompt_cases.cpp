// The prompt language. Expectations were written by hand, from A1111's documentation of its grammar and its examples.
#include "base/file.h"
#include "support/cases.h"
#include "tokenize/comfy_emphasis.h"
#include "tokenize/prompt_chunks.h"
#include "tokenize/prompt_editing.h"
#include "tokenize/prompt_emphasis.h"
#include "tokenize/prompt_text.h"

#include <nlohmann/json.hpp>

#include <cmath>
#include <random>

using namespace dice;

namespace {

/// [text|weight] for each part; a break as BREAK.
std::string weights(std::string_view prompt)
{
    std::string out;
    for (const WeightedText& part : parseEmphasis(prompt))
        out += part.isBreak ? "[BREAK]" : fmt::format("[{}|{:.6g}]", part.text, part.weight);
    return out;
}

double firstWeight(std::string_view prompt) { return parseEmphasis(prompt).front().weight; }

/// end:text for each entry, separated by " / ".
std::string schedule(std::string_view prompt, int steps = 10)
{
    std::vector<std::string> out;
    for (const EditedPrompt& entry : promptEdits(prompt, steps))
        out.push_back(fmt::format("{}:{}", entry.endStep, entry.text));
    return fmt::format("{}", fmt::join(out, " / "));
}

std::string loras(std::string_view prompt)
{
    const PromptParts found = takeApart(prompt);
    std::string out = found.text;
    for (const LoraTag& tag : found.loras)
        out += fmt::format(" {}={},{}{}{}", tag.name, tag.textWeight, tag.unetWeight, tag.leftOut.empty() ? "" : " without ", tag.leftOut);
    for (const std::string& tag : found.unknown)
        out += " no " + tag;
    return out;
}

const ClipTokenizer& tokenizer()
{
    static const ClipTokenizer large =
        ClipTokenizer::fromMerges(test::sourceFolder().parent_path() / "resources/clip-vocabulary/merges.txt");
    return large;
}

std::string repeated(std::string_view text, int times)
{
    std::string out;
    for (int i = 0; i < times; ++i)
        out += text;
    return out;
}

std::vector<TokenChunk> chunks(std::string_view prompt, const EmbeddingLookup& embeddings = {})
{
    return chunkPrompt(tokenizer(), parseEmphasis(prompt), embeddings);
}

/// Tokens of text in each chunk.
std::string sizes(const std::vector<TokenChunk>& all)
{
    std::vector<int> out;
    for (const TokenChunk& chunk : all)
        out.push_back(chunk.textTokens);
    return fmt::format("{}", fmt::join(out, " "));
}

void checkShape(const TokenChunk& chunk)
{
    CHECK_EQ(chunk.ids.size(), 77u);
    CHECK_EQ(chunk.weights.size(), 77u);
    const auto text = static_cast<std::size_t>(chunk.textTokens);
    CHECK(text <= 75);
    CHECK_EQ(chunk.ids.front(), 49406);
    CHECK_EQ(chunk.weights.front(), 1.0f);
    for (std::size_t i = text + 1; i < 77; ++i) {
        CHECK_EQ(chunk.ids[i], 49407);
        CHECK_EQ(chunk.weights[i], 1.0f);
    }
}

constexpr std::int32_t kComma = 267, kCat = 2368; // ",</w>" and "cat</w>" of CLIP's vocabulary

} // namespace

CASE(prompt, weightsOfTheDocumentedExamples)
{
    CHECK_EQ(weights("normal text"), std::string("[normal text|1]"));
    CHECK_EQ(weights("an (important) word"), std::string("[an |1][important|1.1][ word|1]"));
    CHECK_EQ(weights("(unbalanced"), std::string("[unbalanced|1.1]"));
    CHECK_EQ(weights("\\(literal\\]"), std::string("[(literal]|1]"));
    CHECK_EQ(weights("(unnecessary)(parens)"), std::string("[unnecessaryparens|1.1]"));
    CHECK_EQ(weights("a (((house:1.3)) [on] a (hill:0.5), sun, (((sky)))."),
        std::string("[a |1][house|1.573][ |1.1][on|1][ a |1.1][hill|0.55][, sun, |1.1][sky|1.4641][.|1.1]"));
}

CASE(prompt, weightsMultiplyInDouble)
{
    const auto parts = parseEmphasis("(((house:1.3))");
    CHECK_EQ(parts.size(), 1u);
    CHECK_EQ(parts[0].weight, 1.3 * 1.1 * 1.1);
    CHECK_EQ(firstWeight("[x]"), 1 / 1.1);
    CHECK_EQ(firstWeight("[[x]]"), (1 / 1.1) * (1 / 1.1));
    CHECK_EQ(firstWeight("((x))"), 1.1 * 1.1);
    CHECK_EQ(firstWeight("((x:1.5):0.5)"), 1.5 * 0.5);
}

CASE(prompt, weightsOfUnusualText)
{
    CHECK_EQ(weights(""), std::string("[|1]"));
    CHECK_EQ(weights("()"), std::string("[|1]"));
    CHECK_EQ(weights("(x: 1.2 )"), std::string("[x|1.2]"));
    CHECK_EQ(weights("(x:+.5)"), std::string("[x|0.5]"));
    CHECK_EQ(weights("(x:-1)"), std::string("[x|-1]"));
    CHECK_EQ(weights("(x:0)"), std::string("[x|0]"));
    CHECK_EQ(weights("(x:2.)"), std::string("[x|2]"));
    CHECK_EQ(weights("(x:abc)"), std::string("[x:abc|1.1]"));
    CHECK_EQ(weights("(x:1.2.3)"), std::string("[x:1.2.3|1.1]"));
    CHECK_EQ(weights("(x:)"), std::string("[x:|1.1]"));
    CHECK_EQ(weights("x:1.2)"), std::string("[x:1.2)|1]"));
    CHECK_EQ(weights("a) b] c"), std::string("[a) b] c|1]"));
    CHECK_EQ(weights("[x:1.2]"), std::string("[x:1.2|0.909091]"));
    CHECK_EQ(weights("[x:1.2)"), std::string("[x:1.2)|0.909091]"));
    CHECK_EQ(weights("([x:1.2)"), std::string("[x|1.09091]"));
    CHECK_EQ(weights("(a]b)"), std::string("[a]b|1.1]"));
    CHECK_EQ(weights("((a:1.5) b:2)"), std::string("[a|3][ b|2]"));
    CHECK_EQ(weights("a\\b \\\\ c\\"), std::string("[ab \\ c|1]"));
    CHECK_EQ(weights("(\\(a\\):1.2)"), std::string("[(a)|1.2]"));
    CHECK_EQ(weights("(x:1" + std::string(400, '0') + ")").substr(0, 6), std::string("[x:100"));
    CHECK_EQ(weights("((x:999999):999999)"), std::string("[x|1e+06]"));
}

CASE(prompt, breaks)
{
    CHECK_EQ(weights("a BREAK b"), std::string("[a|1][BREAK][b|1]"));
    CHECK_EQ(weights("a  \n BREAK\n\n b"), std::string("[a|1][BREAK][b|1]"));
    CHECK_EQ(weights("BREAK"), std::string("[|1][BREAK][|1]"));
    CHECK_EQ(weights("a BREAK BREAK b"), std::string("[a|1][BREAK][|1][BREAK][b|1]"));
    CHECK_EQ(weights("a, BREAK, b"), std::string("[a,|1][BREAK][, b|1]"));
    CHECK_EQ(weights("aBREAK BREAKb _BREAK BREAK1 break Break"), std::string("[aBREAK BREAKb _BREAK BREAK1 break Break|1]"));
    CHECK_EQ(weights("\xC3\xA9"
                     "BREAK"),
        std::string("[\xC3\xA9"
                    "BREAK|1]"));
    CHECK_EQ(weights("a\xC2\xA0"
                     "BREAK\xE3\x80\x80"
                     "b"),
        std::string("[a|1][BREAK][b|1]"));
    CHECK_EQ(weights("(a BREAK b:1.2)"), std::string("[a|1.2][BREAK][b|1.2]"));
    CHECK_EQ(weights("(a)BREAK(b)"), std::string("[a|1.1][|1][BREAK][|1][b|1.1]"));
}

CASE(prompt, tooManyOpenBracketsAreRefused)
{
    CHECK_EQ(parseEmphasis(std::string(1000, '(') + "x").size(), 1u);
    CHECK_EQ(firstWeight(std::string(1000, '(') + "x"), 1e6);
    CHECK_THROWS(parseEmphasis(std::string(1001, '(') + "x"), "at most 1000 open brackets");
    CHECK_EQ(parseEmphasis(repeated("(x) ", 5000)).size(), 10000u);
}

CASE(prompt, schedulesOfTheDocumentedExamples)
{
    CHECK_EQ(schedule("test"), std::string("10:test"));
    CHECK_EQ(schedule("a [b:3]"), std::string("3:a  / 10:a b"));
    CHECK_EQ(schedule("a [b: 3]"), std::string("3:a  / 10:a b"));
    CHECK_EQ(schedule("a [[[b]]:2]"), std::string("2:a  / 10:a [[b]]"));
    CHECK_EQ(schedule("[(a:2):3]"), std::string("3: / 10:(a:2)"));
    CHECK_EQ(schedule("a [b : c : 1] d"), std::string("1:a b  d / 10:a  c  d"));
    CHECK_EQ(schedule("a[b:[c:d:2]:1]e"), std::string("1:abe / 2:ace / 10:ade"));
    CHECK_EQ(schedule("a [unbalanced"), std::string("10:a [unbalanced"));
    CHECK_EQ(schedule("a [b:.5] c"), std::string("5:a  c / 10:a b c"));
    CHECK_EQ(schedule("((a][:b:c [d:3]"), std::string("3:((a][:b:c  / 10:((a][:b:c d"));
    CHECK_EQ(schedule("[a|(b:1.1)]", 4), std::string("1:a / 2:(b:1.1) / 3:a / 4:(b:1.1)"));
    CHECK_EQ(schedule("[fe|]male", 3), std::string("1:female / 2:male / 3:female"));
    CHECK_EQ(schedule("[fe|||]male", 5), std::string("1:female / 2:male / 3:male / 4:male / 5:female"));
    CHECK_EQ(schedule("fantasy landscape with a [mountain:lake:0.25] and [an oak:a christmas tree:0.75][ in foreground::0.6]"
                      "[ in background:0.25] [shoddy:masterful:0.5]",
                 100),
        std::string("25:fantasy landscape with a mountain and an oak in foreground shoddy / "
                    "50:fantasy landscape with a lake and an oak in foreground in background shoddy / "
                    "60:fantasy landscape with a lake and an oak in foreground in background masterful / "
                    "75:fantasy landscape with a lake and an oak in background masterful / "
                    "100:fantasy landscape with a lake and a christmas tree in background masterful"));
}

CASE(prompt, schedulesNest)
{
    CHECK_EQ(schedule("[[a:b:3]|c]", 5), std::string("1:a / 2:c / 3:a / 4:c / 5:b"));
    CHECK_EQ(schedule("[a|b][c:d:3]", 5), std::string("1:ac / 2:bc / 3:ac / 4:bd / 5:ad"));
    CHECK_EQ(schedule("([a:b:3])"), std::string("3:(a) / 10:(b)"));
    CHECK_EQ(schedule("(x [a:b:3]:1.2)"), std::string("3:(x a:1.2) / 10:(x b:1.2)"));
    CHECK_EQ(schedule("[[a]:b:0.5]"), std::string("5:[a] / 10:b"));
    CHECK_EQ(schedule("[a [b:c:2]:d:5]"), std::string("2:a b / 5:a c / 10:d"));
}

CASE(prompt, schedulesAtTheEdges)
{
    CHECK_EQ(schedule(""), std::string("10:"));
    CHECK_EQ(schedule("[a:b:0]"), std::string("10:b"));
    CHECK_EQ(schedule("[a:b:-1]"), std::string("10:b"));
    CHECK_EQ(schedule("[a:b:99]"), std::string("10:a"));
    CHECK_EQ(schedule("[a:b:1.0]"), std::string("10:a"));
    CHECK_EQ(schedule("[a:b:1]"), std::string("1:a / 10:b"));
    CHECK_EQ(schedule("[a:b:0.05]"), std::string("10:b"));
    CHECK_EQ(schedule("[a:b:5.0e-1]"), std::string("5:a / 10:b"));
    CHECK_EQ(schedule("[a::3]"), std::string("3:a / 10:"));
    CHECK_EQ(schedule("[a:b:3 ]"), std::string("3:a / 10:b"));
    CHECK_EQ(schedule("[a:b:3]", 1), std::string("1:a"));
    CHECK_THROWS(promptEdits("a", 0), "at least 1 step");
}

CASE(prompt, malformedSchedulesAreText)
{
    for (const char* text : {"[a:b:c]", "[a:b:c:3]", "[3]", "[a:3", "a:3]", "[a:b:3 x]", "[a:b:.5.5]", "[x (a:b:3]", "[a|b", "[a|b:3]",
             "\\[a:b:3\\]", "[]", "()", "(a:b:c)", "[a:b:inf]", "[a:b:nan]", "[a:b:0x3]"})
        CHECK_EQ(schedule(text), fmt::format("10:{}", text));
    CHECK_EQ(schedule("[a:b:3]]"), std::string("3:a] / 10:b]"));
    CHECK_EQ(schedule("[[a:b:3]"), std::string("3:[a / 10:[b"));
    // a bar or a backslash that stands nowhere: nothing of the prompt is scheduled
    CHECK_EQ(schedule("a [b:c:3] | d"), std::string("10:a [b:c:3] | d"));
    CHECK_EQ(schedule("a [b:c:3] (d|e)"), std::string("10:a [b:c:3] (d|e)"));
    CHECK_EQ(schedule("[b:c:3] \\"), std::string("10:[b:c:3] \\"));
    CHECK_EQ(schedule("[a\\|b:c:3]"), std::string("3:a\\|b / 10:c"));
    CHECK_EQ(schedule("[\\:a:3]"), std::string("3: / 10:\\:a"));
    const std::string deep = repeated("[", 100000) + "x" + repeated(":3]", 100000);
    CHECK_EQ(promptEdits(deep, 10).size(), 2u);
}

CASE(prompt, loraTags)
{
    CHECK_EQ(loras("a cat"), std::string("a cat"));
    CHECK_EQ(loras("a <lora:ink:0.8> cat"), std::string("a  cat ink=0.8,0.8"));
    CHECK_EQ(loras("<lora:ink>"), std::string(" ink=1,1"));
    CHECK_EQ(loras("<lora:ink:0.5:0.7>"), std::string(" ink=0.5,0.7"));
    CHECK_EQ(loras("<lora:ink:te=0.2:unet=-1>"), std::string(" ink=0.2,-1"));
    CHECK_EQ(loras("<lora:ink:0.5:unet=0.9>"), std::string(" ink=0.5,0.9"));
    CHECK_EQ(loras("<lora:a:1><lyco:b c.v2: 0.3 >x<lora:a:2>"), std::string("x a=1,1 b c.v2=0.3,0.3 a=2,2"));
    CHECK_EQ(loras("<LORA:a:0.5>, <Lyco:b>"), std::string(",  a=0.5,0.5 b=1,1"));
    CHECK_EQ(loras("<lora:a:0.5:te=0.2>"), std::string(" a=0.2,0.2"));
}

CASE(prompt, whatATagDoesNotSayClearlyIsLeftOutOfIt)
{
    CHECK_EQ(loras("<lora:ink:0.8:lbw=OUTALL>"), std::string(" ink=0.8,0.8 without lbw=OUTALL"));
    CHECK_EQ(loras("<lora:ink:0.8:lbw=1,0,0:step=5-12:dyn=8>"), std::string(" ink=0.8,0.8 without lbw=1,0,0:step=5-12:dyn=8"));
    CHECK_EQ(loras("<lora:ink:0.8:0.5:8>"), std::string(" ink=0.8,0.5 without 8"));
    CHECK_EQ(loras("<lora:ink:OUTALL:0.8>"), std::string(" ink=0.8,0.8 without OUTALL"));
    CHECK_EQ(loras("<lora:ink:te=much>"), std::string(" ink=1,1 without te=much"));
    CHECK_EQ(loras("<lora:ink:1e999>"), std::string(" ink=1,1 without 1e999"));
    CHECK_EQ(loras("<lora:ink:>"), std::string(" ink=1,1"));
    CHECK_EQ(loras("<lora::1>"), std::string(" no <lora::1>"));
}

CASE(prompt, otherTagsAreNoText)
{
    CHECK_EQ(loras("a <hypernet:x:0.7> cat"), std::string("a  cat no <hypernet:x:0.7>"));
    CHECK_EQ(loras("<embed:x>, <Wildcard:y>, <embed:x>"), std::string(", ,  no <embed:x> no <Wildcard:y>"));
    CHECK_EQ(loras("<3 cats> a<b x > y <b> <b:> <a b:c> <lora:open"), std::string("<3 cats> a<b x > y <b> <b:> <a b:c> <lora:open"));
    CHECK_EQ(loras("<lora <ink:1>"), std::string("<lora  no <ink:1>"));
}

CASE(prompt, commentsAndComposition)
{
    CHECK_EQ(takeApart("a\n# no\nb").text, std::string("a\nb"));
    CHECK_EQ(takeApart("# no").text, std::string());
    CHECK_EQ(takeApart("#no\na").text, std::string("a"));
    CHECK_EQ(takeApart("a\n#no").text, std::string("a"));
    CHECK_EQ(takeApart("a # stays, #ff0000\n  # stays").text, std::string("a # stays, #ff0000\n  # stays"));
    CHECK_EQ(takeApart("\n\na\n").text, std::string("\n\na\n"));
    CHECK_EQ(loras("a\n# <lora:no:1> <hypernet:no:1>\nb <lora:ink:1>"), std::string("a\nb  ink=1,1"));
    CHECK_EQ(takeApart("# 1girl\nb", EmphasisConvention::Comfy).text, std::string("# 1girl\nb")); // ComfyUI has no comments
    CHECK(usesComposition("a cat AND a dog"));
    CHECK(usesComposition("a cat:1.2 AND\na dog"));
    CHECK(!usesComposition("BRAND, and, ANDROID, sand"));
}

CASE(prompt, emptyPromptIsOneChunk)
{
    const auto all = chunks("");
    CHECK_EQ(sizes(all), std::string("0"));
    checkShape(all[0]);
    CHECK_EQ(sizes(chunks("  \n ")), std::string("0"));
}

CASE(prompt, chunksCarryWeights)
{
    const auto all = chunks("a (red:1.5) cat");
    CHECK_EQ(sizes(all), std::string("3"));
    checkShape(all[0]);
    CHECK_EQ(all[0].ids[3], kCat);
    CHECK(all[0].weights[1] == 1.0f && all[0].weights[2] == 1.5f && all[0].weights[3] == 1.0f);
}

CASE(prompt, chunksHold75Tokens)
{
    CHECK_EQ(sizes(chunks(repeated("cat ", 75))), std::string("75"));
    CHECK_EQ(sizes(chunks(repeated("cat ", 76))), std::string("75 1"));
    CHECK_EQ(sizes(chunks(repeated("cat ", 150))), std::string("75 75"));
    for (const TokenChunk& chunk : chunks(repeated("cat ", 200)))
        checkShape(chunk);
}

CASE(prompt, phraseBehindCommaMovesToNextChunk)
{
    // 60 words, a comma, then words up to and over the end: the words behind the comma move on.
    const auto all = chunks(repeated("cat ", 60) + ", " + repeated("dog ", 20));
    CHECK_EQ(sizes(all), std::string("61 20"));
    CHECK_EQ(all[0].ids[61], kComma);
    checkShape(all[0]);
    checkShape(all[1]);
    // the comma may be the 20th id from the end, not the 21st
    CHECK_EQ(sizes(chunks(repeated("cat ", 55) + ", " + repeated("dog ", 20))), std::string("56 20"));
    CHECK_EQ(sizes(chunks(repeated("cat ", 54) + ", " + repeated("dog ", 21))), std::string("75 1"));
    // a chunk that is just full stays
    CHECK_EQ(sizes(chunks(repeated("cat ", 60) + ", " + repeated("dog ", 14))), std::string("75"));
    // a comma as the last id, and as the first behind it
    CHECK_EQ(sizes(chunks(repeated("cat ", 74) + ", dog")), std::string("75 1"));
    CHECK_EQ(sizes(chunks(repeated("cat ", 75) + ", dog")), std::string("75 2"));
    // weights move along
    const auto moved = chunks(repeated("cat ", 60) + ", (" + repeated("dog ", 14) + ":1.5) bird");
    CHECK_EQ(sizes(moved), std::string("61 15"));
    CHECK(moved[1].weights[1] == 1.5f && moved[1].weights[14] == 1.5f && moved[1].weights[15] == 1.0f);
}

CASE(prompt, breakEndsChunk)
{
    CHECK_EQ(sizes(chunks("cat BREAK dog")), std::string("1 1"));
    CHECK_EQ(sizes(chunks("BREAK dog")), std::string("0 1"));
    CHECK_EQ(sizes(chunks("cat BREAK")), std::string("1"));
    CHECK_EQ(sizes(chunks("BREAK")), std::string("0"));
    CHECK_EQ(sizes(chunks("cat BREAK BREAK dog")), std::string("1 0 1"));
    CHECK_EQ(sizes(chunks("cat, BREAK " + repeated("dog ", 80))), std::string("2 75 5"));
}

CASE(prompt, paddingIsTheTokenizers)
{
    const ClipTokenizer second = ClipTokenizer::fromFolder(test::fixture("tokenize/small-xl2"));
    const auto all = chunkPrompt(second, parseEmphasis("a"));
    CHECK_EQ(all[0].ids[2], second.eos());
    CHECK_EQ(second.pad(), 0);
    for (std::size_t i = 3; i < 77; ++i)
        CHECK_EQ(all[0].ids[i], 0);
}

CASE(prompt, promptAndNegativeGetTheSameNumberOfChunks)
{
    auto first = chunks(repeated("cat ", 160)), second = chunks("dog");
    padChunks(tokenizer(), first, second);
    CHECK_EQ(sizes(first), std::string("75 75 10"));
    CHECK_EQ(sizes(second), std::string("1 0 0"));
    CHECK(second[1] == chunks("")[0]);
    padChunks(tokenizer(), second, first);
    CHECK_EQ(first.size(), 3u);
}

CASE(prompt, countsForTheEditor)
{
    const auto count = [](const std::string& text) {
        const TokenCount found = countTokens(tokenizer(), text);
        return fmt::format("{}: {}/{}", fmt::join(found.perChunk, " "), found.total, found.limit);
    };
    CHECK_EQ(count(""), std::string("0: 0/75"));
    CHECK_EQ(count("a (red:1.2) cat"), std::string("3: 3/75"));
    CHECK_EQ(count("# note\na <lora:ink:0.8> cat"), std::string("2: 2/75"));
    CHECK_EQ(count("cat BREAK dog"), std::string("1 1: 76/150"));
    CHECK_EQ(count("[cat:a small dog:0.5]"), std::string("3: 3/75"));
    CHECK_EQ(count("[cat|a big dog|x]"), std::string("3: 3/75"));
    CHECK_EQ(count(repeated("cat ", 80)), std::string("75 5: 80/150"));
}

CASE(prompt, embeddingsReplaceTheirNames)
{
    EmbeddingLookup lookup;
    CHECK_EQ(lookup.add(tokenizer(), "EasyNegative", 3), 49408);
    CHECK_EQ(lookup.add(tokenizer(), "easynegative two", 2), 49411);
    CHECK_EQ(lookup.add(tokenizer(), "big", 70), 49413);
    const auto ids = [&](std::string_view prompt) {
        const auto all = chunks(prompt, lookup);
        return std::vector(all[0].ids.begin() + 1, all[0].ids.begin() + 1 + all[0].textTokens);
    };
    CHECK(ids("easynegative") == (std::vector<std::int32_t>{49408, 49409, 49410}));
    CHECK(ids("cat, EASYNEGATIVE, cat") == (std::vector<std::int32_t>{kCat, kComma, 49408, 49409, 49410, kComma, kCat}));
    CHECK(ids("embedding:easynegative cat") == (std::vector<std::int32_t>{49408, 49409, 49410, kCat}));
    CHECK(ids("easynegative two cat") == (std::vector<std::int32_t>{49411, 49412, kCat})); // the longest
    const auto weighted = chunks("(embedding:EasyNegative:1.5)", lookup);
    CHECK_EQ(sizes(weighted), std::string("3"));
    CHECK(weighted[0].weights[1] == 1.5f && weighted[0].weights[3] == 1.5f && weighted[0].weights[4] == 1.0f);
    CHECK_EQ(sizes(chunks("cat cat cat cat cat cat big", lookup)), std::string("6 70")); // is not cut
    CHECK_EQ(sizes(chunks("cat cat cat cat cat big", lookup)), std::string("75"));
    CHECK_EQ(lookup.entries().size(), 3u);
    CHECK_THROWS(lookup.add(tokenizer(), "EasyNegative", 1), "found \"EasyNegative\" twice");
    CHECK_THROWS(lookup.add(tokenizer(), "huge", 76), "1 to 75 vectors, found 76");
    CHECK_THROWS(lookup.add(tokenizer(), "none", 0), "found 0");
    CHECK_THROWS(lookup.add(tokenizer(), " ", 1), "with letters");
}

CASE(prompt, plainEncodingEqualsReference)
{
    const auto compare = [](const ClipTokenizer& with, const char* fixture) {
        const auto file = nlohmann::json::parse(readTextFile(test::fixture("tokenize") / fixture));
        for (const auto& item : file["cases"]) {
            const auto text = item["text"].get<std::string>();
            if (encodePlain(with, text) != item["plain"].get<std::vector<std::int32_t>>())
                throw test::Failure(fmt::format("{}: encodePlain of {} differs", fixture, item["text"].dump()));
        }
        CHECK(file["cases"].size() > 200);
    };
    compare(tokenizer(), "large.json");
    compare(ClipTokenizer::fromFolder(test::fixture("tokenize/small-5")), "small.json");
    compare(ClipTokenizer::fromFolder(test::fixture("tokenize/small-xl2")), "small-xl2.json");
}

// What ComfyUI's own tokenizer made of hard texts (tests/fixtures/tokenize/make_comfy.py).
CASE(prompt, comfyTokensAndWeights)
{
    const auto texts = nlohmann::json::parse(readTextFile(test::fixture("tokenize/comfy.json")));
    CHECK(texts.size() >= 40);
    for (const auto& text : texts) {
        const auto prompt = text["text"].get<std::string>();
        const auto found = chunkPrompt(tokenizer(), parseComfyEmphasis(prompt), {}, EmphasisConvention::Comfy);
        std::vector<std::vector<std::int32_t>> ids;
        for (const TokenChunk& chunk : found)
            ids.push_back(chunk.ids);
        if (nlohmann::json(ids) != text["ids"])
            test::failAt(__FILE__, __LINE__, fmt::format("{}: ids {}", prompt, nlohmann::json(ids).dump()));
        for (std::size_t i = 0; i < found.size(); ++i)
            for (std::size_t k = 0; k < found[i].weights.size(); ++k)
                if (std::abs(found[i].weights[k] - text["weights"][i][k].get<double>()) >
                    1e-6 * std::abs(text["weights"][i][k].get<double>()))
                    test::failAt(__FILE__, __LINE__, fmt::format("{}: chunk {}, place {}: weight {}", prompt, i, k, found[i].weights[k]));
    }
}

CASE(prompt, comfyHasNoEditingAndNamesEmbeddings)
{
    CHECK_EQ(textsOverSteps("[a:b:3] [c|d]", 10, EmphasisConvention::Comfy).size(), 1u);
    CHECK_EQ(textsOverSteps("[a:b:3]", 10, EmphasisConvention::A1111).size(), 2u);
    CHECK(parseComfyEmphasis("\\[a\\] b") == parseComfyEmphasis("[a] b"));
    EmbeddingLookup words;
    words.add(tokenizer(), "ink", 2);
    const auto idsOf = [&](std::string_view text, EmphasisConvention convention) {
        return chunkPrompt(tokenizer(), weightedTexts(text, convention), words, convention).front().textTokens;
    };
    CHECK_EQ(idsOf("a ink", EmphasisConvention::A1111), 3);
    CHECK_EQ(idsOf("a ink", EmphasisConvention::Comfy), 2);
    CHECK_EQ(idsOf("a embedding:ink", EmphasisConvention::Comfy), 3);
    CHECK_THROWS(parseComfyEmphasis(repeated("(", 100000) + repeated(")", 100000)), "open brackets");
}

CASE(prompt, anyTextIsSafe)
{
    const std::vector<std::string> pieces{"(", ")", "[", "]", ":", "|", "\\", " ", "a", "cat", ",", "1.2", ".5", "3", "-", "\n", "BREAK",
        "<lora:x:1>", "#", "\xC3\xA9", "\xF0\x9F\x98\x80", "<|endoftext|>", "AND", "e", "\t", "[a:b:3]", "[cat|dog]", "(x:1.2)",
        "[a [b:c:2]:d:0.5]"};
    std::mt19937 random(7);
    std::size_t entries = 0;
    for (int round = 0; round < 3000; ++round) {
        std::string text;
        for (unsigned i = random() % 25; i > 0; --i)
            text += pieces[random() % pieces.size()];
        if (round % 10 == 9)
            for (unsigned i = random() % 6; i > 0; --i)
                text += static_cast<char>(random() % 256); // may not be UTF-8: the grammar must bear it
        const std::string kept = takeApart(text).text;
        int last = 0;
        for (const EditedPrompt& entry : promptEdits(kept, 8)) {
            CHECK(entry.endStep > last);
            last = entry.endStep;
            for (const WeightedText& part : parseEmphasis(entry.text))
                CHECK(std::isfinite(part.weight) && std::abs(part.weight) <= 1e6);
            if (round % 10 != 9)
                for (const TokenChunk& chunk : chunks(entry.text))
                    CHECK(chunk.ids.size() == 77 && chunk.weights.size() == 77 && chunk.textTokens <= 75);
            ++entries;
        }
        CHECK_EQ(last, 8);
    }
    test::say(fmt::format("3000 random prompts, {} scheduled texts", entries));
}
