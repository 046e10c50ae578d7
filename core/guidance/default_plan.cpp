#include "guidance/plan_choice.h"

#include <algorithm>
#include <cmath>

namespace dice {
namespace {

// With k evaluations measured out of n, number j of them is at n * (j / k)^kGrowth: the gaps grow with j.
constexpr double kGrowth = 1.6;

std::vector<int> measuredEvaluations(int evaluations, int measured)
{
    std::vector<int> where;
    for (int j = 0; j < measured; ++j) {
        const int wanted = static_cast<int>(std::lround(evaluations * std::pow(static_cast<double>(j) / measured, kGrowth)));
        const int free = where.empty() ? 0 : where.back() + 1;
        where.push_back(std::clamp(wanted, free, evaluations - (measured - j)));
    }
    return where;
}

} // namespace

GuidancePlan defaultPlan(int evaluations, int passes, bool enhancer)
{
    const int measured = std::clamp(passes - evaluations, 0, evaluations);
    // With an enhancer and little to spend, guidance lays the picture out and the enhancer finishes it.
    const bool takesOver = enhancer && measured <= 3;
    const int guided = takesOver ? std::max(measured, static_cast<int>(std::lround(evaluations * (0.1 + 0.1 * measured)))) : evaluations;
    GuidancePlan plan;
    for (int i = 0; i < evaluations; ++i)
        plan.evaluations.push_back({measured == 0 ? (enhancer ? PassKind::Dice : PassKind::Plain) : i < guided ? PassKind::Carry : PassKind::Dice});
    for (const int i : measuredEvaluations(guided, measured))
        plan.evaluations[static_cast<std::size_t>(i)] = {PassKind::Measure};
    return plan;
}

} // namespace dice
