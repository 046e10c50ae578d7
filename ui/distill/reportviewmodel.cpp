#include "reportviewmodel.h"

#include "support/wording.h"

#include <QDesktopServices>
#include <QLocale>
#include <QUrl>

#include <algorithm>

namespace dice {
namespace {

constexpr double kVeryNear = 0.9, kNear = 0.75, kHalf = 0.5; // of CFG's gap

QString decimal(double value, int digits) { return QLocale().toString(value, 'f', digits); }

QString percent(double share) { return ReportViewModel::tr("%1 %").arg(QLocale().toString(100 * share, 'f', 0)); }

} // namespace

ReportViewModel::ReportViewModel(DistillReporter& reporter, QObject* parent) : QObject(parent), m_reporter(reporter)
{
    connect(&reporter, &DistillReporter::changed, this, &ReportViewModel::take);
    take();
}

void ReportViewModel::take()
{
    if (there() != m_shown) {
        m_shown = there();
        m_examples.reset(shown().examples);
        m_worst.reset(shown().worst);
    }
    Q_EMIT changed();
}

const DistillReport& ReportViewModel::shown() const
{
    static const DistillReport none;
    return m_reporter.report() ? *m_reporter.report() : none;
}

QString ReportViewModel::verdict() const
{
    const DistillReport& report = shown();
    const double closed = report.gapClosed();
    const QString share = percent(closed);
    QString text =
        closed >= kVeryNear
            ? tr("DICE is very near to CFG on this model: it closes %1 of the gap between the plain prompt and CFG.").arg(share)
        : closed >= kNear ? tr("DICE is near to CFG on this model: it closes %1 of the gap between the plain prompt and CFG.").arg(share)
        : closed >= kHalf ? tr("DICE is halfway between the plain prompt and CFG on this model: it closes %1 of the gap.").arg(share)
                          : tr("DICE is far from CFG on this model: it closes %1 of the gap between the plain prompt and CFG.").arg(share);
    if (report.speedup > 0)
        text += u' ' + tr("It needs %1 instead of %2 and is %3 times as fast.")
                           .arg(Wording::passes(report.dice.passes), Wording::passes(report.cfg.passes), decimal(report.speedup, 1));
    if (report.dice.right && report.cfg.right && *report.dice.right < *report.cfg.right)
        text += u' ' + tr("CFG wins where the prompt must be obeyed to the letter: %1 of its pictures are right, %2 of DICE's.")
                           .arg(percent(*report.cfg.right), percent(*report.dice.right));
    if (report.diceGone && report.cfgGone && *report.diceGone < *report.cfgGone)
        text +=
            u' ' +
            tr("Negative prompts are obeyed in %1 of the cases, with CFG in %2.").arg(percent(*report.diceGone), percent(*report.cfgGone));
    return text;
}

QString ReportViewModel::basis() const
{
    const DistillReport& report = shown();
    return tr("%1 of prompts that it has never seen · %2 · CFG %3")
        .arg(Wording::pictures(report.pictures), Wording::steps(report.steps), decimal(report.scale, 1));
}

QStringList ReportViewModel::columns() const
{
    return {tr("Passes"), tr("Denoising"), tr("PSNR to CFG"), tr("SSIM"), tr("Latent error"), tr("Correct"), tr("Colour"), tr("Contrast"),
        tr("Sharpness")};
}

QStringList ReportViewModel::cells(ReportWay DistillReport::*member) const
{
    const ReportWay& way = shown().*member;
    const QString none = QStringLiteral("–");
    return {QLocale().toString(way.passes), tr("%1 s").arg(decimal(way.seconds, 2)),
        way.psnr ? tr("%1 dB").arg(decimal(*way.psnr, 1)) : none, decimal(way.ssim, 3), decimal(way.latentError, 3),
        way.right ? percent(*way.right) : none, decimal(way.colour, 0), decimal(way.contrast, 0), decimal(way.sharpness, 1)};
}

QList<std::pair<QString, QString>> ReportViewModel::figures() const
{
    const DistillReport& report = shown();
    QList<std::pair<QString, QString>> figures;
    if (report.gapByJudge)
        figures.append({tr("Gap closed, by what pictures show"), percent(*report.gapByJudge)});
    figures.append({tr("Gap closed, by the predictions"), percent(report.gapByPredictions)});
    figures.append({tr("Left of the difference, with a negative prompt"), decimal(report.residualNegative, 2)});
    figures.append({tr("Left of the difference, without one"), decimal(report.residualEmpty, 2)});
    figures.append({tr("Direction (cosine)"), decimal(report.cosine, 2)});
    if (report.diceGone && report.cfgGone)
        figures.append({tr("Negative prompts obeyed, DICE / CFG"), tr("%1 / %2").arg(percent(*report.diceGone), percent(*report.cfgGone))});
    if (report.strengthCorrelation)
        figures.append({tr("Strength follows CFG's scale (rank correlation)"), decimal(*report.strengthCorrelation, 2)});
    figures.append(
        {tr("Words and padding stay alike (cosine)"), tr("%1 / %2").arg(decimal(report.wordCosine, 2), decimal(report.paddingCosine, 2))});
    return figures;
}

QStringList ReportViewModel::figureNames() const
{
    QStringList names;
    for (const auto& figure : figures())
        names.append(figure.first);
    return names;
}

QStringList ReportViewModel::figureValues() const
{
    QStringList values;
    for (const auto& figure : figures())
        values.append(figure.second);
    return values;
}

int ReportViewModel::fewestPasses() const
{
    return shown().dialWithDice.isEmpty() ? 0 : static_cast<int>(shown().dialWithDice.first().x());
}

int ReportViewModel::mostPasses() const { return shown().dialWithDice.isEmpty() ? 0 : static_cast<int>(shown().dialWithDice.last().x()); }

QString ReportViewModel::fewest() const { return Wording::passes(fewestPasses()); }

QString ReportViewModel::most() const { return Wording::passes(mostPasses()); }

QList<QPointF> ReportViewModel::fromFewest(QList<QPointF> curve) const
{
    for (QPointF& point : curve)
        point.rx() -= fewestPasses();
    return curve;
}

double ReportViewModel::mostScale() const
{
    double most = 1;
    for (const QList<QPointF>& curve : {shown().diceColour, shown().cfgColour})
        for (const QPointF& point : curve)
            most = std::max(most, point.x());
    return most;
}

double ReportViewModel::mostColour() const
{
    double most = 1;
    for (const QList<QPointF>& curve : {shown().diceColour, shown().cfgColour})
        for (const QPointF& point : curve)
            most = std::max(most, 1.1 * point.y());
    return most;
}

void ReportViewModel::openPage() const
{
    QDesktopServices::openUrl(QUrl::fromLocalFile(m_reporter.folder() + QStringLiteral("/report.html")));
}

} // namespace dice
