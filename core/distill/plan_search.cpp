#include "distill/plan_search.h"

#include "base/sha256.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <chrono>
#include <cmath>

namespace dice {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::size_t kWeighingPrompts = 4;

std::vector<std::string> halfOf(const std::vector<std::string>& prompts, std::size_t half)
{
    std::vector<std::string> chosen;
    for (std::size_t i = half; i < prompts.size(); i += 2)
        chosen.push_back(prompts[i]);
    return chosen;
}

GuidancePlan allMeasured(int evaluations) { return {std::vector<PlannedPass>(static_cast<std::size_t>(evaluations))}; }

std::vector<int> measuredIn(const GuidancePlan& plan)
{
    std::vector<int> where;
    for (int i = 0; i < plan.size(); ++i)
        if (plan.evaluations[static_cast<std::size_t>(i)].kind == PassKind::Measure)
            where.push_back(i);
    return where;
}

} // namespace
} // namespace dice
