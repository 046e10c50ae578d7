#include "schedule/slope_history.h"

namespace dice {
namespace {

/// IPNDM for steps of different lengths, with ComfyUI's weights (sample_ipndm_v). Those of Adams and Bashforth, which lms has, differ
/// in three places: the quotient of the third order multiplies a bracket that it here stands inside; the fourth order has a minus
/// where here is a plus, and h2 / h3 in its last weight, not h1 / h2, without which the weights add up to 1 for even steps alone.
/// Kept, since the name promises that program's pictures; the errors vanish with the steps' lengths.
class IpndmV final : public SlopeHistory
{
public:
    explicit IpndmV(const SamplerSetup& setup) : SlopeHistory(setup) {}

private:
    [[nodiscard]] Coefficients coefficients(int i, int known) const override
    {
        Coefficients result = weights(i, stepSigma(i + 1) == 0 ? 1 : known);
        for (double& each : result)
            each *= length(i);
        return result;
    }
    [[nodiscard]] Coefficients weights(int i, int order) const
    {
        if (order == 1)
            return {1};
        const double h = length(i), h1 = length(i - 1), r = h / h1;
        Coefficients result = {1 + r / 2, -r / 2};
        if (order == 2)
            return result;
        const double h2 = length(i - 2), r1 = h1 / h2, quotient = h * (h + h1) / (h1 * (h1 + h2)), third = h / (3 * (h + h1));
        add(result, (1 - third * quotient) / 2, {1, -1 - r1, r1});
        if (order == 3)
            return result;
        const double h3 = length(i - 3), q = h1 * (h1 + h2) / (h2 * (h2 + h3));
        const double bracket = (1 - third) / 2 + (1 - h / (2 * (h + h1))) * h / (6 * (h + h1 + h2));
        add(result, bracket * quotient * (h + h1 + h2) / (h1 + h2 + h3), {1, -1 - r1 - q, r1 + q * (1 + h2 / h3), -q * r1});
        return result;
    }
    /// Of the step from evaluation i; negative.
    [[nodiscard]] double length(int i) const { return stepSigma(i + 1) - stepSigma(i); }
    static void add(Coefficients& to, double factor, const Coefficients& what)
    {
        for (std::size_t k = 0; k < to.size(); ++k)
            to[k] += factor * what[k];
    }
};

} // namespace

const SamplerTraits kIpndmVTraits = {.name = "ipndm-v", .label = "IPNDM_V", .usualSchedule = "normal", .make = made<IpndmV>};

} // namespace dice
