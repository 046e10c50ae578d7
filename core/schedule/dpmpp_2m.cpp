#include "schedule/dpm_solver.h"

#include <ATen/ATen.h>
#include <cmath>

namespace dice {
namespace {

/// DPM-Solver++(2M), the ODE solver of second order.
class Dpmpp2m final : public DpmSolver
{
public:
    explicit Dpmpp2m(const SamplerPlan& plan) : DpmSolver(plan, 2) {}

private:
    [[nodiscard]] double kept(int i) const override { return levelAt(i + 1).sigma / levelAt(i).sigma; }
    [[nodiscard]] at::Tensor change(int i, int used) const override
    {
        const double h = stepLambda(i), alpha = levelAt(i + 1).alpha, growth = -std::expm1(-h);
        const at::Tensor first = output(0) * (alpha * growth);
        if (used < 2)
            return first;
        return first + firstDifference(i) * (heunType() ? alpha * (1 - growth / h) : 0.5 * alpha * growth);
    }
};

} // namespace

std::unique_ptr<Sampler> makeDpmpp2m(const SamplerPlan& plan) { return std::make_unique<Dpmpp2m>(plan); }

} // namespace dice
