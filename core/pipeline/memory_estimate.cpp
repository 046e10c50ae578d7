#include "pipeline/memory_estimate.h"

#include "base/device.h"
#include "decode/tiled_decode.h"
#include "denoise/denoise_memory.h"
#include "denoise/make_denoiser.h"

#include <ATen/detail/CUDAHooksInterface.h>
#include <c10/util/accumulate.h>

namespace dice {
namespace {

std::uint64_t bytesIn(const ModelFolder& folder, const std::string& component, at::ScalarType type)
{
    std::uint64_t numbers = 0;
    for (const auto& [name, stored] : folder.tensors(component))
        numbers += static_cast<std::uint64_t>(c10::multiply_integers(stored.shape));
    return numbers * at::elementSize(type);
}

bool staysInItsFile(const ModelFolder& folder, at::Device device)
{
    return device.is_cpu() || folder.traits().texts.front().kind == TextKind::T5;
}

} // namespace

// Where float16 overflows: bfloat16 if the device computes in it, else float32.
at::ScalarType vaeTypeFor(const ModelFolder& folder, at::ScalarType type)
{
    const bool overflows = folder.traits().autoencoderOverflows && folder.config("vae").boolean("force_upcast", true);
    if (type != at::kHalf || !overflows)
        return type;
    return at::hasCUDA() && at::detail::getCUDAHooks().supportsBFloat16ConvolutionWithCuDNNv8() ? at::kBFloat16 : at::kFloat;
}

std::uint64_t weightBytes(const ModelFolder& folder, at::Device device, at::ScalarType type)
{
    std::uint64_t bytes = bytesIn(folder, folder.denoiser(), type) + bytesIn(folder, "vae", vaeTypeFor(folder, type));
    if (!staysInItsFile(folder, device))
        for (const std::string& component : folder.textEncoders())
            bytes += bytesIn(folder, component, at::kFloat);
    return bytes;
}

MemoryEstimate estimateMemory(const ModelFolder& folder, at::Device device, at::ScalarType type, EstimatedPictures pictures)
{
    const Config denoiser = folder.config(folder.denoiser());
    const AutoencoderShape vae = AutoencoderShape::fromConfig(folder.config("vae"));
    const std::int64_t own = denoiserShape(denoiser).sampleSize;
    const std::int64_t height = pictures.height != 0 ? pictures.height / vae.factor() : own,
                       width = pictures.width != 0 ? pictures.width / vae.factor() : own;
    MemoryEstimate estimate;
    estimate.weights = weightBytes(folder, device, type);
    if (staysInItsFile(folder, device))
        for (const std::string& component : folder.textEncoders())
            estimate.mapped += folder.bytes(component);
    estimate.denoising = denoiseMemory(denoiser, pictures.batch, height, width, at::elementSize(type));
    estimate.decoding = decodeMemory(vae, height, width, at::elementSize(vaeTypeFor(folder, type)));
    estimate.available = availableMemory(device);
    return estimate;
}

} // namespace dice
