#include "request/prompt_dialects.h"
#include "support/cases.h"

using namespace dice;

CASE(promptDialects, novelAisBracesAreWeights)
{
    const std::pair<const char*, const char*> prompts[] = {{"a fox, snow", "a fox, snow"}, {"{fox}", "(fox:1.05)"},
        {"{{red fox}}, x", "(red fox:1.1025), x"}, {"[fog]", "(fog:0.952381)"}, {"{a, {b}} c", "(a:1.05), (b:1.1025) c"}, {"[{a}]", "a"},
        {"1.5::snow::, x", "(snow:1.5), x"}, {"a, 0.5::b, c", "a, (b, c:0.5)"}, {"-1::hat::", "(hat:-1)"}, {"{2::a::}", "(a:2.1)"},
        {"fox (tale)", "fox \\(tale\\)"}, {"fox \\(tale\\)", "fox \\(tale\\)"}, {"x::y, 2girls", "x::y, 2girls"},
        {"{open, end", "(open, end:1.05)"}, {"close} ]", "close} \\]"}, {"1::a:: b", "a b"}, {"", ""}};
    for (const auto& [theirs, ours] : prompts)
        CHECK_EQ(fromNovelAiPrompt(theirs), std::string(ours));
}

CASE(promptDialects, compelsSignsAreWeights)
{
    const std::pair<const char*, const char*> prompts[] = {
        {"a (red fox)1.3 and snow++, grey-", "a (red fox:1.3) and (snow:1.21), (grey:0.9)"}, {"(fog)0.5", "(fog:0.5)"},
        {"(fog)+", "(fog:1.1)"}, {"(a b)-- c", "(a b:0.81) c"}, {"(plain)", "plain"}, {"(a (b)2 c)0.5", "(a:0.5) b (c:0.5)"},
        {"(red fox++)1.5", "(red:1.5) (fox:1.815)"}, {"well-known a - b, 1+1", "well-known a - b, 1+1"},
        {"fox \\(tale\\)", "fox \\(tale\\)"}, {"[x]", "\\[x\\]"}, {"a) (b", "a\\) \\(b"}, {"(x).5", "(x:0.5)"}, {"(x)1.2.", "(x:1.2)."},
        {"", ""}};
    for (const auto& [theirs, ours] : prompts)
        CHECK_EQ(fromCompelPrompt(theirs), std::string(ours));
    const std::string open(200'000, '('), nested = std::string(5000, '(') + "x" + std::string(5000, ')');
    CHECK_EQ(fromCompelPrompt(open).size(), 2 * open.size()); // quickly
    CHECK(fromCompelPrompt(nested).find('x') != std::string::npos);
}

CASE(promptDialects, bracketsOfTheFirstInvokeAreNegative)
{
    const auto both = [](const char* prompt) {
        const auto [positive, negative] = withoutBracketedNegatives(prompt);
        return positive + " | " + negative;
    };
    CHECK_EQ(both("a lake [people, boats], calm [fog]"), "a lake, calm | people, boats, fog");
    CHECK_EQ(both("[people] a lake"), "a lake | people");
    CHECK_EQ(both("a lake, [people]"), "a lake | people");
    CHECK_EQ(both("no  brackets"), "no  brackets | ");
    CHECK_EQ(both("never [closed"), "never [closed | ");
}
