#pragma once
// The texts that a distillation learns from: prompts and negatives.
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace dice {

struct PromptSet
{
    std::vector<std::string> prompts;
    std::vector<std::string> negatives; ///< the first one is empty
    std::vector<bool> opened = {};      ///< of each prompt: it lost a phrase; empty = none did
    std::int64_t phrases = 0;           ///< so many negatives at the end are phrases that prompts were written with

    /// Changes with every text and their order.
    [[nodiscard]] std::string sha256() const;
};

/// One text a line, empty lines and lines that begin with # left out. At most `most` of a longer file, evenly spread over
/// it. BadFile: no text, or not UTF-8 (the line is named).
[[nodiscard]] std::vector<std::string> readPrompts(const std::filesystem::path& file, std::size_t most);

/// Prompts an artist would write, out of our own lists of subjects, media, light, lens, style and quality words; the same
/// for the same seed.
[[nodiscard]] std::vector<std::string> artistPrompts(std::size_t count, std::uint64_t seed);
/// Negatives as artists write them.
[[nodiscard]] std::vector<std::string> artistNegatives();

/// Where the texts come from: the files that are given, else prompts.txt and negatives.txt of the model's folder, else the
/// artist's. `count` prompts at most.
[[nodiscard]] PromptSet choosePrompts(const std::filesystem::path& prompts, const std::filesystem::path& negatives,
    const std::filesystem::path& modelFolder, std::size_t count, std::uint64_t seed);

/// Takes a phrase ("on a blue background", "golden hour") out of a third of the prompts and adds the phrases that prompts
/// have to the negatives. The same for the same seed.
void openSomePrompts(PromptSet& set, std::uint64_t seed);

} // namespace dice
