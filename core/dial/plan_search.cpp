#include "dial/plan_search.h"

#include "base/sha256.h"
#include "guidance/plan_choice.h"
#include "schedule/sampler_labels.h"

#include <ATen/ATen.h>
#include <algorithm>
#include <cmath>

namespace dice {
namespace {

constexpr std::size_t kWeighingPrompts = 4;
constexpr std::size_t kKeptRollouts = 6;
constexpr double kFarCarried = 0.25; // with fewer measurements than this share of the evaluations, gaps are long
constexpr double kTakenOver = 0.3;   // with more measurements than this share, carrying on is nearer than an enhancer
constexpr double kWorthwhile = 0.6;  // beyond this share pictures are CFG's to the eye, and one proposal is enough

std::vector<std::string> everySecond(const std::vector<std::string>& prompts, std::size_t first, std::size_t most)
{
    std::vector<std::string> chosen;
    for (std::size_t i = first; i < prompts.size() && chosen.size() < most; i += 2)
        chosen.push_back(prompts[i]);
    return chosen;
}

RolloutSettings seededFrom(RolloutSettings settings, std::int64_t offset)
{
    settings.seed += offset;
    return settings;
}

std::vector<int> measuredIn(const GuidancePlan& plan)
{
    std::vector<int> where;
    for (int i = 0; i < plan.size(); ++i)
        if (plan.evaluations[static_cast<std::size_t>(i)].kind == PassKind::Measure)
            where.push_back(i);
    return where;
}

// [E][E], mean over prompts of <D_i, D_j>
std::vector<std::vector<double>> gramOf(const std::vector<at::Tensor>& differences)
{
    std::vector<at::Tensor> flat;
    for (const at::Tensor& difference : differences)
        flat.push_back(difference.flatten().to(at::kCPU, at::kDouble));
    const at::Tensor all = at::stack(flat), product = at::mm(all, all.t()) / differences.front().size(0);
    std::vector<std::vector<double>> gram;
    for (std::int64_t i = 0; i < product.size(0); ++i)
        gram.emplace_back(product[i].const_data_ptr<double>(), product[i].const_data_ptr<double>() + product.size(1));
    return gram;
}

} // namespace

PlanSearch::PlanSearch(DiffusionModel& model, PlanSearchSettings settings)
    : m_model(model), m_settings(std::move(settings)),
      m_find(model, m_settings.rollouts, everySecond(m_settings.prompts, 0, m_settings.prompts.size())),
      m_weigh(model, m_settings.rollouts, everySecond(m_settings.prompts, 0, kWeighingPrompts)),
      m_decide(model, seededFrom(m_settings.rollouts, 1'000'000), everySecond(m_settings.prompts, 1, m_settings.prompts.size()), {},
          m_settings.enhancement)
{
    if (m_settings.prompts.size() < 2)
        fail(ErrorCode::BadRequest, "Expected at least two prompts to measure plans with, found {}.", m_settings.prompts.size());
}

double PlanSearch::seconds() const { return std::chrono::duration<double>(std::chrono::steady_clock::now() - m_begin).count(); }

bool PlanSearch::goesOn() const { return !m_stop.stop_requested() && seconds() < m_settings.budgetSeconds; }

// As fast as until now, the rollout would end within the budget.
bool PlanSearch::affords(const Rollouts& rollouts, const GuidancePlan& plan, const Rollout* beginning) const
{
    const auto done = m_find.passes() + m_weigh.passes() + m_decide.passes();
    const double each = done > 0 ? seconds() / static_cast<double>(done) : 0;
    return goesOn() && seconds() + each * static_cast<double>(rollouts.cost(plan, beginning)) < m_settings.budgetSeconds;
}

void PlanSearch::tell(const char* stage) const
{
    if (m_listener)
        m_listener({stage, seconds(), static_cast<int>(m_tried.size())});
}

void PlanSearch::run(const std::function<void(const PlanSearchStep&)>& listener, const std::stop_token& stop)
{
    m_begin = std::chrono::steady_clock::now();
    m_listener = listener;
    m_stop = stop;
    record();
    weigh();
    decide();
    refine();
}

void PlanSearch::record()
{
    const GuidancePlan cfg = uniformPlan(PassKind::Measure, m_find.evaluations());
    if (m_gram.empty() && goesOn())
        if (const Rollout found = m_find.run(cfg, nullptr, m_stop); found.latents.defined())
            m_gram = gramOf(found.differences);
    tell("record");
    if (goesOn())
        m_reference = m_decide.run(cfg, nullptr, m_stop);
    if (m_reference.latents.defined())
        m_pictures = m_decide.pictures(m_reference.latents);
    tell("record");
}

// Evaluation i alone is carried from the one before it; how far that moves the final latent, against how far its output
// was off.
void PlanSearch::weigh()
{
    const int evaluations = m_weigh.evaluations();
    if (m_gram.empty())
        return;
    const DifferenceTurn turn(m_gram, std::vector<double>(m_gram.size(), 1.0));
    Rollout reference;
    while (static_cast<int>(m_influence.size()) < evaluations - 1 && goesOn()) {
        if (!reference.latents.defined())
            reference = m_weigh.run(uniformPlan(PassKind::Measure, evaluations), nullptr, m_stop);
        const int i = static_cast<int>(m_influence.size()) + 1;
        GuidancePlan plan = uniformPlan(PassKind::Measure, evaluations);
        plan.evaluations[static_cast<std::size_t>(i)] = {PassKind::Carry, turn.coefficient(i - 1, i)};
        const Rollout rollout = m_weigh.run(plan, &reference, m_stop);
        if (!rollout.latents.defined())
            return;
        m_influence.push_back(std::sqrt(Rollouts::latentError(rollout, reference) / std::max(turn.residual(i - 1, i), 1e-300)));
        tell("weigh");
    }
    if (static_cast<int>(m_influence.size()) < evaluations - 1)
        return;
    std::vector<double> influence = {0}; // the first evaluation is always measured
    influence.insert(influence.end(), m_influence.begin(), m_influence.end());
    m_turn.emplace(m_gram, std::move(influence));
}

void PlanSearch::decide()
{
    if (!m_turn || !m_reference.latents.defined())
        return;
    const int evaluations = m_decide.evaluations();
    tryPlan(m_decide.uniform(PassKind::Plain));
    if (m_settings.enhancement != nullptr)
        tryPlan(m_decide.uniform(PassKind::Dice));
    for (int measured = 1; measured < evaluations; ++measured) // something for every number of passes first
        tryPlan(m_turn->planFor(m_turn->proposed(measured), measured <= kFarCarried * evaluations ? 0.5 : 0));
    for (int measured = 1; measured <= kWorthwhile * evaluations; ++measured) {
        tryShares(m_turn->proposed(measured));
        tryPlan(defaultPlan(evaluations, evaluations + measured, false, drawsNoise(m_settings.rollouts.sampler)));
        if (m_settings.enhancement != nullptr && measured <= kTakenOver * evaluations)
            tryTakeovers(measured);
    }
}

// Measured and carried on among the first evaluations alone, from there on by DICE.
GuidancePlan PlanSearch::takeover(int measured, int from) const
{
    std::vector<std::vector<double>> gram(m_gram.begin(), m_gram.begin() + from);
    for (std::vector<double>& row : gram)
        row.resize(static_cast<std::size_t>(from));
    std::vector<double> influence = {0};
    influence.insert(influence.end(), m_influence.begin(), m_influence.begin() + from - 1);
    const DifferenceTurn beginning(std::move(gram), std::move(influence));
    GuidancePlan plan = beginning.planFor(beginning.proposed(measured), 0.5);
    plan.evaluations.resize(m_gram.size(), {PassKind::Dice});
    return plan;
}

// From where on is found by walking to the better side.
void PlanSearch::tryTakeovers(int measured)
{
    const int evaluations = m_decide.evaluations(), stride = std::max(1, evaluations / 10);
    const auto tried = [&](int from) {
        if (from < measured || from < 1 || from >= evaluations)
            return static_cast<double>(INFINITY);
        const GuidancePlan plan = takeover(measured, from);
        tryPlan(plan);
        return errorOf(plan);
    };
    int from = std::max(measured, static_cast<int>(std::lround(0.1 * (1 + measured) * evaluations)));
    double least = tried(from);
    for (const int step : {stride, -stride})
        for (double error = tried(from + step); error < least; error = tried(from + step)) {
            least = error;
            from += step;
        }
}

double PlanSearch::errorOf(const GuidancePlan& plan) const
{
    const auto found = m_tried.find(plan.text());
    return found != m_tried.end() ? found->second.error : INFINITY;
}

// Fewest measurements first, where a good place matters most; again as long as something gets better.
void PlanSearch::refine()
{
    if (!m_turn || !m_reference.latents.defined())
        return;
    const int evaluations = m_decide.evaluations();
    for (std::size_t before = 0; before != m_tried.size() && goesOn();) {
        before = m_tried.size();
        for (int measured = 2; measured <= kWorthwhile * evaluations; ++measured)
            for (const std::vector<int>& where : neighbours(best(evaluations + measured, false), best(evaluations + measured - 1, false)))
                tryShares(where);
    }
}

// One measurement moved by one, and the plan with one measurement less and another where it is predicted to help most.
std::vector<std::vector<int>> PlanSearch::neighbours(const GuidancePlan& plan, const GuidancePlan& smaller) const
{
    std::vector<std::vector<int>> places;
    const std::vector<int> measured = measuredIn(plan);
    const auto isFree = [&](int i) { return i > 0 && i < plan.size() && std::find(measured.begin(), measured.end(), i) == measured.end(); };
    if (smaller.passes() > smaller.size())
        places.push_back(m_turn->withOneMore(measuredIn(smaller)));
    for (std::size_t j = 1; j < measured.size(); ++j)
        for (const int step : {-1, 1})
            if (isFree(measured[j] + step)) {
                places.push_back(measured);
                places.back()[j] += step;
            }
    return places;
}

// The share of the least squares that comes closest: from the middle to the better side.
void PlanSearch::tryShares(const std::vector<int>& measured)
{
    const auto tried = [&](double share) {
        const GuidancePlan plan = m_turn->planFor(measured, share);
        tryPlan(plan);
        return errorOf(plan);
    };
    const double middle = tried(0.5);
    if (tried(0) > middle)
        tried(1);
}

const Rollout* PlanSearch::nearest(const GuidancePlan& plan) const
{
    const Rollout* nearest = &m_reference;
    for (const Rollout& rollout : m_recent)
        if (m_decide.cost(plan, &rollout) < m_decide.cost(plan, nearest))
            nearest = &rollout;
    return nearest;
}

void PlanSearch::tryPlan(const GuidancePlan& plan)
{
    const std::string text = plan.text();
    const Rollout* beginning = nearest(plan);
    if (plan.empty() || m_tried.contains(text) || !affords(m_decide, plan, beginning))
        return;
    Rollout rollout = m_decide.run(plan, beginning, m_stop);
    if (!rollout.latents.defined())
        return;
    const GuidancePlan before = best(plan.passes(), plan.has(PassKind::Dice));
    Tried& tried = m_tried[text];
    tried = {Rollouts::latentError(rollout, m_reference), 0};
    if (before.empty() || tried.error < m_tried.at(before.text()).error)
        tried.psnr = Rollouts::psnr(m_decide.pictures(rollout.latents), m_pictures);
    m_recent.push_back(std::move(rollout));
    if (m_recent.size() > kKeptRollouts)
        m_recent.pop_front();
    tell("decide");
}

GuidancePlan PlanSearch::best(int passes, bool enhancer) const
{
    GuidancePlan best;
    double least = INFINITY;
    for (const auto& [text, tried] : m_tried)
        if (GuidancePlan plan = GuidancePlan::parse(text);
            plan.passes() == passes && plan.has(PassKind::Dice) == enhancer && tried.error < least) {
            best = std::move(plan);
            least = tried.error;
        }
    return best;
}

Dial PlanSearch::dial() const
{
    const RolloutSettings& rollouts = m_settings.rollouts;
    Dial dial{rollouts.sampler, rollouts.schedule, rollouts.steps, rollouts.scale, m_decide.prompts(), promptsHash(), {}};
    for (int passes = m_decide.evaluations(); passes < 2 * m_decide.evaluations(); ++passes)
        for (const bool enhancer : {false, true})
            if (const GuidancePlan plan = best(passes, enhancer); !plan.empty()) {
                const Tried& tried = m_tried.at(plan.text());
                dial.points.push_back({plan, enhancer, tried.error, tried.psnr});
            }
    return dial;
}

nlohmann::json PlanSearch::state() const
{
    nlohmann::json tried = nlohmann::json::object();
    for (const auto& [plan, found] : m_tried)
        tried[plan] = {found.error, found.psnr};
    return {{"search", fingerprint()}, {"gram", m_gram}, {"influence", m_influence}, {"tried", tried}};
}

bool PlanSearch::resume(const nlohmann::json& state)
{
    try {
        if (state.at("search").get<std::string>() != fingerprint())
            return false;
        auto gram = state.at("gram").get<std::vector<std::vector<double>>>();
        auto influence = state.at("influence").get<std::vector<double>>();
        std::map<std::string, Tried> tried;
        for (const auto& [plan, found] : state.at("tried").items())
            tried[GuidancePlan::parse(plan).text()] = {found.at(0).get<double>(), found.at(1).get<double>()};
        const auto evaluations = static_cast<std::size_t>(m_find.evaluations());
        if ((!gram.empty() && gram.size() != evaluations) || influence.size() >= evaluations)
            return false;
        m_gram = std::move(gram);
        m_influence = std::move(influence);
        m_tried = std::move(tried);
        return true;
    } catch (const nlohmann::json::exception&) {
        return false;
    } catch (const Error&) { // a plan that is none
        return false;
    }
}

// What must be equal for two searches to go on with each other's findings.
std::string PlanSearch::fingerprint() const
{
    const RolloutSettings& r = m_settings.rollouts;
    return fmt::format("{} {} {} {} steps, scale {}, seed {}, {} x {}, prompts {}, enhancer {}", m_settings.modelHash, r.sampler,
        r.schedule, r.steps, r.scale, r.seed, r.width, r.height, promptsHash(), m_settings.enhancerHash);
}

std::string PlanSearch::promptsHash() const { return sha256(fmt::format("{}", fmt::join(m_settings.prompts, "\n"))); }

} // namespace dice
