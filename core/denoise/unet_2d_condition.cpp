#include "denoise/unet_2d_condition.h"

#include "nn/checkpoint.h"
#include "nn/sinusoids.h"

namespace dice {
namespace {

constexpr std::int64_t kSizes = 6; // original height and width, crop's top and left, target height and width
constexpr std::string_view kBlockKinds[] = {"DownBlock2D", "CrossAttnDownBlock2D", "UpBlock2D", "CrossAttnUpBlock2D"};

bool hasAttention(const std::string& kind) { return kind.starts_with("CrossAttn"); }

void checkKinds(const std::vector<std::string>& kinds, const Config& config)
{
    for (const std::string& kind : kinds)
        if (std::find(std::begin(kBlockKinds), std::end(kBlockKinds), kind) == std::end(kBlockKinds))
            fail(ErrorCode::Unsupported,
                "Expected blocks of the kinds DownBlock2D, CrossAttnDownBlock2D, UpBlock2D and "
                "CrossAttnUpBlock2D, found {}: {}.",
                kind, config.file().string());
}

// What the config says about pooled text and sizes; nothing where it wants none.
std::optional<TextTimeShape> textTimeOf(const Config& config)
{
    if (!config.has("addition_embed_type"))
        return std::nullopt;
    config.require("addition_embed_type", "text_time");
    const std::int64_t sizes = config.integer("addition_time_embed_dim", 256),
                       all = config.integer("projection_class_embeddings_input_dim");
    if (sizes <= 0 || sizes % 2 != 0 || all <= kSizes * sizes)
        fail(ErrorCode::BadFile,
            "Expected a projection_class_embeddings_input_dim above {} times the addition_time_embed_dim, found {} and {}: {}.", kSizes,
            all, sizes, config.file().string());
    return TextTimeShape{sizes, all - kSizes * sizes};
}

// One entry of transformer_layers_per_block: a number for all transformers of the block, or one for each.
std::vector<std::int64_t> depthsOf(const nlohmann::json& entry, std::size_t transformers, const char* key, const Config& config)
{
    const std::vector<std::int64_t> depths = entry.is_number_integer() ? std::vector<std::int64_t>(transformers, entry.get<std::int64_t>())
                                             : entry.is_array()        ? entry.get<std::vector<std::int64_t>>()
                                                                       : std::vector<std::int64_t>();
    if (depths.size() != transformers ||
        std::any_of(depths.begin(), depths.end(), [](std::int64_t depth) { return depth < 0 || depth > 64; }))
        fail(ErrorCode::BadFile, "Expected \"{}\" of {} numbers of layers up to 64, found {}: {}.", key, transformers, entry.dump(),
            config.file().string());
    return depths;
}

// The lists of the way down and of the way up, where that is not the same backwards.
void readDepths(UNetShape& shape, const Config& config)
{
    using Json = nlohmann::json;
    const std::size_t levels = shape.downBlocks.size();
    const auto listed = [&](const char* key) {
        const Json found = config.has(key) ? config.json()[key] : Json(1);
        const Json list = found.is_array() ? found : Json(std::vector<Json>(levels, found));
        if (list.size() != levels)
            fail(ErrorCode::BadFile, "Expected \"{}\" for {} blocks, found {}: {}.", key, levels, found.dump(), config.file().string());
        return list;
    };
    constexpr const char *kDown = "transformer_layers_per_block", *kUp = "reverse_transformer_layers_per_block";
    const Json down = listed(kDown);
    const Json up = config.has(kUp) ? listed(kUp) : Json(std::vector<Json>(down.rbegin(), down.rend()));
    const auto layers = static_cast<std::size_t>(std::max<std::int64_t>(shape.layersPerBlock, 0));
    for (std::size_t i = 0; i < levels; ++i) {
        shape.downDepths.push_back(
            hasAttention(shape.downBlocks[i]) ? depthsOf(down[i], layers, kDown, config) : std::vector<std::int64_t>());
        shape.upDepths.push_back(hasAttention(shape.upBlocks[i]) ? depthsOf(up[i], layers + 1, kUp, config) : std::vector<std::int64_t>());
    }
    const std::string middle = config.string("mid_block_type", "UNetMidBlock2DCrossAttn");
    if (middle != "UNetMidBlock2DCrossAttn" && middle != "UNetMidBlock2D")
        config.require("mid_block_type", "UNetMidBlock2DCrossAttn");
    if (middle == "UNetMidBlock2DCrossAttn")
        shape.middleDepth = depthsOf(down.back().is_array() ? down.back().at(0) : down.back(), 1, kDown, config).front();
}

} // namespace

UNetShape UNetShape::fromConfig(const Config& config)
{
    for (const auto& [key, only] :
        std::initializer_list<std::pair<const char*, nlohmann::json>>{{"_class_name", "UNet2DConditionModel"}, {"act_fn", "silu"},
            {"attention_type", "default"}, {"center_input_sample", false}, {"class_embed_type", nullptr}, {"conv_in_kernel", 3},
            {"conv_out_kernel", 3}, {"cross_attention_norm", nullptr}, {"downsample_padding", 1}, {"dual_cross_attention", false},
            {"encoder_hid_dim", nullptr}, {"encoder_hid_dim_type", nullptr}, {"mid_block_scale_factor", 1}, {"num_class_embeds", nullptr},
            {"only_cross_attention", false}, {"resnet_out_scale_factor", 1.0}, {"resnet_skip_time_act", false},
            {"resnet_time_scale_shift", "default"}, {"time_cond_proj_dim", nullptr}, {"time_embedding_act_fn", nullptr},
            {"time_embedding_dim", nullptr}, {"time_embedding_type", "positional"}, {"timestep_post_act", nullptr}})
        config.require(key, only);
    UNetShape shape{};
    shape.downBlocks = config.strings("down_block_types");
    shape.upBlocks = config.strings("up_block_types");
    checkKinds(shape.downBlocks, config);
    checkKinds(shape.upBlocks, config);
    const std::size_t levels = shape.downBlocks.size();
    if (levels == 0 || shape.upBlocks.size() != levels)
        fail(ErrorCode::BadFile, "Expected as many up blocks as down blocks, found {} and {}: {}.", shape.upBlocks.size(), levels,
            config.file().string());
    shape.inChannels = config.integer("in_channels", 4);
    shape.outChannels = config.integer("out_channels", 4);
    shape.sampleSize = config.integer("sample_size", 64);
    shape.layersPerBlock = config.integer("layers_per_block", 2);
    shape.crossAttentionWidth = config.integer("cross_attention_dim", 1280);
    shape.groups = config.integer("norm_num_groups", 32);
    shape.normEps = config.number("norm_eps", 1e-5);
    shape.channels = config.integers("block_out_channels", levels);
    // Diffusers' "attention_head_dim" of this network is the number of heads (a naming mistake it keeps).
    shape.heads = config.integers(config.has("num_attention_heads") ? "num_attention_heads" : "attention_head_dim", levels, 8);
    readDepths(shape, config);
    shape.linearProjection = config.boolean("use_linear_projection", false);
    shape.flipSinToCos = config.boolean("flip_sin_to_cos", true);
    shape.frequencyShift = config.number("freq_shift", 0);
    shape.textTime = textTimeOf(config);
    shape.sizes = shape.textTime ? kSizes : 0;
    shape.pooledWidth = shape.textTime ? shape.textTime->pooledWidth : 0;
    for (std::size_t i = 0; i < levels; ++i)
        if (shape.channels[i] <= 0 || shape.heads[i] <= 0 || shape.channels[i] % shape.heads[i] != 0 || shape.groups <= 0 ||
            shape.channels[i] % shape.groups != 0)
            fail(ErrorCode::BadFile, "Expected channels that the heads and groups divide, found {} channels, {} heads, {} groups: {}.",
                shape.channels[i], shape.heads[i], shape.groups, config.file().string());
    return shape;
}

// One level of the U. In a down block the resizer halves, in an up block it doubles; the mid block has none, and is two resnets
// with a transformer between them, or one resnet alone.
struct UNet2DConditionModel::Block
{
    std::vector<nn::ResnetBlock2D> resnets;
    std::vector<Transformer2DModel> attentions; // none, or one per resnet (mid block: one fewer)
    std::optional<nn::Downsample2D> downsampler;
    std::optional<nn::Upsample2D> upsampler;
};

// The way through one pass: times and prompts are consumed in order.
struct UNet2DConditionModel::Walk
{
    const DenoiserPass& pass;
    bool recompute;
    std::size_t nextTime = 0, nextPrompt = 0;

