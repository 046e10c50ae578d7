#pragma once
// Says where blocks of memory come from: mapped on their own, so that they go back when freed, or from the heap.
#include <cstddef>

namespace dice {

/// Blocks from this size on are mapped on their own and given back when they are freed; smaller ones come from the heap, bytes.
constexpr std::size_t kMappedBlock = 32 << 20; // the largest that glibc allows

/// Gives back what the heap keeps of freed blocks. Before a stage whose blocks are mapped, which could not be made of it.
void giveBackFreedMemory();

/// While one of these lives, blocks from that size on, of any thread, are mapped on their own. They nest; where several
/// threads have some, the last that came counts.
class MappedFrom
{
public:
    explicit MappedFrom(std::size_t size);
    ~MappedFrom();
    MappedFrom(const MappedFrom&) = delete;
    MappedFrom& operator=(const MappedFrom&) = delete;
};

/// The size for blocks that stay while those around them come and go.
constexpr std::size_t kLastingBlock = 64 << 10;

/// For loading a network: lasting blocks are mapped, and freed ones are given back at the end. Loading a network makes and frees many
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
    MappedFrom m_mapped{kLastingBlock};
};

} // namespace dice
