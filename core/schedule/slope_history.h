#pragma once
// Base of lms, ipndm and ipndm-v: linear multistep methods, which step along a weighed sum of the last slopes (x - x_0) / sigma.
#include "schedule/variance_exploding.h"

#include <array>

namespace dice {

class SlopeHistory : public VarianceExploding
{
public:
    StepResult step(const ModelOutput& modelOutput, int i, const at::Tensor& x, BatchNoise& noise) final;

protected:
    static constexpr int kOrder = 4; ///< at most
    using Coefficients = std::array<double, kOrder>;

    explicit SlopeHistory(const SamplerSetup& setup);
    /// By which the last `known` slopes, the newest first, are multiplied in the step from evaluation i; they lie at levels that
    /// differ. What is 0 is not looked at.
    [[nodiscard]] virtual Coefficients coefficients(int i, int known) const = 0;

private:
    /// How many of the last levels differ from each other, so that a polynomial goes through them. (Begun in the middle, diffusers
    /// weighs slopes that it does not have; here the order grows from 1.)
    [[nodiscard]] int usable(int i) const;
    std::array<at::Tensor, kOrder> m_slopes; ///< newest first
    int m_known = 0;
};

} // namespace dice
