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
    {".oft_blocks", "oft_blocks"}, {".rescale", "rescale"}, {".ia3_l", "ia3_l"}, {".oft_R.weight", "oft_R"}, {".boft_R", "boft_R"},
    {".boft_s", "boft_s"}, {".lora_B.bias", "up_bias"}, {".lora_up.bias", "up_bias"}, {".lora_embedding_A", "embedding_a"},
    {".lora_embedding_B", "embedding_b"}, {".oft_diag", "oft_diag"}, {".oft_r", "oft_r"}, {".bm", "bm"}}; // the last three: not applied

constexpr std::pair<std::string_view, LoraNetwork> kPrefixes[] = {{"lora_unet_", LoraNetwork::Denoiser},
    {"lora_transformer_", LoraNetwork::Denoiser}, {"lora_te1_", LoraNetwork::TextEncoder}, {"lora_te2_", LoraNetwork::TextEncoder2},
    {"lora_te_", LoraNetwork::TextEncoder}, {"oft_unet_", LoraNetwork::Denoiser}, {"lycoris_", LoraNetwork::Unsaid},
    {"unet.", LoraNetwork::Denoiser}, {"transformer.text_model.", LoraNetwork::TextEncoder}, {"transformer.", LoraNetwork::Denoiser},
    {"model.diffusion_model.", LoraNetwork::Denoiser}, {"diffusion_model.", LoraNetwork::Denoiser},
    {"text_encoders.clip_l.transformer.", LoraNetwork::TextEncoder}, {"text_encoders.clip_g.transformer.", LoraNetwork::TextEncoder2},
    {"text_encoders.clip_l.", LoraNetwork::TextEncoder}, {"text_encoders.clip_g.", LoraNetwork::TextEncoder2},
    {"clip_l.transformer.", LoraNetwork::TextEncoder}, {"clip_g.transformer.", LoraNetwork::TextEncoder2},
    {"clip_l.", LoraNetwork::TextEncoder}, {"clip_g.", LoraNetwork::TextEncoder2},
    {"cond_stage_model.transformer.", LoraNetwork::TextEncoder}, {"conditioner.embedders.0.transformer.", LoraNetwork::TextEncoder},
    {"text_encoder_2.", LoraNetwork::TextEncoder2}, {"text_encoder.", LoraNetwork::TextEncoder},
    {"text_encoder_2_", LoraNetwork::TextEncoder2}, {"text_encoder_", LoraNetwork::TextEncoder}};

// What wrappers of training put between: torch.compile, data parallel, and the adapter's name of PEFT.
constexpr std::string_view kWrappers[] = {"_orig_mod.", "_orig_mod_", "_fsdp_wrapped_module."};
constexpr std::string_view kAdapter = ".default";

bool dropPrefix(std::string_view& text, std::string_view prefix)
{
    const bool there = text.starts_with(prefix);
    if (there)
        text.remove_prefix(prefix.size());
    return there;
}

std::string withoutWrappers(std::string_view name)
{
    std::string text(name);
    for (const std::string_view wrapper : kWrappers)
        for (std::size_t at = text.find(wrapper); at != std::string::npos; at = text.find(wrapper, at))
            text.erase(at, wrapper.size());
    if (const std::size_t at = text.rfind(kAdapter);
        at != std::string::npos && (at + kAdapter.size() == text.size() || text[at + kAdapter.size()] == '.'))
        text.erase(at, kAdapter.size());
    if (text.starts_with("module."))
        text.erase(0, std::string_view("module.").size());
    return text;
}

// unet:N:up and text_encoder:N:down; nothing for others.
std::optional<LoraName> numbered(std::string_view name)
{
    const std::size_t last = name.rfind(':'), first = name.find(':');
    if (first == std::string_view::npos || first + 1 >= last)
        return std::nullopt;
    const std::string_view network = name.substr(0, first), number = name.substr(first + 1, last - first - 1), part = name.substr(last + 1);
    const bool digits = std::all_of(number.begin(), number.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (!digits || (network != "unet" && network != "text_encoder") || (part != "up" && part != "down"))
        return std::nullopt;
    const std::string layer(name.substr(0, last));
    return LoraName{network == "unet" ? LoraNetwork::Denoiser : LoraNetwork::TextEncoder, layer, layer, std::string(part)};
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
        {std::pair<std::string_view, std::string_view>(".lora_A.", "down"), {".lora_B.", "up"}, {".lora_magnitude_vector", "magnitude"}}) {
        const std::size_t at = name.rfind(word);
        if (at == std::string_view::npos)
            continue;
        const std::string_view rest = name.substr(at + word.size());
        const bool adapter = std::count(rest.begin(), rest.end(), '.') <= 2;
        if (!adapter || (part != "magnitude" && rest != "weight" && !rest.ends_with(".weight")))
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

std::optional<LoraName> parseLoraName(std::string_view stored)
{
    if (auto layer = numbered(stored))
        return layer;
    const std::string plain = withoutWrappers(stored);
    std::string_view name = plain;
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
    parsed.module = name;
    parsed.layer = loraLayerName(name);
    return parsed;
}

} // namespace dice
