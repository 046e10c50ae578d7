#include "pipeline/model.h"

#include "base/allocation.h"
#include "base/device.h"
#include "denoise/make_denoiser.h"
#include "denoise/replayed_denoiser.h"
#include "denoise/unet_2d_condition.h"
#include "model/single_file.h"
#include "pipeline/memory_estimate.h"

#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

namespace dice {
namespace {

void loadText(
    TextEncoder& encoder, const ModelFolder& folder, const std::string& component, at::Device device, std::vector<MergedChange> changes)
{
    const auto weights = folder.weights(component, {device, at::kFloat, NetworkUse::Inference, /*keepStored=*/true});
    weights->merge(std::move(changes));
    const Config config = folder.config(component);
    encoder.network = std::make_shared<const ClipTextModel>(
        component == "text_encoder_2" ? ClipTextShape::withProjection(config) : ClipTextShape::fromConfig(config), weights->root());
    weights->requireAllTaken({"position_ids", "text_projection.weight"}); // no parameter, and one of a part that is not used
    encoder.files = weights->files();
}

ClipTokenizer loadTokenizer(const ModelFolder& folder, const std::string& textEncoder)
{
    const std::filesystem::path place = folder.tokenizer(textEncoder);
    if (std::filesystem::is_directory(place))
        return ClipTokenizer::fromFolder(place);
    ClipVocabulary vocabulary = ClipVocabulary::fromMerges(place);
    if (textEncoder == "text_encoder_2")
        vocabulary.pad = 0; // as OpenCLIP pads
    return ClipTokenizer(std::move(vocabulary));
}

// Said before the work begins, and once more with each picture. To stderr: the standard output is for results.
void remark(CaptionEncoder& captions, std::string sentence)
{
    static const auto log = spdlog::stderr_logger_mt("text encoder");
    log->warn("{}", sentence);
    captions.remark = std::move(sentence);
}

// Its weights are not held beside the others', which are needed in every step: they stay mapped from the file and are
// brought to the device layer by layer for each text.
CaptionEncoder loadCaptions(const ModelFolder& folder, at::Device device, at::ScalarType type)
{
    const at::ScalarType computed = T5EncoderModel::computeType(type);
    const auto weights = folder.weights("text_encoder", {at::kCPU, computed, NetworkUse::Inference, /*keepStored=*/true});
    const T5Shape shape = T5Shape::fromConfig(folder.config("text_encoder"));
    CaptionEncoder captions{T5Tokenizer::fromFolder(folder.tokenizer()),
        std::make_shared<const T5EncoderModel>(shape, weights->root(), device, computed), weights->files(), {}};
    weights->requireAllTaken({"encoder.embed_tokens.weight"}); // the table's other name
    const std::uint64_t file = folder.bytes("text_encoder"), free = availableMemory(), layer = shape.layerBytes(computed);
    if (free < layer)
        fail(ErrorCode::OutOfMemory, "Expected {} of free memory for one layer of the text encoder, found {}: {}.", sizeText(layer),
            sizeText(free), folder.path().string());
    if (free < file)
        remark(captions,
            fmt::format(
                "The text encoder's weights ({}) do not fit into the free memory ({}); they are read from the disk anew for each text.",
                sizeText(file), sizeText(free)));
    return captions;
}

// What is prepared already but for what the changes touch.
PreparedTensors without(PreparedTensors prepared, const std::vector<MergedChange>& changes)
{
    for (const MergedChange& change : changes)
        for (const auto& [name, tensor] : *change.tensors)
            prepared.erase(name);
    return prepared;
}

void requireFitting(const CaptionEncoder& captions, const DenoiserShape& denoiser, const ModelFolder& folder)
{
    const T5Shape& text = captions.network->shape();
    if (text.width != denoiser.crossAttentionWidth)
        fail(ErrorCode::BadFile, "Expected a text encoder of width {} as the denoiser wants, found {}: {}.", denoiser.crossAttentionWidth,
            text.width, folder.path().string());
    if (captions.tokenizer.vocabSize() > text.vocabulary)
        fail(ErrorCode::BadFile, "Expected at most {} tokens as the text encoder knows, found {} in the tokenizer: {}.", text.vocabulary,
            captions.tokenizer.vocabSize(), folder.path().string());
}

void requireFitting(const std::vector<TextEncoder>& texts, const UNetShape& unet, const ModelFolder& folder)
{
    std::int64_t width = 0, pooled = 0;
    for (const auto& [tokenizer, network, files] : texts) {
        width += network->shape().width;
        pooled += network->shape().projection;
        if (tokenizer.vocabSize() > network->shape().vocabulary)
            fail(ErrorCode::BadFile, "Expected at most {} tokens as the text encoder knows, found {} in the tokenizer: {}.",
                network->shape().vocabulary, tokenizer.vocabSize(), folder.path().string());
        if (tokenizer.vocabSize() != texts.front().tokenizer.vocabSize())
            fail(ErrorCode::BadFile, "Expected two tokenizers of one vocabulary, found {} and {} tokens: {}.",
                texts.front().tokenizer.vocabSize(), tokenizer.vocabSize(), folder.path().string());
    }
    if (width != unet.crossAttentionWidth)
        fail(ErrorCode::BadFile, "Expected text encoders of width {} together as the denoiser wants, found {}: {}.",
            unet.crossAttentionWidth, width, folder.path().string());
    if (unet.textTime && pooled != unet.textTime->pooledWidth)
        fail(ErrorCode::BadFile, "Expected a pooled text of width {} as the denoiser wants, found {}: {}.", unet.textTime->pooledWidth,
            pooled, folder.path().string());
    if (unet.textTime.has_value() != (folder.family() == ModelFamily::StableDiffusionXL))
        fail(ErrorCode::BadFile, "Expected a denoiser {} the addition_embed_type text_time, as a {} has it: {}.",
            unet.textTime ? "without" : "with", folder.pipelineClass(), folder.path().string());
}

} // namespace

struct DiffusionModel::Parts
{
    ModelFolder folder;
    at::Device device;
    at::ScalarType type;
    at::ScalarType vaeType;
    NoiseScheduleConfig schedule;
    PromptWords words;
    std::vector<TextEncoder> texts;
    std::optional<CaptionEncoder> captions;
    std::shared_ptr<const Denoiser> unet;
    std::shared_ptr<const AutoencoderKL> vae;
    std::vector<MergedChange> denoiserChanges;
    PreparedTensors denoiserTensors;
    VaeSource vaeSource;

