#include "lora/lora_names.h"

#include <algorithm>
#include <utility>

namespace dice {
namespace {

// Endings and the parts they stand for; a longer one comes before the one that it ends in.
constexpr std::pair<std::string_view, std::string_view> kEndings[] = {{".lora_down.weight", "down"}, {".lora_up.weight", "up"},
    {".lora_mid.weight", "mid"}, {"_lora.down.weight", "down"}, {"_lora.up.weight", "up"}, {".lora.down.weight", "down"},
    {".lora.up.weight", "up"}, {".lora_linear_layer.down.weight", "down"}, {".lora_linear_layer.up.weight", "up"}, {".alpha", "alpha"},
    {".dora_scale", "dora_scale"}, {".diff", "diff"}, {".diff_b", "diff_b"}, {".w_norm", "w_norm"}, {".b_norm", "b_norm"},
    {".hada_w1_a", "hada_w1_a"}, {".hada_w1_b", "hada_w1_b"}, {".hada_w2_a", "hada_w2_a"}, {".hada_w2_b", "hada_w2_b"},
    {".hada_t1", "hada_t1"}, {".hada_t2", "hada_t2"}, {".lokr_w1", "lokr_w1"}, {".lokr_w1_a", "lokr_w1_a"}, {".lokr_w1_b", "lokr_w1_b"},
    {".lokr_w2", "lokr_w2"}, {".lokr_w2_a", "lokr_w2_a"}, {".lokr_w2_b", "lokr_w2_b"}, {".lokr_t1", "lokr_t1"}, {".lokr_t2", "lokr_t2"},
    {".a1.weight", "a1"}, {".a2.weight", "a2"}, {".b1.weight", "b1"}, {".b2.weight", "b2"}, {".bm.weight", "bm"}, {".on_input", "on_input"},
    {".oft_blocks", "oft_blocks"}, {".rescale", "rescale"}, {".oft_diag", "oft_diag"}}; // known by name and not applied

constexpr std::pair<std::string_view, LoraNetwork> kPrefixes[] = {{"lora_unet_", LoraNetwork::Denoiser},
    {"lora_transformer_", LoraNetwork::Denoiser}, {"lora_te1_", LoraNetwork::TextEncoder}, {"lora_te2_", LoraNetwork::TextEncoder2},
    {"lora_te_", LoraNetwork::TextEncoder}, {"lycoris_", LoraNetwork::Denoiser}, {"unet.", LoraNetwork::Denoiser},
    {"transformer.", LoraNetwork::Denoiser}, {"diffusion_model.", LoraNetwork::Denoiser}, {"text_encoder_2.", LoraNetwork::TextEncoder2},
    {"text_encoder.", LoraNetwork::TextEncoder}};

bool dropPrefix(std::string_view& text, std::string_view prefix)
{
    const bool there = text.starts_with(prefix);
    if (there)
        text.remove_prefix(prefix.size());
    return there;
}

// ".processor." -> ".": attention processors of older diffusers
void dropProcessors(std::string& layer)
{
    constexpr std::string_view kName = ".processor";
    for (std::size_t at = layer.find(".processor."); at != std::string::npos; at = layer.find(".processor.", at))
        layer.erase(at, kName.size());
}

// PEFT puts the adapter's name between: .lora_A.weight, .lora_A.default.weight, .lora_magnitude_vector
std::string_view dropPeftEnding(std::string_view& name)
{
    for (const auto& [word, part] :
        {std::pair<std::string_view, std::string_view>(".lora_A.", "down"), {".lora_B.", "up"}, {".lora_magnitude_vector", "dora_scale"}}) {
        const std::size_t at = name.rfind(word);
        if (at == std::string_view::npos)
            continue;
        const std::string_view rest = name.substr(at + word.size());
        const bool adapter = std::count(rest.begin(), rest.end(), '.') <= 2;
        if (!adapter || (part != "dora_scale" && rest != "weight" && !rest.ends_with(".weight")))
            continue;
        name = name.substr(0, at);
        return part;
    }
    return {};
}

std::string_view dropEnding(std::string_view& name)
{
    if (const std::string_view part = dropPeftEnding(name); !part.empty())
        return part;
    for (const auto& [ending, part] : kEndings)
        if (name.size() > ending.size() && name.ends_with(ending)) {
            name.remove_suffix(ending.size());
            return part;
        }
    return {};
}

} // namespace

std::string loraLayerName(std::string_view module)
{
    dropPrefix(module, "text_model.");
    std::string layer(module);
    dropProcessors(layer);
    std::replace(layer.begin(), layer.end(), '.', '_');
    if (layer.starts_with("text_model_"))
        layer.erase(0, std::string_view("text_model_").size());
    return layer;
}

std::optional<LoraName> parseLoraName(std::string_view name)
{
    LoraName parsed;
    parsed.part = dropEnding(name);
    if (parsed.part.empty())
        return std::nullopt;
    dropPrefix(name, "base_model.model.");
    for (const auto& [prefix, network] : kPrefixes)
        if (dropPrefix(name, prefix)) {
            parsed.network = network;
            break;
        }
    dropPrefix(name, "base_model.model.");
    parsed.layer = loraLayerName(name);
    return parsed;
}

} // namespace dice
