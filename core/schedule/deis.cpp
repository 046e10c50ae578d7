#include "schedule/variance_preserving.h"

#include <ATen/ATen.h>
#include <algorithm>
#include <cmath>

namespace dice {
namespace {

/// DEIS (arXiv 2204.13902), the log-rho variant: the predicted noise as a polynomial in log rho, rho = sigma/alpha,
/// through the last outputs, integrated over rho.
class Deis final : public Multistep
{
public:
    explicit Deis(const SamplerSetup& setup)
        : Multistep(setup, gridOf(setup, {.roundsKarras = true, .multistep = true, .final = DiffusersClass::Final::Smallest}),
              setup.model.solverOrder),
          m_lowerOrderFinal(setup.ofModel() && setup.model.lowerOrderFinal && setup.steps < kFewSteps)
    {
    }
    StepResult step(const ModelOutput& modelOutput, int i, const at::Tensor& x, BatchNoise&) override
    {
        const at::Tensor x0 = denoised(modelOutput.guided, level(i), x);
        remember((x - x0 * level(i).alpha) / level(i).sigma);
        if (gridSigma(i + 1) == gridSigma(i))
            return {x, x0};
        const int order = usedOutputs(i);
        at::Tensor scaled = x / level(i).alpha; // x / alpha moves by rho times the noise
        for (int k = 0; k < order; ++k)
            scaled = scaled + output(k) * weight(i, k, order);
        return {scaled * levelAt(i + 1).alpha, x0};
    }

private:
    [[nodiscard]] int usedOutputs(int i) const
    {
        const int left = steps() - i;
        if (gridSigma(i + 1) == 0) // the polynomial in log rho has no end there
            return 1;
        return m_lowerOrderFinal ? std::min(usable(i), left) : usable(i);
    }
    /// Integral over the step of Lagrange's k-th basis polynomial in log rho.
    [[nodiscard]] double weight(int i, int k, int order) const
    {
        const double from = gridSigma(i), to = gridSigma(i + 1);
        if (order == 1)
            return to - from;
        // With u = log rho and a step of length from * (e^w - 1): moments of (u - log from)^m over rho.
        const double w = std::log(to / from), growth = std::expm1(w);
        const double first = (w - 1) * growth + w, second = (w * w - 2 * w + 2) * growth + w * w - 2 * w;
        const auto node = [&](int age) { return std::log(gridSigma(i - age) / from); };
        const int other = k == 0 ? 1 : 0;
        if (order == 2)
            return from * (first - node(other) * growth) / (node(k) - node(other));
        const int third = 3 - k - other;
        const double product = node(other) * node(third), sum = node(other) + node(third);
        return from * (second - sum * first + product * growth) / ((node(k) - node(other)) * (node(k) - node(third)));
    }
    bool m_lowerOrderFinal;
};

} // namespace

const SamplerTraits kDeisTraits = {
    .name = "deis", .label = "DEIS", .spellings = "deismultistep", .usualSchedule = "model", .make = made<Deis>};

} // namespace dice
