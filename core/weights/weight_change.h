#pragma once
// A change of a network's weights that is kept apart from them: low-rank for matrices and kernels (LoRA, arXiv
// 2106.09685; for kernels as LoCon), so W' = W + strength * up down. Inference merges it once, into copies of the layers
// it touches; training keeps it apart and sends gradients into it alone.
#include <ATen/core/Tensor.h>

#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace dice {

struct LowRank
{
    at::Tensor down; ///< [r, in] or [r, in, kernel, kernel]
    at::Tensor up;   ///< [out, r]

    /// up down in float32, of the shape of the weight.
    [[nodiscard]] at::Tensor product() const;
};

struct WeightChange
{
    std::map<std::string, LowRank> layers; ///< by the layer's name, such as mid_block.attentions.0.proj_in
    double strength = 1;

    [[nodiscard]] const LowRank* of(const std::string& layer) const;
};

/// How one tensor of a network becomes another when a change is merged, whatever the change is made of.
class TensorChange
{
public:
    virtual ~TensorChange() = default;
    /// W float32 -> W' float32, of the same shape and on the same device; at strength 0 it is W.
    [[nodiscard]] virtual at::Tensor applied(const at::Tensor& weight, double strength) const = 0;
    /// The first size of the tensor that it fits, and the product of the others; 0 = any.
    [[nodiscard]] virtual std::pair<std::int64_t, std::int64_t> extent() const = 0;
    /// Whether applied() takes a tensor of this shape.
    [[nodiscard]] virtual bool fits(at::IntArrayRef shape) const;
};

/// By the tensor's name, such as mid_block.attentions.0.proj_in.weight.
using TensorChanges = std::map<std::string, std::shared_ptr<const TensorChange>>;

/// One file's changes of one network, at the strength that is asked for.
struct MergedChange
{
    std::shared_ptr<const TensorChanges> tensors;
    double strength = 1;
};

/// Tensors as the layers of a network keep them (placed, packed), by name: what a second network with other changes does
/// not change it takes from here, and only the changed layers cost memory.
struct PreparedTensors
{
    std::map<std::string, at::Tensor> tensors;
    std::map<std::string, c10::intrusive_ptr<c10::intrusive_ptr_target>> forms; ///< of layers that keep a tensor in a form of their own

    void erase(const std::string& name) { tensors.erase(name), forms.erase(name); }
};

} // namespace dice
