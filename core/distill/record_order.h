#pragma once
// In which order a training goes through its records: each once, then again in another order. A few records of one
// trajectory come together, because they share their prompt, which is enhanced once for all of them.
#include <cstdint>
#include <map>
#include <vector>

namespace dice {

class RecordFile;

class RecordOrder
{
public:
    /// Depends on the records, `seed` and `together` alone.
    RecordOrder(const RecordFile& records, std::int64_t together, std::uint64_t seed);
    /// Records number * batch ... of the endless sequence.
    [[nodiscard]] std::vector<std::int64_t> batch(std::int64_t number, std::int64_t batch) const;

private:
    [[nodiscard]] const std::vector<std::int64_t>& round(std::int64_t number) const;
    std::vector<std::vector<std::int64_t>> m_trajectories;
    std::int64_t m_count = 0, m_together;
    std::uint64_t m_seed;
    mutable std::int64_t m_roundNumber = -1;
    mutable std::vector<std::int64_t> m_round;
};

/// A well-mixed number out of two, the same on every machine.
[[nodiscard]] std::uint64_t mixedSeed(std::uint64_t seed, std::uint64_t number);

} // namespace dice
