#include "model/open_clip.h"

#include <algorithm>

namespace dice {
namespace {

constexpr std::pair<std::string_view, std::string_view> kWhole[] = {{"token_embedding.weight", "embeddings.token_embedding.weight"},
    {"positional_embedding", "embeddings.position_embedding.weight"}, {"ln_final.weight", "final_layer_norm.weight"},
    {"ln_final.bias", "final_layer_norm.bias"}};
constexpr std::pair<std::string_view, std::string_view> kOfLayers[] = {{"ln_1.", "layer_norm1."}, {"ln_2.", "layer_norm2."},
    {"attn.out_proj.", "self_attn.out_proj."}, {"mlp.c_fc.", "mlp.fc1."}, {"mlp.c_proj.", "mlp.fc2."}};
constexpr std::string_view kLayers = "transformer.resblocks.", kFused = "attn.in_proj_", kOurLayers = "encoder.layers.",
                           kOurPrefix = "text_model.";
constexpr std::string_view kFusedParts[] = {"self_attn.q_proj.", "self_attn.k_proj.", "self_attn.v_proj."};

constexpr std::string_view kProjection = "text_projection";

// Of a tensor in one of the layers; -1 for others.
std::int64_t layerOf(std::string_view name)
{
    return name.starts_with(kLayers) ? std::atoll(std::string(name.substr(kLayers.size())).c_str()) : -1;
}

std::int64_t layersRead(const StoredTensors& tower, const TextPart& part)
{
    std::int64_t count = 0;
    for (const auto& [name, stored] : tower)
        count = std::max(count, layerOf(name) + 1);
    if (part.layers == 0)
        return count;
    return std::min<std::int64_t>(tower.contains(kProjection) ? count - 1 : count, part.layers);
}

// The three rows of blocks of attn.in_proj_weight or attn.in_proj_bias.
void addFused(StoredTensors& text, const std::string& layer, const std::string& end, const StoredTensor& fused)
{
    const std::vector<StoredTensor> parts = equalParts(fused, std::ssize(kFusedParts));
    for (std::size_t i = 0; i < parts.size(); ++i)
        text.emplace(fmt::format("{}{}{}", layer, kFusedParts[i], end), parts[i]);
}

// resblocks.7.mlp.c_fc.weight -> encoder.layers.7.mlp.fc1.weight
void addOfLayer(StoredTensors& text, std::string_view name, const StoredTensor& stored)
{
    const std::size_t dot = name.find('.');
    if (dot == std::string_view::npos)
        return;
    const std::string layer = fmt::format("encoder.layers.{}.", name.substr(0, dot));
    const std::string_view rest = name.substr(dot + 1);
    if (rest.starts_with(kFused))
        return addFused(text, layer, std::string(rest.substr(kFused.size())), stored);
    for (const auto& [theirs, ours] : kOfLayers)
        if (rest.starts_with(theirs)) {
            text.emplace(layer + std::string(ours) + std::string(rest.substr(theirs.size())), stored);
            return;
        }
    text.emplace(layer + std::string(rest), stored); // a surplus, named when the network is loaded
}

// 7.mlp.fc1.weight -> transformer.resblocks.7.mlp.c_fc.weight
OpenClipTensor placeInLayer(std::string_view name)
{
    const std::size_t dot = std::min(name.find('.'), name.size() - 1);
    const std::string layer = fmt::format("{}{}.", kLayers, name.substr(0, dot));
    const std::string_view rest = name.substr(dot + 1);
    for (std::size_t i = 0; i < std::size(kFusedParts); ++i)
        if (rest.starts_with(kFusedParts[i]))
            return {fmt::format("{}{}{}", layer, kFused, rest.substr(kFusedParts[i].size())), static_cast<std::int64_t>(i),
                std::ssize(kFusedParts)};
    for (const auto& [theirs, ours] : kOfLayers)
        if (rest.starts_with(ours))
            return {fmt::format("{}{}{}", layer, theirs, rest.substr(ours.size()))};
    return {layer + std::string(rest)};
}

} // namespace

OpenClipTensor toOpenClip(std::string_view name)
{
    if (name == "text_projection.weight")
        return {"text_projection", 0, 1, true};
    if (name.starts_with(kOurPrefix))
        name.remove_prefix(kOurPrefix.size());
    if (name == "embeddings.position_ids")
        return {};
    for (const auto& [theirs, ours] : kWhole)
        if (name == ours)
            return {std::string(theirs)};
    return name.starts_with(kOurLayers) && name.size() > kOurLayers.size() ? placeInLayer(name.substr(kOurLayers.size()))
                                                                           : OpenClipTensor{std::string(name)};
}

StoredTensors fromOpenClip(const StoredTensors& tower, const TextPart& part)
{
    const std::int64_t layers = layersRead(tower, part);
    StoredTensors text;
    for (const auto& [name, stored] : tower) {
        if (name == "logit_scale" || name == "attn_mask") // of training and of the mask that everybody knows
            continue;
        if (layerOf(name) >= layers || (!part.projects() && name.starts_with(kProjection)))
            continue;
        const auto whole = std::find_if(std::begin(kWhole), std::end(kWhole), [&](const auto& pair) { return pair.first == name; });
        if (whole != std::end(kWhole)) {
            text.emplace(whole->second, stored);
        } else if (name == kProjection && stored.shape.size() == 2) {
            StoredTensor turned = stored;
            std::swap(turned.shape[0], turned.shape[1]);
            turned.transposed = true;
            text.emplace("text_projection.weight", turned);
        } else if (name.starts_with(kLayers)) {
            addOfLayer(text, std::string_view(name).substr(kLayers.size()), stored);
        } else {
            text.emplace(name, stored); // text_projection.weight, which some programs write; or a surplus
        }
    }
    return text;
}

nlohmann::json openClipConfig(const StoredTensors& text, std::int64_t headWidth, bool projects)
{
    const auto size = [&](const std::string& name, std::size_t dimension) { return shapeOf(text, name, 2)[dimension]; };
    std::int64_t layers = 0;
    while (text.contains(fmt::format("encoder.layers.{}.mlp.fc1.weight", layers)))
        ++layers;
    const std::int64_t width = size("embeddings.token_embedding.weight", 1);
    nlohmann::json config = {{"vocab_size", size("embeddings.token_embedding.weight", 0)}, {"hidden_size", width},
        {"intermediate_size", size("encoder.layers.0.mlp.fc1.weight", 0)}, {"num_hidden_layers", layers},
        {"num_attention_heads", std::max<std::int64_t>(width / headWidth, 1)},
        {"max_position_embeddings", size("embeddings.position_embedding.weight", 0)}, {"hidden_act", "gelu"}};
    if (projects)
        config["projection_dim"] = size("text_projection.weight", 0);
    return config;
}

} // namespace dice
