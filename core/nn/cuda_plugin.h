#pragma once
// Our own libraries for CUDA (core/cuda). They are looked for beside the program and then in the system's library path,
// loaded when first needed, and stay loaded.
#include <string>

namespace dice::nn {

struct CudaPlugin
{
    void* library = nullptr;
    std::string file, problem; ///< problem: why it cannot be used, in a sentence; empty where it can

    /// Looks a function up; what is missing becomes the problem.
    template <typename Function> void find(const char* name, Function& function)
    {
        if (problem.empty())
            function = reinterpret_cast<Function>(lookUp(name));
    }

private:
    void* lookUp(const char* name);
};

/// `name` without what the system puts around it. Its function `versionFunction` must return `version`.
[[nodiscard]] CudaPlugin openCudaPlugin(const std::string& name, const char* versionFunction, int version);

/// To stderr: the standard output of the command line is for results, and spdlog's own logger writes there.
void warnAboutCuda(const std::string& text);

} // namespace dice::nn
