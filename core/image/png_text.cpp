// Source: PNG specification, third edition.
#include "image/bytes.h"
#include "image/embedded_text.h"
#include "image/exif.h"
#include "image/inflated.h"
#include "image/unicode.h"

#include <zlib.h>

#include <algorithm>
#include <optional>

namespace dice {
namespace {

constexpr std::size_t kSignatureSize = 8, kAround = 12; // length, type and checksum around a chunk's data

struct Chunk
{
    std::string_view type, data, whole;
};

std::uint32_t checksumOf(std::string_view typeAndData)
{
    return static_cast<std::uint32_t>(crc32(0, reinterpret_cast<const Bytef*>(typeAndData.data()), static_cast<uInt>(typeAndData.size())));
}

bool isCritical(const Chunk& chunk) { return chunk.type[0] >= 'A' && chunk.type[0] <= 'Z'; }

// Up to IEND or the first that is damaged. One that has nothing to do with the pixels is left out where it is damaged.
std::vector<Chunk> chunksOf(std::string_view file)
{
    std::vector<Chunk> chunks;
    file.remove_prefix(std::min(file.size(), kSignatureSize));
    while (file.size() >= kAround) {
        const auto size = static_cast<std::size_t>(numberAt(file, 0, 4, ByteOrder::Big));
        if (size > file.size() - kAround)
            break;
        const Chunk chunk{file.substr(4, 4), file.substr(8, size), file.substr(0, size + kAround)};
        const bool intact = numberAt(file, 8 + size, 4, ByteOrder::Big) == checksumOf(file.substr(4, size + 4));
        const bool named =
            std::all_of(chunk.type.begin(), chunk.type.end(), [](char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); });
        if (!named || (!intact && isCritical(chunk)))
            break;
        if (intact)
            chunks.push_back(chunk);
        if (chunk.type == "IEND")
            break;
        file.remove_prefix(chunk.whole.size());
    }
    return chunks;
}

std::string chunkBytes(std::string_view type, std::string_view data)
{
    const std::string typeAndData = std::string(type) + std::string(data);
    return numberBytes(data.size(), 4, ByteOrder::Big) + typeAndData + numberBytes(checksumOf(typeAndData), 4, ByteOrder::Big);
}

// Takes what stands in front of the next NUL, and the NUL.
std::string_view takeUntilNul(std::string_view& data)
{
    const std::size_t end = data.find('\0');
    const std::string_view taken = data.substr(0, end);
    data.remove_prefix(end == std::string_view::npos ? data.size() : end + 1);
    return taken;
}

// Text by the letter is Latin-1 in tEXt and zTXt, but other programs put UTF-8 there. Ours never looks like that (textChunk).
void keepChunk(EmbeddedText& found, const Chunk& chunk)
{
    std::string_view data = chunk.data;
    const std::string keyword = utf8FromLatin1(takeUntilNul(data));
    std::optional<std::string> text;
    if (chunk.type == "tEXt") {
        text = utf8FromUnknown(data);
    } else if (chunk.type == "zTXt" && !data.empty()) {
        if (const auto bytes = inflated(data.substr(1)))
            text = utf8FromUnknown(*bytes);
    } else if (chunk.type == "iTXt" && data.size() >= 2) {
        const bool compressed = data[0] == 1;
        data.remove_prefix(2);
        (void)takeUntilNul(data); // language
        (void)takeUntilNul(data); // the keyword in that language
        text = compressed ? inflated(data) : std::optional(std::string(data));
    }
    if (text)
        keepText(found.text, keyword, cleanUtf8(*text));
}

std::string textChunk(std::string_view keyword, const std::string& text)
{
    const auto latin1 = latin1FromUtf8(text);
    const std::string start = std::string(keyword) + '\0';
    if (latin1 && (isAscii(*latin1) || !isUtf8(*latin1)))
        return chunkBytes("tEXt", start + *latin1);
    return chunkBytes("iTXt", start + std::string(4, '\0') + text); // not compressed, no language, no translated keyword
}

} // namespace

EmbeddedText readPngText(std::string_view file)
{
    EmbeddedText found, exif;
    for (const Chunk& chunk : chunksOf(file)) {
        if (chunk.type == "eXIf")
            exif = readExif(chunk.data);
        else if (chunk.type == "tEXt" || chunk.type == "zTXt" || chunk.type == "iTXt")
            keepChunk(found, chunk);
    }
    found.orientation = exif.orientation;
    if (found.text.parameters.empty())
        found.text.parameters = exif.text.parameters;
    found.text.others.merge(exif.text.others);
    return found;
}

bool isWholePng(std::string_view file)
{
    const std::vector<Chunk> chunks = chunksOf(file);
    return chunks.size() >= 2 && chunks.front().type == "IHDR" && chunks.back().type == "IEND";
}

std::string pngPixels(std::string_view file)
{
    std::string png(file.substr(0, kSignatureSize));
    for (const Chunk& chunk : chunksOf(file))
        if (isCritical(chunk) || chunk.type == "tRNS")
            png += chunk.whole;
    return png;
}

std::string pngWithText(std::string_view file, const PictureText& text)
{
    std::string png(file.substr(0, kSignatureSize));
    for (const Chunk& chunk : chunksOf(file)) {
        if (!isCritical(chunk) && chunk.type != "sRGB" && chunk.type != "gAMA")
            continue; // resolution, offset and name of the library: nothing that belongs to the picture
        png += chunk.whole;
        if (chunk.type != "IHDR")
            continue;
        if (!text.parameters.empty())
            png += textChunk(kParametersKeyword, text.parameters);
        if (!text.request.empty())
            png += textChunk(kRequestKeyword, text.request);
    }
    return png;
}

} // namespace dice
