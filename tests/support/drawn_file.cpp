#include "support/drawn_file.h"

#include "base/file.h"
#include "base/sha256.h"
#include "support/cases.h"
#include "weights/safetensors.h"

#include <ATen/ATen.h>
#include <nlohmann/json.hpp>

#include <cmath>

namespace dice::test {
namespace fs = std::filesystem;
namespace {

using Json = nlohmann::json;
using Tensors = std::map<std::string, at::Tensor>;

Json recipeOf(const std::string& name) { return Json::parse(readTextFile(fixture(name + ".drawn.json"))); }

std::shared_ptr<const SafetensorsFile> keptFile(const std::string& name, const Json& recipe)
{
    return SafetensorsFile::open(fixture(name).parent_path() / recipe["kept"].get<std::string>());
}

// The tensors of one network; those that are kept are drawn too, since they move the generator on.
std::vector<at::Tensor> drawn(const Json& draw, bool half)
{
    at::Generator generator = at::detail::createCPUGenerator(draw["seed"].get<std::uint64_t>());
    std::vector<at::Tensor> values;
    for (const Json& each : draw["tensors"]) {
        const at::Tensor value = drawnValue(generator, each[0], each[1].is_null() ? 0 : each[1].get<double>(), draw["spread"]);
        values.push_back(half ? value.to(at::kHalf) : value);
    }
    return values;
}

at::Tensor composed(const std::vector<std::vector<at::Tensor>>& networks, const Json& about)
{
    std::vector<at::Tensor> parts;
    for (const Json& from : about["from"])
        parts.push_back(networks.at(from[0]).at(from[1]));
    const at::Tensor whole = at::cat(parts);
    if (about.contains("transposed"))
        return whole.t().contiguous();
    if (about.contains("rows")) {
        const at::Tensor rows = at::tensor(about["rows"].get<std::vector<std::int64_t>>());
        return whole * at::zeros({whole.size(0), 1}, whole.options()).index_fill(0, rows, 4);
    }
    return about.contains("shape") ? whole.reshape(about["shape"].get<std::vector<std::int64_t>>()) : whole;
}

Tensors drawnTensors(const std::string& name, const Json& recipe, const SafetensorsFile& kept)
{
    std::vector<std::vector<at::Tensor>> networks;
    for (const Json& draw : recipe["draws"])
        networks.push_back(drawn(draw, recipe["half"]));
    Tensors tensors;
    Sha256 digest;
    for (const Json& about : recipe["tensors"]) {
        const at::Tensor value = composed(networks, about).contiguous();
        digest.add({static_cast<const std::byte*>(value.const_data_ptr()), value.nbytes()});
        tensors[about["name"]] = value;
    }
    if (const std::string found = digest.hex(), expected = recipe["sha256"]; found != expected)
        throw Failure(fmt::format("{}: the SHA-256 of the drawn weights is {}, expected {}", name, found, expected));
    for (const auto& [tensor, info] : kept.tensors())
        tensors[tensor] = kept.tensor(tensor);
    return tensors;
}

// What a process has written so far.
class DrawnFiles
{
public:
    DrawnFiles() = default;
    DrawnFiles(const DrawnFiles&) = delete;
    DrawnFiles& operator=(const DrawnFiles&) = delete;
    ~DrawnFiles()
    {
        std::error_code ignored;
        fs::remove_all(m_folder, ignored);
    }

    fs::path file(const std::string& name)
    {
        fs::path file = m_folder / (name + ".safetensors");
        if (fs::exists(file))
            return file;
        const Json recipe = recipeOf(name);
        const auto kept = keptFile(name, recipe);
        fs::create_directories(file.parent_path());
        writeSafetensors(file, drawnTensors(name, recipe, *kept), kept->metadata());
        return file;
    }

private:
    const fs::path m_folder = freshFolder();
};

} // namespace

at::Tensor drawnValue(at::Generator& generator, const std::vector<std::int64_t>& shape, double base, double spread)
{
    const at::Tensor noise = at::randn(shape, generator);
    return shape.size() > 1 ? noise * (0.7 / std::sqrt(static_cast<double>(noise[0].numel()))) : noise * spread + base;
}

Tensors drawnTensors(const std::string& name)
{
    const Json recipe = recipeOf(name);
    return drawnTensors(name, recipe, *keptFile(name, recipe));
}

fs::path drawnFile(const std::string& name)
{
    static DrawnFiles files;
    return files.file(name);
}

} // namespace dice::test
