#include "pass_graph.h"

#include <ATen/cuda/CUDAGraph.h>
#include <c10/cuda/CUDACachingAllocator.h>
#include <c10/cuda/CUDAGuard.h>

#include <cstdio>
#include <exception>
#include <map>
#include <memory>
#include <mutex>
#include <string>

#define DICE_EXPORT extern "C" __attribute__((visibility("default")))

namespace {

struct Graph
{
    explicit Graph(c10::DeviceIndex index) : device(index) {}
    c10::DeviceIndex device;
    at::cuda::CUDAGraph recorded;
};

// One for all recordings on a device: LibTorch keeps scratch memory for every stream that a matrix product was queued on.
c10::cuda::CUDAStream recordingStream(c10::DeviceIndex device)
{
    static std::mutex mutex;
    static std::map<c10::DeviceIndex, c10::cuda::CUDAStream> streams;
    const std::lock_guard lock(mutex);
    return streams.try_emplace(device, c10::cuda::getStreamFromPool(/*isHighPriority=*/false, device)).first->second;
}

void record(Graph& graph, void (*work)(void*), void* context, Graph* beside)
{
    const c10::cuda::CUDAStreamGuard guard(recordingStream(graph.device));
    // only this thread's calls may not wait for the device meanwhile; other threads go on
    graph.recorded.capture_begin(beside != nullptr ? beside->recorded.pool() : at::MempoolId_t{0, 0}, cudaStreamCaptureModeThreadLocal);
    try {
        work(context);
    } catch (...) {
        try {
            graph.recorded.capture_end();
        } catch (const std::exception&) { // the first error says more
        }
        throw;
    }
    graph.recorded.capture_end();
}

} // namespace

DICE_EXPORT int diceGraphsAbi() { return kDiceGraphsAbi; }

DICE_EXPORT void* diceGraphRecord(int device, void (*work)(void*), void* context, void* beside, char* problem, size_t size)
{
    try {
        const auto index = static_cast<c10::DeviceIndex>(device);
        const c10::cuda::CUDAGuard guard(index);
        // what the allocator has in store is not for recordings
        c10::cuda::CUDACachingAllocator::emptyCache();
        auto graph = std::make_unique<Graph>(index);
        record(*graph, work, context, static_cast<Graph*>(beside));
        return graph.release();
    } catch (const std::exception& error) {
        std::snprintf(problem, size, "%s", error.what());
        return nullptr;
    }
}

DICE_EXPORT const char* diceGraphReplay(void* graph)
{
    try {
        auto& replayed = *static_cast<Graph*>(graph);
        const c10::cuda::CUDAGuard guard(replayed.device);
        replayed.recorded.replay();
        return nullptr;
    } catch (const std::exception& error) {
        thread_local std::string problem;
        problem = error.what();
        return problem.c_str();
    }
}

DICE_EXPORT void diceGraphForget(void* graph) { delete static_cast<Graph*>(graph); }
