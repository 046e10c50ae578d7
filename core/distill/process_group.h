#pragma once
// Several processes, perhaps on several machines, that train one enhancer: as torchrun, MPI and Slurm start them. What is
// exchanged goes through c10d's key-value store (torch's own TCPStore); Gloo's and NCCL's headers are not part of LibTorch.
#include <ATen/core/Tensor.h>

#include <memory>
#include <string>
#include <vector>

namespace dice {

class ProcessGroup
{
public:
    /// From RANK, WORLD_SIZE (or Slurm's and Open MPI's), MASTER_ADDR and MASTER_PORT; nullptr where they speak of one
    /// process. BadRequest names a variable that is missing or no number; Internal where the others do not come.
    static std::shared_ptr<ProcessGroup> fromEnvironment();
    /// Returns once the first process (rank 0) is there; it serves the others at host:port unless `served` says that somebody
    /// does so already.
    static std::shared_ptr<ProcessGroup> join(const std::string& host, int port, int rank, int size, bool served = false);
    ~ProcessGroup();

    [[nodiscard]] int rank() const { return m_rank; }
    [[nodiscard]] int size() const { return m_size; }
    [[nodiscard]] bool isFirst() const { return m_rank == 0; }

    /// Replaces the tensors (float32, CPU or not) by their means over all processes, which are bit for bit the same in each:
    /// they are added in the order of the ranks.
    void average(const std::vector<at::Tensor>& tensors);
    /// Waits until the first process has announced the name.
    void waitFor(const std::string& name);
    void announce(const std::string& name);
    /// The last call: the first process, which the others speak through, waits for them.
    void leave();

private:
    void averageBlock(const at::Tensor& own);
    struct Store;
    ProcessGroup(std::unique_ptr<Store> store, int rank, int size);
    std::unique_ptr<Store> m_store;
    int m_rank, m_size;
    std::int64_t m_exchanges = 0;
};

} // namespace dice
