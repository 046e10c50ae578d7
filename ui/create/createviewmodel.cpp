#include "createviewmodel.h"
#include "base/random_seed.h"

#include "support/enginesentences.h"

#include <QFileInfo>

namespace dice {
namespace {

const QString kSessionPart = QStringLiteral("create");

} // namespace

CreateViewModel::CreateViewModel(Services& services, std::shared_ptr<PictureStore> store, QObject* parent)
    : QObject(parent), m_services(services), m_store(std::move(store)), m_pictures(m_store), m_queue(services.queue)
{
    m_clock.start();
    m_draft.request.text.prompt = "an apple on a blue background" /* in the language that models read */;
    m_draft.request.sampling.seed = randomSeed();
    restore();
    m_range = dialRange(m_draft.request);
    m_pool.setMaxThreadCount(1);
    connectServices();
}

CreateViewModel::~CreateViewModel() { m_pool.waitForDone(); }

void CreateViewModel::connectServices()
{
    connect(&m_services.queue, &JobQueue::started, this, [this](qint64, const QString& purpose) { start(purpose); });
    connect(&m_services.queue, &JobQueue::progressed, this, [this](qint64, const JobProgress& progress) { showProgress(progress); });
    connect(&m_services.queue, &JobQueue::pictureMade, this,
        [this](qint64, const QString& purpose, const MadePicture& made) { addPicture(purpose, made); });
    connect(&m_services.queue, &JobQueue::ended, this,
        [this](qint64, const QString& purpose, const Outcome& outcome) { finish(purpose, outcome); });
    connect(&m_services.queue, &JobQueue::changed, this, &CreateViewModel::jobChanged);
    connect(&m_services.inference, &InferenceService::modelDescribed, this, &CreateViewModel::takeModel);
    connect(&m_services.inference, &InferenceService::modelUnreadable, this, [this](const Problem& problem) {
        m_modelAnswered = true;
        m_askedEarly = 0;
        setProblem(problem);
    });
    connect(&m_services.library, &ModelLibrary::changed, this, &CreateViewModel::modelsChanged);
    connect(&m_services.library, &ModelLibrary::changed, this, &CreateViewModel::lookForFiles); // an added folder may hold LoRAs
    connect(&m_services.library, &ModelLibrary::changed, this, &CreateViewModel::useAwaitedModel);
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
    m_draft.takeJson(kept);
    m_scaleTouched = !kept.isEmpty();
    m_guidanceTouched = kept.value(QLatin1String("guidance_chosen")).toBool();
    m_modelPath = kept.value(QLatin1String("model")).toString();
    const QList<GalleryEntry> latest = m_services.gallery.latest(PictureList::kMost);
    for (auto entry = latest.rbegin(); entry != latest.rend(); ++entry)
        if (QFileInfo::exists(entry->file))
            m_pictures.add(*entry);
    m_current = m_pictures.rowCount() > 0 ? 0 : -1;
}

void CreateViewModel::draftChanged()
{
    m_range = dialRange(m_draft.request);
    Q_EMIT requestChanged();
    m_services.tokens.count(0, prompt(), m_draft.request.sampling.steps);
    m_services.tokens.count(1, negative(), m_draft.request.sampling.steps);
    QJsonObject kept = m_draft.toJson();
    kept.insert(QStringLiteral("model"), m_modelPath);
    kept.insert(QStringLiteral("guidance_chosen"), m_guidanceTouched);
    m_services.session.keep(kSessionPart, kept);
}

void CreateViewModel::setDraft(const RequestDraft& draft)
{
    m_draft = draft;
    draftChanged();
}

void CreateViewModel::changeTo(const QString& field, const RequestDraft& draft)
{
    if (draft == m_draft)
        return;
    m_history.remember(m_draft, field, m_clock.elapsed());
    setDraft(draft);
}

void CreateViewModel::undo()
{
    if (const auto before = m_history.undo(m_draft))
        setDraft(*before);
}

void CreateViewModel::redo()
{
    if (const auto after = m_history.redo(m_draft))
        setDraft(*after);
}

void CreateViewModel::setProblem(const Problem& problem)
{
    const QString said = EngineSentences::said(problem);
    if (m_problem == said)
        return;
    m_problem = said;
    Q_EMIT problemChanged();
}

} // namespace dice
