// What Linux and macOS do alike.
#include "base/system.h"

#include <cstdlib> // defines __GLIBC__
#include <dlfcn.h>
#include <sys/resource.h>
#include <unistd.h>

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace dice {

std::uint64_t peakMemory()
{
#ifdef __APPLE__
    constexpr std::uint64_t kUnit = 1; // bytes there, kilobytes elsewhere
#else
    constexpr std::uint64_t kUnit = 1024;
#endif
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<std::uint64_t>(usage.ru_maxrss) * kUnit;
}

std::uint64_t heapInUse()
{
#ifdef __GLIBC__
    const auto heap = mallinfo2();
    return heap.uordblks + heap.hblkhd;
#else
    return 0;
#endif
}

void* loadLibrary(const std::filesystem::path& file, bool forAll, std::string& problem)
{
    void* const library = dlopen(file.c_str(), RTLD_NOW | (forAll ? RTLD_GLOBAL : RTLD_LOCAL));
    if (library == nullptr)
        problem = dlerror();
    return library;
}

void* functionIn(void* library, const char* name) { return dlsym(library, name); }

bool isTerminal(std::FILE* stream) { return isatty(fileno(stream)) != 0; }

} // namespace dice
