#include "enhance/enhanced_prompt.h"

namespace dice {
namespace {

// [B, n * chunk, d] -> [B * n, chunk, d]
at::Tensor byChunk(const at::Tensor& x, std::int64_t chunk) { return x.reshape({-1, chunk, x.size(-1)}); }

at::Tensor residualsOf(const Enhancer& enhancer, const PromptEmbeddings& embeddings)
{
    const at::Tensor r = enhancer.residuals(byChunk(embeddings.prompt.context, embeddings.chunk), byChunk(embeddings.negative.context, embeddings.chunk));
    const at::Tensor& prompt = embeddings.prompt.context;
    return sparingFirstToken(r.reshape({r.size(0), r.size(1), prompt.size(0), prompt.size(1), prompt.size(2)}), embeddings.chunk); // [L, K, B, T, d]
}

at::Tensor withoutNegative(const PromptEmbeddings& embeddings, double beta)
{
    if (beta == 0)
        return embeddings.prompt.context;
    return embeddings.prompt.context - sparingFirstToken(beta * (embeddings.negative.context - embeddings.null.context), embeddings.chunk);
}

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
    const auto layers = static_cast<std::int64_t>(m_denoiser.promptLayers());
    std::vector<at::Tensor> values;
    for (const KeyValue& each : m_denoiser.projectContexts(contexts.expand({layers, -1, -1, -1}).unbind(0)))
        values.push_back(each.value);
    return values;
}

std::vector<KeyValue> Away::by(const at::Tensor& scales) const
{
    const std::vector<at::Tensor> values = valuesOf((m_values * scales.unsqueeze(1).unsqueeze(3)).flatten(1, 2)); // [L or 1, 2 B, T, d]
    std::vector<KeyValue> away;
    for (std::size_t l = 0; l < values.size(); ++l)
        away.push_back({m_keys[l], values[l]});
    return away;
}

TimeMixture Away::mixtureOf(const at::Tensor& scales) const
{
    const std::int64_t functions = scales.size(1);
    const at::Tensor scaled = m_values.to(scales.device()) * scales.view({scales.size(0), functions, 1, 1, 1, -1}); // [L, K, 2, B, T, d]
    return {valuesOf(scaled.flatten(1, 3)), functions};
}

std::vector<at::Tensor> enhancedContexts(const Enhancer& enhancer, const PromptEmbeddings& embeddings, double alpha, double beta, double time)
{
    const at::Tensor functions = enhancer.timeFunctions(at::tensor({time}, embeddings.prompt.context.options())); // [1, K]
    const at::Tensor r = (residualsOf(enhancer, embeddings) * functions.view({1, -1, 1, 1, 1})).sum(1);   // [L, B, T, d]
    return (withoutNegative(embeddings, beta).unsqueeze(0) + alpha * r).unbind(0);
}

EnhancedPrompt::EnhancedPrompt(const Enhancer& enhancer, const Denoiser& denoiser, const PromptEmbeddings& embeddings, double alpha, double beta, const at::Tensor& times)
    : m_denoiser(denoiser)
{
    const at::Tensor functions = alpha * enhancer.timeFunctions(times); // [N, K]
    m_weights = at::cat({at::ones_like(functions.narrow(1, 0, 1)), functions}, 1);
    const at::Tensor r = residualsOf(enhancer, embeddings), plain = withoutNegative(embeddings, beta);
    const auto fixed = [&](const at::Tensor& context) {
        std::vector<at::Tensor> contexts = context.unbind(0); // one for all layers where they share a residual
        contexts.resize(denoiser.promptLayers(), contexts.front());
        return denoiser.embedPrompt(contexts, embeddings.prompt);
    };
    const bool knowsTime = r.size(1) > 1;
    m_plain = fixed(knowsTime ? plain.unsqueeze(0) : plain + alpha * r.select(1, 0));
    m_times = denoiser.embedSchedule(times, m_plain);
    if (knowsTime)
        mixLayers(plain, r);
    if (enhancer.shape().leadsAway && !isEmpty(embeddings)) {
        const Away away(denoiser, embeddings.negative.context, embeddings.null.context);
        m_awayKeys = away.keys();
        m_awayValues = away.mixtureOf(enhancer.awayScales());
    }
}

// plain [B, T, d], residuals [L, K, B, T, d]
void EnhancedPrompt::mixLayers(const at::Tensor& plain, const at::Tensor& residuals)
{
    const at::Tensor first = plain.expand({residuals.size(0), 1, -1, -1, -1}), contexts = at::cat({first, residuals}, 1); // [L, 1 + K, B, T, d]
    if (!m_denoiser.isLinearInContext()) {
        m_contexts = contexts;
        return;
    }
    std::vector<at::Tensor> layers = contexts.flatten(1, 2).unbind(0), keys, values;
    layers.resize(m_denoiser.promptLayers(), layers.front());
    for (const KeyValue& layer : m_denoiser.projectContexts(layers)) { // linear in the context: they may be added up
        keys.push_back(layer.key);
        values.push_back(layer.value);
    }
    m_keys.emplace(keys, contexts.size(1));
    m_values.emplace(values, contexts.size(1));
}

PromptContext EnhancedPrompt::at(std::int64_t i) const
{
    const at::Tensor weights = m_weights.narrow(0, i, 1); // [1, 1 + K]
    PromptContext context = m_plain;
    if (m_keys || m_contexts.defined())
        context.layers = layersAt(weights);
    if (m_awayValues) {
        const std::vector<at::Tensor> values = (*m_awayValues)(weights.narrow(1, 1, weights.size(1) - 1));
        for (std::size_t l = 0; l < values.size(); ++l)
            context.away.push_back({m_awayKeys[l], values[l]});
    }
    return context;
}

std::vector<KeyValue> EnhancedPrompt::layersAt(const at::Tensor& weights) const
{
    if (m_contexts.defined()) {
        std::vector<at::Tensor> contexts = (m_contexts * weights.to(m_contexts.device()).view({1, -1, 1, 1, 1})).sum(1).unbind(0);
        contexts.resize(m_denoiser.promptLayers(), contexts.front());
        return m_denoiser.projectContexts(contexts);
    }
    const std::vector<at::Tensor> keys = (*m_keys)(weights), values = (*m_values)(weights);
    std::vector<KeyValue> layers;
    for (std::size_t l = 0; l < keys.size(); ++l)
        layers.push_back({keys[l], values[l]});
    return layers;
}

} // namespace dice
