#include "convert/convert_model.h"

#include "assets/artist_files.h"
#include "assets/enhancer_search.h"
#include "assets/library_index.h"
#include "assets/missing_parts.h"
#include "base/sha256.h"
#include "convert/written_folder.h"
#include "enhance/enhancer_file.h"
#include "lora/lora_target.h"
#include "model/model_names.h"
#include "model/single_file.h"
#include "weights/safetensors.h"
#include "weights/safetensors_writer.h"

#include <spdlog/fmt/chrono.h>

#include <algorithm>
#include <ctime>

namespace dice {
namespace fs = std::filesystem;
namespace {

constexpr Sentence kEmbeddingsLeftOut =
    DICE_SENTENCE("embeddings-left-out", "{} brings embeddings along, which a model cannot hold: they are left out.");
constexpr Sentence kScheduleUnsaid = DICE_SENTENCE("schedule-unsaid",
    "The noise schedule of this model is not Stable Diffusion's, and a single file cannot say so: programs will assume the usual one.");
constexpr Sentence kEmptyNegativeUnsaid = DICE_SENTENCE("empty-negative-unsaid",
    "This model encodes the empty negative prompt, and a single file cannot say so: programs decide that themselves.");
constexpr Sentence kEnhancerTaken = DICE_SENTENCE("enhancer-taken-along", "Its enhancer was taken along: {}.");
constexpr Sentence kEnhancerLeft = DICE_SENTENCE("enhancer-not-taken-along", "Its enhancer was not taken along. {}");

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
        return std::any_of(changes.begin(), changes.end(),
            [&](const MergedChange& change) { return change.strength != 0 && change.tensors->contains(name); });
    }
};

at::ScalarType targetType(const Network& network, const std::string& name, const StoredTensor& stored, Precision precision)
{
    const at::ScalarType type = stored.file->tensors().find(stored.name)->second.type;
    if (name.ends_with("position_ids")) // some files have them as floating-point numbers
        return at::kLong;
    if (!at::isFloatingType(type) && stored.scale.empty())
        return type;
    switch (precision) {
    case Precision::Float32:
        return at::kFloat;
    case Precision::BFloat16:
        return at::kBFloat16;
    case Precision::Float16:
        return at::kHalf;
    case Precision::Auto:
        break;
    }
    const bool narrow = at::elementSize(type) == 1; // fp8 is too coarse for what is added to it, and without its scale
    return type == at::kDouble ? at::kFloat : narrow && (network.touches(name) || !stored.scale.empty()) ? at::kHalf : type;
}

at::Tensor converted(const Network& network, const std::string& name, const StoredTensor& stored, at::ScalarType type)
{
    at::Tensor tensor = stored.read();
    for (const MergedChange& change : network.changes)
        if (const auto found = change.tensors->find(name); found != change.tensors->end() && change.strength != 0)
            tensor = found->second->applied(tensor.to(at::kFloat), change.strength);
    if (type == at::kHalf && tensor.scalar_type() != at::kHalf && tensor.numel() != 0)
        if (const double most = tensor.to(at::kFloat).abs().max().item<double>(); most > kHalfMost)
            fail(ErrorCode::Unsupported, "Expected values of at most {} for fp16, found {} in {}; bf16 holds them: {}.", kHalfMost, most,
                name, stored.file->path().string());
    return tensor.to(type);
}

// As bytes, since there is no arithmetic for every type.
at::Tensor underOneAnother(std::vector<at::Tensor> parts)
{
    const at::ScalarType type = parts.front().scalar_type();
    for (at::Tensor& part : parts)
        part = part.contiguous().view(at::kByte);
    return at::cat(parts).view(type);
}

std::string today() { return fmt::format("{:%Y-%m-%d}", fmt::gmtime(std::time(nullptr))); }

// A tensor of the output, and those of the model that stand under one another in it.
struct Written
{
    TensorEntry planned;
    bool transposed = false;
    std::map<std::int64_t, std::string> sources = {};
    std::int64_t parts = 1;
};

// By the name that is written.
using Plan = std::map<std::string, std::pair<const Network*, Written>>;

class Conversion
{
public:
    using Told = std::function<void(std::uint64_t, std::uint64_t)>;

