#include "dial/measure_dial.h"

#include "base/error.h"
#include "base/file.h"
#include "base/sha256.h"
#include "dial/dial_run.h"
#include "dial/plan_search.h"
#include "schedule/sampler.h"

#include <algorithm>
#include <chrono>
#include <sstream>

namespace dice {
namespace fs = std::filesystem;
namespace {

constexpr std::size_t kMostPrompts = 24;
constexpr double kSaveEvery = 5; // seconds

// For models that bring no prompts of their own: everyday pictures of many kinds.
constexpr const char* kGeneralPrompts[] = {"a red fox in the snow", "portrait of an old sailor, oil painting",
    "a bowl of ripe cherries on a wooden table", "a lighthouse at dusk", "a street in the rain, neon signs",
    "an astronaut riding a bicycle", "a castle on a hill, watercolour", "close-up of a bee on a lavender flower",
    "a steam train crossing a stone bridge", "a cat asleep on a stack of books", "a glass of orange juice, studio light",
    "mountains mirrored in a still lake", "a robot watering tomatoes", "a market full of spices", "a sailing boat in a storm, engraving",
    "a child flying a kite on the beach", "a bicycle leaning on a yellow wall", "an owl in a moonlit forest", "a plate of sushi",
    "a knight in shining armour, photograph", "a vase of sunflowers, thick brush strokes", "a small house in the dunes",
    "a parrot with blue feathers", "a desk with a typewriter and a lamp"};

std::vector<std::string> linesOf(const fs::path& file)
{
    std::vector<std::string> lines;
    std::istringstream text(readTextFile(file));
    for (std::string line; std::getline(text, line);)
        if (!line.empty())
            lines.push_back(line);
    return lines;
}

std::vector<std::string> promptsOf(const DialRequest& request, const fs::path& folder)
{
    std::vector<std::string> prompts = request.prompts;
    if (prompts.empty() && fs::exists(folder / "plan_prompts.txt"))
        prompts = linesOf(folder / "plan_prompts.txt");
    if (prompts.empty())
        prompts.assign(std::begin(kGeneralPrompts), std::end(kGeneralPrompts));
    prompts.resize(std::min(prompts.size(), kMostPrompts));
    return prompts;
}

PlanSearchSettings settingsOf(
    const DialRequest& request, const DiffusionModel& model, double ownScale, const std::string& modelHash, const Enhancement* enhancement)
{
    PlanSearchSettings settings;
    settings.enhancement = enhancement;
    settings.enhancerHash = enhancement != nullptr ? sha256OfFiles({request.enhancer}) : std::string();
    settings.prompts = promptsOf(request, model.folder.path());
    settings.modelHash = modelHash;
    settings.budgetSeconds = 60 * request.budgetMinutes;
    RolloutSettings& rollouts = settings.rollouts;
    rollouts.sampler = request.sampler;
    rollouts.schedule = resolvedSchedule(request.sampler, request.schedule);
    rollouts.steps = request.steps;
    rollouts.scale = request.scale > 0 ? request.scale : ownScale;
    rollouts.seed = request.seed;
    rollouts.width = rollouts.height = static_cast<int>(model.unet->shape().sampleSize * model.vae->shape().factor());
    return settings;
}

// The state lies beside the file that it will become.
class StateFile
{
public:
    explicit StateFile(fs::path result) : m_path(std::move(result)) { m_path += ".state"; }

    bool resume(PlanSearch& search) const
    {
        return fs::exists(m_path) && search.resume(nlohmann::json::parse(readTextFile(m_path), nullptr, /*allow_exceptions=*/false));
    }
    void save(const PlanSearch& search) const { writeTextFile(m_path, search.state().dump()); }
    void saveNowAndThen(const PlanSearch& search, double seconds)
    {
        if (seconds < m_next)
            return;
        save(search);
        m_next = seconds + kSaveEvery;
    }
    void remove() const { fs::remove(m_path); }
    [[nodiscard]] const fs::path& path() const { return m_path; }

private:
    fs::path m_path;
    double m_next = kSaveEvery;
};

// Dials of other samplers and steps in the same file stay, if they are this model's.
void putInto(const fs::path& file, const DiffusionModel& model, const std::string& modelHash, const std::string& enhancerHash, Dial dial)
{
    DialFile content{model.folder.name(), modelHash, enhancerHash, {}};
    if (fs::exists(file))
        if (DialFile old = DialFile::read(file); old.modelHash == modelHash && old.enhancerHash == enhancerHash)
            content = std::move(old);
    content.put(std::move(dial));
    content.write(file);
}

} // namespace

void validate(const DialRequest& request)
{
    if (request.steps < 2 || request.steps > 200)
        fail(ErrorCode::BadRequest, "Expected steps from 2 to 200 to measure plans for, found {}.", request.steps);
    if (!(request.budgetMinutes > 0 && request.budgetMinutes <= 10000))
        fail(ErrorCode::BadRequest, "Expected a budget of more than 0 and at most 10000 minutes, found {}.", request.budgetMinutes);
    if (!(request.scale >= 0 && request.scale <= 100))
        fail(ErrorCode::BadRequest, "Expected a scale from 0 to 100, found {}.", request.scale);
    if (request.prompts.size() == 1)
        fail(ErrorCode::BadRequest, "Expected at least two prompts to measure plans with, found one.");
    requireFixed(request.sampler);
    (void)makeSampler(request.sampler, request.schedule, NoiseScheduleConfig{}, request.steps);
}

namespace {

constexpr Sentence kBeginsAnew =
    DICE_SENTENCE("search-begins-anew", "Nothing to go on with: expected the state of an equal search in {}, found none; it begins anew.");

} // namespace

DialReport measureDial(DiffusionModel& model, const DialRequest& request, double ownScale, const std::string& modelHash,
    const Enhancement* enhancement, const fs::path& file, const DialListener& listener, const std::stop_token& stop)
{
    const PlanSearchSettings settings = settingsOf(request, model, ownScale, modelHash, enhancement);
    PlanSearch search(model, settings);
    StateFile state(file);
    DialReport report;
    if (request.resume && !state.resume(search))
        report.remarks.push_back(say(kBeginsAnew, state.path().string()));
    const double budget = 60 * request.budgetMinutes;
    search.run(
        [&](const PlanSearchStep& step) {
            state.saveNowAndThen(search, step.seconds);
            if (listener)
                listener({step.stage, step.seconds, budget, step.plansTried});
            report.seconds = step.seconds;
            report.plansTried = step.plansTried;
        },
        stop);
    report.status = stop.stop_requested() ? RunStatus::Cancelled : RunStatus::Finished;
    report.dial = search.dial();
    if (search.turn())
        for (int i = 0; i + 1 < search.turn()->evaluations(); ++i)
            report.turn.push_back(search.turn()->cosine(i, i + 1));
    state.save(search);
    if (report.dial.points.empty() && report.status == RunStatus::Finished)
        fail(ErrorCode::BadRequest, "A budget of {} minutes was too short to try a single plan; `--resume` with a longer one goes on.",
            request.budgetMinutes);
    if (!report.dial.points.empty())
        putInto(file, model, modelHash, settings.enhancerHash, report.dial);
    if (report.status == RunStatus::Finished && report.seconds < budget / 2)
        state.remove(); // nothing was left to try
    return report;
}

} // namespace dice
