#pragma once
// Writes a safetensors file tensor by tensor, so that a model of gigabytes is never in memory as a whole. What the file
// will hold is said first; then the tensors follow in that order.
//
//     SafetensorsWriter writer(path, planned, metadata);
//     for (const TensorEntry& tensor : writer.order())
//         writer.write(...);
//     writer.commit();
#include "base/file.h"
#include "base/sha256.h"

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace dice {

struct TensorEntry
{
    std::string name;
    at::ScalarType type = at::kFloat;
    std::vector<std::int64_t> shape = {};
    [[nodiscard]] std::uint64_t bytes() const;
};

class SafetensorsWriter
{
public:
    /// `hashKey`: the key of the metadata that gets the tensors' hash as ModelSpec writes it ("0x" and 64 digits); empty =
    /// none does. Disk where the file cannot be made.
    SafetensorsWriter(std::filesystem::path path, std::vector<TensorEntry> planned, std::map<std::string, std::string> metadata,
        std::string hashKey = {});

    /// Wide types first, each type by name: every tensor is aligned to its type.
    [[nodiscard]] const std::vector<TensorEntry>& order() const { return m_planned; }
    /// The next tensor of order(), of its type and shape.
    void write(const at::Tensor& tensor);
    /// The file appears, whole; every tensor must have been written.
    void commit();

private:
    [[nodiscard]] std::string header() const;

    std::filesystem::path m_path;
    std::vector<TensorEntry> m_planned;
    std::map<std::string, std::string> m_metadata;
    std::string m_hashKey;
    std::size_t m_next = 0;
    Sha256 m_hash;
    AtomicFile m_file;
};

} // namespace dice
