#include "decode/autoencoder_kl.h"

#include "base/allocation.h"
#include "model/family.h"
#include "nn/attention.h"

namespace dice {
namespace {

constexpr double kEps = 1e-6;

// Self-attention over all pixels, one head. Old folders name its layers query, key, value and proj_attn.
class PixelAttention
{
public:
    PixelAttention(const Scope& scope, std::int64_t channels, std::int64_t groups)
        : group_norm(scope / "group_norm", groups, channels, kEps)
    {
        const bool old = scope.has("query.weight");
        to_q = nn::Linear(scope / (old ? "query" : "to_q"), channels, channels);
        to_k = nn::Linear(scope / (old ? "key" : "to_k"), channels, channels);
        to_v = nn::Linear(scope / (old ? "value" : "to_v"), channels, channels);
        to_out = nn::Linear(scope / (old ? "proj_attn" : "to_out.0"), channels, channels);
    }

    at::Tensor operator()(const at::Tensor& x) const
    {
        const at::Tensor tokens = group_norm(x).permute({0, 2, 3, 1}).flatten(1, 2); // [B, C, H, W] -> [B, HW, C]
        const at::Tensor out =
            to_out(nn::attention(nn::splitHeads(to_q(tokens), 1), nn::splitHeads(to_k(tokens), 1), nn::splitHeads(to_v(tokens), 1)));
        return out.unflatten(1, {x.size(2), x.size(3)}).permute({0, 3, 1, 2}) + x; // [B, HW, C] -> [B, C, H, W]
    }

private:
    nn::GroupNorm group_norm;
    nn::Linear to_q, to_k, to_v, to_out;
};

nn::ResnetBlock2D makeResnet(const Scope& scope, std::int64_t in, std::int64_t out, const AutoencoderShape& shape)
{
    return {scope, in, out, 0, shape.groups, kEps};
}

struct MidBlock
{
    std::vector<nn::ResnetBlock2D> resnets;
    std::optional<PixelAttention> attention;

    MidBlock(const Scope& scope, const AutoencoderShape& shape)
    {
        const std::int64_t width = shape.channels.back();
        for (const std::int64_t i : {0, 1})
            resnets.push_back(makeResnet(scope / "resnets" / i, width, width, shape));
        if (shape.midAttention)
            attention.emplace(scope / "attentions.0", width, shape.groups);
    }

    at::Tensor operator()(at::Tensor x) const
    {
        x = resnets[0](x);
        if (attention)
            x = (*attention)(x);
        return resnets[1](x);
    }
};

struct Level
{
    std::vector<nn::ResnetBlock2D> resnets;
    std::optional<nn::Downsample2D> downsampler;
    std::optional<nn::Upsample2D> upsampler;
};

} // namespace

AutoencoderShape AutoencoderShape::fromConfig(const Config& config)
{
    for (const auto& [key, only] : std::initializer_list<std::pair<const char*, nlohmann::json>>{{"_class_name", "AutoencoderKL"},
             {"act_fn", "silu"}, {"latents_mean", nullptr}, {"latents_std", nullptr}, {"shift_factor", nullptr}})
        config.require(key, only);
    AutoencoderShape shape{};
    const std::size_t levels = config.strings("down_block_types").size();
    for (const std::string& kind : config.strings("down_block_types"))
        if (kind != "DownEncoderBlock2D")
            fail(ErrorCode::Unsupported, "Expected blocks of the kind DownEncoderBlock2D, found {}: {}.", kind, config.file().string());
    for (const std::string& kind : config.strings("up_block_types"))
        if (kind != "UpDecoderBlock2D")
            fail(ErrorCode::Unsupported, "Expected blocks of the kind UpDecoderBlock2D, found {}: {}.", kind, config.file().string());
    if (levels == 0 || levels > 8 || config.strings("up_block_types").size() != levels)
        fail(ErrorCode::BadFile, "Expected as many up blocks as down blocks, 1 to 8, found {} and {}: {}.",
            config.strings("up_block_types").size(), levels, config.file().string());
    shape.inChannels = config.integer("in_channels", 3);
    shape.outChannels = config.integer("out_channels", 3);
    shape.latentChannels = config.integer("latent_channels", 4);
    shape.layersPerBlock = config.integer("layers_per_block", 1);
    shape.groups = config.integer("norm_num_groups", 32);
    shape.sampleSize = config.integer("sample_size", 512);
    shape.channels = config.integers("block_out_channels", levels);
    shape.midAttention = config.boolean("mid_block_add_attention", true);
    shape.quantConv = config.boolean("use_quant_conv", true);
    shape.postQuantConv = config.boolean("use_post_quant_conv", true);
    shape.scalingFactor = config.number("scaling_factor", kUnsaidLatentScale);
    for (const std::int64_t channels : shape.channels)
        if (channels <= 0 || shape.groups <= 0 || channels % shape.groups != 0)
            fail(ErrorCode::BadFile, "Expected channels that {} groups divide, found {}: {}.", shape.groups, channels,
                config.file().string());
    return shape;
}

struct AutoencoderKL::Encoder
{
    nn::Conv2d conv_in, conv_out;
    std::vector<Level> down_blocks;
    MidBlock mid_block;
    nn::GroupNorm conv_norm_out;

