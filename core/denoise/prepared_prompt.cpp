#include "denoise/prepared_prompt.h"

namespace dice {

TimeEmbedding TimeEmbedding::of(std::int64_t i) const
{
    TimeEmbedding one{{}, rowsPerTime};
    for (const at::Tensor& block : blocks)
        one.blocks.push_back(block.narrow(0, i * rowsPerTime, rowsPerTime));
    return one;
}

} // namespace dice
