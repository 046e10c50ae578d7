#include "pipeline/prompt_words.h"

#include "assets/artist_files.h"
#include "base/ascii.h"
#include "base/file_name.h"
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

// Without the back slashes that make brackets text: names are looked for in what is read.
std::string unescaped(const std::string& prompt)
{
    std::string text;
    for (std::size_t at = 0; at < prompt.size(); ++at)
        if (prompt[at] != '\\' || at + 1 == prompt.size() || std::string_view("()[]").find(prompt[at + 1]) == std::string_view::npos)
            text += prompt[at];
    return text;
}

std::string withoutBackSlashes(std::string text)
{
    std::erase(text, '\\');
    return text;
}

// As names are compared: as they are written, and as A1111's language reads them, which knows no back slashes.
std::string searched(const std::string& prompt) { return foldedName(unescaped(prompt)) + "\n" + foldedName(withoutBackSlashes(prompt)); }

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

constexpr std::string_view kEnds = " ,;()[]:|\n\t";

// True where a name can end in front of `rest`; a dot ends it at the end of a sentence alone.
bool endsBefore(std::string_view rest)
{
    rest.remove_prefix(std::min(rest.find_first_not_of('.'), rest.size()));
    return rest.empty() || kEnds.find(rest.front()) != std::string_view::npos;
}

// How many bytes of `rest` spell the name in some case and Unicode form; 0 = it does not begin with it.
std::size_t spelledIn(const std::string& rest, const std::string& name)
{
    const std::string wanted = foldedName(name);
    constexpr std::size_t kLongestForm = 3; // of a letter, in bytes for one of another form
    for (std::size_t size = (wanted.size() + kLongestForm - 1) / kLongestForm; size <= std::min(rest.size(), kLongestForm * wanted.size());
         ++size)
        if (foldedName(rest.substr(0, size)) == wanted && endsBefore(std::string_view(rest).substr(size)))
            return size;
    return 0;
}

// The name that `rest` begins with: the longest one that a file has, which may hold blanks, commas and brackets; else what
// stands before the next of them.
std::string nameAtBegin(const std::string& rest, const std::vector<ArtistFile>& files)
{
    const std::string folded = foldedName(rest);
    std::size_t longest = 0;
    for (const ArtistFile& each : files)
        for (const std::string& name : {each.path(), each.stem(), each.file.filename().string(), each.file.stem().string()})
            if (folded.starts_with(foldedName(name)))
                longest = std::max(longest, spelledIn(rest, name));
    if (longest != 0)
        return rest.substr(0, longest);
    std::string name = rest.substr(0, rest.find_first_of(kEnds));
    name.erase(name.find_last_not_of('.') + 1);
    return name;
}

// Takes each "embedding:name" out of the text, and returns the names.
std::vector<std::string> takeNamesAskedFor(std::string& text, const std::vector<ArtistFile>& files)
{
    std::vector<std::string> names;
    for (std::size_t at = lowered(text).find(kWord); at != std::string::npos; at = lowered(text).find(kWord, at)) {
        const std::string name = nameAtBegin(text.substr(at + kWord.size()), files);
        text.replace(at, kWord.size() + name.size(), "\n");
        if (!name.empty())
            names.push_back(name);
    }
    return names;
}

} // namespace

void findEmbeddings(GenerationRequest& request, const fs::path& model)
{
    const auto read = [&](const std::string& prompt) { return unescaped(takeApart(prompt, request.text.emphasis).text); };
    std::string text = read(request.text.prompt) + "\n" + read(request.text.negative);
    std::vector<EmbeddingUse> found;
    std::set<std::string> names;
    const auto add = [&](const std::string& name, const fs::path& file, const std::string& hash) {
        if (!name.empty() && names.insert(foldedName(name)).second)
            found.push_back({name, {file.string(), hash}});
    };
    for (const EmbeddingUse& known : request.model.embeddings) {
        const fs::path file = findArtistFile(AssetKind::Embedding, known.asset, model);
        if (holdsWord(searched(text), foldedName(known.name)))
            add(known.name, file, known.asset.sha256);
    }
    const std::vector<ArtistFile> files = artistFilesIn(AssetKind::Embedding, model);
    for (const std::string& asked : takeNamesAskedFor(text, files)) {
        const std::string word = request.text.emphasis == EmphasisConvention::A1111 ? withoutBackSlashes(asked) : asked;
        if (names.contains(foldedName(word)))
            continue;
        const fs::path file = findArtistFile(AssetKind::Embedding, asked, model);
        const std::string stem = file.stem().string();
        add(foldedName(stem) == foldedName(word) ? stem : word, file, {});
    }
    const std::string words = foldedName(text);
    for (const ArtistFile& each : files)
        if (const std::string name = each.file.stem().string(); holdsWord(words, foldedName(name)))
            add(name, each.file, {});
    request.model.embeddings = std::move(found);
}

namespace {

class UsableWords
{
public:
    UsableWords(const GenerationRequest& request, const PromptReader& reader, Remarks& remarks)
        : m_prompts(searched(request.text.prompt + "\n" + request.text.negative)), m_widths(reader.wordWidths()), m_remarks(remarks)
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
        if (!m_names.insert(foldedName(name)).second)
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
        if (holdsWord(m_prompts, foldedName(name)))
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
