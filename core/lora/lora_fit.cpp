#include "lora/lora_fit.h"

namespace dice {
namespace {

constexpr std::string_view kEnding = ".weight";

// By loraLayerName: the name of the layer.
using Layers = std::map<std::string, std::string>;

Layers layersOf(const StoredTensors& tensors, const std::map<std::string, std::string>& otherNames)
{
    Layers layers = otherNames;
    for (const auto& [name, stored] : tensors)
        if (name.ends_with(kEnding)) {
            const std::string layer = name.substr(0, name.size() - kEnding.size());
            layers[loraLayerName(layer)] = layer;
            if (layer.ends_with(".to_out.0")) // as attention processors of older diffusers call it
                layers[loraLayerName(layer.substr(0, layer.size() - 2))] = layer;
        }
    return layers;
}

std::string because(const LoraFile& lora)
{
    const std::string base = lora.base();
    return base.empty() ? std::string() : " (its metadata says " + base + ")";
}

class Fitting
{
public:
    Fitting(const LoraFile& lora, const LoraTarget& target)
        : m_lora(lora), m_target(target), m_denoiserLayers(layersOf(target.denoiser, target.denoiserNames)), m_texts(target.texts.size())
    {
        for (const StoredTensors& text : target.texts)
            m_textLayers.push_back(layersOf(text, {}));
    }

    FittedLora run()
    {
        FittedLora fitted;
        fitted.embeddings = m_lora.embeddings();
        if (m_lora.saysOtherBase(familyOf(m_target.base)))
            fail(ErrorCode::BadRequest, "Expected a LoRA for {}, found one for another model{}: {}.", familyName(m_target.base),
                because(m_lora), m_lora.path().string());
        for (const LoraLayer& layer : m_lora.layers()) {
            ++fitted.total;
            if (fit(layer))
                ++fitted.applied;
            else
                fitted.unmatched.push_back(layer.name);
        }
        if (fitted.applied == 0)
            fail(ErrorCode::BadRequest,
                "Expected a LoRA for this model, found one of {} layers none of which the model has, such as {}{}: {}.", fitted.total,
                fitted.unmatched.front(), because(m_lora), m_lora.path().string());
        fitted.denoiser = std::make_shared<TensorChanges>(std::move(m_denoiser));
        for (TensorChanges& text : m_texts)
            fitted.texts.push_back(std::make_shared<TensorChanges>(std::move(text)));
        return fitted;
    }

private:
    bool fit(const LoraLayer& layer)
    {
        switch (layer.network) {
        case LoraNetwork::Denoiser:
            return fit(layer, m_denoiserLayers, m_target.denoiser, m_denoiser);
        case LoraNetwork::TextEncoder:
            return fitText(layer, 0);
        case LoraNetwork::TextEncoder2:
            return fitText(layer, 1);
        case LoraNetwork::Unsaid:
            break;
        }
        return fit(layer, m_denoiserLayers, m_target.denoiser, m_denoiser) || fitText(layer, 0) || fitText(layer, 1);
    }

    bool fitText(const LoraLayer& layer, std::size_t encoder)
    {
        return encoder < m_texts.size() && fit(layer, m_textLayers[encoder], m_target.texts[encoder], m_texts[encoder]);
    }

    bool fit(const LoraLayer& layer, const Layers& layers, const StoredTensors& tensors, TensorChanges& changes)
    {
        const auto found = layers.find(layer.name);
        if (found == layers.end())
            return false;
        const std::string where = fmt::format("{} of {}", layer.name, m_lora.path().string());
        const bool weight = add(found->second + ".weight", weightChangeOf(layer.parts, layer.alpha, where), tensors, changes);
        const bool bias = add(found->second + ".bias", biasChangeOf(layer.parts), tensors, changes);
        return weight || bias;
    }

    bool add(const std::string& name, std::shared_ptr<const TensorChange> change, const StoredTensors& tensors, TensorChanges& changes)
    {
        const auto stored = tensors.find(name);
        if (change == nullptr || stored == tensors.end())
            return false;
        const auto& shape = stored->second.shape;
        const std::int64_t rows = shape.empty() ? 1 : shape.front(),
                           columns = c10::multiply_integers(shape) / std::max<std::int64_t>(rows, 1);
        const auto said = [](std::int64_t size) { return size == 0 ? std::string("any") : std::to_string(size); };
        const auto fits = [](std::int64_t wanted, std::int64_t size) { return wanted == 0 || wanted == size; };
        if (const auto [wantedRows, wantedColumns] = change->extent(); !fits(wantedRows, rows) || !fits(wantedColumns, columns))
            fail(ErrorCode::BadRequest, "Expected a LoRA for this model, whose {} is {} x {}, found one for {} x {}{}: {}.", name, rows,
                columns, said(wantedRows), said(wantedColumns), because(m_lora), m_lora.path().string());
        changes[name] = std::move(change);
        return true;
    }

    const LoraFile& m_lora;
    const LoraTarget& m_target;
    Layers m_denoiserLayers;
    std::vector<Layers> m_textLayers;
    TensorChanges m_denoiser;
    std::vector<TensorChanges> m_texts;
};

} // namespace

Remark FittedLora::remark(const std::string& name) const
{
    static constexpr Sentence kApplied = DICE_SENTENCE("lora-applied", "Applied {} of {} layers of {}.");
    static constexpr Sentence kOneUnmatched = DICE_SENTENCE("lora-layer-unmatched", "Applied {} of {} layers of {}; the model has no {}.");
    static constexpr Sentence kUnmatched =
        DICE_SENTENCE("lora-layers-unmatched", "Applied {} of {} layers of {}; the model has no {} and others.");
    if (unmatched.empty())
        return say(kApplied, applied, total, name);
    return say(unmatched.size() > 1 ? kUnmatched : kOneUnmatched, applied, total, name, unmatched.front());
}

FittedLora fitLora(const LoraFile& lora, const LoraTarget& target) { return Fitting(lora, target).run(); }

} // namespace dice