    at::Tensor resnet(const nn::ResnetBlock2D& block, const at::Tensor& x)
    {
        const at::Tensor& embedded = pass.time.blocks[nextTime++];
        if (!recompute)
            return block(x, embedded);
        return nn::checkpointed([&block](const std::vector<at::Tensor>& inputs) { return block(inputs[0], inputs[1]); }, {x, embedded});
    }

    at::Tensor attend(const Transformer2DModel& block, const at::Tensor& x)
    {
        const auto context = std::span(pass.prompt.layers).subspan(nextPrompt, block.layers());
        const auto away = pass.away.empty() ? std::span<const KeyValue>() : std::span(pass.away).subspan(nextPrompt, block.layers());
        nextPrompt += block.layers();
        return recompute ? attendAgain(block, x, context, away) : block(x, context, away);
    }

    static at::Tensor attendAgain(
        const Transformer2DModel& block, const at::Tensor& x, std::span<const KeyValue> context, std::span<const KeyValue> away)
    {
        std::vector<at::Tensor> all = {x};
        for (const auto& layers : {context, away})
            for (const KeyValue& layer : layers)
                all.insert(all.end(), {layer.key, layer.value});
        return nn::checkpointed(
            [&block](const std::vector<at::Tensor>& inputs) {
                std::vector<KeyValue> layers;
                for (std::size_t i = 1; i < inputs.size(); i += 2)
                    layers.push_back({inputs[i], inputs[i + 1]});
                return block(inputs[0], std::span(layers).first(block.layers()), std::span(layers).subspan(block.layers()));
            },
            all);
    }

