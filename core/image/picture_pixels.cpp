#include "image/picture_pixels.h"

#include "base/error.h"
#include "image/bytes.h"
#include "image/embedded_text.h"
#include "image/webp_pixels.h"

#include <OpenImageIO/filesystem.h>
#include <OpenImageIO/imageio.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace dice {
namespace fs = std::filesystem;
namespace {

using namespace std::string_view_literals;

constexpr std::int64_t kLargestSide = 16384;
constexpr std::int64_t kMostPixels = 200'000'000;
constexpr const char* kUnknownDate = "    :  :     :  :  "; // as EXIF writes it
constexpr int kWebpLargestSide = 16383, kJpegLargestSide = 65500;

struct KindNames
{
    const char* shown;
    const char* plugin; // OpenImageIO's name
};

KindNames namesOf(PictureKind kind)
{
    switch (kind) {
    case PictureKind::Png:
        return {"PNG", "png"};
    case PictureKind::Jpeg:
        return {"JPEG", "jpeg"};
    case PictureKind::Webp:
        return {"WebP", "webp"};
    case PictureKind::Tiff:
        return {"TIFF", "tiff"};
    case PictureKind::Exr:
        return {"EXR", "openexr"};
    case PictureKind::Bmp:
        return {"BMP", "bmp"};
    case PictureKind::Gif:
        return {"GIF", "gif"};
    }
    return {"", ""};
}

// This program's threads belong to the denoiser; OpenImageIO's would also outlive the call.
void keepOneThread()
{
    static const bool done = OIIO::attribute("threads", 1) && OIIO::attribute("exr_threads", -1);
    (void)done;
}

template <typename Plugin> Plugin made(Plugin plugin, PictureKind kind)
{
    if (!plugin)
        fail(ErrorCode::Unsupported, "Expected an OpenImageIO that knows {}, found one without it.", nameOf(kind));
    return plugin;
}

float toSrgb(float linear) { return linear <= 0.0031308F ? 12.92F * linear : 1.055F * std::pow(linear, 1 / 2.4F) - 0.055F; }
float toLinear(float encoded) { return encoded <= 0.04045F ? encoded / 12.92F : std::pow((encoded + 0.055F) / 1.055F, 2.4F); }

void checkSize(std::int64_t width, std::int64_t height, const fs::path& path)
{
    if (width < 1 || height < 1)
        fail(ErrorCode::BadFile, "Expected a picture of at least one pixel, found {} x {}: {}.", width, height, path.string());
    if (width > kLargestSide || height > kLargestSide || width * height > kMostPixels)
        fail(ErrorCode::Unsupported, "Expected a picture of at most {} pixels a side and {} megapixels, found {} x {}: {}.", kLargestSide,
            kMostPixels / 1'000'000, width, height, path.string());
}

// The memory of these kinds is taken as soon as they are opened, so their size is looked at first.
void checkSizeInFront(std::string_view file, PictureKind kind, const fs::path& path)
{
    if (kind == PictureKind::Webp) {
        const auto [width, height] = webpSize(file, path);
        checkSize(width, height, path);
    } else if (kind == PictureKind::Gif && file.size() >= 10) {
        checkSize(static_cast<std::int64_t>(numberAt(file, 6, 2, ByteOrder::Little)),
            static_cast<std::int64_t>(numberAt(file, 8, 2, ByteOrder::Little)), path);
    }
}

std::string pixelsIn(std::string_view file, PictureKind kind, const fs::path& path)
{
    switch (kind) {
    case PictureKind::Png:
        return pngPixels(file);
    case PictureKind::Jpeg:
        return jpegPixels(file);
    case PictureKind::Tiff:
        if (file[2] == '+' || file[3] == '+')
            fail(ErrorCode::Unsupported, "Expected a TIFF picture of less than 4 GB, found the form for larger ones (BigTIFF): {}.",
                path.string());
        return tiffPixels(file);
    default:
        return std::string(file);
    }
}

// Which of a file's channels make the picture: grey, grey and alpha, RGB, RGB and alpha.
std::vector<int> channelsOf(const OIIO::ImageSpec& spec)
{
    const auto named = [&](const char* name) { return spec.channelindex(name); };
    std::vector<int> channels;
    if (named("R") >= 0 && named("G") >= 0 && named("B") >= 0)
        channels = {named("R"), named("G"), named("B")};
    else if (named("Y") >= 0)
        channels = {named("Y")};
    else
        channels = spec.nchannels >= 3 ? std::vector<int>{0, 1, 2} : std::vector<int>{0};
    const int alpha = spec.alpha_channel;
    if (alpha >= 0 && alpha < spec.nchannels && std::find(channels.begin(), channels.end(), alpha) == channels.end())
        channels.push_back(alpha);
    return channels;
}

// Only the channels [first, last] of the file were read; `channels` are those wanted, counted from `first`.
Image imageFrom(std::vector<float> stored, const OIIO::ImageSpec& spec, std::vector<int> channels, int storedChannels)
{
    if (channels.size() == 2) // grey and alpha
        channels = {channels[0], channels[0], channels[0], channels[1]};
    Image image{spec.width, spec.height, static_cast<int>(channels.size()), {}};
    std::vector<int> asStored(static_cast<std::size_t>(storedChannels));
    std::iota(asStored.begin(), asStored.end(), 0);
    if (channels == asStored) {
        image.values = std::move(stored);
        return image;
    }
    const std::size_t step = static_cast<std::size_t>(storedChannels);
    image.values.reserve(stored.size() / step * channels.size());
    for (std::size_t at = 0; at < stored.size(); at += step)
        for (const int channel : channels)
            image.values.push_back(stored[at + static_cast<std::size_t>(channel)]);
    return image;
}

// The texts of a header that a program or a person put there.
std::map<std::string, std::string> textsIn(const OIIO::ImageSpec& spec)
{
    std::map<std::string, std::string> texts;
    for (const OIIO::ParamValue& attribute : spec.extra_attribs) {
        const std::string name = attribute.name().string();
        const bool technical = name.find(':') != std::string::npos || name == "compression" || name == "planarconfig" || name == "DateTime";
        if (attribute.type() == OIIO::TypeDesc::STRING && !technical)
            texts[name] = attribute.get_string();
    }
    return texts;
}

template <typename Change> void changeColours(Image& image, Change change)
{
    const int colours = std::min(image.channels, 3);
    for (std::size_t at = 0; at < image.values.size(); at += static_cast<std::size_t>(image.channels)) {
        const float alpha = image.channels == 4 ? image.values[at + 3] : 1;
        for (int c = 0; c < colours; ++c)
            image.values[at + static_cast<std::size_t>(c)] = change(image.values[at + static_cast<std::size_t>(c)], alpha);
    }
}

void limitToRange(Image& image)
{
    for (float& value : image.values)
        value = value > 0 ? std::min(value, 1.0F) : 0.0F; // NaN becomes 0
}

DecodedPixels decodeWith(OIIO::ImageInput& input, PictureKind kind, const fs::path& path)
{
    const OIIO::ImageSpec& spec = input.spec();
    if (spec.deep || spec.depth > 1)
        fail(ErrorCode::Unsupported, "Expected a flat picture, found a {} with depth: {}.", nameOf(kind), path.string());
    checkSize(spec.width, spec.height, path);
    std::vector<int> channels = channelsOf(spec);
    const auto [first, last] = std::minmax_element(channels.begin(), channels.end());
    const int begin = *first, end = *last + 1;
    for (int& channel : channels)
        channel -= begin;
    std::vector<float> stored(static_cast<std::size_t>(spec.image_pixels()) * static_cast<std::size_t>(end - begin));
    (void)input.geterror(); // complaints about the header do not matter; of a truncated TIFF nothing else tells
    if (!input.read_image(0, 0, begin, end, OIIO::TypeDesc::FLOAT, stored.data()) || input.has_error())
        fail(ErrorCode::BadFile, "The {} picture is damaged ({}): {}.", nameOf(kind), input.geterror(), path.string());
    DecodedPixels decoded{imageFrom(std::move(stored), spec, std::move(channels), end - begin), textsIn(spec)};
    const bool premultiplied =
        kind == PictureKind::Exr || (kind == PictureKind::Tiff && spec.get_int_attribute("oiio:UnassociatedAlpha", 0) == 0);
    if (premultiplied)
        changeColours(decoded.image, [](float value, float alpha) { return alpha > 0 ? value / alpha : value; });
    if (spec.format.is_floating_point()) // linear light by convention
        changeColours(decoded.image, [](float value, float) { return toSrgb(value); });
    limitToRange(decoded.image);
    return decoded;
}

} // namespace

