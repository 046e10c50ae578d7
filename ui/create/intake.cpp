#include "intake.h"

#include "assets/artist_files.h"
#include "base/user_folders.h"
#include "gallery/picturerequest.h"
#include "request/parameters_text.h"

#include <QDir>
#include <QFileInfo>

#include <utility>

namespace dice {
namespace fs = std::filesystem;
namespace {

// Whether the engine finds this very file by its name alone.
bool isFoundByName(const QString& path, std::optional<AssetKind> kind, const fs::path& model)
{
    try {
        const fs::path file(path.toStdString());
        return kind && !traitsOf(*kind).aroundModel.empty() && fs::equivalent(findArtistFile(*kind, file.stem().string(), model), file);
    } catch (const std::exception&) {
        return false;
    }
}

// LoRAs that were given beside the prompt stand in it here, where they can be seen; their files are still known by their tags.
void showLoras(GenerationRequest& request)
{
    for (LoraUse& lora : request.model.loras)
        if (lora.tag.empty()) {
            lora.tag = fs::path(lora.asset.file).stem().string();
            request.text.prompt += QStringLiteral(" <lora:%1:%2>").arg(QString::fromStdString(lora.tag)).arg(lora.weight).toStdString();
        }
}

QString shownFolder(const char* name) { return QDir::toNativeSeparators(QString::fromStdString(userFolder(name).string())); }

} // namespace

Intake::Intake(Services& services, Draft& draft, ModelChoice& model, PromptEditor& editor, QObject* parent)
    : QObject(parent), m_services(services), m_draft(draft), m_model(model), m_editor(editor)
{
    m_pool.setMaxThreadCount(1);
    connect(&services.library, &ModelLibrary::changed, this, &Intake::useAwaitedModel);
}

Intake::~Intake() { m_pool.waitForDone(); }

void Intake::take(const GenerationRequest& request, Part part)
{
    switch (part) {
    case Part::All:
        return takeAll(request);
    case Part::Prompt:
        return m_draft.edit(QStringLiteral("take"), [&](GenerationRequest& draft) {
            draft.text.prompt = request.text.prompt;
            draft.text.negative = request.text.negative;
        });
    case Part::Seed:
        RequestDraft draft = m_draft.value();
        draft.request.sampling.seed = request.sampling.seed;
        draft.seedKept = true;
        return m_draft.change(QStringLiteral("take"), draft);
    }
}

void Intake::takeAll(const GenerationRequest& request)
{
    GenerationRequest whole = request;
    whole.edit.reset();                                      // an edited picture takes only a part of the dial's passes
    whole.sampling.count = m_draft.request().sampling.count; // of the next press, not of the picture
    if (request.edit)
        keepPlaceOnDial(whole, request);
    showLoras(whole);
    RequestDraft draft = m_draft.value();
    draft.take(whole);
    if (draft == m_draft.value())
        return;
    m_draft.chosen() = {true, true};
    m_draft.change(QStringLiteral("take"), draft);
    takeModelOf(request);
}

void Intake::takeModelOf(const GenerationRequest& request)
{
    const auto model = m_services.library.find(request.model.checkpoint);
    if (model && model->path != m_model.path())
        return m_model.follow(model->path);
    if (request.guidance.mode != GuidanceMode::Dice || !m_model.answered() || m_model.hasEnhancer())
        return;
    m_model.settleGuidance();
    Q_EMIT failed(tr("This picture was made by DICE, and the model has no enhancer here, so CFG is used."));
}

void Intake::takeText(const QString& text)
{
    if (text.trimmed().isEmpty())
        return;
    const std::string utf8 = text.toStdString();
    if (!looksLikeInfotext(utf8))
        return m_editor.setPrompt(text.trimmed());
    const PictureRequest read = requestIn(readParameters(utf8));
    setOffer(Offer{*read.request, {}, {}, read.leftOut, read.assumed});
}

void Intake::takeFile(const QUrl& file)
{
    const QString path = file.toLocalFile(), name = QFileInfo(path).fileName();
    if (looksLikeWeights(path))
        return takeWeights(path);
    m_pool.start([this, path, name] {
        const PictureRequest read = readPictureRequest(path);
        QMetaObject::invokeMethod(this, [this, path, name, read] {
            if (read.request)
                setOffer(Offer{*read.request, name, read.program, read.leftOut, read.assumed});
            else
                Q_EMIT failed(read.problem.isEmpty() ? Problem(tr("This picture carries no parameters: %1.").arg(path)) : read.problem);
        });
    });
}

void Intake::setOffer(std::optional<Offer> offer)
{
    m_offer = std::move(offer);
    Q_EMIT offerChanged();
}

QString Intake::offer() const
{
    if (!m_offer)
        return {};
    if (m_offer->file.isEmpty())
        return tr("Parameters from a text");
    return m_offer->program.isEmpty() ? m_offer->file : tr("%1 · by %2").arg(m_offer->file, m_offer->program);
}

QString Intake::offerPrompt() const { return m_offer ? QString::fromStdString(m_offer->request.text.prompt).simplified() : QString(); }

QString Intake::offerLeftOut() const
{
    QStringList sentences;
    if (m_offer && !m_offer->leftOut.isEmpty())
        sentences.append(tr("Has no place here: %1").arg(m_offer->leftOut.join(QStringLiteral(", "))));
    if (m_offer && !m_offer->assumed.isEmpty())
        sentences.append(tr("Left unsaid, so as its program has it: %1").arg(m_offer->assumed.join(QStringLiteral(", "))));
    return sentences.join(QLatin1Char('\n'));
}

void Intake::takeOffer(Part part)
{
    if (!m_offer)
        return;
    const GenerationRequest request = m_offer->request;
    setOffer(std::nullopt);
    take(request, part);
}

void Intake::takeWeights(const QString& path)
{
    m_pool.start([this, path, model = fs::path(m_model.summary().path)] {
        const WeightsFile file = identifyWeights(path);
        const bool found = isFoundByName(path, file.kind, model);
        QMetaObject::invokeMethod(this, [this, path, file, found] { useWeights(path, file, found); });
    });
}

void Intake::useWeights(const QString& path, const WeightsFile& file, bool foundByName)
{
    const QFileInfo info(path);
    if (!file.kind)
        return failed(file.refusal.isEmpty() ? Problem(tr("%1 holds weights that have no use here.").arg(info.fileName())) : file.refusal);
    switch (*file.kind) {
    case AssetKind::Model:
        m_awaitedModel = info.absoluteFilePath();
        m_services.library.addFolder(m_awaitedModel);
        return useAwaitedModel();
    case AssetKind::Lora:
        return m_editor.append(loraTag(foundByName ? info.completeBaseName() : path));
    case AssetKind::Embedding:
        if (foundByName)
            return m_editor.append(info.completeBaseName());
        return failed(tr(
            "%1 is an embedding. Prompts name embeddings, so they are found in folders alone: add its folder on the Models page, or put it into %2.")
                          .arg(info.fileName(), shownFolder("embeddings")));
    case AssetKind::Autoencoder:
        return m_model.chooseAutoencoder(foundByName ? info.completeBaseName() : path);
    case AssetKind::Enhancer:
        return failed(tr("%1 is an enhancer. Put it into %2, and the model that it was made for finds it.")
                          .arg(info.fileName(), shownFolder("enhancers")));
    }
}

void Intake::useAwaitedModel()
{
    const auto model = m_awaitedModel.isEmpty() ? std::nullopt : m_services.library.model(m_awaitedModel);
    if (!model || !(model->inspected || !model->problem.isEmpty()))
        return;
    m_awaitedModel.clear();
    if (!model->problem.isEmpty())
        return failed(model->problem);
    m_model.choose(model->path);
}

} // namespace dice
