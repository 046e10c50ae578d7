#pragma once
// Work on a GPU that is recorded once and then started as a whole. A fast GPU finishes the thousand operations of a pass
// sooner than the processor starts them one by one; a recording is one start (CUDA graphs).
#include <ATen/core/Tensor.h>

#include <functional>
#include <memory>
#include <string>

namespace dice::nn {

class DeviceGraph
{
public:
    DeviceGraph() = default;
    virtual ~DeviceGraph() = default;
    DeviceGraph(const DeviceGraph&) = delete;
    DeviceGraph& operator=(const DeviceGraph&) = delete;
    /// Queues the recorded work on the device's current stream. It reads and writes the tensors that it did when it was
    /// recorded, at their addresses.
    virtual void replay() = 0;
};

/// Records what `work` queues on the device, without doing it; the same work must have been done before. Tensors that it
/// makes lie in memory of the recording's own, shared with `beside` (null = none): only one of them may run at a time, and
/// what one leaves there may be overwritten by the other. Unsupported, with LibTorch's words, where it cannot be recorded.
[[nodiscard]] std::unique_ptr<DeviceGraph> recordGraph(
    const at::Device& device, const std::function<void()>& work, const DeviceGraph* beside);

/// Why nothing can be recorded, in a sentence; empty where it can.
[[nodiscard]] const std::string& graphProblem();

} // namespace dice::nn
