#include "image/exif.h"

#include "image/bytes.h"
#include "image/tiff.h"
#include "image/unicode.h"

#include <algorithm>

namespace dice {
namespace {

using namespace std::string_view_literals;

constexpr std::string_view kUnicodeMark = "UNICODE\0"sv;
constexpr std::string_view kAsciiMark = "ASCII\0\0\0"sv;
constexpr std::string_view kNoMark = "\0\0\0\0\0\0\0\0"sv;
constexpr std::string_view kBlockStart = "Exif\0\0"sv;

struct Caption
{
    int tag;
    const char* name;
};
constexpr Caption kCaptions[] = {
    {0x010E, "ImageDescription"}, {0x010F, "Make"}, {0x0110, "Model"}, {0x0131, "Software"}, {0x013B, "Artist"}, {0x8298, "Copyright"}};

std::string_view withoutEndingNuls(std::string_view text) { return text.substr(0, text.find_last_not_of('\0') + 1); }

// The standard leaves the byte order of the text open. What holds more ASCII letters is right: the other order makes
// them letters of faraway scripts.
std::string decodedUtf16(std::string_view bytes)
{
    if (bytes.starts_with("\xFE\xFF"))
        return utf8FromUtf16(bytes, true);
    if (bytes.starts_with("\xFF\xFE"))
        return utf8FromUtf16(bytes, false);
    const auto asciiIn = [](const std::string& text) {
        return std::count_if(text.begin(), text.end(), [](unsigned char c) { return c > 0 && c < 0x80; });
    };
    std::string big = utf8FromUtf16(bytes, true), little = utf8FromUtf16(bytes, false);
    return asciiIn(little) > asciiIn(big) ? little : big;
}

} // namespace

std::string decodedComment(std::string_view bytes)
{
    if (bytes.starts_with(kUnicodeMark)) {
        bytes.remove_prefix(kUnicodeMark.size());
        const bool utf16 = bytes.find('\0') != std::string_view::npos || !isUtf8(bytes);
        return cleanUtf8(utf16 ? withoutEndingNuls(decodedUtf16(bytes)) : bytes);
    }
    if (bytes.starts_with(kAsciiMark) || bytes.starts_with(kNoMark))
        bytes.remove_prefix(kAsciiMark.size());
    return cleanUtf8(utf8FromUnknown(withoutEndingNuls(bytes)));
}

std::string encodedComment(std::string_view text, CommentEncoding encoding)
{
    return encoding == CommentEncoding::Unicode ? std::string(kUnicodeMark) + utf16BigEndianFromUtf8(text)
                                                : std::string(kAsciiMark) + std::string(text);
}

EmbeddedText readExif(std::string_view tiff)
{
    if (tiff.starts_with(kBlockStart))
        tiff.remove_prefix(kBlockStart.size());
    EmbeddedText found;
    const TiffReader reader(tiff);
    const auto main = reader.directory(reader.firstDirectory());
    const int orientation = static_cast<int>(reader.number(main, kTagOrientation).value_or(1));
    found.orientation = orientation >= 1 && orientation <= 8 ? orientation : 1;
    for (const Caption& caption : kCaptions) {
        const std::string_view text = withoutEndingNuls(reader.bytes(main, caption.tag));
        if (!text.empty())
            keepText(found.text, caption.name, cleanUtf8(utf8FromUnknown(text)));
    }
    const auto exif = reader.directory(static_cast<std::size_t>(reader.number(main, kTagExif).value_or(0)));
    keepUserComment(found.text, decodedComment(reader.bytes(exif, kTagUserComment)));
    const std::string_view note = reader.bytes(exif, kTagMakerNote);
    const std::string start = std::string(kRequestKeyword) + '\0';
    if (note.starts_with(start))
        found.text.request = cleanUtf8(note.substr(start.size()));
    return found;
}

std::string exifBlock(std::string_view encoded)
{
    std::string block = "MM" + numberBytes(42, 2, ByteOrder::Big) + numberBytes(8, 4, ByteOrder::Big);
    TiffWriter writer(block, ByteOrder::Big);
    // the main directory stands first, where simple readers look for it
    constexpr std::uint32_t kMainSize = 2 + 12 + 4;
    (void)writer.addDirectory({writer.number(kTagExif, 8 + kMainSize)});
    writer.addDirectoryWithData({{kTagExifVersion, "0232"}, {kTagUserComment, std::string(encoded)}});
    return block;
}

} // namespace dice
