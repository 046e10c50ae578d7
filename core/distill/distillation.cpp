#include "distill/distillation.h"

#include "base/device.h"
#include "base/file.h"

#include <chrono>
#include <cmath>

namespace dice {
namespace fs = std::filesystem;
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::size_t kPrompts = 4096, kHeldPrompts = 96;
constexpr std::int64_t kHeldRecords = 512;
constexpr double kRecordShare = 0.17, kTrainShare = 0.72; // of the budget; the rest is for held-out and own records, calibration
constexpr std::int64_t kFewestUpdatesForOwn = 40;
constexpr std::int64_t kOwnShare = 4;        // one of the student's own records for so many of the teacher's
constexpr std::uint64_t kHeldSeed = 1000, kOwnSeed = 500; // added to the request's
constexpr std::int64_t kMostRecords = 65536, kFewestRecords = 256, kFewestUpdates = 20;
constexpr std::size_t kSamples = 4;
constexpr double kSaveEverySeconds = 30;

double secondsSince(Clock::time_point begin) { return std::chrono::duration<double>(Clock::now() - begin).count(); }

EnhancerShape shapeFor(const Denoiser& unet, DistillRecipe recipe)
{
    const std::int64_t d = unet.shape().crossAttentionWidth;
    if (recipe == DistillRecipe::Paper)
        return {"sharpener", d, 512, 8, 2, 1, 1};
    return {"deep", d, d <= 256 ? 384 : 512, 8, 2, static_cast<std::int64_t>(unet.promptLayers()), 6, /*leadsAway=*/unet.isLinearInContext()};
}

TrainerSettings settingsFor(const DistillRequest& request, ModelFamily family)
{
    TrainerSettings settings;
    settings.scale = request.scale;
    settings.seed = request.seed;
    if (request.recipe == DistillRecipe::Paper) { // arXiv 2502.03726, section 4.1
        const bool xl = family == ModelFamily::StableDiffusionXL;
        settings.loss = xl ? LossKind::PaperL2 : LossKind::PaperL1;
        settings.learningRate = 2e-4;
        settings.warmUp = 0;
        settings.finalShare = 1;
        settings.batch = request.batch != 0 ? request.batch : xl ? 64 : 128;
        settings.updates = xl ? 4000 : 8000;
        return settings;
    }
    settings.learningRate = 5e-4;
    settings.denoiserLearningRate = 1e-3;
    settings.beta2 = 0.99; // with 0.999 a run of easy batches lets the next hard one throw it off
    settings.warmUp = 50;
    settings.clip = 0.1;   // every batch has its say, none a louder one
    settings.batch = request.batch != 0 ? request.batch : 16;
    settings.together = 2;
    return settings;
}

} // namespace

Distillation::Distillation(DiffusionModel& model, DistillRequest request, std::string hash, fs::path output, std::shared_ptr<ProcessGroup> group)
    : m_model(model), m_request(std::move(request)), m_hash(std::move(hash)), m_output(std::move(output)), m_work(m_output.string() + ".work"), m_group(std::move(group))
{
    if (m_model.unet->shape().inChannels != m_model.unet->shape().outChannels)
        fail(ErrorCode::Unsupported, "Models made for inpainting cannot be distilled yet: {}.", m_model.folder.path().string());
    { const AtomicFile probe(m_output); }
    if (isFirst())
        openWork();
    const std::int64_t f = m_model.vae->shape().factor(), native = m_model.unet->shape().sampleSize;
    const std::int64_t width = m_request.width != 0 ? m_request.width / f : native, height = m_request.height != 0 ? m_request.height / f : native;
    m_header = {m_hash, {}, m_model.unet->shape().inChannels, height, width};
    if (learnsFromPictures())
        choosePictures();
    PromptSet all = chooseTexts();
    const std::size_t held = std::min(kHeldPrompts, std::max<std::size_t>(1, all.prompts.size() / 8));
    m_heldTexts = {{all.prompts.end() - static_cast<std::ptrdiff_t>(held), all.prompts.end()}, all.negatives};
    if (all.prompts.size() > held)
        all.prompts.resize(all.prompts.size() - held);
    m_texts = std::move(all);
    if (!learnsFromPictures()) {
        openSomePrompts(m_texts, m_request.seed);
        openSomePrompts(m_heldTexts, m_request.seed);
    }
    m_header.promptsSha256 = m_texts.sha256();
    m_heldHeader = m_header;
    m_heldHeader.promptsSha256 = m_heldTexts.sha256();
}

