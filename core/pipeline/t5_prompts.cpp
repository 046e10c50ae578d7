#include "pipeline/t5_prompts.h"

#include <algorithm>

namespace dice {
namespace {

constexpr std::size_t kMostKnown = 256; // 2 MB each, of T5-XXL
constexpr std::size_t kTogether = 32;   // texts for which the weights are read through once; up to 160 MB for the widest states

using Known = CaptionEncoder::Known;

void encodeMissing(const CaptionEncoder& encoder, const std::vector<std::string>& texts, EmphasisConvention convention)
{
    Known& known = *encoder.known;
    std::vector<std::string> missing;
    for (const std::string& text : texts)
        if (!known.contains({text, convention}) && std::find(missing.begin(), missing.end(), text) == missing.end())
            missing.push_back(text);
    for (std::size_t begin = 0; begin < missing.size(); begin += kTogether) {
        const std::size_t count = std::min(kTogether, missing.size() - begin);
        std::vector<T5Prompt> prompts;
        for (std::size_t i = 0; i < count; ++i)
            prompts.push_back(encodeT5Prompt(encoder.tokenizer, parseWeights(missing[begin + i])));
        const Conditioning encoded = encodeT5Prompts(*encoder.network, prompts, encodeT5Prompt(encoder.tokenizer, {}), convention);
        for (std::size_t i = 0; i < count; ++i)
            known[{missing[begin + i], convention}] = encoded.rows(static_cast<std::int64_t>(i), 1);
    }
}

// Height, width and aspect ratio, as the model of 1024 pixels is told them. [n, 3]
at::Tensor sizesFor(const DiffusionModel& model, const TextSettings& settings, std::int64_t count)
{
    const auto own = static_cast<float>(model.nativeSize());
    const float width = settings.width != 0 ? static_cast<float>(settings.width) : own,
                height = settings.height != 0 ? static_cast<float>(settings.height) : own;
    return at::tensor({height, width, height / width}).unsqueeze(0).expand({count, -1}).to(model.device);
}

} // namespace

Conditioning encodeCaptions(const DiffusionModel& model, const std::vector<std::string>& texts, const TextSettings& settings)
{
    const CaptionEncoder& encoder = *model.captions;
    if (encoder.known->size() > kMostKnown)
        encoder.known->clear();
    encodeMissing(encoder, texts, settings.convention);
    std::vector<Conditioning> rows;
    for (const std::string& text : texts)
        rows.push_back(encoder.known->at({text, settings.convention}));
    Conditioning all = joinedTexts(rows);
    if (texts.size() > kMostKnown)
        encoder.known->clear();
    if (model.unet->shape().sizes != 0)
        all.sizes = sizesFor(model, settings, all.count());
    return all;
}

} // namespace dice
