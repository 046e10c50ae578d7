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
