#pragma once
// What a picture will need, before anything is loaded for it.
#include "base/memory_estimate.h"
#include "model/model_folder.h"

namespace dice {

/// Type of a model's autoencoder beside a denoiser of `type`: SDXL's overflows in float16.
[[nodiscard]] at::ScalarType vaeTypeFor(const ModelFolder& folder, at::ScalarType type);

/// Bytes of the networks' weights on the device, once loaded. On the CPU text encoders stay in their files, everywhere
/// T5 does.
[[nodiscard]] std::uint64_t weightBytes(const ModelFolder& folder, at::Device device, at::ScalarType type);

struct EstimatedPictures
{
    std::int64_t width = 0, height = 0; ///< pixels; 0 = the model's own
    std::int64_t batch = 1;             ///< latents that go through the denoiser at once
};

[[nodiscard]] MemoryEstimate estimateMemory(
    const ModelFolder& folder, at::Device device, at::ScalarType type, EstimatedPictures pictures = {});

} // namespace dice
