#include "pipeline/model.h"

#include "base/allocation.h"
#include "weights/single_file.h"

namespace dice {
namespace {

std::unique_ptr<ClipTextModel> loadText(const ModelFolder& folder, at::Device device, std::vector<MergedChange> changes)
{
    const auto weights = folder.weights("text_encoder", {device, at::kFloat, NetworkUse::Inference, /*keepStored=*/true});
    weights->merge(std::move(changes));
    auto text = std::make_unique<ClipTextModel>(ClipTextShape::fromConfig(folder.config("text_encoder")), weights->root());
    weights->requireAllTaken({"position_ids", "text_projection.weight"}); // no parameter, and one of a part that is not used
    return text;
}

std::uint64_t fileBytes(const ModelFolder& folder, const char* component)
{
    std::uint64_t bytes = 0;
    for (const auto& [name, stored] : folder.tensors(component)) {
        const auto& info = stored.file->tensors().find(stored.name)->second;
        bytes += static_cast<std::uint64_t>(c10::multiply_integers(stored.shape)) * at::elementSize(info.type);
    }
    return bytes;
}

// What is prepared already but for what the changes touch.
PreparedTensors without(PreparedTensors prepared, const std::vector<MergedChange>& changes)
{
    for (const MergedChange& change : changes)
        for (const auto& [name, tensor] : *change.tensors)
            prepared.erase(name);
    return prepared;
}

void requireFitting(const ClipTextModel& text, const UNet2DConditionModel& unet, const ClipTokenizer& tokenizer, const ModelFolder& folder)
{
    if (text.shape().width != unet.shape().crossAttentionWidth)
        fail(ErrorCode::BadFile, "Expected a text encoder of width {} as the denoiser wants, found {}: {}.", unet.shape().crossAttentionWidth,
             text.shape().width, folder.path().string());
    if (tokenizer.vocabSize() > text.shape().vocabulary)
        fail(ErrorCode::BadFile, "Expected at most {} tokens as the text encoder knows, found {} in the tokenizer: {}.", text.shape().vocabulary,
             tokenizer.vocabSize(), folder.path().string());
}

} // namespace

struct DiffusionModel::Parts
{
    ModelFolder folder;
    at::Device device;
    at::ScalarType type;
    NoiseScheduleConfig schedule;
    ClipTokenizer tokenizer;
    PromptWords words;
    std::shared_ptr<const ClipTextModel> text;
    std::shared_ptr<const UNet2DConditionModel> unet;
    std::shared_ptr<const AutoencoderKL> vae;
    std::vector<MergedChange> denoiserChanges;
    PreparedTensors denoiserTensors;
    VaeSource vaeSource;

