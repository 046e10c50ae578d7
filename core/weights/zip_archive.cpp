#include "weights/zip_archive.h"

#include "base/error.h"

#include <algorithm>
#include <cstring>

namespace dice {
namespace {

constexpr std::uint32_t kEnd = 0x06054b50, kEnd64 = 0x06064b50, kLocator64 = 0x07064b50, kDirectory = 0x02014b50, kLocal = 0x04034b50;
constexpr std::uint64_t kEndSize = 22, kLongestComment = 65535, kDirectorySize = 46, kLocalSize = 30;
constexpr std::uint32_t kSaysMore = 0xFFFFFFFF; ///< the value stands in the zip64 field

// Little-endian numbers at checked places.
class Bytes
{
public:
    Bytes(std::span<const std::byte> bytes, const std::string& where) : m_bytes(bytes), m_where(where) {}
    [[nodiscard]] std::uint64_t size() const { return m_bytes.size(); }
    template <typename T> [[nodiscard]] T at(std::uint64_t place) const
    {
        require(place, sizeof(T));
        T value{};
        std::memcpy(&value, m_bytes.data() + place, sizeof(T));
        return value;
    }
    [[nodiscard]] std::string text(std::uint64_t place, std::uint64_t length) const
    {
        require(place, length);
        return {reinterpret_cast<const char*>(m_bytes.data()) + place, length};
    }
    void require(std::uint64_t place, std::uint64_t length) const
    {
        if (place > m_bytes.size() || length > m_bytes.size() - place)
            fail(ErrorCode::BadFile, "Expected a whole zip archive, found one that is cut off or damaged at byte {}: {}.",
                std::min<std::uint64_t>(place, m_bytes.size()), m_where);
    }
    [[noreturn]] void damaged(const char* what) const
    {
        fail(ErrorCode::BadFile, "Expected a zip archive, found a damaged one ({}): {}.", what, m_where);
    }

private:
    std::span<const std::byte> m_bytes;
    const std::string& m_where;
};

struct Directory
{
    std::uint64_t begin = 0, entries = 0;
};

Directory findDirectory(const Bytes& bytes)
{
    if (bytes.size() < kEndSize)
        bytes.damaged("it has no directory");
    const std::uint64_t last = bytes.size() - kEndSize, first = last > kLongestComment ? last - kLongestComment : 0;
    std::uint64_t end = last + 1;
    while (end > first && bytes.at<std::uint32_t>(end - 1) != kEnd)
        --end;
    if (end == first)
        bytes.damaged("it has no directory, so it may be cut off");
    --end;
    Directory directory{bytes.at<std::uint32_t>(end + 16), bytes.at<std::uint16_t>(end + 10)};
    if (end >= 20 && bytes.at<std::uint32_t>(end - 20) == kLocator64) {
        const auto place = bytes.at<std::uint64_t>(end - 20 + 8);
        if (place > bytes.size() - 4 || bytes.at<std::uint32_t>(place) != kEnd64)
            bytes.damaged("its directory is not where it says");
        directory = {bytes.at<std::uint64_t>(place + 48), bytes.at<std::uint64_t>(place + 32)};
    }
    return directory;
}

// Sizes and offset out of the zip64 field where the plain ones say so.
struct Place
{
    std::uint64_t size, stored, local;
};

Place placeOf(const Bytes& bytes, std::uint64_t entry, std::uint64_t extra, std::uint64_t extraSize)
{
    Place place{bytes.at<std::uint32_t>(entry + 24), bytes.at<std::uint32_t>(entry + 20), bytes.at<std::uint32_t>(entry + 42)};
    for (std::uint64_t at = extra; at + 4 <= extra + extraSize;) {
        const auto id = bytes.at<std::uint16_t>(at), length = bytes.at<std::uint16_t>(at + 2);
        std::uint64_t field = at + 4;
        if (id == 1)
            for (std::uint64_t* value : {&place.size, &place.stored, &place.local})
                if (*value == kSaysMore && field + 8 <= at + 4 + length) {
                    *value = bytes.at<std::uint64_t>(field);
                    field += 8;
                }
        at += 4 + static_cast<std::uint64_t>(length);
    }
    return place;
}

} // namespace

std::map<std::string, ZipEntry, std::less<>> readZip(std::span<const std::byte> file, const std::string& where)
{
    const Bytes bytes(file, where);
    const Directory directory = findDirectory(bytes);
    if (directory.entries > file.size() / kDirectorySize)
        bytes.damaged("it says that it has more entries than fit into it");
    std::map<std::string, ZipEntry, std::less<>> entries;
    std::uint64_t at = directory.begin;
    for (std::uint64_t i = 0; i < directory.entries; ++i) {
        bytes.require(at, kDirectorySize);
        if (bytes.at<std::uint32_t>(at) != kDirectory)
            bytes.damaged("its directory is broken");
        const std::uint64_t nameSize = bytes.at<std::uint16_t>(at + 28), extraSize = bytes.at<std::uint16_t>(at + 30),
                            commentSize = bytes.at<std::uint16_t>(at + 32);
        const std::string name = bytes.text(at + kDirectorySize, nameSize);
        const Place place = placeOf(bytes, at, at + kDirectorySize + nameSize, extraSize);
        if (bytes.at<std::uint16_t>(at + 10) != 0 || place.size != place.stored)
            fail(ErrorCode::Unsupported, "Expected entries stored without compression as PyTorch writes them, found {} compressed: {}.",
                name, where);
        bytes.require(place.local, kLocalSize);
        if (bytes.at<std::uint32_t>(place.local) != kLocal)
            bytes.damaged("an entry is not where it says");
        const std::uint64_t begin =
            place.local + kLocalSize + bytes.at<std::uint16_t>(place.local + 26) + bytes.at<std::uint16_t>(place.local + 28);
        bytes.require(begin, place.size);
        entries[name] = {begin, place.size};
        at += kDirectorySize + nameSize + extraSize + commentSize;
    }
    return entries;
}

} // namespace dice
