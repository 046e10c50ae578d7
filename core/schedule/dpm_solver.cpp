#include "schedule/dpm_solver.h"

#include <ATen/ATen.h>
#include <algorithm>
#include <cmath>

namespace dice {

DpmSolver::DpmSolver(const SamplerSetup& setup, Equation equation, int order, Correction correction)
    : Multistep(setup,
          gridOf(setup,
              {.rescalesZeroSnr = true,
                  .roundsKarras = setup.model.betaSchedule != "squaredcos_cap_v2",
                  .multistep = true,
                  .clipsLambda = true,
                  .final = DiffusersClass::Final::Configured},
              /*discardPenultimate=*/order == 3),
          order),
      m_equation(equation), m_asLibrary(setup.ofModel()),
      m_heunType(correction == Correction::Heun || (m_asLibrary && setup.model.solverType == "heun")),
      m_lowerOrderFinal(setup.model.lowerOrderFinal), m_eulerAtFinal(setup.model.eulerAtFinal)
{
}

int DpmSolver::usedOutputs(int i) const
{
    const int left = steps() - i;
    int used = usable(i);
    if (left == 1 && gridSigma(i + 1) == 0)
        return 1;
    if (!m_asLibrary)
        return used;
    const bool lowers = m_lowerOrderFinal && steps() < kFewSteps;
    if (left == 1 && (m_eulerAtFinal || lowers))
        return 1;
    return left == 2 && lowers ? std::min(used, 2) : used;
}

double DpmSolver::kept(int i) const
{
    const double share = levelAt(i + 1).sigma / levelAt(i).sigma;
    return m_equation == Equation::Sde ? share * std::exp(-stepLambda(i)) : share;
}

double DpmSolver::noiseLevel(int i) const
{
    return m_equation == Equation::Sde ? levelAt(i + 1).sigma * std::sqrt(-std::expm1(-2 * stepLambda(i))) : 0;
}

at::Tensor DpmSolver::change(int i, int used) const
{
    const double h = countedLambda(i), alpha = levelAt(i + 1).alpha, growth = -std::expm1(-h);
    const at::Tensor first = output(0) * (alpha * growth);
    if (used < 2)
        return first;
    return first + firstDifference(i) * (m_heunType ? alpha * (1 - growth / h) : 0.5 * alpha * growth);
}

at::Tensor DpmSolver::firstDifference(int i) const { return (output(0) - output(1)) * (stepLambda(i) / stepLambda(i - 1)); }

StepResult DpmSolver::step(const ModelOutput& modelOutput, int i, const at::Tensor& x, BatchNoise& noise)
{
    const at::Tensor x0 = denoised(modelOutput.guided, level(i), x);
    remember(x0);
    if (gridSigma(i + 1) == gridSigma(i)) // rounded timesteps of very many steps coincide
        return {x, x0};
    at::Tensor next = x * kept(i) + change(i, usedOutputs(i));
    if (noiseLevel(i) > 0)
        next = next + noiseLike(x, noise) * noiseLevel(i);
    return {next, x0};
}

} // namespace dice
