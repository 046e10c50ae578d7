#include "lora/lora_fit.h"

#include "lora/lora_order.h"

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
        const auto classes = lora.metadata().find("unet"); // cloneofsimo's
        m_denoiserLayers.merge(
            numberedDenoiserLayers(target.denoiser, classes == lora.metadata().end() ? "" : std::string_view(classes->second)));
        for (const StoredTensors& text : target.texts)
            m_textLayers.push_back(layersOf(text, numberedTextLayers(text)));
    }

    FittedLora run()
    {
        m_fitted.embeddings = m_lora.embeddings();
        m_fitted.unread = m_lora.unread();
        for (const LoraLayer& layer : m_lora.layers())
            take(layer);
        requireBase();
        m_fitted.denoiser = std::make_shared<TensorChanges>(std::move(m_denoiser));
        for (TensorChanges& text : m_texts)
            m_fitted.texts.push_back(std::make_shared<TensorChanges>(std::move(text)));
        return std::move(m_fitted);
    }

private:
    enum class Fit { Applied, Unmatched, Misfit };

    void take(const LoraLayer& layer)
    {
        ++m_fitted.total;
        const Fit found = fit(layer);
        if (found == Fit::Applied)
            ++m_fitted.applied;
        else
            (found == Fit::Misfit ? m_fitted.misfits : m_fitted.unmatched).push_back(layer.name);
        if (layer.name.find("transformer_blocks_") != std::string::npos)
            ++(found == Fit::Applied ? m_transformers.fitting : m_transformers.others);
        m_wantsSecondText = m_wantsSecondText || (layer.network == LoraNetwork::TextEncoder2 && m_texts.size() < 2);
        if (layer.name.ends_with("attn2_to_k"))
            ++(found == Fit::Applied ? m_prompts.fitting : m_prompts.others);
    }

    // Whether the file was made for a model of this shape. A layer may differ, such as an inpainting model's first; of another
    // base, every layer that reads the prompt or most of the transformers do.
    void requireBase() const
    {
        constexpr std::size_t kFew = 3;
        const bool none = m_fitted.applied == 0, damaged = !m_firstProblem.empty() && m_firstCode != ErrorCode::BadRequest;
        if (none && damaged)
            fail(m_firstCode, "{}", m_firstProblem);
        if (none && m_firstProblem.empty())
            fail(ErrorCode::BadRequest, "Expected a LoRA for {}, found one of {} layers none of which the model has, such as {}{}: {}.",
                familyName(m_target.base), m_fitted.total, m_fitted.unmatched.empty() ? "none" : m_fitted.unmatched.front(),
                because(m_lora), m_lora.path().string());
        const bool otherPrompts = m_prompts.fitting == 0 && m_prompts.others > kFew;
        const bool otherBlocks = m_transformers.others > std::max(m_transformers.fitting, kFew);
        if (none || otherPrompts || otherBlocks || m_wantsSecondText)
            fail(ErrorCode::BadRequest, "Expected a LoRA for {}, found one for another model, of whose {} layers {} fit{}: {}. {}",
                familyName(m_target.base), m_fitted.total, m_fitted.applied, because(m_lora), m_lora.path().string(), m_firstProblem);
    }

    Fit fit(const LoraLayer& layer)
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
        Fit found = fit(layer, m_denoiserLayers, m_target.denoiser, m_denoiser);
        for (std::size_t encoder = 0; encoder < m_texts.size() && found == Fit::Unmatched; ++encoder)
            found = fitText(layer, encoder);
        return found;
    }

    Fit fitText(const LoraLayer& layer, std::size_t encoder)
    {
        return encoder < m_texts.size() ? fit(layer, m_textLayers[encoder], m_target.texts[encoder], m_texts[encoder]) : Fit::Unmatched;
    }

    Fit fit(const LoraLayer& layer, const Layers& layers, const StoredTensors& tensors, TensorChanges& changes)
    {
        const auto found = layers.find(layer.name);
        if (found == layers.end())
            return Fit::Unmatched;
        try {
            const std::string where = fmt::format("{} of {}", layer.name, m_lora.path().string());
            const bool weight = add(found->second + ".weight", weightChangeOf(layer.parts, layer.hints, where), tensors, changes);
            const bool bias = add(found->second + ".bias", biasChangeOf(layer.parts, layer.hints), tensors, changes);
            return weight || bias ? Fit::Applied : Fit::Misfit;
        } catch (const Error& error) {
            if (m_firstProblem.empty()) {
                m_firstProblem = error.what();
                m_firstCode = error.code();
            }
            return Fit::Misfit;
        }
    }

    bool add(const std::string& name, std::shared_ptr<const TensorChange> change, const StoredTensors& tensors, TensorChanges& changes)
    {
        const auto stored = tensors.find(name);
        if (change == nullptr || stored == tensors.end() || changes.contains(name))
            return false;
        const auto& shape = stored->second.shape;
        const auto said = [](std::int64_t size) { return size == 0 ? std::string("any") : std::to_string(size); };
        if (!change->fits(shape)) {
            const std::int64_t rows = shape.empty() ? 1 : shape.front(),
                               columns = c10::multiply_integers(shape) / std::max<std::int64_t>(rows, 1);
            const auto [wantedRows, wantedColumns] = change->extent();
            fail(ErrorCode::BadRequest, "The model's {} is {} x {}, found one for {} x {}.", name, rows, columns, said(wantedRows),
                said(wantedColumns));
        }
        changes[name] = std::move(change);
        return true;
    }

    struct Count
    {
        std::size_t fitting = 0, others = 0;
    };

    FittedLora m_fitted;
    Count m_transformers, m_prompts; ///< layers of transformers; keys of the prompt
    bool m_wantsSecondText = false;  ///< and the model has none
    std::string m_firstProblem;
    ErrorCode m_firstCode = ErrorCode::BadRequest;
    const LoraFile& m_lora;
    const LoraTarget& m_target;
    Layers m_denoiserLayers;
    std::vector<Layers> m_textLayers;
    TensorChanges m_denoiser;
    std::vector<TensorChanges> m_texts;
};

} // namespace

