#pragma once
// DICE (arXiv 2502.03726): an enhancer rewrites the prompt's embedding once, so that one pass of the denoiser lands where
// classifier-free guidance needs two:
//
//     c_phi = c + alpha * r(c, c_neg) - beta * (c_neg - c_null);  the first token of each chunk stays c's
//
// The paper's r is one tensor for all cross-attention layers and all times. Kinds of ours give every layer its own and let
// it change with time, as a sum over a few functions of time, so that keys and values still are computed once per prompt:
//
//     r_l(t) = sum_k g_k(t) R_lk(c, c_neg)
//
// What a negative names is where it is in the picture at hand, and no rewritten prompt knows that. So the layers can also
// attend to the negative itself and be led away from it (denoise/prepared_prompt.h), by strengths that are learned too:
//
//     A_l(c_phi) - alpha (A_l(s_l(t) c_neg) - A_l(s_l(t) c_null)),  keys of the texts as they are, values of the scaled ones
#include <ATen/core/Tensor.h>

#include <cstdint>
#include <map>
#include <memory>
#include <string>

namespace dice {

using TensorMap = std::map<std::string, at::Tensor>;

/// What an enhancer is made of; decides the names and shapes of its tensors.
struct EnhancerShape
{
    std::string kind;          ///< "sharpener" (the paper's) or "deep"
    std::int64_t inputDim = 0; ///< d, the embedding's width
    std::int64_t innerDim = 512, heads = 8;
    std::int64_t layers = 2;        ///< transformer layers; deep alone
    std::int64_t promptLayers = 1;  ///< L, residuals: 1 = one for all cross-attention layers
    std::int64_t timeFunctions = 1; ///< K; 1 = the same at all times
    bool leadsAway = false;         ///< whether the layers are led away from the negative; deep alone
    friend bool operator==(const EnhancerShape&, const EnhancerShape&) = default;
};

class Enhancer
{
public:
    virtual ~Enhancer() = default;
    [[nodiscard]] const EnhancerShape& shape() const { return m_shape; }
    /// By name; float32. The trainer changes their values in place.
    [[nodiscard]] const TensorMap& tensors() const { return m_tensors; }

    /// R: prompt and negative [B, T, d] float32, T of one chunk -> [L, K, B, T, d]
    [[nodiscard]] virtual at::Tensor residuals(const at::Tensor& prompt, const at::Tensor& negative) const = 0;
    /// g: the model's times [N] (0 ... 1000) -> [N, K]
    [[nodiscard]] virtual at::Tensor timeFunctions(const at::Tensor& times) const;
    /// r as training wants it, row b of the prompt rows[b] at times[b]: rows, times [B] -> [L, B, T, d]. Many states of few
    /// prompts cost little more than the few prompts.
    [[nodiscard]] virtual at::Tensor residualsAt(
        const at::Tensor& prompt, const at::Tensor& negative, const at::Tensor& rows, const at::Tensor& times) const;
    /// The functions of time that make up s, [L, K, d]; undefined where the layers are not led away from the negative.
    [[nodiscard]] virtual at::Tensor awayScales() const { return {}; }

protected:
    Enhancer(EnhancerShape shape, TensorMap tensors) : m_shape(std::move(shape)), m_tensors(std::move(tensors)) {}
    [[nodiscard]] const at::Tensor& tensor(const std::string& name) const { return m_tensors.at(name); }
    /// x W^T (+ b where there is one) with the tensors `name`.weight and `name`.bias
    [[nodiscard]] at::Tensor linear(const at::Tensor& x, const std::string& name) const;

private:
    EnhancerShape m_shape;
    TensorMap m_tensors;
};

/// Names and shapes of the tensors of a kind; Unsupported names a kind that this version does not know.
[[nodiscard]] std::map<std::string, std::vector<std::int64_t>> enhancerTensors(const EnhancerShape& shape);
/// `tensors` must be those of enhancerTensors; `where` names the file in errors (BadFile).
[[nodiscard]] std::unique_ptr<Enhancer> makeEnhancer(const EnhancerShape& shape, TensorMap tensors, const std::string& where);
/// Untrained: nn.Linear's default initialisation as the paper has it; with `zeroStart` the last layer is zero, so that
/// training begins at the plain prompt.
[[nodiscard]] std::unique_ptr<Enhancer> freshEnhancer(const EnhancerShape& shape, std::uint64_t seed, bool zeroStart);

/// delta [..., T, d] with the first token of every chunk of `chunk` tokens set to zero.
[[nodiscard]] at::Tensor sparingFirstToken(const at::Tensor& delta, std::int64_t chunk);

} // namespace dice
