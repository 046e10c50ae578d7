#pragma once
// The quality report of the review: its sentence, figures, curves and pictures.
#include "distill/distillreporter.h"
#include "reportcases.h"
#include "support/enginesentences.h"

namespace dice {

class ReportViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by DistillViewModel")

    Q_PROPERTY(bool there READ there NOTIFY changed)
    Q_PROPERTY(bool measuring READ measuring NOTIFY changed)
    Q_PROPERTY(double share READ share NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
    Q_PROPERTY(QString verdict READ verdict NOTIFY changed)
    Q_PROPERTY(QString basis READ basis NOTIFY changed)
    Q_PROPERTY(QStringList columns READ columns NOTIFY changed)
    Q_PROPERTY(QStringList offCells READ offCells NOTIFY changed)
    Q_PROPERTY(QStringList diceCells READ diceCells NOTIFY changed)
    Q_PROPERTY(QStringList cfgCells READ cfgCells NOTIFY changed)
    Q_PROPERTY(QStringList figureNames READ figureNames NOTIFY changed)
    Q_PROPERTY(QStringList figureValues READ figureValues NOTIFY changed)
    Q_PROPERTY(QList<QPointF> byTime READ byTime NOTIFY changed)
    Q_PROPERTY(QList<QPointF> diceCertainty READ diceCertainty NOTIFY changed)
    Q_PROPERTY(QList<QPointF> cfgCertainty READ cfgCertainty NOTIFY changed)
    Q_PROPERTY(QList<QPointF> diceColour READ diceColour NOTIFY changed)
    Q_PROPERTY(QList<QPointF> cfgColour READ cfgColour NOTIFY changed)
    Q_PROPERTY(QList<QPointF> dialWithDice READ dialWithDice NOTIFY changed)
    Q_PROPERTY(QList<QPointF> dial READ dial NOTIFY changed)
    Q_PROPERTY(QString fewest READ fewest NOTIFY changed)
    Q_PROPERTY(QString most READ most NOTIFY changed)
    Q_PROPERTY(int passRange READ passRange NOTIFY changed)
    Q_PROPERTY(double mostScale READ mostScale NOTIFY changed)
    Q_PROPERTY(double mostColour READ mostColour NOTIFY changed)
    Q_PROPERTY(dice::ReportCases* examples READ examples CONSTANT)
    Q_PROPERTY(dice::ReportCases* worst READ worst CONSTANT)

public:
    explicit ReportViewModel(DistillReporter& reporter, QObject* parent = nullptr);

    [[nodiscard]] bool there() const { return m_reporter.report().has_value(); }
    [[nodiscard]] bool measuring() const { return m_reporter.measuring(); }
    [[nodiscard]] double share() const { return m_reporter.share(); }
    [[nodiscard]] QString problem() const { return EngineSentences::said(m_reporter.problem()); }
    /// What the figures mean, with the limits.
    [[nodiscard]] QString verdict() const;
    /// "12 pictures that it has never seen · 20 steps · CFG 5"
    [[nodiscard]] QString basis() const;
    /// The table: what stands over its columns, and the cells of each way.
    [[nodiscard]] QStringList columns() const;
    [[nodiscard]] QStringList offCells() const { return cells(&DistillReport::none); }
    [[nodiscard]] QStringList diceCells() const { return cells(&DistillReport::dice); }
    [[nodiscard]] QStringList cfgCells() const { return cells(&DistillReport::cfg); }
    [[nodiscard]] QStringList figureNames() const;
    [[nodiscard]] QStringList figureValues() const;
    [[nodiscard]] QList<QPointF> byTime() const { return shown().byTime; }
    [[nodiscard]] QList<QPointF> diceCertainty() const { return shown().diceCertainty; }
    [[nodiscard]] QList<QPointF> cfgCertainty() const { return shown().cfgCertainty; }
    [[nodiscard]] QList<QPointF> diceColour() const { return shown().diceColour; }
    [[nodiscard]] QList<QPointF> cfgColour() const { return shown().cfgColour; }
    /// PSNR in dB by the passes beyond the fewest.
    [[nodiscard]] QList<QPointF> dialWithDice() const { return fromFewest(shown().dialWithDice); }
    [[nodiscard]] QList<QPointF> dial() const { return fromFewest(shown().dial); }
    /// "20 passes", at the ends of these curves.
    [[nodiscard]] QString fewest() const;
    [[nodiscard]] QString most() const;
    [[nodiscard]] int passRange() const { return mostPasses() - fewestPasses(); }
    [[nodiscard]] double mostScale() const;
    [[nodiscard]] double mostColour() const;
    [[nodiscard]] ReportCases* examples() { return &m_examples; }
    [[nodiscard]] ReportCases* worst() { return &m_worst; }

    Q_INVOKABLE void measure() { m_reporter.measure(); }
    Q_INVOKABLE void stop() { m_reporter.stop(); }
    /// The page for other programs.
    Q_INVOKABLE void openPage() const;

Q_SIGNALS:
    void changed();

private:
    [[nodiscard]] const DistillReport& shown() const;
    [[nodiscard]] int fewestPasses() const;
    [[nodiscard]] int mostPasses() const;
    [[nodiscard]] QList<QPointF> fromFewest(QList<QPointF> curve) const;
    [[nodiscard]] QStringList cells(ReportWay DistillReport::*way) const;
    [[nodiscard]] QList<std::pair<QString, QString>> figures() const;
    void take();

    DistillReporter& m_reporter;
    ReportCases m_examples, m_worst;
    bool m_shown = false;
};

} // namespace dice
