#include "pipeline/prompts.h"

#include "tokenize/prompt_editing.h"
#include "tokenize/prompt_text.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace dice {
namespace {

const std::string& textAt(const std::vector<EditedPrompt>& parts, int step)
{
    for (const EditedPrompt& part : parts)
        if (step < part.endStep)
            return part.text;
    return parts.back().text;
}

constexpr Sentence kTagsInNegative =
    DICE_SENTENCE("lora-tags-in-negative", "LoRA tags count in the prompt alone; those in the negative prompt are left out.");
constexpr Sentence kTagPartLeftOut =
    DICE_SENTENCE("lora-tag-part-left-out", "Of the tag of the LoRA {} this is not understood and left out: {}.");
constexpr Sentence kTagLeftOut = DICE_SENTENCE("tag-left-out", "The tag {} means nothing here; it is left out of the text.");
constexpr Sentence kAndIsText =
    DICE_SENTENCE("and-is-text", "AND does not compose prompts here: it is read as a word, and weights behind a colon as text.");

// Comments and tags out, then the texts over the steps.
std::vector<EditedPrompt> partsOf(const std::string& prompt, int steps, EmphasisConvention convention)
{
    return textsOverSteps(takeApart(prompt, convention).text, steps, convention);
}

// What the model wants to be told about the picture's size, [count, n].
at::Tensor sizesFor(const DiffusionModel& model, const TextSettings& settings, std::int64_t count)
{
    const auto own = static_cast<int>(model.nativeSize());
    const int width = settings.width != 0 ? settings.width : own, height = settings.height != 0 ? settings.height : own;
    std::vector<float> numbers;
    if (model.folder.traits().sizes == SizesTold::HeightWidthRatio) {
        const auto h = static_cast<float>(height), w = static_cast<float>(width);
        numbers = {h, w, h / w};
    } else { // original size, crop, target size; heights first, as diffusers has them
        const SizeHints& hints = settings.sizes;
        const auto either = [](int said, int otherwise) { return static_cast<float>(said != 0 ? said : otherwise); };
        numbers = {either(hints.originalHeight, height), either(hints.originalWidth, width), static_cast<float>(hints.cropTop),
            static_cast<float>(hints.cropLeft), either(hints.targetHeight, height), either(hints.targetWidth, width)};
    }
    return at::tensor(numbers).unsqueeze(0).expand({count, -1}).to(model.device);
}

Conditioning withSizes(const DiffusionModel& model, Conditioning text, const TextSettings& settings)
{
    if (model.unet->shape().sizes != 0)
        text.sizes = sizesFor(model, settings, text.count());
    return text;
}

// Of all parts, and the empty text where it is needed.
std::vector<std::string> textsOf(const std::vector<EditedPrompt>& prompts, const std::vector<EditedPrompt>& negatives, bool andNone)
{
    std::vector<std::string> texts;
    for (const auto* parts : {&prompts, &negatives})
        for (const EditedPrompt& part : *parts)
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
    model.reader->readAhead(texts, settings);
}

Conditioning encodeText(const DiffusionModel& model, const std::string& text, const TextSettings& settings)
{
    return withSizes(model, model.reader->read(text, settings), settings);
}

Conditioning encodeFirstChunks(const DiffusionModel& model, const std::vector<std::string>& texts, const TextSettings& settings)
{
    const c10::InferenceMode inference;
    return withSizes(model, model.reader->readFirstChunks(texts, settings), settings);
}

Conditioning asNegative(const DiffusionModel& model, const std::string& text, const Conditioning& encoded)
{
    return text.empty() && model.folder.silencesEmptyNegative() ? encoded.silenced() : encoded;
}

PromptEmbeddings encodePair(
    const DiffusionModel& model, const std::string& prompt, const std::string& negative, const TextSettings& settings)
{
    const std::string texts[] = {prompt, negative, ""};
    std::vector<Conditioning> all = model.reader->readTogether(texts, settings);
    for (Conditioning& text : all)
        text = withSizes(model, std::move(text), settings);
    return {all[0], all[1], all[2], model.reader->chunk()};
}

Remarks promptRemarks(const PromptReader& reader, const GenerationRequest& request)
{
    Remarks remarks;
    const EmphasisConvention convention = request.text.emphasis;
    const PromptParts prompt = takeApart(request.text.prompt, convention), negative = takeApart(request.text.negative, convention);
    for (const LoraTag& lora : prompt.loras)
        if (!lora.leftOut.empty())
            remarks.push_back(say(kTagPartLeftOut, lora.name, lora.leftOut));
    if (!negative.loras.empty())
        remarks.push_back(say(kTagsInNegative));
    std::set<std::string> unknown(prompt.unknown.begin(), prompt.unknown.end());
    unknown.insert(negative.unknown.begin(), negative.unknown.end());
    for (const std::string& tag : unknown)
        remarks.push_back(say(kTagLeftOut, tag));
    if (convention == EmphasisConvention::A1111 && usesComposition(prompt.text))
        remarks.push_back(say(kAndIsText));
    for (const PromptParts* parts : {&prompt, &negative})
        for (const EditedPrompt& edited : textsOverSteps(parts->text, request.sampling.steps, convention))
            if (Remark cut = reader.cutRemark(edited.text, convention); !cut.empty() && std::ranges::find(remarks, cut) == remarks.end())
                remarks.push_back(std::move(cut));
    return remarks;
}

std::map<std::string, at::Tensor> encodeForFile(
    const DiffusionModel& model, const std::string& prompt, const std::string& negative, const TextSettings& settings)
{
    const std::string first = partsOf(prompt, 1, settings.convention).front().text,
                      other = partsOf(negative, 1, settings.convention).front().text;
    const std::vector<std::int64_t> ids = model.reader->idsOf(first, other, settings.convention);
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
    const auto positive = partsOf(request.text.prompt, request.sampling.steps, request.text.emphasis),
               negative = partsOf(request.text.negative, request.sampling.steps, request.text.emphasis);
    std::set<int> ends = {request.sampling.steps};
    for (const auto* parts : {&positive, &negative})
        for (const EditedPrompt& part : *parts)
            ends.insert(std::min(part.endStep, request.sampling.steps));
    const TextSettings settings = textSettings(request);
    encodeAhead(model,
        textsOf(positive, m_guided || enhancement != nullptr ? negative : std::vector<EditedPrompt>(), enhancement != nullptr), settings);
    std::map<std::pair<std::string, bool>, std::pair<Conditioning, PreparedPrompt>> known;
    const auto prepared = [&](const std::string& text, bool isNegative) -> const std::pair<Conditioning, PreparedPrompt>& {
        const std::pair key(text, isNegative && model.folder.silencesEmptyNegative());
        const auto found = known.find(key);
        if (found != known.end())
            return found->second;
        const Conditioning encoded = encodeText(model, text, settings), told = isNegative ? asNegative(model, text, encoded) : encoded;
        return known[key] = {told, model.unet->prepare(told, times)};
    };
    const auto addPart = [&](int end, const std::string& text, const std::string& other) {
        GuidedPrompt prompt{.number = m_parts.size()};
        PromptTexts& texts = m_texts.emplace_back();
        std::tie(texts.plain, prompt.positive) = prepared(text, false);
        if (m_guided)
            std::tie(texts.negative, prompt.negative) = prepared(other, true);
        if (enhancement != nullptr) {
            texts.enhanced = encodePair(model, text, other, settings);
            prompt.enhanced = enhancement->enhanced(*texts.enhanced, times);
        }
        m_parts.push_back({end, std::move(prompt)});
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
            addPart(end, texts.first, texts.second);
        before = std::move(texts);
        begin = end;
    }
    model.reader->rest();
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
