#pragma once
// From a request's number of passes to the plan that the run follows.
#include "guidance/plan_choice.h"
#include "pipeline/model.h"
#include "request/request.h"

namespace dice {

/// SHA-256 of denoisers' weight files, computed once per file and change.
class DenoiserHashes
{
public:
    [[nodiscard]] const std::string& of(const ModelFolder& folder);

private:
    std::map<std::filesystem::path, std::pair<std::filesystem::file_time_type, std::string>> m_known; ///< by the first file
};

/// The dial for the request's sampling: out of the plan file that it names, else out of plan.json in the model's folder.
/// Nothing where there is none that serves; a note says why where a file is damaged, another model's, or named and measured
/// for other samplings. `enhancer`: path of the one in use, empty = none.
[[nodiscard]] std::optional<Dial> measuredDial(
    const GenerationRequest& request, const DiffusionModel& model, const std::string& enhancer, DenoiserHashes& hashes, Remarks& remarks);

struct LookedUpPlan
{
    GuidancePlan plan; ///< empty where the request's mode decides alone
    std::string name;  ///< as ChosenPlan's; "stored plan" where the request brought one
    Remarks remarks;
};

/// The request's own plan, checked; or the best known one for its passes: the measured one, else the default plan. A plan
/// file that does not serve is no error: the note says which and why. BadRequest where passes or plan do not fit the picture.
[[nodiscard]] LookedUpPlan lookUpPlan(
    const GenerationRequest& request, const DiffusionModel& model, const std::string& enhancer, DenoiserHashes& hashes);

} // namespace dice
