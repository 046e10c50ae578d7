#pragma once
// A model that is ready to run: the networks of one model on one device, as they are or adapted by LoRAs, embeddings and
// another autoencoder.
#include "decode/autoencoder_kl.h"
#include "decode/preview.h"
#include "denoise/unet_2d_condition.h"
#include "encode/clip_text_model.h"
#include "schedule/noise_schedule.h"
#include "tokenize/clip_tokenizer.h"
#include "tokenize/embedding_lookup.h"
#include "weights/model_folder.h"

#include <memory>

namespace dice {

/// Words that prompts may hold beyond the tokenizer's: textual inversion.
struct PromptWords
{
    EmbeddingLookup lookup;
    at::Tensor vectors; ///< [n, width] float32, row i for the id vocabSize() + i; undefined where there is none
};

/// What a model is adapted by for a request.
struct ModelAdaptation
{
    std::vector<MergedChange> denoiser, text; ///< LoRAs, in the order in which they are merged
    PromptWords words;
    std::filesystem::path vae;      ///< another autoencoder; empty = the model's own
    std::optional<double> vaeScale; ///< its scaling factor where it is told
};

class DiffusionModel
{
public:
    /// Reads and checks everything but the networks' values, which are mapped. `type` is the denoiser's and the
    /// autoencoder's; the text encoder computes in float32 from whatever the file holds.
    static std::shared_ptr<DiffusionModel> load(const ModelFolder& folder, at::Device device, at::ScalarType type);
    /// The same model with the adaptation. It shares with this one, which must have none, what the adaptation does not
    /// touch: it costs the touched layers' memory, and letting go of it is all that takes the adaptation away.
    [[nodiscard]] std::shared_ptr<DiffusionModel> adapted(ModelAdaptation adaptation) const;

    const ModelFolder folder;
    const at::Device device;
    const at::ScalarType type;
    const NoiseScheduleConfig schedule;
    const ClipTokenizer tokenizer;
    const PromptWords words;
    const std::shared_ptr<const ClipTextModel> text;
    const std::shared_ptr<const UNet2DConditionModel> unet;
    const std::shared_ptr<const AutoencoderKL> vae;

    /// The denoiser once more with a change of its own on top of what it is adapted by; layers that the change does not
    /// touch are shared. `where` is the change's file.
    [[nodiscard]] std::unique_ptr<UNet2DConditionModel> changedDenoiser(std::shared_ptr<const WeightChange> change, const std::string& where) const;
    /// The autoencoder in float32, loaded when a picture has to be decoded again.
    [[nodiscard]] const AutoencoderKL& wideVae();
    [[nodiscard]] const LatentPreview& preview();
    /// Bytes that the networks take in memory.
    [[nodiscard]] std::uint64_t bytes() const;

private:
    struct VaeSource
    {
        StoredTensors tensors;
        AutoencoderShape shape;
        std::string file;
        [[nodiscard]] std::unique_ptr<AutoencoderKL> load(at::Device device, at::ScalarType type) const;
    };
    struct Parts;
    explicit DiffusionModel(Parts parts);

    std::vector<MergedChange> m_denoiserChanges;
    PreparedTensors m_denoiserTensors;
    VaeSource m_vaeSource;
    std::unique_ptr<AutoencoderKL> m_wideVae;
    std::unique_ptr<LatentPreview> m_preview;
};

/// The noise schedule that the model was trained with.
[[nodiscard]] NoiseScheduleConfig noiseScheduleOf(const ModelFolder& folder);

} // namespace dice
