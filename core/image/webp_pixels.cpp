#include "image/webp_pixels.h"

#include "base/error.h"
#include "image/webp_handle.h"

#include <webp/decode.h>
#include <webp/encode.h>

#include <cmath>
#include <vector>

namespace dice {
namespace fs = std::filesystem;
namespace {

constexpr int kMethod = 4; // of 0 ... 6: speed against size

[[noreturn]] void failDamaged(const fs::path& path) { fail(ErrorCode::BadFile, "The WebP picture is damaged: {}.", path.string()); }

WebPBitstreamFeatures featuresOf(std::string_view bytes, const fs::path& path)
{
    WebPBitstreamFeatures features;
    const WebPData data = webpData(bytes);
    if (WebPGetFeatures(data.bytes, data.size, &features) != VP8_STATUS_OK)
        failDamaged(path);
    return features;
}

Image decodeStill(std::string_view bytes, const fs::path& path)
{
    const WebPBitstreamFeatures features = featuresOf(bytes, path);
    const int channels = features.has_alpha != 0 ? 4 : 3;
    const int stride = features.width * channels;
    std::vector<std::uint8_t> pixels(static_cast<std::size_t>(stride) * static_cast<std::size_t>(features.height));
    const WebPData data = webpData(bytes);
    const auto decode = channels == 4 ? WebPDecodeRGBAInto : WebPDecodeRGBInto;
    if (decode(data.bytes, data.size, pixels.data(), pixels.size(), stride) == nullptr)
        failDamaged(path);
    Image image{features.width, features.height, channels, {}};
    image.values.reserve(pixels.size());
    for (const std::uint8_t value : pixels)
        image.values.push_back(static_cast<float>(value) / 255);
    return image;
}

} // namespace

WebpSize webpSize(std::string_view file, const fs::path& path)
{
    const WebPBitstreamFeatures features = featuresOf(file, path);
    return {features.width, features.height};
}

Image decodeWebp(std::string_view file, const fs::path& path)
{
    if (featuresOf(file, path).has_animation == 0)
        return decodeStill(file, path);
    const WebpMux mux = webpMux(file);
    WebPMuxFrameInfo frame{};
    if (!mux || WebPMuxGetFrame(mux.get(), 1, &frame) != WEBP_MUX_OK)
        failDamaged(path);
    const std::string still(bytesOf(frame.bitstream));
    WebPDataClear(&frame.bitstream);
    return decodeStill(still, path);
}

std::string encodeWebp(const Image& image, int quality)
{
    std::vector<std::uint8_t> pixels;
    pixels.reserve(image.values.size());
    for (const float value : image.values)
        pixels.push_back(static_cast<std::uint8_t>(std::lround(std::fmin(std::fmax(value, 0.0F), 1.0F) * 255)));
    WebPConfig config;
    WebPPicture picture;
    WebPMemoryWriter writer;
    if (WebPConfigPreset(&config, WEBP_PRESET_DEFAULT, static_cast<float>(quality)) == 0 || WebPPictureInit(&picture) == 0)
        fail(ErrorCode::Internal, "Expected the libwebp {:#x} that this program was built with, found another.", WEBP_ENCODER_ABI_VERSION);
    config.lossless = quality == 100 ? 1 : 0;
    config.exact = 1;
    config.method = kMethod;
    WebPMemoryWriterInit(&writer);
    picture.use_argb = config.lossless;
    picture.width = image.width;
    picture.height = image.height;
    picture.writer = WebPMemoryWrite;
    picture.custom_ptr = &writer;
    const auto import = image.channels == 4 ? WebPPictureImportRGBA : WebPPictureImportRGB;
    const bool done = import(&picture, pixels.data(), image.width * image.channels) != 0 && WebPEncode(&config, &picture) != 0;
    const int error = picture.error_code;
    const std::string bytes(reinterpret_cast<const char*>(writer.mem), writer.size);
    WebPPictureFree(&picture);
    WebPMemoryWriterClear(&writer);
    if (!done)
        fail(error == VP8_ENC_ERROR_OUT_OF_MEMORY ? ErrorCode::OutOfMemory : ErrorCode::Internal,
            "A WebP picture of {} x {} could not be coded (libwebp's error {}).", image.width, image.height, error);
    return bytes;
}

} // namespace dice
