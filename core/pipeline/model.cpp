#include "pipeline/model.h"

#include "assets/asset_kinds.h"
#include "base/allocation.h"
#include "denoise/make_denoiser.h"
#include "denoise/replayed_denoiser.h"
#include "model/single_file.h"
#include "pipeline/memory_estimate.h"

namespace dice {
namespace {

// What is prepared already but for what the changes touch.
PreparedTensors without(PreparedTensors prepared, const std::vector<MergedChange>& changes)
{
    for (const MergedChange& change : changes)
        for (const auto& [name, tensor] : *change.tensors)
            prepared.erase(name);
    return prepared;
}

void requireFitting(const PromptReader& reader, const DenoiserShape& denoiser, const ModelFolder& folder)
{
    const std::string where = folder.path().string();
    if (reader.width() != denoiser.crossAttentionWidth)
        fail(ErrorCode::BadFile, "Expected text encoders of width {} together as the denoiser wants, found {}: {}.",
            denoiser.crossAttentionWidth, reader.width(), where);
    if (denoiser.pooledWidth != 0 && reader.pooledWidth() != denoiser.pooledWidth)
        fail(ErrorCode::BadFile, "Expected a pooled text of width {} as the denoiser wants, found {}: {}.", denoiser.pooledWidth,
            reader.pooledWidth(), where);
    if ((denoiser.pooledWidth != 0) != (folder.traits().sizes == SizesTold::OriginalCropTarget))
        fail(ErrorCode::BadFile, "Expected a denoiser {} the addition_embed_type text_time, as a {} has it: {}.",
            denoiser.pooledWidth != 0 ? "without" : "with", folder.pipelineClass(), where);
    if (denoiser.sizes != 0 && folder.traits().sizes == SizesTold::Nothing)
        fail(ErrorCode::Unsupported, "Expected a denoiser without use_additional_conditions, as a {} tells it no sizes: {}.",
            folder.pipelineClass(), where);
    if (denoiser.inChannels != denoiser.outChannels && !denoiser.inpaints())
        fail(ErrorCode::Unsupported, "Expected a denoiser of {} channels, or of {} for inpainting, found {}: {}.", denoiser.outChannels,
            2 * denoiser.outChannels + 1, denoiser.inChannels, where);
}

} // namespace

struct DiffusionModel::Parts
{
    ModelFolder folder;
    at::Device device;
    at::ScalarType type;
    at::ScalarType vaeType;
    NoiseScheduleConfig schedule;
    std::shared_ptr<const PromptReader> reader;
    std::shared_ptr<const Denoiser> unet;
    std::shared_ptr<const AutoencoderKL> vae;
    std::vector<MergedChange> denoiserChanges;
    PreparedTensors denoiserTensors;
    VaeSource vaeSource;
    std::vector<std::string> foreign = {};

