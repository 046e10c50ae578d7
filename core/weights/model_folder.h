#pragma once
// A model in the diffusers folder layout: model_index.json and one folder per component.
#include "weights/config.h"
#include "weights/weights.h"

namespace dice {

enum class ModelFamily { StableDiffusion1 };

class ModelFolder
{
public:
    /// Reads model_index.json and checks that every component of the pipeline is there and of the expected class.
    static ModelFolder open(const std::filesystem::path& folder);

    [[nodiscard]] const std::filesystem::path& path() const { return m_path; }
    [[nodiscard]] ModelFamily family() const { return m_family; }
    [[nodiscard]] std::string pipelineClass() const { return m_index.string("_class_name"); }
    [[nodiscard]] bool has(std::string_view component) const { return m_index.has(component); }

    [[nodiscard]] Config config(std::string_view component) const;
    /// The component's safetensors files: one, or the shards that its index names; `fp16` variants where there is
    /// nothing else (or `preferHalf` asks for them).
    [[nodiscard]] std::vector<std::filesystem::path> weightFiles(std::string_view component, bool preferHalf = false) const;

private:
    ModelFolder(std::filesystem::path path, Config index) : m_path(std::move(path)), m_index(std::move(index)) {}
    void requireComponent(std::string_view name, std::initializer_list<std::string_view> classes) const;

    std::filesystem::path m_path;
    Config m_index;
    ModelFamily m_family = ModelFamily::StableDiffusion1;
};

} // namespace dice
