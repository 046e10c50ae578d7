#pragma once
// Says what precision "auto" is on this machine: what a few products and convolutions of the networks' own shapes are done
// fastest in. What a processor can multiply in (AVX-512 with bf16, say) is not always what it multiplies fast in. No torch type.
#include "base/precision.h"

#include <functional>

namespace dice {

enum class NetworkPart { Denoiser, Autoencoder };

/// Seconds that a part's work took in each type; 0 = not measured, since the processor has no arithmetic of the type.
struct TypeTimes
{
    double fp32 = 0, bf16 = 0;
    /// fp32 unless bf16 saves a tenth: what is exact goes first.
    [[nodiscard]] Precision chosen() const { return bf16 > 0 && bf16 < 0.9 * fp32 ? Precision::BFloat16 : Precision::Float32; }
    friend bool operator==(const TypeTimes&, const TypeTimes&) = default;
};

struct MachineTimes
{
    TypeTimes denoiser, autoencoder;
    friend bool operator==(const MachineTimes&, const MachineTimes&) = default;
};

/// Makes ready what is timed: the work of a part in a type.
using MakeWork = std::function<std::function<void()>(NetworkPart, Precision)>;
/// Times each part in both types by turns, the first time of each for nothing; the best of up to three rounds counts, and of
/// fewer where a round takes long. `now` in seconds.
[[nodiscard]] MachineTimes timedWork(const MakeWork& make, const std::function<double()>& now);

/// This processor's. Measured when first asked for, in well under a second, and kept in the user's cache for this processor,
/// number of threads and version of LibTorch; `again`: measured anew. Where the processor has no bf16, nothing is measured.
[[nodiscard]] MachineTimes machineTimes(bool again = false);

} // namespace dice
