// What a distillation plans from a timed trial.
#include "distill/distillation.h"

#include "base/device.h"
#include "base/file.h"

namespace dice {
namespace fs = std::filesystem;
namespace {

// Of the budget, as the trial times them. Measured over half an hour on two cores: held-out records take half as long as the
// records, the student's own as long as the held-out ones, judging and sample grids an eighth of the updates.
constexpr double kRecordShare = 0.15, kTrainShare = 0.54;
constexpr std::int64_t kMostRecords = 65536, kFewestRecords = 256, kFewestUpdates = 20;

} // namespace

double Distillation::timeRecords() const
{
    const TrajectoryMaker maker(*m_model.unet, m_model.schedule, m_encoded);
    const std::int64_t together = recordedTogether(m_model.device);
    TrajectorySpec spec = spreadSpec(0, together, m_texts, m_request.seed);
    spec.steps = 2;
    const auto run = [&] { (void)maker.run(spec, {m_header.channels, m_header.height, m_header.width}, [](auto&&...) {}); };
    run();
    const auto begin = Clock::now();
    run();
    return secondsSince(begin) / (2.0 * static_cast<double>(together));
}

std::pair<RecordBatch, EncodedPrompts> Distillation::trialBatch(std::int64_t number, std::int64_t size) const
{
#ifdef DICE_WITH_IMAGES
    if (m_pictures) {
        ImageStates::Batch batch = m_pictures->batch(number, size);
        return {std::move(batch.records), std::move(batch.texts)};
    }
#endif
    const RecordFile records(work("trial.bin"), m_header, m_model.device);
    return {records.batch(RecordOrder(records, m_settings.together, m_settings.seed).batch(number, size)), m_encoded};
}

double Distillation::timeUpdates() const
{
    const std::int64_t untimed = learnsFromPictures() ? 0 : 1,
                       timed = learnsFromPictures() ? 1 : 2; // reading pictures takes its time and counts
    Trainer trial(*m_student, m_settings);
    auto begin = Clock::now();
    for (std::int64_t i = 0; i < untimed + timed; ++i) {
        if (i == untimed)
            begin = Clock::now();
        const auto [records, texts] = trialBatch(i, m_settings.batch);
        (void)trial.gradients(records, texts);
    }
    finishWork(m_model.device);
    return secondsSince(begin) / static_cast<double>(timed);
}

// What a few records keep for their gradients says what a batch would.
bool Distillation::mustRecompute() const
{
    constexpr std::int64_t kFew = 2;
    constexpr double kBesides = 1.5; // gradients on their way back, and what the allocator cannot give away
    const c10::AutoGradMode grad(true);
    const auto [records, texts] = trialBatch(0, kFew);
    const std::uint64_t before = memoryInUse(m_model.device);
    const at::Tensor prediction = m_student->predict(records, texts, 1, m_settings.beta);
    finishWork(m_model.device);
    const std::uint64_t behind = memoryInUse(m_model.device);
    const double kept = behind > before ? static_cast<double>(behind - before) / kFew : 0;
    return kBesides * kept * static_cast<double>(m_settings.batch) > static_cast<double>(availableMemory(m_model.device));
}

// What was planned once stays planned: only so does a resumed run end at the same numbers.
bool Distillation::chooseBudget(const std::stop_token& stop)
{
    DistillBudget& budget = m_result.budget;
    if (const fs::path file = work("plan.json"); fs::exists(file)) {
        const Config stored = Config::read(file);
        if (stored.string("recipe", "full") != recipeName(m_request.recipe))
            fail(ErrorCode::BadRequest, "The distillation to go on with has the recipe {}, found {}: {}.", stored.string("recipe", "full"),
                recipeName(m_request.recipe), file.string());
        if (stored.string("model_sha256") != m_hash || stored.string("prompts_sha256") != m_header.promptsSha256)
            fail(ErrorCode::BadFile, "The distillation to go on with belongs to another model or other prompts: {}.", file.string());
        budget = {stored.integer("records"), stored.integer("updates"), stored.integer("batch"), stored.number("seconds_per_record"),
            stored.number("seconds_per_update"), stored.boolean("recompute", false)};
        m_settings.scale = m_request.scale = stored.number("scale");
        m_settings.seed = m_request.seed = static_cast<std::uint64_t>(stored.integer("seed"));
    } else {
        if (!learnsFromPictures() && !encodeTexts(2 * m_settings.batch, /*keep=*/false, stop))
            return false;
        const double available = m_request.budgetMinutes * 60;
        budget.batch = m_settings.batch;
        budget.secondsPerRecord = learnsFromPictures() ? 0 : timeRecords();
        const auto fitting = [](double seconds, double each) { return static_cast<std::int64_t>(seconds / std::max(each, 1e-6)); };
        budget.records = learnsFromPictures() ? 0
                         : m_request.records != 0
                             ? m_request.records
                             : std::clamp(fitting(kRecordShare * available, budget.secondsPerRecord), kFewestRecords, kMostRecords);
        if (!learnsFromPictures())
            (void)record({work("trial.bin"), m_header, m_texts, m_encoded, 2 * m_settings.batch, m_request.seed}, {}, {});
        budget.recompute = mustRecompute();
        m_student->recomputeForGradients(budget.recompute);
        budget.secondsPerUpdate = timeUpdates();
        fs::remove(work("trial.bin"));
        budget.updates = m_request.updates != 0 ? m_request.updates
                         : learnsFromPictures() ? m_settings.updates
                                                : std::max(fitting(kTrainShare * available, budget.secondsPerUpdate), kFewestUpdates);
        const nlohmann::json kept = {{"model_sha256", m_hash}, {"prompts_sha256", m_header.promptsSha256}, {"records", budget.records},
            {"updates", budget.updates}, {"batch", budget.batch}, {"scale", m_request.scale}, {"seed", m_request.seed},
            {"recipe", std::string(recipeName(m_request.recipe))}, {"seconds_per_record", budget.secondsPerRecord},
            {"seconds_per_update", budget.secondsPerUpdate}, {"recompute", budget.recompute}};
        writeTextFile(file, kept.dump(1));
    }
    m_settings.batch = budget.batch;
    m_settings.updates = budget.updates;
    m_student->recomputeForGradients(budget.recompute);
    return true;
}

} // namespace dice
