#include "weights/torch_stream.h"

#include "base/error.h"

#include <cstring>

namespace dice {
namespace {

// A pickle of the number 0x1950a86a20f9469cfc6c.
constexpr std::string_view kMark("\x80\x02\x8a\x0a\x6c\xfc\x9c\x46\xf9\x20\x6a\xa8\x50\x19.", 15);
constexpr std::int64_t kVersion = 1001;

[[noreturn]] void damaged(const char* what, const std::string& where)
{
    fail(ErrorCode::BadFile, "Expected tensors as torch.save writes them, found damaged ones ({}): {}.", what, where);
}

// Pickles one behind the other.
class Row
{
public:
    Row(std::span<const std::byte> bytes, const std::string& where, std::uint64_t base) : m_bytes(bytes), m_where(where), m_base(base) {}

    Pickle next()
    {
        Pickle pickle = Pickle::read(m_bytes.subspan(m_at), m_where, m_base + m_at, /*isNested=*/true);
        m_at += pickle.size;
        return pickle;
    }

    std::int64_t number()
    {
        std::int64_t value = 0;
        if (m_bytes.size() - m_at < sizeof value)
            damaged("it is cut off", m_where);
        std::memcpy(&value, m_bytes.data() + m_at, sizeof value);
        m_at += sizeof value;
        return value;
    }

    /// Offset in the file of bytes that are skipped.
    std::uint64_t skip(std::uint64_t size)
    {
        if (size > m_bytes.size() - m_at)
            damaged("a storage is cut off", m_where);
        m_at += size;
        return m_base + m_at - size;
    }

private:
    std::span<const std::byte> m_bytes;
    const std::string& m_where;
    std::uint64_t m_base;
    std::size_t m_at = kMark.size();
};

bool saysBigEndian(const Pickle& machine)
{
    if (const auto* items = machine.root->as<PickleDictionary>())
        for (const auto& [key, value] : items->items)
            if (const auto* word = key->as<std::string>(); word != nullptr && *word == "little_endian")
                return value->as<bool>() != nullptr && !*value->as<bool>();
    return false;
}

} // namespace

bool isTorchStream(std::span<const std::byte> bytes)
{
    return bytes.size() >= kMark.size() && std::memcmp(bytes.data(), kMark.data(), kMark.size()) == 0;
}

TorchStream TorchStream::read(std::span<const std::byte> bytes, const std::string& where, std::uint64_t base)
{
    if (!isTorchStream(bytes))
        damaged("its mark is missing", where);
    Row row(bytes, where, base);
    if (const Pickle version = row.next(); version.root->as<std::int64_t>() == nullptr || *version.root->as<std::int64_t>() != kVersion)
        damaged("its version is not known", where);
    if (saysBigEndian(row.next()))
        fail(ErrorCode::Unsupported, "Expected numbers in little-endian order, found big-endian ones: {}.", where);
    TorchStream stream{row.next(), {}};
    const Pickle keys = row.next();
    const auto* list = keys.root->as<PickleList>();
    if (list == nullptr)
        damaged("its storages are not listed", where);
    for (const PickleRef item : list->items) {
        const auto* key = item->as<std::string>();
        const auto known = key == nullptr ? stream.object.storages.end() : stream.object.storages.find(*key);
        if (known == stream.object.storages.end())
            damaged("a storage belongs to no tensor", where);
        const std::uint64_t width = storageElementSize(known->second.type);
        const std::int64_t count = row.number();
        if (width == 0)
            fail(ErrorCode::Unsupported, "Expected tensors of known types, found a {}: {}.", known->second.type, where);
        if (count < 0 || count != known->second.elements || static_cast<std::uint64_t>(count) > bytes.size() / width)
            damaged("a storage has another size than its tensors say", where);
        const std::uint64_t size = static_cast<std::uint64_t>(count) * width;
        stream.storages[*key] = {row.skip(size), size};
    }
    return stream;
}

} // namespace dice
