#include "lora/lora_file.h"

#include "base/file.h"
#include "base/json.h"
#include "lora/peft_config.h"

#include <algorithm>

namespace dice {
namespace fs = std::filesystem;
namespace {

constexpr std::string_view kWeight = ".weight", kOnInput = ".on_input";
constexpr std::string_view kEmbedding = "bundle_emb.";

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
    lora.readHints();
    if (lora.m_layers.empty())
        fail(ErrorCode::BadFile, "Expected a LoRA, found a file of {} tensors without any change of a layer: {}.",
            lora.m_file->tensors().size(), lora.path().string());
    return lora;
}

void LoraFile::readLayers()
{
    std::map<std::pair<LoraNetwork, std::string>, std::size_t> places;
    for (const auto& [name, info] : m_file->tensors()) {
        if (const auto embedding = embeddingName(name)) {
            const at::Tensor stored = m_file->tensor(name);
            m_embeddings[embedding->first].*(embedding->second) = stored.to(at::kFloat).reshape({-1, stored.size(-1)});
            continue;
        }
        if (isWord(info)) {
            m_embeddings[name].vectors = m_file->tensor(name).to(at::kFloat).reshape({-1, info.shape.back()});
            continue;
        }
        auto parsed = parseLoraName(name);
        if (!parsed && isScales(name)) {
            parsed = parseLoraName(name.substr(0, name.size() - kWeight.size()) + std::string(kOnInput));
            parsed->part = "scales";
        }
        if (!parsed) {
            m_unread.push_back(name);
            continue;
        }
        if (c10::multiply_integers(info.shape) == 0)
            fail(ErrorCode::BadFile, "Tensor {}: expected numbers, found none: {}.", name, path().string());
        const auto [place, isNew] = places.emplace(std::pair(parsed->network, parsed->layer), m_layers.size());
        if (isNew)
            m_layers.push_back({parsed->network, parsed->layer, parsed->module, {}, {}});
        m_layers[place->second].parts[parsed->part] = m_file->tensor(name);
    }
    std::erase_if(m_layers, [](const LoraLayer& layer) { return layer.parts.size() == 1 && layer.parts.contains("alpha"); });
}

// A learned word beside the layers, as cloneofsimo's lora stores it: <s1> [width], with "<embed>" in the metadata.
bool LoraFile::isWord(const TensorInfo& info) const
{
    return !info.shape.empty() && info.shape.size() <= 2 && at::isFloatingType(info.type) &&
           valueOf(metadata(), info.name.c_str()) == "<embed>";
}

// (IA)^3 calls its scales as layers call their weights; what stands beside them tells.
bool LoraFile::isScales(std::string_view name) const
{
    return name.ends_with(kWeight) && m_file->contains(std::string(name.substr(0, name.size() - kWeight.size())) + std::string(kOnInput));
}

// diffusers writes PEFT's config into the metadata, PEFT itself into a file beside it.
void LoraFile::readHints()
{
    constexpr std::size_t kLongestConfig = 4 << 20;
    std::string text = valueOf(metadata(), "lora_adapter_metadata"), where = path().string();
    const fs::path beside = path().parent_path() / "adapter_config.json";
    const bool own = text.empty() && path().filename().string().starts_with("adapter_model") && fs::is_regular_file(beside);
    if (own) {
        text = readTextFile(beside, kLongestConfig);
        where = beside.string();
    }
    if (!parseJson(text).is_object()) // which looks at the depth too
        return;
    const OrderedJson json = OrderedJson::parse(text);
    const bool transformer = json.contains("transformer.lora_alpha"); // PixArt-alpha's denoiser
    const PeftConfig denoiser(json,
        own           ? ""
        : transformer ? "transformer."
                      : "unet.",
        where),
        text1(json, own ? "" : "text_encoder.", where), text2(json, own ? "" : "text_encoder_2.", where);
    for (LoraLayer& layer : m_layers)
        layer.hints = (layer.network == LoraNetwork::TextEncoder    ? text1
                       : layer.network == LoraNetwork::TextEncoder2 ? text2
                                                                    : denoiser)
                          .hintsFor(layer.module, layer.parts);
}

std::string LoraFile::base() const
{
    for (const char* key : {"ss_base_model_version", "modelspec.architecture"})
        if (const std::string value = valueOf(metadata(), key); !value.empty())
            return std::string(key) + " " + value;
    return {};
}

} // namespace dice