    void loadVae() { vae = vaeSource.load(device, vaeType, foreign); }
    void loadDenoiser()
    {
        const auto weights = folder.weights(folder.denoiser(), {device, type});
        weights->merge(denoiserChanges);
        weights->share(denoiserTensors);
        unet = replayedOnGpu(makeDenoiser(folder.config(folder.denoiser()), weights->root()));
        for (std::string& name : weights->requireAllTaken())
            foreign.push_back(std::move(name));
    }
};

std::unique_ptr<AutoencoderKL> DiffusionModel::VaeSource::load(
    at::Device device, at::ScalarType type, std::vector<std::string>& foreign) const
{
    Weights weights(tensors, file, {device, type});
    auto network = std::make_unique<AutoencoderKL>(shape, weights.root());
    for (std::string& name : weights.requireAllTaken())
        foreign.push_back(std::move(name));
    return network;
}

DiffusionModel::VaeSource DiffusionModel::VaeSource::replacedBy(const std::filesystem::path& path) const
{
    const AutoencoderFile opened = AutoencoderFile::open(path);
    VaeSource other{opened.tensors, AutoencoderShape::fromConfig(opened.config), path.string()};
    if (!opened.config.has("scaling_factor"))
        other.shape.scalingFactor = shape.scalingFactor;
    if (other.shape.latentChannels != shape.latentChannels || other.shape.factor() != shape.factor())
        fail(ErrorCode::BadRequest,
            "Expected an autoencoder of {} channels and {} pixels per latent as the model's own, found {} and {}: {}.",
            shape.latentChannels, shape.factor(), other.shape.latentChannels, other.shape.factor(), path.string());
    return other;
}

NoiseScheduleConfig noiseScheduleOf(const ModelFolder& folder)
{
    NoiseScheduleConfig schedule = folder.isSingleFile()
                                       ? NoiseScheduleConfig::fromJson(folder.config("scheduler").json(), folder.path())
                                       : NoiseScheduleConfig::fromFile(folder.path() / "scheduler" / "scheduler_config.json");
    schedule.alignYourSteps = folder.traits().alignYourSteps;
    return schedule;
}

std::shared_ptr<DiffusionModel> DiffusionModel::load(
    const ModelFolder& folder, at::Device device, at::ScalarType type, std::optional<at::ScalarType> vaeType)
{
    const CompactAllocation compact;
    // Not InferenceMode: the same weights may later be trained through.
    const c10::AutoGradMode noGrad(false);
    Parts parts{folder, device, type, vaeType.value_or(vaeTypeFor(folder, type)), noiseScheduleOf(folder),
        loadPromptReader(folder, device, type), nullptr, nullptr, {}, {},
        {folder.tensors("vae"), AutoencoderShape::fromConfig(folder.config("vae")), folder.weightFiles("vae").front().string()}};
    requireFitting(*parts.reader, denoiserShape(folder.config(folder.denoiser())), folder);
    parts.foreign = parts.reader->foreignTensors();
    parts.loadDenoiser();
    parts.loadVae();
    return std::shared_ptr<DiffusionModel>(new DiffusionModel(std::move(parts)));
}

std::shared_ptr<DiffusionModel> DiffusionModel::adapted(ModelAdaptation adaptation) const
{
    const CompactAllocation compact;
    const c10::AutoGradMode noGrad(false);
    Parts parts{folder, device, type, vaeType, schedule, reader->adapted(std::move(adaptation.texts)), unet, vae,
        std::move(adaptation.denoiser), m_denoiserTensors, m_vaeSource, foreignTensors};
    if (adaptation.prediction != Prediction::AsModel)
        parts.schedule.predictionType = adaptation.prediction == Prediction::V ? PredictionType::VPrediction : PredictionType::Epsilon;
    if (!parts.denoiserChanges.empty()) {
        parts.denoiserTensors = without(m_denoiserTensors, parts.denoiserChanges);
        parts.loadDenoiser();
        parts.foreign = foreignTensors; // the same once more
    }
    if (!adaptation.vae.empty() || adaptation.vaeScale) {
        const std::filesystem::path file = adaptation.vae.empty() ? std::filesystem::path(m_vaeSource.file) : adaptation.vae;
        saying(
            traitsOf(AssetKind::Autoencoder).unusable,
            [&] {
                if (!adaptation.vae.empty())
                    parts.vaeSource = m_vaeSource.replacedBy(adaptation.vae);
                parts.vaeSource.shape.scalingFactor = adaptation.vaeScale.value_or(parts.vaeSource.shape.scalingFactor);
                parts.loadVae();
            },
            file.filename().string());
    }
    return std::shared_ptr<DiffusionModel>(new DiffusionModel(std::move(parts)));
}

DiffusionModel::DiffusionModel(Parts parts)
    : folder(std::move(parts.folder)), device(parts.device), type(parts.type), vaeType(parts.vaeType), schedule(std::move(parts.schedule)),
      reader(std::move(parts.reader)), unet(std::move(parts.unet)), vae(std::move(parts.vae)), foreignTensors(std::move(parts.foreign)),
      m_denoiserChanges(std::move(parts.denoiserChanges)), m_denoiserTensors(std::move(parts.denoiserTensors)),
      m_vaeSource(std::move(parts.vaeSource))
{
}

std::unique_ptr<Denoiser> DiffusionModel::changedDenoiser(std::shared_ptr<const WeightChange> change, const std::string& where) const
{
    const CompactAllocation compact;
    PreparedTensors shared = m_denoiserTensors;
    for (const auto& [layer, low] : change->layers)
        shared.erase(layer + ".weight");
    const auto weights = folder.weights(folder.denoiser(), {device, type});
    weights->merge(m_denoiserChanges);
    weights->share(shared);
    weights->change(std::move(change));
    auto changed = makeDenoiser(folder.config(folder.denoiser()), weights->root());
    weights->requireChangeUsed(where);
    return replayedOnGpu(std::move(changed));
}

const AutoencoderKL& DiffusionModel::wideVae()
{
    if (!m_wideVae) {
        const c10::AutoGradMode noGrad(false);
        std::vector<std::string> known; // since it was loaded first
        m_wideVae = m_vaeSource.load(device, at::kFloat, known);
    }
    return *m_wideVae;
}

const LatentPreview& DiffusionModel::preview()
{
    if (!m_preview)
        m_preview = std::make_unique<LatentPreview>(*vae);
    return *m_preview;
}

std::uint64_t DiffusionModel::bytes() const { return weightBytes(folder, device, type); }

} // namespace dice