void Distillation::choosePictures()
{
#ifdef DICE_WITH_IMAGES
    m_pictures = std::make_unique<ImageStates>(m_model, captionedImages(m_request.imagesFolder, m_request.captionsFile), m_header.height, m_header.width, m_request.seed, m_result.notes);
#else
    fail(ErrorCode::Unsupported, "This build has no picture files, so the recipe paper cannot learn from {}.", m_request.imagesFolder);
#endif
}

// One caption of each picture, which the held-out records are made with; or prompts.
PromptSet Distillation::chooseTexts() const
{
#ifdef DICE_WITH_IMAGES
    if (m_pictures) {
        PromptSet texts{{}, {""}};
        for (std::size_t i = 0; i < std::min(m_pictures->images().size(), kPrompts); ++i)
            texts.prompts.push_back(m_pictures->images()[i].captions.front());
        return texts;
    }
#endif
    return choosePrompts(m_request.promptsFile, m_request.negativesFile, m_model.folder.path(), kPrompts, m_request.seed);
}

void Distillation::openWork()
{
    if (!m_request.resume && fs::exists(m_work))
        fs::remove_all(m_work);
    if (m_request.resume && !fs::exists(m_work / "plan.json"))
        fail(ErrorCode::NotFound, "Expected an earlier distillation to go on with, found none: {}.", m_work.string());
    fs::create_directories(m_work);
}

bool Distillation::byFirst(const char* what, const std::function<bool()>& work)
{
    if (isFirst()) {
        const bool done = work();
        if (m_group && done)
            m_group->announce(what);
        return done;
    }
    m_group->waitFor(what);
    return true;
}

std::vector<std::int64_t> Distillation::ownPart(const RecordOrder& order, std::int64_t update) const
{
    return m_group ? order.batch(update * m_group->size() + m_group->rank(), m_settings.batch) : order.batch(update, m_settings.batch);
}

void Distillation::tell(DistillStage stage, std::int64_t done, std::int64_t total, double secondsLeft)
{
    m_progress.stage = stage;
    m_progress.done = done;
    m_progress.total = total;
    m_progress.secondsLeft = secondsLeft;
    if (m_listener)
        m_listener(m_progress);
}

// The prompts that so many records come from, which are the first ones of the set, and once all negatives.
void Distillation::encodeTexts(std::int64_t records)
{
    PromptSet used = m_texts;
    const std::int64_t together = recordedTogether(m_model.device);
    used.prompts.resize(std::min(used.prompts.size(), static_cast<std::size_t>(together * (records / (together * kFewestSpreadSteps) + 1))));
    if (m_encoded.negatives.context.defined())
        used.negatives.resize(1);
    EncodedPrompts encoded = encodePromptSet(m_model, used, reading());
    m_encoded.prompts = encoded.prompts;
    if (!m_encoded.negatives.context.defined())
        m_encoded = std::move(encoded);
}

TextSettings Distillation::reading() const
{
    const auto factor = static_cast<int>(m_model.vae->shape().factor());
    return {.width = static_cast<int>(m_header.width) * factor, .height = static_cast<int>(m_header.height) * factor};
}

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

double Distillation::timeUpdates() const
{
#ifdef DICE_WITH_IMAGES
    if (m_pictures) {
        Trainer trial(*m_student, m_settings);
        const auto begin = Clock::now();
        const ImageStates::Batch batch = m_pictures->batch(0, m_settings.batch);
        (void)trial.gradients(batch.records, batch.texts);
        return secondsSince(begin);
    }
#endif
    const RecordFile records(work("trial.bin"), m_header, m_model.device);
    Trainer trial(*m_student, m_settings);
    const RecordOrder order(records, m_settings.together, m_settings.seed);
    (void)trial.gradients(records.batch(order.batch(0, m_settings.batch)), m_encoded);
    const auto begin = Clock::now();
    for (std::int64_t i = 0; i < 2; ++i)
        (void)trial.gradients(records.batch(order.batch(i, m_settings.batch)), m_encoded);
    finishWork(m_model.device);
    return secondsSince(begin) / 2;
}

