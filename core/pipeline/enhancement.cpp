#include "pipeline/enhancement.h"

#include "condition/leading_away.h"

namespace dice {
namespace {

std::unique_ptr<Denoiser> changedDenoiser(const DiffusionModel& model, const EnhancerFile& file, double strength)
{
    if (!file.changesDenoiser())
        return nullptr;
    const auto change = std::make_shared<WeightChange>();
    change->layers = file.denoiser;
    change->strength = strength;
    return model.changedDenoiser(change, file.path);
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

std::shared_ptr<const EnhancedPrompt> Enhancement::enhanced(const PromptEmbeddings& embeddings, const at::Tensor& times) const
{
    return std::make_shared<const EnhancedPrompt>(*m_enhancer, denoiser(), embeddings, m_alpha, m_beta, times);
}

std::shared_ptr<const EnhancedPrompt> Enhancement::atTimes(const EnhancedPrompt& prompt, const at::Tensor& times) const
{
    auto moved = std::make_shared<EnhancedPrompt>(prompt);
    moved->setTimes(*m_enhancer, m_alpha, times);
    return moved;
}

Conditions Enhancement::conditions() const
{
    if (!m_enhancer->shape().leadsAway)
        return {};
    return {std::make_shared<LeadingAway>(*m_enhancer, denoiser(), m_alpha)};
}

EnhancerTarget enhancerTarget(const DiffusionModel& model, const std::string& denoiserSha256, int clipSkip)
{
    return {denoiserSha256, std::string(predictionTypeName(model.schedule.predictionType)), model.unet->shape().crossAttentionWidth,
        static_cast<std::int64_t>(model.unet->promptLayers()), model.reader->padIds(), clipSkip};
}

} // namespace dice
