#include "nn/prepack.h"

#include "base/allocation.h"

#include <ATen/core/dispatch/Dispatcher.h>

namespace dice::nn::prepack {
namespace {

using Scalars = c10::List<std::optional<at::Scalar>>;
using MaybeTensor = std::optional<at::Tensor>;
using MaybeText = std::optional<std::string_view>;

using ReorderLinear = at::Tensor(const at::Tensor&, std::optional<std::int64_t>);
using LinearPointwise = at::Tensor(const at::Tensor&, const at::Tensor&, const MaybeTensor&, std::string_view, Scalars, MaybeText);
using ReorderConvolution = at::Tensor(
    const at::Tensor&, at::IntArrayRef, at::IntArrayRef, at::IntArrayRef, std::int64_t, at::OptionalIntArrayRef);
using ConvolutionPointwise = at::Tensor(const at::Tensor&, const at::Tensor&, const MaybeTensor&, at::IntArrayRef, at::IntArrayRef,
    at::IntArrayRef, std::int64_t, std::string_view, Scalars, MaybeText);

// The namespace is being renamed from mkldnn to onednn: both are looked up.
std::optional<c10::OperatorHandle> find(const std::string& name)
{
    for (const char* space : {"mkldnn::", "onednn::"})
        if (auto handle = c10::Dispatcher::singleton().findSchema({space + name, ""}))
            return handle;
    return std::nullopt;
}

struct Operators
{
    std::optional<c10::OperatorHandle> reorderLinear = find("_reorder_linear_weight");
    std::optional<c10::OperatorHandle> linear = find("_linear_pointwise");
    std::optional<c10::OperatorHandle> reorderConvolution = find("_reorder_convolution_weight");
    std::optional<c10::OperatorHandle> convolution = find("_convolution_pointwise");
    [[nodiscard]] bool complete() const { return reorderLinear && linear && reorderConvolution && convolution; }
};

const Operators& operators()
{
    static const Operators found;
    return found;
}

MaybeTensor maybe(const at::Tensor& tensor) { return tensor.defined() ? MaybeTensor(tensor) : std::nullopt; }

} // namespace

namespace {

// oneDNN packs bf16 only for processors with wide vectors; elsewhere LibTorch's own, slower operations do it. It says so by
// an error alone.
bool packsBf16()
{
    static const bool packs = [] {
        try {
            (void)linearWeight(at::zeros({2, 2}, at::kBFloat16));
            return true;
        } catch (const c10::Error&) {
            return false;
        }
    }();
    return packs;
}

bool suitsEither(const Placement& placement)
{
    return placement.device.is_cpu() && !placement.keepStored && operators().complete() &&
           (placement.type == at::kFloat || (placement.type == at::kBFloat16 && packsBf16()));
}

} // namespace

bool suits(const Placement& placement) { return placement.use == NetworkUse::Inference && suitsEither(placement); }

bool suitsTraining(const Placement& placement) { return placement.use == NetworkUse::Training && suitsEither(placement); }

at::Tensor linearWeight(const at::Tensor& weight)
{
    return operators().reorderLinear->typed<ReorderLinear>().call(weight.contiguous(), std::nullopt);
}

at::Tensor linear(const at::Tensor& x, const at::Tensor& packed, const at::Tensor& bias)
{
    return operators().linear->typed<LinearPointwise>().call(x, packed, maybe(bias), "none", Scalars(), "");
}

at::Tensor Kernel::convolve(const at::Tensor& input, const at::Tensor& bias)
{
    const at::Tensor x = input.contiguous(at::MemoryFormat::ChannelsLast);
    if (m_shape != x.sizes()) {
        const MappedFrom mapped(kLastingBlock); // it stays, between activations that do not
        const at::Tensor plain = m_weight.is_mkldnn() ? m_weight.to_dense() : m_weight;
        m_weight = operators().reorderConvolution->typed<ReorderConvolution>().call(
            plain.contiguous(at::MemoryFormat::ChannelsLast), {m_padding, m_padding}, {m_stride, m_stride}, {1, 1}, 1, x.sizes());
        m_shape = x.sizes().vec();
    }
    return operators().convolution->typed<ConvolutionPointwise>().call(
        x, m_weight, maybe(bias), {m_padding, m_padding}, {m_stride, m_stride}, {1, 1}, 1, "none", Scalars(), "");
}

} // namespace dice::nn::prepack
