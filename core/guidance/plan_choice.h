#pragma once
// Which plan serves a number of passes: the measured one where there is one, else the default one.
#include "guidance/dial.h"

namespace dice {

/// The dial's two ends, in denoiser passes of one picture: one per model evaluation taken, and two.
struct PassRange
{
    int least, most;
};

struct PlanQuestion
{
    int passes = 0;      ///< to spend, within the range
    int evaluations = 0; ///< of the sampler's whole run
    int first = 0;       ///< the first one taken: image to image starts later
    bool enhancer = false;

    [[nodiscard]] PassRange range() const { return {evaluations - first, 2 * (evaluations - first)}; }
};

struct ChosenPlan
{
    GuidancePlan plan; ///< with exactly the passes that were asked for
    std::string name;  ///< "measured plan", "default plan"; empty at the dial's two ends, which need no choice
};

/// Where image to image skips evaluations, a measured plan serves without its beginning.
/// BadRequest with the range for passes outside it.
[[nodiscard]] ChosenPlan choosePlan(const PlanQuestion& question, const Dial* measured);

/// The same in every evaluation.
[[nodiscard]] GuidancePlan uniformPlan(PassKind kind, int evaluations);

/// The plan for models that nobody measured: the early evaluations dense, the later gaps growing, scaled to the number
/// of evaluations. With an enhancer and few passes to spare, it takes over once the picture is laid out.
[[nodiscard]] GuidancePlan defaultPlan(int evaluations, int passes, bool enhancer);

} // namespace dice
