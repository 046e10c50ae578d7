#include "encode/clip_reader.h"

#include "tokenize/comfy_emphasis.h"

#include <numeric>

namespace dice {
namespace {

ClipTokenizer loadTokenizer(const ModelFolder& folder, const TextPart& part)
{
    const std::filesystem::path place = folder.tokenizer(part.component);
    if (std::filesystem::is_directory(place))
        return ClipTokenizer::fromFolder(place);
    ClipVocabulary vocabulary = ClipVocabulary::fromMerges(place);
    if (part.kind == TextKind::OpenClip)
        vocabulary.pad = 0;
    return ClipTokenizer(std::move(vocabulary));
}

void loadNetwork(
    TextEncoder& encoder, const ModelFolder& folder, const TextPart& part, at::Device device, std::vector<MergedChange> changes)
{
    const auto weights = folder.weights(part.component, {device, at::kFloat, NetworkUse::Inference, /*keepStored=*/true});
    weights->merge(std::move(changes));
    const Config config = folder.config(part.component);
    encoder.network = std::make_shared<const ClipTextModel>(
        part.projects() ? ClipTextShape::withProjection(config) : ClipTextShape::fromConfig(config), weights->root());
    encoder.foreign =
        weights->requireAllTaken({"position_ids", "text_projection.weight"}); // no parameter, and one of a part that is not used
    encoder.files = weights->files();
}

} // namespace

ClipReader::ClipReader(const ModelFolder& folder, at::Device device) : m_folder(folder), m_device(device)
{
    for (const TextPart& part : folder.traits().texts) {
        TextEncoder& encoder = m_encoders.emplace_back(TextEncoder{loadTokenizer(folder, part), nullptr, {}});
        loadNetwork(encoder, folder, part, device, {});
        requireVocabulary(encoder.tokenizer.vocabSize(), encoder.network->shape().vocabulary, folder);
        if (const std::int64_t first = m_encoders.front().tokenizer.vocabSize(); encoder.tokenizer.vocabSize() != first)
            fail(ErrorCode::BadFile, "Expected two tokenizers of one vocabulary, found {} and {} tokens: {}.", first,
                encoder.tokenizer.vocabSize(), folder.path().string());
    }
}

ClipReader::ClipReader(const ClipReader& other, TextAdaptation adaptation)
    : m_folder(other.m_folder), m_device(other.m_device), m_encoders(other.m_encoders), m_words(std::move(adaptation.words))
{
    for (std::size_t i = 0; i < adaptation.changes.size(); ++i)
        if (!adaptation.changes[i].empty())
            loadNetwork(m_encoders[i], m_folder, m_folder.traits().texts[i], m_device, std::move(adaptation.changes[i]));
}

std::vector<std::string> ClipReader::foreignTensors() const
{
    std::vector<std::string> all;
    for (const TextEncoder& encoder : m_encoders)
        all.insert(all.end(), encoder.foreign.begin(), encoder.foreign.end());
    return all;
}

std::shared_ptr<const PromptReader> ClipReader::adapted(TextAdaptation adaptation) const
{
    return std::shared_ptr<const PromptReader>(new ClipReader(*this, std::move(adaptation)));
}

ClipReader::Chunks ClipReader::chunksOf(const std::string& text, EmphasisConvention convention, const EmbeddingLookup& words) const
{
    Chunks chunks;
    for (const TextEncoder& encoder : m_encoders)
        chunks.push_back(chunkPrompt(encoder.tokenizer, weightedTexts(text, convention), words, convention));
    return chunks;
}

void ClipReader::padTogether(Chunks& first, Chunks& second) const
{
    for (std::size_t i = 0; i < m_encoders.size(); ++i)
        padChunks(m_encoders[i].tokenizer, first[i], second[i]);
}

Conditioning ClipReader::encoded(const Chunks& chunks, const TextSettings& settings) const
{
    std::vector<Conditioning> all;
    for (std::size_t i = 0; i < m_encoders.size(); ++i) {
        const TextEncoder& encoder = m_encoders[i];
        const TextReading reading{m_folder.traits().texts[i].states, settings.convention, settings.clipSkip};
        const ExtraTokens words{encoder.tokenizer.vocabSize(), i < m_words.vectors.size() ? m_words.vectors[i] : at::Tensor()};
        all.push_back(encodeChunks(*encoder.network, chunks[i], chunkPrompt(encoder.tokenizer, {}).front(), reading, words));
    }
    return sideBySide(all);
}

Conditioning ClipReader::read(const std::string& text, const TextSettings& settings) const
{
    return encoded(chunksOf(text, settings.convention, m_words.lookup), settings);
}

std::vector<Conditioning> ClipReader::readTogether(std::span<const std::string> texts, const TextSettings& settings) const
{
    std::vector<Chunks> chunks;
    for (const std::string& text : texts)
        chunks.push_back(chunksOf(text, settings.convention, m_words.lookup));
    for (int pass = 0; pass < 2; ++pass) // the first becomes as long as the longest, then the others as long as it
        for (std::size_t i = 1; i < chunks.size(); ++i)
            padTogether(chunks.front(), chunks[i]);
    std::vector<Conditioning> all;
    for (const Chunks& each : chunks)
        all.push_back(encoded(each, settings));
    return all;
}

Conditioning ClipReader::readFirstChunks(std::span<const std::string> texts, const TextSettings& settings) const
{
    std::vector<Conditioning> all;
    for (const std::string& text : texts) {
        Chunks chunks = chunksOf(text, settings.convention, {});
        for (auto& each : chunks)
            each.resize(1);
        all.push_back(encoded(chunks, settings));
    }
    return joinedTexts(all);
}

std::vector<std::int64_t> ClipReader::idsOf(const std::string& text, const std::string& other, EmphasisConvention convention) const
{
    Chunks chunks = chunksOf(text, convention, m_words.lookup), others = chunksOf(other, convention, m_words.lookup);
    padTogether(chunks, others);
    std::vector<std::int64_t> ids;
    for (const TokenChunk& chunk : chunks.front())
        ids.insert(ids.end(), chunk.ids.begin(), chunk.ids.end());
    return ids;
}

std::int64_t ClipReader::tokensOf(const std::string& text) const { return std::ssize(m_encoders.front().tokenizer.encode(text)); }

std::vector<std::int64_t> ClipReader::padIds() const
{
    std::vector<std::int64_t> ids;
    for (const TextEncoder& encoder : m_encoders)
        ids.push_back(encoder.tokenizer.pad());
    return ids;
}

std::int64_t ClipReader::chunk() const { return m_encoders.front().tokenizer.maxLength(); }

std::int64_t ClipReader::width() const
{
    const std::vector<std::int64_t> widths = wordWidths();
    return std::accumulate(widths.begin(), widths.end(), std::int64_t{0});
}

std::int64_t ClipReader::pooledWidth() const
{
    std::int64_t width = 0;
    for (const TextEncoder& encoder : m_encoders)
        width += encoder.network->shape().projection;
    return width;
}

std::vector<std::int64_t> ClipReader::wordWidths() const
{
    std::vector<std::int64_t> widths;
    for (const TextEncoder& encoder : m_encoders)
        widths.push_back(encoder.network->shape().width);
    return widths;
}

void ClipReader::addWord(EmbeddingLookup& lookup, const std::string& name, int vectors) const
{
    lookup.add(m_encoders.front().tokenizer, name, vectors);
}

void ClipReader::rest() const
{
    for (const TextEncoder& encoder : m_encoders)
        for (const auto& file : encoder.files)
            file->giveBack();
}

} // namespace dice
