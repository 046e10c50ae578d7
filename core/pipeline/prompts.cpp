#include "pipeline/prompts.h"

#include "encode/prompt_encoder.h"
#include "pipeline/t5_prompts.h"
#include "tokenize/prompt_chunks.h"
#include "tokenize/prompt_schedule.h"
#include "tokenize/prompt_text.h"
#include "tokenize/prompt_weights.h"

#include <map>
#include <set>

namespace dice {
namespace {

const std::string& textAt(const std::vector<ScheduledPrompt>& parts, int step)
{
    for (const ScheduledPrompt& part : parts)
        if (step < part.endStep)
            return part.text;
    return parts.back().text;
}

// Comments and LoRA tags out, then the texts over the steps.
std::vector<ScheduledPrompt> partsOf(const std::string& prompt, int steps)
{
    return schedulePrompt(extractLoras(stripComments(prompt)).text, steps);
}

// The chunks of a text for each of the model's text encoders; they differ in their padding.
using Chunks = std::vector<std::vector<TokenChunk>>;

Chunks chunksOf(const DiffusionModel& model, const std::string& text, const EmbeddingLookup& words)
{
    Chunks chunks;
    for (const TextEncoder& encoder : model.texts)
        chunks.push_back(chunkPrompt(encoder.tokenizer, parseWeights(text), words));
    return chunks;
}

Chunks chunksOf(const DiffusionModel& model, const std::string& text) { return chunksOf(model, text, model.words.lookup); }

void padTogether(const DiffusionModel& model, Chunks& first, Chunks& second)
{
    for (std::size_t i = 0; i < model.texts.size(); ++i)
        padChunks(model.texts[i].tokenizer, first[i], second[i]);
}

// Original size, crop, target size; heights first, as the reference library has them. [1, 6]
at::Tensor sizesFor(const DiffusionModel& model, const TextSettings& settings)
{
    const auto own = static_cast<int>(model.nativeSize());
    const int width = settings.width != 0 ? settings.width : own, height = settings.height != 0 ? settings.height : own;
    const SizeHints& hints = settings.sizes;
    const auto either = [](int said, int otherwise) { return static_cast<float>(said != 0 ? said : otherwise); };
    return at::tensor({either(hints.originalHeight, height), either(hints.originalWidth, width), static_cast<float>(hints.cropTop),
                          static_cast<float>(hints.cropLeft), either(hints.targetHeight, height), either(hints.targetWidth, width)})
        .unsqueeze(0)
        .to(model.device);
}

Conditioning encoded(const DiffusionModel& model, const Chunks& chunks, const TextSettings& settings)
{
    const bool xl = model.folder.family() == ModelFamily::StableDiffusionXL;
    const TextReading reading{xl ? TextStates::Penultimate : TextStates::Normalised, settings.convention, settings.clipSkip};
    std::vector<Conditioning> encoders;
    for (std::size_t i = 0; i < model.texts.size(); ++i) {
        const TextEncoder& encoder = model.texts[i];
        const ExtraTokens words{encoder.tokenizer.vocabSize(), i < model.words.vectors.size() ? model.words.vectors[i] : at::Tensor()};
        encoders.push_back(
            encodeChunks(*encoder.network, chunks[i], chunkPrompt(encoder.tokenizer, parseWeights("")).front(), reading, words));
    }
    Conditioning text = sideBySide(encoders);
    if (model.unet->shape().sizes != 0)
        text.sizes = sizesFor(model, settings);
    return text;
}

// Of the first text, padded to as many chunks as both need.
std::vector<std::int64_t> idsForFile(const DiffusionModel& model, const std::string& text, const std::string& negative)
{
    std::vector<std::int64_t> ids;
    const auto append = [&](const std::vector<std::int32_t>& more) { ids.insert(ids.end(), more.begin(), more.end()); };
    if (model.captions) {
        append(encodeT5Prompt(model.captions->tokenizer, parseWeights(text)).ids);
        return ids;
    }
    Chunks chunks = chunksOf(model, text), others = chunksOf(model, negative);
    padTogether(model, chunks, others);
    for (const TokenChunk& chunk : chunks.front())
        append(chunk.ids);
    return ids;
}

// Of all parts, and the empty text where it is needed.
std::vector<std::string> textsOf(const std::vector<ScheduledPrompt>& prompts, const std::vector<ScheduledPrompt>& negatives, bool andNone)
{
    std::vector<std::string> texts;
    for (const auto* parts : {&prompts, &negatives})
        for (const ScheduledPrompt& part : *parts)
            texts.push_back(part.text);
    if (andNone)
        texts.emplace_back();
    return texts;
}

} // namespace

TextSettings textSettings(const GenerationRequest& request)
{
    return {request.text.emphasis, request.text.clipSkip, request.sampling.width, request.sampling.height, request.text.sizes};
}

void encodeAhead(const DiffusionModel& model, const std::vector<std::string>& texts, const TextSettings& settings)
{
    if (model.captions && !texts.empty())
        (void)encodeCaptions(model, texts, settings);
}

Conditioning encodeText(const DiffusionModel& model, const std::string& text, const TextSettings& settings)
{
    return model.captions ? encodeCaptions(model, {text}, settings) : encoded(model, chunksOf(model, text), settings);
}

Conditioning encodeFirstChunk(const DiffusionModel& model, const std::string& text, const TextSettings& settings)
{
    if (model.captions) // has but one
        return encodeText(model, text, settings);
    Chunks chunks = chunksOf(model, text, {});
    for (auto& each : chunks)
        each.resize(1);
    return encoded(model, chunks, settings);
}

Conditioning asNegative(const DiffusionModel& model, const std::string& text, const Conditioning& encoded)
{
    return text.empty() && model.folder.silencesEmptyNegative() ? encoded.silenced() : encoded;
}

PromptEmbeddings encodePair(
    const DiffusionModel& model, const std::string& prompt, const std::string& negative, const TextSettings& settings)
{
    if (model.captions) {
        const Conditioning all = encodeCaptions(model, {prompt, negative, ""}, settings);
        return {all.rows(0, 1), all.rows(1, 1), all.rows(2, 1), kT5Length};
    }
    Chunks positive = chunksOf(model, prompt), other = chunksOf(model, negative), null = chunksOf(model, "");
    padTogether(model, positive, other);
    padTogether(model, positive, null);
    const auto chunk = static_cast<std::int64_t>(positive.front().front().ids.size());
    return {encoded(model, positive, settings), encoded(model, other, settings), encoded(model, null, settings), chunk};
}

std::map<std::string, at::Tensor> encodeForFile(
    const DiffusionModel& model, const std::string& prompt, const std::string& negative, const TextSettings& settings)
{
    const std::string first = partsOf(prompt, 1).front().text, other = partsOf(negative, 1).front().text;
    const std::vector<std::int64_t> ids = idsForFile(model, first, other);
    const PromptEmbeddings pair = encodePair(model, first, other, settings);
    std::map<std::string, at::Tensor> tensors = {{"token_ids", at::tensor(ids).unsqueeze(0)}, {"c", pair.prompt.context},
        {"c_neg", pair.negative.context}, {"c_null", pair.null.context}};
    if (pair.prompt.pooled.defined()) {
        tensors["pooled"] = pair.prompt.pooled;
        tensors["pooled_neg"] = pair.negative.pooled;
    }
    if (pair.prompt.mask.defined()) {
        tensors["mask"] = pair.prompt.mask;
        tensors["mask_neg"] = pair.negative.mask;
        tensors["mask_null"] = pair.null.mask;
    }
    return tensors;
}

PromptTimeline::PromptTimeline(
    DiffusionModel& model, const GenerationRequest& request, const at::Tensor& times, const Enhancement* enhancement)
    : m_model(model), m_enhancement(enhancement),
      m_guided(request.guidance.mode == GuidanceMode::Cfg || request.guidance.plan.has(PassKind::Measure))
{
    const auto positive = partsOf(request.text.prompt, request.sampling.steps),
               negative = partsOf(request.text.negative, request.sampling.steps);
    std::set<int> ends = {request.sampling.steps};
    for (const auto* parts : {&positive, &negative})
        for (const ScheduledPrompt& part : *parts)
            ends.insert(std::min(part.endStep, request.sampling.steps));
    const TextSettings settings = textSettings(request);
    encodeAhead(model,
        textsOf(positive, m_guided || enhancement != nullptr ? negative : std::vector<ScheduledPrompt>(), enhancement != nullptr),
        settings);
    std::map<std::pair<std::string, bool>, PreparedPrompt> known;
    const auto prepared = [&](const std::string& text, bool isNegative) -> const PreparedPrompt& {
        const std::pair key(text, isNegative && model.folder.silencesEmptyNegative());
        const auto found = known.find(key);
        if (found != known.end())
            return found->second;
        const Conditioning encoded = encodeText(model, text, settings);
        return known[key] = model.unet->prepare(isNegative ? asNegative(model, text, encoded) : encoded, times);
    };
    const auto enhancedOf = [&](const std::pair<std::string, std::string>& texts) -> std::shared_ptr<const EnhancedPrompt> {
        if (enhancement == nullptr)
            return nullptr;
        return enhancement->enhanced(encodePair(model, texts.first, texts.second, settings), times);
    };
    int begin = 0;
    std::pair<std::string, std::string> before;
    for (const int end : ends) {
        if (end <= begin)
            continue;
        std::pair texts(textAt(positive, begin), textAt(negative, begin));
        if (!m_parts.empty() && texts == before) // the same texts stay one part, so that guidance is not measured anew
            m_parts.back().endStep = end;
        else
            m_parts.push_back(
                {end, {prepared(texts.first, false), m_guided ? prepared(texts.second, true) : PreparedPrompt{}, enhancedOf(texts)}});
        before = std::move(texts);
        begin = end;
    }
    model.restTexts();
}

void PromptTimeline::setTimes(const at::Tensor& times)
{
    for (auto& [end, prompt] : m_parts) {
        prompt.positive.times = m_model.unet->embedSchedule(times, prompt.positive.context);
        if (m_guided)
            prompt.negative.times = m_model.unet->embedSchedule(times, prompt.negative.context);
        if (prompt.enhanced)
            prompt.enhanced = m_enhancement->atTimes(*prompt.enhanced, times);
    }
}

const GuidedPrompt& PromptTimeline::at(int step) const
{
    for (const PromptPart& part : m_parts)
        if (step < part.endStep)
            return part.prompt;
    return m_parts.back().prompt;
}

} // namespace dice
