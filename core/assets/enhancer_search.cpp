#include "assets/enhancer_search.h"

#include "base/ascii.h"
#include "base/error.h"
#include "base/file.h"
#include "enhance/enhancer_file.h"

#include <algorithm>

namespace dice {
namespace fs = std::filesystem;
namespace {

std::vector<fs::path> enhancersIn(const fs::path& folder)
{
    std::vector<fs::path> files;
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(folder, error))
        if (lowered(entry.path().extension().string()) == ".safetensors" && isFile(entry.path()))
            files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    return files;
}

} // namespace

fs::path enhancerFor(const fs::path& modelFolder, const std::string& denoiserSha256, const std::vector<fs::path>& folders)
{
    std::vector<fs::path> all = {fs::is_directory(modelFolder) ? modelFolder : modelFolder.parent_path()};
    all.insert(all.end(), folders.begin(), folders.end());
    for (const fs::path& folder : all)
        for (const fs::path& file : enhancersIn(folder)) {
            try {
                if (const auto peeked = peekEnhancer(file); peeked && peeked->info.baseModelSha256 == denoiserSha256)
                    return file;
            } catch (const Error&) { // not this one
            }
        }
    return {};
}

} // namespace dice
