#include "denoise/prepared_prompt.h"

namespace dice {

std::vector<KeyValue> keysAndValues(const std::vector<at::Tensor>& keys, const std::vector<at::Tensor>& values)
{
    std::vector<KeyValue> layers;
    for (std::size_t l = 0; l < keys.size(); ++l)
        layers.push_back({keys[l], values[l]});
    return layers;
}

TimeEmbedding TimeEmbedding::of(std::int64_t i) const
{
    TimeEmbedding one{{}, rowsPerTime};
    for (const at::Tensor& block : blocks)
        one.blocks.push_back(block.narrow(0, i * rowsPerTime, rowsPerTime));
    return one;
}

} // namespace dice
