#pragma once
// What torch.save wrote before PyTorch 1.6, and still writes for a tensor inside a plain pickle: a row of pickles (a mark,
// the version, the machine, the object, the storages' keys) with the bytes of the storages behind them.
#include "weights/pickle.h"

#include <map>

namespace dice {

[[nodiscard]] bool isTorchStream(std::span<const std::byte> bytes);

struct TorchStream
{
    Pickle object;
    std::map<std::string, std::pair<std::uint64_t, std::uint64_t>> storages; ///< by key: offset in the file, size

    /// `base`: where `bytes` begin in the file. BadFile, Unsupported as Pickle::read.
    static TorchStream read(std::span<const std::byte> bytes, const std::string& where, std::uint64_t base = 0);
};

} // namespace dice
