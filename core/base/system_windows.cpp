#include "base/system.h"

#include <io.h>
#include <windows.h>

#include <psapi.h>

#include <array>
#include <intrin.h>
#include <system_error>

namespace dice {
namespace {

MEMORYSTATUSEX memory()
{
    MEMORYSTATUSEX status{};
    status.dwLength = sizeof status;
    GlobalMemoryStatusEx(&status);
    return status;
}

PROCESS_MEMORY_COUNTERS ofThisProcess()
{
    PROCESS_MEMORY_COUNTERS counters{};
    K32GetProcessMemoryInfo(GetCurrentProcess(), &counters, sizeof counters);
    return counters;
}

} // namespace

std::filesystem::path programPath()
{
    std::wstring path(32768, L'\0'); // the longest that there is
    path.resize(GetModuleFileNameW(nullptr, path.data(), static_cast<DWORD>(path.size())));
    return path;
}

std::string cpuName()
{
    std::array<int, 12> words{};
    for (int i = 0; i < 3; ++i)
        __cpuid(&words[static_cast<std::size_t>(4 * i)], static_cast<int>(0x80000002u + static_cast<unsigned>(i)));
    const std::string name(reinterpret_cast<const char*>(words.data()), sizeof words);
    const std::size_t end = name.find('\0'), begin = name.find_first_not_of(' ');
    return begin < end ? name.substr(begin, end - begin) : "unknown processor";
}

void expectReading(const void*, std::size_t) {}
void expectWriting(void*, std::size_t) {}

bool nvidiaDriverIsThere()
{
    wchar_t folder[MAX_PATH];
    const UINT length = GetSystemDirectoryW(folder, MAX_PATH);
    std::error_code unknown;
    return length != 0 && std::filesystem::exists(std::filesystem::path(folder) / "nvcuda.dll", unknown);
}

std::uint64_t availableMemory() { return memory().ullAvailPhys; }

std::uint64_t freeSwap()
{
    const MEMORYSTATUSEX status = memory();
    return status.ullAvailPageFile > status.ullAvailPhys ? status.ullAvailPageFile - status.ullAvailPhys : 0;
}

std::uint64_t residentMemory() { return ofThisProcess().WorkingSetSize; }

std::uint64_t peakMemory() { return ofThisProcess().PeakWorkingSetSize; }

std::uint64_t heapInUse() { return 0; }

std::string libraryName(const std::string& name) { return name + ".dll"; }

void* loadLibrary(const std::filesystem::path& file, bool, std::string& problem)
{
    const HMODULE library = LoadLibraryW(file.c_str());
    if (library == nullptr)
        problem = std::system_category().message(static_cast<int>(GetLastError()));
    return library;
}

void* functionIn(void* library, const char* name) { return reinterpret_cast<void*>(GetProcAddress(static_cast<HMODULE>(library), name)); }

bool isTerminal(std::FILE* stream)
{
    const int number = _fileno(stream);
    if (_isatty(number) == 0)
        return false;
    const auto console = reinterpret_cast<HANDLE>(_get_osfhandle(number));
    DWORD mode = 0;
    if (GetConsoleMode(console, &mode) != 0)
        SetConsoleMode(console, mode | ENABLE_VIRTUAL_TERMINAL_PROCESSING);
    SetConsoleOutputCP(CP_UTF8);
    return true;
}

} // namespace dice
