#include "createviewmodel.h"

#include "image/infotext.h"
#include "image/picture_file.h"
#include "prompt/promptweight.h"
#include "prompt/wildcards.h"
#include "schedule/sampler_labels.h"
#include "support/thumbnailprovider.h"
#include "support/wording.h"

#include "engine/picture_text.h"
#include "gallery/readparameters.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QFileInfo>
#include <QGuiApplication>
#include <QLocale>
#include <QMimeData>
#include <QRandomGenerator>
#include <QUrl>

#include <algorithm>
#include <cmath>
#include <utility>

namespace dice {
namespace {

constexpr double kWorthSayingSeconds = 3; // of the time left
constexpr double kShownSeconds = 0.1;     // of the time that a picture takes
constexpr double kRatioValues[CreateViewModel::kRatios] = {1, 3.0 / 4, 4.0 / 3, 9.0 / 16, 16.0 / 9};
constexpr double kVaryStrength = 0.15;
const QString kPurpose = QStringLiteral("create"), kSessionPart = QStringLiteral("create");

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

// The model's own area in other proportions, in steps that its networks can take.
QSize sizeFor(double ratio, int native)
{
    const int step = native >= 256 ? 64 : 8;
    const auto rounded = [&](double side) { return std::max(step, static_cast<int>(std::lround(side / step)) * step); };
    return {rounded(native * std::sqrt(ratio)), rounded(native / std::sqrt(ratio))};
}

QString randomSeed() { return QString::number(QRandomGenerator::global()->bounded(0, 0x7FFFFFFF)); }

} // namespace

CreateViewModel::CreateViewModel(Services& services, std::shared_ptr<PictureStore> store, QObject* parent)
    : QObject(parent), m_services(services), m_store(std::move(store)), m_pictures(m_store), m_queue(services.queue)
{
    m_clock.start();
    m_state.prompt = tr("an apple on a blue background");
    m_state.seed = randomSeed();
    restore();
    m_range = dialRange(m_state.toRequest());
    connectServices();
}

void CreateViewModel::connectServices()
{
    connect(&m_services.queue, &JobQueue::started, this, [this](qint64, const QString& purpose) { start(purpose); });
    connect(&m_services.queue, &JobQueue::progressed, this, [this](qint64, const JobProgress& progress) { showProgress(progress); });
    connect(&m_services.queue, &JobQueue::pictureMade, this, [this](qint64, const QString& purpose, const MadePicture& made) { addPicture(purpose, made); });
    connect(&m_services.queue, &JobQueue::ended, this, [this](qint64, const QString& purpose, const Outcome& outcome) { finish(purpose, outcome); });
    connect(&m_services.queue, &JobQueue::changed, this, &CreateViewModel::jobChanged);
    connect(&m_services.inference, &InferenceService::modelDescribed, this, &CreateViewModel::takeModel);
    connect(&m_services.inference, &InferenceService::modelUnreadable, this, [this](const QString& message) {
        m_modelAnswered = true;
        m_askedEarly = 0;
        setProblem(message);
    });
    connect(&m_services.library, &ModelLibrary::changed, this, &CreateViewModel::modelsChanged);
    connect(&m_services.tokens, &TokenCounter::counted, this, [this](int editor, int tokens, int limit) {
        m_tokens[editor] = tr("%1 / %2").arg(tokens).arg(limit);
        Q_EMIT tokensChanged();
    });
    connect(&m_services.gallery, &Gallery::changed, this, &CreateViewModel::canvasChanged);
}

// What was in the editors and on the strip when the window was closed.
void CreateViewModel::restore()
{
    const QJsonObject kept = m_services.session.part(kSessionPart);
    m_state.takeJson(kept);
    m_scaleTouched = !kept.isEmpty();
    m_guidanceTouched = kept.value(QLatin1String("guidance_chosen")).toBool();
    m_modelPath = kept.value(QLatin1String("model")).toString();
    const QList<GalleryEntry> latest = m_services.gallery.latest(PictureList::kMost);
    for (auto entry = latest.rbegin(); entry != latest.rend(); ++entry)
        if (QFileInfo::exists(entry->file))
            m_pictures.add(*entry);
    m_current = m_pictures.rowCount() > 0 ? 0 : -1;
}

void CreateViewModel::describeModel()
{
    m_modelAnswered = false;
    m_services.inference.describe(m_modelPath.toStdString());
}

void CreateViewModel::takeModel(const ModelSummary& summary)
{
    m_model = summary;
    m_modelAnswered = true;
    const std::filesystem::path folder = !summary.path.empty() ? std::filesystem::path(summary.path)
        : m_services.places.resources.empty()                  ? std::filesystem::path()
                                                               : m_services.places.resources / "starter-model";
    if (!folder.empty())
        m_services.tokens.useModel(folder);
    if (!m_scaleTouched)
        m_state.scale = summary.defaultScale;
    m_dial = ModelDial::of(summary);
    settleGuidance();
    Q_EMIT modelChanged();
    Q_EMIT modelsChanged();
    stateChanged();
    Q_EMIT canvasChanged();
    for (int i = std::exchange(m_askedEarly, 0); i > 0; --i)
        generate();
}

void CreateViewModel::stateChanged()
{
    m_range = dialRange(m_state.toRequest());
    Q_EMIT requestChanged();
    m_services.tokens.count(0, m_state.prompt, m_state.steps);
    m_services.tokens.count(1, m_state.negative, m_state.steps);
    QJsonObject kept = m_state.toJson();
    kept.insert(QStringLiteral("model"), m_modelPath);
    kept.insert(QStringLiteral("guidance_chosen"), m_guidanceTouched);
    m_services.session.keep(kSessionPart, kept);
}

void CreateViewModel::setState(const EditorState& state)
{
    m_state = state;
    stateChanged();
}

void CreateViewModel::undo()
{
    if (const auto before = m_history.undo(m_state))
        setState(*before);
}

void CreateViewModel::redo()
{
    if (const auto after = m_history.redo(m_state))
        setState(*after);
}

CreateViewModel::Guidance CreateViewModel::guidance() const { return fromMode(m_state.guidance); }

void CreateViewModel::setGuidance(Guidance guidance)
{
    if (guidance == this->guidance() || (guidance == Guidance::Dice && !enhancerThere()))
        return;
    m_guidanceTouched = true;
    EditorState state = m_state;
    state.guidance = toMode(guidance);
    state.passes = 0; // each way begins at its own end of the dial
    m_history.remember(m_state, QStringLiteral("guidance"), m_clock.elapsed());
    setState(state);
}

void CreateViewModel::settleGuidance()
{
    if (m_state.guidance == GuidanceMode::Dice && !enhancerThere())
        m_state.guidance = GuidanceMode::Cfg;
    else if (m_state.guidance == GuidanceMode::Cfg && !m_guidanceTouched && enhancerThere())
        m_state.guidance = GuidanceMode::Dice;
}

bool CreateViewModel::enhancerThere() const { return !m_model.enhancer.empty() || (!m_state.enhancer.isEmpty() && QFileInfo::exists(m_state.enhancer)); }

void CreateViewModel::setScale(double scale)
{
    m_scaleTouched = true;
    EditorState state = m_state;
    state.scale = scale;
    state.alpha.reset(); // the slider decides from now on
    if (state == m_state)
        return;
    m_history.remember(m_state, QStringLiteral("scale"), m_clock.elapsed());
    setState(state);
}

QString CreateViewModel::strengthHint() const
{
    return m_state.guidance == GuidanceMode::Dice && m_state.alpha ? tr("%1 × as trained, from the picture").arg(QLocale().toString(*m_state.alpha, 'f', 2)) : QString();
}

// 0 at the mode's own end, so that it stays there whatever is changed.
void CreateViewModel::setPasses(int passes)
{
    const int own = m_state.guidance == GuidanceMode::Dice ? m_range.least : m_range.most, there = std::clamp(passes, m_range.least, m_range.most);
    change(QStringLiteral("passes"), m_state.passes, there == own ? 0 : there);
}

void CreateViewModel::setSeedText(const QString& text)
{
    if (text == m_state.seed)
        return;
    m_history.remember(m_state, QStringLiteral("seed"), m_clock.elapsed());
    m_state.seedKept = true;
    m_state.seed = text;
    stateChanged();
}

void CreateViewModel::rollSeed() { change(QStringLiteral("seed"), m_state.seed, randomSeed()); }

int CreateViewModel::ratio() const
{
    for (int i = 0; i < kRatios; ++i)
        if (QSize(pictureWidth(), pictureHeight()) == sizeFor(kRatioValues[i], m_model.width))
            return i;
    return -1;
}

void CreateViewModel::setRatio(int ratio)
{
    if (ratio < 0 || ratio >= kRatios || m_model.width == 0)
        return;
    const QSize size = sizeFor(kRatioValues[ratio], m_model.width);
    EditorState state = m_state;
    state.width = ratio == 0 ? 0 : size.width();
    state.height = ratio == 0 ? 0 : size.height();
    if (state == m_state)
        return;
    m_history.remember(m_state, QStringLiteral("size"), m_clock.elapsed());
    setState(state);
}

void CreateViewModel::setPictureWidth(int width)
{
    if (width == pictureWidth())
        return;
    m_history.remember(m_state, QStringLiteral("width"), m_clock.elapsed());
    m_state.height = pictureHeight();
    m_state.width = width;
    stateChanged();
}

void CreateViewModel::setPictureHeight(int height)
{
    if (height == pictureHeight())
        return;
    m_history.remember(m_state, QStringLiteral("height"), m_clock.elapsed());
    m_state.width = pictureWidth();
    m_state.height = height;
    stateChanged();
}

QStringList CreateViewModel::samplers()
{
    QStringList labels;
    for (const std::string& name : samplerNames())
        labels.append(QString::fromStdString(samplerLabel(name)));
    return labels;
}

QStringList CreateViewModel::schedules()
{
    QStringList labels;
    for (const std::string& name : scheduleNames())
        labels.append(QString::fromStdString(scheduleLabel(name)));
    return labels;
}

int CreateViewModel::samplerIndex() const
{
    const auto& names = samplerNames();
    return static_cast<int>(std::find(names.begin(), names.end(), m_state.sampler.toStdString()) - names.begin());
}

int CreateViewModel::scheduleIndex() const
{
    const auto& names = scheduleNames();
    return static_cast<int>(std::find(names.begin(), names.end(), m_state.schedule.toStdString()) - names.begin());
}

void CreateViewModel::setSamplerIndex(int index)
{
    if (index >= 0 && index < static_cast<int>(samplerNames().size()))
        changeDial(QStringLiteral("sampler"), &EditorState::sampler, QString::fromStdString(samplerNames()[static_cast<std::size_t>(index)]));
}

void CreateViewModel::setScheduleIndex(int index)
{
    if (index >= 0 && index < static_cast<int>(scheduleNames().size()))
        change(QStringLiteral("schedule"), m_state.schedule, QString::fromStdString(scheduleNames()[static_cast<std::size_t>(index)]));
}

QString CreateViewModel::moreSummary() const
{
    const std::string schedule = m_state.schedule == u"auto" ? std::string(usualSchedule(m_state.sampler.toStdString())) : m_state.schedule.toStdString();
    const QString variation = m_state.variationStrength > 0 ? tr("variation %1").arg(QLocale().toString(m_state.variationStrength, 'f', 2)) : tr("variation off");
    return tr("%1 · %2 · %3").arg(QString::fromStdString(samplerLabel(m_state.sampler.toStdString())), QString::fromStdString(scheduleLabel(schedule)), variation);
}

int CreateViewModel::passes() const
{
    const bool guided = m_state.guidance == GuidanceMode::Dice || (m_state.guidance == GuidanceMode::Cfg && m_state.scale != 1);
    if (!guided)
        return m_range.least;
    if (m_state.passes != 0)
        return std::clamp(m_state.passes, m_range.least, m_range.most);
    return m_state.guidance == GuidanceMode::Dice ? m_range.least : m_range.most;
}

QList<qreal> CreateViewModel::passMarks() const
{
    QList<qreal> marks;
    for (const int passes : m_dial.marks(m_state.toRequest(), m_state.guidance == GuidanceMode::Dice))
        marks.append(passes);
    return marks;
}

double CreateViewModel::secondsFor(int passes, int width, int height) const { return m_secondsPerPass * passes * width * height; }

QString CreateViewModel::cost() const
{
    const QString counted = Wording::passes(passes() * m_state.count);
    const double seconds = secondsFor(passes() * m_state.count, pictureWidth(), pictureHeight());
    return seconds < kShownSeconds ? counted : tr("%1 · about %2").arg(counted, Wording::seconds(seconds));
}

QString CreateViewModel::otherCost() const
{
    const bool less = m_state.guidance != GuidanceMode::None && passes() < m_range.most;
    return less ? tr("CFG would take %1").arg(Wording::passes(m_range.most * m_state.count)) : QString();
}

QString CreateViewModel::closeness() const
{
    const bool dice = m_state.guidance == GuidanceMode::Dice;
    const int passes = this->passes();
    if (passes == m_range.most)
        return tr("CFG itself");
    if (passes == m_range.least && !dice)
        return tr("no guidance");
    if (const auto close = m_dial.closeness(m_state.toRequest(), passes, dice))
        return close->share ? tr("%1 % of the way to CFG").arg(QLocale().toString(100 * *close->share, 'f', 0))
                            : tr("%1 dB from CFG").arg(QLocale().toString(close->psnr, 'f', 1));
    return passes == m_range.least ? tr("DICE alone") : tr("not measured on this model");
}

QString CreateViewModel::passesText() const
{
    if (m_state.guidance == GuidanceMode::None)
        return tr("%1 · no guidance").arg(Wording::passes(passes()));
    const double seconds = secondsFor(passes(), pictureWidth(), pictureHeight());
    const QString counted = Wording::passes(passes());
    return seconds < kShownSeconds ? tr("%1 · %2").arg(counted, closeness()) : tr("%1 · about %2 · %3").arg(counted, Wording::seconds(seconds), closeness());
}

QStringList CreateViewModel::styles() const
{
    QStringList names;
    for (const PromptStyle& style : m_services.styles.list())
        names.append(style.name);
    return names;
}

void CreateViewModel::keepStyle(const QString& name)
{
    if (name.trimmed().isEmpty())
        return;
    if (!m_services.styles.keep({name.trimmed(), m_state.prompt, m_state.negative}))
        setProblem(tr("The styles could not be saved."));
    Q_EMIT stylesChanged();
}

void CreateViewModel::removeStyle(const QString& name)
{
    m_services.styles.remove(name);
    if (m_state.style == name)
        setStyle({});
    Q_EMIT stylesChanged();
}

QString CreateViewModel::modelName() const
{
    if (m_model.name.empty())
        return tr("Reading the model …");
    const auto known = m_services.library.model(m_modelPath);
    return Wording::model(known && known->corrected ? known->name : QString::fromStdString(m_model.name));
}

QString CreateViewModel::modelDetail() const
{
    return m_model.name.empty() ? QString() : tr("%1 shape · %2").arg(Wording::family(QString::fromStdString(m_model.family)), Wording::pixels(m_model.width, m_model.height));
}

QString CreateViewModel::modelThumbnail() const
{
    const QString file = m_services.gallery.latestOf(m_modelPath.isEmpty() ? QStringLiteral("starter-model") : QFileInfo(m_modelPath).fileName());
    return file.isEmpty() ? QString() : ThumbnailProvider::sourceOf(file);
}

QString CreateViewModel::diceReason() const
{
    return enhancerThere() ? QString() : tr("This model has no enhancer yet. With one, DICE guides with one pass per step instead of two.");
}

QStringList CreateViewModel::modelNames() const
{
    QStringList names;
    for (const ModelEntry& model : m_services.library.models())
        if (model.problem.isEmpty())
            names.append(Wording::model(model.builtIn() ? QStringLiteral("starter-model") : model.name));
    return names;
}

int CreateViewModel::modelIndex() const
{
    int at = 0;
    for (const ModelEntry& model : m_services.library.models()) {
        if (!model.problem.isEmpty())
            continue;
        if (model.path == m_modelPath)
            return at;
        ++at;
    }
    return -1;
}

void CreateViewModel::useModel(int index)
{
    for (const ModelEntry& model : m_services.library.models())
        if (model.problem.isEmpty() && index-- == 0)
            return chooseModel(model.path);
}

void CreateViewModel::chooseModel(const QString& path)
{
    m_modelPath = path;
    m_state.width = m_state.height = 0; // the new model's own
    m_scaleTouched = m_guidanceTouched = false;
    m_state.enhancer.clear(); // and its strengths belong to the model before
    m_state.alpha.reset();
    m_state.beta.reset();
    m_secondsPerPass = 0;
    describeModel();
}

void CreateViewModel::chooseEnhancer(const QString& model, const QString& file)
{
    if (model != m_modelPath)
        return;
    EditorState state = m_state;
    state.guidance = GuidanceMode::Dice;
    state.passes = 0;
    state.enhancer = file;
    state.alpha.reset();
    state.beta.reset();
    m_guidanceTouched = true;
    m_history.remember(m_state, QStringLiteral("enhancer"), m_clock.elapsed());
    setState(state);
    describeModel();
}

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
    m_services.queue.add(nextRequest(), kPurpose);
}

