#include "image/tiff.h"

#include <algorithm>

namespace dice {
namespace {

constexpr std::size_t kEntrySize = 12;
constexpr int kTypeShort = 3, kTypeLong = 4, kTypeUndefined = 7;
constexpr std::size_t kTypeSizes[] = {0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8};

} // namespace

TiffReader::TiffReader(std::string_view tiff) : m_tiff(tiff), m_order(tiff.starts_with("II") ? ByteOrder::Little : ByteOrder::Big) {}

std::size_t TiffReader::firstDirectory() const
{
    if (m_tiff.size() < 8 || (!m_tiff.starts_with("II") && !m_tiff.starts_with("MM")) || numberAt(m_tiff, 2, 2, m_order) != 42)
        return 0;
    return static_cast<std::size_t>(numberAt(m_tiff, 4, 4, m_order));
}

std::vector<std::string_view> TiffReader::entries(std::size_t offset) const
{
    std::vector<std::string_view> found;
    if (offset < 8 || offset > m_tiff.size() || m_tiff.size() - offset < 2)
        return found;
    const std::size_t count = static_cast<std::size_t>(numberAt(m_tiff, offset, 2, m_order));
    std::string_view rest = m_tiff.substr(offset + 2);
    for (std::size_t i = 0; i < count && rest.size() >= kEntrySize; ++i, rest.remove_prefix(kEntrySize))
        found.push_back(rest.substr(0, kEntrySize));
    return found;
}

TiffReader::Directory TiffReader::directory(std::size_t offset) const
{
    Directory found;
    for (const std::string_view entry : entries(offset)) {
        const auto type = static_cast<std::size_t>(numberAt(entry, 2, 2, m_order));
        const std::uint64_t count = numberAt(entry, 4, 4, m_order);
        if (type >= std::size(kTypeSizes))
            continue;
        const std::uint64_t size = count * kTypeSizes[type];
        const std::uint64_t at = numberAt(entry, 8, 4, m_order);
        Value value{static_cast<int>(type), entry.substr(8, static_cast<std::size_t>(std::min<std::uint64_t>(size, 4)))};
        if (size > 4) {
            if (at > m_tiff.size() || size > m_tiff.size() - at)
                continue;
            value.bytes = m_tiff.substr(static_cast<std::size_t>(at), static_cast<std::size_t>(size));
        }
        found.emplace(static_cast<int>(numberAt(entry, 0, 2, m_order)), value);
    }
    return found;
}

std::optional<std::uint64_t> TiffReader::number(const Directory& directory, int tag) const
{
    const auto found = directory.find(tag);
    if (found == directory.end())
        return std::nullopt;
    const auto& [type, bytes] = found->second;
    const int size = type == kTypeShort ? 2 : type == kTypeLong ? 4 : 0;
    if (size == 0 || bytes.size() < static_cast<std::size_t>(size))
        return std::nullopt;
    return numberAt(bytes, 0, size, m_order);
}

std::string_view TiffReader::bytes(const Directory& directory, int tag) const
{
    const auto found = directory.find(tag);
    return found == directory.end() ? std::string_view() : found->second.bytes;
}

std::string TiffWriter::number(int tag, std::uint32_t value) const
{
    return numberBytes(static_cast<std::uint64_t>(tag), 2, m_order) + numberBytes(kTypeLong, 2, m_order) + numberBytes(1, 4, m_order) +
           numberBytes(value, 4, m_order);
}

std::uint32_t TiffWriter::addDirectory(std::vector<std::string> entries)
{
    if (m_tiff.size() % 2 != 0)
        m_tiff += '\0'; // directories begin on word boundaries
    std::sort(entries.begin(), entries.end(),
        [&](const std::string& a, const std::string& b) { return numberAt(a, 0, 2, m_order) < numberAt(b, 0, 2, m_order); });
    const auto offset = static_cast<std::uint32_t>(m_tiff.size());
    m_tiff += numberBytes(entries.size(), 2, m_order);
    for (const std::string& entry : entries)
        m_tiff += entry;
    m_tiff += numberBytes(0, 4, m_order); // no further directory
    return offset;
}

std::uint32_t TiffWriter::addDirectoryWithData(const std::map<int, std::string>& values)
{
    const std::size_t directory = m_tiff.size() + m_tiff.size() % 2;
    std::size_t at = directory + 2 + values.size() * kEntrySize + 4;
    std::vector<std::string> entries;
    std::string data;
    for (const auto& [tag, value] : values) {
        std::string entry = numberBytes(static_cast<std::uint64_t>(tag), 2, m_order) + numberBytes(kTypeUndefined, 2, m_order) +
                            numberBytes(value.size(), 4, m_order);
        if (value.size() <= 4) {
            entry += value + std::string(4 - value.size(), '\0');
        } else {
            entry += numberBytes(at, 4, m_order);
            const std::string padded = value + std::string(value.size() % 2, '\0');
            data += padded;
            at += padded.size();
        }
        entries.push_back(entry);
    }
    const std::uint32_t offset = addDirectory(std::move(entries));
    m_tiff += data;
    return offset;
}

} // namespace dice
