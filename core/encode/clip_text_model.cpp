#include "encode/clip_text_model.h"

#include "nn/attention.h"

namespace dice {
namespace {

Scope modelScope(const Scope& scope)
{
    return scope.has("text_model.embeddings.token_embedding.weight") ? scope / "text_model" : scope;
}

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

ClipTextModel::ClipTextModel(const ClipTextShape& shape, const Scope& outer)
    : m_shape(shape), m_placement(outer.placement()), m_activation(nn::activationNamed(shape.activation, shape.file))
{
    const Scope scope = modelScope(outer);
    token_embedding = scope.take("embeddings.token_embedding.weight", {shape.vocabulary, shape.width});
    position_embedding = scope.take("embeddings.position_embedding.weight", {shape.positions, shape.width});
    for (std::int64_t i = 0; i < shape.layers; ++i) {
        const Scope s = scope / "encoder.layers" / i;
        layers.push_back({nn::LayerNorm(s / "layer_norm1", shape.width, shape.eps), nn::LayerNorm(s / "layer_norm2", shape.width, shape.eps),
                          nn::Linear(s / "self_attn.q_proj", shape.width, shape.width), nn::Linear(s / "self_attn.k_proj", shape.width, shape.width),
                          nn::Linear(s / "self_attn.v_proj", shape.width, shape.width), nn::Linear(s / "self_attn.out_proj", shape.width, shape.width),
                          nn::Linear(s / "mlp.fc1", shape.width, shape.feedForward), nn::Linear(s / "mlp.fc2", shape.feedForward, shape.width)});
    }
    final_layer_norm = nn::LayerNorm(scope / "final_layer_norm", shape.width, shape.eps);
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
    const at::Tensor attended = nn::attention(heads(layer.q_proj(normed)), heads(layer.k_proj(normed)), heads(layer.v_proj(normed)), {}, true);
    const at::Tensor h = layer.out_proj(attended) + x;
    return layer.fc2(m_activation(layer.fc1(layer.layer_norm2(h)))) + h;
}

at::Tensor ClipTextModel::encode(const at::Tensor& tokenEmbeddings, int clipSkip) const
{
    if (clipSkip < 1 || clipSkip > m_shape.layers)
        fail(ErrorCode::BadRequest, "Expected a clip skip from 1 to {} for this text encoder, found {}.", m_shape.layers, clipSkip);
    at::Tensor x = tokenEmbeddings + position_embedding.narrow(0, 0, tokenEmbeddings.size(1)).to(at::kFloat);
    x = x.to(m_placement.type);
    for (std::int64_t i = 0; i < m_shape.layers - (clipSkip - 1); ++i)
        x = forward(layers[i], x);
    return final_layer_norm(x).to(at::kFloat);
}

} // namespace dice
