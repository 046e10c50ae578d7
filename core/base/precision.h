#pragma once
// The words of a request that the lowest layers act upon: the arithmetic's precision and the source of the noise.

namespace dice {

/// Where the noise comes from. Cpu: the reference library's pictures come out the same. Nv: A1111's emulation of the
/// CUDA generator (Philox 4x32-10).
enum class NoiseKind { Cpu, Nv };

/// Auto: what the machine computes fastest in, by measuring (measure/auto_precision.h).
enum class Precision { Auto, Float32, BFloat16, Float16 };

} // namespace dice
