#include "image/unicode.h"

#include <algorithm>
#include <cstdint>

namespace dice {
namespace {

constexpr char32_t kReplacement = 0xFFFD;

bool isSurrogate(char32_t c) { return c >= 0xD800 && c <= 0xDFFF; }

struct Decoded
{
    char32_t character;
    std::size_t size; // bytes; 0 = no valid character here
};

Decoded decode(std::string_view text)
{
    static constexpr char32_t kSmallest[] = {0, 0, 0x80, 0x800, 0x10000};
    const auto first = static_cast<unsigned char>(text[0]);
    const std::size_t size = first < 0x80 ? 1 : first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0;
    if (size == 0 || text.size() < size)
        return {kReplacement, 0};
    char32_t character = size == 1 ? first : first & (0x7FU >> size);
    for (std::size_t i = 1; i < size; ++i) {
        const auto next = static_cast<unsigned char>(text[i]);
        if ((next & 0xC0U) != 0x80)
            return {kReplacement, 0};
        character = character << 6 | (next & 0x3FU);
    }
    if (character < kSmallest[size] || character > 0x10FFFF || isSurrogate(character))
        return {kReplacement, 0};
    return {character, size};
}

} // namespace

char32_t takeCharacter(std::string_view& text)
{
    const Decoded decoded = decode(text);
    text.remove_prefix(std::max<std::size_t>(decoded.size, 1));
    return decoded.character;
}

void appendCharacter(std::string& text, char32_t c)
{
    const auto tail = [&](int shift) { text += static_cast<char>(0x80 | (c >> shift & 0x3F)); };
    if (c < 0x80) {
        text += static_cast<char>(c);
    } else if (c < 0x800) {
        text += static_cast<char>(0xC0 | c >> 6);
        tail(0);
    } else if (c < 0x10000) {
        text += static_cast<char>(0xE0 | c >> 12);
        tail(6);
        tail(0);
    } else {
        text += static_cast<char>(0xF0 | c >> 18);
        tail(12);
        tail(6);
        tail(0);
    }
}

std::string cleanUtf8(std::string_view text)
{
    std::string clean;
    clean.reserve(text.size());
    while (!text.empty()) {
        const char32_t character = takeCharacter(text);
        appendCharacter(clean, character == 0 ? kReplacement : character);
    }
    return clean;
}

bool isUtf8(std::string_view text)
{
    while (!text.empty()) {
        const Decoded decoded = decode(text);
        if (decoded.size == 0)
            return false;
        text.remove_prefix(decoded.size);
    }
    return true;
}

bool isAscii(std::string_view text)
{
    return std::all_of(text.begin(), text.end(), [](unsigned char c) { return c < 0x80; });
}

std::string utf8FromLatin1(std::string_view bytes)
{
    std::string text;
    for (const unsigned char byte : bytes)
        appendCharacter(text, byte);
    return text;
}

std::optional<std::string> latin1FromUtf8(std::string_view text)
{
    std::string bytes;
    while (!text.empty()) {
        const char32_t character = takeCharacter(text);
        if (character > 0xFF)
            return std::nullopt;
        bytes += static_cast<char>(character);
    }
    return bytes;
}

std::string utf8FromUnknown(std::string_view bytes) { return isUtf8(bytes) ? std::string(bytes) : utf8FromLatin1(bytes); }

std::string utf16BigEndianFromUtf8(std::string_view text)
{
    std::string bytes;
    const auto put = [&](char32_t unit) {
        bytes += static_cast<char>(unit >> 8);
        bytes += static_cast<char>(unit & 0xFF);
    };
    while (!text.empty()) {
        const char32_t character = takeCharacter(text);
        if (character < 0x10000) {
            put(character);
        } else {
            put(0xD800 + ((character - 0x10000) >> 10));
            put(0xDC00 + ((character - 0x10000) & 0x3FF));
        }
    }
    return bytes;
}

std::string utf8FromUtf16(std::string_view bytes, bool bigEndian)
{
    const std::size_t count = bytes.size() / 2;
    const auto unit = [&](std::size_t i) -> char32_t {
        const auto a = static_cast<unsigned char>(bytes[2 * i]), b = static_cast<unsigned char>(bytes[2 * i + 1]);
        return bigEndian ? a << 8 | b : b << 8 | a;
    };
    std::string text;
    for (std::size_t i = 0; i < count; ++i) {
        char32_t character = unit(i);
        const char32_t next = i + 1 < count ? unit(i + 1) : 0;
        if (character >= 0xD800 && character < 0xDC00 && next >= 0xDC00 && next < 0xE000) {
            character = 0x10000 + ((character - 0xD800) << 10) + (next - 0xDC00);
            ++i;
        } else if (isSurrogate(character)) {
            character = kReplacement;
        }
        if (i > 0 || character != 0xFEFF)
            appendCharacter(text, character);
    }
    return text;
}

} // namespace dice
