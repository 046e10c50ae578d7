#include "schedule/dpm_solver.h"

#include <ATen/ATen.h>
#include <cmath>

namespace dice {
namespace {

/// Third order with eta = 1. Artists know it from k-diffusion (sample_dpmpp_3m_sde), and that is what every sigma
/// schedule gives. With schedule "model" it is diffusers' sde-dpmsolver++ with solver_order 3, which differs in two
/// ways: its second step is of the midpoint kind, and the weight of its second difference,
/// (1 - e^-h - h) / h^2 - 1/2 with h = 2 * the step, lacks the change of sign before 1/2 with which it would vanish for
/// small steps. Kept, since "model" promises diffusers' pictures.
class Dpmpp3mSde final : public DpmSolver
{
public:
    explicit Dpmpp3mSde(const SamplerSetup& setup) : DpmSolver(setup, Equation::Sde, /*order=*/3) {}

private:
    [[nodiscard]] at::Tensor change(int i, int used) const override
    {
        const double h = countedLambda(i), alpha = levelAt(i + 1).alpha, growth = -std::expm1(-h);
        const at::Tensor first = output(0) * (alpha * growth);
        if (used < 2)
            return first;
        const double slopeWeight = alpha * (1 - growth / h); // phi_2
        const at::Tensor newer = firstDifference(i);
        if (used < 3)
            return first + newer * (asLibrary() && !heunType() ? 0.5 * alpha * growth : slopeWeight);
        const double r0 = stepLambda(i - 1) / stepLambda(i), r1 = stepLambda(i - 2) / stepLambda(i);
        const at::Tensor bend = newer - (output(1) - output(2)) / r1;
        const double bendWeight = alpha * ((growth - h) / (h * h) + (asLibrary() ? -0.5 : 0.5));
        return first + (newer + bend * (r0 / (r0 + r1))) * slopeWeight + bend * (bendWeight / (r0 + r1));
    }
};

} // namespace

const SamplerTraits kDpmpp3mSdeTraits = {
    .name = "dpmpp-3m-sde", .label = "DPM++ 3M SDE", .usualSchedule = "exponential", .drawsNoise = true, .make = made<Dpmpp3mSde>};

} // namespace dice
