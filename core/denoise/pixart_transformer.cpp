#include "denoise/pixart_transformer.h"

#include "nn/checkpoint.h"
#include "nn/sinusoids.h"

#include <cmath>

namespace dice {
namespace {

constexpr std::int64_t kWaves = 256;       // sinusoids of times and sizes
constexpr std::int64_t kSizeAndAspect = 3; // height, width, aspect ratio
constexpr double kHidden = -10000;         // added to the logits of padding
constexpr double kOutEps = 1e-6;           // of the last normalisation, whatever the config says of the others
constexpr const char* kClass = "PixArtTransformer2DModel";

at::Tensor normed(const at::Tensor& x, double eps) { return at::layer_norm(x, {x.size(-1)}, {}, {}, eps); }

// What the class of today and the one that folders were written by before it do where the config is silent.
template <typename Value> void requireWithDefault(const Config& config, const char* key, const Value& only, const Value& before, bool isNew)
{
    if (config.has(key))
        return config.require(key, only);
    if (!isNew && only != before)
        fail(ErrorCode::Unsupported, "Expected \"{}\" as PixArt-alpha has it, found none: {}.", key, config.file().string());
}

void requireKnownOptions(const Config& config)
{
    const std::string found = config.string("_class_name", kClass);
    if (found != kClass && found != "Transformer2DModel")
        fail(ErrorCode::Unsupported, "Expected a {} or a Transformer2DModel, found a {}: {}.", kClass, found, config.file().string());
    using Text = std::string;
    requireWithDefault(config, "norm_type", Text("ada_norm_single"), Text("layer_norm"), found == kClass);
    requireWithDefault(config, "activation_fn", Text("gelu-approximate"), Text("geglu"), found == kClass);
    requireWithDefault(config, "attention_bias", true, false, found == kClass);
    requireWithDefault(config, "norm_elementwise_affine", false, true, found == kClass);
    for (const auto& [key, only] :
        std::initializer_list<std::pair<const char*, nlohmann::json>>{{"attention_type", "default"}, {"double_self_attention", false},
            {"only_cross_attention", false}, {"num_vector_embeds", nullptr}, {"use_linear_projection", false}, {"upcast_attention", false}})
        config.require(key, only);
}

// Sinusoids of positions along one side, [n, width] (reference: get_1d_sincos_pos_embed_from_grid).
at::Tensor sidePositions(std::int64_t count, std::int64_t base, double interpolation, std::int64_t width, at::Device device)
{
    const auto wide = at::TensorOptions(at::kDouble).device(device);
    const at::Tensor places =
        at::arange(count, wide.dtype(at::kFloat)) / (static_cast<double>(count) / static_cast<double>(base)) / interpolation;
    const at::Tensor frequencies = at::pow(10000.0, at::arange(width / 2, wide) / (static_cast<double>(width) / 2)).reciprocal();
    const at::Tensor angles = at::outer(places.to(at::kDouble), frequencies);
    return at::cat({at::sin(angles), at::cos(angles)}, 1).to(at::kFloat);
}

} // namespace

PixArtShape PixArtShape::fromConfig(const Config& config)
{
    requireKnownOptions(config);
    PixArtShape shape{};
    shape.inChannels = config.integer("in_channels", 4);
    const std::int64_t given = config.integer("out_channels", 2 * shape.inChannels);
    shape.learnedSigma = given == 2 * shape.inChannels;
    shape.outChannels = shape.inChannels;
    shape.sampleSize = config.integer("sample_size", 128);
    shape.crossAttentionWidth = config.integer("caption_channels");
    shape.patch = config.integer("patch_size", 2);
    shape.heads = config.integer("num_attention_heads", 16);
    shape.headWidth = config.integer("attention_head_dim", 72);
    shape.layers = config.integer("num_layers", 28);
    shape.normEps = config.number("norm_eps", 1e-6);
    shape.interpolation = config.number("interpolation_scale", static_cast<double>(std::max<std::int64_t>(shape.sampleSize / 64, 1)));
    shape.sizes = config.boolean("use_additional_conditions", shape.sampleSize == 128) ? kSizeAndAspect : 0; // the model of 1024 pixels
    if (shape.inChannels <= 0 || shape.heads <= 0 || shape.headWidth <= 0 || shape.layers <= 0 || shape.crossAttentionWidth <= 0 ||
        shape.width() % 12 != 0)
        fail(ErrorCode::BadFile, "Expected a width that 12 divides, found {} heads of {} in {} layers: {}.", shape.heads, shape.headWidth,
            shape.layers, config.file().string());
    if (!shape.learnedSigma && given != shape.inChannels)
        fail(ErrorCode::Unsupported, "Expected as many channels out as in ({0}), or twice as many, found {1}: {2}.", shape.inChannels,
            given, config.file().string());
    if (shape.patch <= 0 || shape.sampleSize < shape.patch || !(shape.interpolation > 0))
        fail(ErrorCode::BadFile, "Expected a sample of at least one patch and a positive interpolation scale, found {}, {} and {}: {}.",
            shape.sampleSize, shape.patch, shape.interpolation, config.file().string());
    if (const std::int64_t inner = config.integer("cross_attention_dim", shape.width()); inner != shape.width())
        fail(ErrorCode::Unsupported, "Expected a cross_attention_dim of {} as the width, found {}: {}.", shape.width(), inner,
            config.file().string());
    return shape;
}

PixArtBlock::PixArtBlock(const Scope& scope, const PixArtShape& shape)
    : m_eps(shape.normEps), attn1(scope / "attn1", shape.width(), shape.width(), shape.heads, /*bias=*/true),
      attn2(scope / "attn2", shape.width(), shape.width(), shape.heads, /*bias=*/true),
      ff_in(scope / "ff.net.0.proj", shape.width(), 4 * shape.width()), ff_out(scope / "ff.net.2", 4 * shape.width(), shape.width()),
      scale_shift_table(scope.take("scale_shift_table", {6, shape.width()}))
{
}

at::Tensor PixArtBlock::operator()(at::Tensor x, const at::Tensor& modulation, const KeyValue& context, const at::Tensor& mask) const
{
    const auto m = (scale_shift_table + modulation).chunk(6, 1); // [B, 1, width] each: shift, scale, gate; twice
    const at::Tensor input = normed(x, m_eps) * (1 + m[1]) + m[0];
    x = m[2] * attn1(input, attn1.project(input)) + x;
    x = attn2(x, context, mask) + x;
    return m[5] * ff_out(at::gelu(ff_in(normed(x, m_eps) * (1 + m[4]) + m[3]), "tanh")) + x;
}

at::Tensor PixArtTransformer2DModel::Embedder::silu(const at::Tensor& x) const { return linear_2(at::silu(linear_1(x))); }

at::Tensor PixArtTransformer2DModel::Embedder::gelu(const at::Tensor& x) const { return linear_2(at::gelu(linear_1(x), "tanh")); }

PixArtTransformer2DModel::PixArtTransformer2DModel(const PixArtShape& shape, const Scope& scope)
    : m_shape(shape), m_placement(scope.placement()),
      pos_embed_proj(scope / "pos_embed.proj", shape.inChannels, shape.width(), shape.patch, shape.patch),
      scale_shift_table(scope.take("scale_shift_table", {2, shape.width()})),
      proj_out(scope / "proj_out", shape.width(), shape.patch * shape.patch * shape.outChannels * (shape.learnedSigma ? 2 : 1)),
      adaln_single_linear(scope / "adaln_single.linear", shape.width(), 6 * shape.width()),
      timestep_embedder(scope / "adaln_single.emb.timestep_embedder", kWaves, shape.width()),
      caption_projection(scope / "caption_projection", shape.crossAttentionWidth, shape.width())
{
    for (std::int64_t i = 0; i < shape.layers; ++i)
        transformer_blocks.emplace_back(scope / "transformer_blocks" / i, shape);
    if (shape.sizes != 0) {
        resolution_embedder = Embedder(scope / "adaln_single.emb.resolution_embedder", kWaves, shape.width() / 3);
        aspect_ratio_embedder = Embedder(scope / "adaln_single.emb.aspect_ratio_embedder", kWaves, shape.width() / 3);
    }
}

at::Tensor PixArtTransformer2DModel::wavesOf(const at::Tensor& numbers) const
{
    return nn::sinusoids(numbers.to(m_placement.device), kWaves, /*flipSinToCos=*/true, 0).to(m_placement.type);
}

// What height, width and aspect ratio add to the embedding of time, [B, width]; undefined where the model wants none.
at::Tensor PixArtTransformer2DModel::additionOf(const Conditioning& prompt) const
{
    if (m_shape.sizes == 0)
        return {};
    if (!prompt.sizes.defined() || prompt.sizes.size(1) != kSizeAndAspect)
        fail(ErrorCode::Internal, "Expected the picture's height, width and aspect ratio, as this denoiser wants them.");
    const at::Tensor resolution = resolution_embedder.silu(wavesOf(prompt.sizes.narrow(1, 0, 2).flatten())); // [2 B, width / 3]
    const at::Tensor aspect = aspect_ratio_embedder.silu(wavesOf(prompt.sizes.select(1, 2)));                // [B, width / 3]
    return at::cat({resolution.reshape({aspect.size(0), -1}), aspect}, 1);
}

at::Tensor PixArtTransformer2DModel::maskOf(const Conditioning& prompt) const
{
    if (!prompt.mask.defined())
        return {};
    return ((1 - prompt.mask.to(m_placement.device, at::kFloat)) * kHidden)
        .to(m_placement.type)
        .unsqueeze(1)
        .unsqueeze(1); // [B, T] -> [B, 1, 1, T]
}

// [N, width] -> the modulation of every block [N, 6, width], and that of the last layer [N, 1, width].
TimeEmbedding PixArtTransformer2DModel::projected(const at::Tensor& embedded) const
{
    return {{adaln_single_linear(at::silu(embedded)).unflatten(1, {6, m_shape.width()}), embedded.unsqueeze(1)}};
}

TimeEmbedding PixArtTransformer2DModel::embedTime(const at::Tensor& times, const PromptContext& prompt) const
{
    const at::Tensor embedded = timestep_embedder.silu(wavesOf(times));
    return projected(prompt.addition.defined() ? embedded + prompt.addition : embedded);
}

PromptContext PixArtTransformer2DModel::embedPrompt(const Conditioning& prompt) const
{
    return embedPrompt(std::vector<at::Tensor>(promptLayers(), prompt.context), prompt);
}

PromptContext PixArtTransformer2DModel::embedPrompt(std::span<const at::Tensor> contexts, const Conditioning& prompt) const
{
    return {projectContexts(contexts), additionOf(prompt), maskOf(prompt)};
}

std::vector<KeyValue> PixArtTransformer2DModel::projectContexts(std::span<const at::Tensor> contexts) const
{
    std::vector<KeyValue> layers;
    at::Tensor captions;
    for (std::size_t i = 0; i < transformer_blocks.size(); ++i) {
        if (i == 0 || !contexts[i].is_same(contexts[i - 1])) // layers often share one context
            captions = caption_projection.gelu(contexts[i].to(m_placement.device, m_placement.type));
        layers.push_back(transformer_blocks[i].projectContext(captions));
    }
    return layers;
}

// Of each patch, row by row: half of the numbers for its column, half for its row. [1, H*W, width]
at::Tensor PixArtTransformer2DModel::positions(std::int64_t height, std::int64_t width) const
{
    const std::int64_t half = m_shape.width() / 2, base = m_shape.sampleSize / m_shape.patch;
    const at::Tensor columns =
        sidePositions(width, base, m_shape.interpolation, half, m_placement.device).unsqueeze(0).expand({height, -1, -1});
    const at::Tensor rows =
        sidePositions(height, base, m_shape.interpolation, half, m_placement.device).unsqueeze(1).expand({-1, width, -1});
    return at::cat({columns, rows}, 2).flatten(0, 1).unsqueeze(0);
}

// [B, h*w, p*p*C'] -> [B, C, h*p, w*p]
at::Tensor PixArtTransformer2DModel::unpatched(const at::Tensor& x, std::int64_t height, std::int64_t width) const
{
    const std::int64_t p = m_shape.patch;
    const at::Tensor patches = x.view({x.size(0), height, width, p, p, -1}).narrow(-1, 0, m_shape.outChannels);
    return patches.permute({0, 5, 1, 3, 2, 4}).reshape({x.size(0), m_shape.outChannels, height * p, width * p});
}

at::Tensor PixArtTransformer2DModel::operator()(const DenoiserPass& pass) const
{
    if (!pass.away.empty() || !pass.residuals.empty())
        fail(ErrorCode::Unsupported,
            "Expected a pass with nothing added to its layers, for PixArt's transformer reads none of it, found one with {}.",
            pass.away.empty() ? "residuals" : "a negative to be led away from");
    const TimeEmbedding& time = pass.time;
    const PromptContext& prompt = pass.prompt;
    const at::Tensor sample = pass.input();
    const std::int64_t height = sample.size(2) / m_shape.patch, width = sample.size(3) / m_shape.patch;
    const at::Tensor patches =
        pos_embed_proj(sample.to(m_placement.device, m_placement.type)).permute({0, 2, 3, 1}).flatten(1, 2); // [B, D, h, w] -> [B, h*w, D]
    at::Tensor x = (patches + positions(height, width)).to(m_placement.type);
    for (std::size_t i = 0; i < transformer_blocks.size(); ++i) {
        const PixArtBlock& block = transformer_blocks[i];
        const KeyValue& layer = prompt.layers[i];
        x = !recomputes() ? block(x, time.blocks[0], layer, prompt.mask)
                          : nn::checkpointed(
                                [&block](const std::vector<at::Tensor>& inputs) {
                                    return block(inputs[0], inputs[1], {inputs[2], inputs[3]}, inputs[4]);
                                },
                                {x, time.blocks[0], layer.key, layer.value, prompt.mask});
    }
    const auto m = (scale_shift_table + time.blocks[1]).chunk(2, 1); // [B, 1, width] each: shift, scale
    return unpatched(proj_out(normed(x, kOutEps) * (1 + m[1]) + m[0]), height, width);
}

} // namespace dice
