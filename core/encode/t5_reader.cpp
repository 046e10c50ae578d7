#include "encode/t5_reader.h"

#include "base/device.h"
#include "base/memory_estimate.h"
#include "encode/t5_prompt_encoder.h"
#include "tokenize/comfy_emphasis.h"

#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

#include <algorithm>

namespace dice {
namespace {

constexpr Sentence kReadAnew = DICE_SENTENCE("text-encoder-read-anew",
    "The text encoder's weights ({}) do not fit into the free memory ({}); they are read from the disk anew for each text.");
constexpr Sentence kNoRoomForText = DICE_SENTENCE(
    "no-room-for-text-encoder", "Expected {} of free memory for one layer of the text encoder, found {}; closing other programs may help.");
constexpr Sentence kTextCut =
    DICE_SENTENCE("text-cut", "The text is cut: the last {} of its {} tokens are not read, as this model reads {}.");
constexpr std::size_t kMostKnown = 256; // 2 to 5 MB each, of T5-XXL
constexpr std::size_t kTogether = 32;   // texts for which the weights are read through once; up to 400 MB for the widest states

} // namespace

T5Reader::T5Reader(const ModelFolder& folder, at::Device device, at::ScalarType type)
    : m_length(folder.traits().texts.front().tokens), m_tokenizer(T5Tokenizer::fromFolder(folder.tokenizer()))
{
    const at::ScalarType computed = T5EncoderModel::computeType(type);
    const std::string_view component = folder.traits().texts.front().component;
    const auto weights = folder.weights(component, {at::kCPU, computed, NetworkUse::Inference, /*keepStored=*/true});
    m_network = std::make_shared<const T5EncoderModel>(T5Shape::fromConfig(folder.config(component)), weights->root(), device, computed);
    m_files = weights->files();
    m_foreign = weights->requireAllTaken({"encoder.embed_tokens.weight"}); // the table's other name
    tellOfMemory(folder, computed);
    requireVocabulary(m_tokenizer.vocabSize(), m_network->shape().vocabulary, folder);
}

// Said before the work begins, and once more with each picture. To stderr: the standard output is for results.
void T5Reader::tellOfMemory(const ModelFolder& folder, at::ScalarType computed)
{
    const std::uint64_t file = folder.bytes(folder.traits().texts.front().component), free = availableMemory(),
                        layer = m_network->shape().layerBytes(computed);
    if (free < layer)
        throw Error(ErrorCode::OutOfMemory, say(kNoRoomForText, sizeText(layer), sizeText(free)), folder.path().string());
    if (free >= file)
        return;
    m_remark = say(kReadAnew, sizeText(file), sizeText(free));
    static const auto log = spdlog::stderr_logger_mt("text encoder");
    log->warn("{}", m_remark.english());
}

T5Prompt T5Reader::promptOf(const std::string& text, EmphasisConvention convention) const
{
    return encodeT5Prompt(m_tokenizer, weightedTexts(text, convention), m_length);
}

void T5Reader::encodeMissing(std::span<const std::string> texts, EmphasisConvention convention) const
{
    std::vector<std::string> missing;
    for (const std::string& text : texts)
        if (!knows(text, convention) && std::find(missing.begin(), missing.end(), text) == missing.end())
            missing.push_back(text);
    for (std::size_t begin = 0; begin < missing.size(); begin += kTogether) {
        const std::size_t count = std::min(kTogether, missing.size() - begin);
        std::vector<T5Prompt> prompts;
        for (std::size_t i = 0; i < count; ++i)
            prompts.push_back(promptOf(missing[begin + i], convention));
        const Conditioning encoded = encodeT5Prompts(*m_network, prompts, encodeT5Prompt(m_tokenizer, {}, m_length), convention);
        for (std::size_t i = 0; i < count; ++i)
            m_known[{missing[begin + i], convention}] = encoded.rows(static_cast<std::int64_t>(i), 1);
    }
}

std::vector<Conditioning> T5Reader::readTogether(std::span<const std::string> texts, const TextSettings& settings) const
{
    if (m_known.size() > kMostKnown)
        m_known.clear();
    encodeMissing(texts, settings.convention);
    std::vector<Conditioning> rows;
    for (const std::string& text : texts)
        rows.push_back(m_known.at({text, settings.convention}));
    if (texts.size() > kMostKnown)
        m_known.clear();
    return rows;
}

Conditioning T5Reader::read(const std::string& text, const TextSettings& settings) const
{
    return readTogether({&text, 1}, settings).front();
}

Conditioning T5Reader::readFirstChunks(std::span<const std::string> texts, const TextSettings& settings) const
{
    return joinedTexts(readTogether(texts, settings)); // it has but one
}

void T5Reader::readAhead(std::span<const std::string> texts, const TextSettings& settings) const
{
    if (!texts.empty())
        (void)readTogether(texts, settings);
}

std::vector<std::int64_t> T5Reader::idsOf(const std::string& text, const std::string& /*other*/, EmphasisConvention convention) const
{
    const T5Prompt prompt = promptOf(text, convention);
    return {prompt.ids.begin(), prompt.ids.end()};
}

Remark T5Reader::cutRemark(const std::string& text, EmphasisConvention convention) const
{
    const T5Prompt prompt = promptOf(text, convention);
    return prompt.cut == 0 ? Remark() : dice::say(kTextCut, prompt.cut, prompt.cut + prompt.kept - 1, prompt.kept - 1);
}

std::int64_t T5Reader::tokensOf(const std::string& text) const
{
    return encodeT5Prompt(m_tokenizer, {{text, 1, false}}, m_length).kept - 1;
}

void T5Reader::addWord(EmbeddingLookup& /*lookup*/, const std::string& name, int /*vectors*/) const
{
    fail(ErrorCode::Internal, "Expected no words of textual inversion for T5, found {}.", name);
}

std::shared_ptr<const PromptReader> T5Reader::adapted(TextAdaptation /*adaptation*/) const { return shared_from_this(); }

void T5Reader::rest() const
{
    for (const auto& file : m_files)
        file->giveBack();
}

} // namespace dice
