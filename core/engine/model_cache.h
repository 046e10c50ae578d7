#pragma once
// Loaded models, the latest first, bounded by memory.
#include "pipeline/model.h"

#include <list>

namespace dice {

class ModelCache
{
public:
    explicit ModelCache(std::uint64_t limitBytes) : m_limit(limitBytes) {}

    /// The loaded model, from the cache where it is. Others are dropped, the longest unused first, before a new one is
    /// loaded that would not fit beside them.
    DiffusionModel& get(const std::filesystem::path& folder, at::Device device, at::ScalarType type);
    void clear() { m_models.clear(); }

private:
    struct Entry
    {
        std::filesystem::path folder;
        std::filesystem::file_time_type changed;
        std::shared_ptr<DiffusionModel> model;
    };
    void makeRoom();
    std::uint64_t m_limit;
    std::list<Entry> m_models;
};

} // namespace dice
