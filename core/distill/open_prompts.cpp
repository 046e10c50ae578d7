// Negatives have most to say where the prompt says nothing. A random negative seldom meets such a prompt, so some prompts
// lose a phrase here, and negatives that speak about such phrases are drawn for them.
#include "distill/prompt_set.h"

#include <algorithm>
#include <array>
#include <optional>
#include <random>
#include <set>

namespace dice {
namespace {

constexpr std::size_t kMostPhrases = 128;
constexpr unsigned kOpenedPercent = 33;

// Where phrases begin: at a comma and at words of place.
std::vector<std::size_t> phraseStarts(const std::string& prompt)
{
    static constexpr std::array<std::string_view, 7> kBefore = {", ", " on ", " in ", " at ", " under ", " with ", " by "};
    std::vector<std::size_t> starts;
    for (std::size_t i = 1; i < prompt.size(); ++i)
        if (std::any_of(kBefore.begin(), kBefore.end(),
                [&](std::string_view word) { return std::string_view(prompt).substr(i).starts_with(word); }) &&
            (starts.empty() || i > starts.back() + 1)) // ", on the left" is one phrase
            starts.push_back(i);
    return starts;
}

struct Opened
{
    std::string prompt, phrase;
};

// The prompt without one of its phrases. Nothing where it has only one, or where signs of the prompt language would break.
std::optional<Opened> open(const std::string& prompt, std::uint64_t choice)
{
    const std::vector<std::size_t> starts = phraseStarts(prompt);
    if (starts.empty() || prompt.find_first_of("()[]{}<>|\\") != std::string::npos)
        return std::nullopt;
    const std::size_t which = choice % starts.size(), begin = starts[which],
                      end = which + 1 < starts.size() ? starts[which + 1] : prompt.size();
    const std::size_t words = prompt.find_first_not_of(", ", begin);
    if (words == std::string::npos || words >= end)
        return std::nullopt;
    return Opened{prompt.substr(0, begin) + prompt.substr(end), prompt.substr(words, end - words)};
}

} // namespace

void openSomePrompts(PromptSet& set, std::uint64_t seed)
{
    std::mt19937_64 random(seed);
    std::set<std::string> phrases;
    set.opened.assign(set.prompts.size(), false);
    for (std::size_t i = 0; i < set.prompts.size(); ++i) {
        const std::uint64_t share = random(), choice = random();
        const auto made = open(set.prompts[i], choice);
        if (!made)
            continue;
        if (phrases.size() < kMostPhrases)
            phrases.insert(made->phrase);
        if (share % 100 < kOpenedPercent) {
            set.prompts[i] = made->prompt;
            set.opened[i] = true;
        }
    }
    set.phrases = static_cast<std::int64_t>(phrases.size());
    set.negatives.insert(set.negatives.end(), phrases.begin(), phrases.end());
}

} // namespace dice
