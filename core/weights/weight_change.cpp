#include "weights/weight_change.h"

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

} // namespace dice
