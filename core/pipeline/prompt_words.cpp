#include "pipeline/prompt_words.h"

#include "assets/artist_files.h"
#include "base/ascii.h"
#include "tokenize/prompt_text.h"
#ifdef DICE_WITH_IMAGES
#include "assets/embedding_picture.h"
#endif

#include <algorithm>
#include <set>

namespace dice {
namespace fs = std::filesystem;
namespace {

constexpr std::string_view kWord = "embedding:";

// What stands behind "embedding:", to the next blank, comma or bracket; with and without a weight behind it.
std::vector<std::string> namesAskedFor(const std::string& prompts)
{
    std::vector<std::string> names;
    for (std::size_t at = prompts.find(kWord); at != std::string::npos; at = prompts.find(kWord, at)) {
        at += kWord.size();
        names.push_back(prompts.substr(at, prompts.find_first_of(" ,()[]:|\n\t", at) - at));
    }
    return names;
}

EmbeddingVectors vectorsIn(const fs::path& file)
{
#ifdef DICE_WITH_IMAGES
    if (lowered(file.extension().string()) == ".png")
        return {embeddingInPicture(file), {}};
#endif
    return EmbeddingFile::open(file);
}

// What is wrong with an embedding for the model; empty where it fits.
std::string mismatch(const EmbeddingVectors& embedding, const DiffusionModel& model)
{
    const auto width = [](const at::Tensor& vectors) { return vectors.defined() ? vectors.size(1) : 0; };
    const std::vector<std::int64_t> widths = model.reader->wordWidths();
    const std::int64_t first = widths.front(), found = width(embedding.vectors), foundSecond = width(embedding.second);
    if (widths.size() == 1)
        return found == first ? std::string()
                              : fmt::format("Expected an embedding of width {} as the model's text encoder has, found one of {}{}", first,
                                    found, found == 1280 || foundSecond != 0 ? " for SDXL" : "");
    const std::int64_t second = widths[1];
    if (found == first && foundSecond == second && embedding.vectors.size(0) == embedding.second.size(0))
        return {};
    return fmt::format("Expected an embedding of the widths {} and {} as the model's two text encoders have, found one of {}", first,
        second, foundSecond == 0 ? std::to_string(found) : fmt::format("{} and {}", found, foundSecond));
}

// As a word of its own, not inside another.
bool holdsWord(const std::string& text, const std::string& word)
{
    const auto isLetter = [&](std::size_t at) {
        return at < text.size() && (std::isalnum(static_cast<unsigned char>(text[at])) != 0 || text[at] == '_');
    };
    for (std::size_t at = text.find(word); at != std::string::npos; at = text.find(word, at + 1))
        if ((at == 0 || !isLetter(at - 1)) && !isLetter(at + word.size()))
            return true;
    return false;
}

} // namespace

void findEmbeddings(GenerationRequest& request, const fs::path& model)
{
    const auto read = [&](const std::string& prompt) { return takeApart(prompt, request.text.emphasis).text; };
    const std::string prompts = lowered(read(request.text.prompt) + "\n" + read(request.text.negative));
    std::vector<EmbeddingUse> found;
    std::set<std::string> names;
    const auto add = [&](const std::string& name, const fs::path& file, const std::string& hash) {
        if (!name.empty() && holdsWord(prompts, lowered(name)) && names.insert(lowered(name)).second)
            found.push_back({name, {file.string(), hash}});
    };
    for (const EmbeddingUse& known : request.model.embeddings)
        add(known.name, findArtistFile(AssetKind::Embedding, known.asset, model), known.asset.sha256);
    for (const fs::path& file : artistFilesIn(AssetKind::Embedding, model))
        add(file.stem().string(), file, {});
    for (const std::string& asked : namesAskedFor(prompts))
        if (!names.contains(asked)) {
            const fs::path file = findArtistFile(AssetKind::Embedding, asked, model); // beside the model, or nowhere
            add(file.stem().string(), file, {});
        }
    request.model.embeddings = std::move(found);
}

PromptWords readPromptWords(
    const GenerationRequest& request, const std::map<std::string, EmbeddingVectors>& bundled, const DiffusionModel& model)
{
    PromptWords words;
    std::vector<std::vector<at::Tensor>> vectors(model.reader->wordWidths().size());
    std::set<std::string> names;
    const auto add = [&](const std::string& name, const EmbeddingVectors& embedding, const std::string& where) {
        if (const std::string problem = mismatch(embedding, model); !problem.empty())
            fail(ErrorCode::BadRequest, "{}: {}.", problem, where);
        if (!names.insert(lowered(name)).second)
            return;
        model.reader->addWord(words.lookup, name, static_cast<int>(embedding.vectors.size(0)));
        vectors.front().push_back(embedding.vectors);
        if (vectors.size() > 1)
            vectors[1].push_back(embedding.second);
    };
    for (const EmbeddingUse& use : request.model.embeddings)
        saying(
            traitsOf(AssetKind::Embedding).unusable, [&] { add(use.name, vectorsIn(use.asset.file), use.asset.file); }, use.name);
    for (const auto& [name, embedding] : bundled)
        add(name, embedding, "the LoRA's embedding " + name);
    if (!names.empty())
        for (const auto& each : vectors)
            words.vectors.push_back(at::cat(each, 0));
    return words;
}

} // namespace dice
