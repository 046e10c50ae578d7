#pragma once
// The files around the tensors of a diffusers folder that is written: configs, tokenizers, the pipeline's index.
#include "model/model_folder.h"
#include "request/request.h"

#include <nlohmann/json.hpp>

namespace dice {

/// Made beside its target and renamed when it is whole; taken away again when it never is.
class PendingFolder
{
public:
    explicit PendingFolder(std::filesystem::path target);
    ~PendingFolder();
    PendingFolder(const PendingFolder&) = delete;
    PendingFolder& operator=(const PendingFolder&) = delete;
    [[nodiscard]] const std::filesystem::path& path() const { return m_path; }
    void commit();

private:
    std::filesystem::path m_target, m_path;
};

void writeJson(const std::filesystem::path& file, const nlohmann::json& json);

/// What a component's config.json says: of CLIP's text encoders also what transformers wants to know beyond shapes.
[[nodiscard]] nlohmann::json writtenConfig(
    const ModelFolder& model, const std::string& component, nlohmann::json config, Precision precision);
/// [library, class], as model_index.json names a component.
[[nodiscard]] nlohmann::json indexEntry(const ModelFolder& model, const std::string& component, const nlohmann::json& config);
/// Its noise schedule; numbers that JSON does not have, as Python writes them, are null.
[[nodiscard]] nlohmann::json schedulerConfig(const ModelFolder& model);
/// The name of a component's file of tensors.
[[nodiscard]] std::string weightsFileName(const std::string& component);

/// scheduler, tokenizers and model_index.json, which gets `entries` of the networks.
void writeBesideNetworks(const ModelFolder& model, const std::filesystem::path& folder, nlohmann::json entries);

} // namespace dice
