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
