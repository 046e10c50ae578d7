#pragma once
// networkTypes() turns a request's words of precision into the types of the networks.
#include "base/precision.h"

#include <c10/core/Device.h>
#include <c10/core/ScalarType.h>

#include <optional>

namespace dice {

struct NetworkTypes
{
    c10::ScalarType denoiser;
    std::optional<c10::ScalarType> autoencoder; ///< nothing: as the denoiser's type wants it (vaeTypeFor)
};

/// The types for a request's precisions; "auto" is measured on the CPU, and fp16 on CUDA. An autoencoder's "auto" beside a
/// denoiser's word goes with the denoiser. BadRequest for fp16 on the CPU.
[[nodiscard]] NetworkTypes networkTypes(Precision denoiser, Precision autoencoder, c10::Device device);

} // namespace dice
