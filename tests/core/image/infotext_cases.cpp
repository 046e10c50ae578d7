#include "image/infotext.h"
#include "support/cases.h"

#include <nlohmann/json.hpp>

#include <fstream>

using namespace dice;

namespace {

Infotext again(const Infotext& text) { return parseInfotext(formatInfotext(text)); }

Infotext withDetails(std::string prompt, std::string negative)
{
    return {std::move(prompt), std::move(negative), {{"Steps", "20"}, {"Sampler", "Euler a"}, {"CFG scale", "7"}, {"Size", "512x768"}}};
}

} // namespace

CASE(image, infotextIsReadAsA1111ReadsIt)
{
    std::ifstream file(test::fixture("pictures/infotext.json"));
    const nlohmann::json expected = nlohmann::json::parse(file);
    CHECK(expected.size() > 20);
    for (const auto& entry : expected) {
        const std::string text = entry["text"];
        // texts in one line are split where A1111 does not: infotextInOneLine
        const Infotext read = parseInfotext(text);
        CHECK_EQ(read.prompt, entry["prompt"].get<std::string>());
        CHECK_EQ(read.negative, entry["negative"].get<std::string>());
        CHECK_EQ(nlohmann::json(read.fields).dump(), entry["fields"].dump());
    }
}

CASE(image, infotextRoundTrips)
{
    const std::string hard[] = {"", "a red apple", "two\nlines", "a: b, c: d, e: f", "say \"hello, world\"", "back\\slash \\(x\\)",
        "🍎 яблоко りんご", "Steps: 5 of a stair\nand more", "Steps: 20, Sampler: x, CFG scale: 7\nnot the last line",
        "(a:1.2), (b:1.1), (c:1.3), (d:1.4)", "empty\n\nline", "Negative Prompt: in another case", "<lora:name:0.8>"};
    for (const std::string& prompt : hard) {
        for (const std::string& negative : hard) {
            const Infotext text = withDetails(prompt, negative), read = again(text);
            CHECK_EQ(read.prompt, prompt);
            CHECK_EQ(read.negative, negative);
            CHECK(read.fields == text.fields);
        }
    }
}

CASE(image, infotextValuesRoundTrip)
{
    Infotext text = withDetails("p", "n");
    const std::string hard[] = {
        "", "plain", "a, b", "a: b", "line\nbreak", "\r", "\"quoted\"", "\"", "\\", "a\\, b", " blanks around ", "é, 名前, 🍎", "\x01, \t"};
    for (const std::string& value : hard)
        text.fields.emplace_back("Key " + std::to_string(text.fields.size()), value);
    CHECK(again(text).fields == text.fields);
}

CASE(image, infotextQuotesLikeA1111)
{
    const auto last = [](const std::string& value) { return formatInfotext({"p", "", {{"Steps", "1"}, {"Key", value}}}); };
    CHECK_EQ(last("plain \"quote\""), std::string("p\nSteps: 1, Key: plain \"quote\""));
    CHECK_EQ(last("a: 1, \"é\"\n\\"), std::string("p\nSteps: 1, Key: \"a: 1, \\\"é\\\"\\n\\\\\""));
    CHECK_EQ(formatInfotext({"", "", {{"Steps", "1"}}}), std::string("Steps: 1"));
    CHECK_EQ(formatInfotext({"", "n", {{"Steps", "1"}}}), std::string("Negative prompt: n\nSteps: 1"));
    CHECK_EQ(formatInfotext({"p", "n", {}}), std::string("p\nNegative prompt: n"));
}

CASE(image, infotextInOneLine)
{
    const Infotext read =
        parseInfotext("a cat, (fur:1.2) Negative prompt: dog, bird Steps: 20, Sampler: Euler a, CFG scale: 7, Hires steps: 5, Size: 8x16");
    CHECK_EQ(read.prompt, std::string("a cat, (fur:1.2)"));
    CHECK_EQ(read.negative, std::string("dog, bird"));
    CHECK_EQ(*read.find("Steps"), std::string("20"));
    CHECK_EQ(read.fields.size(), 5u);
    CHECK(read.size() == std::pair(8, 16));
    CHECK_EQ(parseInfotext("no negative Steps: 1, Seed: 2, Size: 8x8").prompt, std::string("no negative"));
    CHECK_EQ(parseInfotext("talks of Steps: 3 only").prompt, std::string("talks of Steps: 3 only"));
}

