#include "pipeline/enhancement.h"

#include "base/allocation.h"

namespace dice {
namespace {

std::unique_ptr<UNet2DConditionModel> changedDenoiser(const DiffusionModel& model, const EnhancerFile& file, double strength)
{
    if (!file.changesDenoiser())
        return nullptr;
    const CompactAllocation compact;
    const auto change = std::make_shared<WeightChange>();
    change->layers = file.denoiser;
    change->strength = strength;
    const auto weights = Weights::open(model.folder.weightFiles("unet"), {model.device, model.type});
    weights->change(change);
    auto unet = std::make_unique<UNet2DConditionModel>(model.unet->shape(), weights->root());
    weights->requireChangeUsed(file.path);
    return unet;
}

} // namespace

Enhancement::Enhancement(const DiffusionModel& model, const EnhancerFile& file, double alpha, double beta)
    : m_model(model), m_alpha(alpha), m_beta(beta)
{
    const c10::AutoGradMode noGrad(false);
    TensorMap placed;
    for (const auto& [name, tensor] : file.tensors)
        placed[name] = tensor.to(model.device);
    m_enhancer = makeEnhancer(file.shape, std::move(placed), file.path);
    m_changed = changedDenoiser(model, file, alpha);
}

std::shared_ptr<const EnhancedPrompt> Enhancement::enhanced(const PromptEmbeddings& embeddings) const
{
    return std::make_shared<const EnhancedPrompt>(*m_enhancer, denoiser(), embeddings, m_alpha, m_beta);
}

EnhancerTarget enhancerTarget(const DiffusionModel& model, const std::string& denoiserSha256, int clipSkip)
{
    return {denoiserSha256, std::string(predictionTypeName(model.schedule.predictionType)), model.unet->shape().crossAttentionWidth,
            static_cast<std::int64_t>(model.unet->promptLayers()), {model.tokenizer.pad()}, clipSkip};
}

} // namespace dice
