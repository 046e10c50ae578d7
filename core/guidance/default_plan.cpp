#include "guidance/plan_choice.h"

#include <algorithm>
#include <cmath>

namespace dice {
namespace {

// How much longer each gap between measurements is than the one before it: few measurements leave the late evaluations to
// what was seen early. Follows what `dice plan` found for the starter model.
double growth(int measured) { return 1 + std::max(0.1, 6.0 / (measured * measured)); }

// The evaluations to measure: the first one, and then after gaps that grow.
std::vector<int> measuredEvaluations(int evaluations, int measured)
{
    double sum = 0;
    for (int j = 0; j < measured; ++j)
        sum += std::pow(growth(measured), j);
    std::vector<int> gaps; // the last one reaches the end
    double end = 0;
    for (int j = 0, begin = 0; j < measured; ++j) {
        end += evaluations * std::pow(growth(measured), j) / sum;
        const int next = std::clamp(static_cast<int>(std::lround(end)), begin + 1, evaluations - (measured - 1 - j));
        gaps.push_back(next - begin);
        begin = next;
    }
    std::sort(gaps.begin(), gaps.end()); // rounding may have made one shorter than its neighbour
    std::vector<int> where;
    for (int j = 0, at = 0; j < measured; at += gaps[static_cast<std::size_t>(j++)])
        where.push_back(at);
    return where;
}

} // namespace

GuidancePlan defaultPlan(int evaluations, int passes, bool enhancer)
{
    const int measured = std::clamp(passes - evaluations, 0, evaluations);
    if (measured == 0)
        return uniformPlan(enhancer ? PassKind::Dice : PassKind::Plain, evaluations);
    // With an enhancer and little to spend, guidance lays the picture out and the enhancer finishes it.
    const bool takesOver = enhancer && measured <= 3;
    const int guided = takesOver ? std::max(measured, static_cast<int>(std::lround(evaluations * 0.1 * (1 + measured)))) : evaluations;
    GuidancePlan plan;
    for (int i = 0; i < evaluations; ++i)
        plan.evaluations.push_back({i < guided ? PassKind::Carry : PassKind::Dice});
    for (const int i : measuredEvaluations(std::min(guided, evaluations), measured))
        plan.evaluations[static_cast<std::size_t>(i)] = {PassKind::Measure};
    return plan;
}

} // namespace dice
