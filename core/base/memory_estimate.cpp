#include "base/memory_estimate.h"

#include <spdlog/fmt/fmt.h>

namespace dice {

std::string sizeText(std::uint64_t bytes)
{
    constexpr double kMega = 1e6, kGiga = 1e9;
    const auto number = static_cast<double>(bytes);
    return number < kGiga ? fmt::format("{:.0f} MB", number / kMega) : fmt::format("{:.1f} GB", number / kGiga);
}

} // namespace dice
