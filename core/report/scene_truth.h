#pragma once
// What a caption of the starter model's world asks for, in the judge's words. No torch type.
#include <optional>
#include <string>
#include <vector>

namespace dice {

struct SceneTruth
{
    std::vector<std::string> subjects; ///< one or two
    std::string background;            ///< a colour or a place; empty = the caption does not say
};

/// What can be asked about: the judge's classes.
struct SceneWords
{
    std::vector<std::string> subjects, backgrounds;
};

/// "an apple and a fox on a blue background" -> {apple, fox}, blue. Nothing where the caption names no subject, or more
/// than two: then the judge does not apply.
[[nodiscard]] std::optional<SceneTruth> truthIn(const std::string& caption, const SceneWords& words);

/// How a negative prompt names the background: "yellow background", "on the beach".
[[nodiscard]] std::string negativeFor(const std::string& background);

} // namespace dice
