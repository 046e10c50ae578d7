// From the editors to a job, and what is heard of it until it ends.
#include "createviewmodel.h"
#include "randomseed.h"

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
    bool isNumber = false;
    m_state.seed.toLongLong(&isNumber);
    if (!m_state.seedKept || !isNumber) { // no step of undo: it is the press that rolls
        m_state.seed = randomSeed();
        stateChanged();
    }
    EditorState state = m_state;
    if (const PromptStyle* const style = m_services.styles.find(m_state.style)) {
        state.prompt = applied(style->prompt, state.prompt);
        state.negative = applied(style->negative, state.negative);
    }
    const DrawnPrompt drawn = drawWildcards(state.prompt, m_services.wildcardsFolder(), state.seed.toLongLong());
    state.prompt = drawn.text;
    setProblem(drawn.problem);
    return completed(state.toRequest());
}

GenerationRequest CreateViewModel::presentRequest() const { return completed(m_state.toRequest()); }

// What does not stand in the editors.
GenerationRequest CreateViewModel::completed(GenerationRequest request) const
{
    request.model = m_modelPath.toStdString();
    request.device = m_services.settings.values().device.toStdString();
    request.precision = m_services.settings.values().precision;
    if (!QFileInfo::exists(QString::fromStdString(request.guidance.enhancer)))
        request.guidance.enhancer.clear(); // moved or removed: the model's own one is found by its hash
    return request;
}

void CreateViewModel::generate()
{
    setProblem({});
    if (!m_modelAnswered && !m_scaleTouched) {
        ++m_askedEarly;
        return;
    }
    m_services.history.add({m_state.prompt, m_state.negative});
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
        setProblem(tr("The picture could not be saved. %1").arg(made.saveProblem));
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
        setProblem(outcome.message);
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
