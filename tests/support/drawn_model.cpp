#include "support/drawn_model.h"

#include "base/file.h"
#include "base/sha256.h"
#include "support/drawn_file.h"
#include "weights/safetensors.h"

#include <ATen/ATen.h>

#include <fstream>

namespace dice::test {
namespace fs = std::filesystem;
namespace {

using Json = nlohmann::json;
using Tensors = std::map<std::string, at::Tensor>;

Tensors drawn(const Json& component, bool half)
{
    at::Generator generator = at::detail::createCPUGenerator(component["seed"].get<std::uint64_t>());
    Sha256 digest;
    Tensors tensors;
    for (const Json& each : component["tensors"]) {
        at::Tensor value = drawnValue(generator, each[1], each[2], 0.1);
        if (half)
            value = value.to(at::kHalf).to(at::kFloat);
        value = value.contiguous();
        digest.add({static_cast<const std::byte*>(value.const_data_ptr()), value.nbytes()});
        tensors[each[0]] = value;
    }
    if (const std::string found = digest.hex(), expected = component["sha256"]; found != expected)
        throw Failure(fmt::format("drawn weights: the SHA-256 is {}, expected {}", found, expected));
    return tensors;
}

void write(const fs::path& file, const Json& json) { std::ofstream(file) << json; }

} // namespace

DrawnModel::DrawnModel(std::string name)
    : m_name(std::move(name)), m_about(Json::parse(readTextFile(fixture("families/" + m_name + ".json"))))
{
    for (const auto& [component, about] : m_about["components"].items())
        m_tensors[component] = drawn(about, m_about["half"]);
}

fs::path DrawnModel::folder() const
{
    const fs::path folder = freshFolder() / m_name;
    fs::create_directories(folder / "scheduler");
    write(folder / "model_index.json", m_about["index"]);
    write(folder / "scheduler" / "scheduler_config.json", m_about["scheduler"]);
    for (const auto& [component, about] : m_about["components"].items()) {
        fs::create_directory(folder / component);
        write(folder / component / "config.json", about["config"]);
        writeSafetensors(folder / component / (component.starts_with("text") ? "model.safetensors" : "diffusion_pytorch_model.safetensors"),
            m_tensors.at(component));
    }
    for (const auto& [component, place] : m_about["tokenizers"].items())
        fs::copy(fixture("families") / place.get<std::string>(), folder / component, fs::copy_options::recursive);
    return folder;
}

Tensors DrawnModel::singleTensors() const
{
    Tensors file;
    for (const auto& [name, place] : m_about["single"].items()) {
        const auto shape = place["shape"].get<std::vector<std::int64_t>>();
        std::vector<at::Tensor> parts;
        for (const Json& from : place["from"])
            parts.push_back(m_tensors.at(from[0]).at(from[1]));
        const at::Tensor whole = parts.empty() ? at::zeros(shape) : at::cat(parts);
        file[name] = (place.contains("transposed") ? whole.t() : whole.reshape(shape)).to(at::kHalf).contiguous();
    }
    return file;
}

fs::path DrawnModel::singleFile(const std::string& fileName, const std::map<std::string, std::string>& metadata) const
{
    const fs::path file = freshFolder() / fileName;
    writeSafetensors(file, singleTensors(), metadata);
    return file;
}

at::Tensor DrawnModel::result(const std::string& what) const
{
    static const auto file = SafetensorsFile::open(fixture("families/results.safetensors"));
    return file->tensor(m_name + "." + what).clone();
}

} // namespace dice::test
