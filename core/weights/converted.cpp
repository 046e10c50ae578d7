#include "weights/converted.h"

#include "base/system.h"
#include "weights/half_to_bfloat16.h"

#include <ATen/Parallel.h>

namespace dice {
namespace {

at::Tensor halfAsBfloat16(const at::Tensor& stored)
{
    const at::Tensor half = stored.contiguous();
    at::Tensor result = at::empty(half.sizes(), half.options().dtype(at::kBFloat16));
    const auto* const from = static_cast<const std::uint16_t*>(half.const_data_ptr());
    auto* const to = static_cast<std::uint16_t*>(result.mutable_data_ptr());
    at::parallel_for(0, half.numel(), 64 << 10, [&](std::int64_t begin, std::int64_t end) {
        const auto count = static_cast<std::size_t>(end - begin);
        expectReading(from + begin, count * sizeof *from);
        expectWriting(to + begin, count * sizeof *to);
        halfToBfloat16(from + begin, to + begin, count);
    });
    return result;
}

} // namespace

at::Tensor converted(const at::Tensor& stored, at::Device device, at::ScalarType type)
{
    const bool slow = stored.scalar_type() == at::kHalf && type == at::kBFloat16 && stored.device().is_cpu() && device.is_cpu();
    return slow ? halfAsBfloat16(stored) : stored.to(device, type);
}

} // namespace dice
