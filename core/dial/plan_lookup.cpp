#include "dial/plan_lookup.h"

#include "base/sha256.h"
#include "dial/pass_range.h"
#include "schedule/sampler.h"

namespace dice {
namespace fs = std::filesystem;
namespace {

constexpr Sentence kPlanUnreadable =
    DICE_SENTENCE("plan-unreadable", "The file of measured plans cannot be read, so the default plan is used. {}");
constexpr Sentence kNoSuchPlan =
    DICE_SENTENCE("no-such-plan", "The file of measured plans has none for these settings, so the default plan is used. {}");

void requireFitting(const GuidanceSettings& guidance, const PlanQuestion& question)
{
    const int taken = question.evaluations - question.first;
    if (guidance.plan.size() != taken)
        fail(ErrorCode::BadRequest, "Expected a guidance plan for the {} model evaluations of this picture, found one for {}: \"{}\".",
            taken, guidance.plan.size(), guidance.plan.text());
    if (guidance.passes != 0 && guidance.passes != guidance.plan.passes())
        fail(ErrorCode::BadRequest, "Expected a guidance plan of {} passes, found one of {}: \"{}\".", guidance.passes,
            guidance.plan.passes(), guidance.plan.text());
}

// The dial for the request in a plan file, nothing where it was measured with other samplers or steps. Throws where the
// file is damaged or another model's.
std::optional<Dial> dialIn(const fs::path& path, const GenerationRequest& request, const DiffusionModel& model, const std::string& enhancer,
    DenoiserHashes& hashes, std::string& others)
{
    const DialFile file = DialFile::read(path);
    if (file.modelHash != hashes.of(model.folder))
        fail(ErrorCode::BadFile, "Expected a plan file measured with this model, found one of \"{}\": {}.", file.modelName, path.string());
    const std::string schedule = resolvedSchedule(request.sampling.sampler, request.sampling.schedule);
    if (const Dial* dial = file.find(request.sampling.sampler, schedule, request.sampling.steps)) {
        Dial fitting = *dial;
        if (enhancer.empty() || file.enhancerHash != sha256OfFiles({enhancer})) // what another enhancer can do says nothing of this one
            std::erase_if(fitting.points, [](const DialPoint& point) { return point.enhancer; });
        return fitting;
    }
    for (const Dial& dial : file.dials)
        others += fmt::format("{}{} {} {} steps", others.empty() ? "" : ", ", dial.sampler, dial.schedule, dial.steps);
    others = fmt::format("Expected a plan measured with {} {} {} steps, found {}: {}.", request.sampling.sampler, schedule,
        request.sampling.steps, others.empty() ? "none" : others, path.string());
    return std::nullopt;
}

} // namespace

// The file that the request names must be there, and is told about where it does not serve. The model's own plan.json
// need not be there, and what it was not measured for needs no words.
std::optional<Dial> measuredDial(
    const GenerationRequest& request, const DiffusionModel& model, const std::string& enhancer, DenoiserHashes& hashes, Remarks& remarks)
{
    const bool named = !request.guidance.planFile.empty();
    const fs::path path = named ? fs::path(request.guidance.planFile) : model.folder.path() / "plan.json";
    if (!named && !fs::exists(path))
        return std::nullopt;
    std::string others;
    std::optional<Dial> dial;
    try {
        dial = dialIn(path, request, model, enhancer, hashes, others);
    } catch (const Error& error) {
        if (error.code() != ErrorCode::BadFile)
            throw;
        remarks.push_back(say(kPlanUnreadable, error.what()));
    }
    if (named && !others.empty())
        remarks.push_back(say(kNoSuchPlan, others));
    return dial;
}

const std::string& DenoiserHashes::of(const ModelFolder& folder)
{
    const auto files = folder.weightFiles(folder.denoiser());
    auto& [changed, hash] = m_known[files.front()];
    if (const auto now = fs::last_write_time(files.front()); hash.empty() || changed != now) {
        hash = sha256OfFiles(files);
        changed = now;
    }
    return hash;
}

LookedUpPlan lookUpPlan(const GenerationRequest& request, const DiffusionModel& model, const std::string& enhancer, DenoiserHashes& hashes)
{
    const GuidanceSettings& guidance = request.guidance;
    if (guidance.passes == 0 && guidance.plan.empty())
        return {};
    const PlanQuestion question = planQuestion(request, model.schedule, !enhancer.empty());
    if (!guidance.plan.empty()) {
        requireFitting(guidance, question);
        return {guidance.plan, "stored plan", {}};
    }
    LookedUpPlan found;
    const std::optional<Dial> measured = measuredDial(request, model, enhancer, hashes, found.remarks);
    ChosenPlan chosen = choosePlan(question, measured ? &*measured : nullptr);
    found.plan = std::move(chosen.plan);
    found.name = std::move(chosen.name);
    return found;
}

} // namespace dice
