#include "distill/student.h"

#include "condition/leading_away.h"
#include "denoise/make_denoiser.h"

#include <ATen/CPUGeneratorImpl.h>
#include <cmath>

namespace dice {
namespace {

bool isChanged(std::string_view layer, const DenoiserChange& change)
{
    if (layer.find(".attentions.") != std::string_view::npos || layer.starts_with("transformer_blocks."))
        return true;
    return change.convolutions && (layer.find(".resnets.") != std::string_view::npos || layer.find("samplers.") != std::string_view::npos);
}

// The different pairs (prompt, negative) of a batch [P, 2], and for each record the row of its pair [B].
std::pair<at::Tensor, at::Tensor> distinctPairs(const RecordBatch& batch)
{
    const at::Tensor both = at::stack({batch.prompts, batch.negatives}, 1);
    const auto [pairs, rows, counts] = at::unique_dim(both, 0, /*sorted=*/true, /*return_inverse=*/true);
    return {pairs, rows};
}

} // namespace

std::map<std::string, LowRank> freshChange(const ModelFolder& folder, const DenoiserChange& change, std::uint64_t seed)
{
    std::map<std::string, LowRank> layers;
    if (change.rank == 0)
        return layers;
    constexpr std::string_view kEnd = ".weight";
    const at::Generator generator = at::detail::createCPUGenerator(seed);
    for (const auto& [name, stored] : folder.tensors(folder.denoiser())) {
        if (!name.ends_with(kEnd) || stored.shape.size() < 2)
            continue;
        const std::string layer = name.substr(0, name.size() - kEnd.size());
        if (!isChanged(layer, change))
            continue;
        std::vector<std::int64_t> down = stored.shape;
        down[0] = std::min({change.rank, stored.shape[0], stored.shape[1]});
        const double bound = std::sqrt(3.0 / static_cast<double>(c10::multiply_integers(down) / down[0]));
        layers[layer] = {at::empty(down).uniform_(-bound, bound, generator), at::zeros({stored.shape[0], down[0]})};
    }
    return layers;
}

at::ScalarType trainedThrough(at::ScalarType type) { return type == at::kHalf ? at::kBFloat16 : type; }

Student::Student(const ModelFolder& folder, at::Device device, at::ScalarType type, std::unique_ptr<Enhancer> enhancer,
    std::map<std::string, LowRank> change)
    : m_change(std::make_shared<WeightChange>()), m_type(type)
{
    const auto leaf = [&](const at::Tensor& tensor) {
        return tensor.detach().to(device, at::kFloat, false, /*copy=*/true).requires_grad_();
    };
    TensorMap own;
    for (const auto& [name, tensor] : enhancer->tensors())
        m_parameters["enhancer." + name] = own[name] = leaf(tensor);
    m_enhancer = makeEnhancer(enhancer->shape(), std::move(own), "the student");
    for (auto& [layer, low] : change) {
        low = {leaf(low.down), leaf(low.up)};
        m_parameters["denoiser." + layer + ".down"] = low.down;
        m_parameters["denoiser." + layer + ".up"] = low.up;
    }
    m_change->layers = std::move(change);
    const c10::AutoGradMode noGrad(false);
    const auto weights = folder.weights(folder.denoiser(), {device, type, NetworkUse::Training});
    weights->change(m_change);
    m_denoiser = makeDenoiser(folder.config(folder.denoiser()), weights->root());
    weights->requireAllTaken();
}

at::Tensor Student::predict(const RecordBatch& batch, const EncodedPrompts& texts, double strength, double beta) const
{
    const auto [pairs, rows] = distinctPairs(batch);
    const at::Tensor prompt = texts.prompts.context.index_select(0, pairs.select(1, 0)).to(at::kFloat),
                     negative = texts.negatives.context.index_select(0, pairs.select(1, 1));
    const at::Tensor r = sparingFirstToken(m_enhancer->residualsAt(prompt, negative, rows, batch.times), prompt.size(1)); // [L, B, T, d]
    const at::Tensor plain = beta == 0 ? prompt : prompt - sparingFirstToken(beta * (negative - texts.null.context), prompt.size(1));
    const at::Tensor contexts = (plain.index_select(0, rows).unsqueeze(0) + strength * r).to(m_type);
    const std::vector<at::Tensor> layers = forLayers(contexts, m_denoiser->promptLayers());
    m_change->strength = strength;
    const at::Tensor input = batch.input.to(m_type).contiguous(at::MemoryFormat::ChannelsLast);
    DenoiserPass pass{input, {}, m_denoiser->embedPrompt(layers, texts.prompts.rows(batch.prompts))};
    if (m_enhancer->shape().leadsAway && batch.negatives.any().item<bool>()) {
        const at::Tensor s =
            strength * at::matmul(m_enhancer->timeFunctions(batch.times), m_enhancer->awayScales()); // [B, K] [L, K, d] -> [L, B, d]
        // a clone, as a tensor of inference mode cannot be trained through
        pass.away = Away(*m_denoiser, negative.index_select(0, rows), texts.null.context.clone()).by(s);
    }
    pass.time = m_denoiser->embedTime(batch.times, pass.prompt);
    return (*m_denoiser)(pass).to(at::kFloat);
}

} // namespace dice
