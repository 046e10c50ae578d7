#pragma once
// What a picture is expected to need of a device's memory, and how sizes are written for people.
#include <algorithm>
#include <cstdint>
#include <string>

namespace dice {

/// As people say it: "310 MB", "4.2 GB".
[[nodiscard]] std::string sizeText(std::uint64_t bytes);

/// What a model and one batch of its pictures need of a device's memory, in bytes, told from configs and the files'
/// headers before anything is loaded. Estimates: `dice bench` shows what a process really took.
struct MemoryEstimate
{
    std::uint64_t weights = 0;   ///< of the networks, in the type that is computed in
    std::uint64_t mapped = 0;    ///< of text encoders that are read where they lie in their files, which the system may take back
    std::uint64_t denoising = 0; ///< activations of one evaluation of the denoiser at their widest
    std::uint64_t decoding = 0;  ///< the same of decoding one picture as a whole; decoding in tiles needs less
    std::uint64_t available = 0; ///< free on the device

    [[nodiscard]] std::uint64_t peak() const { return weights + std::max(denoising, decoding); }
    /// Of the plan of one picture, once the weights are there: how many of `wanted` fit through the denoiser at once; 0 = none.
    [[nodiscard]] int fitting(int wanted) const
    {
        return denoising == 0 ? wanted
                              : static_cast<int>(std::min<std::uint64_t>(available / denoising, static_cast<std::uint64_t>(wanted)));
    }
};

} // namespace dice
