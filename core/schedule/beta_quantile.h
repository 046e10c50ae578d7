#pragma once
// Computes quantiles of the beta distribution, by which the schedule beta spaces its steps.

namespace dice {

/// The x with I_x(a, b) = p, where I is the regularised incomplete beta function: the quantile of the Beta(a, b)
/// distribution. a, b > 0, p in [0, 1]; exact to about 1e-13.
[[nodiscard]] double betaQuantile(double p, double a, double b);

/// I_x(a, b) by Lentz's continued fraction (Numerical Recipes, section 6.4).
[[nodiscard]] double regularisedIncompleteBeta(double x, double a, double b);

} // namespace dice
