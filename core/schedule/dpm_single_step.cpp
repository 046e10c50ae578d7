#include "schedule/dpm_single_step.h"

#include <ATen/ATen.h>
#include <cmath>

namespace dice {
namespace {

/// (e^h - 1) / h - 1, what a slope of the noise in lambda adds up to; h, if the step has no length.
double growthOfSlope(double h) { return h > 0 ? std::expm1(h) / h - 1 : h; }

} // namespace

at::Tensor dpmFirst(const at::Tensor& x, const at::Tensor& noise, double sigma, double h) { return x - noise * (sigma * std::expm1(h)); }

at::Tensor dpmSecond(const at::Tensor& x, const at::Tensor& noise, const at::Tensor& inner, double sigma, double h, double r)
{
    return dpmFirst(x, noise, sigma, h) - (inner - noise) * (sigma / (2 * r) * std::expm1(h));
}

at::Tensor dpmTwoThirds(const at::Tensor& x, const at::Tensor& noise, const at::Tensor& third, double sigma, double h)
{
    const double way = 2 * h / 3, there = sigma * std::exp(h - way);
    return dpmFirst(x, noise, there, way) - (third - noise) * (2 * there * growthOfSlope(way));
}

at::Tensor dpmThird(const at::Tensor& x, const at::Tensor& noise, const at::Tensor& twoThirds, double sigma, double h)
{
    return dpmFirst(x, noise, sigma, h) - (twoThirds - noise) * (1.5 * sigma * growthOfSlope(h));
}

} // namespace dice
