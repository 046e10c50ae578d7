#include "report/scene_truth.h"

#include "base/ascii.h"

#include <spdlog/fmt/fmt.h>

#include <algorithm>
#include <cctype>

namespace dice {
namespace {

bool isLetter(char c) { return std::isalpha(static_cast<unsigned char>(c)) != 0; }

// Where `phrase` stands in `text` as whole words; npos = nowhere.
std::size_t positionOf(const std::string& text, const std::string& phrase)
{
    for (std::size_t at = text.find(phrase); at != std::string::npos; at = text.find(phrase, at + 1)) {
        const std::size_t end = at + phrase.size();
        if ((at == 0 || !isLetter(text[at - 1])) && (end == text.size() || !isLetter(text[end])))
            return at;
    }
    return std::string::npos;
}

bool isColour(const std::string& background)
{
    static constexpr const char* kPlaces[] = {"beach", "snow", "meadow", "night", "desert", "sea", "sunset"};
    return std::find(std::begin(kPlaces), std::end(kPlaces), background) == std::end(kPlaces);
}

} // namespace

std::optional<SceneTruth> truthIn(const std::string& caption, const SceneWords& words)
{
    std::string text = lowered(caption);
    SceneTruth truth;
    for (const std::string& background : words.backgrounds)
        if (positionOf(text, isColour(background) ? background + " background" : background) != std::string::npos)
            truth.background = background;
    std::vector<std::string> subjects = words.subjects;
    std::stable_sort(subjects.begin(), subjects.end(),
        [](const std::string& a, const std::string& b) { return a.size() > b.size(); }); // "palm tree" before "tree"
    std::vector<std::pair<std::size_t, std::string>> found;
    for (const std::string& subject : subjects)
        if (const std::size_t at = positionOf(text, subject); at != std::string::npos) {
            found.emplace_back(at, subject);
            text.replace(at, subject.size(), subject.size(), '.');
        }
    if (found.empty() || found.size() > 2)
        return std::nullopt;
    std::sort(found.begin(), found.end());
    for (auto& [at, subject] : found)
        truth.subjects.push_back(std::move(subject));
    return truth;
}

std::string negativeFor(const std::string& background)
{
    if (isColour(background))
        return fmt::format("{} background", background);
    if (background == "night" || background == "sunset")
        return fmt::format("at {}", background);
    const char* const where = background == "meadow" ? "on a" : background == "beach" ? "on the" : "in the";
    return fmt::format("{} {}", where, background);
}

} // namespace dice
