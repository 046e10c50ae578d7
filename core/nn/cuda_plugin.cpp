#include "nn/cuda_plugin.h"

#include "base/system.h"

#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

namespace dice::nn {

void* CudaPlugin::lookUp(const char* name)
{
    void* const function = functionIn(library, name);
    if (function == nullptr)
        problem = fmt::format("The function {} is missing: {}.", name, file);
    return function;
}

CudaPlugin openCudaPlugin(const std::string& name, const char* versionFunction, int version)
{
    CudaPlugin plugin;
    std::error_code ignored;
    const std::filesystem::path own = libraryName(name), beside = programPath().parent_path() / own;
    const std::filesystem::path file = std::filesystem::exists(beside, ignored) ? beside : own;
    plugin.file = file.string();
    plugin.library = loadLibrary(file, /*forAll=*/false, plugin.problem);
    if (plugin.library == nullptr) {
        plugin.problem = fmt::format("{} could not be loaded: {}.", name, plugin.problem);
        return plugin;
    }
    int (*found)() = nullptr;
    plugin.find(versionFunction, found);
    if (found != nullptr && found() != version)
        plugin.problem = fmt::format("Expected version {}, found {}: {}.", version, found(), plugin.file);
    return plugin;
}

void warnAboutCuda(const std::string& text)
{
    static const auto log = spdlog::stderr_logger_mt("cuda");
    log->warn(text);
}

} // namespace dice::nn
