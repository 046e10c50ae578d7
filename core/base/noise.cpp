#include "base/noise.h"

#include "base/error.h"

#include <ATen/CPUGeneratorImpl.h>
#include <array>
#include <cmath>

namespace dice {
namespace {

/// One CPU generator (Mersenne twister) per picture: torch.randn(shape, generator=Generator().manual_seed(seed)).
class CpuNoise final : public NoiseSource
{
public:
    explicit CpuNoise(std::uint64_t seed) : m_generator(at::detail::createCPUGenerator(seed)) {}
    at::Tensor normal(at::IntArrayRef shape) override { return at::randn(shape, m_generator, at::TensorOptions().dtype(at::kFloat)); }

private:
    at::Generator m_generator;
};

std::array<std::uint32_t, 4> philox(std::array<std::uint32_t, 4> counter, std::uint64_t seed)
{
    constexpr std::uint64_t kMultiplier0 = 0xD2511F53, kMultiplier1 = 0xCD9E8D57;
    constexpr std::uint32_t kWeyl0 = 0x9E3779B9, kWeyl1 = 0xBB67AE85;
    constexpr int kRounds = 10;
    auto key0 = static_cast<std::uint32_t>(seed), key1 = static_cast<std::uint32_t>(seed >> 32);
    for (int round = 0; round < kRounds; ++round) {
        const std::uint64_t product0 = kMultiplier0 * counter[0], product1 = kMultiplier1 * counter[2];
        counter = {static_cast<std::uint32_t>(product1 >> 32) ^ counter[1] ^ key0, static_cast<std::uint32_t>(product1),
            static_cast<std::uint32_t>(product0 >> 32) ^ counter[3] ^ key1, static_cast<std::uint32_t>(product0)};
        key0 += kWeyl0;
        key1 += kWeyl1;
    }
    return counter;
}

/// A1111's "NV" source: CUDA's randn as a formula. Counter word 0 is the number of the call, word 2 that of the
/// element,
class PhiloxNoise final : public NoiseSource
{
public:
    explicit PhiloxNoise(std::uint64_t seed) : m_seed(seed) {}
    at::Tensor normal(at::IntArrayRef shape) override
    {
        at::Tensor result = at::empty(shape, at::TensorOptions().dtype(at::kFloat));
        float* values = result.mutable_data_ptr<float>();
        for (std::int64_t i = 0; i < result.numel(); ++i)
            values[i] = boxMuller(philox({m_call, 0, static_cast<std::uint32_t>(i), 0}, m_seed));
        ++m_call;
        return result;
    }

private:
    static float boxMuller(const std::array<std::uint32_t, 4>& bits)
    {
        constexpr double kUnit = 2.3283064e-10f, kTurn = 2.3283064e-10f * 6.2831855f; // 2^-32 and 2 pi 2^-32 in float32
        const double u = bits[0] * kUnit + kUnit / 2, v = bits[1] * kTurn + kTurn / 2;
        return static_cast<float>(std::sqrt(-2.0 * std::log(u)) * std::sin(v));
    }
    std::uint64_t m_seed;
    std::uint32_t m_call = 0;
};

} // namespace

std::unique_ptr<NoiseSource> makeNoiseSource(NoiseKind kind, std::uint64_t seed)
{
    switch (kind) {
    case NoiseKind::Cpu:
        return std::make_unique<CpuNoise>(seed);
    case NoiseKind::Nv:
        return std::make_unique<PhiloxNoise>(seed);
    }
    fail(ErrorCode::Internal, "Expected a noise source cpu or nv, found number {}.", static_cast<int>(kind));
}

BatchNoise::BatchNoise(NoiseKind kind, std::uint64_t seed, int count)
{
    for (int b = 0; b < count; ++b) {
        m_seeds.push_back(seed + static_cast<std::uint64_t>(b)); // the largest goes on with 0
        m_sources.push_back(makeNoiseSource(kind, m_seeds.back()));
    }
}

BatchNoise::~BatchNoise() = default;
BatchNoise::BatchNoise(BatchNoise&&) noexcept = default;

int BatchNoise::count() const { return static_cast<int>(m_sources.size()); }

std::uint64_t BatchNoise::seedOf(int picture) const { return m_seeds.at(static_cast<std::size_t>(picture)); }

at::Tensor BatchNoise::normal(at::IntArrayRef shapeOfOne)
{
    std::vector<at::Tensor> pictures;
    pictures.reserve(m_sources.size());
    for (const auto& source : m_sources)
        pictures.push_back(source->normal(shapeOfOne));
    return at::stack(pictures); // [B, ...shapeOfOne]
}

} // namespace dice
