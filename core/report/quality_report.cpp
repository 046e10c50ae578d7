#include "report/quality_report.h"

#include "base/error.h"

#include <spdlog/fmt/fmt.h>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace dice {
namespace {

using Json = nlohmann::json;

std::vector<double> ranksOf(const std::vector<double>& values)
{
    std::vector<std::size_t> order(values.size());
    std::iota(order.begin(), order.end(), 0);
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return values[a] < values[b]; });
    std::vector<double> ranks(values.size());
    for (std::size_t begin = 0, end = 0; begin < order.size(); begin = end) {
        while (end < order.size() && values[order[end]] == values[order[begin]])
            ++end;
        for (std::size_t i = begin; i < end; ++i)
            ranks[order[i]] = 0.5 * static_cast<double>(begin + end - 1);
    }
    return ranks;
}

// JSON has no infinity: equal pictures have no PSNR.
Json finite(double value) { return std::isfinite(value) ? Json(value) : Json(nullptr); }
Json maybe(const std::optional<double>& value) { return value ? Json(*value) : Json(nullptr); }

Json jsonOf(const WayFigures& way)
{
    return {{"passes", way.passes}, {"seconds", way.seconds}, {"psnr", finite(way.toCfg.psnr)}, {"ssim", way.toCfg.ssim},
        {"latent_error", way.latentError}, {"right", maybe(way.right)}, {"certainty", maybe(way.certainty)},
        {"colourfulness", way.appearance.colourfulness}, {"contrast", way.appearance.contrast}, {"sharpness", way.appearance.sharpness}};
}

Json jsonOf(const StrengthFigures& strength)
{
    return {{"scale", strength.scale}, {"alpha", strength.alpha}, {"psnr", finite(strength.closeness.psnr)},
        {"ssim", strength.closeness.ssim}, {"latent_error", strength.latentError}, {"cfg_certainty", maybe(strength.cfgCertainty)},
        {"dice_certainty", maybe(strength.diceCertainty)}, {"cfg_colourfulness", strength.cfgColour},
        {"dice_colourfulness", strength.diceColour}};
}

Json jsonOf(const DialFigures& dial)
{
    return {
        {"way", dial.way}, {"passes", dial.passes}, {"psnr", dial.psnr}, {"latent_error", dial.latentError}, {"right", maybe(dial.right)}};
}

Json jsonOf(const std::vector<ReportCase>& cases)
{
    Json list = Json::array();
    for (const ReportCase& one : cases)
        list.push_back({{"prompt", one.prompt}, {"negative", one.negative}, {"seed", one.seed}, {"psnr", finite(one.psnr)}});
    return list;
}

} // namespace

void validate(const ReportRequest& request)
{
    if (request.prompts < 1 || request.prompts > 10000)
        fail(ErrorCode::BadRequest, "Expected 1 to 10000 prompts, found {}.", request.prompts);
    if (request.seeds < 1 || request.seeds > 100)
        fail(ErrorCode::BadRequest, "Expected 1 to 100 seeds, found {}.", request.seeds);
    if (request.steps < 1 || request.steps > 1000)
        fail(ErrorCode::BadRequest, "Expected steps from 1 to 1000, found {}.", request.steps);
    if (request.scale != 0 && !(request.scale > 1 && request.scale <= 100))
        fail(ErrorCode::BadRequest, "Expected a scale above 1 and at most 100, since CFG does nothing at 1; found {}.", request.scale);
    if (request.batch < 1 || request.batch > 256)
        fail(ErrorCode::BadRequest, "Expected a batch from 1 to 256, found {}.", request.batch);
}

std::optional<double> rankCorrelation(const std::vector<double>& a, const std::vector<double>& b)
{
    if (a.size() != b.size() || a.size() < 2)
        return std::nullopt;
    const std::vector<double> p = ranksOf(a), q = ranksOf(b);
    const double mean = 0.5 * static_cast<double>(a.size() - 1);
    double product = 0, squareP = 0, squareQ = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        product += (p[i] - mean) * (q[i] - mean);
        squareP += (p[i] - mean) * (p[i] - mean);
        squareQ += (q[i] - mean) * (q[i] - mean);
    }
    if (squareP == 0 || squareQ == 0)
        return std::nullopt;
    return product / std::sqrt(squareP * squareQ);
}

