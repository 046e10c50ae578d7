#include "assets/reference.h"

#include "base/file.h"
#include "base/sha256.h"

#include <algorithm>

namespace dice {
namespace fs = std::filesystem;
namespace {

constexpr Sentence kAnotherFile = DICE_SENTENCE("another-file", "This file is not the one that the picture was made with: {}.");

} // namespace

fs::path located(const std::string& file, const std::string& sha256, std::span<const fs::path> folders)
{
    std::error_code error;
    const fs::path name = fs::path(file).filename();
    if (fs::path(file).has_parent_path() && fs::exists(file, error))
        return fs::absolute(file);
    for (const fs::path& folder : folders) // before the working folder, which hides no installed file
        if (!name.empty() && isFile(folder / name))
            return folder / name;
    if (!file.empty() && fs::exists(file, error))
        return fs::absolute(file);
    return sha256.empty() ? fs::path() : fileWithSha256(sha256);
}

void settleHash(std::string& sha256, const std::string& found, const fs::path& file, Remarks& remarks)
{
    if (!sha256.empty() && sha256 != found)
        remarks.push_back(say(kAnotherFile, file.string()));
    sha256 = found;
}

std::string sha256OfWeights(const fs::path& fileOrFolder)
{
    if (!fs::is_directory(fileOrFolder))
        return sha256OfFiles({fileOrFolder});
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator(fileOrFolder))
        if (entry.path().extension() == ".safetensors" || entry.path().extension() == ".bin")
            files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    return sha256OfFiles(files);
}

} // namespace dice