// What was planned once stays planned: only so does a resumed run end at the same numbers.
void Distillation::choosePlan()
{
    DistillPlan& plan = m_result.plan;
    if (const fs::path file = work("plan.json"); fs::exists(file)) {
        const Config stored = Config::read(file);
        if (stored.string("recipe", "full") != recipeName(m_request.recipe))
            fail(ErrorCode::BadRequest, "The distillation to go on with has the recipe {}, found {}: {}.", stored.string("recipe", "full"), recipeName(m_request.recipe), file.string());
        if (stored.string("model_sha256") != m_hash || stored.string("prompts_sha256") != m_header.promptsSha256)
            fail(ErrorCode::BadFile, "The distillation to go on with belongs to another model or other prompts: {}.", file.string());
        plan = {stored.integer("records"), stored.integer("updates"), stored.integer("batch"), stored.number("seconds_per_record"), stored.number("seconds_per_update")};
        m_settings.scale = m_request.scale = stored.number("scale");
        m_settings.seed = m_request.seed = static_cast<std::uint64_t>(stored.integer("seed"));
    } else {
        const double budget = m_request.budgetMinutes * 60;
        plan.batch = m_settings.batch;
        plan.secondsPerRecord = learnsFromPictures() ? 0 : timeRecords();
        const auto fitting = [](double seconds, double each) { return static_cast<std::int64_t>(seconds / std::max(each, 1e-6)); };
        plan.records = learnsFromPictures() ? 0 : m_request.records != 0 ? m_request.records : std::clamp(fitting(kRecordShare * budget, plan.secondsPerRecord), kFewestRecords, kMostRecords);
        if (!learnsFromPictures())
            (void)record({work("trial.bin"), m_header, m_texts, m_encoded, 2 * m_settings.batch, m_request.seed}, {}, {});
        plan.secondsPerUpdate = timeUpdates();
        fs::remove(work("trial.bin"));
        plan.updates = m_request.updates != 0 ? m_request.updates : learnsFromPictures() ? m_settings.updates : std::max(fitting(kTrainShare * budget, plan.secondsPerUpdate), kFewestUpdates);
        AtomicFile out(file);
        out.write(nlohmann::json{{"model_sha256", m_hash}, {"prompts_sha256", m_header.promptsSha256}, {"records", plan.records}, {"updates", plan.updates},
                                 {"batch", plan.batch}, {"scale", m_request.scale}, {"seed", m_request.seed}, {"recipe", std::string(recipeName(m_request.recipe))}, {"seconds_per_record", plan.secondsPerRecord},
                                 {"seconds_per_update", plan.secondsPerUpdate}}.dump(1));
        out.commit();
    }
    m_settings.batch = plan.batch;
    m_settings.updates = plan.updates;
}

bool Distillation::record(const Recording& recording, const DriverOf& driver, const std::stop_token& stop)
{
    const auto tellOf = [&](std::int64_t done, double secondsLeft) { tell(DistillStage::Record, done, recording.wanted, secondsLeft); };
    return recordTrajectories(m_model, recording, driver, tellOf, stop);
}

std::int64_t Distillation::ownFrom() const
{
    return learnsFromPictures() || m_settings.updates < kFewestUpdatesForOwn ? m_settings.updates + 1 : m_settings.updates / 2;
}

std::int64_t Distillation::ownRecords() const { return std::max(m_result.plan.records / kOwnShare, m_settings.batch); }

