#pragma once
// `dice plan`: measures the dial of a model and keeps it in a file, see dial/plan_search.h. No torch type.
#include "guidance/dial.h"
#include "request/progress.h"

#include <functional>

namespace dice {

struct DialRequest
{
    std::string model;    ///< as in GenerationRequest
    std::string enhancer; ///< path; empty = the model's own, where there is one
    std::string sampler = "dpmpp-2m", schedule = "auto";
    int steps = 20;
    double scale = 0;                 ///< 0 = the model's own
    std::vector<std::string> prompts; ///< empty: plan_prompts.txt in the model's folder, else a general list
    std::int64_t seed = 0;
    double budgetMinutes = 5;
    bool resume = false; ///< goes on with FILE.state where that is of an equal search
    Precision precision = Precision::Auto;
    std::string device = "auto";
};

struct DialProgress
{
    std::string stage; ///< load, record, weigh, decide, refine
    double seconds = 0, budget = 0;
    int plansTried = 0;
};

struct DialReport
{
    RunStatus status = RunStatus::Finished;
    Dial dial;
    std::vector<double> turn; ///< cosine between the differences of evaluation i and i + 1
    double seconds = 0;
    int plansTried = 0;
    Remarks remarks;
};

using DialListener = std::function<void(const DialProgress&)>;

/// BadRequest for values out of range.
void validate(const DialRequest& request);

} // namespace dice
