#pragma once
// The teacher's trajectories: pictures made by classifier-free guidance, with both predictions of every step recorded.
#include "base/noise.h"
#include "denoise/denoiser.h"
#include "distill/prompt_set.h"
#include "distill/records.h"
#include "schedule/sampler.h"

#include <functional>

namespace dice {

/// The texts of a prompt set, T of one chunk (longer texts are cut there).
struct EncodedPrompts
{
    Conditioning prompts;          ///< the context may be kept in float16
    Conditioning negatives, null;  ///< null, one row: the empty prompt
    Conditioning teacherNegatives; ///< as CFG's second pass sees them: zeros for the empty one where the model wants that
};

/// The fewest evaluations of a picture that spreadSpec asks for.
constexpr std::int64_t kFewestSpreadSteps = 12;

/// How one batch of pictures is made.
struct TrajectorySpec
{
    std::string sampler = "dpmpp-2m", schedule = "auto";
    int steps = 20;
    double scale = 5;
    std::int64_t seed = 0;                        ///< of the first picture
    std::vector<std::int64_t> prompts, negatives; ///< one of each per picture
};

/// How the states are spread, so that they cover what users will visit: samplers, step counts and scales in turn; about half
/// of the pictures with the empty negative, and most prompts that lost a phrase with a phrase. The same for the same number.
[[nodiscard]] TrajectorySpec spreadSpec(std::int64_t number, std::int64_t batch, const PromptSet& texts, std::uint64_t seed);

class TrajectoryMaker
{
public:
    /// What drives the trajectory in place of the guided prediction, if anything: (input, evaluation's time) -> prediction.
    using Driver = std::function<at::Tensor(const at::Tensor& input, double time)>;
    /// Called for each evaluation: time, input, eps(c), eps(c_neg), [B, C, h, w] float32.
    using Visit = std::function<void(double time, const at::Tensor& input, const at::Tensor& conditional, const at::Tensor& unconditional)>;

    TrajectoryMaker(const Denoiser& teacher, const NoiseScheduleConfig& schedule, const EncodedPrompts& texts);

    /// The final latents [B, C, h, w].
    at::Tensor run(const TrajectorySpec& spec, at::IntArrayRef latentShape, const Visit& visit, const Driver& driver = {}) const;

private:
    const Denoiser& m_teacher;
    const NoiseScheduleConfig& m_schedule;
    const EncodedPrompts& m_texts;
};

} // namespace dice
