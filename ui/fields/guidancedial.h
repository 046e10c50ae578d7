#pragma once
// Shows how the prompt is enforced, how strongly, and the dial: how many denoiser passes a picture may cost. Of the draft
// itself, or of what a page makes of it, where the dial keeps its place between other ends.
#include "draft.h"
#include "modelchoice.h"

#include <functional>

namespace dice {

/// The request that a page makes of the draft's, and the size of its picture; nothing = the draft's own.
struct DialSubject
{
    std::function<GenerationRequest(const GenerationRequest&)> derived = {};
    std::function<QSize()> pixels = {};
};

class GuidanceDial : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the view-models")

    Q_PROPERTY(QString mode READ mode WRITE setMode NOTIFY changed)
    Q_PROPERTY(bool guided READ guided NOTIFY changed)
    Q_PROPERTY(bool measures READ measures NOTIFY changed)
    Q_PROPERTY(double scale READ scale WRITE setScale NOTIFY changed)
    Q_PROPERTY(QString strengthHint READ strengthHint NOTIFY changed)
    Q_PROPERTY(int passes READ passes WRITE setPasses NOTIFY changed)
    Q_PROPERTY(int fewest READ fewest NOTIFY changed)
    Q_PROPERTY(int most READ most NOTIFY changed)
    Q_PROPERTY(QList<qreal> marks READ marks NOTIFY changed)
    Q_PROPERTY(QString text READ text NOTIFY changed)
    Q_PROPERTY(QString cost READ cost NOTIFY changed)
    Q_PROPERTY(QString otherCost READ otherCost NOTIFY changed)

public:
    GuidanceDial(Draft& draft, ModelChoice& model, DialSubject subject = {}, QObject* parent = nullptr);

    /// "none", "cfg" or "dice", as a request has it; dice where there is an enhancer.
    [[nodiscard]] QString mode() const;
    void setMode(const QString& word);
    [[nodiscard]] bool guided() const { return request().guidance.mode != GuidanceMode::None; }
    /// Some steps pay for a second pass.
    [[nodiscard]] bool measures() const { return passes() > m_range.least; }
    [[nodiscard]] double scale() const { return request().guidance.scale; }
    void setScale(double scale);
    /// Where the strength comes from another place than its slider: "strength 0.50 of the picture".
    [[nodiscard]] QString strengthHint() const;
    /// Denoiser passes of one picture, from one per model evaluation to CFG's two.
    [[nodiscard]] int passes() const { return movedPasses(draftPasses(), m_draftRange, m_range); }
    void setPasses(int passes);
    [[nodiscard]] int fewest() const { return m_range.least; }
    [[nodiscard]] int most() const { return m_range.most; }
    /// Where plans were measured on this model.
    [[nodiscard]] QList<qreal> marks() const;
    /// "22 passes · about 1.0 s · 95 % of the way to CFG"
    [[nodiscard]] QString text() const;
    /// What the press costs: "40 passes", and once a time was measured "40 passes · about 6 s".
    [[nodiscard]] QString cost() const;
    /// "CFG would take 40 passes"; empty where it is what is asked for.
    [[nodiscard]] QString otherCost() const;

    /// After a change of what the page makes of the draft.
    void renew();

Q_SIGNALS:
    void changed();

private:
    [[nodiscard]] const GenerationRequest& request() const { return m_draft.request(); }
    [[nodiscard]] bool dice() const { return request().guidance.mode == GuidanceMode::Dice; }
    [[nodiscard]] GenerationRequest derived() const { return m_subject.derived ? m_subject.derived(request()) : request(); }
    [[nodiscard]] int draftPasses() const;
    [[nodiscard]] double seconds(int passes) const;
    /// What was measured at the dial's place, on whole pictures; empty where nothing was.
    [[nodiscard]] QString measuredCloseness() const;
    [[nodiscard]] QString closeness() const;

    Draft& m_draft;
    ModelChoice& m_model;
    const DialSubject m_subject;
    PassRange m_draftRange{20, 40}, m_range{20, 40};
};

} // namespace dice
