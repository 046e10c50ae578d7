#include "weights/model_names.h"

#include "base/error.h"

#include <algorithm>
#include <array>
#include <utility>

namespace dice {
namespace {

using Json = nlohmann::json;

constexpr std::string_view kTextModel = "text_model.";

std::size_t sizeOf(const Json& config, const char* key)
{
    const auto found = config.find(key);
    return found != config.end() && found->is_array() ? found->size() : 0;
}

ModuleNames modulesOf(const std::string& component, const Json& config)
{
    const std::size_t levels = sizeOf(config, "block_out_channels"), layers = config.value("layers_per_block", std::size_t{2});
    if (component == "vae")
        return ModuleNames::ofAutoencoder({levels, layers});
    if (component != "unet")
        return {};
    UNetLayout layout{levels, layers, {}};
    for (const Json& block : config.value("down_block_types", Json::array()))
        layout.attention.push_back(block.is_string() && block.get<std::string>().starts_with("CrossAttn"));
    return ModuleNames::ofUNet(layout);
}

std::string_view prefixOf(std::string_view component)
{
    constexpr std::array<std::pair<std::string_view, std::string_view>, 3> prefixes = {
        {{"unet", "model.diffusion_model."}, {"vae", "first_stage_model."}, {"text_encoder", "cond_stage_model.transformer."}}};
    for (const auto& [name, prefix] : prefixes)
        if (name == component)
            return prefix;
    fail(ErrorCode::Unsupported, "Expected a model of denoiser, text encoder and autoencoder for a single file, found the component {}.", component);
}

// The autoencoder's attention as folders of 2022 name its layers.
std::string withTodaysAttention(std::string name)
{
    constexpr std::string_view kAttention = "mid_block.attentions.0.";
    const std::size_t begin = name.find(kAttention);
    if (begin == std::string::npos)
        return name;
    for (const auto& [old, now] : {std::pair("query.", "to_q."), {"key.", "to_k."}, {"value.", "to_v."}, {"proj_attn.", "to_out.0."}})
        if (const std::size_t leaf = begin + kAttention.size(); name.compare(leaf, std::string_view(old).size(), old) == 0)
            return name.replace(leaf, std::string_view(old).size(), now);
    return name;
}

bool isAutoencoderAttention(const std::string& name) { return name.find("mid_block.attentions.0.to_") != std::string::npos && name.ends_with(".weight"); }

bool isEvery(const Json& config, const char* key, std::int64_t value)
{
    const auto found = config.find(key);
    if (found == config.end() || found->is_null())
        return true;
    return found->is_array() ? std::all_of(found->begin(), found->end(), [&](const Json& one) { return one == value; }) : *found == value;
}

} // namespace

ComponentNames::ComponentNames(std::string component, const Json& config) : m_component(std::move(component)), m_names(modulesOf(m_component, config)) {}

NamedShape ComponentNames::inFolder(const std::string& name, const std::vector<std::int64_t>& shape) const
{
    if (isText())
        return {name.starts_with(kTextModel) || name.starts_with("text_projection") ? name : std::string(kTextModel) + name, shape};
    NamedShape named{m_component == "vae" ? withTodaysAttention(name) : name, shape};
    if (m_component == "vae" && isAutoencoderAttention(named.name) && shape.size() == 4)
        named.shape.resize(2);
    return named;
}

NamedShape ComponentNames::inSingleFile(const std::string& name, const std::vector<std::int64_t>& shape) const
{
    NamedShape named = inFolder(name, shape);
    if (m_component == "vae" && isAutoencoderAttention(named.name))
        named.shape.resize(4, 1);
    named.name = std::string(prefixOf(m_component)) + m_names.toSingleFile(named.name);
    return named;
}

std::string unsaidInSingleFile(const std::string& component, const Json& config)
{
    constexpr std::int64_t kHeads = 8, kGroups = 32, kHeadWidth = 64, kWords = 49408;
    constexpr double kScale = 0.18215;
    if (component == "unet" && !isEvery(config, "attention_head_dim", kHeads))
        return fmt::format("{} attention heads as Stable Diffusion 1.5 has everywhere, found {}", kHeads, config["attention_head_dim"].dump());
    if ((component == "unet" || component == "vae") && !isEvery(config, "norm_num_groups", kGroups))
        return fmt::format("normalisation in {} groups, found {}", kGroups, config["norm_num_groups"].dump());
    if (component == "vae" && config.value("scaling_factor", kScale) != kScale)
        return fmt::format("an autoencoder with the scaling factor {}, found {}", kScale, config["scaling_factor"].dump());
    if (component != "text_encoder")
        return {};
    const std::int64_t width = config.value("hidden_size", std::int64_t{0});
    if (config.value("vocab_size", kWords) != kWords)
        return fmt::format("CLIP's own {} tokens, since it holds no tokenizer, found {}", kWords, config["vocab_size"].dump());
    if (!isEvery(config, "num_attention_heads", std::max<std::int64_t>(width / kHeadWidth, 1)))
        return fmt::format("attention heads of width {}, found {} heads of {} together", kHeadWidth, config["num_attention_heads"].dump(), width);
    return config.value("hidden_act", "quick_gelu") == "quick_gelu" ? std::string() : fmt::format("the activation quick_gelu, found {}", config["hidden_act"].dump());
}

} // namespace dice
