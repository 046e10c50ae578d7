#include "encode/t5_encoder_model.h"

#include "nn/attention.h"
#include "nn/work.h"

#include <cmath>

namespace dice {
namespace {

constexpr double kHidden = -1e9; // added to the logits of padding

// The bucket of each distance from query to key (reference: _relative_position_bucket, both directions): half of them for
// keys that come later; of each half, half for single distances and half for logarithmically longer ones. [T, T] int64.
at::Tensor positionBuckets(std::int64_t tokens, std::int64_t buckets, std::int64_t maxDistance, at::Device device)
{
    const at::Tensor positions = at::arange(tokens, at::TensorOptions(at::kLong).device(device));
    const at::Tensor relative = positions.unsqueeze(0) - positions.unsqueeze(1), distance = relative.abs();
    const std::int64_t half = buckets / 2, exact = half / 2;
    const at::Tensor growth = at::log(distance.to(at::kFloat) / static_cast<float>(exact)) /
                              std::log(static_cast<double>(maxDistance) / static_cast<double>(exact));
    const at::Tensor far = (exact + (growth * (half - exact)).clamp_min(0).to(at::kLong)).clamp_max(half - 1);
    return (relative > 0).to(at::kLong) * half + at::where(distance < exact, distance, far);
}

} // namespace

T5Shape T5Shape::fromConfig(const Config& config)
{
    config.require("model_type", "t5");
    config.require("feed_forward_proj", "gated-gelu");
    T5Shape shape{};
    shape.vocabulary = config.integer("vocab_size", 32128);
    shape.width = config.integer("d_model", 512);
    shape.headWidth = config.integer("d_kv", 64);
    shape.feedForward = config.integer("d_ff", 2048);
    shape.layers = config.integer("num_layers", 6);
    shape.heads = config.integer("num_heads", 8);
    shape.buckets = config.integer("relative_attention_num_buckets", 32);
    shape.maxDistance = config.integer("relative_attention_max_distance", 128);
    shape.eps = config.number("layer_norm_epsilon", 1e-6);
    if (shape.vocabulary <= 0 || shape.width <= 0 || shape.headWidth <= 0 || shape.feedForward <= 0 || shape.layers <= 0 ||
        shape.heads <= 0)
        fail(ErrorCode::BadFile,
            "Expected positive sizes, found a vocabulary of {}, width {}, {} heads of {}, feed-forward {}, {} layers: {}.",
            shape.vocabulary, shape.width, shape.heads, shape.headWidth, shape.feedForward, shape.layers, config.file().string());
    if (shape.buckets < 4 || shape.buckets % 4 != 0 || shape.maxDistance <= shape.buckets / 4)
        fail(ErrorCode::BadFile,
            "Expected a multiple of four buckets of positions and a longest distance above a quarter of them, found {} and {}: {}.",
            shape.buckets, shape.maxDistance, config.file().string());
    return shape;
}

std::uint64_t T5Shape::layerBytes(at::ScalarType type) const
{
    const std::int64_t numbers = 4 * width * heads * headWidth + 3 * width * feedForward + 2 * width;
    return static_cast<std::uint64_t>(numbers) * at::elementSize(type);
}

std::uint64_t T5Shape::bytes(at::ScalarType type) const
{
    const std::int64_t others = vocabulary * width + buckets * heads + width;
    return static_cast<std::uint64_t>(layers) * layerBytes(type) + static_cast<std::uint64_t>(others) * at::elementSize(type);
}

T5EncoderModel::T5EncoderModel(const T5Shape& shape, const Scope& scope, at::Device device, at::ScalarType type)
    : m_shape(shape), m_device(device), m_type(type)
{
    // the same table under two names; files hold one of them, or both
    shared = scope.take(scope.has("shared.weight") ? "shared.weight" : "encoder.embed_tokens.weight", {shape.vocabulary, shape.width});
    const std::int64_t inner = shape.heads * shape.headWidth;
    const Scope blocks = scope / "encoder.block";
    relative_attention_bias = (blocks / "0.layer.0.SelfAttention.relative_attention_bias").take("weight", {shape.buckets, shape.heads});
    for (std::int64_t i = 0; i < shape.layers; ++i) {
        const Scope attention = blocks / i / "layer.0", forward = blocks / i / "layer.1";
        block.push_back({attention.take("layer_norm.weight", {shape.width}), attention.take("SelfAttention.q.weight", {inner, shape.width}),
            attention.take("SelfAttention.k.weight", {inner, shape.width}), attention.take("SelfAttention.v.weight", {inner, shape.width}),
            attention.take("SelfAttention.o.weight", {shape.width, inner}), forward.take("layer_norm.weight", {shape.width}),
            forward.take("DenseReluDense.wi_0.weight", {shape.feedForward, shape.width}),
            forward.take("DenseReluDense.wi_1.weight", {shape.feedForward, shape.width}),
            forward.take("DenseReluDense.wo.weight", {shape.width, shape.feedForward})});
    }
    final_layer_norm = scope.take("encoder.final_layer_norm.weight", {shape.width});
}

at::Tensor T5EncoderModel::linear(const at::Tensor& x, const at::Tensor& weight) const
{
    nn::WorkCounter::add(2.0 * static_cast<double>(x.numel()) * static_cast<double>(weight.size(0)));
    return at::linear(x, weight.to(m_device, m_type));
}

// Scaled to a mean square of one; the mean stays.
at::Tensor T5EncoderModel::normed(const at::Tensor& x, const at::Tensor& weight) const
{
    return weight.to(m_device, at::kFloat) * (x * at::rsqrt(x.square().mean(-1, /*keepdim=*/true) + m_shape.eps));
}

// What is added to the logits of every layer: the first layer's bias by distance, and the mask. [B, H, T, T] float32.
at::Tensor T5EncoderModel::biasOf(const at::Tensor& mask) const
{
    const at::Tensor buckets = positionBuckets(mask.size(1), m_shape.buckets, m_shape.maxDistance, m_device);
    const at::Tensor byDistance =
        relative_attention_bias.to(m_device, at::kFloat).index({buckets}).permute({2, 0, 1}); // [T, T, H] -> [H, T, T]
    const at::Tensor hidden = (1 - mask.to(m_device, at::kFloat)) * kHidden;                  // [B, T]
    return byDistance.unsqueeze(0) + hidden.unsqueeze(1).unsqueeze(1);
}

// The products are not scaled by the heads' width: the published weights have that in them.
at::Tensor T5EncoderModel::attended(const Layer& layer, const at::Tensor& x, const at::Tensor& bias) const
{
    const auto heads = [&](const at::Tensor& weight) { return nn::splitHeads(linear(x, weight), m_shape.heads); }; // [B, H, T, D]
    const at::Tensor logits = at::matmul(heads(layer.q), heads(layer.k).transpose(2, 3)).to(at::kFloat) + bias;    // [B, H, T, T]
    const at::Tensor states = at::matmul(at::softmax(logits, -1).to(m_type), heads(layer.v));
    return linear(states.transpose(1, 2).flatten(2), layer.o); // [B, H, T, D] -> [B, T, H*D]
}

at::Tensor T5EncoderModel::forward(const Layer& layer, const at::Tensor& x, const at::Tensor& bias) const
{
    const at::Tensor h = x + attended(layer, normed(x, layer.attention_norm).to(m_type), bias);
    const at::Tensor input = normed(h, layer.feed_forward_norm).to(m_type);
    return h + linear(at::gelu(linear(input, layer.wi_0), "tanh") * linear(input, layer.wi_1), layer.wo);
}

at::Tensor T5EncoderModel::encode(const at::Tensor& ids, const at::Tensor& mask) const
{
    // rows are gathered before they are widened: the table may be mapped in half precision
    at::Tensor x = shared.index({ids.to(shared.device())}).to(m_device, at::kFloat); // the sum of all layers stays in fp32
    const at::Tensor bias = biasOf(mask);
    for (const Layer& layer : block)
        x = forward(layer, x, bias);
    return normed(x, final_layer_norm);
}

} // namespace dice
