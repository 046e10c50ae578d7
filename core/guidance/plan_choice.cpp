#include "guidance/plan_choice.h"

#include "base/error.h"

namespace dice {
namespace {

// The plan from evaluation `first` on. What was measured before it is not there: the first carried difference is measured.
GuidancePlan withoutBeginning(const GuidancePlan& plan, int first)
{
    GuidancePlan rest{{plan.evaluations.begin() + first, plan.evaluations.end()}};
    for (PlannedPass& pass : rest.evaluations) {
        if (pass.kind == PassKind::Measure)
            break;
        if (pass.kind == PassKind::Carry) {
            pass = {PassKind::Measure};
            break;
        }
    }
    return rest;
}

GuidancePlan measuredPlan(const PlanQuestion& question, const Dial& dial)
{
    const DialPoint* best = nullptr;
    GuidancePlan plan;
    for (const DialPoint& point : dial.points) {
        if (point.plan.size() != question.evaluations || (point.enhancer && !question.enhancer) ||
            (best != nullptr && point.psnr <= best->psnr))
            continue;
        if (GuidancePlan rest = withoutBeginning(point.plan, question.first); rest.passes() == question.passes) {
            best = &point;
            plan = std::move(rest);
        }
    }
    return plan;
}

} // namespace

GuidancePlan uniformPlan(PassKind kind, int evaluations)
{
    return {std::vector<PlannedPass>(static_cast<std::size_t>(evaluations), PlannedPass{kind})};
}

ChosenPlan choosePlan(const PlanQuestion& question, const Dial* measured)
{
    const auto [least, most] = question.range();
    if (question.passes < least || question.passes > most)
        fail(ErrorCode::BadRequest, "Expected passes from {} to {}, one to two per model evaluation of this picture, found {}.", least,
            most, question.passes);
    if (question.passes == least)
        return {uniformPlan(question.enhancer ? PassKind::Dice : PassKind::Plain, least), {}};
    if (question.passes == most)
        return {uniformPlan(PassKind::Measure, least), {}};
    if (measured != nullptr)
        if (GuidancePlan plan = measuredPlan(question, *measured); !plan.empty())
            return {std::move(plan), "measured plan"};
    return {defaultPlan(least, question.passes, question.enhancer, question.drawsNoise), "default plan"};
}

} // namespace dice
