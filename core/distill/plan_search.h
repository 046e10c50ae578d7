#pragma once
// Measures a model's own dial: which evaluations to spend the second pass on, for every number of passes.
//   1. record   CFG's trajectories on half of the prompts; they hold both predictions, so all differences D_i
//   2. weigh    how far an error in each evaluation moves the final latent: carried there alone, measured elsewhere
//   3. propose  from these two alone, by dynamic programming (plan_proposals.h)
//   4. decide   by real rollouts of the proposals on the other half of the prompts; then, while time is left, by moving
//               one measurement at a time
// Everything that was found out is in a state that can be saved and gone on with.
#include "distill/plan_proposals.h"
#include "distill/rollouts.h"
#include "guidance/dial.h"

#include <nlohmann/json_fwd.hpp>

#include <functional>
#include <map>
#include <optional>

namespace dice {

struct PlanSearchSettings
{
    RolloutSettings rollouts; ///< schedule is a name, not "auto"
    std::vector<std::string> prompts; ///< at least two
    double budgetSeconds = 300;
};

class PlanSearch
{
public:
    struct Step
    {
        std::string what; ///< "record", "weigh", "decide", "refine"
        double seconds = 0, budgetSeconds = 0;
        int plansTried = 0;
    };
    using Listener = std::function<void(const Step&)>;

    PlanSearch(DiffusionModel& model, PlanSearchSettings settings);

    /// What was found out so far; taken over if it is of the same search, else false. Throws nothing for damaged ones.
    bool resume(const nlohmann::json& state);
    [[nodiscard]] nlohmann::json state() const;

    /// Until everything is tried, the budget is spent or it is stopped. The listener is called after each rollout and
    /// may save the state.
    void run(const Listener& listener, std::stop_token stop);
    /// The best plan of each number of passes that has one.
    [[nodiscard]] Dial dial();
    /// Empty before the differences are recorded.
    [[nodiscard]] const std::optional<DifferenceTurn>& turn() const { return m_turn; }
    [[nodiscard]] int plansTried() const { return static_cast<int>(m_errors.size()); }
    [[nodiscard]] std::int64_t passes() const { return m_find.passes() + m_decide.passes(); }

private:
    void record();
    void weigh();
    void decide();
    void refine();
    [[nodiscard]] std::vector<GuidancePlan> candidates(int measurements) const;
    std::optional<double> tryPlan(const GuidancePlan& plan);
    [[nodiscard]] const GuidancePlan* best(int passes) const;
    [[nodiscard]] bool affordable(Rollouts& rollouts, const GuidancePlan& plan, const Rollout* beginning) const;
    void told(const std::string& what);

    DiffusionModel& m_model;
    PlanSearchSettings m_settings;
    Rollouts m_find, m_decide;
    Rollout m_found, m_decided;          ///< CFG on both halves
    std::vector<double> m_influence;     ///< what is known of it, by evaluation; negative = not yet
    std::vector<std::vector<double>> m_gram;
    std::optional<DifferenceTurn> m_turn;
    std::map<std::string, double> m_errors; ///< plan text -> latent error on the deciding prompts
};

} // namespace dice