    Conversion(const ConvertRequest& request, fs::path output, const fs::path& resources, const Told& progress, std::stop_token stop)
        : m_request(request), m_output(std::move(output)), m_resources(resources), m_progress(progress), m_stop(std::move(stop)),
          m_model(open(request, resources))
    {
        for (const std::string& component : m_model.networks()) {
            Json config = m_model.config(component).json();
            m_networks.push_back({ComponentNames(m_model.traits(), component, config), m_model.tensors(component), config});
        }
        takeAutoencoder();
        fitLoras();
        if (request.layout == ModelLayout::SingleFile)
            requireSayable();
        for (const Network& one : m_networks)
            m_plans.push_back(planOf(one));
    }

    ConvertResult run()
    {
        requireRoom();
        const bool whole = m_request.layout == ModelLayout::Folder ? writeFolder() : writeSingleFile();
        m_result.finished = whole;
        if (whole && m_request.loras.empty())
            carryEnhancer();
        return m_result;
    }

private:
    static ModelFolder open(const ConvertRequest& request, const fs::path& resources)
    {
        return ModelFolder::open(modelNamed(request.model, resources), missingParts(request.partsFrom, resources));
    }

    Network& network(std::string_view component)
    {
        return *std::find_if(m_networks.begin(), m_networks.end(), [&](const Network& one) { return one.names.component() == component; });
    }

    void takeAutoencoder()
    {
        if (m_request.vae.empty())
            return;
        const AutoencoderFile file = AutoencoderFile::open(findArtistFile(AssetKind::Autoencoder, m_request.vae, m_model.path()));
        Network& vae = network("vae");
        Json config = file.config.json();
        config.emplace("scaling_factor", vae.config.value("scaling_factor", kUnsaidLatentScale));
        const auto channels = [](const Json& of) { return of.value("latent_channels", std::int64_t{4}); };
        const auto factor = [](const Json& of) {
            return std::int64_t{1} << (std::max<std::size_t>(of.value("block_out_channels", Json::array()).size(), 1) - 1);
        };
        if (channels(config) != channels(vae.config) || factor(config) != factor(vae.config))
            fail(ErrorCode::BadRequest,
                "Expected an autoencoder of {} channels and {} pixels per latent as the model's own, found {} and {}: {}.",
                channels(vae.config), factor(vae.config), channels(config), factor(config), file.config.file().string());
        vae = {ComponentNames(m_model.traits(), "vae", config), file.tensors, config};
    }

    void fitLoras()
    {
        if (m_request.loras.empty())
            return;
        const LoraTarget target = loraTargetOf(m_model);
        const std::vector<std::string> encoders = m_model.textEncoders();
        for (const LoraUse& use : m_request.loras) {
            const fs::path path = loraFileIn(findArtistFile(AssetKind::Lora, use.asset.file, m_model.path()));
            const std::string name = (fs::is_directory(use.asset.file) ? fs::absolute(use.asset.file).filename() : path.stem()).string();
            const FittedLora fitted = fitLora(LoraFile::open(path), target);
            network(m_model.denoiser()).changes.push_back({fitted.denoiser, use.weight});
            for (std::size_t i = 0; i < encoders.size(); ++i)
                network(encoders[i]).changes.push_back({fitted.texts[i], use.textWeight.value_or(use.weight)});
            for (Remark& remark : fitted.remarks(name))
                m_result.remarks.push_back(std::move(remark));
            if (!fitted.embeddings.empty())
                m_result.remarks.push_back(say(kEmbeddingsLeftOut, name));
            m_merged.push_back(name);
        }
    }

    // Whether a single file would be read as this model.
    void requireSayable()
    {
        const Family& family = m_model.traits();
        if (!family.fitsSingleFile())
            fail(ErrorCode::Unsupported, "Expected {} for a single file, found {}; a folder holds this model: {}.",
                familiesInWords(&Family::fitsSingleFile), family.name, m_model.path().string());
        for (const Network& one : m_networks)
            if (const std::string unsaid = one.names.unsaidInSingleFile(one.config); !unsaid.empty())
                fail(ErrorCode::Unsupported,
                    "A single file does not say everything about its model. Expected {}; a folder holds this model: {}.", unsaid,
                    m_model.path().string());
        const Json scheduler = schedulerConfig(m_model), usual = Json::parse(family.scheduler);
        const auto isUsual = [&](const char* key) { return scheduler.value(key, usual[key]) == usual[key]; };
        if (!isUsual("beta_schedule") || !isUsual("beta_start") || !isUsual("beta_end"))
            m_result.remarks.push_back(say(kScheduleUnsaid));
        if (family.zeroesEmptyNegative && !m_model.silencesEmptyNegative())
            m_result.remarks.push_back(say(kEmptyNegativeUnsaid));
    }

