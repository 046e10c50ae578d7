#pragma once
// The kinds of enhancer; enhancer.h describes what they have in common.
#include "enhance/enhancer.h"

namespace dice {

/// The paper's network, called "sharpener" in its second version (section 3.2): strictly per token of the prompt, which
/// asks all tokens of the negative. Tensor names are the authors'.
class SharpenerEnhancer final : public Enhancer
{
public:
    SharpenerEnhancer(EnhancerShape shape, TensorMap tensors) : Enhancer(std::move(shape), std::move(tensors)) {}
    [[nodiscard]] at::Tensor residuals(const at::Tensor& prompt, const at::Tensor& negative) const override;
    [[nodiscard]] static std::map<std::string, std::vector<std::int64_t>> tensorShapes(const EnhancerShape& shape);
    static constexpr const char* kLast = "fc2";
};

/// Ours: a small pre-norm transformer over the tokens of prompt and negative together, then one linear head per
/// cross-attention layer; time scales the features in front of the heads.
class DeepEnhancer final : public Enhancer
{
public:
    DeepEnhancer(EnhancerShape shape, TensorMap tensors) : Enhancer(std::move(shape), std::move(tensors)) {}
    [[nodiscard]] at::Tensor residuals(const at::Tensor& prompt, const at::Tensor& negative) const override;
    [[nodiscard]] at::Tensor timeFunctions(const at::Tensor& times) const override;
    [[nodiscard]] at::Tensor residualsAt(
        const at::Tensor& prompt, const at::Tensor& negative, const at::Tensor& rows, const at::Tensor& times) const override;
    [[nodiscard]] at::Tensor awayScales() const override;
    [[nodiscard]] static std::map<std::string, std::vector<std::int64_t>> tensorShapes(const EnhancerShape& shape);
    static constexpr const char* kLast = "head";

private:
    /// [B, T, d] twice -> features [B, T, innerDim] of the prompt's tokens
    [[nodiscard]] at::Tensor features(const at::Tensor& prompt, const at::Tensor& negative) const;
    [[nodiscard]] at::Tensor attend(const at::Tensor& x, const std::string& layer) const;
    [[nodiscard]] at::Tensor norm(const at::Tensor& x, const std::string& name) const;
    /// features scaled per layer [L, rows, innerDim] -> [L, rows, d]
    [[nodiscard]] at::Tensor heads(const at::Tensor& scaled) const;
};

} // namespace dice
