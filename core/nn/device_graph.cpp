#include "nn/device_graph.h"

#include "base/error.h"
#include "base/first_line.h"
#include "cuda/pass_graph.h"
#include "nn/cuda_plugin.h"

#include <array>

namespace dice::nn {
namespace {

struct GraphFunctions
{
    decltype(&diceGraphRecord) record = nullptr;
    decltype(&diceGraphReplay) replay = nullptr;
    decltype(&diceGraphForget) forget = nullptr;
    std::string problem; ///< why they are not there; empty where they are
};

const GraphFunctions& graphFunctions()
{
    static const GraphFunctions functions = [] {
        GraphFunctions found;
        CudaPlugin plugin = openCudaPlugin("dice_cuda_graphs", "diceGraphsAbi", kDiceGraphsAbi);
        plugin.find("diceGraphRecord", found.record);
        plugin.find("diceGraphReplay", found.replay);
        plugin.find("diceGraphForget", found.forget);
        found.problem = plugin.problem;
        return found;
    }();
    return functions;
}

class CudaGraph final : public DeviceGraph
{
public:
    CudaGraph(const at::Device& device, const std::function<void()>& work, const CudaGraph* beside)
    {
        std::array<char, 512> problem{};
        const auto run = [](void* context) { (*static_cast<const std::function<void()>*>(context))(); };
        m_graph = graphFunctions().record(device.index(), run, const_cast<std::function<void()>*>(&work),
            beside != nullptr ? beside->m_graph : nullptr, problem.data(), problem.size());
        if (m_graph == nullptr)
            fail(ErrorCode::Unsupported, "The GPU's work could not be recorded: {}", firstLine(problem.data()));
    }
    ~CudaGraph() override { graphFunctions().forget(m_graph); }
    void replay() override
    {
        if (const char* problem = graphFunctions().replay(m_graph); problem != nullptr)
            fail(ErrorCode::Internal, "The GPU's recorded work could not be started: {}", firstLine(problem));
    }

private:
    void* m_graph = nullptr;
};

} // namespace

std::unique_ptr<DeviceGraph> recordGraph(const at::Device& device, const std::function<void()>& work, const DeviceGraph* beside)
{
    if (!graphProblem().empty())
        fail(ErrorCode::Unsupported, "{}", graphProblem());
    return std::make_unique<CudaGraph>(device, work, static_cast<const CudaGraph*>(beside));
}

const std::string& graphProblem() { return graphFunctions().problem; }

} // namespace dice::nn