    void requireRoom()
    {
        if (fs::exists(m_output))
            fail(ErrorCode::BadRequest, "Expected a name that is free, found something there already: {}.", m_output.string());
        const fs::path folder = fs::absolute(m_output).parent_path();
        if (!fs::is_directory(folder))
            fail(ErrorCode::NotFound, "Expected a folder to write into, found none: {}.", folder.string());
        for (const Plan& plan : m_plans)
            for (const auto& [name, source] : plan) {
                m_result.bytes += source.second.planned.bytes();
                ++m_result.tensors;
            }
        constexpr std::uint64_t kBeside = std::uint64_t{8} << 20; // headers, configs, the tokenizer
        if (const fs::space_info space = fs::space(folder); space.available < m_result.bytes + kBeside)
            fail(ErrorCode::Disk, "Expected {} MB of free space, found {} MB: {}.", (m_result.bytes + kBeside) >> 20, space.available >> 20,
                folder.string());
    }

    // ModelSpec's; what the model said of itself is kept.
    std::map<std::string, std::string> metadata(const char* implementation)
    {
        std::map<std::string, std::string> kept;
        const Network& denoiser = network(m_model.denoiser());
        if (!denoiser.tensors.empty())
            kept = denoiser.tensors.begin()->second.file->metadata();
        kept["format"] = "pt";
        for (const char* stale : {"sshs_model_hash", "sshs_legacy_hash", "modelspec.unet_dtype", "modelspec.vae_dtype"})
            kept.erase(stale);
        kept["modelspec.sai_model_spec"] = "1.0.1";
        kept["modelspec.implementation"] = implementation;
        kept.emplace("modelspec.architecture", m_model.traits().architectureOf(isV()));
        kept.emplace("modelspec.title", m_model.name());
        kept.emplace("modelspec.date", today());
        const std::size_t levels = network("vae").config.value("block_out_channels", Json::array()).size();
        const Json size = denoiser.config.value("sample_size", Json(64));
        const std::int64_t pixels = (size.is_number_integer() ? size.get<std::int64_t>() : 64) << (levels == 0 ? 3 : levels - 1);
        kept.emplace("modelspec.resolution", fmt::format("{0}x{0}", pixels));
        kept["modelspec.prediction_type"] = isV() ? "v" : "epsilon";
        if (!m_merged.empty())
            kept["modelspec.merged_from"] = fmt::format("{}, {}", m_model.name(), fmt::join(m_merged, ", "));
        return kept;
    }

    [[nodiscard]] bool isV() const { return schedulerConfig(m_model).value("prediction_type", "epsilon") == "v_prediction"; }
    [[nodiscard]] bool endsAtZero() const { return schedulerConfig(m_model).value("rescale_betas_zero_snr", false); }

    Plan planOf(const Network& one) const
    {
        Plan plan;
        for (const auto& [name, stored] : one.tensors) {
            WrittenTensor place = m_request.layout == ModelLayout::Folder ? one.names.inFolder(name, stored.shape)
                                                                          : one.names.inSingleFile(name, stored.shape);
            if (place.name.empty())
                continue;
            if (place.transposed)
                std::reverse(place.shape.begin(), place.shape.end());
            if (place.parts > 1)
                place.shape.at(0) *= place.parts;
            const TensorEntry planned{place.name, targetType(one, name, stored, m_request.precision), place.shape};
            Written& written =
                plan.try_emplace(place.name, std::pair(&one, Written{planned, place.transposed, {}, place.parts})).first->second.second;
            if (written.planned.shape != planned.shape)
                fail(ErrorCode::BadFile, "Tensor {}: expected its parts of one shape, found {} and {}: {}.", name,
                    fmt::join(written.planned.shape, "x"), fmt::join(planned.shape, "x"), stored.file->path().string());
            written.planned.type = c10::promoteTypes(written.planned.type, planned.type);
            if (!written.sources.emplace(place.part, name).second)
                fail(ErrorCode::BadFile, "Tensor {} is there under two names: {}.", place.name, stored.file->path().string());
        }
        for (const auto& [name, source] : plan)
            if (std::ssize(source.second.sources) != source.second.parts)
                fail(ErrorCode::BadFile, "Tensor {}: expected {} parts, found {}: {}.", name, source.second.parts,
                    source.second.sources.size(), m_model.path().string());
        return plan;
    }

