#pragma once
// What dpmpp-2m, dpmpp-2m-sde and dpmpp-3m-sde share: DPM-Solver++ (arXiv 2211.01095) multistep as the library's
// DPMSolverMultistepScheduler, on predictions of x_0.
#include "schedule/variance_preserving.h"

namespace dice {

class DpmSolver : public Multistep
{
public:
    StepResult step(const at::Tensor& modelOutput, int i, const at::Tensor& x, BatchNoise& noise) final;

protected:
    DpmSolver(const SamplerPlan& plan, int order);

    /// The part of the next sample that the last outputs decide, m0 + corrections, scaled by alpha: what is added to
    /// the kept part of x. `used` outputs, newest first.
    virtual at::Tensor change(int i, int used) const = 0;
    /// The share of x that is kept, and the noise that is added, over the step from evaluation i.
    [[nodiscard]] virtual double kept(int i) const = 0;
    [[nodiscard]] virtual double noiseLevel(int) const { return 0; }

    /// First difference quotient of the outputs, step lengths in lambda: (m0 - m1) / r0.
    [[nodiscard]] at::Tensor firstDifference(int i) const;
    [[nodiscard]] bool asLibrary() const { return m_asLibrary; }
    [[nodiscard]] bool heunType() const { return m_heunType; }

private:
    [[nodiscard]] int usedOutputs(int i) const;
    bool m_asLibrary, m_heunType, m_lowerOrderFinal, m_eulerAtFinal;
};

} // namespace dice
