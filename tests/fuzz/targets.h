#pragma once
// What is fuzzed: readers of files that come from strangers. Whatever the bytes, a reader may refuse them with an Error and
// nothing else: no other exception, no crash, no endless loop, no allocation out of proportion.
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace dice::fuzz {

struct Target
{
    const char* name;
    /// Reads the bytes; true where they were accepted, false where they were refused.
    bool (*run)(std::span<const std::byte> bytes);
    std::vector<const char*> seeds; ///< files and folders below tests/ to begin with
    std::vector<const char*> words; ///< what the format is made of
    std::size_t largest = 1 << 16;  ///< bytes of an input; a larger seed is left out
};

[[nodiscard]] const std::vector<Target>& targets();

} // namespace dice::fuzz
