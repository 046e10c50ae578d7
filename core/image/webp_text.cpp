// Source: WebP container specification (EXIF and XMP chunks; readers pass over chunks they do not know, like our `DICE`).
#include "base/error.h"
#include "image/embedded_text.h"
#include "image/exif.h"
#include "image/unicode.h"
#include "image/webp_handle.h"

namespace dice {
namespace {

constexpr const char* kOurChunk = "DICE";

std::string_view chunkOf(const WebpMux& mux, const char* name)
{
    WebPData data{};
    if (WebPMuxGetChunk(mux.get(), name, &data) != WEBP_MUX_OK)
        return {};
    return bytesOf(data);
}

void setChunk(const WebpMux& mux, const char* name, const std::string& bytes)
{
    const WebPData data = webpData(bytes);
    if (WebPMuxSetChunk(mux.get(), name, &data, /*copy_data=*/1) != WEBP_MUX_OK)
        fail(ErrorCode::Internal, "Expected room for {} bytes of text in a WebP picture, found none.", bytes.size());
}

} // namespace

EmbeddedText readWebpText(std::string_view file)
{
    const WebpMux mux = webpMux(file);
    if (!mux)
        return {};
    EmbeddedText found = readExif(chunkOf(mux, "EXIF"));
    if (const std::string_view xmp = chunkOf(mux, "XMP "); !xmp.empty())
        keepText(found.text, "XMP", cleanUtf8(xmp));
    if (const std::string_view own = chunkOf(mux, kOurChunk); !own.empty())
        found.text.request = cleanUtf8(own);
    return found;
}

std::string webpWithText(std::string_view file, const PictureText& text)
{
    const WebpMux mux = webpMux(file);
    if (!mux)
        fail(ErrorCode::Internal, "Expected a whole WebP picture to put text into, found {} bytes of something else.", file.size());
    if (!text.parameters.empty())
        setChunk(mux, "EXIF", exifBlock(encodedComment(text.parameters, CommentEncoding::Unicode)));
    if (!text.request.empty())
        setChunk(mux, kOurChunk, text.request);
    WebPData assembled{};
    if (WebPMuxAssemble(mux.get(), &assembled) != WEBP_MUX_OK)
        fail(ErrorCode::Internal, "A WebP picture of {} bytes could not be put together with its text.", file.size());
    const std::string webp(bytesOf(assembled));
    WebPDataClear(&assembled);
    return webp;
}

} // namespace dice
