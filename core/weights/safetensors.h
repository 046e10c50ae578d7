#pragma once
// The safetensors format: 8 bytes header length (little endian), a JSON header, the tensors' bytes.
// The file is mapped; tensors are views of the mapping and keep it alive. Nothing in the file is trusted: every offset,
// size and shape is checked before a tensor is made, and what is wrong is named with the file (BadFile).
#include <ATen/core/Tensor.h>

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace dice {

class MappedFile;

struct TensorInfo
{
    std::string name;
    at::ScalarType type;
    std::vector<std::int64_t> shape;
    std::uint64_t begin = 0, end = 0; ///< byte offsets behind the header
};

class SafetensorsFile
{
public:
    static std::shared_ptr<const SafetensorsFile> open(const std::filesystem::path& path);

    [[nodiscard]] const std::filesystem::path& path() const;
    [[nodiscard]] const std::map<std::string, TensorInfo, std::less<>>& tensors() const { return m_tensors; }
    [[nodiscard]] const std::map<std::string, std::string>& metadata() const { return m_metadata; }
    [[nodiscard]] bool contains(std::string_view name) const { return m_tensors.find(name) != m_tensors.end(); }
    /// A view of the file (a copy only where the file's alignment does not suit the type). BadFile if there is none.
    [[nodiscard]] at::Tensor tensor(std::string_view name) const;

private:
    SafetensorsFile() = default;
    void parseHeader();

    std::shared_ptr<const MappedFile> m_file;
    std::map<std::string, TensorInfo, std::less<>> m_tensors;
    std::map<std::string, std::string> m_metadata;
    std::size_t m_dataBegin = 0;
};

/// Writes the tensors in the order of their names, atomically. The same input gives the same bytes.
void writeSafetensors(const std::filesystem::path& path, const std::map<std::string, at::Tensor>& tensors,
                      const std::map<std::string, std::string>& metadata = {});

} // namespace dice