void CreateViewModel::cancel() { m_services.queue.cancel(m_services.queue.running()); }

void CreateViewModel::start(const QString& purpose)
{
    m_progress = {};
    m_denoising.invalidate();
    m_follows = purpose == kPurpose;
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

void CreateViewModel::addPicture(const QString& purpose, const MadePicture& made)
{
    if (made.report.passes > 0 && made.pixels) {
        const auto load = made.report.seconds.find(Stage::Load);
        const double spent = made.seconds() - (load == made.report.seconds.end() ? 0 : load->second);
        m_secondsPerPass = spent / made.report.passes / made.pixels->width / made.pixels->height;
    }
    if (!made.saveProblem.isEmpty())
        setProblem(tr("The picture could not be saved. %1").arg(made.saveProblem));
    if (purpose == kPurpose) {
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
    if (outcome.kind == Outcome::Kind::Failed && purpose == kPurpose)
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

void CreateViewModel::show(int row)
{
    if (row < 0 || row >= m_pictures.rowCount())
        return;
    m_current = row;
    m_follows = false;
    Q_EMIT canvasChanged();
}

const MadePicture* CreateViewModel::shown() const { return m_current < 0 ? nullptr : &m_pictures.at(m_current).made; }

QString CreateViewModel::canvasSource() const { return m_current < 0 ? QString() : m_pictures.at(m_current).source; }

QSize CreateViewModel::canvasSize() const
{
    if (!previewSource().isEmpty())
        return m_previewSize * std::max(1, m_model.factor);
    return shown() == nullptr ? QSize(m_model.width, m_model.height) : m_pictures.at(m_current).size;
}

QString CreateViewModel::canvasLabel() const
{
    if (shown() == nullptr || !previewSource().isEmpty())
        return {};
    const MadePicture& made = *shown();
    return tr("%1 · %2 · %3").arg(Wording::guidance(made.request.guidance), Wording::passes(made.report.passes), Wording::seconds(made.seconds()));
}

CreateViewModel::Guidance CreateViewModel::canvasGuidance() const { return fromMode(shown() == nullptr ? m_state.guidance : shown()->request.guidance.mode); }

QString CreateViewModel::canvasDetail() const
{
    if (shown() == nullptr || !previewSource().isEmpty())
        return {};
    const QSize size = m_pictures.at(m_current).size;
    return tr("%1 · seed %2").arg(Wording::pixels(size.width(), size.height())).arg(shown()->request.seed);
}

bool CreateViewModel::canvasStarred() const
{
    if (shown() == nullptr)
        return false;
    const auto entry = m_services.gallery.entry(m_services.gallery.idOf(shown()->file));
    return entry && entry->starred;
}

QUrl CreateViewModel::canvasFile() const { return shown() == nullptr ? QUrl() : QUrl::fromLocalFile(shown()->file); }

void CreateViewModel::take(const GenerationRequest& request, Part part)
{
    EditorState state = m_state;
    if (part == Part::All) {
        GenerationRequest whole = request;
        whole.edit.reset(); // an edited picture takes only a part of the dial's passes
        state.take(whole);
        state.passes = movedPasses(state.passes, dialRange(request), dialRange(whole));
    }
    if (part == Part::Prompt) {
        state.prompt = QString::fromStdString(request.prompt);
        state.negative = QString::fromStdString(request.negative);
    }
    if (part == Part::Seed) {
        state.seed = QString::number(request.seed);
        state.seedKept = true;
    }
    if (state == m_state)
        return;
    m_scaleTouched = m_scaleTouched || part == Part::All;
    m_guidanceTouched = m_guidanceTouched || part == Part::All;
    m_history.remember(m_state, QStringLiteral("take"), m_clock.elapsed());
    setState(state);
    const QString model = QString::fromStdString(request.model);
    if (part == Part::All && model != m_modelPath && m_services.library.model(model)) {
        m_modelPath = model;
        describeModel();
    } else if (part == Part::All && request.guidance.mode == GuidanceMode::Dice && m_modelAnswered && !enhancerThere()) {
        settleGuidance();
        stateChanged();
        setProblem(tr("This picture was made by DICE, and the model has no enhancer here, so CFG is used."));
    }
}

void CreateViewModel::useSettings()
{
    if (shown() != nullptr)
        take(shown()->request, Part::All);
}

void CreateViewModel::vary()
{
    if (shown() == nullptr)
        return;
    GenerationRequest request = shown()->request;
    request.variationStrength = kVaryStrength;
    request.variationSeed = randomSeed().toLongLong();
    m_services.queue.add(request, kPurpose);
}

void CreateViewModel::copyPicture() const
{
    if (shown() == nullptr)
        return;
    const QImage image = m_store->image(canvasSource());
    auto* const data = new QMimeData; // the clipboard takes it
    data->setImageData(image.isNull() ? QImage(shown()->file) : image);
    data->setUrls({canvasFile()});
    QGuiApplication::clipboard()->setMimeData(data);
}

void CreateViewModel::copyParameters() const
{
    if (shown() == nullptr)
        return;
    GeneratedPicture picture;
    picture.request = shown()->request;
    picture.report = shown()->report;
    QGuiApplication::clipboard()->setText(QString::fromStdString(pictureText(picture).parameters));
}

void CreateViewModel::savePicture(const QUrl& file)
{
    if (shown() == nullptr)
        return;
    try {
        const Picture picture = readPicture(shown()->file.toStdString());
        writePicture(file.toLocalFile().toStdString(), picture.image, picture.text);
    } catch (const std::exception& error) {
        setProblem(QString::fromStdString(error.what()));
    }
}

void CreateViewModel::openFolder() const
{
    if (shown() != nullptr)
        QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(shown()->file).absolutePath()));
}

void CreateViewModel::toggleStar()
{
    if (const PictureId id = shown() == nullptr ? 0 : m_services.gallery.idOf(shown()->file))
        m_services.gallery.setStarred({id}, !canvasStarred());
}

void CreateViewModel::removePicture()
{
    if (shown() == nullptr)
        return;
    if (const PictureId id = m_services.gallery.idOf(shown()->file))
        m_services.gallery.remove({id});
    m_pictures.remove(m_current);
    m_current = std::min(m_current, m_pictures.rowCount() - 1);
    Q_EMIT canvasChanged();
}

void CreateViewModel::compare(bool shownOne)
{
    if (!shownOne || shown() != nullptr)
        Q_EMIT compareRequested(shownOne ? shown()->request : nextRequest());
}

void CreateViewModel::makeGrid() { Q_EMIT gridRequested(nextRequest()); }

void CreateViewModel::edit()
{
    if (shown() != nullptr)
        Q_EMIT editRequested(shown()->file);
}

QStringList CreateViewModel::history() const
{
    QStringList lines;
    for (const UsedPrompt& used : m_found)
        lines.append(used.negative.isEmpty() ? used.prompt.simplified() : tr("%1 — without %2").arg(used.prompt.simplified(), used.negative.simplified()));
    return lines;
}

void CreateViewModel::searchHistory(const QString& words)
{
    m_found = m_services.history.find(words);
    Q_EMIT historyChanged();
}

void CreateViewModel::useHistory(int row)
{
    if (row < 0 || row >= m_found.size())
        return;
    GenerationRequest request;
    request.prompt = m_found[row].prompt.toStdString();
    request.negative = m_found[row].negative.toStdString();
    take(request, Part::Prompt);
}

void CreateViewModel::weigh(bool negative, int selectionStart, int selectionEnd, double by)
{
    const PromptEdit edit = changeWeight(negative ? m_state.negative : m_state.prompt, selectionStart, selectionEnd, by);
    if (negative)
        setNegative(edit.text);
    else
        setPrompt(edit.text);
    Q_EMIT selectionMade(negative, edit.selectionStart, edit.selectionEnd);
}

void CreateViewModel::takeText(const QString& text)
{
    if (text.trimmed().isEmpty())
        return;
    const std::string utf8 = text.toStdString();
    if (!looksLikeInfotext(utf8))
        return setPrompt(text.trimmed());
    const ReadParameters read = readParameters(utf8);
    take(read.request, Part::All);
    if (!read.unapplied.isEmpty())
        setProblem(tr("Taken over, except for: %1").arg(read.unapplied.join(QStringLiteral(", "))));
}

void CreateViewModel::takeFile(const QUrl& file)
{
    try {
        const PictureText text = readPicture(file.toLocalFile().toStdString()).text;
        if (!text.request.empty())
            return take(storedRequest(text, file.toLocalFile().toStdString()), Part::All);
        const auto read = readParameters(text);
        if (!read)
            return setProblem(tr("This picture carries no parameters: %1.").arg(file.toLocalFile()));
        take(read->request, Part::All);
        if (!read->unapplied.isEmpty())
            setProblem(tr("Taken over, except for: %1").arg(read->unapplied.join(QStringLiteral(", "))));
    } catch (const std::exception& error) {
        setProblem(QString::fromStdString(error.what()));
    }
}

} // namespace dice
