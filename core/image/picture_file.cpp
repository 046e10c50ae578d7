#include "image/picture_file.h"

#include "base/ascii.h"
#include "base/error.h"
#include "base/file.h"
#include "base/file_name.h"
#include "image/embedded_text.h"
#include "image/hidden_text.h"
#include "image/infotext.h"
#include "image/orientation.h"
#include "image/picture_pixels.h"
#include "image/unicode.h"

#include <algorithm>
#include <new>

namespace dice {
namespace fs = std::filesystem;
namespace {

PictureKind kindByName(const fs::path& path)
{
    const std::string extension = lowered(path.extension().string());
    const auto kind = writtenKindOf(std::string_view(extension).substr(std::min<std::size_t>(extension.size(), 1)));
    if (!kind)
        fail(ErrorCode::BadRequest, "Expected a picture file ending in png, jpg, jpeg, webp, tif, tiff or exr, found \"{}\".",
            path.string());
    return *kind;
}

void checkIsFile(const fs::path& path)
{
    std::error_code error;
    const fs::file_status status = fs::status(path, error);
    if (status.type() == fs::file_type::not_found)
        fail(ErrorCode::NotFound, "Expected a picture, found no such file: {}.", path.string());
    if (status.type() == fs::file_type::none)
        fail(ErrorCode::Disk, "Cannot read {}: {}.", path.string(), error.message());
    if (!fs::is_regular_file(status))
        fail(ErrorCode::BadFile, "Expected a picture, found {}: {}.", fs::is_directory(status) ? "a folder" : "something that is no file",
            path.string());
}

PictureKind kindOfFile(std::string_view file, const fs::path& path)
{
    if (file.empty())
        fail(ErrorCode::BadFile, "Expected a picture, found an empty file: {}.", path.string());
    if (file.substr(0, 8).ends_with("ftyp"))
        fail(ErrorCode::Unsupported,
            "Expected a PNG, JPEG, WebP, TIFF, EXR, BMP or GIF picture, found an AVIF or HEIC picture or a film: {}.", path.string());
    const auto kind = kindOf(file);
    if (!kind)
        fail(ErrorCode::BadFile, "Expected a PNG, JPEG, WebP, TIFF, EXR, BMP or GIF picture, found {}: {}.",
            isUtf8(file.substr(0, 64)) && file.substr(0, 64).find('\0') == std::string_view::npos ? "text" : "something else",
            path.string());
    return *kind;
}

EmbeddedText readText(std::string_view file, PictureKind kind, const DecodedPixels& pixels)
{
    switch (kind) {
    case PictureKind::Png:
        return readPngText(file);
    case PictureKind::Jpeg:
        return readJpegText(file);
    case PictureKind::Webp:
        return readWebpText(file);
    case PictureKind::Tiff:
        return readTiffText(file);
    default:
        break;
    }
    EmbeddedText found;
    for (const auto& [keyword, value] : pixels.attributes)
        keepText(found.text, keyword, cleanUtf8(value));
    return found;
}

std::string encoded(const Image& image, const PictureText& given, PictureKind kind, const PictureFormat& format, const fs::path& path)
{
    const PictureText text{cleanUtf8(given.parameters), cleanUtf8(given.request), {}};
    const std::string pixels = encodePixels(image, kind, format, text, path);
    switch (kind) {
    case PictureKind::Png:
        return pngWithText(pixels, text);
    case PictureKind::Jpeg:
        return jpegWithText(pixels, text);
    case PictureKind::Webp:
        return webpWithText(pixels, text);
    case PictureKind::Tiff:
        return tiffWithText(pixels, text);
    default:
        return pixels;
    }
}

// Programs that hide it put it beside the visible text too, so it counts only where that was thrown away.
void readHiddenText(const Image& image, PictureText& text)
{
    if (!text.parameters.empty() || !text.request.empty())
        return;
    if (const auto hidden = hiddenText(image))
        keepText(text, looksLikeInfotext(*hidden) ? std::string(kParametersKeyword) : "hidden", *hidden);
}

} // namespace

void requirePictureExtension(const fs::path& path) { (void)kindByName(path); }

Picture readPicture(const fs::path& path)
try {
    checkIsFile(path);
    const auto mapped = MappedFile::open(path);
    const std::string_view file(reinterpret_cast<const char*>(mapped->bytes().data()), mapped->bytes().size());
    const PictureKind kind = kindOfFile(file, path);
    if ((kind == PictureKind::Jpeg && !isWholeJpeg(file)) || (kind == PictureKind::Png && !isWholePng(file)))
        fail(ErrorCode::BadFile, "The {} picture is damaged (its end is missing, or a part is not what was written): {}.", nameOf(kind),
            path.string());
    DecodedPixels pixels = decodePixels(file, kind, path);
    EmbeddedText found = readText(file, kind, pixels);
    readHiddenText(pixels.image, found.text);
    return {upright(std::move(pixels.image), found.orientation), std::move(found.text)};
} catch (const std::bad_alloc&) {
    fail(ErrorCode::OutOfMemory, "Expected memory enough for the picture's pixels, found too little: {}.", path.string());
}

PictureText readPictureText(const fs::path& path)
{
    checkIsFile(path);
    const auto mapped = MappedFile::open(path);
    const std::string_view file(reinterpret_cast<const char*>(mapped->bytes().data()), mapped->bytes().size());
    PictureText text = readText(file, kindOfFile(file, path), {}).text;
    const bool said = !text.parameters.empty() || !text.request.empty();
    return said ? std::move(text) : readPicture(path).text;
}

void writePicture(const fs::path& path, const Image& image, const PictureText& text, PictureFormat format)
{
    const std::string bytes = encoded(image, text, kindByName(path), format, path);
    AtomicFile file(path);
    file.write(bytes);
    file.commit();
}

fs::path writeNumberedPicture(const fs::path& folder, const std::string& prefix, const std::string& extension, const Image& image,
    const PictureText& text, PictureFormat format)
{
    const fs::path unnumbered = folder / (prefix + "." + extension);
    const std::string bytes = encoded(image, text, kindByName(unnumbered), format, unnumbered);
    AtomicFile file(unnumbered);
    file.write(bytes);
    for (int number = 1;; ++number) {
        const fs::path path = withFileName(unnumbered, prefix, fmt::format("{:05}.{}", number, extension));
        if (file.commitIfNew(path))
            return path;
    }
}

} // namespace dice
