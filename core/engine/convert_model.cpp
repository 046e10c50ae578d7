#include "engine/convert_model.h"

#include "engine/artist_files.h"
#include "engine/library_index.h"
#include "lora/lora_fit.h"
#include "tokenize/clip_vocabulary.h"
#include "weights/model_folder.h"
#include "weights/model_names.h"
#include "weights/safetensors.h"
#include "weights/safetensors_writer.h"
#include "weights/single_file.h"

#include <algorithm>
#include <ctime>
#include <random>
#include <unistd.h>

namespace dice {
namespace fs = std::filesystem;
namespace {

using Json = nlohmann::json;

constexpr double kHalfMost = 65504;
constexpr const char* kHashKey = "modelspec.hash_sha256";

// One network of the model, with what is merged into it.
struct Network
{
    ComponentNames names;
    StoredTensors tensors;
    Json config;
    std::vector<MergedChange> changes = {};

    [[nodiscard]] bool touches(const std::string& name) const
    {
        return std::any_of(changes.begin(), changes.end(), [&](const MergedChange& change) { return change.strength != 0 && change.tensors->contains(name); });
    }
};

at::ScalarType targetType(const Network& network, const std::string& name, const StoredTensor& stored, Precision precision)
{
    const at::ScalarType type = stored.file->tensors().find(stored.name)->second.type;
    if (name.ends_with("position_ids")) // some files have them as floating-point numbers
        return at::kLong;
    if (!at::isFloatingType(type))
        return type;
    switch (precision) {
    case Precision::Float32: return at::kFloat;
    case Precision::BFloat16: return at::kBFloat16;
    case Precision::Float16: return at::kHalf;
    case Precision::Auto: break;
    }
    const bool narrow = at::elementSize(type) == 1; // fp8 is too coarse for what is added to it
    return type == at::kDouble ? at::kFloat : narrow && network.touches(name) ? at::kHalf : type;
}

at::Tensor converted(const Network& network, const std::string& name, const StoredTensor& stored, at::ScalarType type)
{
    at::Tensor tensor = stored.read();
    for (const MergedChange& change : network.changes)
        if (const auto found = change.tensors->find(name); found != change.tensors->end() && change.strength != 0)
            tensor = found->second->applied(tensor.to(at::kFloat), change.strength);
    if (type == at::kHalf && tensor.scalar_type() != at::kHalf && tensor.numel() != 0)
        if (const double most = tensor.to(at::kFloat).abs().max().item<double>(); most > kHalfMost)
            fail(ErrorCode::Unsupported, "Expected values of at most {} for fp16, found {} in {}; bf16 holds them: {}.", kHalfMost, most, name, stored.file->path().string());
    return tensor.to(type);
}

const char* className(const std::string& component)
{
    return component == "unet" ? "UNet2DConditionModel" : component == "vae" ? "AutoencoderKL" : "CLIPTextModel";
}

fs::path weightsName(const std::string& component) { return component.starts_with("text_encoder") ? "model.safetensors" : "diffusion_pytorch_model.safetensors"; }

void writeText(const fs::path& file, const std::string& text)
{
    AtomicFile out(file);
    out.write(text);
    out.commit();
}

void writeJson(const fs::path& file, const Json& json) { writeText(file, json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n"); }

const char* wordOf(Precision precision)
{
    return precision == Precision::Float32 ? "float32" : precision == Precision::BFloat16 ? "bfloat16" : "float16";
}

// What transformers wants to know beyond what shapes tell.
Json textConfig(Json config, Precision precision)
{
    config.erase("torch_dtype");
    config.erase("dtype");
    if (precision != Precision::Auto)
        config["torch_dtype"] = wordOf(precision);
    config.emplace("architectures", Json::array({"CLIPTextModel"}));
    config.emplace("model_type", "clip_text_model");
    config.emplace("layer_norm_eps", 1e-5);
    if (const std::int64_t words = config.value("vocab_size", std::int64_t{0}); words >= 2) {
        config.emplace("bos_token_id", words - 2);
        config.emplace("eos_token_id", words - 1);
        config.emplace("pad_token_id", words - 1);
    }
    return config;
}

// The files of transformers 4, which both of its generations read, from CLIP's merges.
void writeTokenizer(const fs::path& folder, const fs::path& merges)
{
    const ClipVocabulary vocabulary = ClipVocabulary::fromMerges(merges);
    Json words = Json::object();
    for (std::size_t id = 0; id < vocabulary.tokens.size(); ++id)
        words[vocabulary.tokens[id]] = id;
    for (const auto& token : vocabulary.added)
        words[token.content] = token.id;
    writeText(folder / "vocab.json", words.dump());
    writeText(folder / "merges.txt", readTextFile(merges));
    const std::string begin = "<|startoftext|>", end = "<|endoftext|>";
    writeJson(folder / "special_tokens_map.json", {{"bos_token", begin}, {"eos_token", end}, {"pad_token", end}, {"unk_token", end}});
    writeJson(folder / "tokenizer_config.json", {{"tokenizer_class", "CLIPTokenizer"}, {"add_prefix_space", false}, {"do_lower_case", true}, {"errors", "replace"}, {"bos_token", begin},
                                                 {"eos_token", end}, {"pad_token", end}, {"unk_token", end}, {"model_max_length", vocabulary.maxLength}});
}

void copyFiles(const fs::path& from, const fs::path& to)
{
    for (const auto& entry : fs::directory_iterator(from))
        if (entry.is_regular_file())
            writeText(to / entry.path().filename(), readTextFile(entry.path()));
}

std::string today()
{
    const std::time_t now = std::time(nullptr);
    std::tm utc{};
    gmtime_r(&now, &utc);
    return fmt::format("{:04}-{:02}-{:02}", utc.tm_year + 1900, utc.tm_mon + 1, utc.tm_mday);
}

// Made beside the output and renamed when it is whole.
class PendingFolder
{
public:
    explicit PendingFolder(fs::path target) : m_target(std::move(target))
    {
        std::random_device random;
        do {
            m_path = m_target;
            m_path += fmt::format(".{:08x}.part", random());
        } while (!fs::create_directory(m_path));
    }
    ~PendingFolder()
    {
        std::error_code ignored;
        if (!m_path.empty())
            fs::remove_all(m_path, ignored);
    }
    PendingFolder(const PendingFolder&) = delete;
    PendingFolder& operator=(const PendingFolder&) = delete;
    [[nodiscard]] const fs::path& path() const { return m_path; }
    void commit()
    {
        fs::rename(m_path, m_target);
        m_path.clear();
    }

private:
    fs::path m_target, m_path;
};

class Conversion
{
public:
    using Told = std::function<void(std::uint64_t, std::uint64_t)>;

    Conversion(const ConvertRequest& request, fs::path output, const fs::path& resources, const Told& progress, std::stop_token stop)
        : m_request(request), m_output(std::move(output)), m_progress(progress), m_stop(std::move(stop)), m_model(open(request, resources))
    {
        for (const char* component : {"unet", "vae", "text_encoder"}) {
            Json config = m_model.config(component).json();
            m_networks.push_back({ComponentNames(component, config), m_model.tensors(component), config});
        }
        takeAutoencoder();
        fitLoras();
    }

    ConvertResult run()
    {
        requireRoom();
        const bool whole = m_request.layout == ModelLayout::Folder ? writeFolder() : writeSingleFile();
        m_result.finished = whole;
        return m_result;
    }

private:
    static ModelFolder open(const ConvertRequest& request, const fs::path& resources)
    {
        const MissingParts parts{resources / "clip-vocabulary" / "merges.txt", request.partsFrom.empty() ? fs::path() : modelNamed(request.partsFrom, resources)};
        return ModelFolder::open(modelNamed(request.model, resources), parts);
    }

    Network& network(std::string_view component)
    {
        return *std::find_if(m_networks.begin(), m_networks.end(), [&](const Network& one) { return one.names.component() == component; });
    }

    void takeAutoencoder()
    {
        if (m_request.vae.empty())
            return;
        const AutoencoderFile file = AutoencoderFile::open(findArtistFile(ArtistFile::Autoencoder, m_request.vae, m_model.path()));
        Network& vae = network("vae");
        Json config = file.config.json();
        config.emplace("scaling_factor", vae.config.value("scaling_factor", 0.18215));
        if (config.value("latent_channels", 4) != vae.config.value("latent_channels", 4))
            fail(ErrorCode::BadRequest, "Expected an autoencoder of {} latent channels as the model's own, found {}: {}.", vae.config.value("latent_channels", 4),
                 config.value("latent_channels", 4), file.config.file().string());
        vae = {ComponentNames("vae", config), file.tensors, config};
    }

    void fitLoras()
    {
        const Network& unet = network("unet");
        LoraTarget target{unet.tensors, network("text_encoder").tensors};
        for (const auto& [name, stored] : target.denoiser) // and the names that layers have in single files
            if (name.ends_with(".weight")) {
                constexpr std::string_view kPrefix = "model.diffusion_model.";
                const std::string single = unet.names.inSingleFile(name, stored.shape).name.substr(kPrefix.size());
                target.denoiserNames[loraLayerName(single.substr(0, single.rfind('.')))] = name.substr(0, name.rfind('.'));
            }
        for (const LoraUse& use : m_request.loras) {
            const fs::path path = loraFileIn(findArtistFile(ArtistFile::Lora, use.file, m_model.path()));
            const FittedLora fitted = fitLora(LoraFile::open(path), target);
            network("unet").changes.push_back({fitted.denoiser, use.weight});
            network("text_encoder").changes.push_back({fitted.text, use.textWeight.value_or(use.weight)});
            m_result.notes.push_back(fitted.note(path.stem().string()));
            if (!fitted.embeddings.empty())
                m_result.notes.push_back(fmt::format("{} brings embeddings along, which a model cannot hold: they are left out.", path.stem().string()));
            m_merged.push_back(path.stem().string());
        }
    }

    void requireRoom()
    {
        if (fs::exists(m_output))
            fail(ErrorCode::BadRequest, "Expected a name that is free, found something there already: {}.", m_output.string());
        const fs::path folder = fs::absolute(m_output).parent_path();
        if (!fs::is_directory(folder))
            fail(ErrorCode::NotFound, "Expected a folder to write into, found none: {}.", folder.string());
        for (const Network& one : m_networks)
            for (const auto& [name, stored] : one.tensors) {
                m_result.bytes += PlannedTensor{name, targetType(one, name, stored, m_request.precision), stored.shape}.bytes();
                ++m_result.tensors;
            }
        constexpr std::uint64_t kBeside = std::uint64_t{8} << 20; // headers, configs, the tokenizer
        if (const fs::space_info space = fs::space(folder); space.available < m_result.bytes + kBeside)
            fail(ErrorCode::Disk, "Expected {} MB of free space, found {} MB: {}.", (m_result.bytes + kBeside) >> 20, space.available >> 20, folder.string());
    }

    // ModelSpec's; what the model said of itself is kept.
    std::map<std::string, std::string> metadata(const char* implementation)
    {
        std::map<std::string, std::string> kept;
        const Network& unet = network("unet");
        if (const auto* file = dynamic_cast<const SafetensorsFile*>(unet.tensors.begin()->second.file.get()))
            kept = file->metadata();
        kept["format"] = "pt";
        kept.erase("sshs_model_hash");
        kept["modelspec.sai_model_spec"] = "1.0.1";
        kept["modelspec.implementation"] = implementation;
        kept.emplace("modelspec.architecture", "stable-diffusion-v1");
        kept.emplace("modelspec.title", m_model.name());
        kept.emplace("modelspec.date", today());
        const std::size_t levels = network("vae").config.value("block_out_channels", Json::array()).size();
        const Json size = unet.config.value("sample_size", Json(64));
        const std::int64_t pixels = (size.is_number_integer() ? size.get<std::int64_t>() : 64) << (levels == 0 ? 3 : levels - 1);
        kept.emplace("modelspec.resolution", fmt::format("{0}x{0}", pixels));
        kept["modelspec.prediction_type"] = isV() ? "v" : "epsilon";
        if (!m_merged.empty())
            kept["modelspec.merged_from"] = fmt::format("{}, {}", m_model.name(), fmt::join(m_merged, ", "));
        return kept;
    }

    [[nodiscard]] bool isV() const { return m_model.config("scheduler").string("prediction_type", "epsilon") == "v_prediction"; }
    [[nodiscard]] bool endsAtZero() const { return m_model.config("scheduler").boolean("rescale_betas_zero_snr", false); }

    using Sources = std::map<std::string, std::pair<const Network*, std::string>>; ///< by the name that is written

    /// False when it was stopped.
    bool writeTensors(SafetensorsWriter& writer, const Sources& sources, const std::map<std::string, at::Tensor>& markers = {})
    {
        for (const PlannedTensor& planned : writer.order()) {
            if (m_stop.stop_requested())
                return false;
            if (const auto marker = markers.find(planned.name); marker != markers.end()) {
                writer.write(marker->second);
                continue;
            }
            const auto& [from, name] = sources.at(planned.name);
            const StoredTensor& stored = from->tensors.find(name)->second;
            writer.write(converted(*from, name, stored, planned.type).reshape(planned.shape));
            m_done += planned.bytes();
            if (m_progress)
                m_progress(m_done, m_result.bytes);
        }
        writer.commit();
        return true;
    }

    void plan(const Network& one, std::vector<PlannedTensor>& planned, Sources& sources) const
    {
        for (const auto& [name, stored] : one.tensors) {
            NamedShape named = m_request.layout == ModelLayout::Folder ? one.names.inFolder(name, stored.shape) : one.names.inSingleFile(name, stored.shape);
            planned.push_back({named.name, targetType(one, name, stored, m_request.precision), std::move(named.shape)});
            if (!sources.emplace(named.name, std::pair(&one, name)).second)
                fail(ErrorCode::BadFile, "Tensor {} is there under two names: {}.", named.name, stored.file->path().string());
        }
    }

    bool writeFolder()
    {
        PendingFolder folder(m_output);
        Json index = {{"_class_name", m_model.pipelineClass()}, {"safety_checker", {nullptr, nullptr}}, {"feature_extractor", {nullptr, nullptr}}, {"requires_safety_checker", false}};
        for (const Network& one : m_networks) {
            const std::string component = one.names.component();
            fs::create_directory(folder.path() / component);
            writeJson(folder.path() / component / "config.json", component == "text_encoder" ? textConfig(one.config, m_request.precision) : one.config);
            std::vector<PlannedTensor> planned;
            Sources sources;
            plan(one, planned, sources);
            const bool unet = component == "unet";
            SafetensorsWriter writer(folder.path() / component / weightsName(component), planned, unet ? metadata("diffusers") : std::map<std::string, std::string>{{"format", "pt"}},
                                     unet ? kHashKey : "");
            if (!writeTensors(writer, sources))
                return false;
            index[component] = {component == "text_encoder" ? "transformers" : "diffusers", className(component)};
        }
        const Json scheduler = m_model.config("scheduler").json();
        fs::create_directory(folder.path() / "scheduler");
        writeJson(folder.path() / "scheduler" / "scheduler_config.json", scheduler);
        index["scheduler"] = {"diffusers", scheduler.value("_class_name", "PNDMScheduler")};
        fs::create_directory(folder.path() / "tokenizer");
        if (const fs::path tokenizer = m_model.tokenizer(); fs::is_directory(tokenizer))
            copyFiles(tokenizer, folder.path() / "tokenizer");
        else
            writeTokenizer(folder.path() / "tokenizer", tokenizer);
        index["tokenizer"] = {"transformers", "CLIPTokenizer"};
        writeJson(folder.path() / "model_index.json", index);
        folder.commit();
        return true;
    }

    bool writeSingleFile()
    {
        for (const Network& one : m_networks)
            if (const std::string unsaid = unsaidInSingleFile(one.names.component(), one.config); !unsaid.empty())
                fail(ErrorCode::Unsupported, "A single file does not say everything about its model. Expected {}; a folder holds this model: {}.", unsaid, m_model.path().string());
        const Json scheduler = m_model.config("scheduler").json();
        if (scheduler.value("beta_schedule", "scaled_linear") != "scaled_linear" || scheduler.value("beta_start", 0.00085) != 0.00085 || scheduler.value("beta_end", 0.012) != 0.012)
            m_result.notes.emplace_back("The noise schedule of this model is not Stable Diffusion 1.5's, and a single file cannot say so: programs will assume the usual one.");
        std::vector<PlannedTensor> planned;
        Sources sources;
        for (const Network& one : m_networks)
            plan(one, planned, sources);
        std::map<std::string, at::Tensor> markers;
        for (const auto& [name, holds] : {std::pair("v_pred", isV()), {"ztsnr", endsAtZero()}})
            if (holds) {
                planned.push_back({name, at::kFloat, {0}});
                markers[name] = at::empty({0});
            }
        SafetensorsWriter writer(m_output, planned, metadata("https://github.com/Stability-AI/generative-models"), kHashKey);
        return writeTensors(writer, sources, markers);
    }

    const ConvertRequest& m_request;
    const fs::path m_output;
    const Told& m_progress;
    const std::stop_token m_stop;
    const ModelFolder m_model;
    std::vector<Network> m_networks;
    std::vector<std::string> m_merged;
    ConvertResult m_result;
    std::uint64_t m_done = 0;
};

} // namespace

ConvertResult convertModel(const ConvertRequest& request, const fs::path& output, const fs::path& resources, const std::function<void(std::uint64_t, std::uint64_t)>& progress,
                           std::stop_token stop)
{
    const c10::AutoGradMode noGrad(false);
    fs::path target = output;
    if (!target.has_filename()) // a folder's name with a slash behind it
        target = target.parent_path();
    try {
        return Conversion(request, target, resources, progress, std::move(stop)).run();
    } catch (const c10::Error& error) {
        fail(ErrorCode::Internal, "Something went wrong while converting: {}.", error.what_without_backtrace());
    } catch (const nlohmann::json::exception& error) {
        fail(ErrorCode::BadFile, "Expected configurations of the usual kinds, found others ({}): {}.", error.what(), request.model);
    } catch (const fs::filesystem_error& error) {
        fail(ErrorCode::Disk, "Cannot write {}: {}.", target.string(), error.code().message());
    }
}

} // namespace dice
