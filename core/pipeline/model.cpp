#include "pipeline/model.h"

#include "base/allocation.h"

namespace dice {
namespace {

template <typename Network, typename Shape>
std::unique_ptr<Network> loadNetwork(const ModelFolder& folder, const char* component, Placement placement, std::initializer_list<std::string_view> ignored = {})
{
    const auto weights = Weights::open(folder.weightFiles(component), placement);
    auto network = std::make_unique<Network>(Shape::fromConfig(folder.config(component)), weights->root());
    weights->requireAllTaken(ignored);
    return network;
}

std::uint64_t fileBytes(const ModelFolder& folder, const char* component)
{
    std::uint64_t bytes = 0;
    for (const auto& file : folder.weightFiles(component))
        bytes += std::filesystem::file_size(file);
    return bytes;
}

} // namespace

std::shared_ptr<DiffusionModel> DiffusionModel::load(const ModelFolder& folder, at::Device device, at::ScalarType type)
{
    const CompactAllocation compact;
    // Not InferenceMode: the same weights may later be trained through.
    const c10::AutoGradMode noGrad(false);
    return std::shared_ptr<DiffusionModel>(new DiffusionModel(folder, device, type));
}

DiffusionModel::DiffusionModel(const ModelFolder& modelFolder, at::Device modelDevice, at::ScalarType modelType)
    : folder(modelFolder), device(modelDevice), type(modelType), schedule(NoiseScheduleConfig::fromFile(modelFolder.path() / "scheduler" / "scheduler_config.json")),
      tokenizer(ClipTokenizer::fromFolder(modelFolder.path() / "tokenizer")),
      text(loadNetwork<ClipTextModel, ClipTextShape>(modelFolder, "text_encoder", {modelDevice, at::kFloat, NetworkUse::Inference, /*keepStored=*/true},
                                                     {"position_ids", "text_projection.weight"})),
      unet(loadNetwork<UNet2DConditionModel, UNetShape>(modelFolder, "unet", {modelDevice, modelType})),
      vae(loadNetwork<AutoencoderKL, AutoencoderShape>(modelFolder, "vae", {modelDevice, modelType}))
{
    if (text->shape().width != unet->shape().crossAttentionWidth)
        fail(ErrorCode::BadFile, "Expected a text encoder of width {} as the denoiser wants, found {}: {}.", unet->shape().crossAttentionWidth,
             text->shape().width, modelFolder.path().string());
    if (tokenizer.vocabSize() > text->shape().vocabulary)
        fail(ErrorCode::BadFile, "Expected at most {} tokens as the text encoder knows, found {} in the tokenizer: {}.", text->shape().vocabulary,
             tokenizer.vocabSize(), modelFolder.path().string());
}

const AutoencoderKL& DiffusionModel::wideVae()
{
    if (!m_wideVae) {
        const c10::AutoGradMode noGrad(false);
        m_wideVae = loadNetwork<AutoencoderKL, AutoencoderShape>(folder, "vae", {device, at::kFloat});
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
