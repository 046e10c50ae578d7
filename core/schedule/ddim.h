#pragma once
// Takes DDIM's steps (arXiv 2010.02502, equation 12); eta = 1 is as random as DDPM. Base of ddim-cfgpp.
#include "schedule/variance_preserving.h"

namespace dice {

class Ddim : public VariancePreserving
{
public:
    explicit Ddim(const SamplerSetup& setup);
    StepResult step(const ModelOutput& modelOutput, int i, const at::Tensor& x, BatchNoise& noise) override;

protected:
    /// The step from evaluation i, where `forX0` says what x_0 is and `forNoise` along which noise the picture goes on.
    [[nodiscard]] StepResult moved(
        const at::Tensor& forX0, const at::Tensor& forNoise, int i, const at::Tensor& x, BatchNoise& noise) const;

private:
    Ddim(const SamplerSetup& setup, AlphaGrid grid);
    AlphaGrid m_grid;
    double m_eta, m_clipRange;
};

} // namespace dice