// States that the student comes to by itself, with what the teacher says there (as DAgger does, arXiv 1011.0686).
bool Distillation::recordOwnStates(const std::stop_token& stop)
{
    const Recording recording{work("own.bin"), m_header, m_texts, m_encoded, ownRecords(), m_request.seed + kOwnSeed, 1, /*byStudent=*/true};
    return record(recording, [&](const TrajectorySpec& spec) {
        const auto rows = [&](const std::vector<std::int64_t>& values) { return at::tensor(at::ArrayRef<std::int64_t>(values)).to(m_model.device); };
        const double strength = (spec.scale - 1) / (m_settings.scale - 1);
        return [this, strength, prompts = rows(spec.prompts), negatives = rows(spec.negatives)](const at::Tensor& input, double time) {
            return m_student->predict({input, {}, {}, at::full({input.size(0)}, time, input.options()), prompts, negatives}, m_encoded, strength, m_settings.beta);
        };
    }, stop);
}

HeldOutResidual Distillation::judge(double strength, double scale, std::int64_t most) const
{
    const c10::AutoGradMode noGrad(false);
    const Residual r = measureResidual(*m_held, [&](const RecordBatch& batch) { return m_student->predict(batch, m_heldEncoded, strength, m_settings.beta); }, scale, 32, most);
    return {r.mean, r.emptyNegative, r.realNegative, r.cosine, r.byTime};
}

void Distillation::saveState(const Trainer& trainer)
{
    if (!isFirst())
        return;
    nlohmann::json curves = {{"losses", m_result.losses}, {"residuals", m_result.residuals}, {"train_seconds", m_result.trainSeconds}, {"smoothed", m_progress.loss}};
    trainer.save(work("state.safetensors"), {{"curves", curves.dump()}});
}

EnhancerFile Distillation::enhancerOf(const Trainer& trainer) const
{
    EnhancerFile file;
    file.shape = m_student->enhancer().shape();
    constexpr std::string_view kEnhancer = "enhancer.", kDenoiser = "denoiser.";
    for (const auto& [name, value] : trainer.result()) {
        if (name.starts_with(kEnhancer)) {
            file.tensors[name.substr(kEnhancer.size())] = value;
        } else {
            const std::size_t dot = name.rfind('.');
            LowRank& low = file.denoiser[name.substr(kDenoiser.size(), dot - kDenoiser.size())];
            (name.ends_with(".down") ? low.down : low.up) = value;
        }
    }
    file.info.baseModelSha256 = m_hash;
    file.info.baseModelName = m_model.folder.name();
    file.info.predictionType = predictionTypeName(m_model.schedule.predictionType);
    file.info.teacherScale = m_request.scale;
    file.info.beta = m_settings.beta;
    file.info.negativesTrained = m_texts.negatives.size() > 1;
    file.info.padIds = m_model.padIds();
    file.info.updates = trainer.update();
    file.info.seed = m_request.seed;
    file.info.calibration = m_calibration;
    file.info.report = nlohmann::json{{"residual", m_result.residual.mean}, {"residual_empty_negative", m_result.residual.emptyNegative},
                                      {"residual_real_negative", m_result.residual.realNegative}, {"cosine", m_result.residual.cosine},
                                      {"records", m_result.records},
                                      {"losses", m_result.losses}, {"residuals", m_result.residuals}}.dump();
    file.path = m_output.string();
    return file;
}

void Distillation::saveEnhancer(const Trainer& trainer)
{
    if (!isFirst())
        return;
    const EnhancerFile file = enhancerOf(trainer);
    file.save(m_output);
    m_result.parameters = file.parameters();
}

void Distillation::showSamples(const Trainer& trainer, const std::stop_token& stop)
{
#ifdef DICE_WITH_IMAGES
    if (!m_samples) {
        const std::int64_t f = m_model.vae->shape().factor();
        const std::vector<std::string> prompts(m_heldTexts.prompts.begin(), m_heldTexts.prompts.begin() + static_cast<std::ptrdiff_t>(std::min(kSamples, m_heldTexts.prompts.size())));
        m_samples = std::make_unique<SampleGrid>(m_model, prompts, RolloutSettings{"dpmpp-2m", "auto", 20, m_request.scale, static_cast<std::int64_t>(m_request.seed),
                                                                                  static_cast<int>(m_header.width * f), static_cast<int>(m_header.height * f)});
    }
    fs::create_directories(work("samples"));
    m_progress.samples = (work("samples") / fmt::format("{:06}.png", trainer.update())).string();
    m_samples->write(enhancerOf(trainer), m_progress.samples, stop);
#else
    (void)trainer, (void)stop;
#endif
}

