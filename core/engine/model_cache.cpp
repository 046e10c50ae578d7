#include "engine/model_cache.h"

#include <algorithm>

namespace dice {

DiffusionModel& ModelCache::get(const std::filesystem::path& folder, at::Device device, at::ScalarType type)
{
    const ModelFolder opened = ModelFolder::open(folder);
    const auto path = std::filesystem::canonical(folder);
    const auto changed = std::filesystem::last_write_time(opened.weightFiles("unet").front());
    const auto found = std::find_if(m_models.begin(), m_models.end(), [&](const Entry& entry) {
        return entry.folder == path && entry.changed == changed && entry.model->device == device && entry.model->type == type;
    });
    if (found != m_models.end()) {
        m_models.splice(m_models.begin(), m_models, found);
        return *m_models.front().model;
    }
    makeRoom();
    m_models.push_front({path, changed, DiffusionModel::load(opened, device, type)});
    return *m_models.front().model;
}

void ModelCache::makeRoom()
{
    std::uint64_t used = 0;
    for (auto entry = m_models.begin(); entry != m_models.end();) {
        used += entry->model->bytes();
        entry = used > m_limit ? m_models.erase(entry) : std::next(entry);
    }
}

} // namespace dice
