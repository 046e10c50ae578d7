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

// Of each text encoder the vectors that have its width; undefined where there are none.
std::vector<at::Tensor> vectorsFor(const EmbeddingVectors& embedding, const std::vector<std::int64_t>& widths)
{
    const auto fits = [&](const at::Tensor& vectors, std::size_t encoder) {
        return vectors.defined() && vectors.size(1) == widths[encoder];
    };
    std::vector<at::Tensor> found;
    for (std::size_t i = 0; i < widths.size(); ++i) {
        const at::Tensor &own = i == 0 ? embedding.vectors : embedding.second, &other = i == 0 ? embedding.second : embedding.vectors;
        found.push_back(fits(own, i) ? own : fits(other, i) ? other : at::Tensor());
    }
    if (found.size() == 2 && found[0].defined() && found[0].is_same(found[1])) // one kind alone, of two encoders of one width
        found[1] = at::Tensor();
    return found;
}

// How many vectors it has, the same for each text encoder; 0 = it does not fit.
std::int64_t rowsOf(const std::vector<at::Tensor>& vectors)
{
    std::int64_t rows = 0;
    for (const at::Tensor& each : vectors)
        if (each.defined() && rows != 0 && each.size(0) != rows)
            return 0;
        else if (each.defined())
            rows = each.size(0);
    return rows;
}

std::string widthsIn(const EmbeddingVectors& embedding)
{
    std::string text;
    for (const at::Tensor& each : {embedding.vectors, embedding.second})
        if (each.defined())
            text += (text.empty() ? "" : " + ") + std::to_string(each.size(1));
    return text;
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

namespace {

class UsableWords
{
public:
    UsableWords(const GenerationRequest& request, const PromptReader& reader, Remarks& remarks)
        : m_prompts(lowered(request.text.prompt + "\n" + request.text.negative)), m_widths(reader.wordWidths()), m_remarks(remarks)
    {
    }

    bool add(const std::string& name, const EmbeddingVectors& embedding)
    {
        static constexpr Sentence kOther = DICE_SENTENCE(
            "embedding-of-other-width", "The embedding {} is left out: its vectors have the width {}, the model's text encoders read {}.");
        static constexpr Sentence kHalf = DICE_SENTENCE(
            "embedding-half", "The embedding {} has vectors for one of the two text encoders; the other one reads zeros in its place.");
        std::vector<at::Tensor> vectors = vectorsFor(embedding, m_widths);
        const std::int64_t rows = rowsOf(vectors);
        if (rows < 1 || rows > kMostVectors) {
            tell(name, say(kOther, name, widthsIn(embedding), fmt::format("{}", fmt::join(m_widths, " + "))));
            return false;
        }
        if (!m_names.insert(lowered(name)).second)
            return true;
        for (std::size_t i = 0; i < vectors.size(); ++i)
            if (!vectors[i].defined()) {
                vectors[i] = at::zeros({rows, m_widths[i]});
                tell(name, say(kHalf, name));
            }
        m_words.push_back({name, std::move(vectors)});
        return true;
    }

    bool addFile(const EmbeddingUse& use)
    {
        static constexpr Sentence kUnreadable =
            DICE_SENTENCE("embedding-unreadable", "{} is no embedding that can be read; its name is read as a word.");
        EmbeddingVectors embedding;
        try {
            embedding = vectorsIn(use.asset.file);
        } catch (const Error&) {
            tell(use.name, say(kUnreadable, fs::path(use.asset.file).filename().string()));
            return false;
        }
        return add(use.name, embedding);
    }

    [[nodiscard]] std::vector<PromptWord> take() { return std::move(m_words); }

private:
    static constexpr std::int64_t kMostVectors = 75; // that fit into a chunk

    void tell(const std::string& name, Remark remark)
    {
        if (holdsWord(m_prompts, lowered(name)))
            m_remarks.push_back(std::move(remark));
    }

    std::string m_prompts;
    std::vector<std::int64_t> m_widths;
    Remarks& m_remarks;
    std::vector<PromptWord> m_words;
    std::set<std::string> m_names;
};

} // namespace

std::vector<PromptWord> usableWords(
    GenerationRequest& request, const std::map<std::string, EmbeddingVectors>& bundled, const PromptReader& reader, Remarks& remarks)
{
    if (reader.wordWidths().empty()) {
        request.model.embeddings.clear();
        return {};
    }
    UsableWords words(request, reader, remarks);
    std::erase_if(request.model.embeddings, [&](const EmbeddingUse& use) { return !words.addFile(use); });
    for (const auto& [name, embedding] : bundled)
        words.add(name, embedding);
    return words.take();
}

PromptWords promptWordsOf(const std::vector<PromptWord>& words, const PromptReader& reader)
{
    PromptWords result;
    std::vector<std::vector<at::Tensor>> vectors(reader.wordWidths().size());
    for (const PromptWord& word : words) {
        reader.addWord(result.lookup, word.name, static_cast<int>(word.vectors.front().size(0)));
        for (std::size_t i = 0; i < vectors.size(); ++i)
            vectors[i].push_back(word.vectors[i]);
    }
    if (!words.empty())
        for (const auto& each : vectors)
            result.vectors.push_back(at::cat(each, 0));
    return result;
}

} // namespace dice
