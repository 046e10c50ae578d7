#include "base/allocation.h"

#include <cstdlib> // defines __GLIBC__

#ifdef __GLIBC__
#include <malloc.h>
#include <mutex>
#include <utility>
#include <vector>
#endif

namespace dice {

#ifdef __GLIBC__
void giveBackFreedMemory() { malloc_trim(0); }

namespace {

// Those that live, of all threads: malloc has one limit for the process. The last that came counts.
std::mutex livingGuard;
std::vector<std::pair<const MappedFrom*, std::size_t>> living;

void mapAsTold()
{
    mallopt(M_MMAP_THRESHOLD, static_cast<int>(living.empty() ? kMappedBlock : living.back().second));
    mallopt(M_TRIM_THRESHOLD, 512 << 20);
}

} // namespace

MappedFrom::MappedFrom(std::size_t size)
{
    const std::lock_guard lock(livingGuard);
    living.emplace_back(this, size);
    mapAsTold();
}

MappedFrom::~MappedFrom()
{
    const std::lock_guard lock(livingGuard);
    std::erase_if(living, [this](const auto& each) { return each.first == this; });
    mapAsTold();
}
#else
void giveBackFreedMemory() {}

MappedFrom::MappedFrom(std::size_t) {}
MappedFrom::~MappedFrom() = default;
#endif

} // namespace dice
