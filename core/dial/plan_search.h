#pragma once
// Measures a model's own dial: which evaluations to spend the second pass on, for every number of passes.
//   1. record   CFG's trajectories on half of the prompts; they hold both predictions, so all differences D_i
//   2. weigh    how far an error in each evaluation moves the final latent: carried there alone, measured elsewhere
//   3. decide   by real rollouts on the other half of the prompts, among plans proposed from these two alone
//               (plan_proposals.h), the default plan, and the best plan with one measurement less
//               with an enhancer also plans in which it takes over once the picture is laid out
//   4. refine   while time is left: move one measurement of the best plans by one
// What was found out is a state that can be saved and gone on with.
#include "dial/plan_proposals.h"
#include "dial/rollouts.h"
#include "guidance/dial.h"

#include <nlohmann/json.hpp>

#include <chrono>
#include <deque>
#include <functional>
#include <map>
#include <optional>

namespace dice {

struct PlanSearchSettings
{
    RolloutSettings rollouts;         ///< schedule is a name, not "auto"
    std::vector<std::string> prompts; ///< at least two: every second one finds, the others decide
    std::string modelHash;
    double budgetSeconds = 300;
    const Enhancement* enhancement = nullptr; ///< where there is one, plans in which it takes over are tried too
    std::string enhancerHash;                 ///< of its file
};

struct PlanSearchStep
{
    std::string stage; ///< record, weigh, decide, refine
    double seconds = 0;
    int plansTried = 0;
};

class PlanSearch
{
public:
    PlanSearch(DiffusionModel& model, PlanSearchSettings settings);

    /// Takes over what an earlier, equal search found out; false where the state is another's or damaged.
    bool resume(const nlohmann::json& state);
    [[nodiscard]] nlohmann::json state() const;

    /// Until everything is tried, the budget is spent or it is stopped. The listener is called after each rollout.
    void run(const std::function<void(const PlanSearchStep&)>& listener, const std::stop_token& stop);
    /// For each number of passes that was tried the best plan.
    [[nodiscard]] Dial dial() const;
    /// How the difference turns; nothing before it is recorded.
    [[nodiscard]] const std::optional<DifferenceTurn>& turn() const { return m_turn; }

private:
    void record();
    void weigh();
    void decide();
    void refine();
    [[nodiscard]] bool goesOn() const;
    [[nodiscard]] bool affords(const Rollouts& rollouts, const GuidancePlan& plan, const Rollout* beginning) const;
    [[nodiscard]] double seconds() const;
    void tell(const char* stage) const;
    void tryPlan(const GuidancePlan& plan);
    void tryShares(const std::vector<int>& measured);
    void tryTakeovers(int measured);
    [[nodiscard]] GuidancePlan takeover(int measured, int from) const;
    [[nodiscard]] double errorOf(const GuidancePlan& plan) const;
    [[nodiscard]] const Rollout* nearest(const GuidancePlan& plan) const;
    /// Among plans with evaluations by DICE, or those without; empty where none was tried.
    [[nodiscard]] GuidancePlan best(int passes, bool enhancer) const;
    [[nodiscard]] std::vector<std::vector<int>> neighbours(const GuidancePlan& plan, const GuidancePlan& smaller) const;
    [[nodiscard]] std::string promptsHash() const;
    [[nodiscard]] std::string fingerprint() const;

    DiffusionModel& m_model;
    PlanSearchSettings m_settings;
    Rollouts m_find, m_weigh, m_decide;
    Rollout m_reference;          ///< CFG on the deciding prompts
    std::deque<Rollout> m_recent; ///< whose beginnings other plans may share
    std::vector<std::vector<double>> m_gram;
    std::vector<double> m_influence; ///< of the evaluations from 1 on that were weighed
    std::optional<DifferenceTurn> m_turn;
    at::Tensor m_pictures; ///< its pictures
    struct Tried
    {
        double error, psnr; ///< on the deciding prompts; no psnr (0) where there was a better plan already
    };
    std::map<std::string, Tried> m_tried; ///< by plan

    std::chrono::steady_clock::time_point m_begin{};
    std::function<void(const PlanSearchStep&)> m_listener;
    std::stop_token m_stop;
};

} // namespace dice
