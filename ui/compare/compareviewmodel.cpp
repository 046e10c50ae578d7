#include "compareviewmodel.h"

#include "base/seed.h"
#include "compare/picturedifference.h"
#include "dial/modeldial.h"
#include "schedule/sampler_labels.h"
#include "support/enginesentences.h"
#include "support/labelledsheet.h"
#include "support/wording.h"

#include <QLocale>

#include <cmath>

namespace dice {
namespace {

constexpr double kStrengths[] = {0, 0.5, 1, 1.5};
constexpr int kSheetColumns = 4;

// As in the theme.
QColor markOf(GuidanceMode mode)
{
    switch (mode) {
    case GuidanceMode::None:
        return {0x8A, 0x91, 0x9C};
    case GuidanceMode::Cfg:
        return {0xF0, 0xA6, 0x3C};
    case GuidanceMode::Dice:
        break;
    }
    return {0x2D, 0xBF, 0xAE};
}

} // namespace

CompareViewModel::CompareViewModel(Services& services, std::shared_ptr<PictureStore> store, SharedDraft& shared, QObject* parent)
    : QObject(parent), m_store(std::move(store)), m_shared(shared), m_job(services.queue, QStringLiteral("compare")), m_ways(m_store),
      m_grid(services, m_store, shared)
{
    m_pool.setMaxThreadCount(1);
    connect(&shared.model, &ModelChoice::changed, this, &CompareViewModel::chosenChanged); // with an enhancer strengths can be tried
    connect(&m_ways, &CompareWayList::changed, this, [this] {
        Q_EMIT chosenChanged();
        measure();
    });
    connectJob();
}

void CompareViewModel::connectJob()
{
    connect(&m_job, &JobStatus::progressed, this, [this](qint64 job, const JobProgress& progress) {
        if (const int row = m_ways.rowOf(job); row >= 0)
            m_ways.setDetail(row, Wording::stage(progress));
    });
    connect(&m_job, &JobStatus::made, this, [this](qint64 job, const MadePicture& made) {
        if (const int row = m_ways.rowOf(job); row >= 0)
            m_ways.setPicture(row, made);
    });
    connect(&m_job, &JobStatus::ended, this, [this](qint64 job, const Outcome& outcome) {
        const int row = m_ways.rowOf(job); // none, where a new comparison began meanwhile
        if (row < 0)
            return;
        m_ways.setJob(row, 0);
        if (outcome.kind == Outcome::Kind::Cancelled)
            m_ways.setDetail(row, tr("Cancelled"));
        if (outcome.kind == Outcome::Kind::Failed)
            m_ways.setDetail(row, EngineSentences::said(outcome.problem));
        Q_EMIT chosenChanged();
    });
}

CompareViewModel::~CompareViewModel() { m_pool.waitForDone(); }

const CompareWayList::Way& CompareViewModel::way(int row) const
{
    static const CompareWayList::Way none;
    return row >= 0 && row < m_ways.count() ? m_ways.at(row) : none;
}

void CompareViewModel::start(const GenerationRequest& request)
{
    m_job.cancel();
    m_job.dismissProblem();
    m_request = request;
    m_request.sampling.count = 1;
    m_ways.reset({});
    m_left = 0;
    m_right = 1;
    m_triedStrengths = m_triedDial = false;
    if (const PassRange range = dialRange(request); request.guidance.passes > range.least && request.guidance.passes < range.most)
        make(m_request, {}, true); // between the ends of the dial lies a way of its own
    if (m_shared.model.hasEnhancer())
        make(withGuidance(GuidanceMode::Dice), {}, true);
    for (const GuidanceMode mode : {GuidanceMode::Cfg, GuidanceMode::None})
        make(withGuidance(mode), {}, true);
    m_right = std::max(1, m_ways.count() - 2); // CFG itself, where it is not the first
    Q_EMIT startedChanged();
    Q_EMIT chosenChanged();
}

GenerationRequest CompareViewModel::withGuidance(GuidanceMode mode) const
{
    GenerationRequest request = m_request;
    GuidanceSettings& guidance = request.guidance;
    if (guidance.mode != mode) { // its strengths are not this guidance's
        guidance.enhancer.file.clear();
        guidance.alpha.reset();
        guidance.beta.reset();
    }
    guidance.mode = mode;
    guidance.passes = 0;
    guidance.plan = {};
    return request;
}

void CompareViewModel::make(const GenerationRequest& request, const QString& name, bool base)
{
    CompareWayList::Way way;
    way.mode = request.guidance.mode;
    way.name = name;
    way.base = base;
    way.detail = tr("Waiting");
    const int row = m_ways.append(way);
    m_ways.setJob(row, m_job.add(request));
}

void CompareViewModel::tryStrengths()
{
    if (!strengthsLeft())
        return;
    m_triedStrengths = true;
    for (const double strength : kStrengths) {
        GenerationRequest request = withGuidance(GuidanceMode::Dice);
        request.guidance.alpha = strength;
        make(request, tr("DICE × %1").arg(QLocale().toString(strength, 'f', 1)), false);
    }
    Q_EMIT chosenChanged();
}

void CompareViewModel::tryDial()
{
    if (!dialLeft())
        return;
    m_triedDial = true;
    for (const int passes : dialTrials(dialRange(m_request))) {
        GenerationRequest request = withGuidance(m_shared.model.hasEnhancer() ? GuidanceMode::Dice : GuidanceMode::Cfg);
        request.guidance.passes = passes;
        make(request, {}, false);
    }
    Q_EMIT chosenChanged();
}

int CompareViewModel::sideCount() const
{
    int count = 0;
    for (int row = 0; row < m_ways.count(); ++row)
        count += isShown(row) ? 1 : 0;
    return count;
}

QString CompareViewModel::notes() const
{
    QList<int> shown;
    for (int row = 0; row < m_ways.count(); ++row)
        if (isShown(row))
            shown.append(row);
    return m_ways.notes(shown);
}

void CompareViewModel::newSeed()
{
    GenerationRequest request = m_request;
    request.sampling.seed = randomSeed();
    start(request);
}

void CompareViewModel::setView(View view)
{
    if (m_view == view)
        return;
    m_view = view;
    Q_EMIT viewChanged();
    renewDifference();
}

void CompareViewModel::choose(int left, int right)
{
    if (left < 0 || right < 0 || left >= m_ways.count() || right >= m_ways.count())
        return;
    // The same on both sides shows nothing: the other side takes what this one had
    if (left == right)
        (left != m_left ? right : left) = left != m_left ? m_left : m_right;
    m_left = left;
    m_right = right;
    Q_EMIT chosenChanged();
    measure();
}

QSize CompareViewModel::size() const
{
    for (int row = 0; row < m_ways.count(); ++row)
        if (m_ways.at(row).ready())
            return {m_ways.at(row).pixels->width, m_ways.at(row).pixels->height};
    return {};
}

QString CompareViewModel::summary() const
{
    if (!started())
        return {};
    return tr("seed %1 · %2 · %3")
        .arg(m_request.sampling.seed)
        .arg(QString::fromStdString(samplerLabel(m_request.sampling.sampler)), Wording::steps(m_request.sampling.steps));
}

void CompareViewModel::setGain(int gain)
{
    m_gain = gain;
    renewDifference();
}

void CompareViewModel::renewDifference()
{
    const QString old = m_differenceSource;
    m_differenceSource.clear();
    if (m_view == View::Difference && ready())
        m_differenceSource =
            m_store->add(std::make_shared<const Pixels>(amplifiedDifference(*way(m_left).pixels, *way(m_right).pixels, m_gain)));
    Q_EMIT differenceChanged();
    m_store->remove(old);
}

void CompareViewModel::setNumbersShown(bool shown)
{
    m_numbersShown = shown;
    Q_EMIT numbersChanged();
    measure();
}

// In another thread: SSIM of a large picture takes longer than a frame.
void CompareViewModel::measure()
{
    renewDifference();
    m_psnr.clear();
    m_ssim.clear();
    const quint64 number = ++m_measurement;
    Q_EMIT numbersChanged();
    if (!m_numbersShown || !ready())
        return;
    m_pool.start([this, number, a = way(m_left).pixels, b = way(m_right).pixels] {
        const auto close = closeness(*a, *b);
        QMetaObject::invokeMethod(
            this,
            [this, number, close] {
                if (number != m_measurement || !close)
                    return;
                const QLocale locale;
                m_psnr = std::isinf(close->psnr) ? tr("the same") : tr("%1 dB").arg(locale.toString(close->psnr, 'f', 1));
                m_ssim = locale.toString(close->ssim, 'f', 3);
                Q_EMIT numbersChanged();
            },
            Qt::QueuedConnection);
    });
}

QString CompareViewModel::times() const
{
    if (!ready() || way(m_left).made.seconds() <= 0)
        return {};
    const double times = way(m_right).made.seconds() / way(m_left).made.seconds();
    if (std::abs(times - 1) < 0.05) // as good as equal
        return {};
    return times >= 1 ? tr("%1 × faster").arg(QLocale().toString(times, 'f', 1))
                      : tr("%1 × slower").arg(QLocale().toString(1 / times, 'f', 1));
}

void CompareViewModel::exportTo(const QUrl& file)
{
    QList<LabelledPicture> pictures;
    for (int row = 0; row < m_ways.count(); ++row)
        if (m_ways.at(row).ready())
            pictures.append({m_store->image(m_ways.at(row).source).copy(), m_ways.at(row).label(), markOf(m_ways.at(row).mode)});
    if (pictures.isEmpty())
        return;
    const QString title = tr("%1 — %2").arg(QString::fromStdString(m_request.text.prompt).simplified(), summary());
    m_job.setProblem(
        saveSheet(labelledSheet(pictures, std::min(static_cast<int>(pictures.size()), kSheetColumns), title), file.toLocalFile()));
}

} // namespace dice
