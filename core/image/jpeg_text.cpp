// Source: ITU-T T.81, Annex B (markers); Exif 2.32. What does not fit into the one segment that EXIF may take goes, like
// our request, into APP15 segments of the same picture:
//     "dice-studio\0" keyword "\0" number count text      (number from 1 and count are 16 bits, big-endian)
#include "image/bytes.h"
#include "image/embedded_text.h"
#include "image/exif.h"
#include "image/unicode.h"

#include <algorithm>
#include <map>
#include <optional>

namespace dice {
namespace {

using namespace std::string_view_literals;

constexpr int kStartOfImage = 0xD8, kEndOfImage = 0xD9, kStartOfScan = 0xDA, kApp0 = 0xE0, kApp1 = 0xE1, kApp14 = 0xEE, kApp15 = 0xEF,
              kComment = 0xFE, kLastRestart = 0xD7, kFirstRestart = 0xD0, kTemporary = 0x01;
constexpr std::size_t kLongestSegment = 0xFFFF - 2;
constexpr std::string_view kExifStart = "Exif\0\0"sv;
constexpr std::string_view kXmpStart = "http://ns.adobe.com/xap/1.0/\0"sv;
constexpr std::string_view kOurStart = "dice-studio\0"sv;

struct Segment
{
    int marker;
    std::string_view data;  // behind the length
    std::string_view whole; // with marker and length
};

bool standsAlone(int marker) { return marker == kTemporary || (marker >= kFirstRestart && marker <= kEndOfImage); }

// Walks over a file marker by marker.
class Segments
{
public:
    explicit Segments(std::string_view file) : m_rest(file.substr(std::min<std::size_t>(file.size(), 2))) {}

    // Nothing where the bytes end or no marker stands where one must.
    std::optional<Segment> next()
    {
        while (m_rest.size() >= 2 && m_rest[0] == '\xFF' && m_rest[1] == '\xFF')
            m_rest.remove_prefix(1); // fill bytes
        if (m_rest.size() < 2 || m_rest[0] != '\xFF')
            return std::nullopt;
        const int marker = static_cast<unsigned char>(m_rest[1]);
        if (standsAlone(marker))
            return take(marker, 2, {});
        if (m_rest.size() < 4)
            return std::nullopt;
        const auto length = static_cast<std::size_t>(numberAt(m_rest, 2, 2, ByteOrder::Big));
        if (length < 2 || length > m_rest.size() - 2)
            return std::nullopt;
        return take(marker, 2 + length, m_rest.substr(4, length - 2));
    }

    // Skips the coded pixels behind a start of scan: up to the next marker that is no restart.
    void skipCodedPixels()
    {
        std::size_t at = m_rest.find('\xFF');
        while (at != std::string_view::npos && at + 1 < m_rest.size()) {
            const int marker = static_cast<unsigned char>(m_rest[at + 1]);
            if (marker != 0 && (marker < kFirstRestart || marker > kLastRestart) && marker != 0xFF)
                break;
            at = m_rest.find('\xFF', at + (marker == 0xFF ? 1 : 2));
        }
        m_rest.remove_prefix(std::min(at, m_rest.size()));
    }

    [[nodiscard]] std::string_view rest() const { return m_rest; }

private:
    Segment take(int marker, std::size_t size, std::string_view data)
    {
        const Segment segment{marker, data, m_rest.substr(0, size)};
        m_rest.remove_prefix(size);
        return segment;
    }

    std::string_view m_rest;
};

std::string segmentBytes(int marker, const std::string& data)
{
    return '\xFF' + std::string(1, static_cast<char>(marker)) + numberBytes(data.size() + 2, 2, ByteOrder::Big) + data;
}

std::string ownSegments(std::string_view keyword, std::string_view text)
{
    const std::string start = std::string(kOurStart) + std::string(keyword) + '\0';
    const std::size_t room = kLongestSegment - start.size() - 4;
    const std::size_t count = (text.size() + room - 1) / room;
    std::string segments;
    for (std::size_t i = 0; i < count; ++i)
        segments += segmentBytes(kApp15, start + numberBytes(i + 1, 2, ByteOrder::Big) + numberBytes(count, 2, ByteOrder::Big) +
                                             std::string(text.substr(i * room, room)));
    return segments;
}

// The texts of our segments by keyword, as far as all their parts are there and in order.
class OwnSegments
{
public:
    void add(std::string_view data)
    {
        data.remove_prefix(kOurStart.size());
        const std::size_t end = data.find('\0');
        if (end == std::string_view::npos || data.size() - end - 1 < 4)
            return;
        Parts& parts = m_parts[std::string(data.substr(0, end))];
        data.remove_prefix(end + 1);
        if (numberAt(data, 0, 2, ByteOrder::Big) != ++parts.seen)
            parts.inOrder = false;
        parts.count = numberAt(data, 2, 2, ByteOrder::Big);
        parts.text += data.substr(4);
    }

