#include "weights/model_folder.h"

#include "weights/single_file.h"

#include <algorithm>
#include <set>

namespace dice {
namespace fs = std::filesystem;
namespace {

// Pipelines that differ only in what they are asked to do; the networks are the same.
constexpr std::string_view kStableDiffusionPipelines[] = {
    "StableDiffusionPipeline", "StableDiffusionImg2ImgPipeline", "StableDiffusionInpaintPipeline", "StableDiffusionInpaintPipelineLegacy"};

std::vector<fs::path> shardsOf(const fs::path& indexFile)
{
    const Config index = Config::read(indexFile);
    const auto map = index.json().find("weight_map");
    if (map == index.json().end() || !map->is_object() || map->empty())
        fail(ErrorCode::BadFile, "Expected a weight_map that names the shards, found none: {}.", indexFile.string());
    std::set<std::string> names;
    for (const auto& [tensor, shard] : map->items()) {
        if (!shard.is_string() || shard.get<std::string>().find('/') != std::string::npos)
            fail(ErrorCode::BadFile, "Tensor {}: expected the name of a shard, found {}: {}.", tensor, shard.dump(), indexFile.string());
        names.insert(shard.get<std::string>());
    }
    std::vector<fs::path> files;
    for (const std::string& name : names) {
        files.push_back(indexFile.parent_path() / name);
        if (!fs::is_regular_file(files.back()))
            fail(ErrorCode::NotFound, "The shard {} that {} names is missing.", name, indexFile.string());
    }
    return files;
}

} // namespace

ModelFolder ModelFolder::open(const fs::path& folder, const MissingParts& parts)
{
    if (fs::is_regular_file(folder))
        return openFile(folder, parts);
    if (!fs::is_directory(folder))
        fail(ErrorCode::NotFound, "Expected a model folder, found none: {}.", folder.string());
    const fs::path indexFile = folder / "model_index.json";
    if (!fs::is_regular_file(indexFile))
        fail(ErrorCode::BadFile, "Expected a diffusers folder with a model_index.json, found a folder without: {}.", folder.string());
    ModelFolder model(folder, Config::read(indexFile));
    const std::string pipeline = model.pipelineClass();
    if (std::find(std::begin(kStableDiffusionPipelines), std::end(kStableDiffusionPipelines), pipeline) == std::end(kStableDiffusionPipelines))
        fail(ErrorCode::Unsupported, "Expected a StableDiffusionPipeline, found a {}: {}.", pipeline, indexFile.string());
    model.requireComponent("tokenizer", {"CLIPTokenizer", "CLIPTokenizerFast"});
    model.requireComponent("text_encoder", {"CLIPTextModel"});
    model.requireComponent("unet", {"UNet2DConditionModel"});
    model.requireComponent("vae", {"AutoencoderKL"});
    model.requireComponent("scheduler", {});
    return model;
}

void ModelFolder::requireComponent(std::string_view name, std::initializer_list<std::string_view> classes) const
{
    const auto entry = m_index.json().find(name);
    if (entry == m_index.json().end() || !entry->is_array() || entry->size() != 2 || !(*entry)[1].is_string())
        fail(ErrorCode::BadFile, "Expected the component \"{}\" in the pipeline, found none: {}.", name, m_index.file().string());
    const std::string found = (*entry)[1];
    if (classes.size() != 0 && std::find(classes.begin(), classes.end(), found) == classes.end())
        fail(ErrorCode::Unsupported, "Component \"{}\": expected a {}, found a {}: {}.", name, *classes.begin(), found, m_index.file().string());
    if (!fs::is_directory(m_path / name))
        fail(ErrorCode::NotFound, "The component folder \"{}\" is missing: {}.", name, m_path.string());
}

ModelFolder ModelFolder::openFile(const fs::path& file, const MissingParts& parts)
{
    const auto single = SingleFile::open(file);
    ModelFolder model(file, Config({{"_class_name", single->isInpainting() ? "StableDiffusionInpaintPipeline" : "StableDiffusionPipeline"}}, file));
    model.m_single = single;
    model.takeMissing(parts);
    return model;
}

void ModelFolder::takeMissing(const MissingParts& parts)
{
    m_vocabulary = parts.vocabulary;
    if (!parts.model.empty() && !fs::equivalent(parts.model, m_path))
        m_other = std::make_shared<const ModelFolder>(open(parts.model, {parts.vocabulary, {}}));
    for (const char* component : {"unet", "text_encoder", "vae"})
        if (!m_single->has(component) && m_other == nullptr)
            fail(ErrorCode::BadRequest, "Expected a checkpoint with the {}, found none in it; --parts-from MODEL takes what is missing from another model: {}.",
                 std::string_view(component) == "vae" ? "autoencoder" : component == std::string_view("unet") ? "denoiser" : "text encoder", m_path.string());
}

// The other model where this one is a single file without the component; null where it has it.
const ModelFolder* ModelFolder::elsewhere(std::string_view component) const
{
    return m_single != nullptr && !m_single->has(component) ? m_other.get() : nullptr;
}

fs::path ModelFolder::tokenizer() const
{
    if (m_single == nullptr)
        return m_path / "tokenizer";
    if (const ModelFolder* const other = elsewhere("text_encoder"))
        return other->tokenizer();
    if (m_vocabulary.empty())
        fail(ErrorCode::Internal, "A single file brings no tokenizer, and no vocabulary was given: {}.", m_path.string());
    return m_vocabulary;
}

Config ModelFolder::config(std::string_view component) const
{
    if (const ModelFolder* const other = elsewhere(component))
        return other->config(component);
    if (m_single != nullptr)
        return m_single->config(component);
    return Config::read(m_path / component / (component == "scheduler" ? "scheduler_config.json" : "config.json"));
}

StoredTensors ModelFolder::tensors(std::string_view component) const
{
    if (const ModelFolder* const other = elsewhere(component))
        return other->tensors(component);
    return m_single != nullptr ? m_single->tensors(component) : storedTensors(weightFiles(component));
}

std::shared_ptr<Weights> ModelFolder::weights(std::string_view component, Placement placement) const
{
    return std::make_shared<Weights>(tensors(component), weightFiles(component).front().string(), placement);
}

std::vector<fs::path> ModelFolder::weightFiles(std::string_view component, bool preferHalf) const
{
    if (const ModelFolder* const other = elsewhere(component))
        return other->weightFiles(component, preferHalf);
    if (m_single != nullptr)
        return m_single->files(component);
    const fs::path folder = m_path / component;
    const std::string stem = component.starts_with("text_encoder") ? "model" : "diffusion_pytorch_model";
    std::vector<std::string> variants = {"", ".fp16"};
    if (preferHalf)
        std::swap(variants[0], variants[1]);
    for (const std::string& variant : variants) {
        const fs::path single = folder / (stem + variant + ".safetensors");
        if (fs::is_regular_file(single))
            return {single};
        // the library writes both orders of suffix and variant
        for (const fs::path& index : {folder / (stem + ".safetensors.index" + variant + ".json"), folder / (stem + variant + ".safetensors.index.json")})
            if (fs::is_regular_file(index))
                return shardsOf(index);
    }
    for (const std::string& variant : variants)
        for (const std::string& pickled : {stem, std::string("pytorch_model")})
            if (const fs::path single = folder / (pickled + variant + ".bin"); fs::is_regular_file(single))
                return {single};
    fail(ErrorCode::NotFound, "Expected {}.safetensors or .bin, found no weights: {}.", stem, folder.string());
}

} // namespace dice
