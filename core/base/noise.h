#pragma once
// Noise sources: one generator per picture, so that a picture does not depend on its place in a batch.
#include "base/precision.h"

#include <ATen/core/Tensor.h>
#include <cstdint>
#include <memory>
#include <vector>

namespace dice {

class NoiseSource
{
public:
    virtual ~NoiseSource() = default;
    /// The next standard normal tensor of this picture's stream, float32 on the CPU.
    virtual at::Tensor normal(at::IntArrayRef shape) = 0;
};

[[nodiscard]] std::unique_ptr<NoiseSource> makeNoiseSource(NoiseKind kind, std::uint64_t seed);

/// The noise of a batch: picture b draws from source b.
class BatchNoise
{
public:
    /// seeds seed, seed + 1, ... seed + count - 1
    BatchNoise(NoiseKind kind, std::uint64_t seed, int count);
    ~BatchNoise();
    BatchNoise(BatchNoise&&) noexcept;

    [[nodiscard]] int count() const;
    [[nodiscard]] std::uint64_t seedOf(int picture) const;
    /// [count, ...shape] float32 on the CPU.
    at::Tensor normal(at::IntArrayRef shapeOfOne);

private:
    std::vector<std::unique_ptr<NoiseSource>> m_sources;
    std::vector<std::uint64_t> m_seeds;
};

} // namespace dice
