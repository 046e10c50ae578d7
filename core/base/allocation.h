#pragma once
#include <cstddef>

namespace dice {

/// Blocks from this size on are mapped on their own and given back when they are freed; smaller ones come from the heap, bytes.
constexpr std::size_t kMappedBlock = 32 << 20; // the largest that glibc allows

/// Gives back what the heap keeps of freed blocks. Before a stage whose blocks are mapped, which could not be made of it.
void giveBackFreedMemory();

/// While one of these lives, every larger block of memory is mapped on its own: for blocks that stay while those around them
/// come and go. One at a time.
class MappedAllocation
{
public:
    MappedAllocation();
    ~MappedAllocation();
    MappedAllocation(const MappedAllocation&) = delete;
    MappedAllocation& operator=(const MappedAllocation&) = delete;
};

/// The same for loading a network, whose freed blocks are given back at the end. Loading a network makes and frees many
/// temporary tensors of all sizes; glibc would raise its limit for mapped blocks at the first of them, put the rest into
/// the heap, and the weights that stay would keep the freed blocks between them from being given back: SD 1.5 took
/// 4.1 GiB instead of 2.5. Afterwards blocks come from the heap again, which spares the denoiser the page faults.
class CompactAllocation
{
public:
    CompactAllocation() = default;
    ~CompactAllocation() { giveBackFreedMemory(); }
    CompactAllocation(const CompactAllocation&) = delete;
    CompactAllocation& operator=(const CompactAllocation&) = delete;

private:
    MappedAllocation m_mapped;
};

} // namespace dice
