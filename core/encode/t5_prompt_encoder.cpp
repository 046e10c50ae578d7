#include "encode/t5_prompt_encoder.h"

#include <algorithm>

namespace dice {
namespace {

bool isWeighted(const T5Prompt& prompt)
{
    return std::any_of(prompt.weights.begin(), prompt.weights.end(), [](float weight) { return weight != 1.0f; });
}

at::Tensor idsOf(const T5Prompt& prompt) { return at::tensor(at::ArrayRef<std::int32_t>(prompt.ids), at::kInt).to(at::kLong); }

at::Tensor maskOf(const T5Prompt& prompt)
{
    return (at::arange(static_cast<std::int64_t>(prompt.ids.size())) < prompt.kept).to(at::kFloat);
}

// states [T, width]; those of the padding stay, for nothing attends to them
at::Tensor weighted(const at::Tensor& states, const T5Prompt& prompt, const at::Tensor& neutral, EmphasisConvention convention)
{
    const at::Tensor weights = at::tensor(at::ArrayRef<float>(prompt.weights), at::kFloat).to(states.device()).unsqueeze(1); // [T, 1]
    if (convention == EmphasisConvention::Comfy)
        return neutral + weights * (states - neutral);
    const at::Tensor scaled = states * weights;
    return scaled * (states.narrow(0, 0, prompt.kept).mean() / scaled.narrow(0, 0, prompt.kept).mean());
}

} // namespace

Conditioning encodeT5Prompts(
    const T5EncoderModel& model, std::span<const T5Prompt> prompts, const T5Prompt& empty, EmphasisConvention convention)
{
    std::vector<T5Prompt> all(prompts.begin(), prompts.end());
    const bool needsNeutral = convention == EmphasisConvention::Comfy && std::any_of(prompts.begin(), prompts.end(), isWeighted);
    if (needsNeutral)
        all.push_back(empty);
    std::vector<at::Tensor> ids, masks;
    for (const T5Prompt& prompt : all) {
        ids.push_back(idsOf(prompt));
        masks.push_back(maskOf(prompt));
    }
    const at::Tensor mask = at::stack(masks);
    std::vector<at::Tensor> states = model.encode(at::stack(ids), mask).unbind(0);
    const at::Tensor neutral = needsNeutral ? states.back() : at::Tensor();
    for (std::size_t i = 0; i < prompts.size(); ++i)
        if (isWeighted(prompts[i]))
            states[i] = weighted(states[i], prompts[i], neutral, convention);
    states.resize(prompts.size());
    Conditioning texts;
    texts.context = at::stack(states);
    texts.mask = mask.narrow(0, 0, static_cast<std::int64_t>(prompts.size())).to(texts.context.device());
    return texts;
}

} // namespace dice
