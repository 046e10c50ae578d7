// What comes into the editors from elsewhere: other pictures, texts, earlier prompts, styles.
#include "createviewmodel.h"

#include "gallery/picturerequest.h"
#include "request/parameters_text.h"
#include "image/infotext.h"
#include "library/weightsfile.h"

#include <QFileInfo>
#include <QUrl>

namespace dice {

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
    if (!m_services.styles.keep({name.trimmed(), prompt(), negative()}))
        setProblem(tr("The styles could not be saved."));
    Q_EMIT stylesChanged();
}

void CreateViewModel::removeStyle(const QString& name)
{
    m_services.styles.remove(name);
    if (m_draft.style == name)
        setStyle({});
    Q_EMIT stylesChanged();
}

// LoRAs that were given beside the prompt stand in it here, where they can be seen; their files are still known by their tags.
void CreateViewModel::showLoras(GenerationRequest& request)
{
    for (LoraUse& lora : request.model.loras)
        if (lora.tag.empty()) {
            lora.tag = std::filesystem::path(lora.asset.file).stem().string();
            request.text.prompt += QStringLiteral(" <lora:%1:%2>").arg(QString::fromStdString(lora.tag)).arg(lora.weight).toStdString();
        }
}

void CreateViewModel::take(const GenerationRequest& request, Part part)
{
    RequestDraft draft = m_draft;
    if (part == Part::All) {
        GenerationRequest whole = request;
        whole.edit.reset();                                    // an edited picture takes only a part of the dial's passes
        whole.sampling.count = m_draft.request.sampling.count; // of the next press, not of the picture
        showLoras(whole);
        draft.take(whole);
        if (request.edit)
            draft.setPasses(movedPasses(request.guidance.passes, dialRange(request), dialRange(whole)));
    }
    if (part == Part::Prompt) {
        draft.request.text.prompt = request.text.prompt;
        draft.request.text.negative = request.text.negative;
    }
    if (part == Part::Seed) {
        draft.request.sampling.seed = request.sampling.seed;
        draft.seedKept = true;
    }
    if (draft == m_draft)
        return;
    m_scaleTouched = m_scaleTouched || part == Part::All;
    m_guidanceTouched = m_guidanceTouched || part == Part::All;
    m_history.remember(m_draft, QStringLiteral("take"), m_clock.elapsed());
    setDraft(draft);
    const auto model = m_services.library.find(request.model.checkpoint);
    if (part == Part::All && model && model->path != m_modelPath) {
        m_modelPath = model->path;
        describeModel();
    } else if (part == Part::All && request.guidance.mode == GuidanceMode::Dice && m_modelAnswered && !enhancerThere()) {
        settleGuidance();
        draftChanged();
        setProblem(tr("This picture was made by DICE, and the model has no enhancer here, so CFG is used."));
    }
}

QStringList CreateViewModel::history() const
{
    QStringList lines;
    for (const UsedPrompt& used : m_found)
        lines.append(used.negative.isEmpty() ? used.prompt.simplified()
                                             : tr("%1 — without %2").arg(used.prompt.simplified(), used.negative.simplified()));
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
    request.text.prompt = m_found[row].prompt.toStdString();
    request.text.negative = m_found[row].negative.toStdString();
    take(request, Part::Prompt);
}

void CreateViewModel::takeText(const QString& text)
{
    if (text.trimmed().isEmpty())
        return;
    const std::string utf8 = text.toStdString();
    if (!looksLikeInfotext(utf8))
        return setPrompt(text.trimmed());
    const ReadParameters read = readParameters(utf8);
    QStringList leftOut;
    for (const std::string& field : read.unapplied)
        leftOut.append(QString::fromStdString(field));
    setOffer(Offer{read.request, {}, {}, leftOut});
}

void CreateViewModel::takeFile(const QUrl& file)
{
    const QString path = file.toLocalFile(), name = QFileInfo(path).fileName();
    if (looksLikeWeights(path))
        return takeWeights(path);
    m_pool.start([this, path, name] {
        const PictureRequest read = readPictureRequest(path);
        QMetaObject::invokeMethod(this, [this, path, name, read] {
            if (read.request)
                setOffer(Offer{*read.request, name, read.program, read.leftOut});
            else
                setProblem(read.problem.isEmpty() ? Problem(tr("This picture carries no parameters: %1.").arg(path)) : read.problem);
        });
    });
}

void CreateViewModel::setOffer(std::optional<Offer> offer)
{
    m_offer = std::move(offer);
    Q_EMIT offerChanged();
}

QString CreateViewModel::offer() const
{
    if (!m_offer)
        return {};
    if (m_offer->file.isEmpty())
        return tr("Parameters from a text");
    return m_offer->program.isEmpty() ? m_offer->file : tr("%1 · by %2").arg(m_offer->file, m_offer->program);
}

QString CreateViewModel::offerLeftOut() const
{
    return m_offer && !m_offer->leftOut.isEmpty() ? tr("Has no place here: %1").arg(m_offer->leftOut.join(QStringLiteral(", ")))
                                                  : QString();
}

void CreateViewModel::takeOffer(Part part)
{
    if (!m_offer)
        return;
    const GenerationRequest request = m_offer->request;
    setOffer(std::nullopt);
    take(request, part);
}

void CreateViewModel::dismissOffer() { setOffer(std::nullopt); }

} // namespace dice