    void loadDenoiser()
    {
        const auto weights = folder.weights(folder.denoiser(), {device, type});
        weights->merge(denoiserChanges);
        weights->share(denoiserTensors);
        unet = replayedOnGpu(makeDenoiser(folder.config(folder.denoiser()), weights->root()));
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
    NoiseScheduleConfig schedule = folder.isSingleFile()
                                       ? NoiseScheduleConfig::fromJson(folder.config("scheduler").json(), folder.path())
                                       : NoiseScheduleConfig::fromFile(folder.path() / "scheduler" / "scheduler_config.json");
    schedule.alignYourSteps = folder.family() == ModelFamily::StableDiffusionXL ? AlignYourStepsTable::Sdxl : AlignYourStepsTable::Sd15;
    return schedule;
}

std::shared_ptr<DiffusionModel> DiffusionModel::load(const ModelFolder& folder, at::Device device, at::ScalarType type)
{
    const CompactAllocation compact;
    // Not InferenceMode: the same weights may later be trained through.
    const c10::AutoGradMode noGrad(false);
    Parts parts{folder, device, type, vaeTypeFor(folder, type), noiseScheduleOf(folder), {}, {}, {}, nullptr, nullptr, {}, {},
        {folder.tensors("vae"), AutoencoderShape::fromConfig(folder.config("vae")), folder.weightFiles("vae").front().string()}};
    if (folder.family() == ModelFamily::PixArtAlpha) {
        parts.captions = loadCaptions(folder, device, type);
        requireFitting(*parts.captions, denoiserShape(folder.config(folder.denoiser())), folder);
    } else {
        for (const std::string& component : folder.textEncoders())
            loadText(parts.texts.emplace_back(TextEncoder{loadTokenizer(folder, component), nullptr, {}}), folder, component, device, {});
        requireFitting(parts.texts, UNetShape::fromConfig(folder.config("unet")), folder);
    }
    parts.loadDenoiser();
    parts.vae = parts.vaeSource.load(device, parts.vaeType);
    return std::shared_ptr<DiffusionModel>(new DiffusionModel(std::move(parts)));
}

std::shared_ptr<DiffusionModel> DiffusionModel::adapted(ModelAdaptation adaptation) const
{
    const CompactAllocation compact;
    const c10::AutoGradMode noGrad(false);
    Parts parts{folder, device, type, vaeType, schedule, std::move(adaptation.words), texts, captions, unet, vae,
        std::move(adaptation.denoiser), m_denoiserTensors, m_vaeSource};
    for (std::size_t i = 0; i < adaptation.texts.size(); ++i)
        if (!adaptation.texts[i].empty())
            loadText(parts.texts[i], folder, folder.textEncoders()[i], device, std::move(adaptation.texts[i]));
    if (!parts.denoiserChanges.empty()) {
        parts.denoiserTensors = without(m_denoiserTensors, parts.denoiserChanges);
        parts.loadDenoiser();
    }
    if (!adaptation.vae.empty()) {
        const AutoencoderFile file = AutoencoderFile::open(adaptation.vae);
        parts.vaeSource = {file.tensors, AutoencoderShape::fromConfig(file.config), adaptation.vae.string()};
        if (!file.config.has("scaling_factor"))
            parts.vaeSource.shape.scalingFactor = m_vaeSource.shape.scalingFactor;
        if (parts.vaeSource.shape.latentChannels != m_vaeSource.shape.latentChannels ||
            parts.vaeSource.shape.factor() != m_vaeSource.shape.factor())
            fail(ErrorCode::BadRequest,
                "Expected an autoencoder of {} channels and {} pixels per latent as the model's own, found {} and {}: {}.",
                m_vaeSource.shape.latentChannels, m_vaeSource.shape.factor(), parts.vaeSource.shape.latentChannels,
                parts.vaeSource.shape.factor(), adaptation.vae.string());
    }
    parts.vaeSource.shape.scalingFactor = adaptation.vaeScale.value_or(parts.vaeSource.shape.scalingFactor);
    if (!adaptation.vae.empty() || adaptation.vaeScale)
        parts.vae = parts.vaeSource.load(device, vaeType);
    return std::shared_ptr<DiffusionModel>(new DiffusionModel(std::move(parts)));
}

DiffusionModel::DiffusionModel(Parts parts)
    : folder(std::move(parts.folder)), device(parts.device), type(parts.type), vaeType(parts.vaeType), schedule(std::move(parts.schedule)),
      words(std::move(parts.words)), texts(std::move(parts.texts)), captions(std::move(parts.captions)), unet(std::move(parts.unet)),
      vae(std::move(parts.vae)), m_denoiserChanges(std::move(parts.denoiserChanges)), m_denoiserTensors(std::move(parts.denoiserTensors)),
      m_vaeSource(std::move(parts.vaeSource))
{
}

std::int64_t DiffusionModel::tokensOf(const std::string& text) const
{
    return static_cast<std::int64_t>(
        captions ? encodeT5Prompt(captions->tokenizer, {{text, 1, false}}).kept - 1 : static_cast<int>(tokenizer().encode(text).size()));
}

void DiffusionModel::restTexts() const
{
    const auto rest = [](const WeightFiles& files) {
        for (const auto& file : files)
            file->giveBack();
    };
    for (const TextEncoder& text : texts)
        rest(text.files);
    if (captions)
        rest(captions->files);
}

std::vector<std::int64_t> DiffusionModel::padIds() const
{
    std::vector<std::int64_t> ids;
    for (const TextEncoder& text : texts)
        ids.push_back(text.tokenizer.pad());
    if (captions)
        ids.push_back(captions->tokenizer.pad());
    return ids;
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

std::uint64_t DiffusionModel::bytes() const { return weightBytes(folder, device, type); }

} // namespace dice
