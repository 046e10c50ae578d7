#include "model/single_file.h"

#include "model/ldm_names.h"
#include "model/open_clip.h"
#include "model/pixart_names.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace dice {
namespace fs = std::filesystem;
namespace {

using Json = nlohmann::json;

constexpr std::string_view kUNet = "model.diffusion_model.", kVae = "first_stage_model.";
constexpr std::int64_t kHeads = 8, kGroups = 32, kTextHeadWidth = 64; // of all families; shapes do not tell them

// What no shape tells of an autoencoder.
void addLatents(Json& config, const Family& family)
{
    config.emplace("scaling_factor", family.latentScale);
    if (family.latentShift != 0)
        config.emplace("shift_factor", family.latentShift);
}

// The tensors whose names begin with the prefix, without it.
StoredTensors under(const std::shared_ptr<const TensorFile>& file, const std::string& prefix)
{
    StoredTensors found;
    for (auto tensor = file->tensors().lower_bound(prefix); tensor != file->tensors().end() && tensor->first.starts_with(prefix); ++tensor)
        found.emplace(tensor->first.substr(prefix.size()), StoredTensor{file, tensor->first, tensor->second.shape});
    takeScales(found);
    return found;
}

bool holds(const StoredTensors& tensors, const std::string& name) { return tensors.find(name) != tensors.end(); }

// How many i there are with the pattern's name.
template <typename Pattern> std::size_t countWhile(const StoredTensors& tensors, Pattern nameOf)
{
    std::size_t count = 0;
    while (count < 64 && holds(tensors, nameOf(count)))
        ++count;
    return count;
}

StoredTensors renamed(const StoredTensors& tensors, const ModuleNames& names)
{
    StoredTensors result;
    for (const auto& [name, stored] : tensors)
        result.emplace(names.toDiffusers(name), stored);
    return result;
}

// Layers of the transformers of one level, one number for each; none = a level without attention.
using Depths = std::vector<std::int64_t>;

// What the blocks of a U-Net say about it.
struct UNetSizes
{
    UNetLayout layout{0, 0, {}};
    std::vector<std::int64_t> channels;
    std::vector<Depths> down, up; // up from the deepest level
    bool middleAttends = false;
    std::int64_t contextWidth = 0;
    bool linearProjection = false;

    static UNetSizes of(const StoredTensors& tensors)
    {
        UNetSizes sizes;
        std::size_t resnets = 0;
        Depths depths;
        const auto finishLevel = [&] {
            sizes.layout.attention.push_back(!depths.empty());
            sizes.down.push_back(std::exchange(depths, {}));
            sizes.layout.layersPerBlock = std::max(sizes.layout.layersPerBlock, resnets);
            resnets = 0;
        };
        for (int n = 1; n < 64; ++n) {
            const std::string block = fmt::format("input_blocks.{}.", n);
            if (holds(tensors, block + "0.op.weight")) {
                finishLevel();
                continue;
            }
            if (!holds(tensors, block + "0.in_layers.2.weight"))
                break;
            if (resnets++ == 0)
                sizes.channels.push_back(shapeOf(tensors, block + "0.in_layers.2.weight", 4)[0]);
            if (holds(tensors, block + "1.norm.weight")) {
                depths.push_back(depthOf(tensors, block));
                sizes.contextWidth = shapeOf(tensors, block + "1.transformer_blocks.0.attn2.to_k.weight", 2)[1];
                const auto projection = tensors.find(block + "1.proj_in.weight");
                sizes.linearProjection = projection != tensors.end() && projection->second.shape.size() == 2;
            }
        }
        finishLevel();
        sizes.layout.levels = sizes.channels.size();
        sizes.layout.attention.resize(sizes.layout.levels);
        sizes.down.resize(sizes.layout.levels);
        sizes.middleAttends = holds(tensors, "middle_block.1.norm.weight");
        sizes.readUp(tensors);
        return sizes;
    }

    void readUp(const StoredTensors& tensors)
    {
        std::size_t n = 0;
        for (std::size_t level = 0; level < layout.levels; ++level) {
            Depths& depths = up.emplace_back();
            for (std::size_t j = 0; j <= layout.layersPerBlock; ++j, ++n)
                if (const std::string block = fmt::format("output_blocks.{}.", n); holds(tensors, block + "1.norm.weight"))
                    depths.push_back(depthOf(tensors, block));
        }
    }

