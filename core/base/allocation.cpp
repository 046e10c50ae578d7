#include "base/allocation.h"

#include <cstdlib> // defines __GLIBC__

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace dice {

#ifdef __GLIBC__
void giveBackFreedMemory() { malloc_trim(0); }

MappedAllocation::MappedAllocation() { mallopt(M_MMAP_THRESHOLD, 64 << 10); }

MappedAllocation::~MappedAllocation()
{
    mallopt(M_MMAP_THRESHOLD, static_cast<int>(kMappedBlock));
    mallopt(M_TRIM_THRESHOLD, 512 << 20);
}
#else
void giveBackFreedMemory() {}

MappedAllocation::MappedAllocation() = default;
MappedAllocation::~MappedAllocation() = default;
#endif

} // namespace dice
