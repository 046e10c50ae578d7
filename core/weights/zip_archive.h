#pragma once
// The zip archives that PyTorch writes: entries stored without compression, so that they can be mapped. Every offset and
// size is checked against the file (BadFile); a compressed entry is Unsupported.
#include <cstdint>
#include <map>
#include <span>
#include <string>

namespace dice {

struct ZipEntry
{
    std::uint64_t begin = 0, size = 0; ///< of its bytes in the file
};

/// By the entry's name. `where` names the file in errors.
[[nodiscard]] std::map<std::string, ZipEntry, std::less<>> readZip(std::span<const std::byte> file, const std::string& where);

} // namespace dice
