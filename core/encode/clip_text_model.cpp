#include "encode/clip_text_model.h"

#include "nn/attention.h"

namespace dice {
namespace {

Scope modelScope(const Scope& scope) { return scope.has("text_model.embeddings.token_embedding.weight") ? scope / "text_model" : scope; }

} // namespace

ClipTextShape ClipTextShape::fromConfig(const Config& config)
{
    ClipTextShape shape{};
    shape.vocabulary = config.integer("vocab_size", 49408);
    shape.width = config.integer("hidden_size", 512);
    shape.feedForward = config.integer("intermediate_size", 2048);
    shape.layers = config.integer("num_hidden_layers", 12);
    shape.heads = config.integer("num_attention_heads", 8);
    shape.positions = config.integer("max_position_embeddings", 77);
    shape.eps = config.number("layer_norm_eps", 1e-5);
    shape.activation = config.string("hidden_act", "quick_gelu");
    shape.file = config.file();
    if (shape.heads <= 0 || shape.width <= 0 || shape.layers <= 0 || shape.width % shape.heads != 0)
        fail(ErrorCode::BadFile, "Expected a width that the heads divide, found width {}, {} heads, {} layers: {}.", shape.width,
            shape.heads, shape.layers, config.file().string());
    return shape;
}

ClipTextShape ClipTextShape::withProjection(const Config& config)
{
    ClipTextShape shape = fromConfig(config);
    shape.projection = config.integer("projection_dim", 512);
    return shape;
}

ClipTextModel::ClipTextModel(const ClipTextShape& shape, const Scope& outer)
    : m_shape(shape), m_placement(outer.placement()), m_activation(nn::activationNamed(shape.activation, shape.file))
{
    const Scope scope = modelScope(outer);
    token_embedding = scope.take("embeddings.token_embedding.weight", {shape.vocabulary, shape.width});
    position_embedding = scope.take("embeddings.position_embedding.weight", {shape.positions, shape.width});
    for (std::int64_t i = 0; i < shape.layers; ++i) {
        const Scope s = scope / "encoder.layers" / i;
        layers.push_back({nn::LayerNorm(s / "layer_norm1", shape.width, shape.eps),
            nn::LayerNorm(s / "layer_norm2", shape.width, shape.eps), nn::Linear(s / "self_attn.q_proj", shape.width, shape.width),
            nn::Linear(s / "self_attn.k_proj", shape.width, shape.width), nn::Linear(s / "self_attn.v_proj", shape.width, shape.width),
            nn::Linear(s / "self_attn.out_proj", shape.width, shape.width), nn::Linear(s / "mlp.fc1", shape.width, shape.feedForward),
            nn::Linear(s / "mlp.fc2", shape.feedForward, shape.width)});
    }
    final_layer_norm = nn::LayerNorm(scope / "final_layer_norm", shape.width, shape.eps);
    if (shape.projection != 0)
        text_projection = nn::Linear(outer / "text_projection", shape.width, shape.projection, false);
}

at::Tensor ClipTextModel::embedTokens(const at::Tensor& ids) const
{
    // rows are gathered before they are widened: the table may be mapped in half precision
    return token_embedding.index({ids.to(m_placement.device)}).to(at::kFloat);
}

at::Tensor ClipTextModel::forward(const Layer& layer, const at::Tensor& x) const
{
    const auto heads = [&](const at::Tensor& t) { return nn::splitHeads(t, m_shape.heads); };
    const at::Tensor normed = layer.layer_norm1(x);
    const at::Tensor attended =
        nn::attention(heads(layer.q_proj(normed)), heads(layer.k_proj(normed)), heads(layer.v_proj(normed)), {}, true);
    const at::Tensor h = layer.out_proj(attended) + x;
    return layer.fc2(m_activation(layer.fc1(layer.layer_norm2(h)))) + h;
}

at::Tensor ClipTextModel::positioned(const at::Tensor& tokenEmbeddings) const
{
    return (tokenEmbeddings + position_embedding.narrow(0, 0, tokenEmbeddings.size(1)).to(at::kFloat)).to(m_placement.type);
}

void ClipTextModel::requireLayers(int clipSkip, std::int64_t most) const
{
    if (clipSkip < 1 || clipSkip > most)
        fail(ErrorCode::BadRequest, "Expected a clip skip from 1 to {} for this text encoder, found {}.", most, clipSkip);
}

at::Tensor ClipTextModel::encode(const at::Tensor& tokenEmbeddings, int clipSkip) const
{
    requireLayers(clipSkip, m_shape.layers);
    at::Tensor x = positioned(tokenEmbeddings);
    for (std::int64_t i = 0; i < m_shape.layers - (clipSkip - 1); ++i)
        x = forward(layers[i], x);
    return final_layer_norm(x).to(at::kFloat);
}

ClipStates ClipTextModel::encodePenultimate(const at::Tensor& tokenEmbeddings, int clipSkip, std::int64_t end) const
{
    requireLayers(clipSkip, m_shape.layers);
    const std::int64_t taken = m_shape.layers - clipSkip, needed = m_shape.projection != 0 ? m_shape.layers : taken;
    at::Tensor x = positioned(tokenEmbeddings);
    ClipStates result{x, {}};
    for (std::int64_t i = 0; i < needed; ++i) {
        x = forward(layers[i], x);
        if (i + 1 == taken)
            result.states = x;
    }
    result.states = result.states.to(at::kFloat);
    if (m_shape.projection != 0)
        result.pooled = text_projection(final_layer_norm(x.select(1, end))).to(at::kFloat);
    return result;
}

} // namespace dice