    static std::int64_t depthOf(const StoredTensors& tensors, const std::string& block)
    {
        return static_cast<std::int64_t>(
            countWhile(tensors, [&](std::size_t i) { return fmt::format("{}1.transformer_blocks.{}.attn2.to_k.weight", block, i); }));
    }
};

// As configurations have them: one number where all are the same, 1 for a level without attention.
Json depthsOf(const Depths& level)
{
    if (level.empty())
        return 1;
    return std::all_of(level.begin(), level.end(), [&](std::int64_t depth) { return depth == level.front(); }) ? Json(level.front())
                                                                                                               : Json(level);
}

Json depthsOf(const std::vector<Depths>& levels)
{
    Json all = Json::array();
    for (const Depths& level : levels)
        all.push_back(depthsOf(level));
    return all;
}

Json unetConfig(const StoredTensors& tensors, const UNetSizes& sizes, std::int64_t sampleSize)
{
    Json down = Json::array(), up = Json::array();
    for (const bool attention : sizes.layout.attention) {
        down.push_back(attention ? "CrossAttnDownBlock2D" : "DownBlock2D");
        up.insert(up.begin(), attention ? "CrossAttnUpBlock2D" : "UpBlock2D");
    }
    const Json depths = depthsOf(sizes.down), upDepths = depthsOf(sizes.up);
    Json config = {{"_class_name", "UNet2DConditionModel"}, {"in_channels", shapeOf(tensors, "input_blocks.0.0.weight", 4)[1]},
        {"out_channels", shapeOf(tensors, "out.2.weight", 4)[0]}, {"sample_size", sampleSize},
        {"layers_per_block", sizes.layout.layersPerBlock}, {"cross_attention_dim", sizes.contextWidth}, {"norm_num_groups", kGroups},
        {"block_out_channels", sizes.channels}, {"attention_head_dim", kHeads}, {"transformer_layers_per_block", depths},
        {"use_linear_projection", sizes.linearProjection}, {"down_block_types", down}, {"up_block_types", up}};
    if (!std::equal(depths.begin(), depths.end(), std::make_reverse_iterator(upDepths.end()), std::make_reverse_iterator(upDepths.begin())))
        config["reverse_transformer_layers_per_block"] = upDepths;
    if (!sizes.middleAttends)
        config["mid_block_type"] = "UNetMidBlock2D";
    return config;
}

Json headsOfWidth(const Json& channels, std::int64_t width)
{
    Json heads = Json::array();
    for (const Json& count : channels)
        heads.push_back(std::max<std::int64_t>(count.get<std::int64_t>() / width, 1));
    return heads;
}

// What SDXL's U-Net has more than shapes of blocks; `pooledWidth` is the second text encoder's.
void addTextTime(Json& config, const StoredTensors& tensors, std::int64_t pooledWidth)
{
    constexpr std::int64_t kSizes = 6;
    const std::int64_t all = shapeOf(tensors, "label_emb.0.0.weight", 2)[1];
    config["addition_embed_type"] = "text_time";
    config["projection_class_embeddings_input_dim"] = all;
    config["addition_time_embed_dim"] = (all - pooledWidth) / kSizes;
}

AutoencoderLayout autoencoderLayout(const StoredTensors& tensors)
{
    return {countWhile(tensors, [](std::size_t i) { return fmt::format("encoder.down.{}.block.0.conv1.weight", i); }),
        countWhile(tensors, [](std::size_t i) { return fmt::format("encoder.down.0.block.{}.conv1.weight", i); })};
}

Json autoencoderConfig(const StoredTensors& tensors, const AutoencoderLayout& layout)
{
    std::vector<std::int64_t> channels;
    for (std::size_t level = 0; level < layout.levels; ++level)
        channels.push_back(shapeOf(tensors, fmt::format("encoder.down.{}.block.0.conv1.weight", level), 4)[0]);
    return {{"_class_name", "AutoencoderKL"}, {"in_channels", shapeOf(tensors, "encoder.conv_in.weight", 4)[1]},
        {"out_channels", shapeOf(tensors, "decoder.conv_out.weight", 4)[0]},
        {"latent_channels", shapeOf(tensors, "decoder.conv_in.weight", 4)[1]}, {"layers_per_block", layout.layersPerBlock},
        {"norm_num_groups", kGroups}, {"block_out_channels", channels},
        {"down_block_types", std::vector<std::string>(layout.levels, "DownEncoderBlock2D")},
        {"up_block_types", std::vector<std::string>(layout.levels, "UpDecoderBlock2D")},
        {"mid_block_add_attention", holds(tensors, "encoder.mid.attn_1.norm.weight")},
        {"use_quant_conv", holds(tensors, "quant_conv.weight")}, {"use_post_quant_conv", holds(tensors, "post_quant_conv.weight")}};
}

// Of an autoencoder that has diffusers' names and no config beside it.
Json diffusersConfig(const StoredTensors& tensors)
{
    const std::size_t levels =
        countWhile(tensors, [](std::size_t i) { return fmt::format("encoder.down_blocks.{}.resnets.0.conv1.weight", i); });
    std::vector<std::int64_t> channels;
    for (std::size_t level = 0; level < levels; ++level)
        channels.push_back(shapeOf(tensors, fmt::format("encoder.down_blocks.{}.resnets.0.conv1.weight", level), 4)[0]);
    const std::size_t layers =
        countWhile(tensors, [](std::size_t i) { return fmt::format("encoder.down_blocks.0.resnets.{}.conv1.weight", i); });
    return {{"_class_name", "AutoencoderKL"}, {"in_channels", shapeOf(tensors, "encoder.conv_in.weight", 4)[1]},
        {"out_channels", shapeOf(tensors, "decoder.conv_out.weight", 4)[0]},
        {"latent_channels", shapeOf(tensors, "decoder.conv_in.weight", 4)[1]}, {"layers_per_block", layers}, {"norm_num_groups", kGroups},
        {"block_out_channels", channels}, {"down_block_types", std::vector<std::string>(levels, "DownEncoderBlock2D")},
        {"up_block_types", std::vector<std::string>(levels, "UpDecoderBlock2D")},
        {"mid_block_add_attention", holds(tensors, "encoder.mid_block.attentions.0.group_norm.weight")},
        {"use_quant_conv", holds(tensors, "quant_conv.weight")}, {"use_post_quant_conv", holds(tensors, "post_quant_conv.weight")}};
}

// The attention's 1 x 1 convolutions serve as matrices.
StoredTensors withMatrices(StoredTensors tensors)
{
    for (auto& [name, stored] : tensors)
        if (name.find(".mid_block.attentions.") != std::string::npos && stored.shape.size() == 4 && stored.shape[2] == 1 &&
            stored.shape[3] == 1)
            stored.shape.resize(2);
    return tensors;
}

// Training leaves what inference has no use for.
StoredTensors withoutLosses(StoredTensors tensors)
{
    std::erase_if(tensors, [](const auto& tensor) { return tensor.first.starts_with("loss.") || tensor.first.starts_with("model_ema."); });
    return tensors;
}

Json textConfig(const StoredTensors& tensors)
{
    const std::string prefix = holds(tensors, "text_model.embeddings.token_embedding.weight") ? "text_model." : "";
    const auto& table = shapeOf(tensors, prefix + "embeddings.token_embedding.weight", 2);
    const std::size_t layers =
        countWhile(tensors, [&](std::size_t i) { return fmt::format("{}encoder.layers.{}.mlp.fc1.weight", prefix, i); });
    return {{"vocab_size", table[0]}, {"hidden_size", table[1]},
        {"intermediate_size", layers == 0 ? 4 * table[1] : shapeOf(tensors, prefix + "encoder.layers.0.mlp.fc1.weight", 2)[0]},
        {"num_hidden_layers", layers}, {"num_attention_heads", std::max<std::int64_t>(table[1] / kTextHeadWidth, 1)},
        {"max_position_embeddings", shapeOf(tensors, prefix + "embeddings.position_embedding.weight", 2)[0]}, {"hidden_act", "quick_gelu"}};
}

// The family's, with what this file says of itself.
Json schedulerConfig(const Family& family, const std::string& prediction, bool zeroTerminal)
{
    Json config = Json::parse(family.scheduler);
    config["prediction_type"] = prediction;
    if (!zeroTerminal)
        return config;
    config["rescale_betas_zero_snr"] = true;
    config["timestep_spacing"] = "trailing";
    if (config["_class_name"] == "PNDMScheduler") // which cannot begin at zero signal
        config["_class_name"] = "DDIMScheduler";
    return config;
}

// "512x512" of ModelSpec, in latents; `otherwise` pixels where it is not said.
std::int64_t sampleSizeOf(const TensorFile& file, std::int64_t factor, std::int64_t otherwise)
{
    const auto found = file.metadata().find("modelspec.resolution");
    const int pixels = found == file.metadata().end() ? 0 : std::atoi(found->second.c_str());
    return pixels >= 8 && pixels <= 4096 ? std::max<std::int64_t>(pixels / factor, 1) : otherwise / factor;
}

} // namespace

