#pragma once
// The layers that every network is made of. A layer takes its tensors from a Scope by the reference library's names,
// checks their shapes, and for inference on the CPU packs them once into oneDNN's own layout. 4-dimensional
// activations are channels_last in inference.
#include "nn/frozen.h"
#include "weights/weights.h"

#include <ATen/core/Tensor.h>

namespace dice::nn {

/// The change of a layer that is being trained; nothing at inference, where it is merged into the weight.
struct TrainedChange
{
    std::shared_ptr<const WeightChange> change; ///< its strength may be altered between passes
    const LowRank* layer = nullptr;

    TrainedChange() = default;
    explicit TrainedChange(const Scope& scope) : change(scope.change()), layer(change ? change->of(scope.name()) : nullptr) {}
};

/// y = x W^T + b; weight [out, in].
class Linear
{
public:
    Linear() = default;
    Linear(const Scope& scope, std::int64_t in, std::int64_t out, bool bias = true);
    /// [..., in] -> [..., out]
    [[nodiscard]] at::Tensor operator()(const at::Tensor& x) const;

private:
    at::Tensor m_weight, m_bias;
    FrozenWeight m_frozen; ///< in training on the CPU, in place of m_weight
    TrainedChange m_change;
    double m_flopPerRow = 0;
    bool m_packed = false;
};

/// weight [out, in, kernel, kernel]
class Conv2d
{
public:
    Conv2d() = default;
    Conv2d(const Scope& scope, std::int64_t in, std::int64_t out, std::int64_t kernel, std::int64_t stride = 1, std::int64_t padding = 0,
        bool bias = true);
    /// [B, in, H, W] -> [B, out, H', W']
    [[nodiscard]] at::Tensor operator()(const at::Tensor& x) const;

private:
    at::Tensor m_weight, m_bias;
    prepack::KernelPointer m_packed; ///< on the CPU, in place of m_weight
    FrozenKernel m_frozen;           ///< the same in training
    TrainedChange m_change;
    std::int64_t m_stride = 1, m_padding = 0;
    double m_flopPerPixel = 0;
};

class GroupNorm
{
public:
    GroupNorm() = default;
    GroupNorm(const Scope& scope, std::int64_t groups, std::int64_t channels, double eps);
    [[nodiscard]] at::Tensor operator()(const at::Tensor& x) const;
    /// silu of the normalised x: what nearly always follows, and one pass on CUDA.
    [[nodiscard]] at::Tensor normedSilu(const at::Tensor& x) const;

private:
    at::Tensor m_weight, m_bias;
    std::int64_t m_groups = 1;
    double m_eps = 1e-5;
};

/// fresh + x, in fresh's own memory where no gradient needs what stood there; x broadcasts to fresh's shape. For large
/// activations, where another block is memory and time.
[[nodiscard]] at::Tensor plus(at::Tensor fresh, const at::Tensor& x);

class LayerNorm
{
public:
    LayerNorm() = default;
    LayerNorm(const Scope& scope, std::int64_t width, double eps = 1e-5);
    [[nodiscard]] at::Tensor operator()(const at::Tensor& x) const;

private:
    at::Tensor m_weight, m_bias;
    double m_eps = 1e-5;
};

/// The activation functions by the reference library's names: silu, gelu, gelu_new, quick_gelu, relu.
using Activation = at::Tensor (*)(const at::Tensor&);
[[nodiscard]] Activation activationNamed(const std::string& name, const std::filesystem::path& file);

} // namespace dice::nn
