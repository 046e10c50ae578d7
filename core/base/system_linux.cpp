#include "base/system.h"

#include <fstream>
#include <string_view>
#include <sys/mman.h>
#include <unistd.h>

namespace dice {
namespace fs = std::filesystem;
namespace {

constexpr std::uint64_t kKilobyte = 1024;

std::uint64_t numberIn(const char* path)
{
    std::uint64_t value = 0;
    std::ifstream file(path);
    return file >> value ? value : 0;
}

// "MemAvailable:   123 kB" in bytes
std::uint64_t kilobytesIn(const char* path, std::string_view key)
{
    std::ifstream file(path);
    for (std::string line; std::getline(file, line);)
        if (line.starts_with(key))
            return std::stoull(line.substr(key.size() + 1)) * kKilobyte;
    return 0;
}

// Whole pages, those in which the memory begins and ends with them. Kernels before 5.14 refuse, which changes nothing.
[[maybe_unused]] void advise(const void* memory, std::size_t bytes, int advice)
{
    static const auto page = static_cast<std::uintptr_t>(::sysconf(_SC_PAGESIZE));
    const auto address = reinterpret_cast<std::uintptr_t>(memory), begin = address / page * page;
    ::madvise(reinterpret_cast<void*>(begin), address + bytes - begin, advice);
}

} // namespace

#ifdef MADV_POPULATE_READ
void expectReading(const void* memory, std::size_t bytes) { advise(memory, bytes, MADV_POPULATE_READ); }
void expectWriting(void* memory, std::size_t bytes) { advise(memory, bytes, MADV_POPULATE_WRITE); }
#else
void expectReading(const void*, std::size_t) {}
void expectWriting(void*, std::size_t) {}
#endif

fs::path programPath()
{
    std::error_code unknown;
    return fs::read_symlink("/proc/self/exe", unknown);
}

std::string cpuName()
{
    std::ifstream file("/proc/cpuinfo");
    for (std::string line; std::getline(file, line);)
        if (line.starts_with("model name"))
            return line.substr(line.find(':') + 2);
    return "unknown processor";
}

bool nvidiaDriverIsThere()
{
    std::error_code unknown;
    return fs::exists("/dev/nvidiactl", unknown) || fs::exists("/dev/dxg", unknown);
}

std::uint64_t availableMemory()
{
    std::uint64_t available = kilobytesIn("/proc/meminfo", "MemAvailable");
    const std::uint64_t limit = numberIn("/sys/fs/cgroup/memory.max"), used = numberIn("/sys/fs/cgroup/memory.current");
    if (limit > used && limit - used < available)
        available = limit - used;
    return available;
}

std::uint64_t freeSwap() { return kilobytesIn("/proc/meminfo", "SwapFree"); }

std::uint64_t residentMemory() { return kilobytesIn("/proc/self/status", "VmRSS"); }

std::string libraryName(const std::string& name) { return "lib" + name + ".so"; }

} // namespace dice
