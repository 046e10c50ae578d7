#include "image/picture_file.h"

#include "base/error.h"
#include "base/file.h"

#include <OpenImageIO/imageio.h>

#include <algorithm>
#include <array>

namespace dice {
namespace fs = std::filesystem;
namespace {

constexpr const char* kRequestKeyword = "dice-studio";
constexpr std::array<std::string_view, 7> kExtensions = {"png", "jpg", "jpeg", "webp", "tif", "tiff", "exr"};

std::string extensionOf(const fs::path& path)
{
    std::string extension = path.extension().string();
    std::transform(extension.begin(), extension.end(), extension.begin(), [](unsigned char c) { return std::tolower(c); });
    extension.erase(0, extension.empty() ? 0 : 1);
    if (std::find(kExtensions.begin(), kExtensions.end(), extension) == kExtensions.end())
        fail(ErrorCode::BadRequest, "Expected a picture file ending in {}, found \"{}\".", fmt::join(kExtensions, ", "), path.string());
    return extension;
}

OIIO::ImageSpec specOf(const Image& image, const PictureText& text, const std::string& extension, PictureFormat format)
{
    const OIIO::TypeDesc type = extension == "exr" ? OIIO::TypeDesc::HALF : format.bits == 16 ? OIIO::TypeDesc::UINT16 : OIIO::TypeDesc::UINT8;
    OIIO::ImageSpec spec(image.width, image.height, image.channels, type);
    spec.attribute("oiio:ColorSpace", "sRGB");
    spec.attribute("oiio:UnassociatedAlpha", 1);
    if (!text.parameters.empty())
        spec.attribute("parameters", text.parameters);
    if (!text.request.empty())
        spec.attribute(kRequestKeyword, text.request);
    return spec;
}

} // namespace

void requirePictureExtension(const fs::path& path) { (void)extensionOf(path); }

Picture readPicture(const fs::path& path)
{
    if (!fs::exists(path))
        fail(ErrorCode::NotFound, "Expected a picture, found no such file: {}.", path.string());
    OIIO::ImageSpec wanted;
    wanted.attribute("oiio:UnassociatedAlpha", 1);
    auto input = OIIO::ImageInput::open(path.string(), &wanted);
    if (!input)
        fail(ErrorCode::BadFile, "Expected a picture, found something else ({}): {}.", OIIO::geterror(), path.string());
    const OIIO::ImageSpec& spec = input->spec();
    Picture picture;
    picture.image = {spec.width, spec.height, spec.nchannels, {}};
    picture.image.values.resize(spec.image_pixels() * spec.nchannels);
    if (!input->read_image(0, 0, 0, -1, OIIO::TypeDesc::FLOAT, picture.image.values.data()))
        fail(ErrorCode::BadFile, "The picture is damaged ({}): {}.", input->geterror(), path.string());
    for (const OIIO::ParamValue& attribute : spec.extra_attribs) {
        if (attribute.type() != OIIO::TypeDesc::STRING)
            continue;
        const std::string value = attribute.get_string();
        if (attribute.name() == "parameters")
            picture.text.parameters = value;
        else if (attribute.name() == kRequestKeyword)
            picture.text.request = value;
        else
            picture.text.others[attribute.name().string()] = value;
    }
    return picture;
}

namespace {

void writeTo(const fs::path& file, const std::string& extension, const Image& image, const PictureText& text, PictureFormat format)
{
    auto output = OIIO::ImageOutput::create(extension);
    if (!output || !output->open(file.string(), specOf(image, text, extension, format))
        || !output->write_image(OIIO::TypeDesc::FLOAT, image.values.data()) || !output->close())
        fail(ErrorCode::Disk, "Cannot write the picture ({}): {}.", output ? output->geterror() : OIIO::geterror(), file.string());
}

} // namespace

void writePicture(const fs::path& path, const Image& image, const PictureText& text, PictureFormat format)
{
    const std::string extension = extensionOf(path);
    AtomicFile file(path);
    writeTo(file.temporaryPath(), extension, image, text, format);
    file.commit();
}

fs::path writeNumberedPicture(const fs::path& folder, const std::string& prefix, const std::string& extension, const Image& image,
                              const PictureText& text, PictureFormat format)
{
    AtomicFile file(folder / (prefix + "." + extension));
    writeTo(file.temporaryPath(), extension, image, text, format);
    for (int number = 1;; ++number) {
        const fs::path path = folder / fmt::format("{}{:05}.{}", prefix, number, extension);
        if (file.commitIfNew(path))
            return path;
    }
}

} // namespace dice
