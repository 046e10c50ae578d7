#pragma once
// Loaded models, the latest first, bounded by memory.
#include "pipeline/model.h"

#include <list>

namespace dice {

class ModelCache
{
public:
    explicit ModelCache(std::uint64_t limitBytes) : m_limit(limitBytes) {}

    /// The loaded model, from the cache where it is; `vaeType` as in DiffusionModel::load. Others are dropped, the longest unused first, before a new one is
    /// loaded that would not fit beside them.
    std::shared_ptr<DiffusionModel> get(const std::filesystem::path& path, const MissingParts& parts, at::Device device,
        at::ScalarType type, std::optional<at::ScalarType> vaeType = {});
    void clear() { m_models.clear(); }
    /// How many models it has loaded: what was made for another one may be out of date.
    [[nodiscard]] std::size_t loads() const { return m_loads; }

private:
    struct Entry
    {
        std::string key; ///< paths and times of change
        std::shared_ptr<DiffusionModel> model;
    };
    /// Drops models until `bytes` more fit into the limit and the device's free memory; OutOfMemory where they never do.
    void makeRoom(std::uint64_t bytes, at::Device device, const std::filesystem::path& model);
    std::uint64_t m_limit;
    std::list<Entry> m_models;
    std::size_t m_loads = 0;
};

} // namespace dice
