#pragma once
// Many prompts at fixed seeds along one guidance plan: what plans are measured with. Rollouts that begin alike share
// their beginning, so that trying a plan costs only what is new in it.
#include "guidance/pass_maker.h"
#include "guidance/plan_choice.h"
#include "pipeline/enhancement.h"
#include "schedule/sampler.h"

#include <functional>
#include <stop_token>

namespace dice {

struct RolloutSettings
{
    std::string sampler, schedule;
    int steps = 20;
    double scale = 5;
    std::int64_t seed = 0; ///< of the first prompt; the next ones count on
    int width = 0, height = 0;
    int batch = 16; ///< prompts in one denoiser pass
};

/// BadRequest for an adaptive sampler: there is no plan for evaluations that nobody has counted.
void requireFixed(std::string_view sampler);

/// All prompts along one plan.
struct Rollout
{
    GuidancePlan plan;
    std::vector<at::Tensor> outputs;     ///< of each evaluation, [P, C, h, w] float32, guided
    std::vector<at::Tensor> differences; ///< D = eps(c) - eps(c_neg) of each, undefined where it was not measured
    at::Tensor latents;                  ///< the final ones, [P, C, h, w]
};

class Rollouts
{
public:
    /// Encodes the prompts and their negatives, as many of them or none: then all are empty. Plans with DICE need an
    /// enhancement, which must outlive this.
    Rollouts(DiffusionModel& model, RolloutSettings settings, const std::vector<std::string>& prompts,
        const std::vector<std::string>& negatives = {}, const Enhancement* enhancement = nullptr);

    [[nodiscard]] int evaluations() const { return m_evaluations; }
    [[nodiscard]] int prompts() const { return m_prompts; }
    /// Denoiser passes so far, each prompt counted.
    [[nodiscard]] std::int64_t passes() const { return m_passes; }
    /// What `run` would add to them.
    [[nodiscard]] std::int64_t cost(const GuidancePlan& plan, const Rollout* beginning) const;

    /// Told of each evaluation that is made: the denoiser's input, the output, D where it was measured.
    using Visit = std::function<void(int evaluation, const at::Tensor& input, const at::Tensor& output, const at::Tensor& difference)>;
    /// Follows the plan; evaluations in which it agrees with `beginning` from the first on are taken from there.
    /// The latents are undefined when stopped.
    [[nodiscard]] Rollout run(const GuidancePlan& plan, const Rollout* beginning, const std::stop_token& stop, const Visit& visit = {});
    /// The enhanced prompts' prediction for an evaluation's input, [P, C, h, w].
    [[nodiscard]] at::Tensor enhanced(const at::Tensor& input, int evaluation) { return pass(input, evaluation, PassText::Enhanced); }
    /// The model's time in an evaluation, 0 ... 1000.
    [[nodiscard]] double time(int evaluation) const { return m_times[evaluation].item<double>(); }
    /// The plan that does the same in every evaluation.
    [[nodiscard]] GuidancePlan uniform(PassKind kind) const { return uniformPlan(kind, m_evaluations); }
    /// |z - z_reference|^2 / |z_reference|^2 of each prompt, [P].
    [[nodiscard]] static at::Tensor latentErrors(const at::Tensor& latents, const at::Tensor& reference);
    /// Their mean.
    [[nodiscard]] static double latentError(const Rollout& rollout, const Rollout& reference);
    /// Latents [P, C, h, w] decoded, [P, 3, H, W] in 0 ... 255, rounded as a file's.
    [[nodiscard]] at::Tensor pictures(const at::Tensor& latents) const;
    /// Mean over pictures of the peak signal-to-noise ratio, dB; equal pictures count as 60.
    [[nodiscard]] static double psnr(const at::Tensor& pictures, const at::Tensor& reference);

private:
    struct Part // neighbouring prompts of equally many tokens, which share a pass
    {
        std::int64_t begin, count;
        GuidedPrompt prompt;
    };
    [[nodiscard]] at::Tensor pass(const at::Tensor& input, int evaluation, PassText text);
    [[nodiscard]] ModelOutput withUnconditional(const at::Tensor& output, const PlannedPass& planned, const at::Tensor& difference) const;

    DiffusionModel& m_model;
    RolloutSettings m_settings;
    int m_prompts, m_evaluations = 0;
    std::vector<Part> m_parts;
    PassMaker m_maker;
    at::Tensor m_times;           ///< the model's, of each evaluation
    std::vector<double> m_shares; ///< of the steps, what lies behind at each evaluation
    std::int64_t m_passes = 0;
};

} // namespace dice
