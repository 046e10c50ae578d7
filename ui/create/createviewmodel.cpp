#include "createviewmodel.h"

#include "base/seed.h"

#include <utility>

namespace dice {
namespace {

constexpr double kVaryStrength = 0.15;

} // namespace

CreateViewModel::CreateViewModel(Services& services, std::shared_ptr<PictureStore> store, SharedDraft& shared, QObject* parent)
    : QObject(parent), m_services(services), m_shared(shared), m_editor(services, shared.draft, shared.model, PromptEditor::Page::Create),
      m_shelf(services, shared.draft, m_editor, shared.model.files()), m_dial(shared.draft, shared.model),
      m_sampling(shared.draft, shared.model), m_intake(services, shared.draft, shared.model, m_editor),
      m_job(services.queue, QStringLiteral("create"), JobStatus::Shows::Queue), m_queue(services.queue),
      m_canvas(services, std::move(store), shared.model, m_job.purpose())
{
    connect(&m_shelf, &PromptShelf::failed, &m_job, &JobStatus::setProblem);
    connect(&m_intake, &Intake::failed, &m_job, &JobStatus::setProblem);
    connect(&m_canvas, &Canvas::failed, &m_job, &JobStatus::setProblem);
    connect(&shared.requests, &RequestMaker::drawn, &m_job, &JobStatus::setProblem);
    connect(&shared.model, &ModelChoice::unreadable, this, [this](const Problem& problem) {
        m_askedEarly = 0;
        m_job.setProblem(problem);
    });
    connect(&shared.model, &ModelChoice::described, this, [this] {
        for (int i = std::exchange(m_askedEarly, 0); i > 0; --i)
            generate();
    });
}

void CreateViewModel::generate()
{
    m_job.dismissProblem();
    if (!m_shared.model.answered() && !m_shared.draft.chosen().scale) {
        ++m_askedEarly;
        return;
    }
    m_services.history.add({m_editor.prompt(), m_editor.negative()});
    m_job.add(m_shared.requests.next());
}

void CreateViewModel::useSettings()
{
    if (m_canvas.shown() != nullptr)
        m_intake.take(m_canvas.shown()->request, Intake::Part::All);
}

void CreateViewModel::vary()
{
    if (m_canvas.shown() == nullptr)
        return;
    GenerationRequest request = m_canvas.shown()->request;
    request.sampling.variationStrength = kVaryStrength;
    request.sampling.variationSeed = randomSeed();
    m_job.add(request);
}

void CreateViewModel::compare(bool shownOne)
{
    if (!shownOne || m_canvas.shown() != nullptr)
        Q_EMIT compareRequested(shownOne ? m_canvas.shown()->request : m_shared.requests.next());
}

void CreateViewModel::edit()
{
    if (m_canvas.shown() != nullptr)
        Q_EMIT editRequested(m_canvas.shown()->file);
}

} // namespace dice
