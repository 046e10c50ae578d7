#include "distill/distillation.h"

#include "base/device.h"
#include "base/file.h"

#include <cmath>

namespace dice {
namespace fs = std::filesystem;
namespace {

constexpr std::size_t kPrompts = 4096, kHeldPrompts = 96;
constexpr std::int64_t kFewestUpdatesForOwn = 40;
constexpr std::int64_t kOwnShare = 4;                     // one of the student's own records for so many of the teacher's
constexpr std::uint64_t kHeldSeed = 1000, kOwnSeed = 500; // added to the request's
constexpr double kSaveEverySeconds = 30;

EnhancerShape shapeFor(const Denoiser& unet, DistillRecipe recipe)
{
    const std::int64_t d = unet.shape().crossAttentionWidth;
    if (recipe == DistillRecipe::Paper)
        return {"sharpener", d, 512, 8, 2, 1, 1};
    return {
        "deep", d, d <= 256 ? 384 : 512, 8, 2, static_cast<std::int64_t>(unet.promptLayers()), 6, /*leadsAway=*/unet.isLinearInContext()};
}

TrainerSettings settingsFor(const DistillRequest& request, const Family& family)
{
    TrainerSettings settings;
    settings.scale = request.scale;
    settings.seed = request.seed;
    if (request.recipe == DistillRecipe::Paper) { // arXiv 2502.03726, section 4.1
        settings.loss = family.paper.squaredLoss ? LossKind::PaperL2 : LossKind::PaperL1;
        settings.learningRate = 2e-4;
        settings.warmUp = 0;
        settings.finalShare = 1;
        settings.batch = request.batch != 0 ? request.batch : family.paper.batch;
        settings.updates = family.paper.updates;
        return settings;
    }
    settings.learningRate = 5e-4;
    settings.denoiserLearningRate = 1e-3;
    settings.beta2 = 0.99; // with 0.999 a run of easy batches lets the next hard one throw it off
    settings.warmUp = 50;
    settings.clip = 0.1; // every batch has its say, none a louder one
    settings.batch = request.batch != 0 ? request.batch : 16;
    settings.together = 2;
    return settings;
}

} // namespace

Distillation::Distillation(
    DiffusionModel& model, DistillRequest request, std::string hash, fs::path output, std::shared_ptr<ProcessGroup> group)
    : m_model(model), m_request(std::move(request)), m_hash(std::move(hash)), m_output(std::move(output)),
      m_work(m_output.string() + ".work"), m_group(std::move(group))
{
    if (m_model.unet->shape().inpaints())
        fail(ErrorCode::Unsupported, "Models made for inpainting cannot be distilled yet: {}.", m_model.folder.path().string());
    {
        const AtomicFile probe(m_output);
    }
    if (isFirst())
        openWork();
    const std::int64_t f = m_model.vae->shape().factor(), native = m_model.unet->shape().sampleSize;
    const std::int64_t width = m_request.width != 0 ? m_request.width / f : native,
                       height = m_request.height != 0 ? m_request.height / f : native;
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
    m_pictures = std::make_unique<ImageStates>(m_model, captionedImages(m_request.imagesFolder, m_request.captionsFile, m_result.remarks),
        m_header.height, m_header.width, m_request.seed, m_result.remarks);
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
bool Distillation::encodeTexts(std::int64_t records, bool keep, const std::stop_token& stop)
{
    const std::int64_t together = recordedTogether(m_model.device);
    std::vector<std::string> used = m_texts.prompts;
    used.resize(std::min(used.size(), static_cast<std::size_t>(together * (records / (together * kFewestSpreadSteps) + 1))));
    if (!m_encoded.null.context.defined())
        m_encoded = encodePromptSet(m_model, {{""}, m_texts.negatives}, reading());
    const auto tellOf = [&](std::int64_t done, std::int64_t total) { tell(DistillStage::Load, done, total, 0); };
    auto prompts = KeptTexts(m_model, work("texts"), m_hash, reading()).encode(used, keep && isFirst(), tellOf, stop);
    if (!prompts)
        return false;
    m_encoded.prompts = std::move(*prompts);
    return true;
}

TextSettings Distillation::reading() const
{
    const auto factor = static_cast<int>(m_model.vae->shape().factor());
    return {.width = static_cast<int>(m_header.width) * factor, .height = static_cast<int>(m_header.height) * factor};
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

std::int64_t Distillation::ownRecords() const { return std::max(m_result.budget.records / kOwnShare, m_settings.batch); }

// States that the student comes to by itself, with what the teacher says there (as DAgger does, arXiv 1011.0686).
bool Distillation::recordOwnStates(const std::stop_token& stop)
{
    const Recording recording{
        work("own.bin"), m_header, m_texts, m_encoded, ownRecords(), m_request.seed + kOwnSeed, 1, /*byStudent=*/true};
    return record(
        recording,
        [&](const TrajectorySpec& spec) {
            const auto rows = [&](const std::vector<std::int64_t>& values) {
                return at::tensor(at::ArrayRef<std::int64_t>(values)).to(m_model.device);
            };
            const double strength = (spec.scale - 1) / (m_settings.scale - 1);
            return [this, strength, prompts = rows(spec.prompts), negatives = rows(spec.negatives)](const at::Tensor& input, double time) {
                return m_student->predict({input, {}, {}, at::full({input.size(0)}, time, input.options()), prompts, negatives}, m_encoded,
                    strength, m_settings.beta);
            };
        },
        stop);
}

HeldOutResidual Distillation::judge(double strength, double scale, std::int64_t most) const
{
    const c10::AutoGradMode noGrad(false);
    const Residual r = measureResidual(
        *m_held, [&](const RecordBatch& batch) { return m_student->predict(batch, m_heldEncoded, strength, m_settings.beta); }, scale, 32,
        most);
    return {r.mean, r.emptyNegative, r.realNegative, r.cosine, r.byTime};
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
            fail(ErrorCode::BadFile, "Expected {} records of the student's own states, found {}: {}.", wanted, records.count(),
                file.string());
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

DistillResult Distillation::run(const DistillListener& listener, const std::stop_token& stop)
{
    m_listener = listener;
    m_result.first = isFirst();
    m_result.status = RunStatus::Cancelled;
    m_settings = settingsFor(m_request, m_model.folder.traits());
    tell(DistillStage::Load, 0, 1, 0);
    m_heldEncoded = encodePromptSet(m_model, m_heldTexts, reading());
    const bool full = m_request.recipe == DistillRecipe::Full;
    m_student = std::make_unique<Student>(m_model.folder, m_model.device, trainedThrough(m_model.type),
        freshEnhancer(shapeFor(*m_model.unet, m_request.recipe), m_request.seed + 1, m_request.recipe != DistillRecipe::Paper),
        freshChange(m_model.folder, full ? DenoiserChange{32, false} : DenoiserChange{}, m_request.seed + 2));
    tell(DistillStage::Plan, 0, 1, 0);
    if (!byFirst("plan", [&] { return chooseBudget(stop); }))
        return m_result;
    if (!isFirst())
        (void)chooseBudget(stop); // reads what the first one wrote
    m_progress.plan = m_result.budget.text();
    tell(DistillStage::Plan, 1, 1, 0);
    if (!learnsFromPictures() && !encodeTexts(m_result.budget.records, /*keep=*/true, stop))
        return m_result;
    const auto begin = Clock::now();
    const bool recorded = byFirst("records", [&] { return recordAll(stop); });
    m_result.recordSeconds = secondsSince(begin);
    if (recorded)
        m_held = std::make_unique<RecordFile>(work("held.bin"), m_heldHeader, m_model.device);
    if (recorded && train(stop))
        m_result.status = RunStatus::Finished;
    if (m_group && recorded)
        m_group->leave();
    return m_result;
}

// A short trial is not worth minutes of measuring.
std::int64_t Distillation::heldRecords() const
{
    return learnsFromPictures() ? kHeldRecords : std::clamp(m_result.budget.records / 4, recordedTogether(at::kCPU), kHeldRecords);
}

bool Distillation::recordAll(const std::stop_token& stop)
{
    return record({work("held.bin"), m_heldHeader, m_heldTexts, m_heldEncoded, heldRecords(), m_request.seed + kHeldSeed, /*every=*/5}, {},
               stop) &&
           (learnsFromPictures() ||
               record({work("records.bin"), m_header, m_texts, m_encoded, m_result.budget.records, m_request.seed}, {}, stop));
}

} // namespace dice
