#include "weights/stored_tensors.h"

namespace dice {

at::Tensor StoredTensor::read() const
{
    const at::Tensor whole = transposed ? file->tensor(name).t().contiguous() : file->tensor(name);
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
    return stored;
}

} // namespace dice