    // The skips with what is added to them.
    void addResiduals(std::vector<at::Tensor>& skips) const
    {
        const std::vector<at::Tensor>& down = pass.residuals.down;
        if (!down.empty() && down.size() != skips.size())
            fail(ErrorCode::Internal, "Expected residuals for {} places of this U-Net's way down, found {}.", skips.size(), down.size());
        for (std::size_t i = 0; i < down.size(); ++i)
            skips[i] = added(skips[i], down[i]);
    }

    static at::Tensor added(const at::Tensor& x, const at::Tensor& residual)
    {
        return residual.defined() ? x + residual.to(x.device(), x.scalar_type()) : x;
    }
};

UNet2DConditionModel::UNet2DConditionModel(const UNetShape& shape, const Scope& scope)
    : m_shape(shape), m_placement(scope.placement()), conv_in(scope / "conv_in", shape.inChannels, shape.channels.front(), 3, 1, 1),
      conv_out(scope / "conv_out", shape.channels.front(), shape.outChannels, 3, 1, 1),
      time_embedding_1(scope / "time_embedding.linear_1", shape.channels.front(), 4 * shape.channels.front()),
      time_embedding_2(scope / "time_embedding.linear_2", 4 * shape.channels.front(), 4 * shape.channels.front()),
      conv_norm_out(scope / "conv_norm_out", shape.groups, shape.channels.front(), shape.normEps)
{
    if (shape.textTime) {
        const std::int64_t width = 4 * shape.channels.front();
        add_embedding_1 =
            nn::Linear(scope / "add_embedding.linear_1", shape.textTime->pooledWidth + kSizes * shape.textTime->sizeWidth, width);
        add_embedding_2 = nn::Linear(scope / "add_embedding.linear_2", width, width);
    }
    for (std::size_t i = 0; i < shape.channels.size(); ++i)
        down_blocks.push_back(makeDownBlock(scope / "down_blocks" / static_cast<std::int64_t>(i), i));
    mid_block = makeMidBlock(scope / "mid_block");
    for (std::size_t i = 0; i < shape.channels.size(); ++i)
        up_blocks.push_back(makeUpBlock(scope / "up_blocks" / static_cast<std::int64_t>(i), i));
}

UNet2DConditionModel::~UNet2DConditionModel() = default;

Transformer2DModel UNet2DConditionModel::makeTransformer(const Scope& scope, std::size_t level, std::int64_t depth) const
{
    return {scope,
        {m_shape.channels[level], m_shape.heads[level], depth, m_shape.crossAttentionWidth, m_shape.groups, m_shape.linearProjection}};
}

std::unique_ptr<UNet2DConditionModel::Block> UNet2DConditionModel::makeDownBlock(const Scope& scope, std::size_t i) const
{
    auto block = std::make_unique<Block>();
    const std::int64_t out = m_shape.channels[i], timeWidth = 4 * m_shape.channels.front();
    for (std::int64_t j = 0; j < m_shape.layersPerBlock; ++j) {
        const std::int64_t in = j == 0 ? m_shape.channels[i == 0 ? 0 : i - 1] : out;
        block->resnets.emplace_back(scope / "resnets" / j, in, out, timeWidth, m_shape.groups, m_shape.normEps);
        if (hasAttention(m_shape.downBlocks[i]))
            block->attentions.push_back(makeTransformer(scope / "attentions" / j, i, m_shape.downDepths[i][static_cast<std::size_t>(j)]));
    }
    if (i + 1 < m_shape.channels.size())
        block->downsampler.emplace(scope / "downsamplers.0", out, nn::Downsample2D::Padding::AllSides);
    return block;
}

std::unique_ptr<UNet2DConditionModel::Block> UNet2DConditionModel::makeMidBlock(const Scope& scope) const
{
    auto block = std::make_unique<Block>();
    const std::int64_t width = m_shape.channels.back();
    const std::int64_t resnets = m_shape.middleDepth ? 2 : 1;
    for (std::int64_t j = 0; j < resnets; ++j)
        block->resnets.emplace_back(scope / "resnets" / j, width, width, 4 * m_shape.channels.front(), m_shape.groups, m_shape.normEps);
    if (m_shape.middleDepth)
        block->attentions.push_back(
            makeTransformer(scope / "attentions" / std::int64_t{0}, m_shape.channels.size() - 1, *m_shape.middleDepth));
    return block;
}

std::unique_ptr<UNet2DConditionModel::Block> UNet2DConditionModel::makeUpBlock(const Scope& scope, std::size_t i) const
{
    auto block = std::make_unique<Block>();
    const std::size_t level = m_shape.channels.size() - 1 - i; // up blocks go from the deepest level to the first
    const std::int64_t out = m_shape.channels[level];
    const std::int64_t above = m_shape.channels[std::min(level + 1, m_shape.channels.size() - 1)];
    const std::int64_t below = m_shape.channels[level == 0 ? 0 : level - 1];
    for (std::int64_t j = 0; j <= m_shape.layersPerBlock; ++j) {
        const std::int64_t carried = j == 0 ? above : out, skipped = j == m_shape.layersPerBlock ? below : out;
        block->resnets.emplace_back(
            scope / "resnets" / j, carried + skipped, out, 4 * m_shape.channels.front(), m_shape.groups, m_shape.normEps);
        if (hasAttention(m_shape.upBlocks[i]))
            block->attentions.push_back(makeTransformer(scope / "attentions" / j, level, m_shape.upDepths[i][static_cast<std::size_t>(j)]));
    }
    if (level != 0)
        block->upsampler.emplace(scope / "upsamplers.0", out);
    return block;
}

std::vector<const UNet2DConditionModel::Block*> UNet2DConditionModel::blocks() const
{
    std::vector<const Block*> all;
    for (const auto& block : down_blocks)
        all.push_back(block.get());
    all.push_back(mid_block.get());
    for (const auto& block : up_blocks)
        all.push_back(block.get());
    return all;
}

at::Tensor UNet2DConditionModel::wavesOf(const at::Tensor& times, std::int64_t width) const
{
    return nn::sinusoids(times.to(m_placement.device), width, m_shape.flipSinToCos, m_shape.frequencyShift);
}

// [N] -> [N, 4 C]
at::Tensor UNet2DConditionModel::timeVectors(const at::Tensor& times) const
{
    return time_embedding_2(at::silu(time_embedding_1(wavesOf(times, m_shape.channels.front()).to(m_placement.type))));
}

// What pooled text and sizes add to them, [B, 4 C]; undefined where the model wants none.
at::Tensor UNet2DConditionModel::additionOf(const Conditioning& prompt) const
{
    if (!m_shape.textTime)
        return {};
    if (!prompt.pooled.defined() || !prompt.sizes.defined() || prompt.pooled.size(1) != m_shape.textTime->pooledWidth)
        fail(ErrorCode::Internal, "Expected a pooled text of width {} and the picture's sizes, as this denoiser wants them.",
            m_shape.textTime->pooledWidth);
    const at::Tensor sizes =
        wavesOf(prompt.sizes.flatten(), m_shape.textTime->sizeWidth).view({prompt.sizes.size(0), -1}); // [B * 6, w] -> [B, 6 * w]
    const at::Tensor both =
        at::cat({prompt.pooled.to(m_placement.device), sizes.expand({prompt.pooled.size(0), -1})}, 1).to(m_placement.type);
    return add_embedding_2(at::silu(add_embedding_1(both)));
}

TimeEmbedding UNet2DConditionModel::projected(const at::Tensor& vectors) const
{
    const at::Tensor activated = at::silu(vectors);
    TimeEmbedding embedding;
    for (const Block* block : blocks())
        for (const nn::ResnetBlock2D& resnet : block->resnets)
            embedding.blocks.push_back(resnet.projectTime(activated));
    return embedding;
}

TimeEmbedding UNet2DConditionModel::embedTime(const at::Tensor& times, const PromptContext& prompt) const
{
    if (m_shape.textTime && !prompt.addition.defined())
        fail(ErrorCode::Internal, "This denoiser's time needs the prompt beside it, and none was given.");
    const at::Tensor vectors = timeVectors(times);
    return projected(prompt.addition.defined() ? vectors + prompt.addition : vectors);
}

std::size_t UNet2DConditionModel::promptLayers() const
{
    std::size_t layers = 0;
    for (const Block* block : blocks())
        for (const Transformer2DModel& attention : block->attentions)
            layers += attention.layers();
    return layers;
}

PromptContext UNet2DConditionModel::embedPrompt(const Conditioning& prompt) const
{
    return embedPrompt(std::vector<at::Tensor>(promptLayers(), prompt.context.to(m_placement.device, m_placement.type)), prompt);
}

PromptContext UNet2DConditionModel::embedPrompt(std::span<const at::Tensor> contexts, const Conditioning& prompt) const
{
    return {projectContexts(contexts), additionOf(prompt)};
}

std::vector<KeyValue> UNet2DConditionModel::projectContexts(std::span<const at::Tensor> contexts) const
{
    std::vector<KeyValue> layers;
    for (const Block* block : blocks())
        for (const Transformer2DModel& attention : block->attentions)
            for (std::size_t i = 0; i < attention.layers(); ++i)
                layers.push_back(attention.projectContext(i, contexts[layers.size()].to(m_placement.device, m_placement.type)));
    return layers;
}

at::Tensor UNet2DConditionModel::operator()(const DenoiserPass& pass) const
{
    Walk walk{pass, recomputes()};
    at::Tensor x = conv_in(pass.input().to(m_placement.device, m_placement.type));
    std::vector<at::Tensor> skips = {x};
    for (const auto& block : down_blocks) {
        for (std::size_t j = 0; j < block->resnets.size(); ++j) {
            x = walk.resnet(block->resnets[j], x);
            if (!block->attentions.empty())
                x = walk.attend(block->attentions[j], x);
            skips.push_back(x);
        }
        if (block->downsampler)
            skips.push_back(x = (*block->downsampler)(x));
    }
    walk.addResiduals(skips);
    x = walk.resnet(mid_block->resnets[0], x);
    if (!mid_block->attentions.empty())
        x = walk.resnet(mid_block->resnets[1], walk.attend(mid_block->attentions[0], x));
    x = Walk::added(x, pass.residuals.middle);
    for (const auto& block : up_blocks) {
        for (std::size_t j = 0; j < block->resnets.size(); ++j) {
            x = walk.resnet(block->resnets[j], at::cat({x, skips.back()}, 1));
            skips.pop_back();
            if (!block->attentions.empty())
                x = walk.attend(block->attentions[j], x);
        }
        if (block->upsampler) // to the size of the skip that comes next: sizes need not be multiples of 2^levels
            x = (*block->upsampler)(x, skips.back().size(2), skips.back().size(3));
    }
    return conv_out(conv_norm_out.normedSilu(x));
}

} // namespace dice
