#pragma once
// What the tensors of a model's components are called where they are written: in a diffusers folder, and in a single file.
// The other direction is single_file.h's.
#include "model/ldm_names.h"
#include "model/model_folder.h"

namespace dice {

/// Where a tensor stands in what is written.
struct WrittenTensor
{
    std::string name;                 ///< empty = that layout has no such tensor
    std::vector<std::int64_t> shape;  ///< of the tensor itself, not yet transposed
    std::int64_t part = 0, parts = 1; ///< one of several that stand under one another in one tensor
    bool transposed = false;
};

/// Of "unet" or "vae", by their config.json; empty for other components.
[[nodiscard]] ModuleNames moduleNamesOf(std::string_view component, const nlohmann::json& config);

class ComponentNames
{
public:
    /// `component` is one of ModelFolder::networks(); `config` is its config.json.
    ComponentNames(const Family& family, std::string component, const nlohmann::json& config);

    /// Of a tensor as a folder of any age names it: as today's diffusers and transformers 4 write it, which both of
    /// transformers' generations read.
    [[nodiscard]] WrittenTensor inFolder(const std::string& name, const std::vector<std::int64_t>& shape) const;
    /// With the component's prefix; 1 x 1 convolutions again where the single file has them. Of families that fit into one.
    [[nodiscard]] WrittenTensor inSingleFile(const std::string& name, const std::vector<std::int64_t>& shape) const;

    /// What a single file cannot say of a component with this config, since other programs take it for granted: a sentence
    /// that names it; empty = nothing, and what single_file.h reads back is the same network.
    [[nodiscard]] std::string unsaidInSingleFile(const nlohmann::json& config) const;

    [[nodiscard]] const std::string& component() const { return m_component; }
    [[nodiscard]] bool isText() const { return m_text != nullptr; }

private:
    [[nodiscard]] std::string unsaidOfText(const nlohmann::json& config) const;
    [[nodiscard]] std::string unsaidOfDenoiser(const nlohmann::json& config) const;
    const Family* m_family;
    std::string m_component;
    const TextPart* m_text; ///< null for components that are no text encoders
    ModuleNames m_names;
};

} // namespace dice
