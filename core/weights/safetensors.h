#pragma once
// The safetensors format: 8 bytes header length (little endian), a JSON header, the tensors' bytes.
// The file is mapped; tensors are views of the mapping and keep it alive.
#include "weights/tensor_file.h"

namespace dice {

class SafetensorsFile final : public TensorFile
{
public:
    static std::shared_ptr<const SafetensorsFile> open(const std::filesystem::path& path);
    [[nodiscard]] at::Tensor tensor(std::string_view name) const override;
    /// Where the tensors' bytes begin: what comes from here on is hashed as AutoV3.
    [[nodiscard]] std::size_t dataBegin() const { return m_dataBegin; }

private:
    explicit SafetensorsFile(std::shared_ptr<const MappedFile> file) : TensorFile(std::move(file)) {}
    void parseHeader();

    std::size_t m_dataBegin = 0;
};

/// The format's name of a type; Internal for a type that it does not know. `tensor` is named in the error.
[[nodiscard]] const char* safetensorsTypeName(at::ScalarType type, const std::string& tensor);

/// Writes the tensors in the order of their names, atomically. The same input gives the same bytes.
void writeSafetensors(const std::filesystem::path& path, const std::map<std::string, at::Tensor>& tensors,
    const std::map<std::string, std::string>& metadata = {});

} // namespace dice
