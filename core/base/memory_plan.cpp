#include "base/memory_plan.h"

#include <spdlog/fmt/fmt.h>

#include <sys/resource.h>

namespace dice {

std::string sizeText(std::uint64_t bytes)
{
    constexpr double kMega = 1e6, kGiga = 1e9;
    const auto number = static_cast<double>(bytes);
    return number < kGiga ? fmt::format("{:.0f} MB", number / kMega) : fmt::format("{:.1f} GB", number / kGiga);
}

std::uint64_t peakMemory()
{
    constexpr std::uint64_t kKilobyte = 1024;
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<std::uint64_t>(usage.ru_maxrss) * kKilobyte;
}

} // namespace dice
