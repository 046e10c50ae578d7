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
    : m_denoiser(denoiser), m_both(at::stack({negative, null.expand_as(negative)}))
{
    for (const KeyValue& each : denoiser.projectContexts(std::vector<at::Tensor>(denoiser.promptLayers(), m_both.flatten(0, 1))))
        m_keys.push_back(each.key);
}

std::vector<LedAway> Away::by(const at::Tensor& scales) const
{
    const auto layers = static_cast<std::int64_t>(m_denoiser.promptLayers()), texts = m_both.size(1);
    const at::Tensor scaled = (m_both * scales.unsqueeze(1).unsqueeze(3)).flatten(1, 2); // [L or 1, 2 B, T, d]
    const std::vector<KeyValue> projected = m_denoiser.projectContexts(scaled.expand({layers, -1, -1, -1}).unbind(0));
    std::vector<LedAway> away;
    for (std::size_t l = 0; l < projected.size(); ++l) {
        const auto half = [&](std::int64_t i) { return KeyValue{m_keys[l].narrow(0, i * texts, texts), projected[l].value.narrow(0, i * texts, texts)}; };
        away.push_back({half(0), half(1)});
    }
    return away;
}

std::vector<at::Tensor> enhancedContexts(const Enhancer& enhancer, const PromptEmbeddings& embeddings, double alpha, double beta, double time)
{
    const at::Tensor functions = enhancer.timeFunctions(at::tensor({time}, embeddings.prompt.context.options())); // [1, K]
    const at::Tensor r = (residualsOf(enhancer, embeddings) * functions.view({1, -1, 1, 1, 1})).sum(1);   // [L, B, T, d]
    return (withoutNegative(embeddings, beta).unsqueeze(0) + alpha * r).unbind(0);
}

EnhancedPrompt::EnhancedPrompt(const Enhancer& enhancer, const Denoiser& denoiser, const PromptEmbeddings& embeddings, double alpha, double beta)
    : m_enhancer(enhancer), m_denoiser(denoiser), m_alpha(alpha)
{
    const std::size_t layers = denoiser.promptLayers();
    if (enhancer.shape().leadsAway && !isEmpty(embeddings))
        m_away.emplace(denoiser, embeddings.negative.context, embeddings.null.context);
    const at::Tensor r = residualsOf(enhancer, embeddings), plain = withoutNegative(embeddings, beta);
    const auto contextsOf = [&](const auto& contextOf) { // one tensor for all layers where they share a residual
        std::vector<at::Tensor> contexts(layers, contextOf(r[0]));
        for (std::size_t l = 1; r.size(0) > 1 && l < layers; ++l)
            contexts[l] = contextOf(r[static_cast<std::int64_t>(l)]); // [K, B, T, d]
        return contexts;
    };
    if (r.size(1) == 1) {
        m_plain = denoiser.embedPrompt(contextsOf([&](const at::Tensor& layer) { return plain + alpha * layer[0]; }), embeddings.prompt);
        return;
    }
    m_plain = denoiser.embedPrompt(std::vector<at::Tensor>(layers, plain), embeddings.prompt);
    if (!denoiser.isLinearInContext()) {
        m_context = plain;
        m_residuals = r;
        return;
    }
    for (std::int64_t k = 0; k < r.size(1); ++k) // keys and values are linear in the context: they may be added up
        m_functions.push_back(denoiser.projectContexts(contextsOf([&](const at::Tensor& layer) { return layer[k]; })));
}

const TimeEmbedding& EnhancedPrompt::time(double time) const
{
    const auto found = m_times.find(time);
    return found != m_times.end() ? found->second : m_times[time] = m_denoiser.embedTime(at::tensor({time}, at::kFloat), m_plain);
}

const PromptContext& EnhancedPrompt::at(double time) const
{
    if (m_functions.empty() && !m_residuals.defined() && !m_away)
        return m_plain;
    const auto found = m_mixed.find(time);
    if (found != m_mixed.end())
        return found->second;
    const at::Tensor functions = m_alpha * m_enhancer.timeFunctions(at::tensor({time}, at::kFloat)); // [1, K]
    PromptContext context = m_residuals.defined() ? mixedFirst(functions) : m_functions.empty() ? m_plain : mixed(functions.to(at::kCPU)[0]);
    if (m_away)
        context.away = m_away->by(at::matmul(functions, m_enhancer.awayScales())); // [1, K] [L, K, d] -> [L, 1, d]
    return m_mixed[time] = std::move(context);
}

PromptContext EnhancedPrompt::mixed(const at::Tensor& weights) const
{
    const auto sumOf = [&](auto member, std::size_t layer) {
        at::Tensor sum = (m_plain.layers[layer].*member).to(at::kFloat, /*non_blocking=*/false, /*copy=*/true);
        for (std::size_t k = 0; k < m_functions.size(); ++k)
            sum.add_(m_functions[k][layer].*member, weights[static_cast<std::int64_t>(k)].item());
        return sum.to((m_plain.layers[layer].*member).scalar_type());
    };
    PromptContext context{{}, {}, m_plain.addition, m_plain.mask};
    for (std::size_t layer = 0; layer < m_plain.layers.size(); ++layer)
        context.layers.push_back({sumOf(&KeyValue::key, layer), sumOf(&KeyValue::value, layer)});
    return context;
}

PromptContext EnhancedPrompt::mixedFirst(const at::Tensor& weights) const
{
    std::vector<at::Tensor> contexts = (m_context.unsqueeze(0) + (m_residuals * weights.to(m_context.device()).view({1, -1, 1, 1, 1})).sum(1)).unbind(0);
    if (contexts.size() == 1)
        contexts.assign(m_denoiser.promptLayers(), contexts.front());
    return {m_denoiser.projectContexts(contexts), {}, m_plain.addition, m_plain.mask};
}

} // namespace dice
