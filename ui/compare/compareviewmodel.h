#pragma once
// The Compare page: one request at one seed, made in two or three ways, and the ways to look at the difference.
#include "comparewaylist.h"
#include "fields/jobstatus.h"
#include "fields/shareddraft.h"
#include "gridviewmodel.h"
#include "support/guidanceword.h"

#include <QThreadPool>
#include <QUrl>

namespace dice {

class CompareViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by StudioWindow")

    Q_PROPERTY(dice::CompareWayList* ways READ ways CONSTANT)
    Q_PROPERTY(View view READ view WRITE setView NOTIFY viewChanged)
    Q_PROPERTY(int left READ left WRITE setLeft NOTIFY chosenChanged)
    Q_PROPERTY(int right READ right WRITE setRight NOTIFY chosenChanged)
    Q_PROPERTY(QString leftSource READ leftSource NOTIFY chosenChanged)
    Q_PROPERTY(QString rightSource READ rightSource NOTIFY chosenChanged)
    Q_PROPERTY(QString leftLabel READ leftLabel NOTIFY chosenChanged)
    Q_PROPERTY(QString rightLabel READ rightLabel NOTIFY chosenChanged)
    Q_PROPERTY(QString leftMode READ leftMode NOTIFY chosenChanged)
    Q_PROPERTY(QString rightMode READ rightMode NOTIFY chosenChanged)
    Q_PROPERTY(QString differenceSource READ differenceSource NOTIFY differenceChanged)
    Q_PROPERTY(int gain READ gain WRITE setGain NOTIFY differenceChanged)
    Q_PROPERTY(bool numbersShown READ numbersShown WRITE setNumbersShown NOTIFY numbersChanged)
    Q_PROPERTY(QString psnr READ psnr NOTIFY numbersChanged)
    Q_PROPERTY(QString ssim READ ssim NOTIFY numbersChanged)
    Q_PROPERTY(QString times READ times NOTIFY numbersChanged)
    Q_PROPERTY(QSize size READ size NOTIFY chosenChanged)
    Q_PROPERTY(QString summary READ summary NOTIFY startedChanged)
    Q_PROPERTY(bool started READ started NOTIFY startedChanged)
    Q_PROPERTY(bool ready READ ready NOTIFY chosenChanged)
    Q_PROPERTY(QString notes READ notes NOTIFY chosenChanged)
    Q_PROPERTY(bool strengthsLeft READ strengthsLeft NOTIFY chosenChanged)
    Q_PROPERTY(bool dialLeft READ dialLeft NOTIFY chosenChanged)
    Q_PROPERTY(int sideCount READ sideCount NOTIFY chosenChanged)
    Q_PROPERTY(dice::ModelChoice* model READ model CONSTANT)
    Q_PROPERTY(dice::JobStatus* job READ job CONSTANT)
    Q_PROPERTY(dice::GridViewModel* grid READ grid CONSTANT)

public:
    enum class View { Split, Side, Flip, Difference };
    Q_ENUM(View)

    CompareViewModel(Services& services, std::shared_ptr<PictureStore> store, SharedDraft& shared, QObject* parent = nullptr);
    ~CompareViewModel() override;

    /// The same request in every way that the model has; its seed, size and everything else stay.
    void start(const GenerationRequest& request);

    [[nodiscard]] CompareWayList* ways() { return &m_ways; }
    [[nodiscard]] View view() const { return m_view; }
    void setView(View view);
    [[nodiscard]] int left() const { return m_left; }
    [[nodiscard]] int right() const { return m_right; }
    void setLeft(int row) { choose(row, m_right); }
    void setRight(int row) { choose(m_left, row); }
    [[nodiscard]] QString leftSource() const { return way(m_left).source; }
    [[nodiscard]] QString rightSource() const { return way(m_right).source; }
    [[nodiscard]] QString leftLabel() const { return way(m_left).label(); }
    [[nodiscard]] QString rightLabel() const { return way(m_right).label(); }
    [[nodiscard]] QString leftMode() const { return guidanceWord(way(m_left).mode); }
    [[nodiscard]] QString rightMode() const { return guidanceWord(way(m_right).mode); }
    [[nodiscard]] QString differenceSource() const { return m_differenceSource; }
    /// How many times the difference is enlarged.
    [[nodiscard]] int gain() const { return m_gain; }
    void setGain(int gain);
    [[nodiscard]] bool numbersShown() const { return m_numbersShown; }
    void setNumbersShown(bool shown);
    [[nodiscard]] QString psnr() const { return m_psnr; }
    [[nodiscard]] QString ssim() const { return m_ssim; }
    /// "1.9 × faster" of the left one; empty while it is not known.
    [[nodiscard]] QString times() const;
    [[nodiscard]] QSize size() const;
    /// "seed 7 · DPM++ 2M · 20 steps"
    [[nodiscard]] QString summary() const;
    [[nodiscard]] bool started() const { return m_ways.count() > 0; }
    /// Both chosen pictures are there.
    [[nodiscard]] bool ready() const { return way(m_left).ready() && way(m_right).ready(); }
    /// What the engine remarked on the ways that lie side by side.
    [[nodiscard]] QString notes() const;
    /// Whether strengths, or places on the dial, can still be tried with this request.
    [[nodiscard]] bool strengthsLeft() const { return started() && m_shared.model.hasEnhancer() && !m_triedStrengths; }
    [[nodiscard]] bool dialLeft() const { return started() && !m_triedDial; }
    /// How many ways lie side by side: those that every comparison has, and what is chosen.
    [[nodiscard]] int sideCount() const;
    [[nodiscard]] ModelChoice* model() { return &m_shared.model; }
    [[nodiscard]] JobStatus* job() { return &m_job; }
    [[nodiscard]] GridViewModel* grid() { return &m_grid; }

    /// The request of the Create page.
    Q_INVOKABLE void startFromDraft() { start(m_shared.requests.next()); }
    /// DICE at the same seed with a few strengths; the request with a few numbers of passes.
    Q_INVOKABLE void tryStrengths();
    Q_INVOKABLE void tryDial();
    Q_INVOKABLE void newSeed();
    Q_INVOKABLE void swap() { choose(m_right, m_left); }
    /// All pictures that are there, side by side with their labels.
    Q_INVOKABLE void exportTo(const QUrl& file);

Q_SIGNALS:
    void viewChanged();
    void chosenChanged();
    void differenceChanged();
    void numbersChanged();
    void startedChanged();

private:
    [[nodiscard]] const CompareWayList::Way& way(int row) const;
    /// Whether it lies side by side with others: one that every comparison has, or chosen.
    [[nodiscard]] bool isShown(int row) const { return m_ways.at(row).base || row == m_left || row == m_right; }
    void choose(int left, int right);
    /// The request with other guidance, at that guidance's own end of the dial.
    [[nodiscard]] GenerationRequest withGuidance(GuidanceMode mode) const;
    void make(const GenerationRequest& request, const QString& name, bool base);
    void measure();
    void renewDifference();
    void connectJob();

    std::shared_ptr<PictureStore> m_store;
    SharedDraft& m_shared;
    JobStatus m_job;
    CompareWayList m_ways;
    GridViewModel m_grid;
    GenerationRequest m_request;
    View m_view = View::Split;
    int m_left = 0, m_right = 1, m_gain = 8;
    bool m_numbersShown = false, m_triedStrengths = false, m_triedDial = false;
    QString m_differenceSource, m_psnr, m_ssim;
    quint64 m_measurement = 0;
    QThreadPool m_pool;
};

} // namespace dice
