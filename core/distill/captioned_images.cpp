#include "distill/captioned_images.h"

#include "base/ascii.h"
#include "base/error.h"
#include "base/file.h"
#include "image/unicode.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <map>
#include <span>

namespace dice {
namespace fs = std::filesystem;
namespace {

constexpr std::size_t kMostCaptions = 100;                   // of one picture
constexpr std::size_t kLargestCaption = 1 << 20;             // bytes of a file
constexpr std::size_t kNamed = 5;                            // pictures in a remark
constexpr std::array kCaptionEndings = {".txt", ".caption"}; // the first one that has a caption counts

// Text of any of the encodings that caption files come in, as UTF-8.
std::string decoded(std::string_view bytes)
{
    if (bytes.starts_with("\xEF\xBB\xBF"))
        return utf8FromUnknown(bytes.substr(3));
    if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF"))
        return utf8FromUtf16(bytes.substr(2), bytes.front() == '\xFE');
    const std::size_t nul = bytes.substr(0, 2).find('\0'); // one letter of ASCII in UTF-16 without a mark
    if (nul != std::string_view::npos && bytes.size() % 2 == 0)
        return utf8FromUtf16(bytes, nul == 0);
    return utf8FromUnknown(bytes);
}

std::string readDecoded(const fs::path& file, std::size_t limit) { return decoded(readTextFile(file, limit)); }

// One caption a line, whatever ends the lines; blank ones are none.
std::vector<std::string> linesOf(std::string_view text)
{
    constexpr std::string_view kBlanks = " \t\f\v";
    std::vector<std::string> lines;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find_first_of("\r\n"), text.size());
        const std::string_view line = text.substr(0, end);
        if (const std::size_t first = line.find_first_not_of(kBlanks); first != std::string_view::npos)
            lines.emplace_back(line.substr(first, line.find_last_not_of(kBlanks) - first + 1));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    if (lines.size() > kMostCaptions)
        lines.resize(kMostCaptions);
    return lines;
}

bool hasNoText(const std::string& text)
{
    return std::ranges::any_of(
        text, [](char c) { return c >= 0 && c < ' ' && c != '\t' && c != '\r' && c != '\n' && c != '\f' && c != '\v'; });
}

// The files that may hold a picture's captions: NAME.txt, NAME.caption, and behind its whole name as some programs write it.
std::vector<fs::path> captionFilesOf(const fs::path& picture)
{
    std::vector<fs::path> files;
    for (const char* ending : kCaptionEndings) {
        files.push_back(fs::path(picture).replace_extension(ending));
        files.push_back(fs::path(picture) += ending);
    }
    std::error_code none; // also that no file can have such a name
    std::erase_if(files, [&](const fs::path& file) { return !fs::exists(file, none); });
    return files;
}

// Empty where none can be read or none has a caption.
std::vector<std::string> captionsIn(const std::vector<fs::path>& files)
{
    for (const fs::path& file : files)
        try {
            const std::string text = readDecoded(file, kLargestCaption);
            if (auto captions = linesOf(text); !captions.empty() && !hasNoText(text))
                return captions;
        } catch (const Error&) { // no file, too large, not ours to read: the next one
            continue;
        }
    return {};
}

// By its name, which tells a picture from what programs keep beside one: captions, latents, lists.
bool isNamedAsPicture(const fs::path& file)
{
    constexpr std::array kEndings = {".png", ".jpg", ".jpeg", ".jfif", ".webp", ".tif", ".tiff", ".exr", ".bmp", ".gif", ".avif", ".heic"};
    return !file.filename().string().starts_with('.') && std::ranges::find(kEndings, lowered(file.extension().string())) != kEndings.end();
}

std::string namesOf(const std::vector<fs::path>& files)
{
    std::string names;
    for (const fs::path& file : std::span(files).first(std::min(files.size(), kNamed)))
        names += (names.empty() ? "" : ", ") + file.filename().string();
    return names;
}

Remark remarkOn(const std::vector<fs::path>& files)
{
    static constexpr Sentence kLeftOut =
        DICE_SENTENCE("captions-left-out", "{} pictures are left out, since their caption files are empty or cannot be read: {}.");
    static constexpr Sentence kMoreLeftOut = DICE_SENTENCE(
        "more-captions-left-out", "{} pictures are left out, since their caption files are empty or cannot be read: {} and others.");
    return say(files.size() > kNamed ? kMoreLeftOut : kLeftOut, files.size(), namesOf(files));
}

[[noreturn]] void failWithoutCaptions(const fs::path& folder, std::size_t bare, const std::vector<fs::path>& broken)
{
    constexpr const char* kExpected = "Expected pictures with captions in text files of the same name beside them, or a captions file, ";
    if (!broken.empty())
        fail(ErrorCode::NotFound, "{}found {} whose captions are empty or cannot be read ({}): {}.", kExpected, broken.size(),
            namesOf(broken), folder.string());
    if (bare > 0)
        fail(ErrorCode::NotFound, "{}found {} without: {}.", kExpected, bare, folder.string());
    fail(ErrorCode::NotFound, "{}found none: {}.", kExpected, folder.string());
}

std::vector<CaptionedImage> withTextsBeside(const fs::path& folder, Remarks& remarks)
{
    std::vector<CaptionedImage> images;
    std::vector<fs::path> broken;
    std::size_t bare = 0;
    for (const auto& entry : fs::directory_iterator(folder)) {
        if (!entry.is_regular_file() || !isNamedAsPicture(entry.path()))
            continue;
        const std::vector<fs::path> files = captionFilesOf(entry.path());
        auto captions = captionsIn(files);
        if (files.empty())
            ++bare;
        else if (captions.empty())
            broken.push_back(entry.path());
        else
            images.push_back({entry.path(), std::move(captions)});
    }
    std::ranges::sort(broken);
    if (images.empty())
        failWithoutCaptions(folder, bare, broken);
    if (!broken.empty())
        remarks.push_back(remarkOn(broken));
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
    constexpr std::size_t kLargest = std::size_t{1} << 30;
    const nlohmann::json json = nlohmann::json::parse(readDecoded(file, kLargest), nullptr, /*allow_exceptions=*/false);
    std::map<std::int64_t, CaptionedImage> byId;
    for (const nlohmann::json& image : listIn(json, "images", file))
        if (image.is_object() && image.contains("id") && image["id"].is_number_integer() && image.contains("file_name") &&
            image["file_name"].is_string())
            byId[image["id"].get<std::int64_t>()].file = folder / fs::path(image["file_name"].get<std::string>()).filename();
    for (const nlohmann::json& note : listIn(json, "annotations", file))
        if (note.is_object() && note.contains("image_id") && note["image_id"].is_number_integer() && note.contains("caption") &&
            note["caption"].is_string())
            if (const auto found = byId.find(note["image_id"].get<std::int64_t>()); found != byId.end())
                for (const std::string& caption : linesOf(note["caption"].get<std::string>()))
                    found->second.captions.push_back(caption);
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

std::vector<CaptionedImage> captionedImages(const fs::path& folder, const fs::path& captions, Remarks& remarks)
{
    if (!fs::is_directory(folder))
        fail(ErrorCode::NotFound, "Expected a folder of pictures, found none: {}.", folder.string());
    std::vector<CaptionedImage> images = captions.empty() ? withTextsBeside(folder, remarks) : byCoco(folder, captions);
    std::sort(images.begin(), images.end(), [](const CaptionedImage& a, const CaptionedImage& b) { return a.file < b.file; });
    return images;
}

} // namespace dice
