#include "engine/prompt_words.h"

#include "weights/embedding_file.h"
#include "engine/artist_files.h"
#ifdef DICE_WITH_IMAGES
#include "engine/embedding_picture.h"
#endif

#include <algorithm>
#include <cctype>
#include <set>

namespace dice {
namespace fs = std::filesystem;
namespace {

constexpr std::string_view kWord = "embedding:";

std::string lower(std::string text)
{
    std::transform(text.begin(), text.end(), text.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return text;
}

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

at::Tensor vectorsIn(const fs::path& file)
{
#ifdef DICE_WITH_IMAGES
    if (lower(file.extension().string()) == ".png")
        return embeddingInPicture(file);
#endif
    return EmbeddingFile::open(file).vectors;
}

// As a word of its own, not inside another.
bool holdsWord(const std::string& text, const std::string& word)
{
    const auto isLetter = [&](std::size_t at) { return at < text.size() && (std::isalnum(static_cast<unsigned char>(text[at])) != 0 || text[at] == '_'); };
    for (std::size_t at = text.find(word); at != std::string::npos; at = text.find(word, at + 1))
        if ((at == 0 || !isLetter(at - 1)) && !isLetter(at + word.size()))
            return true;
    return false;
}

} // namespace

void findEmbeddings(GenerationRequest& request, const fs::path& model)
{
    const std::string prompts = lower(request.prompt + "\n" + request.negative);
    std::vector<EmbeddingUse> found;
    std::set<std::string> names;
    const auto add = [&](const std::string& name, const fs::path& file, const std::string& hash) {
        if (!name.empty() && holdsWord(prompts, lower(name)) && names.insert(lower(name)).second)
            found.push_back({name, file.string(), hash});
    };
    for (const EmbeddingUse& known : request.embeddings)
        add(known.name, findArtistFile(ArtistFile::Embedding, known.file, model), known.sha256);
    for (const fs::path& file : artistFilesIn(ArtistFile::Embedding, model))
        add(file.stem().string(), file, {});
    for (const std::string& asked : namesAskedFor(prompts))
        if (!names.contains(asked)) {
            const fs::path file = findArtistFile(ArtistFile::Embedding, asked, model); // beside the model, or nowhere
            add(file.stem().string(), file, {});
        }
    request.embeddings = std::move(found);
}

PromptWords readPromptWords(const GenerationRequest& request, const std::map<std::string, at::Tensor>& bundled, const DiffusionModel& model)
{
    PromptWords words;
    std::vector<at::Tensor> vectors;
    std::set<std::string> names;
    const std::int64_t width = model.text->shape().width;
    const auto add = [&](const std::string& name, const at::Tensor& embedding, const std::string& where) {
        if (embedding.size(1) != width)
            fail(ErrorCode::BadRequest, "Expected an embedding of width {} as the model's text encoder has, found one of {}{}: {}.", width, embedding.size(1),
                 embedding.size(1) == 1280 ? " for SDXL" : "", where);
        if (names.insert(lower(name)).second) {
            words.lookup.add(model.tokenizer, name, static_cast<int>(embedding.size(0)));
            vectors.push_back(embedding);
        }
    };
    for (const EmbeddingUse& use : request.embeddings)
        add(use.name, vectorsIn(use.file), use.file);
    for (const auto& [name, embedding] : bundled)
        add(name, embedding.to(at::kFloat).reshape({-1, embedding.size(-1)}), "the LoRA's embedding " + name);
    if (!vectors.empty())
        words.vectors = at::cat(vectors, 0);
    return words;
}

} // namespace dice
