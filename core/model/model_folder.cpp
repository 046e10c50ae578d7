#include "model/model_folder.h"

#include "model/single_file.h"

#include <algorithm>
#include <set>

namespace dice {
namespace fs = std::filesystem;
namespace {

constexpr std::string_view kClipTokenizers[] = {"CLIPTokenizer", "CLIPTokenizerFast"}, kT5Tokenizers[] = {"T5Tokenizer", "T5TokenizerFast"};
constexpr std::string_view kAutoencoders[] = {"AutoencoderKL"};

bool isOneOf(std::string_view name, std::span<const std::string_view> names)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

// By the pipeline's class; where several families have it, by the denoiser's configuration.
const Family& familyOfFolder(const fs::path& folder, const Config& index)
{
    const std::string pipeline = index.string("_class_name");
    const Family* found = nullptr;
    for (const Family& family : families()) {
        if (!isOneOf(pipeline, family.pipelines))
            continue;
        const fs::path config = folder / family.denoiser / "config.json";
        const bool linear = fs::is_regular_file(config) && Config::read(config).boolean("use_linear_projection", false);
        if (found == nullptr || linear == family.linearProjection)
            found = &family;
    }
    if (found == nullptr)
        fail(ErrorCode::Unsupported, "Expected a {}, found a {}: {}.", pipelinesInWords(), pipeline, index.file().string());
    return *found;
}

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
    const Config index = Config::read(indexFile);
    ModelFolder model(folder, index, familyOfFolder(folder, index));
    model.refuseRefiner();
    model.refuseEdm();
    model.requireComponents();
    return model;
}

void ModelFolder::requireComponents() const
{
    for (const TextPart& part : m_family->texts) {
        requireComponent(part.tokenizer, part.kind == TextKind::T5 ? std::span(kT5Tokenizers) : std::span(kClipTokenizers));
        requireComponent(part.component, {&part.className, 1});
    }
    requireComponent(m_family->denoiser, m_family->denoiserClasses);
    requireComponent("vae", kAutoencoders);
    requireComponent("scheduler", {});
}

// It has the second text encoder alone, and is told how beautiful the picture shall be.
void ModelFolder::refuseRefiner() const
{
    const auto first = m_index.json().find("text_encoder");
    const bool without =
        m_family->texts.size() > 1 && first != m_index.json().end() && first->is_array() && !first->empty() && (*first)[0].is_null();
    if (without || m_index.boolean("requires_aesthetics_score", false))
        fail(ErrorCode::Unsupported, "Expected a model that makes pictures, found the refiner of SDXL, which only finishes them: {}.",
            m_index.file().string());
}

// Playground v2.5: SDXL's networks, but latents with means and deviations of their own and EDM's scaling (arXiv 2206.00364).
void ModelFolder::refuseEdm() const
{
    const auto scheduler = m_index.json().find("scheduler");
    if (scheduler == m_index.json().end() || !scheduler->is_array() || scheduler->size() != 2 || !(*scheduler)[1].is_string())
        return;
    if (const std::string name = (*scheduler)[1]; name.starts_with("EDM"))
        fail(ErrorCode::Unsupported,
            "Expected a model that predicts noise or v, found one as Playground v2.5, whose latents are scaled as EDM does it ({}): {}.",
            name, m_index.file().string());
}

std::vector<std::string> ModelFolder::textEncoders() const
{
    std::vector<std::string> components;
    for (const TextPart& part : m_family->texts)
        components.emplace_back(part.component);
    return components;
}

std::vector<std::string> ModelFolder::networks() const
{
    std::vector<std::string> all = textEncoders();
    all.insert(all.begin(), denoiser());
    all.emplace_back("vae");
    return all;
}

bool ModelFolder::silencesEmptyNegative() const
{
    return m_family->zeroesEmptyNegative && m_index.boolean("force_zeros_for_empty_prompt", true);
}

void ModelFolder::requireComponent(std::string_view name, std::span<const std::string_view> classes) const
{
    const auto entry = m_index.json().find(name);
    if (entry == m_index.json().end() || !entry->is_array() || entry->size() != 2 || !(*entry)[1].is_string())
        fail(ErrorCode::BadFile, "Expected the component \"{}\" in the pipeline, found none: {}.", name, m_index.file().string());
    const std::string found = (*entry)[1];
    if (!classes.empty() && !isOneOf(found, classes))
        fail(ErrorCode::Unsupported, "Component \"{}\": expected a {}, found a {}: {}.", name, classes.front(), found,
            m_index.file().string());
    if (!fs::is_directory(m_path / name))
        fail(ErrorCode::NotFound, "The component folder \"{}\" is missing: {}.", name, m_path.string());
}

ModelFolder ModelFolder::openFile(const fs::path& file, const MissingParts& parts)
{
    const auto single = SingleFile::open(file);
    const Family& family = single->family();
    ModelFolder model(file, Config({{"_class_name", family.pipeline(single->isInpainting())}}, file), family);
    model.m_single = single;
    model.takeMissing(parts);
    return model;
}

// Networks that a single file has not.
std::vector<std::string> ModelFolder::lacking() const
{
    std::vector<std::string> names = networks();
    std::erase_if(names, [&](const std::string& component) { return m_single->has(component); });
    return names;
}

// Whether its text encoders and its autoencoder are of the kind that the file's denoiser was made for.
bool ModelFolder::couldServe(const ModelFolder& file) const
{
    if (family() != file.family())
        return false;
    const Config ours = config(denoiser()), theirs = file.config(file.denoiser());
    const std::string_view width = m_family->contextKey;
    return ours.integer(width, 0) == theirs.integer(width, 0) && ours.integer("out_channels", 0) == theirs.integer("out_channels", 0);
}

void ModelFolder::takeMissing(const MissingParts& parts)
{
    m_vocabulary = parts.vocabulary;
    if (!parts.model.empty() && !fs::equivalent(parts.model, m_path))
        m_other = std::make_shared<const ModelFolder>(open(parts.model, {parts.vocabulary, {}}));
    if (m_other != nullptr && m_other->family() != family())
        fail(ErrorCode::BadRequest, "Expected the missing parts from another {}, found a {}: {}.", m_family->name, m_other->traits().name,
            parts.model.string());
    const std::vector<std::string> lacks = lacking();
    for (auto candidate = parts.candidates.begin(); !lacks.empty() && m_other == nullptr && candidate != parts.candidates.end();
         ++candidate)
        try {
            if (const ModelFolder other = open(*candidate, {parts.vocabulary, {}}); other.couldServe(*this))
                m_other = std::make_shared<const ModelFolder>(other);
        } catch (const Error&) { // gone, broken, or lacking something itself
        }
    if (!lacks.empty() && m_other == nullptr)
        fail(ErrorCode::BadRequest,
            "Expected a checkpoint with the {}, found none in it; --parts-from MODEL takes what is missing from another model, and so does a whole model of the kind in the library: {}.",
            lacks.front() == "vae"        ? "autoencoder"
            : lacks.front() == denoiser() ? "denoiser"
                                          : m_family->text(lacks.front())->words,
            m_path.string());
    if (lacks.empty())
        m_other = nullptr;
}

std::vector<std::string> ModelFolder::reasons() const
{
    return m_single != nullptr ? m_single->identity().reasons : std::vector<std::string>{"model_index.json names " + pipelineClass()};
}

fs::path ModelFolder::partsFrom() const { return m_other == nullptr ? fs::path() : m_other->path(); }

// The other model where this one is a single file without the component; null where it has it.
const ModelFolder* ModelFolder::elsewhere(std::string_view component) const
{
    return m_single != nullptr && !m_single->has(component) ? m_other.get() : nullptr;
}

fs::path ModelFolder::tokenizer(std::string_view textEncoder) const
{
    if (m_single == nullptr)
        return m_path / m_family->text(textEncoder)->tokenizer;
    if (const ModelFolder* const other = elsewhere(textEncoder))
        return other->tokenizer(textEncoder);
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

std::uint64_t ModelFolder::bytes(std::string_view component) const
{
    std::uint64_t bytes = 0;
    for (const auto& [name, stored] : tensors(component)) {
        const auto& info = stored.file->tensors().find(stored.name)->second;
        bytes += static_cast<std::uint64_t>(c10::multiply_integers(stored.shape)) * at::elementSize(info.type);
    }
    return bytes;
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
    const std::string stem = m_family->text(component) != nullptr ? "model" : "diffusion_pytorch_model";
    std::vector<std::string> variants = {"", ".fp16"};
    if (preferHalf)
        std::swap(variants[0], variants[1]);
    for (const std::string& variant : variants) {
        const fs::path single = folder / (stem + variant + ".safetensors");
        if (fs::is_regular_file(single))
            return {single};
        // diffusers writes both orders of suffix and variant
        for (const fs::path& index :
            {folder / (stem + ".safetensors.index" + variant + ".json"), folder / (stem + variant + ".safetensors.index.json")})
            if (fs::is_regular_file(index))
                return shardsOf(index);
    }
    for (const std::string& variant : variants)
        for (const std::string& pickled : {stem, std::string("pytorch_model")}) {
            if (const fs::path single = folder / (pickled + variant + ".bin"); fs::is_regular_file(single))
                return {single};
            if (const fs::path index = folder / (pickled + ".bin.index" + variant + ".json"); fs::is_regular_file(index))
                return shardsOf(index);
        }
    fail(ErrorCode::NotFound, "Expected {}.safetensors or .bin, found no weights: {}.", stem, folder.string());
}

} // namespace dice
