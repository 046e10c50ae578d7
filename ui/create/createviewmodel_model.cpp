// The model that makes the pictures, and its enhancer.
#include "createviewmodel.h"

#include "support/thumbnailprovider.h"
#include "support/wording.h"

#include <QFileInfo>

#include <utility>

namespace dice {

void CreateViewModel::describeModel()
{
    m_modelAnswered = false;
    m_services.inference.describe(m_modelPath.toStdString());
}

void CreateViewModel::takeModel(const ModelSummary& summary)
{
    m_model = summary;
    m_modelAnswered = true;
    const std::filesystem::path folder = !summary.path.empty()                 ? std::filesystem::path(summary.path)
                                         : m_services.places.resources.empty() ? std::filesystem::path()
                                                                               : m_services.places.resources / "starter-model";
    if (!folder.empty())
        m_services.tokens.useModel(folder);
    if (!m_scaleTouched)
        m_draft.request.guidance.scale = summary.defaultScale;
    m_dial = ModelDial::of(summary);
    settleGuidance();
    lookForFiles();
    Q_EMIT modelChanged();
    Q_EMIT modelsChanged();
    draftChanged();
    Q_EMIT canvasChanged();
    for (int i = std::exchange(m_askedEarly, 0); i > 0; --i)
        generate();
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
    return m_model.name.empty()
               ? QString()
               : tr("%1 shape · %2")
                     .arg(Wording::family(QString::fromStdString(m_model.family)), Wording::pixels(m_model.width, m_model.height));
}

QString CreateViewModel::modelThumbnail() const
{
    const QString file =
        m_services.gallery.latestOf(m_modelPath.isEmpty() ? QStringLiteral("starter-model") : QFileInfo(m_modelPath).fileName());
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
    m_draft.request.sampling.width = m_draft.request.sampling.height = 0; // the new model's own
    m_scaleTouched = m_guidanceTouched = false;
    m_draft.request.guidance.enhancer = {}; // and its strengths belong to the model before
    m_draft.request.guidance.alpha.reset();
    m_draft.request.guidance.beta.reset();
    m_secondsPerPass = 0;
    describeModel();
}

void CreateViewModel::chooseEnhancer(const QString& model, const QString& file)
{
    if (model != m_modelPath)
        return;
    RequestDraft draft = m_draft;
    draft.request.guidance.mode = GuidanceMode::Dice;
    draft.setPasses(0);
    draft.request.guidance.enhancer = {file.toStdString(), {}};
    draft.request.guidance.alpha.reset();
    draft.request.guidance.beta.reset();
    m_guidanceTouched = true;
    m_history.remember(m_draft, QStringLiteral("enhancer"), m_clock.elapsed());
    setDraft(draft);
    describeModel();
}

} // namespace dice
