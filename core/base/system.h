#pragma once
// What only the system knows: the program's place, the machine, memory, libraries, the terminal. One file per system.
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <string>

namespace dice {

/// Of the running program; empty where the system does not say.
[[nodiscard]] std::filesystem::path programPath();

/// Name of the processor, as the system tells it.
[[nodiscard]] std::string cpuName();
/// Whether there is an NVIDIA driver, told without loading anything of it.
[[nodiscard]] bool nvidiaDriverIsThere();

/// Bytes that a process may still use: the free memory of the machine, bounded by the control group's limit.
[[nodiscard]] std::uint64_t availableMemory();
/// Bytes that the system can still move to the disk.
[[nodiscard]] std::uint64_t freeSwap();
/// Main memory of this process now, and at its highest so far, bytes.
[[nodiscard]] std::uint64_t residentMemory();
[[nodiscard]] std::uint64_t peakMemory();
/// Bytes that this process has asked the heap for and not given back; 0 where the system does not say.
[[nodiscard]] std::uint64_t heapInUse();

/// Makes the pages of memory that is about to be read, or written for the first time, ready in one call: page by page it takes
/// a third of the time in which a model loads. Nothing where the system cannot.
void expectReading(const void* memory, std::size_t bytes);
void expectWriting(void* memory, std::size_t bytes);

/// What the system calls a library: "torch_cuda" -> "libtorch_cuda.so".
[[nodiscard]] std::string libraryName(const std::string& name);
/// Loads a library for good; null and the reason where that fails. `forAll`: what is loaded later finds its functions too.
[[nodiscard]] void* loadLibrary(const std::filesystem::path& file, bool forAll, std::string& problem);
/// Null where the library has no such function.
[[nodiscard]] void* functionIn(void* library, const char* name);

/// Whether stdout or stderr is a terminal; it understands escape sequences and UTF-8 from then on.
[[nodiscard]] bool isTerminal(std::FILE* stream);

} // namespace dice
