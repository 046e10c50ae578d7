#include "base/noise.h"
#include "support/cases.h"
#include "weights/safetensors.h"

#include <ATen/ATen.h>
#include <limits>

using namespace dice;

CASE(noise, cpuEqualsTorchRandn)
{
    const auto file = SafetensorsFile::open(test::fixture("schedule/runs.safetensors"));
    for (const std::uint64_t seed : {std::uint64_t{0}, std::uint64_t{42}, (std::uint64_t{1} << 33) + 5, (std::uint64_t{1} << 63) - 1}) {
        const at::Tensor expected = file->tensor(fmt::format("noise.{}", seed)); // two draws of [1, 4, 3, 3]
        const auto source = makeNoiseSource(NoiseKind::Cpu, seed);
        const at::Tensor first = source->normal({1, 4, 3, 3});
        CHECK(at::equal(at::cat({first, source->normal({1, 4, 3, 3})}), expected));
    }
}

CASE(noise, nvEqualsA1111sTestVector)
{
    const at::Tensor noise = makeNoiseSource(NoiseKind::Nv, 0)->normal({3, 4});
    const at::Tensor expected = at::tensor({-0.92466259, -0.42534415, -2.6438457, 0.14518388}, at::kFloat);
    CHECK_LESS((noise[0] - expected).abs().max().item<double>(), 2e-7);
}

CASE(noise, nvCountsItsCallsAndUsesTheWholeSeed)
{
    const auto source = makeNoiseSource(NoiseKind::Nv, 7);
    const at::Tensor first = source->normal({2, 3}), second = source->normal({2, 3});
    CHECK(!at::equal(first, second));
    CHECK(at::equal(first, makeNoiseSource(NoiseKind::Nv, 7)->normal({2, 3})));
    CHECK(!at::equal(first, makeNoiseSource(NoiseKind::Nv, 7 + (std::uint64_t{1} << 32))->normal({2, 3})));
}

CASE(noise, nvIsStandardNormal)
{
    const at::Tensor noise = makeNoiseSource(NoiseKind::Nv, 3)->normal({100000});
    CHECK_LESS(std::abs(noise.mean().item<double>()), 0.02);
    CHECK_LESS(std::abs(noise.std().item<double>() - 1), 0.02);
    CHECK_LESS(std::abs(noise.pow(4).mean().item<double>() - 3), 0.15);
}

CASE(noise, aPictureDoesNotDependOnItsPlaceInABatch)
{
    for (const NoiseKind kind : {NoiseKind::Cpu, NoiseKind::Nv}) {
        BatchNoise batch(kind, 10, 3), alone(kind, 12, 1);
        CHECK_EQ(batch.count(), 3);
        CHECK_EQ(batch.seedOf(2), 12u);
        for (int draw = 0; draw < 2; ++draw) {
            const at::Tensor all = batch.normal({4, 5, 6});
            CHECK(all.sizes() == at::IntArrayRef({3, 4, 5, 6}));
            CHECK(at::equal(all[2], alone.normal({4, 5, 6})[0]));
            CHECK(!at::equal(all[0], all[1]));
        }
    }
}

CASE(noise, theLargestSeedWrapsAround)
{
    const BatchNoise batch(NoiseKind::Cpu, std::numeric_limits<std::uint64_t>::max(), 2);
    CHECK_EQ(batch.seedOf(1), 0u);
}