const char* nameOf(PictureKind kind) { return namesOf(kind).shown; }

std::optional<PictureKind> kindOf(std::string_view file)
{
    constexpr std::array<std::pair<std::string_view, PictureKind>, 10> kStarts = {{
        {"\x89PNG\r\n\x1A\n"sv, PictureKind::Png},
        {"\xFF\xD8\xFF"sv, PictureKind::Jpeg},
        {"II*\0"sv, PictureKind::Tiff},
        {"MM\0*"sv, PictureKind::Tiff},
        {"II+\0"sv, PictureKind::Tiff},
        {"MM\0+"sv, PictureKind::Tiff},
        {"v/1\x01"sv, PictureKind::Exr},
        {"GIF87a"sv, PictureKind::Gif},
        {"GIF89a"sv, PictureKind::Gif},
        {"BM"sv, PictureKind::Bmp},
    }};
    if (file.starts_with("RIFF") && file.substr(0, 12).ends_with("WEBP"))
        return PictureKind::Webp;
    for (const auto& [start, kind] : kStarts)
        if (file.starts_with(start))
            return kind;
    return std::nullopt;
}

std::optional<PictureKind> writtenKindOf(std::string_view extension)
{
    constexpr std::array<std::pair<std::string_view, PictureKind>, 7> kExtensions = {{
        {"png", PictureKind::Png},
        {"jpg", PictureKind::Jpeg},
        {"jpeg", PictureKind::Jpeg},
        {"webp", PictureKind::Webp},
        {"tif", PictureKind::Tiff},
        {"tiff", PictureKind::Tiff},
        {"exr", PictureKind::Exr},
    }};
    for (const auto& [known, kind] : kExtensions)
        if (extension == known)
            return kind;
    return std::nullopt;
}

