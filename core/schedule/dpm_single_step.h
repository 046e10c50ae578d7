#pragma once
// Makes DPM-Solver's single steps (arXiv 2206.00927, algorithms 1, 4 and 5) as dpm-fast and dpm-adaptive take them: over h in
// lambda = -log sigma, to the level sigma, on x = x_0 + sigma * noise with the noise predicted at a third and two thirds of the way.
#include <ATen/core/Tensor.h>

namespace dice {

/// First order: the noise of the begin counts for all of the way.
[[nodiscard]] at::Tensor dpmFirst(const at::Tensor& x, const at::Tensor& noise, double sigma, double h);
/// Second order; `inner` was predicted at the share r of the way.
[[nodiscard]] at::Tensor dpmSecond(const at::Tensor& x, const at::Tensor& noise, const at::Tensor& inner, double sigma, double h, double r);
/// To two thirds of the way of a step of third order; `third` was predicted at a third. sigma and h are those of the whole step.
[[nodiscard]] at::Tensor dpmTwoThirds(const at::Tensor& x, const at::Tensor& noise, const at::Tensor& third, double sigma, double h);
/// Third order, with the noise predicted at two thirds.
[[nodiscard]] at::Tensor dpmThird(const at::Tensor& x, const at::Tensor& noise, const at::Tensor& twoThirds, double sigma, double h);

} // namespace dice
