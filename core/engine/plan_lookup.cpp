#include "engine/plan_lookup.h"

#include "base/sha256.h"
#include "engine/engine.h"
#include "schedule/sampler.h"

namespace dice {
namespace fs = std::filesystem;
namespace {

PlanQuestion questionOf(const GenerationRequest& request, const NoiseScheduleConfig& schedule, bool enhancer)
{
    const auto sampler = makeSampler(request.sampler, request.schedule, schedule, request.steps, request.eta);
    return {request.guidance.passes, sampler->evaluations(), request.edit ? sampler->firstEvaluation(request.edit->strength) : 0, enhancer};
}

void requireFitting(const GuidanceSettings& guidance, const PlanQuestion& question)
{
    const int taken = question.evaluations - question.first;
    if (guidance.plan.size() != taken)
        fail(ErrorCode::BadRequest, "Expected a guidance plan for the {} model evaluations of this picture, found one for {}: \"{}\".", taken, guidance.plan.size(),
             guidance.plan.text());
    if (guidance.passes != 0 && guidance.passes != guidance.plan.passes())
        fail(ErrorCode::BadRequest, "Expected a guidance plan of {} passes, found one of {}: \"{}\".", guidance.passes, guidance.plan.passes(), guidance.plan.text());
}

// The dial in a plan file for this model and these steps; throws with what does not fit.
Dial dialFrom(const fs::path& path, const GenerationRequest& request, const DiffusionModel& model, DenoiserHashes& hashes)
{
    const DialFile file = DialFile::read(path);
    if (file.modelHash != hashes.of(model.folder))
        fail(ErrorCode::BadFile, "Expected a plan file measured with this model, found one of \"{}\": {}.", file.modelName, path.string());
    const std::string schedule(request.schedule == "auto" ? usualSchedule(request.sampler) : request.schedule);
    if (const Dial* dial = file.find(request.sampler, schedule, request.steps))
        return *dial;
    std::string there;
    for (const Dial& dial : file.dials)
        there += fmt::format("{}{} {} {} steps", there.empty() ? "" : ", ", dial.sampler, dial.schedule, dial.steps);
    fail(ErrorCode::BadFile, "Expected a plan measured with {} {} {} steps, found {}: {}.", request.sampler, schedule, request.steps, there.empty() ? "none" : there,
         path.string());
}

} // namespace

const std::string& DenoiserHashes::of(const ModelFolder& folder)
{
    const auto files = folder.weightFiles("unet");
    auto& [changed, hash] = m_known[files.front()];
    if (const auto now = fs::last_write_time(files.front()); hash.empty() || changed != now) {
        hash = sha256OfFiles(files);
        changed = now;
    }
    return hash;
}

LookedUpPlan lookUpPlan(const GenerationRequest& request, const DiffusionModel& model, bool enhancer, DenoiserHashes& hashes)
{
    const GuidanceSettings& guidance = request.guidance;
    if (guidance.passes == 0 && guidance.plan.empty())
        return {};
    const PlanQuestion question = questionOf(request, model.schedule, enhancer);
    if (!guidance.plan.empty()) {
        requireFitting(guidance, question);
        return {guidance.plan, "stored plan", {}};
    }
    LookedUpPlan found;
    std::optional<Dial> measured;
    const bool named = !guidance.planFile.empty();
    const fs::path path = named ? fs::path(guidance.planFile) : model.folder.path() / "plan.json";
    try {
        if (named || fs::exists(path))
            measured = dialFrom(path, request, model, hashes);
    } catch (const Error& error) {
        if (named && error.code() == ErrorCode::NotFound)
            throw;
        found.notes.push_back(fmt::format("{} The default plan is used.", error.what()));
    }
    ChosenPlan chosen = choosePlan(question, measured ? &*measured : nullptr);
    found.plan = std::move(chosen.plan);
    found.name = std::move(chosen.name);
    return found;
}

PassRange passRange(const GenerationRequest& request)
{
    return questionOf(request, NoiseScheduleConfig{}, false).range();
}

} // namespace dice
