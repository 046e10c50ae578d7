#include "distill/captioned_images.h"

#include "base/error.h"
#include "base/file.h"
#include "distill/prompt_set.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>

namespace dice {
namespace fs = std::filesystem;
namespace {

constexpr std::size_t kMostCaptions = 100; // of one picture

std::vector<CaptionedImage> withTextsBeside(const fs::path& folder)
{
    std::vector<CaptionedImage> images;
    for (const auto& entry : fs::directory_iterator(folder)) {
        fs::path text = entry.path();
        text.replace_extension(".txt");
        if (entry.is_regular_file() && entry.path().extension() != ".txt" && fs::exists(text))
            images.push_back({entry.path(), readPrompts(text, kMostCaptions)});
    }
    if (images.empty())
        fail(ErrorCode::NotFound,
            "Expected pictures with captions in text files of the same name beside them, or a captions file, found none: {}.",
            folder.string());
    return images;
}

const nlohmann::json& listIn(const nlohmann::json& json, const char* key, const fs::path& file)
{
    if (!json.is_object() || !json.contains(key) || !json[key].is_array())
        fail(ErrorCode::BadFile, "Expected captions as COCO has them, with a list \"{}\", found none: {}.", key, file.string());
    return json[key];
}

std::vector<CaptionedImage> byCoco(const fs::path& folder, const fs::path& file)
{
    const nlohmann::json json = nlohmann::json::parse(readTextFile(file), nullptr, /*allow_exceptions=*/false);
    std::map<std::int64_t, CaptionedImage> byId;
    for (const nlohmann::json& image : listIn(json, "images", file))
        if (image.is_object() && image.contains("id") && image["id"].is_number_integer() && image.contains("file_name") &&
            image["file_name"].is_string())
            byId[image["id"].get<std::int64_t>()].file = folder / fs::path(image["file_name"].get<std::string>()).filename();
    for (const nlohmann::json& note : listIn(json, "annotations", file))
        if (note.is_object() && note.contains("image_id") && note["image_id"].is_number_integer() && note.contains("caption") &&
            note["caption"].is_string())
            if (const auto found = byId.find(note["image_id"].get<std::int64_t>());
                found != byId.end() && !note["caption"].get<std::string>().empty())
                found->second.captions.push_back(note["caption"]);
    std::vector<CaptionedImage> images;
    for (auto& [id, image] : byId)
        if (!image.captions.empty() && fs::exists(image.file))
            images.push_back(std::move(image));
    if (images.empty())
        fail(ErrorCode::BadFile, "Expected captions of pictures that are in {}, found none of its pictures in the file: {}.",
            folder.string(), file.string());
    return images;
}

} // namespace

std::vector<CaptionedImage> captionedImages(const fs::path& folder, const fs::path& captions)
{
    if (!fs::is_directory(folder))
        fail(ErrorCode::NotFound, "Expected a folder of pictures, found none: {}.", folder.string());
    std::vector<CaptionedImage> images = captions.empty() ? withTextsBeside(folder) : byCoco(folder, captions);
    std::sort(images.begin(), images.end(), [](const CaptionedImage& a, const CaptionedImage& b) { return a.file < b.file; });
    return images;
}

} // namespace dice
