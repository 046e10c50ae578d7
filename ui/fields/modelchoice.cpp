#include "modelchoice.h"

#include "model/family.h"
#include "support/thumbnailprovider.h"
#include "support/wording.h"

#include <QFileInfo>

#include <utility>

namespace dice {
namespace {

// Null before the model was described.
const Family* familyOf(const ModelSummary& model)
{
    for (const Family& family : families())
        if (family.name == model.family)
            return &family;
    return nullptr;
}

} // namespace

ModelChoice::ModelChoice(Services& services, Draft& draft, QString path, QObject* parent)
    : QObject(parent), m_services(services), m_draft(draft), m_path(std::move(path))
{
    connect(&services.inference, &InferenceService::modelDescribed, this, &ModelChoice::take);
    connect(&services.inference, &InferenceService::modelUnreadable, this, [this](const Problem& problem) {
        m_answered = true;
        Q_EMIT unreadable(problem);
    });
    connect(&services.queue, &JobQueue::pictureMade, this, [this](qint64, const QString&, const MadePicture& made) { readTime(made); });
    connect(&services.gallery, &Gallery::changed, this, &ModelChoice::changed); // the thumbnail
    connect(&services.library, &ModelLibrary::changed, this, &ModelChoice::listChanged);
    connect(&services.library, &ModelLibrary::changed, this, [this] { m_files.look(m_summary.path); }); // an added folder may hold LoRAs
    connect(&m_files, &ModelFiles::changed, this, &ModelChoice::autoencodersChanged);
    connect(&m_files, &ModelFiles::changed, this, &ModelChoice::autoencoderChanged);
    connect(&draft, &Draft::changed, this, &ModelChoice::autoencoderChanged);
    connect(&draft, &Draft::changed, this, &ModelChoice::lookForEnhancer);
}

void ModelChoice::lookForEnhancer()
{
    if (std::exchange(m_hadEnhancer, hasEnhancer()) != m_hadEnhancer)
        Q_EMIT changed();
}

void ModelChoice::describe()
{
    m_answered = false;
    m_services.inference.describe(m_path.toStdString());
}

void ModelChoice::take(const ModelSummary& summary)
{
    m_summary = summary;
    m_answered = true;
    const std::filesystem::path folder = !summary.path.empty()                 ? std::filesystem::path(summary.path)
                                         : m_services.places.resources.empty() ? std::filesystem::path()
                                                                               : m_services.places.resources / "starter-model";
    if (!folder.empty())
        m_services.tokens.useModel(folder);
    m_dial = ModelDial::of(summary);
    m_files.look(summary.path);
    if (!m_draft.chosen().scale) {
        RequestDraft draft = m_draft.value();
        draft.request.guidance.scale = summary.defaultScale;
        m_draft.set(draft);
    }
    settleGuidance();
    Q_EMIT changed();
    Q_EMIT listChanged();
    Q_EMIT described();
}

void ModelChoice::settleGuidance()
{
    RequestDraft draft = m_draft.value();
    GuidanceMode& mode = draft.request.guidance.mode;
    if (mode == GuidanceMode::Dice && !hasEnhancer())
        mode = GuidanceMode::Cfg;
    else if (mode == GuidanceMode::Cfg && !m_draft.chosen().guidance && hasEnhancer())
        mode = GuidanceMode::Dice;
    m_draft.set(draft);
}

void ModelChoice::readTime(const MadePicture& made)
{
    if (made.report.passes == 0 || !made.pixels)
        return;
    const auto load = made.report.seconds.find(Stage::Load);
    const double spent = made.seconds() - (load == made.report.seconds.end() ? 0 : load->second);
    m_secondsPerPass = spent / made.report.passes / made.pixels->width / made.pixels->height;
    Q_EMIT changed();
}

double ModelChoice::secondsFor(int passes, const QSize& size) const { return m_secondsPerPass * passes * size.width() * size.height(); }

bool ModelChoice::hasEnhancer() const
{
    return !m_summary.enhancer.empty() || QFileInfo::exists(QString::fromStdString(m_draft.request().guidance.enhancer.file));
}

QSize ModelChoice::sizeOf(const GenerationRequest& request) const
{
    const SamplingSettings& sampling = request.sampling;
    return {sampling.width == 0 ? m_summary.width : sampling.width, sampling.height == 0 ? m_summary.height : sampling.height};
}

QString ModelChoice::name() const
{
    if (m_summary.name.empty())
        return tr("Reading the model …");
    const auto known = m_services.library.model(m_path);
    return Wording::model(known && known->corrected ? known->name : QString::fromStdString(m_summary.name));
}

QString ModelChoice::detail() const
{
    return m_summary.name.empty()
               ? QString()
               : tr("%1 shape · %2")
                     .arg(Wording::family(QString::fromStdString(m_summary.family)), Wording::pixels(m_summary.width, m_summary.height));
}

bool ModelChoice::tellsSizes() const
{
    const Family* const family = familyOf(m_summary);
    return family != nullptr && family->sizes == SizesTold::OriginalCropTarget;
}

bool ModelChoice::hasAspectBins() const
{
    const Family* const family = familyOf(m_summary);
    return family != nullptr && family->aspectBins;
}

QString ModelChoice::thumbnail() const
{
    const QString file = m_services.gallery.latestOf(m_path.isEmpty() ? QStringLiteral("starter-model") : QFileInfo(m_path).fileName());
    return file.isEmpty() ? QString() : ThumbnailProvider::sourceOf(file);
}

QString ModelChoice::diceReason() const
{
    return hasEnhancer() ? QString() : tr("This model has no enhancer yet. With one, DICE guides with one pass per step instead of two.");
}

QStringList ModelChoice::names() const
{
    QStringList names;
    for (const ModelEntry& model : m_services.library.models())
        if (model.problem.isEmpty())
            names.append(Wording::model(model.builtIn() ? QStringLiteral("starter-model") : model.name));
    return names;
}

int ModelChoice::index() const
{
    int at = 0;
    for (const ModelEntry& model : m_services.library.models()) {
        if (!model.problem.isEmpty())
            continue;
        if (model.path == m_path)
            return at;
        ++at;
    }
    return -1;
}

void ModelChoice::use(int index)
{
    for (const ModelEntry& model : m_services.library.models())
        if (model.problem.isEmpty() && index-- == 0)
            return choose(model.path);
}

void ModelChoice::choose(const QString& path)
{
    m_path = path;
    m_secondsPerPass = 0;
    m_draft.chosen() = {};
    RequestDraft draft = m_draft.value();
    draft.request.sampling.width = draft.request.sampling.height = 0; // the new model's own
    draft.request.guidance.enhancer = {};                             // and its strengths belong to the model before
    draft.request.guidance.alpha.reset();
    draft.request.guidance.beta.reset();
    m_draft.set(draft);
    describe();
}

void ModelChoice::follow(const QString& path)
{
    m_path = path;
    describe();
}

void ModelChoice::chooseEnhancer(const QString& model, const QString& file)
{
    if (model != m_path)
        return;
    m_draft.chosen().guidance = true;
    m_draft.edit(QStringLiteral("enhancer"), [&](GenerationRequest& request) {
        request.guidance.mode = GuidanceMode::Dice;
        setPasses(request, 0);
        request.guidance.enhancer = {file.toStdString(), {}};
        request.guidance.alpha.reset();
        request.guidance.beta.reset();
    });
    describe();
}

QStringList ModelChoice::autoencoders() const
{
    QStringList names = {tr("The model's own")};
    names += m_files.autoencoders();
    if (const QString chosen = autoencoder(); !chosen.isEmpty() && !m_files.autoencoders().contains(chosen))
        names.append(QFileInfo(chosen).fileName());
    return names;
}

int ModelChoice::autoencoderIndex() const
{
    if (autoencoder().isEmpty())
        return 0;
    const qsizetype known = m_files.autoencoders().indexOf(autoencoder());
    return static_cast<int>(1 + (known >= 0 ? known : m_files.autoencoders().size()));
}

void ModelChoice::chooseAutoencoder(const QString& file)
{
    m_draft.edit(QStringLiteral("autoencoder"), [&](GenerationRequest& request) { request.model.vae = AssetRef{file.toStdString(), {}}; });
    Q_EMIT autoencodersChanged();
}

void ModelChoice::setAutoencoderIndex(int index)
{
    const QStringList& known = m_files.autoencoders();
    if (index <= known.size()) // the one behind them is the file that was handed over, and chosen already
        chooseAutoencoder(index <= 0 ? QString() : known[index - 1]);
}

} // namespace dice
