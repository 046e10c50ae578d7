#include "guidancedial.h"

#include "support/guidanceword.h"
#include "support/wording.h"

#include <QLocale>

#include <algorithm>
#include <utility>

namespace dice {
namespace {

constexpr double kShownSeconds = 0.1; // of the time that a picture takes

} // namespace

GuidanceDial::GuidanceDial(Draft& draft, ModelChoice& model, DialSubject subject, QObject* parent)
    : QObject(parent), m_draft(draft), m_model(model), m_subject(std::move(subject))
{
    connect(&draft, &Draft::changed, this, &GuidanceDial::renew);
    connect(&model, &ModelChoice::changed, this, &GuidanceDial::changed);
    renew();
}

void GuidanceDial::renew()
{
    m_draftRange = dialRange(request());
    m_range = m_subject.derived ? dialRange(derived()) : m_draftRange;
    Q_EMIT changed();
}

QString GuidanceDial::mode() const { return guidanceWord(request().guidance.mode); }

void GuidanceDial::setMode(const QString& word)
{
    const GuidanceMode mode = guidanceOf(word);
    if (mode == request().guidance.mode || (mode == GuidanceMode::Dice && !m_model.hasEnhancer()))
        return;
    m_draft.chosen().guidance = true;
    m_draft.edit(QStringLiteral("guidance"), [mode](GenerationRequest& request) {
        request.guidance.mode = mode;
        dice::setPasses(request, 0); // each way begins at its own end of the dial
    });
}

void GuidanceDial::setScale(double scale)
{
    m_draft.chosen().scale = true;
    m_draft.edit(QStringLiteral("scale"), [scale](GenerationRequest& request) {
        request.guidance.scale = scale;
        request.guidance.alpha.reset(); // the slider decides from now on
    });
}

QString GuidanceDial::strengthHint() const
{
    return dice() && request().guidance.alpha
               ? tr("%1 × as trained, from the picture").arg(QLocale().toString(*request().guidance.alpha, 'f', 2))
               : QString();
}

// 0 at the mode's own end, so that it stays there whatever is changed.
void GuidanceDial::setPasses(int passes)
{
    const int own = dice() ? m_draftRange.least : m_draftRange.most,
              there = movedPasses(std::clamp(passes, m_range.least, m_range.most), m_range, m_draftRange);
    m_draft.edit(QStringLiteral("passes"), [&](GenerationRequest& request) { dice::setPasses(request, there == own ? 0 : there); });
}

int GuidanceDial::draftPasses() const
{
    const GuidanceSettings& guidance = request().guidance;
    if (!(dice() || (guidance.mode == GuidanceMode::Cfg && guidance.scale != 1)))
        return m_draftRange.least;
    if (const int chosen = guidance.plan.empty() ? guidance.passes : guidance.plan.passes(); chosen != 0)
        return std::clamp(chosen, m_draftRange.least, m_draftRange.most);
    return dice() ? m_draftRange.least : m_draftRange.most;
}

QList<qreal> GuidanceDial::marks() const
{
    QList<qreal> marks;
    for (const int measured : m_model.dial().marks(request(), dice())) {
        const int there = movedPasses(measured, m_draftRange, m_range);
        if (there > m_range.least && there < m_range.most && (marks.isEmpty() || marks.constLast() < there))
            marks.append(there);
    }
    return marks;
}

double GuidanceDial::seconds(int passes) const
{
    return m_model.secondsFor(passes, m_subject.pixels ? m_subject.pixels() : m_model.sizeOf(request()));
}

QString GuidanceDial::cost() const
{
    const int all = passes() * derived().sampling.count;
    const QString counted = Wording::passes(all);
    return seconds(all) < kShownSeconds ? counted : tr("%1 · about %2").arg(counted, Wording::seconds(seconds(all)));
}

QString GuidanceDial::otherCost() const
{
    const bool less = guided() && passes() < m_range.most;
    return less ? tr("CFG would take %1").arg(Wording::passes(m_range.most * derived().sampling.count)) : QString();
}

QString GuidanceDial::measuredCloseness() const
{
    const auto close = m_model.dial().closeness(request(), draftPasses(), dice());
    if (!close)
        return {};
    const QString measured = close->share ? tr("%1 % of the way to CFG").arg(QLocale().toString(100 * *close->share, 'f', 0))
                                          : tr("%1 dB from CFG").arg(QLocale().toString(close->psnr, 'f', 1));
    return m_subject.derived ? tr("%1, measured on whole pictures").arg(measured) : measured;
}

QString GuidanceDial::closeness() const
{
    const int passes = draftPasses();
    if (passes == m_draftRange.most)
        return tr("CFG itself");
    if (passes == m_draftRange.least && !dice())
        return tr("no guidance");
    if (const QString measured = measuredCloseness(); !measured.isEmpty())
        return measured;
    return passes == m_draftRange.least ? tr("DICE alone") : tr("not measured on this model");
}

QString GuidanceDial::text() const
{
    const QString counted = Wording::passes(passes());
    if (!guided())
        return tr("%1 · no guidance").arg(counted);
    return seconds(passes()) < kShownSeconds ? tr("%1 · %2").arg(counted, closeness())
                                             : tr("%1 · about %2 · %3").arg(counted, Wording::seconds(seconds(passes())), closeness());
}

} // namespace dice
