#include "schedule/dpm_solver.h"

#include <ATen/ATen.h>
#include <cmath>

namespace dice {
namespace {

/// SDE-DPM-Solver++(2M): as dpmpp-2m with eta = 1, noise over every step but the last.
class Dpmpp2mSde final : public DpmSolver
{
public:
    explicit Dpmpp2mSde(const SamplerPlan& plan) : DpmSolver(plan, 2) {}

private:
    [[nodiscard]] double kept(int i) const override { return levelAt(i + 1).sigma / levelAt(i).sigma * std::exp(-stepLambda(i)); }
    [[nodiscard]] double noiseLevel(int i) const override { return levelAt(i + 1).sigma * std::sqrt(-std::expm1(-2 * stepLambda(i))); }
    [[nodiscard]] at::Tensor change(int i, int used) const override
    {
        const double h = 2 * stepLambda(i), alpha = levelAt(i + 1).alpha, growth = -std::expm1(-h);
        const at::Tensor first = output(0) * (alpha * growth);
        if (used < 2)
            return first;
        return first + firstDifference(i) * (heunType() ? alpha * (1 - growth / h) : 0.5 * alpha * growth);
    }
};

} // namespace

std::unique_ptr<Sampler> makeDpmpp2mSde(const SamplerPlan& plan) { return std::make_unique<Dpmpp2mSde>(plan); }

} // namespace dice
