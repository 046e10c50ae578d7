// From the editors to a job, and what is heard of it until it ends.
#include "base/random_seed.h"
#include "createviewmodel.h"

#include "prompt/wildcards.h"
#include "support/wording.h"

#include <QFileInfo>

#include <algorithm>
#include <utility>

namespace dice {
namespace {

constexpr double kWorthSayingSeconds = 3; // of the time left

} // namespace

GenerationRequest CreateViewModel::nextRequest()
{
    if (!m_draft.seedKept) { // no step of undo: it is the press that rolls
        m_draft.request.sampling.seed = randomSeed();
        draftChanged();
    }
    RequestDraft draft = m_draft;
    if (const PromptStyle* const style = m_services.styles.find(m_draft.style)) {
        draft.request.text.prompt = applied(style->prompt, prompt()).toStdString();
        draft.request.text.negative = applied(style->negative, negative()).toStdString();
    }
    const DrawnPrompt drawn =
        drawWildcards(QString::fromStdString(draft.request.text.prompt), m_services.wildcardsFolder(), draft.request.sampling.seed);
    draft.request.text.prompt = drawn.text.toStdString();
    setProblem(drawn.problem);
    return completed(draft.request);
}

GenerationRequest CreateViewModel::presentRequest() const { return completed(m_draft.request); }

// What does not stand in the editors.
GenerationRequest CreateViewModel::completed(GenerationRequest request) const
{
    const SettingsValues settings = m_services.settings.values();
    ModelSettings& model = request.model;
    if (QString::fromStdString(model.checkpoint.file) != m_modelPath)
        model.checkpoint = {m_modelPath.toStdString(), {}};
    if (model.device == ModelSettings{}.device)
        model.device = settings.device.toStdString();
    if (model.precision == Precision::Auto)
        model.precision = settings.precision;
    GuidanceSettings& guidance = request.guidance;
    if (guidance.mode != GuidanceMode::Dice) {
        guidance.enhancer = {};
        guidance.alpha = guidance.beta = std::nullopt;
    } else if (!QFileInfo::exists(QString::fromStdString(guidance.enhancer.file))) {
        guidance.enhancer = {}; // moved or removed: the model's own one is found by its hash
    }
    return request;
}

void CreateViewModel::generate()
{
    setProblem({});
    if (!m_modelAnswered && !m_scaleTouched) {
        ++m_askedEarly;
        return;
    }
    m_services.history.add({prompt(), negative()});
    m_services.queue.add(nextRequest(), ownPurpose());
}

void CreateViewModel::cancel() { m_services.queue.cancel(m_services.queue.running()); }

void CreateViewModel::start(const QString& purpose)
{
    m_progress = {};
    m_denoising.invalidate();
    m_follows = purpose == ownPurpose();
    Q_EMIT jobChanged();
    Q_EMIT canvasChanged();
}

void CreateViewModel::showProgress(const JobProgress& progress)
{
    m_progress = progress;
    if (progress.stage == Stage::Denoise && !m_denoising.isValid()) {
        m_denoising.start();
        m_firstTimedStep = progress.step;
    }
    if (progress.preview)
        setPreview(progress.preview);
    Q_EMIT jobChanged();
}

double CreateViewModel::progress() const
{
    switch (m_progress.stage) {
    case Stage::Denoise:
        return m_progress.total == 0 ? 0 : static_cast<double>(m_progress.step) / m_progress.total;
    case Stage::Decode:
    case Stage::Image:
        return 1;
    default:
        return 0;
    }
}

QString CreateViewModel::progressText() const
{
    if (!running())
        return {};
    const QString stage = Wording::stage(m_progress), left = timeLeft();
    return left.isEmpty() ? stage : tr("%1 · %2").arg(stage, left);
}

QString CreateViewModel::stepText() const
{
    return m_progress.stage == Stage::Denoise ? tr("%1 / %2").arg(m_progress.step).arg(m_progress.total) : QString();
}

QString CreateViewModel::timeLeft() const
{
    const int timed = m_progress.step - m_firstTimedStep;
    if (m_progress.stage != Stage::Denoise || !m_denoising.isValid() || timed <= 0)
        return {};
    const double left = static_cast<double>(m_denoising.elapsed()) / 1000 / timed * (m_progress.total - m_progress.step);
    return left < kWorthSayingSeconds ? QString() : tr("about %1 left").arg(Wording::seconds(left));
}

void CreateViewModel::addPicture(const QString& purpose, const MadePicture& made)
{
    if (made.report.passes > 0 && made.pixels) {
        const auto load = made.report.seconds.find(Stage::Load);
        const double spent = made.seconds() - (load == made.report.seconds.end() ? 0 : load->second);
        m_secondsPerPass = spent / made.report.passes / made.pixels->width / made.pixels->height;
    }
    if (!made.saveProblem.isEmpty())
        setProblem(made.saveProblem);
    if (purpose == ownPurpose()) {
        m_pictures.add(made);
        if (m_follows || m_current < 0)
            m_current = 0;
        else
            m_current = std::min(m_current + 1, PictureList::kMost - 1);
    }
    setPreview(nullptr);
    Q_EMIT requestChanged(); // the cost has a time now
}

void CreateViewModel::finish(const QString& purpose, const Outcome& outcome)
{
    setPreview(nullptr);
    if (outcome.kind == Outcome::Kind::Failed && purpose == ownPurpose())
        setProblem(outcome.problem);
    Q_EMIT jobChanged();
}

void CreateViewModel::setPreview(std::shared_ptr<const Pixels> pixels)
{
    const QString old = m_previewSource;
    m_previewSize = pixels ? QSize(pixels->width, pixels->height) : QSize();
    m_previewSource = pixels ? m_store->add(std::move(pixels)) : QString();
    Q_EMIT canvasChanged();
    m_store->remove(old);
}

void CreateViewModel::makeGrid() { Q_EMIT gridRequested(nextRequest()); }

} // namespace dice