CASE(image, infotextTemplatesAreLeftOut)
{
    const Infotext behind = parseInfotext(
        "a cat\nNegative prompt: dog\nSteps: 20, Seed: 1, Size: 8x8\nTemplate: a {cat|dog},\n(x:1), (y:1), (z:1)\nNegative Template: dog");
    CHECK_EQ(behind.prompt, std::string("a cat"));
    CHECK_EQ(behind.negative, std::string("dog"));
    CHECK_EQ(behind.fields.size(), 3u);
    const Infotext above = parseInfotext("a cat\nTemplate: a {cat|dog}\nNegative Template: dog\nSteps: 20, Seed: 1, Size: 8x8");
    CHECK_EQ(above.prompt, std::string("a cat"));
    CHECK_EQ(above.negative, std::string());
}

CASE(image, infotextFindsKeysAndSizes)
{
    const Infotext text{"", "",
        {{"Size", "512x768"}, {"Seed", "1"}, {"Seed", "2"}, {"Bad", "512x"}, {"Worse", "x5"}, {"Zero", "0x5"}, {"Huge", "99999999999x5"},
            {"More", "5x5 "}}};
    CHECK(text.size() == std::pair(512, 768));
    CHECK_EQ(*text.find("Seed"), std::string("2")); // the last one, as in A1111
    CHECK(text.find("seed") == nullptr);
    for (const char* key : {"Bad", "Worse", "Zero", "Huge", "More", "None"})
        CHECK(!text.size(key));
}

CASE(image, infotextOfSitesHoldsJson)
{
    const auto read = [](const std::string& more) { return parseInfotext("a fox\nSteps: 30, Seed: 11, Size: 8x8, " + more); };
    const Infotext resources =
        read(R"(Civitai resources: [{"modelName":"Orchard: \"Blend\"","name":"Steps: 4, Seed: 9]"},{"weight":0.7}], Clip skip: 2)");
    CHECK_EQ(*resources.find("Steps"), std::string("30"));
    CHECK_EQ(*resources.find("Seed"), std::string("11"));
    CHECK_EQ(*resources.find("Clip skip"), std::string("2"));
    CHECK_EQ(resources.fields.size(), 5u);
    CHECK_EQ(read("Styles: ['a', 'Steps: 3, Seed: 4'], Clip skip: 2").fields.size(), 5u);
    CHECK_EQ(read(R"(Extra: {"a": [1, {"b": "Seed: 4, Steps: 5"}]}, Clip skip: 2)").fields.size(), 5u);
    CHECK_EQ(*read(R"(Civitai resources: [{"name":"cut, Steps: 4, Seed: 9)").find("Steps"), std::string("30")); // and has no end
    CHECK_EQ(*read("Model: [pruned] orchard, Clip skip: 2").find("Model"), std::string("[pruned] orchard"));
    CHECK_EQ(*read("Model: {x, Clip skip: 2").find("Clip skip"), std::string("2"));
}

CASE(image, infotextIsRecognized)
{
    CHECK(looksLikeInfotext("p\nSteps: 20, Sampler: Euler, Seed: 1"));
    CHECK(!looksLikeInfotext("a holiday, by the sea"));
    CHECK(!looksLikeInfotext("{\"sui_image_params\": {\"Steps\": 20, \"a\": 1, \"b\": 2}}"));
    CHECK(!looksLikeInfotext(""));
}

CASE(image, infotextOfHostileLengthIsReadQuickly)
{
    // quadratic search would take minutes: the runner's patience is the bound
    const std::string words(1'000'000, 'a'), quotes(1'000'000, '"'), colons = [] {
        std::string text;
        for (int i = 0; i < 200'000; ++i)
            text += "a:b,";
        return text;
    }();
    CHECK_EQ(parseInfotext(words).prompt.size(), words.size());
    CHECK_EQ(parseInfotext(quotes).prompt.size(), quotes.size());
    CHECK_EQ(parseInfotext(colons).prompt.size(), colons.size()); // keys have two characters at least
    std::string steps = "x ";
    for (int i = 0; i < 100'000; ++i)
        steps += "Steps: 1 ";
    CHECK_EQ(parseInfotext(steps).prompt.size(), steps.size() - 1);
}
