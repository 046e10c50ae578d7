#include "enhance/time_mixture.h"

#include <c10/util/accumulate.h>

namespace dice {

TimeMixture::TimeMixture(std::span<const at::Tensor> layers, std::int64_t parts)
{
    std::vector<at::Tensor> rows;
    for (const at::Tensor& layer : layers) {
        const at::Tensor inMemory = layer.transpose(1, 2).unflatten(0, {parts, -1}); // [K, B, T, H, D]
        m_shapes.push_back(inMemory.sizes().slice(1).vec());
        rows.push_back(inMemory.reshape({parts, -1}));
    }
    m_parts = at::cat(rows, 1);
}

std::vector<at::Tensor> TimeMixture::operator()(const at::Tensor& weights) const
{
    const at::Tensor sum = at::matmul(weights.to(m_parts.options()), m_parts)[0];
    std::vector<at::Tensor> layers;
    std::int64_t begin = 0;
    for (const std::vector<std::int64_t>& shape : m_shapes) {
        const std::int64_t count = c10::multiply_integers(shape);
        layers.push_back(sum.narrow(0, begin, count).view(shape).transpose(1, 2));
        begin += count;
    }
    return layers;
}

} // namespace dice