namespace {

struct OwnRecords
{
    RecordFile records;
    RecordOrder order;
    OwnRecords(const fs::path& file, const RecordsHeader& header, at::Device device, const TrainerSettings& settings, std::int64_t wanted)
        : records(file, header, device), order(records, settings.together, settings.seed + 1)
    {
        if (records.count() < wanted)
            fail(ErrorCode::BadFile, "Expected {} records of the student's own states, found {}: {}.", wanted, records.count(), file.string());
    }
};

} // namespace

std::function<double(Trainer&)> Distillation::stepper()
{
#ifdef DICE_WITH_IMAGES
    if (m_pictures)
        return [this](Trainer& trainer) {
            const std::int64_t number = m_group ? trainer.update() * m_group->size() + m_group->rank() : trainer.update();
            const ImageStates::Batch batch = m_pictures->batch(number, m_settings.batch);
            return trainer.step(batch.records, batch.texts);
        };
#endif
    const auto records = std::make_shared<RecordFile>(work("records.bin"), m_header, m_model.device);
    const auto order = std::make_shared<RecordOrder>(*records, m_settings.together, m_settings.seed);
    m_result.records = records->count();
    const auto own = std::make_shared<std::optional<OwnRecords>>(); // opened when they are there
    return [this, records, order, own](Trainer& trainer) {
        const std::int64_t ownUpdate = trainer.update() - ownFrom();
        if (ownUpdate < 0 || ownUpdate % 2 == 0) // then every second update learns from them
            return trainer.step(records->batch(ownPart(*order, trainer.update())), m_encoded);
        if (!own->has_value())
            own->emplace(work("own.bin"), m_header, m_model.device, m_settings, ownRecords());
        return trainer.step((*own)->records.batch(ownPart((*own)->order, ownUpdate / 2)), m_encoded);
    };
}

bool Distillation::train(const std::stop_token& stop)
{
    const auto step = stepper();
    Trainer trainer(*m_student, m_settings, m_group);
    if (const fs::path state = work("state.safetensors"); fs::exists(state)) {
        const nlohmann::json curves = nlohmann::json::parse(trainer.load(state).at("curves"));
        m_result.losses = curves["losses"];
        m_result.residuals = curves["residuals"];
        m_result.trainSeconds = curves["train_seconds"];
        m_progress.loss = curves["smoothed"];
    }
    const std::int64_t every = std::max<std::int64_t>(1, m_settings.updates / 12);
    const double earlier = m_result.trainSeconds;
    const auto begin = Clock::now();
    auto saved = begin;
    const std::int64_t first = trainer.update();
    while (trainer.update() < m_settings.updates && !trainer.stopped()) {
        if (trainer.update() == ownFrom()) {
            saveState(trainer);
            if (!byFirst("own", [&] { return recordOwnStates(stop); }))
                break;
        }
        if (stop.stop_requested()) {
            if (!m_group)
                break;
            trainer.askToStop();
        }
        const double loss = step(trainer);
        m_progress.loss = trainer.update() == 1 ? loss : 0.95 * m_progress.loss + 0.05 * loss;
        m_result.trainSeconds = earlier + secondsSince(begin);
        if (trainer.update() % std::max<std::int64_t>(1, m_settings.updates / 200) == 0)
            m_result.losses.emplace_back(trainer.update(), m_progress.loss);
        if (trainer.update() % every == 0 && isFirst()) {
            m_progress.residual = judge(1, m_request.scale, kHeldRecords / 4).mean;
            m_result.residuals.emplace_back(trainer.update(), m_progress.residual);
            showSamples(trainer, stop);
        }
        const double each = secondsSince(begin) / static_cast<double>(trainer.update() - first);
        tell(DistillStage::Train, trainer.update(), m_settings.updates, each * static_cast<double>(m_settings.updates - trainer.update()));
        if (secondsSince(saved) > kSaveEverySeconds) {
            saveState(trainer);
            saveEnhancer(trainer);
            saved = Clock::now();
        }
    }
    saveState(trainer);
    m_result.updates = trainer.update();
    m_result.records += trainer.update() > ownFrom() ? ownRecords() : 0;
    const bool finished = trainer.update() >= m_settings.updates;
    if (finished && isFirst()) {
        const c10::AutoGradMode noGrad(false);
        for (const auto& [name, value] : trainer.result()) // the average, where there is one, is what is measured
            m_student->parameters().at(name).copy_(value);
        m_result.residual = judge(1, m_request.scale, kHeldRecords);
        m_calibration = calibrate();
    }
    saveEnhancer(trainer);
    return finished;
}