    void keepIn(PictureText& text) const
    {
        for (const auto& [keyword, parts] : m_parts)
            if (parts.inOrder && parts.seen == parts.count)
                keepText(text, keyword, cleanUtf8(parts.text));
    }

private:
    struct Parts
    {
        std::uint64_t seen = 0, count = 0;
        bool inOrder = true;
        std::string text;
    };
    std::map<std::string, Parts> m_parts;
};

// The segments that carry the text in the best form that fits.
std::string textSegments(const PictureText& text)
{
    std::string segments;
    if (!text.parameters.empty()) {
        std::string exif;
        for (const CommentEncoding encoding : {CommentEncoding::Unicode, CommentEncoding::Ascii}) {
            exif = std::string(kExifStart) + exifBlock(encodedComment(text.parameters, encoding));
            if (exif.size() <= kLongestSegment || !isAscii(text.parameters))
                break;
        }
        segments += exif.size() <= kLongestSegment ? segmentBytes(kApp1, exif) : ownSegments(kParametersKeyword, text.parameters);
    }
    return segments + ownSegments(kRequestKeyword, text.request);
}

} // namespace

EmbeddedText readJpegText(std::string_view file)
{
    EmbeddedText found;
    OwnSegments own;
    Segments segments(file);
    bool exifSeen = false;
    for (auto segment = segments.next(); segment && segment->marker != kStartOfScan; segment = segments.next()) {
        if (segment->marker == kApp1 && segment->data.starts_with(kExifStart) && !exifSeen) {
            const EmbeddedText exif = readExif(segment->data);
            exifSeen = true;
            found.orientation = exif.orientation;
            keepText(found.text, std::string(kParametersKeyword), exif.text.parameters);
            for (const auto& [keyword, value] : exif.text.others)
                keepText(found.text, keyword, value);
        } else if (segment->marker == kApp1 && segment->data.starts_with(kXmpStart)) {
            keepText(found.text, "XMP", cleanUtf8(segment->data.substr(kXmpStart.size())));
        } else if (segment->marker == kComment) {
            keepText(found.text, "Comment", cleanUtf8(utf8FromUnknown(segment->data)));
        } else if (segment->marker == kApp15 && segment->data.starts_with(kOurStart)) {
            own.add(segment->data);
        }
    }
    own.keepIn(found.text);
    return found;
}

std::string jpegWithText(std::string_view file, const PictureText& text)
{
    const std::string pixels = jpegPixels(file);
    Segments segments(pixels);
    const auto first = segments.next();
    // JFIF's segment comes before all others
    const std::size_t at = first && first->marker == kApp0 ? 2 + first->whole.size() : 2;
    return pixels.substr(0, at) + textSegments(text) + pixels.substr(at);
}

std::string jpegPixels(std::string_view file)
{
    std::string pixels(file.substr(0, 2));
    Segments segments(file);
    for (auto segment = segments.next(); segment; segment = segments.next()) {
        if (segment->marker == kStartOfScan)
            return pixels + std::string(segment->whole) + std::string(segments.rest());
        const bool application = segment->marker >= kApp0 && segment->marker <= kApp15;
        const bool colours = segment->marker == kApp0 || segment->marker == kApp14; // JFIF and Adobe say what they mean
        if (segment->marker != kComment && (!application || colours))
            pixels += segment->whole;
    }
    return pixels;
}

bool isWholeJpeg(std::string_view file)
{
    Segments segments(file);
    for (auto segment = segments.next(); segment; segment = segments.next()) {
        if (segment->marker == kEndOfImage)
            return true;
        if (segment->marker == kStartOfScan)
            segments.skipCodedPixels();
    }
    return false;
}

} // namespace dice
