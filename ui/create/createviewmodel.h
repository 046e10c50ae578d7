#pragma once
// The Create page: composes what is edited, the job that runs and the pictures that were made, and makes pictures.
#include "canvas.h"
#include "fields/guidancedial.h"
#include "fields/jobstatus.h"
#include "fields/promptshelf.h"
#include "fields/samplingfields.h"
#include "fields/shareddraft.h"
#include "intake.h"
#include "queuelist.h"

namespace dice {

class CreateViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by StudioWindow")

    Q_PROPERTY(dice::Draft* draft READ draft CONSTANT)
    Q_PROPERTY(dice::ModelChoice* model READ model CONSTANT)
    Q_PROPERTY(dice::PromptEditor* editor READ editor CONSTANT)
    Q_PROPERTY(dice::PromptShelf* shelf READ shelf CONSTANT)
    Q_PROPERTY(dice::GuidanceDial* dial READ dial CONSTANT)
    Q_PROPERTY(dice::SamplingFields* sampling READ sampling CONSTANT)
    Q_PROPERTY(dice::Intake* intake READ intake CONSTANT)
    Q_PROPERTY(dice::JobStatus* job READ job CONSTANT)
    Q_PROPERTY(dice::QueueList* queue READ queue CONSTANT)
    Q_PROPERTY(dice::Canvas* canvas READ canvas CONSTANT)

public:
    CreateViewModel(Services& services, std::shared_ptr<PictureStore> store, SharedDraft& shared, QObject* parent = nullptr);

    [[nodiscard]] Draft* draft() { return &m_shared.draft; }
    [[nodiscard]] ModelChoice* model() { return &m_shared.model; }
    [[nodiscard]] PromptEditor* editor() { return &m_editor; }
    [[nodiscard]] PromptShelf* shelf() { return &m_shelf; }
    [[nodiscard]] GuidanceDial* dial() { return &m_dial; }
    [[nodiscard]] SamplingFields* sampling() { return &m_sampling; }
    [[nodiscard]] Intake* intake() { return &m_intake; }
    [[nodiscard]] JobStatus* job() { return &m_job; }
    [[nodiscard]] QueueList* queue() { return &m_queue; }
    [[nodiscard]] Canvas* canvas() { return &m_canvas; }

    /// Starts a picture, or lets it wait behind the running one.
    Q_INVOKABLE void generate();
    /// The request of the shown picture into the editors, its seed kept.
    Q_INVOKABLE void useSettings();
    /// Another picture near the shown one: its request with a little of another noise.
    Q_INVOKABLE void vary();
    /// The shown picture's request, or that of the editors, to the Compare page; the shown picture to the Edit page.
    Q_INVOKABLE void compare(bool shownOne);
    Q_INVOKABLE void edit();
    Q_INVOKABLE void distill() { Q_EMIT distillRequested(m_shared.model.path()); }

Q_SIGNALS:
    void compareRequested(const dice::GenerationRequest& request);
    void editRequested(const QString& file);
    /// The model in use is to be made CFG-free.
    void distillRequested(const QString& model);

private:
    Services& m_services;
    SharedDraft& m_shared;
    PromptEditor m_editor;
    PromptShelf m_shelf;
    GuidanceDial m_dial;
    SamplingFields m_sampling;
    Intake m_intake;
    JobStatus m_job;
    QueueList m_queue;
    Canvas m_canvas;
    int m_askedEarly = 0; ///< pictures that were asked for before the model's own scale was known
};

} // namespace dice
