#include "image/hidden_text.h"

#include "image/inflated.h"
#include "image/unicode.h"

#include <cmath>
#include <cstdint>
#include <string_view>

namespace dice {
namespace {

constexpr std::size_t kSignature = 15; // bytes of "stealth_pnginfo"

class LowBits
{
public:
    LowBits(const Image& image, bool alpha) : m_image(image), m_alpha(alpha) {}

    [[nodiscard]] std::size_t left() const
    {
        const std::size_t all = static_cast<std::size_t>(m_image.width) * static_cast<std::size_t>(m_image.height) * each();
        return all - m_at;
    }
    bool next()
    {
        const std::size_t pixel = m_at / each(), channel = m_alpha ? 3 : m_at % each();
        const std::size_t x = pixel / static_cast<std::size_t>(m_image.height), y = pixel % static_cast<std::size_t>(m_image.height);
        ++m_at;
        const float value =
            m_image.values[(y * static_cast<std::size_t>(m_image.width) + x) * static_cast<std::size_t>(m_image.channels) + channel];
        return (std::lround(255 * value) & 1) != 0;
    }
    std::string bytes(std::size_t count)
    {
        std::string bytes;
        for (std::size_t i = 0; i < count; ++i) {
            unsigned byte = 0;
            for (int bit = 0; bit < 8; ++bit)
                byte = 2 * byte + (next() ? 1 : 0);
            bytes += static_cast<char>(byte);
        }
        return bytes;
    }

private:
    [[nodiscard]] std::size_t each() const { return m_alpha ? 1 : 3; }
    const Image& m_image;
    bool m_alpha;
    std::size_t m_at = 0;
};

std::optional<std::string> textIn(LowBits bits, std::string_view plain, std::string_view packed)
{
    if (bits.left() < 8 * (kSignature + 4))
        return std::nullopt;
    const std::string signature = bits.bytes(kSignature);
    if (signature != plain && signature != packed)
        return std::nullopt;
    std::size_t length = 0;
    for (const char byte : bits.bytes(4))
        length = 256 * length + static_cast<unsigned char>(byte);
    if (length > bits.left())
        return std::nullopt;
    const std::string data = bits.bytes(length / 8);
    auto text = signature == packed ? inflated(data) : std::optional(data);
    return text ? std::optional(cleanUtf8(*text)) : std::nullopt;
}

} // namespace

std::optional<std::string> hiddenText(const Image& image)
{
    if (image.channels == 4)
        if (auto text = textIn(LowBits(image, /*alpha=*/true), "stealth_pnginfo", "stealth_pngcomp"))
            return text;
    return image.channels >= 3 ? textIn(LowBits(image, /*alpha=*/false), "stealth_rgbinfo", "stealth_rgbcomp") : std::nullopt;
}

} // namespace dice
