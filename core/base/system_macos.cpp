#include "base/system.h"

#include <climits>
#include <mach-o/dyld.h>
#include <mach/mach.h>
#include <sys/sysctl.h>

namespace dice {

std::filesystem::path programPath()
{
    char path[PATH_MAX];
    std::uint32_t size = sizeof path;
    std::error_code unknown;
    return _NSGetExecutablePath(path, &size) == 0 ? std::filesystem::canonical(path, unknown) : std::filesystem::path();
}

std::string cpuName()
{
    char name[256];
    std::size_t size = sizeof name;
    return sysctlbyname("machdep.cpu.brand_string", name, &size, nullptr, 0) == 0 ? name : "unknown processor";
}

void expectReading(const void*, std::size_t) {}
void expectWriting(void*, std::size_t) {}

bool nvidiaDriverIsThere() { return false; }

// As Linux counts it: what is free, and what can be taken back without writing to the disk.
std::uint64_t availableMemory()
{
    vm_statistics64_data_t statistics{};
    mach_msg_type_number_t count = HOST_VM_INFO64_COUNT;
    if (host_statistics64(mach_host_self(), HOST_VM_INFO64, reinterpret_cast<host_info64_t>(&statistics), &count) != KERN_SUCCESS)
        return 0;
    return (std::uint64_t{statistics.free_count} + statistics.inactive_count + statistics.purgeable_count) * vm_kernel_page_size;
}

std::uint64_t freeSwap()
{
    xsw_usage usage{};
    std::size_t size = sizeof usage;
    return sysctlbyname("vm.swapusage", &usage, &size, nullptr, 0) == 0 ? usage.xsu_avail : 0;
}

std::uint64_t residentMemory()
{
    mach_task_basic_info_data_t info{};
    mach_msg_type_number_t count = MACH_TASK_BASIC_INFO_COUNT;
    return task_info(mach_task_self(), MACH_TASK_BASIC_INFO, reinterpret_cast<task_info_t>(&info), &count) == KERN_SUCCESS
               ? info.resident_size
               : 0;
}

std::string libraryName(const std::string& name) { return "lib" + name + ".dylib"; }

} // namespace dice
