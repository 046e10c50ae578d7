#include "createviewmodel.h"

#include "wording.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QFileInfo>
#include <QGuiApplication>
#include <QLocale>
#include <QRandomGenerator>
#include <QUrl>

#include <algorithm>
#include <utility>

namespace dice {
namespace {

constexpr double kWorthSayingSeconds = 3; // of the time left
constexpr double kShownSeconds = 0.1;     // of the time that a picture takes

CreateViewModel::Guidance fromMode(GuidanceMode mode)
{
    switch (mode) {
    case GuidanceMode::None: return CreateViewModel::Guidance::Off;
    case GuidanceMode::Dice: return CreateViewModel::Guidance::Dice;
    case GuidanceMode::Cfg: break;
    }
    return CreateViewModel::Guidance::Cfg;
}

GuidanceMode toMode(CreateViewModel::Guidance guidance)
{
    switch (guidance) {
    case CreateViewModel::Guidance::Off: return GuidanceMode::None;
    case CreateViewModel::Guidance::Dice: return GuidanceMode::Dice;
    case CreateViewModel::Guidance::Cfg: break;
    }
    return GuidanceMode::Cfg;
}

} // namespace

CreateViewModel::CreateViewModel(InferenceService& service, std::shared_ptr<PictureStore> store, QObject* parent)
    : QObject(parent), m_service(service), m_store(std::move(store)), m_pictures(m_store), m_prompt(tr("an apple on a blue background"))
{
    connect(&service, &InferenceService::started, this, &CreateViewModel::start);
    connect(&service, &InferenceService::progressed, this, &CreateViewModel::showProgress);
    connect(&service, &InferenceService::pictureMade, this, &CreateViewModel::addPicture);
    connect(&service, &InferenceService::ended, this, [this](JobId, const Outcome& outcome) { finish(outcome); });
    connect(&service, &InferenceService::queueChanged, this, &CreateViewModel::jobChanged);
    connect(&service, &InferenceService::modelDescribed, this, &CreateViewModel::useModel);
    connect(&service, &InferenceService::modelUnreadable, this, [this](const QString& message) {
        m_modelAnswered = true;
        m_askedEarly = 0;
        setProblem(message);
    });
    rollSeed();
}

void CreateViewModel::useModel(const ModelSummary& summary)
{
    m_model = summary;
    m_modelAnswered = true;
    if (!m_scaleTouched)
        change(m_scale, summary.defaultScale);
    Q_EMIT modelChanged();
    for (int i = std::exchange(m_askedEarly, 0); i > 0; --i)
        generate();
}

template <typename T>
void CreateViewModel::change(T& member, const T& value)
{
    if (member == value)
        return;
    member = value;
    Q_EMIT requestChanged();
}

void CreateViewModel::setPrompt(const QString& prompt) { change(m_prompt, prompt); }
void CreateViewModel::setNegative(const QString& negative) { change(m_negative, negative); }
void CreateViewModel::setGuidance(Guidance guidance) { change(m_guidance, guidance); }
void CreateViewModel::setSteps(int steps) { change(m_steps, steps); }
void CreateViewModel::setSeedKept(bool kept) { change(m_seedKept, kept); }

void CreateViewModel::setScale(double scale)
{
    m_scaleTouched = true;
    change(m_scale, scale);
}

void CreateViewModel::setSeedText(const QString& text)
{
    if (text != m_seedText)
        m_seedKept = true;
    change(m_seedText, text);
}

void CreateViewModel::rollSeed() { change(m_seedText, QString::number(QRandomGenerator::global()->bounded(0, 0x7FFFFFFF))); }

QString CreateViewModel::cost() const
{
    const QString counted = Wording::passes(passes());
    const double seconds = m_secondsPerPass * passes();
    return seconds < kShownSeconds ? counted : tr("%1 · about %2").arg(counted, Wording::seconds(seconds));
}

QString CreateViewModel::modelName() const
{
    if (m_model.name.empty())
        return tr("Reading the model …");
    return m_model.name == "starter-model" ? tr("Starter model") : QString::fromStdString(m_model.name);
}

QString CreateViewModel::modelDetail() const
{
    return m_model.name.empty() ? QString() : tr("%1 shape · %2").arg(QString::fromStdString(m_model.family), Wording::pixels(m_model.width, m_model.height));
}

GenerationRequest CreateViewModel::request() const
{
    GenerationRequest request;
    request.prompt = m_prompt.toStdString();
    request.negative = m_negative.toStdString();
    request.guidance.mode = toMode(m_guidance);
    request.guidance.scale = m_scale;
    request.steps = m_steps;
    request.seed = m_seedText.toLongLong();
    return request;
}

void CreateViewModel::generate()
{
    setProblem({});
    if (!m_modelAnswered && !m_scaleTouched) {
        ++m_askedEarly;
        return;
    }
    bool isNumber = false;
    m_seedText.toLongLong(&isNumber);
    if (!m_seedKept || !isNumber)
        rollSeed();
    m_service.submit(request());
}

void CreateViewModel::cancel() { m_service.cancel(m_service.runningJob()); }

void CreateViewModel::start()
{
    m_progress = {};
    m_denoising.invalidate();
    m_follows = true;
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
    case Stage::Denoise: return m_progress.total == 0 ? 0 : static_cast<double>(m_progress.step) / m_progress.total;
    case Stage::Decode:
    case Stage::Image: return 1;
    default: return 0;
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

void CreateViewModel::addPicture(const MadePicture& made)
{
    m_pictures.add(made);
    if (made.report.passes > 0)
        m_secondsPerPass = made.seconds() / made.report.passes;
    if (!made.saveProblem.isEmpty())
        setProblem(tr("The picture could not be saved. %1").arg(made.saveProblem));
    if (m_follows || m_current < 0)
        m_current = 0;
    else
        m_current = std::min(m_current + 1, PictureList::kMost - 1);
    setPreview(nullptr);
    Q_EMIT requestChanged(); // the cost has a time now
}

void CreateViewModel::finish(const Outcome& outcome)
{
    setPreview(nullptr);
    if (outcome.kind == Outcome::Kind::Failed)
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

void CreateViewModel::setProblem(const QString& problem)
{
    if (m_problem == problem)
        return;
    m_problem = problem;
    Q_EMIT problemChanged();
}

void CreateViewModel::dismissProblem() { setProblem({}); }

void CreateViewModel::show(int row)
{
    if (row < 0 || row >= m_pictures.rowCount())
        return;
    m_current = row;
    m_follows = false;
    Q_EMIT canvasChanged();
}

QString CreateViewModel::canvasSource() const { return m_current < 0 ? QString() : m_pictures.at(m_current).source; }

QSize CreateViewModel::canvasSize() const
{
    if (!previewSource().isEmpty())
        return m_previewSize * std::max(1, m_model.factor);
    return m_current < 0 ? QSize(m_model.width, m_model.height) : QSize(m_pictures.at(m_current).made.request.width, m_pictures.at(m_current).made.request.height);
}

QString CreateViewModel::canvasLabel() const
{
    if (m_current < 0 || !previewSource().isEmpty())
        return {};
    const MadePicture& made = m_pictures.at(m_current).made;
    return tr("%1 · %2 · %3").arg(Wording::guidance(made.request.guidance), Wording::passes(made.report.passes), Wording::seconds(made.seconds()));
}

CreateViewModel::Guidance CreateViewModel::canvasGuidance() const
{
    return m_current < 0 ? m_guidance : fromMode(m_pictures.at(m_current).made.request.guidance.mode);
}

QString CreateViewModel::canvasDetail() const
{
    if (m_current < 0 || !previewSource().isEmpty())
        return {};
    const GenerationRequest& request = m_pictures.at(m_current).made.request;
    return tr("%1 · seed %2").arg(Wording::pixels(request.width, request.height)).arg(request.seed);
}

void CreateViewModel::useSettings()
{
    if (m_current < 0)
        return;
    const GenerationRequest& request = m_pictures.at(m_current).made.request;
    m_prompt = QString::fromStdString(request.prompt);
    m_negative = QString::fromStdString(request.negative);
    m_guidance = fromMode(request.guidance.mode);
    m_scale = request.guidance.scale;
    m_scaleTouched = true;
    m_steps = request.steps;
    m_seedText = QString::number(request.seed);
    m_seedKept = true;
    Q_EMIT requestChanged();
}

void CreateViewModel::copyPicture() const
{
    if (m_current >= 0)
        QGuiApplication::clipboard()->setImage(m_store->image(canvasSource()));
}

void CreateViewModel::openFolder() const
{
    if (m_current >= 0)
        QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(m_pictures.at(m_current).made.file).absolutePath()));
}

} // namespace dice