DecodedPixels decodePixels(std::string_view file, PictureKind kind, const fs::path& path)
{
    keepOneThread();
    checkSizeInFront(file, kind, path);
    if (kind == PictureKind::Webp)
        return {decodeWebp(file, path), {}};
    std::string pixels = pixelsIn(file, kind, path);
    OIIO::Filesystem::IOMemReader reader(pixels.data(), pixels.size());
    const auto input = made(OIIO::ImageInput::create(namesOf(kind).plugin, false, nullptr, &reader), kind);
    OIIO::ImageSpec wanted, spec;
    wanted.attribute("oiio:UnassociatedAlpha", 1);
    if (!input->set_ioproxy(&reader) || !input->open("picture", spec, wanted))
        fail(ErrorCode::BadFile, "The {} picture is damaged ({}): {}.", nameOf(kind), input->geterror(), path.string());
    return decodeWith(*input, kind, path);
}

namespace {

void checkFits(const Image& image, PictureKind kind, const fs::path& path)
{
    const auto values =
        static_cast<std::size_t>(image.width) * static_cast<std::size_t>(image.height) * static_cast<std::size_t>(image.channels);
    const bool known = image.channels == 1 || image.channels == 3 || image.channels == 4;
    if (image.width < 1 || image.height < 1 || !known || image.values.size() != values)
        fail(ErrorCode::Internal, "Expected a picture with 1, 3 or 4 values a pixel, found {} x {} x {} and {} values: {}.", image.width,
            image.height, image.channels, image.values.size(), path.string());
    const int largest = kind == PictureKind::Webp   ? kWebpLargestSide
                        : kind == PictureKind::Jpeg ? kJpegLargestSide
                                                    : image.width + image.height;
    if (std::max(image.width, image.height) > largest)
        fail(ErrorCode::Unsupported, "Expected at most {} pixels a side in a {} picture, found {} x {}: {}.", largest, nameOf(kind),
            image.width, image.height, path.string());
}

// What the format can hold: JPEG has no alpha (white lies behind the picture), WebP no grey, EXR linear light that is
// multiplied with alpha.
Image prepared(const Image& image, PictureKind kind)
{
    Image result = image;
    if (kind == PictureKind::Exr) {
        changeColours(result, [](float value, float alpha) { return toLinear(value) * alpha; });
    } else if (kind == PictureKind::Webp && image.channels == 1) {
        result = {image.width, image.height, 3, {}};
        for (const float value : image.values)
            result.values.insert(result.values.end(), 3, value);
    } else if (kind == PictureKind::Jpeg && image.channels == 4) {
        result = {image.width, image.height, 3, {}};
        for (std::size_t at = 0; at < image.values.size(); at += 4)
            for (std::size_t c = 0; c < 3; ++c)
                result.values.push_back(image.values[at + c] * image.values[at + 3] + 1 - image.values[at + 3]);
    }
    return result;
}

int qualityOf(const PictureFormat& format) { return std::clamp(format.quality, 1, 100); }

OIIO::ImageSpec specOf(const Image& image, PictureKind kind, const PictureFormat& format, const PictureText& text)
{
    const bool deep = format.bits == 16 && (kind == PictureKind::Png || kind == PictureKind::Tiff);
    OIIO::ImageSpec spec(image.width, image.height, image.channels,
        kind == PictureKind::Exr ? OIIO::TypeDesc::HALF
        : deep                   ? OIIO::TypeDesc::UINT16
                                 : OIIO::TypeDesc::UINT8);
    spec.attribute("DateTime", kUnknownDate); // otherwise TIFF and EXR say the present second
    switch (kind) {
    case PictureKind::Png:
        spec.attribute("png:filter", 8 | 16 | 32 | 64 | 128); // each row by the one that suits it
        break;
    case PictureKind::Jpeg:
        spec.attribute("compression", fmt::format("jpeg:{}", qualityOf(format)));
        if (format.quality >= 90)
            spec.attribute("jpeg:subsampling", "4:4:4");
        break;
    case PictureKind::Exr:
        spec.attribute("oiio:ColorSpace", "Linear");
        spec.attribute("compression", "zip");
        if (!text.parameters.empty())
            spec.attribute(std::string(kParametersKeyword), text.parameters);
        if (!text.request.empty())
            spec.attribute(std::string(kRequestKeyword), text.request);
        return spec;
    default:
        spec.attribute("compression", "zip");
        spec.attribute("tiff:write_exif", 0);
        break;
    }
    spec.attribute("oiio:ColorSpace", "sRGB");
    spec.attribute("oiio:UnassociatedAlpha", 1);
    return spec;
}

} // namespace

std::string encodePixels(const Image& image, PictureKind kind, const PictureFormat& format, const PictureText& text, const fs::path& path)
{
    keepOneThread();
    checkFits(image, kind, path);
    const Image pixels = prepared(image, kind);
    if (kind == PictureKind::Webp)
        return encodeWebp(pixels, qualityOf(format));
    std::vector<unsigned char> bytes;
    OIIO::Filesystem::IOVecOutput writer(bytes);
    const auto output = made(OIIO::ImageOutput::create(namesOf(kind).plugin), kind);
    if (!output->set_ioproxy(&writer) || !output->open("picture", specOf(pixels, kind, format, text)) ||
        !output->write_image(OIIO::TypeDesc::FLOAT, pixels.values.data()) || !output->close())
        fail(ErrorCode::Internal, "The picture could not be coded as {} ({}): {}.", nameOf(kind), output->geterror(), path.string());
    return {bytes.begin(), bytes.end()};
}

} // namespace dice
