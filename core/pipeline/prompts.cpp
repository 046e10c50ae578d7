#include "pipeline/prompts.h"

#include "encode/prompt_encoder.h"
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
    const PromptWithLoras clean = extractLoras(stripComments(prompt));
    if (!clean.loras.empty())
        fail(ErrorCode::Unsupported, "LoRAs are not supported by this version yet, found <lora:{}> in the prompt.", clean.loras.front().name);
    return schedulePrompt(clean.text, steps);
}

} // namespace

at::Tensor encodeText(const DiffusionModel& model, const std::string& text, WeightConvention convention, int clipSkip)
{
    const auto chunks = chunkPrompt(model.tokenizer, parseWeights(text));
    const auto empty = chunkPrompt(model.tokenizer, parseWeights(""));
    return encodeChunks(*model.text, chunks, empty.front(), convention, clipSkip);
}

std::map<std::string, at::Tensor> encodeForFile(const DiffusionModel& model, const std::string& prompt, const std::string& negative,
                                                WeightConvention convention, int clipSkip)
{
    const auto chunksOf = [&](const std::string& text) { return chunkPrompt(model.tokenizer, parseWeights(partsOf(text, 1).front().text)); };
    auto positive = chunksOf(prompt), other = chunksOf(negative), null = chunksOf("");
    const TokenChunk empty = null.front();
    padChunks(model.tokenizer, positive, other);
    padChunks(model.tokenizer, positive, null);
    std::vector<std::int64_t> ids;
    for (const TokenChunk& chunk : positive)
        ids.insert(ids.end(), chunk.ids.begin(), chunk.ids.end());
    const auto encoded = [&](const std::vector<TokenChunk>& chunks) { return encodeChunks(*model.text, chunks, empty, convention, clipSkip); };
    return {{"token_ids", at::tensor(ids).unsqueeze(0)}, {"c", encoded(positive)}, {"c_neg", encoded(other)}, {"c_null", encoded(null)}};
}

PromptEmbeddings encodePair(const DiffusionModel& model, const std::string& prompt, const std::string& negative, WeightConvention convention, int clipSkip)
{
    const auto chunksOf = [&](const std::string& text) { return chunkPrompt(model.tokenizer, parseWeights(text)); };
    auto positive = chunksOf(prompt), other = chunksOf(negative), null = chunksOf("");
    const TokenChunk empty = null.front();
    padChunks(model.tokenizer, positive, other);
    padChunks(model.tokenizer, positive, null);
    const auto encoded = [&](const std::vector<TokenChunk>& chunks) { return encodeChunks(*model.text, chunks, empty, convention, clipSkip); };
    return {encoded(positive), encoded(other), encoded(null), static_cast<std::int64_t>(empty.ids.size())};
}

PromptTimeline::PromptTimeline(DiffusionModel& model, const GenerationRequest& request, const Enhancement* enhancement)
{
    const auto positive = partsOf(request.prompt, request.steps), negative = partsOf(request.negative, request.steps);
    std::set<int> ends = {request.steps};
    for (const auto* parts : {&positive, &negative})
        for (const ScheduledPrompt& part : *parts)
            ends.insert(std::min(part.endStep, request.steps));
    std::map<std::string, PromptContext> encoded;
    const auto contextOf = [&](const std::string& text) -> const PromptContext& {
        const auto found = encoded.find(text);
        if (found != encoded.end())
            return found->second;
        return encoded[text] = model.unet->embedPrompt(encodeText(model, text, request.weights, request.clipSkip));
    };
    const bool guided = request.guidance.mode == GuidanceMode::Cfg || request.guidance.plan.has(PassKind::Measure);
    const auto enhancedOf = [&](const std::pair<std::string, std::string>& texts) -> std::shared_ptr<const EnhancedPrompt> {
        if (enhancement == nullptr)
            return nullptr;
        return enhancement->enhanced(encodePair(model, texts.first, texts.second, request.weights, request.clipSkip));
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
            m_parts.push_back({end, {contextOf(texts.first), guided ? contextOf(texts.second) : PromptContext{}, enhancedOf(texts)}});
        before = std::move(texts);
        begin = end;
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
