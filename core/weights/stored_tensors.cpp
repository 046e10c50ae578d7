#include "weights/stored_tensors.h"

#include "base/json.h"

#include <algorithm>

namespace dice {
namespace {

constexpr std::string_view kWeight = ".weight", kScaleEndings[] = {".weight_scale", ".scale_weight"},
                           kNotes[] = {".input_scale", ".scale_input", ".comfy_quant"}, kMark = "scaled_fp8", kNote = ".comfy_quant";
// Formats of comfy_quant whose numbers are the weight's but for a scale.
constexpr std::string_view kPlainFormats[] = {"float8_e4m3fn", "float8_e5m2", "int8_tensorwise"};

at::Tensor scaled(const at::Tensor& stored, const at::Tensor& scales)
{
    std::vector<std::int64_t> shape(static_cast<std::size_t>(stored.dim()), 1);
    if (scales.numel() != 1 && !shape.empty())
        shape[0] = scales.numel();
    return stored.to(at::kFloat) * scales.to(at::kFloat).reshape(shape);
}

bool takesScale(const StoredTensor& stored)
{
    const auto found = stored.file->tensors().find(stored.name);
    const at::ScalarType type = found == stored.file->tensors().end() ? at::ScalarType::Undefined : found->second.type;
    return !stored.shape.empty() && (type == at::kChar || (type != at::ScalarType::Undefined && at::isFloatingType(type)));
}

// Of a weight's first dimension: one for all of it, or one for each row.
bool fitsRows(at::IntArrayRef scales, at::IntArrayRef weight)
{
    const std::int64_t count = c10::multiply_integers(scales);
    return count == 1 || (!weight.empty() && count == weight.front());
}

// The format of one note, {"format": "float8_e4m3fn"}; empty where it is one that is read.
std::string unreadFormat(const nlohmann::json& note)
{
    const bool says = note.is_object() && note.contains("format") && note["format"].is_string();
    const std::string format = says ? note["format"].get<std::string>() : std::string("unnamed");
    return std::find(std::begin(kPlainFormats), std::end(kPlainFormats), format) == std::end(kPlainFormats) ? format : std::string();
}

std::string unreadNote(const TensorFile& file, const TensorInfo& info)
{
    constexpr std::int64_t kLongestNote = 4096;
    if (info.type != at::kByte || c10::multiply_integers(info.shape) > kLongestNote)
        return "unnamed";
    const at::Tensor bytes = file.tensor(info.name).contiguous();
    return unreadFormat(parseJson({static_cast<const char*>(bytes.const_data_ptr()), static_cast<std::size_t>(bytes.numel())}));
}

// ComfyUI's newest files have all notes in the metadata: {"layers": {"a.layer": {"format": ...}}}
std::string unreadMetadata(const TensorFile& file)
{
    const auto found = file.metadata().find("_quantization_metadata");
    const nlohmann::json json = found == file.metadata().end() ? nlohmann::json() : parseJson(found->second);
    if (json.is_object() && json.contains("layers") && json["layers"].is_object())
        for (const auto& [layer, note] : json["layers"].items())
            if (std::string format = unreadFormat(note); !format.empty())
                return format;
    return {};
}

} // namespace

void takeScales(StoredTensors& tensors)
{
    std::vector<std::string> taken;
    for (auto& [name, stored] : tensors) {
        if (!name.ends_with(kWeight) || !takesScale(stored))
            continue;
        const std::string layer = name.substr(0, name.size() - kWeight.size());
        for (const std::string_view ending : kScaleEndings)
            if (const auto scale = tensors.find(layer + std::string(ending)); scale != tensors.end()) {
                if (!fitsRows(scale->second.shape, stored.shape))
                    fail(ErrorCode::Unsupported, "Tensor {}: expected one scale or one for each row, found the shape {}: {}.", name,
                        fmt::join(scale->second.shape, "x"), stored.file->path().string());
                stored.scale = scale->second.name;
                taken.push_back(scale->first);
            }
    }
    const auto isNote = [](const std::string& name) {
        return name == kMark || name.ends_with("." + std::string(kMark)) ||
               std::any_of(std::begin(kNotes), std::end(kNotes), [&](std::string_view end) { return name.ends_with(end); });
    };
    for (const std::string& name : taken)
        tensors.erase(name);
    std::erase_if(tensors, [&](const auto& tensor) { return isNote(tensor.first); });
}

std::string unreadPacking(const TensorFile& file)
{
    for (const auto& [name, info] : file.tensors()) {
        if (name.ends_with(kNote))
            if (std::string format = unreadNote(file, {name, info.type, info.shape}); !format.empty())
                return format;
        for (const std::string_view ending : kScaleEndings)
            if (name.ends_with(ending))
                if (const auto weight = file.tensors().find(name.substr(0, name.size() - ending.size()) + std::string(kWeight));
                    weight != file.tensors().end() && !fitsRows(info.shape, weight->second.shape))
                    return "blocks with a scale each";
    }
    return unreadMetadata(file);
}

at::Tensor StoredTensor::read() const
{
    const at::Tensor stored = scale.empty() ? file->tensor(name) : scaled(file->tensor(name), file->tensor(scale));
    const at::Tensor whole = transposed ? stored.t().contiguous() : stored;
    const std::int64_t count = c10::multiply_integers(shape);
    if (whole.numel() == count)
        return whole.sizes() == at::IntArrayRef(shape) ? whole : whole.reshape(shape);
    return whole.narrow(0, firstRow, shape.front()).reshape(shape);
}

const std::vector<std::int64_t>& shapeOf(const StoredTensors& tensors, const std::string& name, std::size_t dimensions)
{
    const auto found = tensors.find(name);
    if (found == tensors.end())
        fail(ErrorCode::BadFile, "Expected a tensor {}, found none of that name: {}.", name,
            tensors.empty() ? "no file" : tensors.begin()->second.file->path().string());
    if (found->second.shape.size() != dimensions)
        fail(ErrorCode::BadFile, "Tensor {}: expected {} dimensions, found {}: {}.", name, dimensions, found->second.shape.size(),
            found->second.file->path().string());
    return found->second.shape;
}

std::vector<StoredTensor> equalParts(const StoredTensor& fused, std::int64_t count)
{
    if (fused.shape.empty() || fused.shape.front() % count != 0)
        fail(ErrorCode::BadFile, "Tensor {}: expected {} equal parts, found the shape {}: {}.", fused.name, count,
            fmt::join(fused.shape, "x"), fused.file->path().string());
    StoredTensor part = fused;
    part.shape.front() /= count;
    std::vector<StoredTensor> parts;
    for (std::int64_t i = 0; i < count; ++i) {
        parts.push_back(part);
        part.firstRow += part.shape.front();
    }
    return parts;
}

StoredTensors storedTensors(const std::vector<std::filesystem::path>& files)
{
    StoredTensors stored;
    for (const auto& path : files) {
        const auto file = TensorFile::open(path);
        for (const auto& [name, info] : file->tensors())
            if (!stored.emplace(name, StoredTensor{file, name, info.shape}).second)
                fail(ErrorCode::BadFile, "Tensor {} is in two shards, the second is {}.", name, path.string());
    }
    takeScales(stored);
    return stored;
}

} // namespace dice
