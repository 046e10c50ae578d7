#pragma once
// A DrawnModel is a fixture whose random weights are drawn from its seeds as tests/fixtures/families/make.py drew them,
// instead of being kept: LibTorch's generator of the CPU gives the same numbers.
#include "support/cases.h"

#include <ATen/core/Tensor.h>
#include <nlohmann/json.hpp>

#include <map>

namespace dice::test {

class DrawnModel
{
public:
    /// Of tests/fixtures/families/<name>.json. Fails where the numbers are not those of the reference.
    explicit DrawnModel(std::string name);

    [[nodiscard]] const nlohmann::json& about() const { return m_about; }
    [[nodiscard]] const std::map<std::string, at::Tensor>& tensors(const std::string& component) const { return m_tensors.at(component); }
    /// Its diffusers folder, written into a fresh folder.
    [[nodiscard]] std::filesystem::path folder() const;
    /// The tensors of the one file that artists share it as, and the file written into a fresh folder, in float16.
    [[nodiscard]] std::map<std::string, at::Tensor> singleTensors() const;
    [[nodiscard]] std::filesystem::path singleFile(
        const std::string& fileName, const std::map<std::string, std::string>& metadata = {}) const;
    /// What the reference computed: "text_to_image", "out.sample" ...
    [[nodiscard]] at::Tensor result(const std::string& what) const;

private:
    std::string m_name;
    nlohmann::json m_about;
    std::map<std::string, std::map<std::string, at::Tensor>> m_tensors; ///< by component
};

} // namespace dice::test
