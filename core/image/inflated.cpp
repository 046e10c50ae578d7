#include "image/inflated.h"

#include <zlib.h>

#include <array>

namespace dice {
namespace {

constexpr std::size_t kLongestText = std::size_t{16} << 20; // a bomb is not worth its text
constexpr int kZlibOrGzip = MAX_WBITS + 32;

} // namespace

std::optional<std::string> inflated(std::string_view data)
{
    z_stream stream{};
    if (inflateInit2(&stream, kZlibOrGzip) != Z_OK)
        return std::nullopt;
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(data.data()));
    stream.avail_in = static_cast<uInt>(data.size());
    std::string text;
    std::array<char, 16384> part;
    int result = Z_OK;
    while (result == Z_OK && text.size() <= kLongestText) {
        stream.next_out = reinterpret_cast<Bytef*>(part.data());
        stream.avail_out = part.size();
        result = inflate(&stream, Z_NO_FLUSH);
        text.append(part.data(), part.size() - stream.avail_out);
    }
    inflateEnd(&stream);
    return result == Z_STREAM_END ? std::optional(text) : std::nullopt;
}

} // namespace dice
