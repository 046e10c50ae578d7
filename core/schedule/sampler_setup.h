#pragma once
// What every sampler is made of, and the little that all of them share.
#include "schedule/sampler.h"
#include "schedule/sampler_rows.h"
#include "schedule/sigma_grid.h"

namespace dice {

struct SamplerSetup
{
    const NoiseScheduleConfig& model;
    const ScheduleTraits& schedule; ///< never "auto"
    int steps;
    double eta;
    /// Whether the levels are those of diffusers' class, made from the model's config.
    [[nodiscard]] bool ofModel() const { return schedule.sigmas == nullptr; }
};

[[nodiscard]] SigmaGrid gridOf(const SamplerSetup& setup, const DiffusersClass& rules, bool discardPenultimate = false);

/// Diffusers' get_timesteps: how many of `steps` are left out at `strength`.
[[nodiscard]] int skippedSteps(int steps, double strength);

/// The next noise for the whole batch, on the device of x [B, C, H, W].
[[nodiscard]] at::Tensor noiseLike(const at::Tensor& x, BatchNoise& noise);

/// A row's `make`.
template <typename T> std::unique_ptr<Sampler> made(const SamplerSetup& setup) { return std::make_unique<T>(setup); }

} // namespace dice
