#include "condition/leading_away.h"

namespace dice {
namespace {

// Nothing is there to be led away from.
bool isEmpty(const PromptEmbeddings& embeddings)
{
    const at::Tensor &negative = embeddings.negative.context, &null = embeddings.null.context;
    return at::equal(negative, null.expand_as(negative));
}

} // namespace

Away::Away(const Denoiser& denoiser, const at::Tensor& negative, const at::Tensor& null)
    : m_denoiser(denoiser), m_values(at::stack({-negative, null.expand_as(negative)}))
{
    const at::Tensor both = at::cat({negative, null.expand_as(negative)});
    for (const KeyValue& each : denoiser.projectContexts(std::vector<at::Tensor>(denoiser.promptLayers(), both)))
        m_keys.push_back(each.key);
}

std::vector<at::Tensor> Away::valuesOf(const at::Tensor& contexts) const
{
    std::vector<at::Tensor> values;
    for (const KeyValue& each : m_denoiser.projectContexts(forLayers(contexts, m_denoiser.promptLayers())))
        values.push_back(each.value);
    return values;
}

std::vector<KeyValue> Away::by(const at::Tensor& scales) const
{
    return keysAndValues(m_keys, valuesOf((m_values * scales.unsqueeze(1).unsqueeze(3)).flatten(1, 2))); // [L or 1, 2 B, T, d]
}

TimeMixture Away::mixtureOf(const at::Tensor& scales) const
{
    const std::int64_t functions = scales.size(1);
    const at::Tensor scaled = m_values.to(scales.device()) * scales.view({scales.size(0), functions, 1, 1, 1, -1}); // [L, K, 2, B, T, d]
    return {valuesOf(scaled.flatten(1, 3)), functions};
}

LeadingAway::LeadingAway(const Enhancer& enhancer, const Denoiser& denoiser, double alpha)
    : m_enhancer(enhancer), m_denoiser(denoiser), m_alpha(alpha)
{
}

void LeadingAway::prepare(const ConditionContext& picture)
{
    m_prompts.clear();
    for (const PromptTexts& texts : picture.prompts) {
        std::optional<Prepared>& prepared = m_prompts.emplace_back();
        if (!texts.enhanced || isEmpty(*texts.enhanced))
            continue;
        const Away away(m_denoiser, texts.enhanced->negative.context, texts.enhanced->null.context);
        prepared = Prepared{away.keys(), away.mixtureOf(m_enhancer.awayScales())};
    }
}

void LeadingAway::setTimes(const at::Tensor& times) { m_functions = m_alpha * m_enhancer.timeFunctions(times); }

void LeadingAway::add(DenoiserPass& pass, const PassSource& source)
{
    const std::optional<Prepared>& prepared = m_prompts.at(source.prompt);
    if (source.text == PassText::Enhanced && prepared)
        pass.away = keysAndValues(prepared->keys, prepared->values(m_functions.narrow(0, source.time.number, 1)));
}

} // namespace dice
