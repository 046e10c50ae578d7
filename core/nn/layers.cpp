#include "nn/layers.h"

#include "nn/fused.h"
#include "nn/prepack.h"
#include "nn/work.h"

namespace dice::nn {
namespace {

// Layers that are kept in the file's type are widened at each use.
at::Tensor likeInput(const at::Tensor& weight, const at::Tensor& x)
{
    return !weight.defined() || weight.scalar_type() == x.scalar_type() ? weight : weight.to(x.scalar_type());
}

} // namespace

Linear::Linear(const Scope& scope, std::int64_t in, std::int64_t out, bool bias)
    : m_change(scope), m_flopPerRow(2.0 * static_cast<double>(in * out)), m_packed(prepack::suits(scope.placement()))
{
    m_weight = scope.take("weight", {out, in}, m_packed ? Prepare(prepack::linearWeight) : Prepare());
    if (bias)
        m_bias = scope.take("bias", {out});
    if (prepack::suitsTraining(scope.placement())) {
        m_frozen = frozenLinear(m_weight, m_bias);
        m_weight.reset();
    }
}

at::Tensor Linear::operator()(const at::Tensor& x) const
{
    WorkCounter::add(m_flopPerRow * static_cast<double>(x.numel() / x.size(-1)));
    if (m_packed)
        return prepack::linear(x, m_weight, m_bias);
    const at::Tensor y = m_frozen.forward.defined() ? linear(x, m_frozen) : at::linear(x, likeInput(m_weight, x), likeInput(m_bias, x));
    if (m_change.layer == nullptr)
        return y;
    const at::Tensor low = at::linear(x, likeInput(m_change.layer->down, x)); // [..., r]
    return y + at::linear(low, likeInput(m_change.change->strength * m_change.layer->up, x));
}

Conv2d::Conv2d(
    const Scope& scope, std::int64_t in, std::int64_t out, std::int64_t kernel, std::int64_t stride, std::int64_t padding, bool bias)
    : m_change(scope), m_stride(stride), m_padding(padding), m_flopPerPixel(2.0 * static_cast<double>(in * out * kernel * kernel))
{
    const std::array<std::int64_t, 4> shape = {out, in, kernel, kernel};
    const bool frozen = prepack::suitsTraining(scope.placement());
    if (prepack::suits(scope.placement()))
        m_packed = scope.takeAs<prepack::Kernel>(
            "weight", shape, [&](const at::Tensor& weight) { return c10::make_intrusive<prepack::Kernel>(weight, padding, stride); });
    else
        m_weight = scope.take(
            "weight", shape, [&](const at::Tensor& weight) { return frozen ? weight : weight.contiguous(at::MemoryFormat::ChannelsLast); });
    if (bias)
        m_bias = scope.take("bias", {out});
    if (frozen)
        m_frozen = frozenConvolution(std::exchange(m_weight, {}), m_bias, padding, stride);
}

at::Tensor Conv2d::operator()(const at::Tensor& x) const
{
    WorkCounter::add(m_flopPerPixel * static_cast<double>(x.size(0) * x.size(2) * x.size(3) / (m_stride * m_stride)));
    if (m_packed)
        return m_packed->convolve(x, m_bias);
    const auto convolved = [&](const at::Tensor& weight, const at::Tensor& bias) {
        return at::conv2d(x, likeInput(weight, x), likeInput(bias, x), {m_stride, m_stride}, {m_padding, m_padding});
    };
    const at::Tensor y = m_frozen.forward ? nn::convolution(x, m_frozen) : convolved(m_weight, m_bias);
    if (m_change.layer == nullptr)
        return y;
    const at::Tensor up = m_change.change->strength * m_change.layer->up; // [out, r]
    return y + at::conv2d(convolved(m_change.layer->down, {}), likeInput(up.unsqueeze(-1).unsqueeze(-1), x));
}

GroupNorm::GroupNorm(const Scope& scope, std::int64_t groups, std::int64_t channels, double eps)
    : m_weight(scope.take("weight", {channels})), m_bias(scope.take("bias", {channels})), m_groups(groups), m_eps(eps)
{
}

at::Tensor GroupNorm::operator()(const at::Tensor& x) const
{
    return groupNorm(x, m_groups, likeInput(m_weight, x), likeInput(m_bias, x), m_eps);
}

at::Tensor GroupNorm::normedSilu(const at::Tensor& x) const
{
    return groupNormSilu(x, m_groups, likeInput(m_weight, x), likeInput(m_bias, x), m_eps);
}

at::Tensor plus(at::Tensor fresh, const at::Tensor& x) { return fresh.requires_grad() || x.requires_grad() ? fresh + x : fresh.add_(x); }

LayerNorm::LayerNorm(const Scope& scope, std::int64_t width, double eps)
    : m_weight(scope.take("weight", {width})), m_bias(scope.take("bias", {width})), m_eps(eps)
{
}

at::Tensor LayerNorm::operator()(const at::Tensor& x) const
{
    return at::layer_norm(x, {x.size(-1)}, likeInput(m_weight, x), likeInput(m_bias, x), m_eps);
}

Activation activationNamed(const std::string& name, const std::filesystem::path& file)
{
    if (name == "silu" || name == "swish")
        return [](const at::Tensor& x) { return at::silu(x); };
    if (name == "gelu")
        return [](const at::Tensor& x) { return at::gelu(x); };
    if (name == "gelu_new" || name == "gelu_pytorch_tanh")
        return [](const at::Tensor& x) { return at::gelu(x, "tanh"); };
    if (name == "quick_gelu")
        return [](const at::Tensor& x) { return x * at::sigmoid(1.702 * x); };
    if (name == "relu")
        return [](const at::Tensor& x) { return at::relu(x); };
    fail(ErrorCode::Unsupported, "Expected an activation silu, gelu, gelu_new, quick_gelu or relu, found {}: {}.", name, file.string());
}

} // namespace dice::nn
