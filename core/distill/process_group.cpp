#include "distill/process_group.h"

#include "base/error.h"

#include <ATen/ops/cat.h>
#include <ATen/ops/from_blob.h>
#include <torch/csrc/distributed/c10d/TCPStore.hpp>

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <cstring>

namespace dice {
namespace {

constexpr std::chrono::hours kLongestWait{12};  // the first process records for the others
constexpr std::int64_t kMostTogether = 1 << 20; // floats; the store hangs up on values above 8 MiB

const char* variable(std::initializer_list<const char*> names)
{
    for (const char* name : names)
        if (const char* value = std::getenv(name); value != nullptr && *value != '\0')
            return value;
    return nullptr;
}

int number(const char* text, const char* name, int least, int most)
{
    int value = 0;
    const char* end = text + std::strlen(text);
    if (const auto [at, error] = std::from_chars(text, end, value); error != std::errc() || at != end || value < least || value > most)
        fail(ErrorCode::BadRequest, "Expected a number from {} to {} in the environment variable {}, found \"{}\".", least, most, name,
            text);
    return value;
}

std::vector<std::uint8_t> bytesOf(const at::Tensor& flat)
{
    const auto* data = static_cast<const std::uint8_t*>(flat.const_data_ptr());
    return {data, data + flat.nbytes()};
}

} // namespace

struct ProcessGroup::Store
{
    c10::intrusive_ptr<c10d::TCPStore> tcp;
};

ProcessGroup::ProcessGroup(std::unique_ptr<Store> store, int rank, int size) : m_store(std::move(store)), m_rank(rank), m_size(size) {}
ProcessGroup::~ProcessGroup() = default;

std::shared_ptr<ProcessGroup> ProcessGroup::fromEnvironment()
{
    const char* const host = std::getenv("MASTER_ADDR");
    const char* const ranks = variable({"WORLD_SIZE", "OMPI_COMM_WORLD_SIZE", "SLURM_NTASKS"});
    if (ranks == nullptr || (host == nullptr && std::getenv("WORLD_SIZE") == nullptr)) // Slurm sets its own for lone programs too
        return nullptr;
    const int size = number(ranks, "WORLD_SIZE", 1, 4096);
    if (size == 1)
        return nullptr;
    const char* const rank = variable({"RANK", "OMPI_COMM_WORLD_RANK", "SLURM_PROCID"});
    const char* const port = std::getenv("MASTER_PORT");
    for (const auto& [value, name] : {std::pair(host, "MASTER_ADDR"), std::pair(port, "MASTER_PORT"), std::pair(rank, "RANK")})
        if (value == nullptr)
            fail(ErrorCode::BadRequest, "Expected the environment variable {} beside WORLD_SIZE={}, found none.", name, size);
    const int own = number(rank, "RANK", 0, size - 1);
    const char* const agent = std::getenv("TORCHELASTIC_USE_AGENT_STORE"); // torchrun serves the store itself
    return join(host, number(port, "MASTER_PORT", 1, 65535), own, size, agent != nullptr && std::strcmp(agent, "True") == 0);
}

std::shared_ptr<ProcessGroup> ProcessGroup::join(const std::string& host, int port, int rank, int size, bool served)
{
    c10d::TCPStoreOptions options;
    options.port = static_cast<std::uint16_t>(port);
    options.isServer = rank == 0 && !served;
    options.numWorkers = static_cast<std::size_t>(size);
    options.waitWorkers = false;
    options.timeout = kLongestWait;
    try {
        return std::shared_ptr<ProcessGroup>(
            new ProcessGroup(std::make_unique<Store>(Store{c10::make_intrusive<c10d::TCPStore>(host, options)}), rank, size));
    } catch (const std::exception& error) {
        fail(ErrorCode::Internal, "The processes of this distillation do not find each other at {}:{}: {}", host, port, error.what());
    }
}

void ProcessGroup::average(const std::vector<at::Tensor>& tensors)
{
    std::vector<at::Tensor> flat;
    for (const at::Tensor& tensor : tensors)
        flat.push_back(tensor.detach().to(at::kCPU, at::kFloat).flatten());
    const at::Tensor all = at::cat(flat);
    for (std::int64_t begin = 0; begin < all.numel(); begin += kMostTogether)
        averageBlock(all.narrow(0, begin, std::min(kMostTogether, all.numel() - begin)));
    std::int64_t at = 0;
    for (const at::Tensor& tensor : tensors) {
        tensor.copy_(all.narrow(0, at, tensor.numel()).view(tensor.sizes()));
        at += tensor.numel();
    }
}

void ProcessGroup::averageBlock(const at::Tensor& own)
{
    const auto key = [](std::int64_t exchange, int rank) { return "dice/" + std::to_string(exchange) + "/" + std::to_string(rank); };
    m_store->tcp->set(key(m_exchanges, m_rank), bytesOf(own));
    at::Tensor sum;
    for (int rank = 0; rank < m_size; ++rank) {
        std::vector<std::uint8_t> bytes = rank == m_rank ? std::vector<std::uint8_t>() : m_store->tcp->get(key(m_exchanges, rank));
        if (rank != m_rank && bytes.size() != own.nbytes())
            fail(ErrorCode::Internal, "Process {} of this distillation sent {} bytes of gradients, expected {}: its command differs.", rank,
                bytes.size(), own.nbytes());
        const at::Tensor part = rank == m_rank ? own : at::from_blob(bytes.data(), own.sizes(), at::kFloat);
        sum = sum.defined() ? sum + part : part.clone();
    }
    if (m_exchanges > 0) // everyone has sent what came after it, so everyone has read it
        m_store->tcp->deleteKey(key(m_exchanges - 1, m_rank));
    ++m_exchanges;
    own.copy_(sum / m_size);
}

void ProcessGroup::waitFor(const std::string& name) { (void)m_store->tcp->get("dice/" + name); }

void ProcessGroup::leave()
{
    announce("left/" + std::to_string(m_rank));
    for (int rank = 0; isFirst() && rank < m_size; ++rank)
        waitFor("left/" + std::to_string(rank));
}

void ProcessGroup::announce(const std::string& name) { m_store->tcp->set("dice/" + name, std::vector<std::uint8_t>{1}); }

} // namespace dice
