#include "assets/library_index.h"

#include "base/error.h"
#include "base/file.h"
#include "base/file_name.h"
#include "base/json.h"
#include "base/sha256.h"
#include "base/user_folders.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace dice {
namespace fs = std::filesystem;
namespace {

using Json = nlohmann::json;

constexpr Sentence kSeveralModels = DICE_SENTENCE("several-models", "The name {} belongs to {} models of the library.");
constexpr std::size_t kLargest = std::size_t{16} << 20;

// A file that cannot be read is as good as none: the library writes it anew.
Json readIndex()
{
    const fs::path file = libraryIndexFile();
    if (file.empty() || !isFile(file))
        return Json::object();
    try {
        Json index = parseJson(readTextFile(file, kLargest));
        return index.is_object() ? index : Json::object();
    } catch (const Error&) {
        return Json::object();
    }
}

Json member(const Json& object, const char* key)
{
    const auto found = object.is_object() ? object.find(key) : object.end();
    return object.is_object() && found != object.end() ? *found : Json();
}

std::string textOf(const Json& object, const char* key)
{
    const Json value = member(object, key);
    return value.is_string() ? value.get<std::string>() : std::string();
}

// The paths of the library's models of that name; those that have it exactly before those that have it in another case.
std::vector<std::string> modelsCalled(const std::string& name)
{
    std::vector<std::string> exact, folded;
    for (const Json& model : member(readIndex(), "models")) {
        const std::string path = textOf(model, "path");
        const std::vector<std::string> names = {textOf(model, "name"), fs::path(path).stem().string(), fs::path(path).filename().string()};
        if (std::ranges::find(names, name) != names.end())
            exact.push_back(path);
        else if (std::ranges::any_of(names, [&](const std::string& each) { return foldedName(each) == foldedName(name); }))
            folded.push_back(path);
    }
    return exact.empty() ? folded : exact;
}

fs::path modelByName(const std::string& name, const fs::path& resources)
{
    std::error_code error;
    if (name.empty() || name == "starter")
        return resources / "starter-model";
    // A name in the working folder hides none of the library; "./name" and longer paths are paths.
    const bool isPath = fs::path(name).has_parent_path() && fs::exists(name, error);
    const std::vector<std::string> found = isPath ? std::vector{name} : modelsCalled(name);
    if (found.size() == 1 && fs::exists(found.front(), error))
        return found.front();
    if (found.size() < 2 && fs::exists(name, error))
        return name;
    if (found.size() > 1)
        throw Error(ErrorCode::BadRequest, say(kSeveralModels, name, found.size()),
            fmt::format("Say the path of one instead: {}.", fmt::join(found, ", ")));
    throw Error(ErrorCode::NotFound, say(traitsOf(AssetKind::Model).missing, fs::path(name).filename().string()),
        fmt::format("Expected a model folder, a checkpoint file, a model of the library or the name \"starter\", found no such thing: {}.",
            found.empty() ? name : found.front()));
}

} // namespace

fs::path libraryIndexFile() { return userFolder("library.json"); }

std::vector<fs::path> libraryFolders(AssetKind kind)
{
    std::vector<fs::path> folders;
    std::error_code error;
    for (const Json& folder : member(member(readIndex(), "folders"), traitsOf(kind).key))
        if (folder.is_string() && fs::is_directory(folder.get<std::string>(), error))
            folders.emplace_back(folder.get<std::string>());
    return folders;
}

std::vector<fs::path> libraryModels()
{
    std::vector<fs::path> models;
    for (const Json& model : member(readIndex(), "models"))
        if (const std::string path = textOf(model, "path"); !path.empty())
            models.emplace_back(path);
    return models;
}

fs::path modelNamed(const AssetRef& model, const fs::path& resources)
{
    try {
        return modelByName(model.file, resources);
    } catch (const Error& error) {
        const fs::path known = model.sha256.empty() ? fs::path() : fileWithSha256(model.sha256);
        if (error.code() != ErrorCode::NotFound || known.empty())
            throw;
        const fs::path folder = known.parent_path().parent_path(); // of a diffusers folder's denoiser
        return fs::exists(folder / "model_index.json") ? folder : known;
    }
}

} // namespace dice
