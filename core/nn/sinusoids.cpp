#include "nn/sinusoids.h"

#include <cmath>

namespace dice::nn {

at::Tensor sinusoids(const at::Tensor& numbers, std::int64_t width, bool flipSinToCos, double shift)
{
    const std::int64_t half = width / 2;
    const at::Tensor exponent =
        at::arange(half, numbers.options().dtype(at::kFloat)) * (-std::log(10000.0) / (static_cast<double>(half) - shift));
    const at::Tensor angles = numbers.to(at::kFloat).unsqueeze(1) * at::exp(exponent).unsqueeze(0);
    return flipSinToCos ? at::cat({at::cos(angles), at::sin(angles)}, 1) : at::cat({at::sin(angles), at::cos(angles)}, 1);
}

} // namespace dice::nn