// For each scale the alpha whose predictions lie nearest to guidance at that scale, on held-out records: the vertex of the
// parabola through three strengths, since the squared error is nearly quadratic in alpha.
std::vector<CalibrationPoint> Distillation::calibrate() const
{
    std::vector<CalibrationPoint> points = {{1, 0}};
    const double teacher = m_request.scale;
    for (const double share : {0.25, 0.5, 1.0, 1.5, 2.0}) {
        const double scale = 1 + share * (teacher - 1);
        const std::array<double, 3> strengths = {0.5 * share, share, 1.5 * share};
        std::array<double, 3> errors{};
        for (std::size_t i = 0; i < 3; ++i)
            errors[i] = judge(strengths[i], scale, kHeldRecords / 8).mean;
        const double curve = errors[0] - 2 * errors[1] + errors[2];
        const double shift = curve > 0 ? std::clamp(0.5 * (errors[0] - errors[2]) / curve, -1.0, 1.0) : 0.0;
        const double alpha = share == 1.0 ? 1.0 : strengths[1] + shift * 0.5 * share; // the trained point stays what was trained
        points.push_back({scale, std::max(alpha, points.back().alpha + 0.01)});
    }
    return points;
}

DistillResult Distillation::run(const DistillListener& listener, const std::stop_token& stop)
{
    m_listener = listener;
    m_result.first = isFirst();
    m_settings = settingsFor(m_request, m_model.folder.family());
    tell(DistillStage::Load, 0, 1, 0);
    if (!learnsFromPictures())
        encodeTexts(2 * m_settings.batch); // for the trial
    m_heldEncoded = encodePromptSet(m_model, m_heldTexts, reading());
    const bool full = m_request.recipe == DistillRecipe::Full;
    m_student = std::make_unique<Student>(m_model.folder, m_model.device, trainedThrough(m_model.type), freshEnhancer(shapeFor(*m_model.unet, m_request.recipe), m_request.seed + 1, m_request.recipe != DistillRecipe::Paper),
                                          freshChange(m_model.folder, full ? DenoiserChange{32, false} : DenoiserChange{}, m_request.seed + 2));
    tell(DistillStage::Plan, 0, 1, 0);
    (void)byFirst("plan", [&] { return choosePlan(), true; });
    if (!isFirst())
        choosePlan(); // reads what the first one wrote
    tell(DistillStage::Plan, 1, 1, 0);
    if (!learnsFromPictures())
        encodeTexts(m_result.plan.records);
    const auto begin = Clock::now();
    const bool recorded = byFirst("records", [&] { return recordAll(stop); });
    m_result.recordSeconds = secondsSince(begin);
    if (recorded)
        m_held = std::make_unique<RecordFile>(work("held.bin"), m_heldHeader, m_model.device);
    m_result.status = recorded && train(stop) ? RunStatus::Finished : RunStatus::Cancelled;
    if (m_group && recorded)
        m_group->leave();
    return m_result;
}

// A short trial is not worth minutes of measuring.
std::int64_t Distillation::heldRecords() const
{
    return learnsFromPictures() ? kHeldRecords : std::clamp(m_result.plan.records / 4, recordedTogether(at::kCPU), kHeldRecords);
}

bool Distillation::recordAll(const std::stop_token& stop)
{
    return record({work("held.bin"), m_heldHeader, m_heldTexts, m_heldEncoded, heldRecords(), m_request.seed + kHeldSeed, /*every=*/5}, {}, stop)
           && (learnsFromPictures() || record({work("records.bin"), m_header, m_texts, m_encoded, m_result.plan.records, m_request.seed}, {}, stop));
}

} // namespace dice
