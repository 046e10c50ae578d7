#pragma once
// What this machine can compute with, and what a request's "auto" means on it.
#include "base/precision.h"
#include "base/system.h"

#include <c10/core/Device.h>
#include <c10/core/ScalarType.h>

#include <cstdint>
#include <functional>
#include <string>

namespace dice {

struct CpuFeatures
{
    bool avx512Bf16 = false; ///< bf16 dot products
    bool amxBf16 = false;    ///< bf16 tiles
};

[[nodiscard]] CpuFeatures cpuFeatures();

/// "auto", "cpu", "cuda", "cuda:N" -> a device that is there. LibTorch's CUDA part is loaded here, at the first call that
/// may want it. BadRequest for another word; Unsupported, saying why, where CUDA was asked for and is not to be had.
[[nodiscard]] c10::Device resolveDevice(const std::string& name);

/// The type of the word; what needs no measuring of "auto" (measure/auto_precision.h): fp32 on the CPU, fp16 on CUDA.
/// BadRequest for fp16 on the CPU.
[[nodiscard]] c10::ScalarType resolvePrecision(Precision precision, const c10::Device& device);

/// The word of the request for a type that resolvePrecision gives.
[[nodiscard]] Precision precisionOf(c10::ScalarType type);

/// Bytes that may still be used: on the CPU what availableMemory() says, of a GPU's own memory with what its allocator has in store.
[[nodiscard]] std::uint64_t availableMemory(const c10::Device& device);
/// availableMemory, and on the CPU what the system can move to the disk for it: slow, but no reason to refuse.
[[nodiscard]] std::uint64_t usableMemory(const c10::Device& device);
/// Bytes that this process has asked for and not given back, of the heap or of a GPU's memory; 0 where the system does not say.
[[nodiscard]] std::uint64_t memoryInUse(const c10::Device& device);

/// The most that `work` asks for at once, in bytes of a GPU's memory; not counted on the CPU, where it is 0.
[[nodiscard]] std::uint64_t memoryNeeded(const c10::Device& device, const std::function<void()>& work);

/// Waits until the device has done what it was told; at once on the CPU. Before the clock is read.
void finishWork(const c10::Device& device);

/// Why there is no CUDA, in a sentence; empty where there is.
[[nodiscard]] std::string cudaProblem();

} // namespace dice