std::optional<double> QualityReport::gapClosedByJudge() const
{
    if (!none.right || !dice.right || !cfg.right || *cfg.right - *none.right < 0.02)
        return std::nullopt;
    return (*dice.right - *none.right) / (*cfg.right - *none.right);
}

std::string QualityReport::verdict() const
{
    const double share = gapClosedByJudge().value_or(gapClosedByResidual());
    const char* nearness = share >= 0.9    ? "very near to CFG"
                           : share >= 0.75 ? "near to CFG"
                           : share >= 0.5  ? "halfway between the plain prompt and CFG"
                                           : "far from CFG";
    std::string text = fmt::format(
        "DICE is {} on this model: it needs {} passes instead of {} ({:.2f} times faster) and closes {:.0f} % of the gap between the plain prompt and CFG {}.",
        nearness, dice.passes, cfg.passes, speedup(), 100 * share,
        gapClosedByJudge() ? "in what pictures show" : "in the denoiser's predictions");
    if (dice.right && cfg.right && *dice.right < *cfg.right - 0.01)
        text +=
            fmt::format(" CFG wins where the prompt must be obeyed to the letter: {:.0f} % of its pictures are right, {:.0f} % of DICE's.",
                100 * *cfg.right, 100 * *dice.right);
    else if (!dice.right)
        text += fmt::format(" CFG wins where its own picture is wanted: DICE's differ from it by {:.1f} dB.", dice.toCfg.psnr);
    if (negatives && negatives->shareOfCfg() < 0.9)
        text += fmt::format(" Negative prompts have {:.0f} % of the effect that they have with CFG.", 100 * negatives->shareOfCfg());
    return text;
}

nlohmann::json QualityReport::json() const
{
    Json byTime = Json::array();
    for (const double value : residual.byTime)
        byTime.push_back(finite(value));
    Json sweep = Json::array();
    for (const StrengthFigures& strength : strengths)
        sweep.push_back(jsonOf(strength));
    Json ways = Json::array();
    for (const DialFigures& way : dial)
        ways.push_back(jsonOf(way));
    Json out = {{"model", modelName}, {"model_sha256", modelSha256}, {"enhancer", enhancerFile}, {"kind", enhancerKind},
        {"changes_denoiser", changesDenoiser}, {"parameters", parameters}, {"updates", updates}, {"alpha", alpha}, {"pictures", pictures},
        {"prompts", request.prompts}, {"seeds", request.seeds}, {"seed", request.seed}, {"sampler", request.sampler},
        {"schedule", request.schedule}, {"steps", request.steps}, {"scale", request.scale}, {"verdict", verdict()}, {"none", jsonOf(none)},
        {"dice", jsonOf(dice)}, {"cfg", jsonOf(cfg)}, {"gap_closed_by_judge", maybe(gapClosedByJudge())},
        {"gap_closed_by_residual", gapClosedByResidual()}, {"speedup", speedup()},
        {"residual", {{"mean", residual.mean}, {"empty_negative", residual.emptyNegative}, {"real_negative", residual.realNegative},
                         {"cosine", residual.cosine}, {"by_time", byTime}}},
        {"strengths", sweep}, {"strength_rank_correlation", maybe(strengthCorrelation)},
        {"tokens", {{"word_cosine", tokens.wordCosine}, {"padding_cosine", tokens.paddingCosine}, {"word_moved", tokens.wordMoved},
                       {"padding_moved", tokens.paddingMoved}}},
        {"dial", {{"pictures", dialPictures}, {"ways", ways}}}, {"examples", jsonOf(examples)}, {"worst", jsonOf(worst)},
        {"losses", losses}, {"residuals", residuals}};
    if (negatives)
        out["negatives"] = {{"cases", negatives->cases}, {"cfg_gone", negatives->cfgGone}, {"dice_gone", negatives->diceGone},
            {"share_of_cfg", negatives->shareOfCfg()}};
    return out;
}

} // namespace dice
