#include "weights/weight_change.h"

#include <algorithm>

namespace dice {

at::Tensor LowRank::product() const
{
    const at::Tensor flat = at::matmul(up.to(at::kFloat), down.to(at::kFloat).flatten(1)); // [out, r] [r, in * k * k]
    std::vector<std::int64_t> shape = down.sizes().vec();
    shape[0] = up.size(0);
    return flat.view(shape);
}

const LowRank* WeightChange::of(const std::string& layer) const
{
    const auto found = layers.find(layer);
    return found == layers.end() ? nullptr : &found->second;
}

bool TensorChange::fits(at::IntArrayRef shape) const
{
    const auto [wantedRows, wantedColumns] = extent();
    const std::int64_t rows = shape.empty() ? 1 : shape.front(), columns = c10::multiply_integers(shape) / std::max<std::int64_t>(rows, 1);
    return (wantedRows == 0 || wantedRows == rows) && (wantedColumns == 0 || wantedColumns == columns);
}

} // namespace dice
