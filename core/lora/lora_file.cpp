#include "lora/lora_file.h"

#include "base/json.h"
#include "weights/config.h"

#include <cmath>

namespace dice {
namespace fs = std::filesystem;
namespace {

constexpr std::string_view kWeight = ".weight", kOnInput = ".on_input";
constexpr std::string_view kEmbedding = "bundle_emb.";

using Key = std::pair<LoraNetwork, std::string>;

std::string valueOf(const std::map<std::string, std::string>& metadata, const char* key)
{
    const auto found = metadata.find(key);
    return found == metadata.end() ? std::string() : found->second;
}

// bundle_emb.<name>.string_to_param.*, bundle_emb.<name>.clip_l or .clip_g: the name, and which of its vectors.
std::optional<std::pair<std::string, at::Tensor EmbeddingVectors::*>> embeddingName(std::string_view name)
{
    if (!name.starts_with(kEmbedding))
        return std::nullopt;
    name.remove_prefix(kEmbedding.size());
    for (const std::string_view end : {".string_to_param.*", ".clip_l", ".clip_g", ".emb_params"})
        if (name.ends_with(end))
            return std::pair(std::string(name.substr(0, name.size() - end.size())),
                end == ".clip_g" ? &EmbeddingVectors::second : &EmbeddingVectors::vectors);
    return std::nullopt;
}

// Rank and alpha as PEFT's config has them, for one network.
struct PeftConfig
{
    std::optional<double> alpha;
    std::map<std::string, double> alphas; ///< by a pattern: the end of the layer's name
    bool rootOfRank = false;

    static PeftConfig from(const nlohmann::json& json, const std::string& prefix)
    {
        PeftConfig config;
        const auto value = [&](const char* key) {
            const auto found = json.find(prefix + key);
            return found == json.end() ? nlohmann::json() : *found;
        };
        if (const auto alpha = value("lora_alpha"); alpha.is_number())
            config.alpha = alpha.get<double>();
        if (const auto pattern = value("alpha_pattern"); pattern.is_object())
            for (const auto& [key, alpha] : pattern.items())
                if (alpha.is_number())
                    config.alphas[loraLayerName(key)] = alpha.get<double>();
        if (const auto root = value("use_rslora"); root.is_boolean())
            config.rootOfRank = root.get<bool>();
        return config;
    }

    [[nodiscard]] std::optional<double> alphaOf(const LoraLayer& layer) const
    {
        std::optional<double> found = alpha;
        for (const auto& [pattern, own] : alphas)
            if (layer.name == pattern || layer.name.ends_with("_" + pattern))
                found = own;
        const auto down = layer.parts.find("down");
        if (found && rootOfRank && down != layer.parts.end())
            *found *= std::sqrt(static_cast<double>(down->second.size(0))); // alpha / sqrt(r)
        return found;
    }
};

} // namespace

fs::path loraFileIn(const fs::path& path)
{
    if (!fs::is_directory(path))
        return path;
    for (const char* name : {"adapter_model.safetensors", "pytorch_lora_weights.safetensors"})
        if (fs::is_regular_file(path / name))
            return path / name;
    fail(ErrorCode::NotFound, "Expected a LoRA, found a folder without adapter_model.safetensors: {}.", path.string());
}

LoraFile LoraFile::open(const fs::path& path)
{
    LoraFile lora(TensorFile::open(loraFileIn(path)));
    lora.readLayers();
    lora.readAlphas();
    if (lora.m_layers.empty())
        fail(ErrorCode::BadFile, "Expected a LoRA, found a file of {} tensors without any change of a layer: {}.",
            lora.m_file->tensors().size(), lora.path().string());
    return lora;
}

void LoraFile::readLayers()
{
    std::map<Key, LoraLayer> layers;
    for (const auto& [name, info] : m_file->tensors()) {
        if (const auto embedding = embeddingName(name)) {
            const at::Tensor stored = m_file->tensor(name);
            m_embeddings[embedding->first].*(embedding->second) = stored.to(at::kFloat).reshape({-1, stored.size(-1)});
            continue;
        }
        auto parsed = parseLoraName(name);
        if (!parsed && isScales(name)) {
            parsed = parseLoraName(name.substr(0, name.size() - kWeight.size()) + std::string(kOnInput));
            parsed->part = "scales";
        }
        if (!parsed)
            continue;
        if (c10::multiply_integers(info.shape) == 0)
            fail(ErrorCode::BadFile, "Tensor {}: expected numbers, found none: {}.", name, path().string());
        LoraLayer& layer = layers[{parsed->network, parsed->layer}];
        layer.network = parsed->network;
        layer.name = parsed->layer;
        layer.parts[parsed->part] = m_file->tensor(name);
    }
    for (auto& [key, layer] : layers)
        if (layer.parts.size() > 1 || !layer.parts.contains("alpha"))
            m_layers.push_back(std::move(layer));
}

// (IA)^3 calls its scales as layers call their weights; what stands beside them tells.
bool LoraFile::isScales(std::string_view name) const
{
    return name.ends_with(kWeight) && m_file->contains(std::string(name.substr(0, name.size() - kWeight.size())) + std::string(kOnInput));
}

// diffusers writes PEFT's config into the metadata, PEFT itself into a file beside it.
void LoraFile::readAlphas()
{
    nlohmann::json json = parseJson(valueOf(metadata(), "lora_adapter_metadata"));
    const fs::path beside = path().parent_path() / "adapter_config.json";
    const bool own = !json.is_object() && path().filename().string().starts_with("adapter_model") && fs::exists(beside);
    if (own)
        json = Config::read(beside).json();
    if (!json.is_object())
        return;
    const bool transformer = json.contains("transformer.lora_alpha"); // PixArt-alpha's denoiser
    const PeftConfig denoiser = PeftConfig::from(json, own           ? ""
                                                       : transformer ? "transformer."
                                                                     : "unet."),
                     text = PeftConfig::from(json, own ? "" : "text_encoder."),
                     second = PeftConfig::from(json, own ? "" : "text_encoder_2.");
    for (LoraLayer& layer : m_layers)
        layer.alpha = (layer.network == LoraNetwork::TextEncoder    ? text
                       : layer.network == LoraNetwork::TextEncoder2 ? second
                                                                    : denoiser)
                          .alphaOf(layer);
}

std::string LoraFile::base() const
{
    for (const char* key : {"ss_base_model_version", "modelspec.architecture"})
        if (const std::string value = valueOf(metadata(), key); !value.empty())
            return std::string(key) + " " + value;
    return {};
}

bool LoraFile::saysOtherBase(const Family& model) const
{
    const std::string version = valueOf(metadata(), "ss_base_model_version"), architecture = valueOf(metadata(), "modelspec.architecture");
    const bool trainedOnIt = std::any_of(
        model.trainingBases.begin(), model.trainingBases.end(), [&](std::string_view beginning) { return version.starts_with(beginning); });
    return (!version.empty() && !trainedOnIt) || (!architecture.empty() && !architecture.starts_with(model.architectures));
}

} // namespace dice
