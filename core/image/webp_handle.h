#pragma once
// The chunks of a WebP file, through libwebp's mux.
#include <webp/mux.h>

#include <memory>
#include <string_view>

namespace dice {

struct WebpMuxDeleter
{
    void operator()(WebPMux* mux) const { WebPMuxDelete(mux); }
};
using WebpMux = std::unique_ptr<WebPMux, WebpMuxDeleter>;

inline WebPData webpData(std::string_view bytes) { return {reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()}; }
inline std::string_view bytesOf(const WebPData& data) { return {reinterpret_cast<const char*>(data.bytes), data.size}; }

/// A view of `file`, which must outlive it; null where that is no WebP.
inline WebpMux webpMux(std::string_view file)
{
    const WebPData data = webpData(file);
    return WebpMux(WebPMuxCreate(&data, /*copy_data=*/0));
}

} // namespace dice
