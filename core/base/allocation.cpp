#include "base/allocation.h"

#include <cstdlib> // defines __GLIBC__

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace dice {

#ifdef __GLIBC__
void giveBackFreedMemory() { malloc_trim(0); }

namespace {

std::size_t mappedFrom = kMappedBlock;

void mapFrom(std::size_t size)
{
    mappedFrom = size;
    mallopt(M_MMAP_THRESHOLD, static_cast<int>(size));
    mallopt(M_TRIM_THRESHOLD, 512 << 20);
}

} // namespace

MappedFrom::MappedFrom(std::size_t size) : m_before(mappedFrom) { mapFrom(size); }

MappedFrom::~MappedFrom() { mapFrom(m_before); }
#else
void giveBackFreedMemory() {}

MappedFrom::MappedFrom(std::size_t size) : m_before(size) {}
MappedFrom::~MappedFrom() = default;
#endif

} // namespace dice
