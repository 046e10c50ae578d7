#include "image/embedded_text.h"

#include "image/exif.h"
#include "image/infotext.h"
#include "image/tiff.h"

#include <algorithm>

namespace dice {

void keepText(PictureText& text, const std::string& keyword, std::string value)
{
    std::string& place = keyword == kParametersKeyword ? text.parameters : keyword == kRequestKeyword ? text.request : text.others[keyword];
    if (place.empty())
        place = std::move(value);
}

void keepUserComment(PictureText& text, std::string comment)
{
    if (comment.empty())
        return;
    const bool ours = text.parameters.empty() && looksLikeInfotext(comment);
    keepText(text, ours ? std::string(kParametersKeyword) : "UserComment", std::move(comment));
}

EmbeddedText readTiffText(std::string_view file) { return readExif(file); }

std::string tiffPixels(std::string_view file)
{
    // sizes, kinds of samples, palette, strips, tiles, predictor, orientation, YCbCr and JPEG in TIFF
    static constexpr int kTags[] = {254, 256, 257, 258, 259, 262, 266, 273, 274, 277, 278, 279, 284, 292, 293, 317, 320, 322, 323, 324, 325,
        332, 334, 338, 339, 347, 512, 513, 514, 515, 517, 518, 519, 520, 521, 529, 530, 531, 532};
    const TiffReader reader(file);
    std::vector<std::string> entries;
    for (const std::string_view entry : reader.entries(reader.firstDirectory()))
        if (std::binary_search(std::begin(kTags), std::end(kTags), static_cast<int>(numberAt(entry, 0, 2, reader.order()))))
            entries.emplace_back(entry);
    std::string tiff(file);
    const std::uint32_t main = TiffWriter(tiff, reader.order()).addDirectory(std::move(entries));
    tiff.replace(4, 4, numberBytes(main, 4, reader.order()));
    return tiff;
}

std::string tiffWithText(std::string_view file, const PictureText& text)
{
    std::string tiff(file);
    if (text.parameters.empty() && text.request.empty())
        return tiff;
    const TiffReader reader(file);
    std::vector<std::string> entries;
    for (const std::string_view entry : reader.entries(reader.firstDirectory()))
        if (numberAt(entry, 0, 2, reader.order()) != kTagExif)
            entries.emplace_back(entry);
    std::map<int, std::string> values{{kTagExifVersion, "0232"}};
    if (!text.request.empty())
        values[kTagMakerNote] = std::string(kRequestKeyword) + '\0' + text.request;
    if (!text.parameters.empty())
        values[kTagUserComment] = encodedComment(text.parameters, CommentEncoding::Unicode);
    TiffWriter writer(tiff, reader.order());
    entries.push_back(writer.number(kTagExif, writer.addDirectoryWithData(values)));
    const std::uint32_t main = writer.addDirectory(std::move(entries));
    tiff.replace(4, 4, numberBytes(main, 4, reader.order()));
    return tiff;
}

} // namespace dice
