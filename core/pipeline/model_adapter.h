#pragma once
// From the LoRAs, embeddings and autoencoder that a request names to the model adapted by them.
#include "lora/lora_fit.h"
#include "pipeline/model.h"
#include "request/request.h"

namespace dice {

/// Keeps the latest adapted model and the LoRAs read for it, so that the next request with the same ones starts at once.
class ModelAdapter
{
public:
    /// The model itself where the request asks for nothing. Leaves in the request the files that were found, their hashes
    /// and the LoRAs of the prompt's tags; remarks say what was applied. NotFound, BadRequest where something does not fit.
    [[nodiscard]] std::shared_ptr<DiffusionModel> adapt(
        const std::shared_ptr<DiffusionModel>& model, GenerationRequest& request, Remarks& remarks);
    void clear();
    /// How many models it has made: what was computed with an earlier one may be out of date.
    [[nodiscard]] std::size_t made() const { return m_made; }

private:
    struct Use
    {
        std::filesystem::path file;
        std::string name;
        double weight = 1, textWeight = 1;
    };
    struct Fitted
    {
        std::string key; ///< of file and model
        std::shared_ptr<const FittedLora> lora;
    };
    [[nodiscard]] std::vector<Use> lorasOf(GenerationRequest& request, const std::filesystem::path& model) const;
    [[nodiscard]] std::shared_ptr<const FittedLora> fitted(const Use& use, const DiffusionModel& model);
    [[nodiscard]] std::map<std::string, EmbeddingVectors> bundledIn(const std::vector<Use>& loras, const DiffusionModel& model);
    [[nodiscard]] std::string keyOf(const GenerationRequest& request, const std::vector<Use>& loras, const DiffusionModel& model) const;

    std::vector<Fitted> m_fitted; ///< of the latest request
    std::shared_ptr<DiffusionModel> m_adapted;
    std::string m_key;
    std::size_t m_made = 0;
};

} // namespace dice
