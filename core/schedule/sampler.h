#pragma once
// Samplers take pictures out of noise: one interface, one file per algorithm. A sampler is told the denoiser's output once per model
// evaluation; samplers with several evaluations per step (heun, dpm2, dpmpp-sde) keep their state in between, so that the denoise
// loop is the same for all:
//
//     Tensor x = noise * sampler->initialNoiseSigma();                      // [B, C, H, W] float32
//     for (int i = 0; !sampler->finished(i); ++i) {
//         Tensor output = denoiser(sampler->scaleModelInput(x, i), sampler->timestep(i));
//         x = sampler->step(output, i, x, noise).sample;
//     }
//
// A sampler serves one run: from evaluation 0, or from firstEvaluation(strength), to the last.
//
// An adaptive sampler (SamplerTraits::adaptive) decides while it runs how far a step goes, and tries one again that went too far. Its
// evaluations() is the most that it may take; it is finished() before. Times and levels are known a try at a time: those of the
// evaluations from the next one up to knownUntil(). Who prepares times before the loop prepares those, and again when they are spent.
#include "schedule/noise_schedule.h"
#include "schedule/sampler_labels.h"

#include <ATen/core/Tensor.h>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace dice {

class BatchNoise;

/// What the denoiser said at an evaluation, [B, C, H, W] float32 each.
struct ModelOutput
{
    /// Of one pass.
    ModelOutput(const at::Tensor& output) : guided(output), unconditional(output) {} // NOLINT(google-explicit-constructor)
    ModelOutput(at::Tensor guidedOne, at::Tensor unconditionalOne)
        : guided(std::move(guidedOne)), unconditional(std::move(unconditionalOne))
    {
    }
    at::Tensor guided;        ///< the prediction that the picture goes by
    at::Tensor unconditional; ///< the negative prompt's, of CFG's second pass or as a setup carries it on; without guidance `guided` itself
};

struct StepResult
{
    at::Tensor sample;   ///< [B, C, H, W] float32, what the next evaluation starts from
    at::Tensor denoised; ///< [B, C, H, W] float32, the model's present guess of x_0, for the preview
};

class Sampler
{
public:
    virtual ~Sampler() = default;

    /// Number of model evaluations of the whole run; the most, if the sampler is adaptive.
    [[nodiscard]] virtual int evaluations() const = 0;
    /// Whether the run is over before this evaluation.
    [[nodiscard]] virtual bool finished(int evaluation) const { return evaluation >= evaluations(); }
    /// While `evaluation` is the next: the one behind the last whose time and level are known.
    [[nodiscard]] virtual int knownUntil(int /*evaluation*/) const { return evaluations(); }
    [[nodiscard]] virtual int steps() const = 0;
    /// Number of the denoising step (0-based) that evaluation i belongs to; steps() of them.
    [[nodiscard]] virtual int stepOf(int evaluation) const { return evaluation; }
    /// The time that the model is told at evaluation i; fractional where the schedule is.
    [[nodiscard]] virtual double timestep(int evaluation) const = 0;
    /// Noise level sigma/alpha at evaluation i, for previews and limited-interval guidance.
    [[nodiscard]] virtual double sigma(int evaluation) const = 0;
    /// Standard deviation of the pure noise that the run starts from.
    [[nodiscard]] virtual double initialNoiseSigma() const = 0;

    [[nodiscard]] virtual at::Tensor scaleModelInput(const at::Tensor& x, int evaluation) const = 0;
    /// x_0 with `noise` at the level of evaluation i: where image-to-image starts.
    [[nodiscard]] virtual at::Tensor addNoise(const at::Tensor& x0, const at::Tensor& noise, int evaluation) const = 0;
    /// Must be called with evaluation = first, first + 1, ... in order; `noise` is drawn from by ancestral samplers.
    virtual StepResult step(const ModelOutput& modelOutput, int evaluation, const at::Tensor& x, BatchNoise& noise) = 0;

    /// First evaluation of image-to-image at `strength`: as diffusers' get_timesteps, for every schedule.
    /// evaluations() when nothing is left to do, which is so for strengths below 1 / steps.
    [[nodiscard]] virtual int firstEvaluation(double strength) const = 0;
};

/// The times of its evaluations from `first` to what is known, [N] float32, as denoisers prepare for them: of all evaluations, unless
/// the sampler is adaptive.
[[nodiscard]] at::Tensor timesOf(const Sampler& sampler, int first = 0);

/// Names are those of samplerNames() and scheduleNames(), BadRequest for others. steps: 1 to the timesteps that the model was trained with. `schedule` "auto" is the sampler's usual one. eta: ddim
/// alone. "model" equals diffusers' scheduler class made from the model's config; dpmpp-sde, whose diffusers
/// class draws from a Brownian tree with its own seed, draws from `noise` instead, with the same joint distribution.
/// Every other schedule gives levels sigma, and every sampler works with them: those that are defined on timesteps
/// (ddim, ddpm, pndm, lcm) with alpha bar = 1 / (1 + sigma^2), and the denoiser is told fractional timesteps.
[[nodiscard]] std::unique_ptr<Sampler> makeSampler(
    std::string_view sampler, std::string_view schedule, const NoiseScheduleConfig& model, int steps, double eta = 0);

} // namespace dice
