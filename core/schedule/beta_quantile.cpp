#include "schedule/beta_quantile.h"

#include <cmath>
#include <initializer_list>
#include <limits>

namespace dice {
namespace {

double awayFromZero(double value)
{
    constexpr double kTiny = 1e-300;
    return std::abs(value) < kTiny ? kTiny : value;
}

/// Converges fast for x < (a + 1) / (a + b + 2).
double continuedFraction(double x, double a, double b)
{
    double c = 1, d = 1 / awayFromZero(1 - (a + b) * x / (a + 1)), result = d;
    for (int m = 1; m <= 1000; ++m) {
        const double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
        const double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
        double factor = 1;
        for (const double term : {even, odd}) {
            d = 1 / awayFromZero(1 + term * d);
            c = awayFromZero(1 + term / c);
            factor = c * d;
            result *= factor;
        }
        if (std::abs(factor - 1) < std::numeric_limits<double>::epsilon())
            break;
    }
    return result;
}

/// The quantile if it is at most 1/2; by bisection, 50 to 100 rounds, once per step of a schedule.
double lowerQuantile(double p, double a, double b)
{
    double low = 0, high = 0.5;
    while (true) {
        const double middle = (low + high) / 2;
        if (middle <= low || middle >= high)
            return middle;
        (regularisedIncompleteBeta(middle, a, b) < p ? low : high) = middle;
    }
}

} // namespace

double regularisedIncompleteBeta(double x, double a, double b)
{
    if (x <= 0 || x >= 1)
        return x <= 0 ? 0 : 1;
    if (x > (a + 1) / (a + b + 2))
        return 1 - regularisedIncompleteBeta(1 - x, b, a);
    const double logFront = std::lgamma(a + b) - std::lgamma(a) - std::lgamma(b) + a * std::log(x) + b * std::log1p(-x);
    return std::exp(logFront) * continuedFraction(x, a, b) / a;
}

double betaQuantile(double p, double a, double b)
{
    if (p <= 0 || p >= 1)
        return p <= 0 ? 0 : 1;
    // From the nearer end, where doubles are dense.
    return p > regularisedIncompleteBeta(0.5, a, b) ? 1 - lowerQuantile(1 - p, b, a) : lowerQuantile(p, a, b);
}

} // namespace dice
