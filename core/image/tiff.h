#pragma once
// The directories of a TIFF file or of an EXIF block. Source: TIFF 6.0. Classic files only: of a BigTIFF nothing is found.
#include "image/bytes.h"

#include <map>
#include <optional>
#include <vector>

namespace dice {

inline constexpr int kTagOrientation = 0x0112, kTagExif = 0x8769, kTagExifVersion = 0x9000, kTagMakerNote = 0x927C,
                     kTagUserComment = 0x9286;

/// Every access is checked; what points outside the bytes is not there.
class TiffReader
{
public:
    struct Value
    {
        int type = 0;
        std::string_view bytes;
    };
    using Directory = std::map<int, Value>; ///< by tag

    explicit TiffReader(std::string_view tiff);

    [[nodiscard]] ByteOrder order() const { return m_order; }
    /// The offset of the first directory; 0 = this is no TIFF.
    [[nodiscard]] std::size_t firstDirectory() const;
    [[nodiscard]] Directory directory(std::size_t offset) const;
    /// The 12 bytes of each entry as they stand in the file.
    [[nodiscard]] std::vector<std::string_view> entries(std::size_t offset) const;
    [[nodiscard]] std::optional<std::uint64_t> number(const Directory& directory, int tag) const;
    [[nodiscard]] std::string_view bytes(const Directory& directory, int tag) const;

private:
    std::string_view m_tiff;
    ByteOrder m_order = ByteOrder::Big;
};

/// Appends to the bytes of a TIFF structure.
class TiffWriter
{
public:
    TiffWriter(std::string& tiff, ByteOrder order) : m_tiff(tiff), m_order(order) {}

    /// An entry of 12 bytes holding one 32-bit number.
    [[nodiscard]] std::string number(int tag, std::uint32_t value) const;
    /// Entries are put in the order of their tags. Returns the directory's offset.
    std::uint32_t addDirectory(std::vector<std::string> entries);
    /// A directory of values without a type (EXIF's UNDEFINED) and, behind it, those that do not fit inside.
    std::uint32_t addDirectoryWithData(const std::map<int, std::string>& values);

private:
    std::string& m_tiff;
    ByteOrder m_order;
};

} // namespace dice
