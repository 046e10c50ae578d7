#pragma once
// What the tensors of a model's components are called where they are written: in a diffusers folder, and in a single file.
// The other direction is single_file.h's.
#include "weights/ldm_names.h"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dice {

struct NamedShape
{
    std::string name;
    std::vector<std::int64_t> shape;
};

class ComponentNames
{
public:
    /// `component` is unet, vae or text_encoder; `config` is its config.json.
    ComponentNames(std::string component, const nlohmann::json& config);

    /// Of a tensor as a folder of any age names it: as today's diffusers and transformers 4 write it, which both of
    /// transformers' generations read.
    [[nodiscard]] NamedShape inFolder(const std::string& name, const std::vector<std::int64_t>& shape) const;
    /// With the component's prefix; 1 x 1 convolutions again where the single file has them.
    [[nodiscard]] NamedShape inSingleFile(const std::string& name, const std::vector<std::int64_t>& shape) const;

    [[nodiscard]] const std::string& component() const { return m_component; }

private:
    [[nodiscard]] bool isText() const { return m_component.starts_with("text_encoder"); }
    std::string m_component;
    ModuleNames m_names;
};

/// What a single file cannot say of a component, since other programs take it for granted: a sentence that names it; empty
/// = nothing, and what single_file.h reads back is the same network.
[[nodiscard]] std::string unsaidInSingleFile(const std::string& component, const nlohmann::json& config);

} // namespace dice
