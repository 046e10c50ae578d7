#include "weights/safetensors_writer.h"

#include "weights/safetensors.h"

#include <algorithm>
#include <cstring>

namespace dice {
namespace {

std::vector<TensorEntry> ordered(std::vector<TensorEntry> planned)
{
    std::sort(planned.begin(), planned.end(), [](const TensorEntry& a, const TensorEntry& b) {
        const std::size_t wide = at::elementSize(a.type), other = at::elementSize(b.type);
        return wide != other ? wide > other : a.name < b.name;
    });
    return planned;
}

} // namespace

std::uint64_t TensorEntry::bytes() const { return static_cast<std::uint64_t>(c10::multiply_integers(shape)) * at::elementSize(type); }

SafetensorsWriter::SafetensorsWriter(
    std::filesystem::path path, std::vector<TensorEntry> planned, std::map<std::string, std::string> metadata, std::string hashKey)
    : m_path(std::move(path)), m_planned(ordered(std::move(planned))), m_metadata(std::move(metadata)), m_hashKey(std::move(hashKey)),
      m_file(m_path)
{
    if (!m_hashKey.empty())
        m_metadata[m_hashKey] = std::string("0x").append(64, '0'); // as long as what will stand there
    m_file.write(header());
}

std::string SafetensorsWriter::header() const
{
    nlohmann::ordered_json json = nlohmann::ordered_json::object();
    if (!m_metadata.empty())
        json["__metadata__"] = m_metadata;
    std::uint64_t offset = 0;
    for (const TensorEntry& tensor : m_planned) {
        json[tensor.name] = {{"dtype", safetensorsTypeName(tensor.type, tensor.name)}, {"shape", tensor.shape},
            {"data_offsets", {offset, offset + tensor.bytes()}}};
        offset += tensor.bytes();
    }
    std::string text = json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
    text.append((8 - text.size() % 8) % 8, ' '); // keeps the data aligned to 8 bytes
    const std::uint64_t length = text.size();
    std::string bytes(8, 0);
    std::memcpy(bytes.data(), &length, 8);
    return bytes + text;
}

void SafetensorsWriter::write(const at::Tensor& tensor)
{
    if (m_next >= m_planned.size() || tensor.scalar_type() != m_planned[m_next].type ||
        tensor.sizes() != at::IntArrayRef(m_planned[m_next].shape))
        fail(ErrorCode::Internal, "A tensor was written that was not planned: {}.", m_path.string());
    const at::Tensor whole = tensor.contiguous();
    const std::span bytes(static_cast<const std::byte*>(whole.const_data_ptr()), whole.nbytes());
    m_file.write(bytes);
    if (!m_hashKey.empty())
        m_hash.add(bytes);
    ++m_next;
}

void SafetensorsWriter::commit()
{
    if (m_next != m_planned.size())
        fail(ErrorCode::Internal, "Expected {} tensors, {} were written: {}.", m_planned.size(), m_next, m_path.string());
    if (!m_hashKey.empty()) {
        m_metadata[m_hashKey] = "0x" + m_hash.hex();
        m_file.rewriteBegin(header());
    }
    m_file.commit();
}

} // namespace dice
