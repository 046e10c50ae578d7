#pragma once
// The noise levels that a run goes through: as diffusers' class takes them from the model's config
// (schedule "model"), or as the artists' programs (k-diffusion, A1111) know them (every other schedule).
#include "schedule/noise_schedule.h"
#include "schedule/noise_table.h"
#include "schedule/sampler_traits.h"

#include <vector>

namespace dice {

/// n levels and the one after the last.
struct SigmaGrid
{
    NoiseTable table;              ///< what the levels were taken from
    std::vector<double> timesteps; ///< [n] what the denoiser is told; fractional
    std::vector<float> sigmas;     ///< [n + 1] sigma/alpha; the last is 0 unless diffusers' class stops before it
};

/// Evenly spaced timesteps, descending, as np.linspace(0, last, n), as multiples of total / n rounded down plus an
/// offset, or as total - 1 minus multiples of total / n.
enum class Spacing { Linspace, Leading, Trailing };
[[nodiscard]] Spacing spacingOf(const NoiseScheduleConfig& model, Spacing otherwise);
/// [steps]; trailing and leading are whole numbers.
[[nodiscard]] std::vector<double> spacedTimesteps(Spacing spacing, int total, int steps, int offset);

/// In what diffusers' scheduler classes differ when they turn a config into levels.
struct DiffusersClass
{
    bool rescalesZeroSnr = false; ///< knows rescale_betas_zero_snr
    bool convertsSigmas = true;   ///< knows use_karras_sigmas, use_exponential_sigmas, use_beta_sigmas
    bool roundsKarras = false;    ///< rounds the timesteps of karras sigmas
    /// Multistep: whole timesteps, the last of n + 1 left out, and converted sigmas span the whole training range.
    bool multistep = false;
    bool clipsLambda = false; ///< knows lambda_min_clipped
    enum class Final { Zero, Configured, ConfiguredOrLast, Smallest } final = Final::Zero;
};
[[nodiscard]] SigmaGrid diffusersGrid(const DiffusersClass& rules, const NoiseScheduleConfig& model, int steps);

/// The schedule is neither the model's own nor "auto". `discardPenultimate`: one level more is laid out and the last above 0 left out, which A1111 does for some samplers.
[[nodiscard]] SigmaGrid artistGrid(const ScheduleTraits& schedule, const NoiseScheduleConfig& model, int steps, bool discardPenultimate);

/// n levels from `largest` down to `smallest`, shared by both kinds of grid: rho = 7 (arXiv 2206.00364), even in log
/// sigma, and the quantiles of Beta(0.6, 0.6) (arXiv 2407.12173).
[[nodiscard]] std::vector<double> karrasSigmas(double smallest, double largest, int steps);
[[nodiscard]] std::vector<double> exponentialSigmas(double smallest, double largest, int steps);
[[nodiscard]] std::vector<double> betaSigmas(double smallest, double largest, int steps);

} // namespace dice
