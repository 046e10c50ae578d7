#pragma once
// A model that is ready to run: the networks of one model on one device, as they are or adapted by LoRAs, embeddings and
// another autoencoder.
#include "decode/autoencoder_kl.h"
#include "decode/preview.h"
#include "denoise/denoiser.h"
#include "encode/prompt_reader.h"
#include "model/model_folder.h"
#include "schedule/noise_schedule.h"

#include <memory>

namespace dice {

/// What a model is adapted by for a request.
struct ModelAdaptation
{
    std::vector<MergedChange> denoiser; ///< LoRAs, in the order in which they are merged
    TextAdaptation texts = {};
    std::filesystem::path vae;      ///< another autoencoder; empty = the model's own
    std::optional<double> vaeScale; ///< its scaling factor where it is told
    Prediction prediction = Prediction::AsModel;
};

class DiffusionModel
{
public:
    /// Reads and checks everything but the networks' values, which are mapped. `type` is the denoiser's and the
    /// autoencoder's (but see vaeType).
    static std::shared_ptr<DiffusionModel> load(
        const ModelFolder& folder, at::Device device, at::ScalarType type, std::optional<at::ScalarType> vaeType = {});
    /// The same model with the adaptation. It shares with this one, which must have none, what the adaptation does not
    /// touch: it costs the touched layers' memory, and letting go of it is all that takes the adaptation away.
    [[nodiscard]] std::shared_ptr<DiffusionModel> adapted(ModelAdaptation adaptation) const;

    const ModelFolder folder;
    const at::Device device;
    const at::ScalarType type;
    const at::ScalarType vaeType; ///< some families' autoencoders overflow in float16
    const NoiseScheduleConfig schedule;
    const std::shared_ptr<const PromptReader> reader;
    const std::shared_ptr<const Denoiser> unet; ///< of whatever kind the family's is
    const std::shared_ptr<const AutoencoderKL> vae;
    const std::vector<std::string> foreignTensors; ///< of its files, which no network has a use for

    /// Pixels of a side as the model was made for.
    [[nodiscard]] std::int64_t nativeSize() const { return unet->shape().sampleSize * vae->shape().factor(); }

    /// The denoiser once more with a change of its own on top of what it is adapted by; layers that the change does not
    /// touch are shared. `where` is the change's file.
    [[nodiscard]] std::unique_ptr<Denoiser> changedDenoiser(std::shared_ptr<const WeightChange> change, const std::string& where) const;
    /// The autoencoder in float32, loaded when a picture has to be decoded again.
    [[nodiscard]] const AutoencoderKL& wideVae();
    [[nodiscard]] const LatentPreview& preview();
    /// Bytes that the networks take of the device's memory (see weightBytes).
    [[nodiscard]] std::uint64_t bytes() const;

private:
    struct VaeSource
    {
        StoredTensors tensors;
        AutoencoderShape shape;
        std::string file;
        /// Adds to `foreign` what the network has no use for.
        [[nodiscard]] std::unique_ptr<AutoencoderKL> load(at::Device device, at::ScalarType type, std::vector<std::string>& foreign) const;
        /// That of a file in this one's place; BadRequest where its latents are of another shape.
        [[nodiscard]] VaeSource replacedBy(const std::filesystem::path& path) const;
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