    Encoder(const Scope& scope, const AutoencoderShape& shape)
        : conv_in(scope / "conv_in", shape.inChannels, shape.channels.front(), 3, 1, 1),
          conv_out(scope / "conv_out", shape.channels.back(), 2 * shape.latentChannels, 3, 1, 1), mid_block(scope / "mid_block", shape),
          conv_norm_out(scope / "conv_norm_out", shape.groups, shape.channels.back(), kEps)
    {
        for (std::size_t i = 0; i < shape.channels.size(); ++i) {
            const Scope level = scope / "down_blocks" / static_cast<std::int64_t>(i);
            Level& block = down_blocks.emplace_back();
            for (std::int64_t j = 0; j < shape.layersPerBlock; ++j)
                block.resnets.push_back(makeResnet(
                    level / "resnets" / j, j == 0 ? shape.channels[i == 0 ? 0 : i - 1] : shape.channels[i], shape.channels[i], shape));
            if (i + 1 < shape.channels.size())
                block.downsampler.emplace(level / "downsamplers.0", shape.channels[i], nn::Downsample2D::Padding::RightAndBottom);
        }
    }

    at::Tensor operator()(at::Tensor x) const
    {
        x = conv_in(x);
        for (const Level& level : down_blocks) {
            for (const nn::ResnetBlock2D& resnet : level.resnets)
                x = resnet(x);
            if (level.downsampler)
                x = (*level.downsampler)(x);
        }
        return conv_out(conv_norm_out.normedSilu(mid_block(x)));
    }
};

struct AutoencoderKL::Decoder
{
    nn::Conv2d conv_in, conv_out;
    MidBlock mid_block;
    std::vector<Level> up_blocks;
    nn::GroupNorm conv_norm_out;

    Decoder(const Scope& scope, const AutoencoderShape& shape)
        : conv_in(scope / "conv_in", shape.latentChannels, shape.channels.back(), 3, 1, 1),
          conv_out(scope / "conv_out", shape.channels.front(), shape.outChannels, 3, 1, 1), mid_block(scope / "mid_block", shape),
          conv_norm_out(scope / "conv_norm_out", shape.groups, shape.channels.front(), kEps)
    {
        const std::vector<std::int64_t> channels(shape.channels.rbegin(), shape.channels.rend());
        for (std::size_t i = 0; i < channels.size(); ++i) {
            const Scope level = scope / "up_blocks" / static_cast<std::int64_t>(i);
            Level& block = up_blocks.emplace_back();
            for (std::int64_t j = 0; j <= shape.layersPerBlock; ++j)
                block.resnets.push_back(
                    makeResnet(level / "resnets" / j, j == 0 ? channels[i == 0 ? 0 : i - 1] : channels[i], channels[i], shape));
            if (i + 1 < channels.size())
                block.upsampler.emplace(level / "upsamplers.0", channels[i]);
        }
    }

    at::Tensor operator()(at::Tensor x) const
    {
        x = mid_block(conv_in(x));
        for (const Level& level : up_blocks) {
            for (const nn::ResnetBlock2D& resnet : level.resnets)
                x = resnet(x);
            if (level.upsampler)
                x = (*level.upsampler)(x);
        }
        return conv_out(conv_norm_out.normedSilu(x));
    }
};

AutoencoderKL::AutoencoderKL(const AutoencoderShape& shape, const Scope& scope)
    : m_shape(shape), m_placement(scope.placement()), encoder(std::make_unique<Encoder>(scope / "encoder", shape)),
      decoder(std::make_unique<Decoder>(scope / "decoder", shape))
{
    if (shape.quantConv)
        quant_conv.emplace(scope / "quant_conv", 2 * shape.latentChannels, 2 * shape.latentChannels, 1);
    if (shape.postQuantConv)
        post_quant_conv.emplace(scope / "post_quant_conv", shape.latentChannels, shape.latentChannels, 1);
}

AutoencoderKL::~AutoencoderKL() = default;

LatentDistribution AutoencoderKL::encode(const at::Tensor& pixels) const
{
    at::Tensor moments = (*encoder)(pixels.to(m_placement.device, m_placement.type));
    if (quant_conv)
        moments = (*quant_conv)(moments);
    const auto halves = moments.to(at::kFloat).chunk(2, 1); // mean, logarithm of the variance
    return {halves[0], at::exp(0.5 * at::clamp(halves[1], -30.0, 20.0))};
}

at::Tensor AutoencoderKL::decode(const at::Tensor& latents) const
{
    at::Tensor x = latents.to(m_placement.device, m_placement.type);
    const std::int64_t pixels = x.size(2) * x.size(3) * m_shape.factor() * m_shape.factor();
    if (m_placement.device.is_cpu() && static_cast<std::size_t>(pixels * m_shape.channels.front()) * x.element_size() >= kMappedBlock)
        giveBackFreedMemory(); // of the denoiser's passes
    if (post_quant_conv)
        x = (*post_quant_conv)(x);
    return (*decoder)(x).to(at::kFloat);
}

} // namespace dice
