#pragma once
// Older ways to spend fewer passes than classifier-free guidance's two per evaluation, to hold the dial against at equal
// passes: limited interval (arXiv 2404.07724) and adaptive guidance (arXiv 2312.12487).
#include "dial/rollouts.h"

namespace dice {

class DialRivals
{
public:
    /// `cfg`: what the rollouts gave when every evaluation was measured, at guidance scale `scale`. Both must outlive this.
    DialRivals(Rollouts& rollouts, const Rollout& cfg, double scale) : m_rollouts(rollouts), m_cfg(cfg), m_scale(scale) {}

    /// Guided from a share of the evaluations on until the passes are spent; latents [P, C, h, w].
    [[nodiscard]] at::Tensor limitedInterval(int passes, double beginShare);
    /// Guided until cosine(eps(c), eps(c_neg)) passes the threshold that spends `passes` in the mean over the pictures.
    [[nodiscard]] at::Tensor adaptive(int passes);
    /// eps(c) in an evaluation of `cfg`, [P, C h w].
    [[nodiscard]] at::Tensor conditional(std::size_t evaluation) const;

private:
    [[nodiscard]] GuidancePlan interval(int first, int count) const;
    [[nodiscard]] std::vector<std::int64_t> guidedCounts(int passes) const;
    Rollouts& m_rollouts;
    const Rollout& m_cfg;
    double m_scale;
};

} // namespace dice
