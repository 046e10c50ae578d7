#pragma once
// A model that is ready to run: the networks of one diffusers folder on one device.
#include "decode/autoencoder_kl.h"
#include "decode/preview.h"
#include "denoise/unet_2d_condition.h"
#include "encode/clip_text_model.h"
#include "schedule/noise_schedule.h"
#include "tokenize/clip_tokenizer.h"
#include "weights/model_folder.h"

#include <memory>

namespace dice {

class DiffusionModel
{
public:
    /// Reads and checks everything but the networks' values, which are mapped. `type` is the denoiser's and the
    /// autoencoder's; the text encoder computes in float32 from whatever the file holds.
    static std::shared_ptr<DiffusionModel> load(const ModelFolder& folder, at::Device device, at::ScalarType type);

    const ModelFolder folder;
    const at::Device device;
    const at::ScalarType type;
    const NoiseScheduleConfig schedule;
    const ClipTokenizer tokenizer;
    const std::unique_ptr<ClipTextModel> text;
    const std::unique_ptr<UNet2DConditionModel> unet;
    const std::unique_ptr<AutoencoderKL> vae;

    /// The autoencoder in float32, loaded when a picture has to be decoded again.
    [[nodiscard]] const AutoencoderKL& wideVae();
    [[nodiscard]] const LatentPreview& preview();
    /// Bytes that the networks take in memory.
    [[nodiscard]] std::uint64_t bytes() const;

private:
    DiffusionModel(const ModelFolder& folder, at::Device device, at::ScalarType type);
    std::unique_ptr<AutoencoderKL> m_wideVae;
    std::unique_ptr<LatentPreview> m_preview;
};

} // namespace dice
