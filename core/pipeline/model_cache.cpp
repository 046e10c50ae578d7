#include "pipeline/model_cache.h"

#include "base/device.h"
#include "pipeline/memory_estimate.h"

#include <algorithm>

namespace dice {

namespace {

constexpr Sentence kModelTooLarge = DICE_SENTENCE("model-too-large",
    "Expected {} of free memory for the model's weights, found {}. Another precision may need less; so may closing other programs.");

std::string keyOf(const ModelFolder& folder)
{
    std::string key = std::filesystem::canonical(folder.path()).string();
    for (const std::string& component : folder.networks()) {
        const auto file = folder.weightFiles(component).front();
        key += fmt::format(
            "|{}|{}", std::filesystem::canonical(file).string(), std::filesystem::last_write_time(file).time_since_epoch().count());
    }
    return key;
}

} // namespace

std::shared_ptr<DiffusionModel> ModelCache::get(const std::filesystem::path& path, const MissingParts& parts, at::Device device,
    at::ScalarType type, std::optional<at::ScalarType> vaeType)
{
    const ModelFolder opened = ModelFolder::open(path, parts);
    const std::string key = keyOf(opened);
    const auto found = std::find_if(m_models.begin(), m_models.end(), [&](const Entry& entry) {
        return entry.key == key && entry.model->device == device && entry.model->type == type &&
               entry.model->vaeType == vaeType.value_or(vaeTypeFor(opened, type));
    });
    if (found != m_models.end()) {
        m_models.splice(m_models.begin(), m_models, found);
        return m_models.front().model;
    }
    makeRoom(weightBytes(opened, device, type), device, path);
    m_models.push_front({key, DiffusionModel::load(opened, device, type, vaeType)});
    ++m_loads;
    return m_models.front().model;
}

void ModelCache::makeRoom(std::uint64_t bytes, at::Device device, const std::filesystem::path& model)
{
    std::uint64_t used = bytes;
    for (auto entry = m_models.begin(); entry != m_models.end();) {
        used += entry->model->bytes();
        entry = used > m_limit ? m_models.erase(entry) : std::next(entry);
    }
    while (!m_models.empty() && availableMemory(device) < bytes)
        m_models.pop_back();
    if (const std::uint64_t usable = usableMemory(device); usable < bytes)
        throw Error(ErrorCode::OutOfMemory, say(kModelTooLarge, sizeText(bytes), sizeText(usable)), model.string());
}

} // namespace dice