std::shared_ptr<const SingleFile> SingleFile::open(const fs::path& path)
{
    std::shared_ptr<SingleFile> single(new SingleFile(TensorFile::open(path)));
    CheckpointIdentity& identity = single->m_identity;
    identity = identify(*single->m_file);
    if (!identity.refusal.empty())
        fail(ErrorCode::Unsupported, "{} Found in {}.", identity.refusal, path.string());
    single->m_family = familyNamed(identity.family);
    if (single->m_family == nullptr || (identity.kind != CheckpointKind::Checkpoint && identity.kind != CheckpointKind::Denoiser))
        fail(ErrorCode::Unsupported, "Expected a checkpoint, found a file of the kind {}: {}.", kindName(identity.kind), path.string());
    single->sortTensors();
    single->tellScheduler();
    single->takeAutoencoderBeside();
    return single;
}

void SingleFile::add(const std::string& component, StoredTensors tensors, nlohmann::json config)
{
    m_tensors[component] = std::move(tensors);
    m_configs[component] = std::move(config);
}

void SingleFile::sortTensors()
{
    const std::string wrapper = wrapperOf(*m_file);
    StoredTensors unet = under(m_file, wrapper + std::string(kUNet)); // or what denoises in its place
    if (unet.empty())
        unet = under(m_file, wrapper);
    if (!m_family->fitsSingleFile())
        return add(std::string(m_family->denoiser), fromPixArt(unet), pixArtConfig(unet, *m_family));
    if (StoredTensors vae = withoutLosses(under(m_file, wrapper + std::string(kVae))); !vae.empty()) {
        const AutoencoderLayout layout = autoencoderLayout(vae);
        add("vae", withMatrices(renamed(vae, ModuleNames::ofAutoencoder(layout))), autoencoderConfig(vae, layout));
        addLatents(m_configs["vae"], *m_family);
    }
    sortTexts(wrapper);
    sortUNet(std::move(unet));
}