    void loadDenoiser(const UNetShape& shape)
    {
        const auto weights = folder.weights("unet", {device, type});
        weights->merge(denoiserChanges);
        weights->share(denoiserTensors);
        unet = std::make_shared<const UNet2DConditionModel>(shape, weights->root());
        weights->requireAllTaken();
    }
};

std::unique_ptr<AutoencoderKL> DiffusionModel::VaeSource::load(at::Device device, at::ScalarType type) const
{
    Weights weights(tensors, file, {device, type});
    auto network = std::make_unique<AutoencoderKL>(shape, weights.root());
    weights.requireAllTaken();
    return network;
}

NoiseScheduleConfig noiseScheduleOf(const ModelFolder& folder)
{
    if (folder.isSingleFile())
        return NoiseScheduleConfig::fromJson(folder.config("scheduler").json(), folder.path());
    return NoiseScheduleConfig::fromFile(folder.path() / "scheduler" / "scheduler_config.json");
}

std::shared_ptr<DiffusionModel> DiffusionModel::load(const ModelFolder& folder, at::Device device, at::ScalarType type)
{
    const CompactAllocation compact;
    // Not InferenceMode: the same weights may later be trained through.
    const c10::AutoGradMode noGrad(false);
    const std::filesystem::path vocabulary = folder.tokenizer();
    Parts parts{folder, device, type, noiseScheduleOf(folder),
                std::filesystem::is_directory(vocabulary) ? ClipTokenizer::fromFolder(vocabulary) : ClipTokenizer::fromMerges(vocabulary),
                {}, loadText(folder, device, {}), nullptr, nullptr, {}, {},
                {folder.tensors("vae"), AutoencoderShape::fromConfig(folder.config("vae")), folder.weightFiles("vae").front().string()}};
    parts.loadDenoiser(UNetShape::fromConfig(folder.config("unet")));
    parts.vae = parts.vaeSource.load(device, type);
    requireFitting(*parts.text, *parts.unet, parts.tokenizer, folder);
    return std::shared_ptr<DiffusionModel>(new DiffusionModel(std::move(parts)));
}

std::shared_ptr<DiffusionModel> DiffusionModel::adapted(ModelAdaptation adaptation) const
{
    const CompactAllocation compact;
    const c10::AutoGradMode noGrad(false);
    Parts parts{folder, device, type, schedule, tokenizer, std::move(adaptation.words), text, unet, vae, std::move(adaptation.denoiser), m_denoiserTensors, m_vaeSource};
    if (!adaptation.text.empty())
        parts.text = loadText(folder, device, std::move(adaptation.text));
    if (!parts.denoiserChanges.empty()) {
        parts.denoiserTensors = without(m_denoiserTensors, parts.denoiserChanges);
        parts.loadDenoiser(unet->shape());
    }
    if (!adaptation.vae.empty()) {
        const AutoencoderFile file = AutoencoderFile::open(adaptation.vae);
        parts.vaeSource = {file.tensors, AutoencoderShape::fromConfig(file.config), adaptation.vae.string()};
        if (!file.config.has("scaling_factor"))
            parts.vaeSource.shape.scalingFactor = m_vaeSource.shape.scalingFactor;
        if (parts.vaeSource.shape.latentChannels != m_vaeSource.shape.latentChannels || parts.vaeSource.shape.factor() != m_vaeSource.shape.factor())
            fail(ErrorCode::BadRequest, "Expected an autoencoder of {} channels and {} pixels per latent as the model's own, found {} and {}: {}.",
                 m_vaeSource.shape.latentChannels, m_vaeSource.shape.factor(), parts.vaeSource.shape.latentChannels, parts.vaeSource.shape.factor(), adaptation.vae.string());
    }
    parts.vaeSource.shape.scalingFactor = adaptation.vaeScale.value_or(parts.vaeSource.shape.scalingFactor);
    if (!adaptation.vae.empty() || adaptation.vaeScale)
        parts.vae = parts.vaeSource.load(device, type);
    return std::shared_ptr<DiffusionModel>(new DiffusionModel(std::move(parts)));
}

DiffusionModel::DiffusionModel(Parts parts)
    : folder(std::move(parts.folder)), device(parts.device), type(parts.type), schedule(std::move(parts.schedule)), tokenizer(std::move(parts.tokenizer)),
      words(std::move(parts.words)), text(std::move(parts.text)), unet(std::move(parts.unet)), vae(std::move(parts.vae)),
      m_denoiserChanges(std::move(parts.denoiserChanges)), m_denoiserTensors(std::move(parts.denoiserTensors)), m_vaeSource(std::move(parts.vaeSource))
{
}

std::unique_ptr<UNet2DConditionModel> DiffusionModel::changedDenoiser(std::shared_ptr<const WeightChange> change, const std::string& where) const
{
    const CompactAllocation compact;
    PreparedTensors shared = m_denoiserTensors;
    for (const auto& [layer, low] : change->layers)
        shared.erase(layer + ".weight");
    const auto weights = folder.weights("unet", {device, type});
    weights->merge(m_denoiserChanges);
    weights->share(shared);
    weights->change(std::move(change));
    auto changed = std::make_unique<UNet2DConditionModel>(unet->shape(), weights->root());
    weights->requireChangeUsed(where);
    return changed;
}

const AutoencoderKL& DiffusionModel::wideVae()
{
    if (!m_wideVae) {
        const c10::AutoGradMode noGrad(false);
        m_wideVae = m_vaeSource.load(device, at::kFloat);
    }
    return *m_wideVae;
}

const LatentPreview& DiffusionModel::preview()
{
    if (!m_preview)
        m_preview = std::make_unique<LatentPreview>(*vae);
    return *m_preview;
}

std::uint64_t DiffusionModel::bytes() const
{
    // files are in half precision or wider; what is kept is at most twice their size
    const std::uint64_t networks = fileBytes(folder, "unet") + fileBytes(folder, "vae");
    return fileBytes(folder, "text_encoder") + (type == at::kFloat ? 2 : 1) * networks;
}

} // namespace dice
