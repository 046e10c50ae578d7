#include "assets/artist_files.h"

#include "assets/library_index.h"
#include "base/ascii.h"
#include "base/error.h"
#include "base/file.h"
#include "base/file_name.h"
#include "base/sha256.h"
#include "base/user_folders.h"
#include "weights/safetensors.h"

#include <algorithm>
#include <array>
#include <functional>
#include <span>
#include <tuple>

namespace dice {
namespace fs = std::filesystem;
namespace {

constexpr int kDeepest = 4;

bool isArtistFile(const fs::path& path, bool pictures)
{
    if (!pictures || lowered(path.extension().string()) != ".png")
        return hasWeightsEnding(path);
    // A preview lies beside the file that it shows: style.pt, style.png, style.preview.png.
    const auto shows = [&](const char* ending) { return isFile(fs::path(path).replace_extension(ending)); };
    constexpr std::array kEndings = {".safetensors", ".sft", ".ckpt", ".pt", ".pth", ".bin"};
    return path.stem().extension() != ".preview" && std::ranges::none_of(kEndings, shows);
}

// By name; of one stem safetensors come first, as in ComfyUI: the others are what it was converted from.
bool standsBefore(const fs::path& a, const fs::path& b)
{
    const auto key = [](const fs::path& file) {
        return std::tuple(fs::path(file).replace_extension(), lowered(file.extension().string()) != ".safetensors", file);
    };
    return key(a) < key(b);
}

std::vector<fs::path> filesBelow(const fs::path& folder, int deepest, bool pictures)
{
    std::vector<fs::path> files;
    std::error_code error;
    for (auto entry = fs::recursive_directory_iterator(folder, fs::directory_options::skip_permission_denied, error);
         !error && entry != fs::recursive_directory_iterator(); entry.increment(error)) {
        if (entry.depth() >= deepest)
            entry.disable_recursion_pending();
        if (isFile(entry->path()) && isArtistFile(entry->path(), pictures))
            files.push_back(entry->path());
    }
    std::sort(files.begin(), files.end(), standsBefore);
    return files;
}

// A diffusers folder's own components are no files of artists.
fs::path besideModel(const fs::path& model) { return fs::is_directory(model) ? model : model.parent_path(); }

std::string aliasOf(const fs::path& file)
{
    if (lowered(file.extension().string()) != ".safetensors")
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

std::string ArtistFile::path() const { return file.lexically_relative(folder).generic_string(); }

std::string ArtistFile::stem() const { return fs::path(path()).replace_extension().generic_string(); }

std::vector<ArtistFile> artistFilesIn(AssetKind kind, const fs::path& model)
{
    std::vector<ArtistFile> all;
    for (const fs::path& folder : artistFolders(kind, model))
        for (const fs::path& file : filesBelow(folder, kDeepest, traitsOf(kind).pictures))
            all.push_back({folder, file});
    return all;
}

namespace {

// What a candidate may be called, the most exact first.
std::vector<std::function<std::string(const ArtistFile&)>> spellings(AssetKind kind)
{
    std::vector<std::function<std::string(const ArtistFile&)>> all = {[](const ArtistFile& each) { return each.path(); },
        [](const ArtistFile& each) { return each.stem(); }, [](const ArtistFile& each) { return each.file.filename().string(); },
        [](const ArtistFile& each) { return each.file.stem().string(); }};
    if (kind == AssetKind::Lora)
        all.emplace_back([](const ArtistFile& each) { return aliasOf(each.file); });
    return all;
}

// Of files that differ in their ending or in the folder that was searched alone, the first; several others are an error.
fs::path onlyOne(const std::vector<ArtistFile>& found, const std::string& name)
{
    static constexpr Sentence kSeveral = DICE_SENTENCE("several-files", "The name {} belongs to {} files.");
    std::error_code error;
    const auto isAnother = [&](const ArtistFile& each) {
        return each.stem() != found.front().stem() && !fs::equivalent(each.file, found.front().file, error);
    };
    if (std::ranges::none_of(found, isAnother))
        return found.front().file;
    std::vector<std::string> files;
    for (const ArtistFile& each : found)
        files.push_back(each.file.lexically_normal().string());
    throw Error(ErrorCode::BadRequest, say(kSeveral, name, files.size()),
        fmt::format("Say one by its folder and name instead: {}.", fmt::join(files, ", ")));
}

// Exactly so, else without the case of letters, for a file's path and name before the name that its metadata gives it.
std::vector<ArtistFile> called(const std::vector<ArtistFile>& candidates, AssetKind kind, const std::string& name)
{
    const auto slashed = [](std::string text) {
        std::ranges::replace(text, '\\', '/');
        return text;
    };
    const auto with = [&](const auto& spelling, const auto& fold) {
        std::vector<ArtistFile> found;
        for (const ArtistFile& each : candidates)
            if (fold(spelling(each)) == fold(name))
                found.push_back(each);
        return found;
    };
    const auto all = spellings(kind);
    const auto names = std::span(all).first(4), aliases = std::span(all).subspan(4);
    for (const auto& some : {names, aliases}) {
        for (const auto& spelling : some)
            if (auto found = with(spelling, slashed); !found.empty())
                return found;
        for (const auto& spelling : some)
            if (auto found = with(spelling, foldedName); !found.empty())
                return found;
    }
    return {};
}

// Whether the path says by itself that it is one, and no name.
bool isPlainlyPath(const fs::path& path)
{
    return path.is_absolute() || (!path.empty() && (*path.begin() == "." || *path.begin() == ".."));
}

// A file, or a folder that is one: a PEFT adapter, a VAE of diffusers.
bool holdsWeights(const fs::path& path) { return isFile(path) || (fs::is_directory(path) && !filesBelow(path, 0, false).empty()); }

fs::path artistFileByName(AssetKind kind, const std::string& name, const fs::path& model)
{
    std::error_code error;
    if (isPlainlyPath(name) && fs::exists(name, error))
        return fs::absolute(name);
    std::vector<ArtistFile> candidates = artistFilesIn(kind, model);
    for (const fs::path& file : filesBelow(besideModel(model), 0, false))
        candidates.push_back({besideModel(model), file});
    std::vector<ArtistFile> found = name.empty() ? std::vector<ArtistFile>() : called(candidates, kind, name);
    // A name in the working folder never hides one of the library; "./name" says that the file there is meant.
    if (found.empty() && holdsWeights(name))
        return fs::absolute(name);
    if (found.empty() && hasWeightsEnding(name)) // style.pt where the file is now style.safetensors
        found = called(candidates, kind, name.substr(0, name.rfind('.')));
    if (!found.empty())
        return onlyOne(found, name);
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
        if ((error.code() != ErrorCode::NotFound && error.code() != ErrorCode::BadRequest) || known.empty())
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
