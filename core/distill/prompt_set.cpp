#include "distill/prompt_set.h"

#include "base/error.h"
#include "base/file.h"
#include "base/sha256.h"

#include <fstream>

namespace dice {
namespace fs = std::filesystem;
namespace {

bool isUtf8(std::string_view text)
{
    for (std::size_t i = 0; i < text.size();) {
        const auto lead = static_cast<unsigned char>(text[i]);
        const std::size_t length = lead < 0x80                   ? 1
                                   : lead >= 0xC2 && lead < 0xE0 ? 2
                                   : lead >= 0xE0 && lead < 0xF0 ? 3
                                   : lead >= 0xF0 && lead < 0xF5 ? 4
                                                                 : 0;
        if (length == 0 || i + length > text.size())
            return false;
        for (std::size_t k = 1; k < length; ++k)
            if ((static_cast<unsigned char>(text[i + k]) & 0xC0) != 0x80)
                return false;
        i += length;
    }
    return true;
}

std::string trimmed(const std::string& line)
{
    const auto begin = line.find_first_not_of(" \t\r"), end = line.find_last_not_of(" \t\r");
    return begin == std::string::npos ? std::string() : line.substr(begin, end - begin + 1);
}

// Calls take(text) for each text of the file, line by line: the file may be longer than memory.
template <typename Take> void eachPrompt(const fs::path& file, Take take)
{
    std::ifstream in;
    if (isFile(file))
        in.open(file, std::ios::binary);
    if (!in.is_open())
        fail(ErrorCode::NotFound, "Expected a text file with one prompt a line, found none: {}.", file.string());
    std::string line;
    for (std::size_t number = 1; std::getline(in, line); ++number) {
        if (number == 1 && line.starts_with("\xEF\xBB\xBF"))
            line.erase(0, 3);
        const std::string text = trimmed(line);
        if (text.empty() || text.front() == '#')
            continue;
        if (!isUtf8(text))
            fail(ErrorCode::BadFile, "Expected text in UTF-8, found other bytes in line {}: {}.", number, file.string());
        take(text);
    }
}

} // namespace

std::string PromptSet::sha256() const
{
    std::string all;
    for (const auto* texts : {&prompts, &negatives})
        for (const std::string& text : *texts)
            all += text + '\0';
    return dice::sha256(all);
}

std::vector<std::string> readPrompts(const fs::path& file, std::size_t most)
{
    std::size_t total = 0;
    eachPrompt(file, [&](const std::string&) { ++total; });
    if (total == 0)
        fail(ErrorCode::BadFile, "Expected at least one prompt, one a line, found none: {}.", file.string());
    const std::size_t wanted = std::min(total, most);
    std::vector<std::string> texts;
    std::size_t seen = 0;
    eachPrompt(file, [&](const std::string& text) {
        if (seen++ * wanted / total == texts.size() && texts.size() < wanted)
            texts.push_back(text);
    });
    return texts;
}

PromptSet choosePrompts(
    const fs::path& prompts, const fs::path& negatives, const fs::path& modelFolder, std::size_t count, std::uint64_t seed)
{
    const auto fileOr = [&](const fs::path& given, const char* own) {
        return !given.empty() ? given : fs::exists(modelFolder / own) ? modelFolder / own : fs::path();
    };
    const fs::path promptFile = fileOr(prompts, "prompts.txt"), negativeFile = fileOr(negatives, "negatives.txt");
    PromptSet set;
    set.prompts = promptFile.empty() ? artistPrompts(count, seed) : readPrompts(promptFile, count);
    set.negatives = negativeFile.empty() ? artistNegatives() : readPrompts(negativeFile, 4096);
    set.negatives.insert(set.negatives.begin(), std::string());
    return set;
}

} // namespace dice
