#include "model/model_names.h"

#include "model/open_clip.h"

#include <algorithm>

namespace dice {
namespace {

using Json = nlohmann::json;

constexpr std::string_view kTextModel = "text_model.";
constexpr std::int64_t kHeadWidth = 64;

std::size_t sizeOf(const Json& config, const char* key)
{
    const auto found = config.find(key);
    return found != config.end() && found->is_array() ? found->size() : 0;
}

// The autoencoder's attention as folders of 2022 name its layers.
std::string withTodaysAttention(const std::string& name)
{
    constexpr std::string_view kAttention = "mid_block.attentions.0.";
    constexpr std::pair<std::string_view, std::string_view> kLayers[] = {
        {"query.", "to_q."}, {"key.", "to_k."}, {"value.", "to_v."}, {"proj_attn.", "to_out.0."}};
    const std::size_t begin = name.find(kAttention);
    if (begin == std::string::npos)
        return name;
    const std::string_view leaf = std::string_view(name).substr(begin + kAttention.size());
    for (const auto& [old, now] : kLayers)
        if (leaf.starts_with(old))
            return fmt::format("{}{}{}", name.substr(0, begin + kAttention.size()), now, leaf.substr(old.size()));
    return name;
}

bool isAutoencoderAttention(const std::string& name)
{
    return name.find("mid_block.attentions.0.to_") != std::string::npos && name.ends_with(".weight");
}

bool isEvery(const Json& config, const char* key, std::int64_t value)
{
    const auto found = config.find(key);
    if (found == config.end() || found->is_null())
        return true;
    return found->is_array() ? std::all_of(found->begin(), found->end(), [&](const Json& one) { return one == value; }) : *found == value;
}

// Whether a list, or one number for all levels, is what the widths say.
bool areHeadsOfWidth(const Json& heads, const Json& channels)
{
    for (std::size_t i = 0; i < channels.size(); ++i)
        if ((heads.is_array() ? heads.at(i) : heads) != std::max<std::int64_t>(channels[i].get<std::int64_t>() / kHeadWidth, 1))
            return false;
    return true;
}

} // namespace

ModuleNames moduleNamesOf(std::string_view component, const Json& config)
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

ComponentNames::ComponentNames(const Family& family, std::string component, const Json& config)
    : m_family(&family), m_component(std::move(component)), m_text(family.text(m_component)), m_names(moduleNamesOf(m_component, config))
{
}

WrittenTensor ComponentNames::inFolder(const std::string& name, const std::vector<std::int64_t>& shape) const
{
    if (isText()) // T5 has one generation of names
        return {m_text->kind == TextKind::T5 || name.starts_with(kTextModel) || name.starts_with("text_projection")
                    ? name
                    : std::string(kTextModel) + name,
            shape};
    WrittenTensor place{name, shape};
    if (m_component == "vae")
        place.name = withTodaysAttention(name);
    if (m_component == "vae" && isAutoencoderAttention(place.name) && shape.size() == 4)
        place.shape.resize(2);
    return place;
}

WrittenTensor ComponentNames::inSingleFile(const std::string& name, const std::vector<std::int64_t>& shape) const
{
    const std::string prefix(isText() ? m_text->prefixes.front() : m_component == "vae" ? "first_stage_model." : "model.diffusion_model.");
    WrittenTensor place = inFolder(name, shape);
    if (isText() && m_text->kind == TextKind::OpenClip) {
        const OpenClipTensor theirs = toOpenClip(name);
        return {theirs.name.empty() ? std::string() : prefix + theirs.name, shape, theirs.part, theirs.parts, theirs.transposed};
    }
    if (m_component == "vae" && isAutoencoderAttention(place.name))
        place.shape.resize(4, 1);
    place.name = prefix + m_names.toSingleFile(place.name);
    return place;
}

std::string ComponentNames::unsaidInSingleFile(const Json& config) const
{
    constexpr std::int64_t kGroups = 32;
    const double scale = m_family->latentScale, found = config.value("scaling_factor", kUnsaidLatentScale);
    if (isText())
        return unsaidOfText(config);
    if (!isEvery(config, "norm_num_groups", kGroups))
        return fmt::format("normalisation in {} groups, found {}", kGroups, config["norm_num_groups"].dump());
    if (m_component == "vae")
        return found == scale ? std::string() : fmt::format("an autoencoder with the scaling factor {}, found {}", scale, found);
    return unsaidOfDenoiser(config);
}

std::string ComponentNames::unsaidOfDenoiser(const Json& config) const
{
    constexpr std::int64_t kHeads = 8;
    const Json given = config.value("num_attention_heads", Json()),
               heads = given.is_null() ? config.value("attention_head_dim", Json(kHeads)) : given;
    if (m_family->headWidth != 0)
        return areHeadsOfWidth(heads, config.value("block_out_channels", Json::array()))
                   ? std::string()
                   : fmt::format("attention heads of width {}, found {} heads", kHeadWidth, heads.dump());
    return isEvery({{"heads", heads}}, "heads", kHeads)
               ? std::string()
               : fmt::format("{} attention heads as {} has everywhere, found {}", kHeads, m_family->name, heads.dump());
}

std::string ComponentNames::unsaidOfText(const Json& config) const
{
    constexpr std::int64_t kWords = 49408;
    const char* const activation = m_text->kind == TextKind::OpenClip ? "gelu" : "quick_gelu";
    const std::int64_t width = config.value("hidden_size", std::int64_t{0});
    if (config.value("vocab_size", kWords) != kWords)
        return fmt::format("CLIP's own {} tokens, since it holds no tokenizer, found {}", kWords, config["vocab_size"].dump());
    if (!isEvery(config, "num_attention_heads", std::max<std::int64_t>(width / kHeadWidth, 1)))
        return fmt::format(
            "attention heads of width {}, found {} heads of {} together", kHeadWidth, config["num_attention_heads"].dump(), width);
    return config.value("hidden_act", "quick_gelu") == activation
               ? std::string()
               : fmt::format("the activation {}, found {}", activation, config.value("hidden_act", "quick_gelu"));
}

} // namespace dice
