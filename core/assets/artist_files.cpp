#include "assets/artist_files.h"

#include "assets/library_index.h"
#include "base/error.h"
#include "base/sha256.h"
#include "base/user_folders.h"
#include "weights/safetensors.h"

#include <algorithm>

namespace dice {
namespace fs = std::filesystem;
namespace {

constexpr int kDeepest = 4;

bool isCandidate(const fs::path& path, bool pictures)
{
    if (pictures && path.extension() == ".png") // a preview lies beside the file that it shows: style.pt, style.png, style.preview.png
        return path.stem().extension() != ".preview" && !fs::exists(fs::path(path).replace_extension(".pt")) &&
               !fs::exists(fs::path(path).replace_extension(".safetensors"));
    return hasWeightsEnding(path);
}

std::vector<fs::path> filesBelow(const fs::path& folder, int deepest, bool pictures)
{
    std::vector<fs::path> files;
    std::error_code error;
    for (auto entry = fs::recursive_directory_iterator(folder, fs::directory_options::skip_permission_denied, error);
         !error && entry != fs::recursive_directory_iterator(); entry.increment(error)) {
        if (entry.depth() >= deepest)
            entry.disable_recursion_pending();
        if (entry->is_regular_file(error) && isCandidate(entry->path(), pictures))
            files.push_back(entry->path());
    }
    std::sort(files.begin(), files.end());
    return files;
}

// A diffusers folder's own components are no files of artists.
fs::path besideModel(const fs::path& model) { return fs::is_directory(model) ? model : model.parent_path(); }

std::string aliasOf(const fs::path& file)
{
    if (file.extension() != ".safetensors")
        return {};
    try {
        const auto opened = SafetensorsFile::open(file);
        const auto found = opened->metadata().find("ss_output_name");
        return found == opened->metadata().end() ? std::string() : found->second;
    } catch (const Error&) { // not the one that is looked for
        return {};
    }
}

} // namespace

fs::path userEnhancersFolder() { return userFolder(traitsOf(AssetKind::Enhancer).folder); }

std::vector<fs::path> artistFolders(AssetKind kind, const fs::path& model)
{
    std::vector<fs::path> folders = {userFolder(traitsOf(kind).folder)};
    for (const char* around : traitsOf(kind).aroundModel)
        folders.push_back(besideModel(model) / around);
    for (const fs::path& folder : libraryFolders(kind))
        folders.push_back(folder);
    std::erase_if(folders, [](const fs::path& folder) {
        std::error_code error;
        return folder.empty() || !fs::is_directory(folder, error);
    });
    return folders;
}

std::vector<fs::path> artistFilesIn(AssetKind kind, const fs::path& model)
{
    std::vector<fs::path> all;
    for (const fs::path& folder : artistFolders(kind, model)) {
        const auto files = filesBelow(folder, kDeepest, traitsOf(kind).pictures);
        all.insert(all.end(), files.begin(), files.end());
    }
    return all;
}

namespace {

fs::path artistFileByName(AssetKind kind, const std::string& name, const fs::path& model)
{
    std::error_code error;
    if (fs::exists(name, error))
        return fs::absolute(name);
    std::vector<fs::path> files = artistFilesIn(kind, model);
    const auto beside = filesBelow(besideModel(model), 0, false);
    files.insert(files.end(), beside.begin(), beside.end());
    for (const fs::path& file : files)
        if (file.stem() == name || file.filename() == name)
            return file;
    if (kind == AssetKind::Lora)
        for (const fs::path& file : files)
            if (aliasOf(file) == name)
                return file;
    std::vector<std::string> places = {userFolder(traitsOf(kind).folder).string()};
    for (const fs::path& folder : artistFolders(kind, model))
        if (folder != places.front())
            places.push_back(folder.lexically_normal().string());
    places.push_back(besideModel(model).string());
    throw Error(ErrorCode::NotFound, say(traitsOf(kind).missing, name),
        fmt::format("Expected \"{}\" as a path, or a file of that name in {}; found none.", name, fmt::join(places, ", ")));
}

} // namespace

fs::path findArtistFile(AssetKind kind, const AssetRef& asset, const fs::path& model)
{
    try {
        return artistFileByName(kind, asset.file, model);
    } catch (const Error& error) {
        const fs::path known = asset.sha256.empty() ? fs::path() : fileWithSha256(asset.sha256);
        if (error.code() != ErrorCode::NotFound || known.empty())
            throw;
        return known;
    }
}

std::string artistHash(const fs::path& file)
{
    if (file.extension() == ".safetensors")
        return sha256OfPart(file, SafetensorsFile::open(file)->dataBegin());
    return sha256OfFiles({file});
}

} // namespace dice