void SingleFile::sortUNet(StoredTensors unet)
{
    std::erase_if(unet, [](const auto& tensor) { return tensor.first == "v_pred" || tensor.first == "ztsnr"; });
    const UNetSizes sizes = UNetSizes::of(unet);
    if (sizes.channels.empty() || sizes.channels.size() > 8)
        fail(ErrorCode::BadFile, "Expected a U-Net of 1 to 8 levels, found {}: {}.", sizes.channels.size(), m_file->path().string());
    const std::int64_t factor = has("vae") ? std::int64_t{1} << (m_configs["vae"]["block_out_channels"].size() - 1) : 8;
    const bool v = m_identity.predictionType == "v_prediction";
    Json config = unetConfig(unet, sizes, sampleSizeOf(*m_file, factor, v ? m_family->pixelsOfV : m_family->pixels));
    if (m_family->headWidth != 0)
        config["attention_head_dim"] = headsOfWidth(config["block_out_channels"], m_family->headWidth);
    if (m_family->sizes == SizesTold::OriginalCropTarget) {
        constexpr std::int64_t kPublished = 1280;
        const std::string last(m_family->texts.back().component);
        addTextTime(config, unet, has(last) ? m_configs[last]["projection_dim"].get<std::int64_t>() : kPublished);
    }
    add(std::string(m_family->denoiser), renamed(unet, ModuleNames::ofUNet(sizes.layout)), std::move(config));
}

