#include "schedule/slope_history.h"

#include <cmath>

namespace dice {
namespace {

/// Linear multistep (Adams-Bashforth on uneven steps): the slope between two sigmas is the polynomial through the last
/// four slopes.
class Lms final : public SlopeHistory
{
public:
    explicit Lms(const SamplerSetup& setup) : SlopeHistory(setup) {}

private:
    [[nodiscard]] Coefficients coefficients(int i, int known) const override
    {
        Coefficients result = {};
        for (int j = 0; j < known; ++j)
            result[static_cast<std::size_t>(j)] = coefficient(i, j, known);
        return result;
    }
    /// The integral of Lagrange's j-th basis polynomial over the step; Gauss-Legendre with three points is exact for
    /// its degree, 3 at most.
    [[nodiscard]] double coefficient(int i, int j, int order) const
    {
        constexpr std::array<double, 3> weights = {5.0 / 9, 8.0 / 9, 5.0 / 9};
        const std::array<double, 3> points = {-std::sqrt(0.6), 0, std::sqrt(0.6)};
        const double half = (stepSigma(i + 1) - stepSigma(i)) / 2, middle = (stepSigma(i + 1) + stepSigma(i)) / 2;
        double integral = 0;
        for (std::size_t p = 0; p < points.size(); ++p) {
            double product = 1;
            for (int k = 0; k < order; ++k) {
                if (k != j)
                    product *= (middle + half * points[p] - stepSigma(i - k)) / (stepSigma(i - j) - stepSigma(i - k));
            }
            integral += weights[p] * half * product;
        }
        return integral;
    }
};

} // namespace

const SamplerTraits kLmsTraits = {.name = "lms", .label = "LMS", .usualSchedule = "normal", .make = made<Lms>};

} // namespace dice
