#pragma once
// LeadingAway leads the layers of a pass with an enhanced text away from the negative, as far as the enhancer learned to.
#include "condition/condition.h"

namespace dice {

/// What the denoiser's layers are led away from (DenoiserPass::away): the keys stay, the values change with time.
class Away
{
public:
    /// negative [B, T, d], null [B or 1, T, d]
    Away(const Denoiser& denoiser, const at::Tensor& negative, const at::Tensor& null);
    /// scales [L or 1, B or 1, d]: what the values of each layer and text are multiplied with.
    [[nodiscard]] std::vector<KeyValue> by(const at::Tensor& scales) const;
    /// scales [L, K, d] of K functions of time: the values for any weights of them.
    [[nodiscard]] TimeMixture mixtureOf(const at::Tensor& scales) const;
    /// Of every layer [2 B, H, T, D].
    [[nodiscard]] const std::vector<at::Tensor>& keys() const { return m_keys; }

private:
    /// contexts [L or 1, N, T, d] -> of every layer [N, H, T, D]
    [[nodiscard]] std::vector<at::Tensor> valuesOf(const at::Tensor& contexts) const;
    const Denoiser& m_denoiser;
    at::Tensor m_values; ///< [2, B, T, d] the negative, negated, and null: projected together
    std::vector<at::Tensor> m_keys;
};

class LeadingAway final : public Condition
{
public:
    /// `alpha` multiplies the strengths. The enhancer, which must lead away, and the denoiser that runs its passes must outlive
    /// this.
    LeadingAway(const Enhancer& enhancer, const Denoiser& denoiser, double alpha);
    void prepare(const ConditionContext& picture) override;
    void setTimes(const at::Tensor& times) override;
    void add(DenoiserPass& pass, const PassSource& source) override;

private:
    struct Prepared
    {
        std::vector<at::Tensor> keys;
        TimeMixture values;
    };

    const Enhancer& m_enhancer;
    const Denoiser& m_denoiser;
    double m_alpha;
    std::vector<std::optional<Prepared>> m_prompts; ///< nothing where there is nothing to be led away from
    at::Tensor m_functions;                         ///< [N, K] alpha times the functions of time
};

} // namespace dice
