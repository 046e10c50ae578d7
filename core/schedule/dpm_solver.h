#pragma once
// Base of dpmpp-2m, dpmpp-2m-sde, dpmpp-2m-sde-heun and dpmpp-3m-sde: DPM-Solver++ (arXiv 2211.01095) multistep as diffusers'
// DPMSolverMultistepScheduler, on predictions of x_0. Of second order unless a sampler says otherwise.
#include "schedule/variance_preserving.h"

namespace dice {

class DpmSolver : public Multistep
{
public:
    StepResult step(const ModelOutput& modelOutput, int i, const at::Tensor& x, BatchNoise& noise) final;

protected:
    /// Ode adds no noise; Sde (eta = 1) does over every step but the last.
    enum class Equation { Ode, Sde };
    /// How the second order's correction is weighed; the model's config may say Heun of any of them.
    enum class Correction { Midpoint, Heun };
    DpmSolver(const SamplerSetup& setup, Equation equation, int order = 2, Correction correction = Correction::Midpoint);

    /// The part of the next sample that the last outputs decide, m0 + corrections, scaled by alpha: what is added to
    /// the kept part of x. `used` outputs, newest first.
    [[nodiscard]] virtual at::Tensor change(int i, int used) const;

    /// lambda's way over the step from evaluation i as the equation counts it: twice with noise.
    [[nodiscard]] double countedLambda(int i) const { return (m_equation == Equation::Sde ? 2 : 1) * stepLambda(i); }
    /// First difference quotient of the outputs, step lengths in lambda: (m0 - m1) / r0.
    [[nodiscard]] at::Tensor firstDifference(int i) const;
    [[nodiscard]] bool asLibrary() const { return m_asLibrary; }
    [[nodiscard]] bool heunType() const { return m_heunType; }

private:
    [[nodiscard]] int usedOutputs(int i) const;
    /// The share of x that is kept, and the noise that is added, over the step from evaluation i.
    [[nodiscard]] double kept(int i) const;
    [[nodiscard]] double noiseLevel(int i) const;
    Equation m_equation;
    bool m_asLibrary, m_heunType, m_lowerOrderFinal, m_eulerAtFinal;
};

} // namespace dice
