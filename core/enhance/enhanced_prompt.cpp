#include "enhance/enhanced_prompt.h"

namespace dice {
namespace {

// [B, n * chunk, d] -> [B * n, chunk, d]
at::Tensor byChunk(const at::Tensor& x, std::int64_t chunk) { return x.reshape({-1, chunk, x.size(-1)}); }

at::Tensor residualsOf(const Enhancer& enhancer, const PromptEmbeddings& embeddings)
{
    const at::Tensor r =
        enhancer.residuals(byChunk(embeddings.prompt.context, embeddings.chunk), byChunk(embeddings.negative.context, embeddings.chunk));
    const at::Tensor& prompt = embeddings.prompt.context;
    return sparingFirstToken(
        r.reshape({r.size(0), r.size(1), prompt.size(0), prompt.size(1), prompt.size(2)}), embeddings.chunk); // [L, K, B, T, d]
}

at::Tensor withoutNegative(const PromptEmbeddings& embeddings, double beta)
{
    if (beta == 0)
        return embeddings.prompt.context;
    return embeddings.prompt.context - sparingFirstToken(beta * (embeddings.negative.context - embeddings.null.context), embeddings.chunk);
}

} // namespace

std::vector<at::Tensor> forLayers(const at::Tensor& contexts, std::size_t layers)
{
    std::vector<at::Tensor> each = contexts.unbind(0);
    if (each.size() == 1)
        each.resize(layers, each.front());
    return each;
}

std::vector<at::Tensor> enhancedContexts(
    const Enhancer& enhancer, const PromptEmbeddings& embeddings, double alpha, double beta, double time)
{
    const at::Tensor functions = enhancer.timeFunctions(at::tensor({time}, embeddings.prompt.context.options())); // [1, K]
    const at::Tensor r = (residualsOf(enhancer, embeddings) * functions.view({1, -1, 1, 1, 1})).sum(1);           // [L, B, T, d]
    return (withoutNegative(embeddings, beta).unsqueeze(0) + alpha * r).unbind(0);
}

EnhancedPrompt::EnhancedPrompt(const Enhancer& enhancer, const Denoiser& denoiser, const PromptEmbeddings& embeddings, double alpha,
    double beta, const at::Tensor& times)
    : m_denoiser(denoiser)
{
    const at::Tensor r = residualsOf(enhancer, embeddings), plain = withoutNegative(embeddings, beta);
    const bool knowsTime = r.size(1) > 1;
    m_plain = denoiser.embedPrompt(
        forLayers(knowsTime ? plain.unsqueeze(0) : plain + alpha * r.select(1, 0), denoiser.promptLayers()), embeddings.prompt);
    setTimes(enhancer, alpha, times);
    if (knowsTime)
        mixLayers(plain, r);
}

void EnhancedPrompt::setTimes(const Enhancer& enhancer, double alpha, const at::Tensor& times)
{
    const at::Tensor functions = alpha * enhancer.timeFunctions(times); // [N, K]
    m_weights = at::cat({at::ones_like(functions.narrow(1, 0, 1)), functions}, 1);
    m_times = m_denoiser.embedSchedule(times, m_plain);
}

// plain [B, T, d], residuals [L, K, B, T, d]
void EnhancedPrompt::mixLayers(const at::Tensor& plain, const at::Tensor& residuals)
{
    const at::Tensor first = plain.expand({residuals.size(0), 1, -1, -1, -1}),
                     contexts = at::cat({first, residuals}, 1); // [L, 1 + K, B, T, d]
    if (!m_denoiser.isLinearInContext()) {
        m_contexts = contexts;
        return;
    }
    std::vector<at::Tensor> keys, values;
    for (const KeyValue& layer : m_denoiser.projectContexts(
             forLayers(contexts.flatten(1, 2), m_denoiser.promptLayers()))) { // linear in the context: they may be added up
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
    return context;
}

std::vector<KeyValue> EnhancedPrompt::layersAt(const at::Tensor& weights) const
{
    if (m_contexts.defined())
        return m_denoiser.projectContexts(
            forLayers((m_contexts * weights.to(m_contexts.device()).view({1, -1, 1, 1, 1})).sum(1), m_denoiser.promptLayers()));
    return keysAndValues((*m_keys)(weights), (*m_values)(weights));
}

} // namespace dice
