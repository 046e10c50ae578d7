#include "convert/written_folder.h"

#include "base/file.h"
#include "base/python_json.h"
#include "tokenize/clip_vocabulary.h"

#include <random>

namespace dice {
namespace fs = std::filesystem;
namespace {

using Json = nlohmann::json;

constexpr const char* kSchedulerFile = "scheduler/scheduler_config.json";

const char* wordOf(Precision precision)
{
    return precision == Precision::Float32 ? "float32" : precision == Precision::BFloat16 ? "bfloat16" : "float16";
}

// The files of transformers 4, which both of its generations read, from CLIP's merges. OpenCLIP pads with "!", which is id 0.
void writeTokenizer(const fs::path& folder, const fs::path& merges, bool padsWithZero)
{
    const ClipVocabulary vocabulary = ClipVocabulary::fromMerges(merges);
    Json words = Json::object();
    for (std::size_t id = 0; id < vocabulary.tokens.size(); ++id)
        words[vocabulary.tokens[id]] = id;
    for (const auto& token : vocabulary.added)
        words[token.content] = token.id;
    writeTextFile(folder / "vocab.json", words.dump());
    writeTextFile(folder / "merges.txt", readTextFile(merges));
    const std::string begin = "<|startoftext|>", end = "<|endoftext|>", pad = padsWithZero ? "!" : end;
    writeJson(folder / "special_tokens_map.json", {{"bos_token", begin}, {"eos_token", end}, {"pad_token", pad}, {"unk_token", end}});
    writeJson(folder / "tokenizer_config.json",
        {{"tokenizer_class", "CLIPTokenizer"}, {"add_prefix_space", false}, {"do_lower_case", true}, {"errors", "replace"},
            {"bos_token", begin}, {"eos_token", end}, {"pad_token", pad}, {"unk_token", end}, {"model_max_length", vocabulary.maxLength}});
}

void copyFiles(const fs::path& from, const fs::path& to)
{
    for (const auto& entry : fs::directory_iterator(from))
        if (entry.is_regular_file())
            writeTextFile(to / entry.path().filename(), readTextFile(entry.path()));
}

// What the family's pipeline has beside networks, tokenizers and scheduler.
Json settingsOf(const ModelFolder& model)
{
    Json settings = Json::parse(model.traits().index);
    if (model.traits().zeroesEmptyNegative)
        settings["force_zeros_for_empty_prompt"] = model.silencesEmptyNegative();
    return settings;
}

} // namespace

PendingFolder::PendingFolder(fs::path target) : m_target(std::move(target))
{
    std::random_device random;
    do {
        m_path = m_target;
        m_path += fmt::format(".{:08x}.part", random());
    } while (!fs::create_directory(m_path));
}

PendingFolder::~PendingFolder()
{
    std::error_code ignored;
    if (!m_path.empty())
        fs::remove_all(m_path, ignored);
}

void PendingFolder::commit()
{
    fs::rename(m_path, m_target);
    m_path.clear();
}

void writeJson(const fs::path& file, const Json& json)
{
    writeTextFile(file, json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n");
}

Json writtenConfig(const ModelFolder& model, const std::string& component, Json config, Precision precision)
{
    const TextPart* const text = model.traits().text(component);
    if (text == nullptr)
        return config;
    config.erase("torch_dtype");
    config.erase("dtype");
    if (precision != Precision::Auto)
        config["torch_dtype"] = wordOf(precision);
    config.emplace("architectures", Json::array({text->className}));
    if (text->kind == TextKind::T5)
        return config;
    config.emplace("model_type", "clip_text_model");
    config.emplace("layer_norm_eps", 1e-5);
    if (const std::int64_t words = config.value("vocab_size", std::int64_t{0}); words >= 2) {
        config.emplace("bos_token_id", words - 2);
        config.emplace("eos_token_id", words - 1);
        config.emplace("pad_token_id", text->kind == TextKind::OpenClip ? 0 : words - 1);
    }
    return config;
}

Json indexEntry(const ModelFolder& model, const std::string& component, const Json& config)
{
    if (const TextPart* const text = model.traits().text(component))
        return {"transformers", text->className};
    const std::string_view usual = component == "vae" ? "AutoencoderKL" : model.traits().denoiserClasses.front();
    return {"diffusers", config.value("_class_name", std::string(usual))};
}

Json schedulerConfig(const ModelFolder& model)
{
    if (model.isSingleFile())
        return model.config("scheduler").json();
    const fs::path file = model.path() / kSchedulerFile;
    const Json config = parsePythonJson(readTextFile(file));
    if (!config.is_object())
        fail(ErrorCode::BadFile, "Expected a JSON object, found something else: {}.", file.string());
    return config;
}

std::string weightsFileName(const std::string& component)
{
    return component.starts_with("text_encoder") ? "model.safetensors" : "diffusion_pytorch_model.safetensors";
}

void writeBesideNetworks(const ModelFolder& model, const fs::path& folder, Json entries)
{
    Json index = settingsOf(model);
    index.update(entries);
    index["_class_name"] = model.pipelineClass();
    const Json scheduler = schedulerConfig(model);
    fs::create_directory(folder / "scheduler");
    if (model.isSingleFile())
        writeJson(folder / kSchedulerFile, scheduler);
    else
        writeTextFile(folder / kSchedulerFile, readTextFile(model.path() / kSchedulerFile));
    index["scheduler"] = {"diffusers", scheduler.value("_class_name", "PNDMScheduler")};
    for (const TextPart& text : model.traits().texts) {
        const fs::path name = text.tokenizer;
        fs::create_directory(folder / name);
        if (const fs::path tokenizer = model.tokenizer(text.component); fs::is_directory(tokenizer))
            copyFiles(tokenizer, folder / name);
        else
            writeTokenizer(folder / name, tokenizer, text.kind == TextKind::OpenClip);
        index[name.string()] = {"transformers", text.kind == TextKind::T5 ? "T5Tokenizer" : "CLIPTokenizer"};
    }
    writeJson(folder / "model_index.json", index);
}

} // namespace dice
