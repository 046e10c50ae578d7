#include "distill/record_order.h"

#include "distill/records.h"

#include <random>

namespace dice {
namespace {

// Not std::shuffle, which differs between libraries.
template <typename T> void shuffle(std::vector<T>& values, std::mt19937_64& random)
{
    for (std::size_t i = values.size(); i > 1; --i)
        std::swap(values[i - 1], values[random() % i]);
}

} // namespace

std::uint64_t mixedSeed(std::uint64_t seed, std::uint64_t number)
{
    std::uint64_t x = seed * 0x9E3779B97F4A7C15ULL + number + 1;
    x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9ULL;
    return (x ^ (x >> 27)) * 0x94D049BB133111EBULL;
}

RecordOrder::RecordOrder(const RecordFile& records, std::int64_t together, std::uint64_t seed)
    : m_count(records.count()), m_together(std::max<std::int64_t>(together, 1)), m_seed(seed)
{
    std::map<std::pair<std::int32_t, std::int32_t>, std::vector<std::int64_t>> byTrajectory;
    for (std::int64_t i = 0; i < m_count; ++i) {
        const RecordPosition place = records.place(i);
        byTrajectory[{place.byStudent, place.trajectory}].push_back(i);
    }
    for (auto& [key, members] : byTrajectory)
        m_trajectories.push_back(std::move(members));
}

const std::vector<std::int64_t>& RecordOrder::round(std::int64_t number) const
{
    if (number == m_roundNumber)
        return m_round;
    std::mt19937_64 random(mixedSeed(m_seed, static_cast<std::uint64_t>(number)));
    std::vector<std::vector<std::int64_t>> groups;
    for (std::vector<std::int64_t> members : m_trajectories) {
        shuffle(members, random);
        for (std::size_t i = 0; i < members.size(); i += static_cast<std::size_t>(m_together))
            groups.emplace_back(members.begin() + static_cast<std::ptrdiff_t>(i),
                members.begin() + static_cast<std::ptrdiff_t>(std::min(i + static_cast<std::size_t>(m_together), members.size())));
    }
    shuffle(groups, random);
    m_round.clear();
    for (const auto& group : groups)
        m_round.insert(m_round.end(), group.begin(), group.end());
    m_roundNumber = number;
    return m_round;
}

std::vector<std::int64_t> RecordOrder::batch(std::int64_t number, std::int64_t batch) const
{
    std::vector<std::int64_t> records;
    for (std::int64_t at = number * batch; at < (number + 1) * batch; ++at)
        records.push_back(round(at / m_count)[static_cast<std::size_t>(at % m_count)]);
    return records;
}

} // namespace dice
