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
    return schedulePrompt(extractLoras(stripComments(prompt)).text, steps);
}

std::vector<TokenChunk> chunksOf(const DiffusionModel& model, const std::string& text) { return chunkPrompt(model.tokenizer, parseWeights(text), model.words.lookup); }

at::Tensor encoded(const DiffusionModel& model, const std::vector<TokenChunk>& chunks, const TokenChunk& empty, WeightConvention convention, int clipSkip)
{
    return encodeChunks(*model.text, chunks, empty, convention, clipSkip, {model.tokenizer.vocabSize(), model.words.vectors});
}

} // namespace

at::Tensor encodeText(const DiffusionModel& model, const std::string& text, WeightConvention convention, int clipSkip)
{
    return encoded(model, chunksOf(model, text), chunksOf(model, "").front(), convention, clipSkip);
}

std::map<std::string, at::Tensor> encodeForFile(const DiffusionModel& model, const std::string& prompt, const std::string& negative,
                                                WeightConvention convention, int clipSkip)
{
    auto positive = chunksOf(model, partsOf(prompt, 1).front().text), other = chunksOf(model, partsOf(negative, 1).front().text), null = chunksOf(model, "");
    const TokenChunk empty = null.front();
    padChunks(model.tokenizer, positive, other);
    padChunks(model.tokenizer, positive, null);
    std::vector<std::int64_t> ids;
    for (const TokenChunk& chunk : positive)
        ids.insert(ids.end(), chunk.ids.begin(), chunk.ids.end());
    const auto states = [&](const std::vector<TokenChunk>& chunks) { return encoded(model, chunks, empty, convention, clipSkip); };
    return {{"token_ids", at::tensor(ids).unsqueeze(0)}, {"c", states(positive)}, {"c_neg", states(other)}, {"c_null", states(null)}};
}

PromptEmbeddings encodePair(const DiffusionModel& model, const std::string& prompt, const std::string& negative, WeightConvention convention, int clipSkip)
{
    auto positive = chunksOf(model, prompt), other = chunksOf(model, negative), null = chunksOf(model, "");
    const TokenChunk empty = null.front();
    padChunks(model.tokenizer, positive, other);
    padChunks(model.tokenizer, positive, null);
    const auto states = [&](const std::vector<TokenChunk>& chunks) { return encoded(model, chunks, empty, convention, clipSkip); };
    return {states(positive), states(other), states(null), static_cast<std::int64_t>(empty.ids.size())};
}

PromptTimeline::PromptTimeline(DiffusionModel& model, const GenerationRequest& request, const Enhancement* enhancement)
{
    const auto positive = partsOf(request.prompt, request.steps), negative = partsOf(request.negative, request.steps);
    std::set<int> ends = {request.steps};
    for (const auto* parts : {&positive, &negative})
        for (const ScheduledPrompt& part : *parts)
            ends.insert(std::min(part.endStep, request.steps));
    std::map<std::string, PromptContext> known;
    const auto contextOf = [&](const std::string& text) -> const PromptContext& {
        const auto found = known.find(text);
        if (found != known.end())
            return found->second;
        return known[text] = model.unet->embedPrompt(encodeText(model, text, request.weights, request.clipSkip));
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