    static at::Tensor made(const Network& network, const Written& written)
    {
        std::vector<at::Tensor> parts;
        for (const auto& [part, name] : written.sources)
            parts.push_back(converted(network, name, network.tensors.find(name)->second, written.planned.type));
        const at::Tensor whole = parts.size() == 1 ? parts.front() : underOneAnother(parts);
        return written.transposed ? whole.t() : whole.reshape(written.planned.shape);
    }

    /// False when it was stopped.
    bool writeTensors(SafetensorsWriter& writer, const Plan& plan, const std::map<std::string, at::Tensor>& markers = {})
    {
        for (const TensorEntry& planned : writer.order()) {
            if (m_stop.stop_requested())
                return false;
            if (const auto marker = markers.find(planned.name); marker != markers.end()) {
                writer.write(marker->second);
                continue;
            }
            const auto& [from, written] = plan.at(planned.name);
            writer.write(made(*from, written));
            m_done += planned.bytes();
            if (m_progress)
                m_progress(m_done, m_result.bytes);
        }
        writer.commit();
        return true;
    }

    static std::vector<TensorEntry> tensorEntries(const Plan& plan)
    {
        std::vector<TensorEntry> planned;
        for (const auto& [name, source] : plan)
            planned.push_back(source.second.planned);
        return planned;
    }

    bool writeFolder()
    {
        PendingFolder folder(m_output);
        Json entries = Json::object();
        for (std::size_t i = 0; i < m_networks.size(); ++i) {
            const Network& one = m_networks[i];
            const std::string component = one.names.component();
            fs::create_directory(folder.path() / component);
            writeJson(folder.path() / component / "config.json", writtenConfig(m_model, component, one.config, m_request.precision));
            const bool denoises = component == m_model.denoiser();
            SafetensorsWriter writer(folder.path() / component / weightsFileName(component), tensorEntries(m_plans[i]),
                denoises ? metadata("diffusers") : std::map<std::string, std::string>{{"format", "pt"}}, denoises ? kHashKey : "");
            if (!writeTensors(writer, m_plans[i]))
                return false;
            entries[component] = indexEntry(m_model, component, one.config);
        }
        writeBesideNetworks(m_model, folder.path(), entries);
        folder.commit();
        return true;
    }

    // The denoiser is the same but for its precision, so what makes the original CFG-free makes the copy so too; only the
    // hash by which it is found is another.
    void carryEnhancer()
    {
        try {
            const fs::path own = enhancerFor(
                m_model.path(), sha256OfFiles(m_model.weightFiles(m_model.denoiser())), {userEnhancersFolder(), m_resources / "enhancers"});
            if (own.empty())
                return;
            const fs::path copy = m_request.layout == ModelLayout::Folder ? m_output / own.filename()
                                                                          : fs::path(m_output).replace_extension(".enhancer.safetensors");
            if (fs::exists(copy))
                fail(ErrorCode::Disk, "The place is taken: {}.", copy.string());
            EnhancerFile enhancer = EnhancerFile::open(own);
            const ModelFolder written = ModelFolder::open(m_output);
            enhancer.info.baseModelSha256 = sha256OfFiles(written.weightFiles(written.denoiser()));
            enhancer.info.baseModelName = written.name();
            enhancer.save(copy);
            m_result.remarks.push_back(say(kEnhancerTaken, copy.string()));
        } catch (const Error& error) {
            m_result.remarks.push_back(say(kEnhancerLeft, error.what()));
        }
    }

    bool writeSingleFile()
    {
        Plan all;
        for (Plan& plan : m_plans)
            all.merge(plan);
        std::vector<TensorEntry> planned = tensorEntries(all);
        std::map<std::string, at::Tensor> markers;
        for (const auto& [name, holds] : {std::pair("v_pred", isV()), {"ztsnr", endsAtZero()}})
            if (holds) {
                planned.push_back({name, at::kFloat, {0}});
                markers[name] = at::empty({0});
            }
        SafetensorsWriter writer(m_output, planned, metadata("https://github.com/Stability-AI/generative-models"), kHashKey);
        return writeTensors(writer, all, markers);
    }

    const ConvertRequest& m_request;
    const fs::path m_output, m_resources;
    const Told& m_progress;
    const std::stop_token m_stop;
    const ModelFolder m_model;
    std::vector<Network> m_networks;
    std::vector<Plan> m_plans; ///< of each network
    std::vector<std::string> m_merged;
    ConvertResult m_result;
    std::uint64_t m_done = 0;
};

} // namespace

ConvertResult convertModel(const ConvertRequest& request, const fs::path& output, const fs::path& resources,
    const std::function<void(std::uint64_t, std::uint64_t)>& progress, std::stop_token stop)
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