void SingleFile::sortTexts(const std::string& wrapper)
{
    for (const TextPart& part : m_family->texts)
        for (const std::string_view prefix : part.prefixes) {
            StoredTensors text = under(m_file, wrapper + std::string(prefix));
            if (text.empty())
                continue;
            const bool isTower = part.kind == TextKind::OpenClip;
            if (isTower)
                text = fromOpenClip(text, part);
            Json config = isTower ? openClipConfig(text, kTextHeadWidth, part.projects()) : textConfig(text);
            add(std::string(part.component), std::move(text), std::move(config));
            break;
        }
}

void SingleFile::tellScheduler()
{
    const std::string yaml = yamlBeside(m_file->path());
    const bool zeroTerminal = m_file->contains("ztsnr") || m_file->contains("state_dict.ztsnr") ||
                              yaml.find("zero_terminal_snr: true") != std::string::npos ||
                              yaml.find("rescale_betas_zero_snr: true") != std::string::npos;
    m_configs["scheduler"] = schedulerConfig(*m_family, m_identity.predictionType, zeroTerminal);
}

void SingleFile::takeAutoencoderBeside()
{
    for (const char* ending : {".vae.safetensors", ".vae.pt", ".vae.ckpt"}) {
        const fs::path beside = fs::path(m_file->path()).replace_extension(ending);
        if (!fs::is_regular_file(beside))
            continue;
        AutoencoderFile vae = AutoencoderFile::open(beside);
        Json config = vae.config.json();
        addLatents(config, *m_family);
        add("vae", std::move(vae.tensors), std::move(config));
        m_identity.reasons.push_back(fmt::format("its autoencoder is {}", beside.filename().string()));
        break;
    }
}

bool SingleFile::isInpainting() const { return m_identity.variant == "inpainting"; }

const StoredTensors& SingleFile::tensors(std::string_view component) const
{
    const auto found = m_tensors.find(component);
    if (found == m_tensors.end())
        fail(ErrorCode::BadFile, "Expected a checkpoint with the component {}, found none in it: {}.", component, m_file->path().string());
    return found->second;
}

Config SingleFile::config(std::string_view component) const
{
    const auto found = m_configs.find(component);
    if (found == m_configs.end())
        fail(ErrorCode::BadFile, "Expected a checkpoint with the component {}, found none in it: {}.", component, m_file->path().string());
    return {found->second, m_file->path()};
}

std::vector<fs::path> SingleFile::files(std::string_view component) const
{
    std::vector<fs::path> files;
    for (const auto& [name, stored] : tensors(component))
        if (files.empty() || files.back() != stored.file->path())
            files.push_back(stored.file->path());
    return files;
}

AutoencoderFile AutoencoderFile::open(const fs::path& path)
{
    if (fs::is_directory(path)) {
        const fs::path folder = fs::exists(path / "config.json") ? path : path / "vae";
        const fs::path weights = folder / "diffusion_pytorch_model.safetensors", half = folder / "diffusion_pytorch_model.fp16.safetensors";
        return {storedTensors({fs::exists(weights) || !fs::exists(half) ? weights : half}), Config::read(folder / "config.json")};
    }
    const auto file = TensorFile::open(path);
    const std::string wrapper = wrapperOf(*file);
    StoredTensors tensors = under(file, wrapper + std::string(kVae));
    if (tensors.empty())
        tensors = under(file, wrapper);
    tensors = withoutLosses(std::move(tensors));
    if (!holds(tensors, "decoder.conv_in.weight") || !holds(tensors, "encoder.conv_in.weight"))
        fail(ErrorCode::BadFile, "Expected an autoencoder, found a file of {} other tensors: {}.", file->tensors().size(), path.string());
    const AutoencoderLayout layout = autoencoderLayout(tensors);
    if (layout.levels != 0)
        return {withMatrices(renamed(tensors, ModuleNames::ofAutoencoder(layout))), Config(autoencoderConfig(tensors, layout), path)};
    const fs::path config = path.parent_path() / "config.json";
    if (fs::exists(config)) // a diffusers component's file
        return {std::move(tensors), Config::read(config)};
    return {withMatrices(tensors), Config(diffusersConfig(tensors), path)};
}

} // namespace dice