Remarks FittedLora::remarks(const std::string& name) const
{
    static constexpr Sentence kApplied = DICE_SENTENCE("lora-applied", "Applied {} of {} layers of {}.");
    static constexpr Sentence kOneUnmatched = DICE_SENTENCE("lora-layer-unmatched", "Applied {} of {} layers of {}; the model has no {}.");
    static constexpr Sentence kUnmatched =
        DICE_SENTENCE("lora-layers-unmatched", "Applied {} of {} layers of {}; the model has no {} and others.");
    static constexpr Sentence kOneMisfit = DICE_SENTENCE("lora-layer-misfit", "{} of {} does not fit this model's layer and is left out.");
    static constexpr Sentence kMisfits =
        DICE_SENTENCE("lora-layers-misfit", "{} layers of {} do not fit this model's and are left out, such as {}.");
    static constexpr Sentence kUnread =
        DICE_SENTENCE("lora-tensors-unread", "Tensors of {} that change no layer are left out: {}, such as {}.");
    Remarks all;
    if (unmatched.empty())
        all.push_back(say(kApplied, applied, total, name));
    else
        all.push_back(say(unmatched.size() > 1 ? kUnmatched : kOneUnmatched, applied, total, name, unmatched.front()));
    if (misfits.size() == 1)
        all.push_back(say(kOneMisfit, misfits.front(), name));
    else if (!misfits.empty())
        all.push_back(say(kMisfits, misfits.size(), name, misfits.front()));
    if (!unread.empty())
        all.push_back(say(kUnread, name, unread.size(), unread.front()));
    return all;
}

FittedLora fitLora(const LoraFile& lora, const LoraTarget& target) { return Fitting(lora, target).run(); }

} // namespace dice
