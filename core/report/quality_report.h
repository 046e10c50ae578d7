#pragma once
// What an enhancer is worth on its model, said honestly: how near DICE comes to classifier-free guidance on prompts it has
// not learned from, where it falls short, and what it saves. No torch type.
#include "image/closeness.h"
#include "request/progress.h"
#include "request/request.h"

#include <nlohmann/json.hpp>

#include <array>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace dice {

struct ReportRequest
{
    std::string model, enhancer; ///< as in GenerationRequest; enhancer empty = the model's own
    std::string promptsFile;     ///< one prompt a line; empty = the model's held-out captions, else a general list
    int prompts = 64;            ///< at most that many
    int seeds = 1;               ///< pictures of each prompt
    std::int64_t seed = 7000;    ///< of the first picture
    std::string sampler = "dpmpp-2m", schedule = "auto";
    int steps = 20;
    double scale = 0; ///< of CFG; 0 = what the enhancer was taught
    int batch = 16;
    Precision precision = Precision::Auto;
    std::string device = "auto";
};

/// BadRequest for values out of range.
void validate(const ReportRequest& request);

/// One way to make the pictures; means over all of them. Closeness is to CFG's picture of the same seed.
struct WayFigures
{
    std::string name;       ///< none, DICE, CFG
    int passes = 0;         ///< of one picture
    double seconds = 0;     ///< denoising of one picture, in a batch
    Closeness toCfg;        ///< psnr infinite for CFG itself
    double latentError = 0; ///< |z - z_cfg|^2 / |z_cfg|^2
    Appearance appearance;
    std::optional<double> right;     ///< share of pictures with subject and background as asked for, where the judge applies
    std::optional<double> certainty; ///< of the judge, in degrees
};

/// Relative residual R = |eps(c_phi) - eps_w|^2 / |eps(c) - eps_w|^2 on CFG's own trajectories of the report's prompts.
struct ResidualFigures
{
    double mean = 1, emptyNegative = 1, realNegative = 1, cosine = 0;
    std::array<double, 10> byTime{}; ///< by tenths of the model's times; NaN where none
};

/// One strength, as CFG at a scale and as DICE at the alpha that stands for it.
struct StrengthFigures
{
    double scale = 0, alpha = 0;
    Closeness closeness; ///< of DICE to CFG at that scale
    double latentError = 0;
    std::optional<double> cfgCertainty, diceCertainty;
    double cfgColour = 0, diceColour = 0;
};

/// The background of each way's own picture is named in the negative prompt: how often is it gone?
struct NegativeFigures
{
    int cases = 0;
    double cfgGone = 0, diceGone = 0; ///< shares
    [[nodiscard]] double shareOfCfg() const { return cfgGone > 0 ? diceGone / cfgGone : 1; }
};

/// One way to spend passes between DICE's one and CFG's two per evaluation; means over pictures, against CFG's of the
/// same seeds.
struct DialFigures
{
    std::string way; ///< "dial with DICE", "dial", "limited interval" or "adaptive guidance"
    int passes = 0;  ///< of one picture; in the mean for adaptive guidance
    double psnr = 0, latentError = 0;
    std::optional<double> right; ///< as in WayFigures
};

/// How far the enhancer moves tokens at mid-time, mean over layers and prompts: cosine(c, c_phi) and |c_phi - c| / |c|.
struct TokenFigures
{
    double wordCosine = 1, paddingCosine = 1, wordMoved = 0, paddingMoved = 0;
};

/// The same seed three ways.
struct ReportCase
{
    std::string prompt, negative;
    std::int64_t seed = 0;
    Image none, dice, cfg;
    double psnr = 0; ///< of DICE to CFG
};

struct QualityReport
{
    ReportRequest request; ///< as it was carried out: scale filled in
    std::string modelName, modelSha256, enhancerFile, enhancerKind;
    bool changesDenoiser = false;
    std::int64_t parameters = 0, updates = 0;
    double alpha = 1;
    int pictures = 0;
    WayFigures none, dice, cfg;
    ResidualFigures residual;
    std::vector<StrengthFigures> strengths;
    std::optional<double> strengthCorrelation; ///< Spearman's, of the judge's certainty
    std::optional<NegativeFigures> negatives;
    int dialPictures = 0;
    std::vector<DialFigures> dial; ///< by rising passes
    TokenFigures tokens;
    std::vector<ReportCase> examples, worst;
    std::vector<std::pair<std::int64_t, double>> losses, residuals; ///< of the training, from the enhancer's file

    /// 1 - R
    [[nodiscard]] double gapClosedByResidual() const { return 1 - residual.mean; }
    /// (DICE - none) / (CFG - none) of the judge's share; nothing where the judge does not apply or there is no gap.
    [[nodiscard]] std::optional<double> gapClosedByJudge() const;
    /// CFG's denoising time over DICE's.
    [[nodiscard]] double speedup() const { return dice.seconds > 0 ? cfg.seconds / dice.seconds : 0; }
    /// One plain sentence or two.
    [[nodiscard]] std::string verdict() const;
    /// Everything but the pictures.
    [[nodiscard]] nlohmann::json json() const;
};

/// Rank correlation of two lists of one length; ties share their rank. Nothing where one of them is constant.
[[nodiscard]] std::optional<double> rankCorrelation(const std::vector<double>& a, const std::vector<double>& b);

struct ReportResult
{
    RunStatus status = RunStatus::Finished;
    QualityReport report; ///< empty when cancelled
    Remarks remarks;
};

struct ReportProgress
{
    std::string stage;
    int done = 0, total = 0; ///< denoiser passes
};
using ReportListener = std::function<void(const ReportProgress&)>;

} // namespace dice
