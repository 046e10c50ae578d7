#include "pipeline/model_adapter.h"

#include "assets/artist_files.h"
#include "assets/reference.h"
#include "lora/lora_target.h"
#include "pipeline/prompt_words.h"
#include "tokenize/prompt_text.h"

namespace dice {
namespace fs = std::filesystem;
namespace {

std::string stamp(const fs::path& file)
{
    return fmt::format("{}|{}|", file.string(), fs::last_write_time(file).time_since_epoch().count());
}

std::string stampOf(const DiffusionModel& model)
{
    return stamp(model.folder.weightFiles(model.folder.denoiser()).front()) + model.folder.path().string() + model.device.str() +
           std::string(at::toString(model.type));
}

} // namespace

std::vector<ModelAdapter::Use> ModelAdapter::lorasOf(GenerationRequest& request, const fs::path& model) const
{
    std::vector<Use> uses;
    std::vector<LoraUse> listed;
    const auto use = [&](const LoraUse& lora) {
        const fs::path path = loraFileIn(lora.asset.file);
        const std::string name =
            lora.tag.empty() ? (fs::is_directory(lora.asset.file) ? fs::path(lora.asset.file).filename() : path.stem()).string() : lora.tag;
        uses.push_back({path, name, lora.weight, lora.textWeight.value_or(lora.weight)});
    };
    for (const LoraUse& lora : request.model.loras)
        if (lora.tag.empty()) {
            listed.push_back(lora);
            listed.back().asset.file = findArtistFile(AssetKind::Lora, lora.asset, model).string();
            use(listed.back());
        }
    for (const LoraTag& tag : takeApart(request.text.prompt, request.text.emphasis).loras) {
        const auto known =
            std::find_if(request.model.loras.begin(), request.model.loras.end(), [&](const LoraUse& lora) { return lora.tag == tag.name; });
        LoraUse lora = known != request.model.loras.end() ? *known : LoraUse{.asset = {tag.name}, .tag = tag.name};
        lora.asset.file = findArtistFile(AssetKind::Lora, lora.asset, model).string();
        lora.weight = tag.unetWeight;
        lora.textWeight.reset();
        if (tag.textWeight != tag.unetWeight)
            lora.textWeight = tag.textWeight;
        listed.push_back(lora);
        use(lora);
    }
    request.model.loras = std::move(listed);
    return uses;
}

std::shared_ptr<const FittedLora> ModelAdapter::fitted(const Use& use, const DiffusionModel& model)
{
    const std::string key = stamp(use.file) + stampOf(model);
    for (const Fitted& known : m_fitted)
        if (known.key == key)
            return known.lora;
    const auto lora = std::make_shared<const FittedLora>(saying(
        traitsOf(AssetKind::Lora).unusable, [&] { return fitLora(LoraFile::open(use.file), loraTargetOf(model.folder)); }, use.name));
    m_fitted.push_back({key, lora});
    return lora;
}

std::map<std::string, EmbeddingVectors> ModelAdapter::bundledIn(const std::vector<Use>& loras, const DiffusionModel& model)
{
    std::map<std::string, EmbeddingVectors> bundled;
    for (const Use& use : loras) {
        const auto& embeddings = fitted(use, model)->embeddings;
        bundled.insert(embeddings.begin(), embeddings.end());
    }
    return bundled;
}

std::string ModelAdapter::keyOf(const GenerationRequest& request, const std::vector<Use>& loras, const DiffusionModel& model) const
{
    std::string key = stampOf(model);
    for (const Use& lora : loras)
        key += fmt::format("|lora {}{} {}", stamp(lora.file), lora.weight, lora.textWeight);
    for (const EmbeddingUse& embedding : request.model.embeddings)
        key += fmt::format("|word {} {}", embedding.name, stamp(embedding.asset.file));
    if (!request.model.vae.file.empty())
        key += "|vae " + stamp(request.model.vae.file);
    key += fmt::format("|predicts {}", static_cast<int>(request.model.prediction));
    return key + (request.model.vaeScale ? fmt::format("|scale {}", *request.model.vaeScale) : std::string());
}

std::shared_ptr<DiffusionModel> ModelAdapter::adapt(
    const std::shared_ptr<DiffusionModel>& model, GenerationRequest& request, Remarks& remarks)
{
    const fs::path place = model->folder.path();
    const std::vector<Use> loras = lorasOf(request, place);
    if (model->reader->wordWidths().empty())
        request.model.embeddings.clear();
    else
        findEmbeddings(request, place);
    if (AssetRef& vae = request.model.vae; !vae.empty()) {
        vae.file = findArtistFile(AssetKind::Autoencoder, vae, place).string();
        settleHash(vae.sha256, sha256OfWeights(vae.file), vae.file, remarks);
    }
    for (std::size_t i = 0; i < loras.size(); ++i) {
        const auto fit = fitted(loras[i], *model);
        settleHash(request.model.loras[i].asset.sha256, artistHash(loras[i].file), loras[i].file, remarks);
        for (Remark& remark : fit->remarks(loras[i].name))
            remarks.push_back(std::move(remark));
    }
    const std::vector<PromptWord> words = usableWords(request, bundledIn(loras, *model), *model->reader, remarks);
    if (loras.empty() && words.empty() && request.model.vae.file.empty() && !request.model.vaeScale &&
        request.model.prediction == Prediction::AsModel)
        return model;
    for (EmbeddingUse& embedding : request.model.embeddings)
        settleHash(embedding.asset.sha256, artistHash(embedding.asset.file), embedding.asset.file, remarks);
    const std::string key = keyOf(request, loras, *model);
    if (m_adapted != nullptr && key == m_key)
        return m_adapted;
    ModelAdaptation adaptation;
    adaptation.texts.changes.resize(model->reader->wordWidths().size());
    for (const Use& use : loras) {
        const auto fit = fitted(use, *model);
        if (!fit->denoiser->empty() && use.weight != 0)
            adaptation.denoiser.push_back({fit->denoiser, use.weight});
        for (std::size_t i = 0; i < fit->texts.size(); ++i)
            if (!fit->texts[i]->empty() && use.textWeight != 0)
                adaptation.texts.changes[i].push_back({fit->texts[i], use.textWeight});
    }
    adaptation.texts.words = promptWordsOf(words, *model->reader);
    adaptation.vae = request.model.vae.file;
    adaptation.vaeScale = request.model.vaeScale;
    adaptation.prediction = request.model.prediction;
    m_adapted.reset(); // its memory first
    m_adapted = model->adapted(std::move(adaptation));
    m_key = key;
    ++m_made;
    m_fitted.erase(
        m_fitted.begin(), m_fitted.end() - static_cast<std::ptrdiff_t>(std::min(m_fitted.size(), std::max<std::size_t>(loras.size(), 4))));
    return m_adapted;
}

void ModelAdapter::clear()
{
    m_adapted.reset();
    m_fitted.clear();
    m_key.clear();
}

} // namespace dice
