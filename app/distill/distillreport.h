#pragma once
// A quality report as it lies in its folder: the figures of report.json, and beside it the pictures of its cases.
#include <QList>
#include <QPointF>
#include <QString>

#include <filesystem>
#include <optional>

namespace dice {

struct QualityReport;

/// One way to make the pictures; means over all of them.
struct ReportWay
{
    int passes = 0;
    double seconds = 0;         ///< denoising of one picture
    std::optional<double> psnr; ///< to CFG's picture; nothing for CFG itself
    double ssim = 0, latentError = 0;
    std::optional<double> right; ///< share of pictures that show what was asked for, where the judge applies
    double colour = 0, contrast = 0, sharpness = 0;
};

/// The same seed three ways; the pictures are files, empty where one is missing.
struct ReportPictures
{
    QString prompt;
    qint64 seed = 0;
    std::optional<double> psnr;
    QString none, dice, cfg;
};

struct DistillReport
{
    int pictures = 0, prompts = 0, steps = 0;
    double scale = 0;
    ReportWay none, dice, cfg;
    double residual = 1, residualEmpty = 1, residualNegative = 1, cosine = 0, speedup = 0;
    double gapByPredictions = 0;
    std::optional<double> gapByJudge, strengthCorrelation;
    std::optional<double> diceGone, cfgGone; ///< share of negative prompts that are obeyed
    double wordCosine = 1, paddingCosine = 1;
    QList<QPointF> byTime;                      ///< residual, from the finished picture to noise: x = 0 ... 9
    QList<QPointF> diceCertainty, cfgCertainty; ///< the judge's, by CFG scale; empty where it does not apply
    QList<QPointF> diceColour, cfgColour;       ///< colourfulness, by CFG scale
    QList<QPointF> dialWithDice, dial;          ///< PSNR to CFG's picture in dB, by passes, with the enhancer and without training
    QList<ReportPictures> examples, worst;

    /// The judge's where it applies, else that of the predictions.
    [[nodiscard]] double gapClosed() const { return gapByJudge.value_or(gapByPredictions); }
    /// Nothing where there is no report that can be read.
    [[nodiscard]] static std::optional<DistillReport> read(const QString& folder);
    /// What the report's JSON does not hold: its pictures, as files beside it.
    static void writePictures(const QualityReport& report, const std::filesystem::path& folder);
};

} // namespace dice
