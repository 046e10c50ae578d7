#include "assets/embedding_picture.h"

#include "base/file.h"
#include "base/json.h"
#include "image/embedded_text.h"
#include "image/picture_file.h"

#include <openssl/evp.h>

namespace dice {
namespace {

constexpr const char* kKeyword = "sd-ti-embedding";
constexpr std::size_t kMostVectors = 75, kWidest = 4096;

std::string fromBase64(const std::string& text)
{
    std::string bytes(text.size() / 4 * 3 + 3, '\0');
    const int size = EVP_DecodeBlock(
        reinterpret_cast<unsigned char*>(bytes.data()), reinterpret_cast<const unsigned char*>(text.data()), static_cast<int>(text.size()));
    bytes.resize(size < 0 ? 0 : static_cast<std::size_t>(size));
    while (!bytes.empty() && bytes.back() == '\0') // what base64 pads with
        bytes.pop_back();
    return bytes;
}

// {"string_to_param": {"*": {"TORCHTENSOR": [[...], ...]}}}
const nlohmann::json* rowsOf(const nlohmann::json& json)
{
    const nlohmann::json* at = &json;
    for (const char* key : {"string_to_param", "*", "TORCHTENSOR"}) {
        const auto found = at->is_object() ? at->find(key) : at->end();
        if (found == at->end())
            return nullptr;
        at = &*found;
    }
    return at->is_array() && !at->empty() && at->size() <= kMostVectors ? at : nullptr;
}

} // namespace

at::Tensor embeddingInPicture(const std::filesystem::path& file)
{
    const EmbeddedText embedded = readPngText(readTextFile(file));
    std::string text;
    for (const auto& [keyword, value] : embedded.text.others)
        if (keyword == kKeyword)
            text = value;
    const nlohmann::json json = parseJson(fromBase64(text));
    const nlohmann::json* const rows = rowsOf(json);
    if (rows == nullptr)
        fail(ErrorCode::BadFile, "Expected a picture with an embedding in its text {}, found none: {}.", kKeyword, file.string());
    std::vector<float> values;
    const std::size_t width = rows->front().size();
    for (const auto& row : *rows)
        for (const auto& value : row)
            if (row.is_array() && row.size() == width && width <= kWidest && value.is_number())
                values.push_back(value.get<float>());
    if (width == 0 || values.size() != rows->size() * width)
        fail(ErrorCode::BadFile, "Expected vectors of one width in the embedding, found others: {}.", file.string());
    return at::tensor(values).view({static_cast<std::int64_t>(rows->size()), static_cast<std::int64_t>(width)});
}

} // namespace dice
