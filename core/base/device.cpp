#include "base/device.h"

#include "base/first_line.h"

#include <ATen/Context.h>
#include <ATen/detail/CUDAHooksInterface.h>
#include <c10/core/CachingDeviceAllocator.h>

namespace dice {
namespace {

// LibTorch caches its first answer about CUDA for good, so its CUDA library must be loaded before the first question.
// Returns what went wrong.
std::string loadCuda()
{
    if (!nvidiaDriverIsThere())
        return "No NVIDIA driver was found.";
    std::string problem;
    if (loadLibrary(libraryName("torch_cuda"), /*forAll=*/true, problem) == nullptr)
        return fmt::format("LibTorch's CUDA part could not be loaded: {}.", problem);
    if (!at::hasCUDA())
        return "LibTorch's CUDA part is loaded but finds no device.";
    try {
        at::globalContext().lazyInitDevice(at::kCUDA); // else the allocator knows no device until the first tensor is there
    } catch (const c10::Error& error) {
        return fmt::format("LibTorch's CUDA part could not be set up: {}", firstLine(error.what()));
    }
    return {};
}

// Of all pools together.
const c10::CachingAllocator::Stat& ofAll(const c10::CachingAllocator::StatArray& statistics)
{
    return statistics[static_cast<std::size_t>(c10::CachingAllocator::StatType::AGGREGATE)];
}

std::uint64_t current(const c10::CachingAllocator::StatArray& statistics) { return static_cast<std::uint64_t>(ofAll(statistics).current); }

} // namespace

CpuFeatures cpuFeatures()
{
#if defined(__x86_64__) && defined(__GNUC__)
    __builtin_cpu_init();
    return {__builtin_cpu_supports("avx512bf16") != 0, __builtin_cpu_supports("amx-bf16") != 0};
#else
    return {};
#endif
}

std::string cudaProblem()
{
    static const std::string problem = loadCuda();
    return problem;
}

c10::Device resolveDevice(const std::string& name)
{
    if (name == "cpu")
        return at::kCPU;
    const bool isAuto = name == "auto";
    std::int64_t index = 0;
    if (name.starts_with("cuda:") && name.size() == 6 && name[5] >= '0' && name[5] <= '9')
        index = name[5] - '0';
    else if (!isAuto && name != "cuda")
        fail(ErrorCode::BadRequest, "Expected a device auto, cpu, cuda or cuda:N, found \"{}\".", name);
    if (const std::string problem = cudaProblem(); !problem.empty()) {
        if (isAuto)
            return at::kCPU;
        fail(ErrorCode::Unsupported, "The device {} cannot be used. {}", name, problem);
    }
    return {at::kCUDA, static_cast<c10::DeviceIndex>(index)};
}

c10::ScalarType resolvePrecision(Precision precision, const c10::Device& device)
{
    switch (precision) {
    case Precision::Float32:
        return at::kFloat;
    case Precision::BFloat16:
        return at::kBFloat16;
    case Precision::Float16:
        if (device.is_cpu())
            fail(ErrorCode::BadRequest, "Expected precision fp32 or bf16 on the CPU, found fp16.");
        return at::kHalf;
    case Precision::Auto:
        break;
    }
    return device.is_cpu() ? at::kFloat : at::kHalf;
}

Precision precisionOf(c10::ScalarType type)
{
    return type == at::kFloat ? Precision::Float32 : type == at::kBFloat16 ? Precision::BFloat16 : Precision::Float16;
}

std::uint64_t availableMemory(const c10::Device& device)
{
    if (device.is_cpu())
        return availableMemory();
    auto* allocator = c10::getDeviceAllocator(device.type());
    const auto statistics = allocator->getDeviceStats(device.index());
    return allocator->getMemoryInfo(device.index()).first + current(statistics.reserved_bytes) - current(statistics.allocated_bytes);
}

std::uint64_t usableMemory(const c10::Device& device) { return availableMemory(device) + (device.is_cpu() ? freeSwap() : 0); }

std::uint64_t memoryInUse(const c10::Device& device)
{
    if (!device.is_cpu())
        return current(c10::getDeviceAllocator(device.type())->getDeviceStats(device.index()).allocated_bytes);
    return heapInUse();
}

std::uint64_t memoryNeeded(const c10::Device& device, const std::function<void()>& work)
{
    if (device.is_cpu()) {
        work();
        return 0;
    }
    auto* allocator = c10::getDeviceAllocator(device.type());
    allocator->resetPeakStats(device.index());
    const std::uint64_t before = memoryInUse(device);
    work();
    return static_cast<std::uint64_t>(ofAll(allocator->getDeviceStats(device.index()).allocated_bytes).peak) - before;
}

void finishWork(const c10::Device& device)
{
    if (device.is_cuda())
        at::detail::getCUDAHooks().deviceSynchronize(device.index());
}

} // namespace dice
