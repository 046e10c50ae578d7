#include "report/report_html.h"

#include "base/error.h"
#include "base/file.h"
#include "image/picture_pixels.h"
#include "report/report_plots.h"

#include <openssl/evp.h>
#include <spdlog/fmt/fmt.h>

#include <array>
#include <cmath>

namespace dice {
namespace fs = std::filesystem;
namespace {

// The studio's colours: one meaning, one colour.
constexpr const char* kDice = "var(--dice)";
constexpr const char* kCfg = "var(--cfg)";

constexpr const char* kStyle = R"(
:root{color-scheme:light dark;--back:#f4f5f6;--panel:#fff;--line:#d9dce1;--text:#1a1c1f;--quiet:#5b626d;--dice:#0e8578;--cfg:#a8640a;--none:#6b727c;--other:#7a4fc4}
@media (prefers-color-scheme:dark){:root{--back:#16171a;--panel:#1d1f23;--line:#343941;--text:#eceef1;--quiet:#a3a9b3;--dice:#2dbfae;--cfg:#f0a63c;--none:#8a919c;--other:#b094f5}}
body{margin:0 auto;max-width:1080px;padding:32px 24px 64px;background:var(--back);color:var(--text);font:15px/1.5 Inter,system-ui,sans-serif}
h1{font-size:26px;line-height:1.25;margin:0 0 4px}h2{font-size:18px;margin:40px 0 12px}p{margin:8px 0;max-width:75ch}.quiet{color:var(--quiet);font-size:13px}
.verdict{font-size:18px;border-left:4px solid var(--dice);padding:4px 0 4px 16px;margin:20px 0}
.panel{background:var(--panel);border:1px solid var(--line);border-radius:10px;padding:16px}
.cases{display:grid;grid-template-columns:repeat(auto-fill,minmax(320px,1fr));gap:16px}.case .row{display:grid;grid-template-columns:1fr 1fr 1fr;gap:6px}
.case img{width:100%;border-radius:6px;display:block;image-rendering:auto}.case b{font-weight:500}.label{font-size:12px;text-align:center}
.dice{color:var(--dice)}.cfg{color:var(--cfg)}.none{color:var(--none)}
.plots{display:grid;grid-template-columns:repeat(auto-fill,minmax(400px,1fr));gap:16px}
svg{width:100%;height:auto;font:12px Inter,system-ui,sans-serif;fill:var(--quiet)}svg .title{font-size:14px;font-weight:500;fill:var(--text)}svg .grid{stroke:var(--line)}
table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums}th,td{text-align:right;padding:6px 10px;border-bottom:1px solid var(--line)}
th:first-child,td:first-child{text-align:left}th{font-weight:500;color:var(--quiet)}
)";

std::string base64(const std::string& bytes)
{
    std::string out(4 * ((bytes.size() + 2) / 3) + 1, '\0');
    const int length = EVP_EncodeBlock(
        reinterpret_cast<unsigned char*>(out.data()), reinterpret_cast<const unsigned char*>(bytes.data()), static_cast<int>(bytes.size()));
    out.resize(static_cast<std::size_t>(length));
    return out;
}

std::string pictureOf(const Image& image, const std::string& words)
{
    return fmt::format("<img alt=\"{}\" src=\"data:image/png;base64,{}\">", escaped(words),
        base64(encodePixels(image, PictureKind::Png, {}, {}, "report.html")));
}

std::string casesOf(const std::vector<ReportCase>& cases)
{
    std::string out = "<div class=cases>";
    for (const ReportCase& one : cases) {
        out += fmt::format(
            "<div class=\"panel case\"><div class=row>{}{}{}<span class=\"label none\">none</span><span class=\"label dice\">DICE</span><span class=\"label cfg\">CFG</span></div>",
            pictureOf(one.none, "none: " + one.prompt), pictureOf(one.dice, "DICE: " + one.prompt),
            pictureOf(one.cfg, "CFG: " + one.prompt));
        out += fmt::format("<p><b>{}</b><br><span class=quiet>seed {} · DICE to CFG {:.1f} dB</span></p></div>", escaped(one.prompt),
            one.seed, std::min(one.psnr, 99.0));
    }
    return out + "</div>";
}

std::string row(std::initializer_list<std::string> cells)
{
    std::string out = "<tr>";
    for (const std::string& cell : cells)
        out += "<td>" + cell + "</td>";
    return out + "</tr>";
}

std::string percent(const std::optional<double>& share) { return share ? fmt::format("{:.1f} %", 100 * *share) : "–"; }

std::string decibels(double value) { return std::isfinite(value) ? fmt::format("{:.1f} dB", value) : "–"; }

std::string rowOf(const WayFigures& way, const char* colour)
{
    return row({fmt::format("<span class={}>{}</span>", colour, way.name), std::to_string(way.passes), fmt::format("{:.2f} s", way.seconds),
        decibels(way.toCfg.psnr), fmt::format("{:.3f}", way.toCfg.ssim), fmt::format("{:.3f}", way.latentError), percent(way.right),
        fmt::format("{:.0f}", way.appearance.colourfulness), fmt::format("{:.0f}", way.appearance.contrast),
        fmt::format("{:.1f}", way.appearance.sharpness)});
}

std::string waysTable(const QualityReport& report)
{
    return "<div class=panel><table><tr><th>Way<th>passes<th>denoising<th>PSNR to CFG<th>SSIM<th>latent error<th>right<th>colour<th>contrast<th>sharpness</tr>" +
           rowOf(report.none, "none") + rowOf(report.dice, "dice") + rowOf(report.cfg, "cfg") +
           "</table></div><p class=quiet>Means over all pictures, same seeds. Right: a judge sees the subject and the background that the prompt asks for; – where no judge knows the model. "
           "Colour: colourfulness after Hasler and Süsstrunk. Contrast: spread of the brightness. Sharpness: mean Laplacian.</p>";
}

std::string plotsOf(const QualityReport& report)
{
    Plot byTime{"Residual R over time (1 = plain prompt, 0 = CFG)", "model's time, from the finished picture to noise", "R",
        {{"R", kDice, {}}}, 0.0, {}};
    for (std::size_t i = 0; i < report.residual.byTime.size(); ++i)
        byTime.lines[0].points.emplace_back(100.0 * static_cast<double>(i) + 50, report.residual.byTime[i]);
    Plot sweep{"Strength: the judge's certainty", "CFG scale, and the alpha that stands for it", "",
        {{"DICE", kDice, {}}, {"CFG", kCfg, {}}}, {}, {}};
    Plot colour{
        "Strength: colourfulness", "CFG scale, and the alpha that stands for it", "", {{"DICE", kDice, {}}, {"CFG", kCfg, {}}}, {}, {}};
    for (const StrengthFigures& strength : report.strengths) {
        if (strength.diceCertainty && strength.cfgCertainty) {
            sweep.lines[0].points.emplace_back(strength.scale, *strength.diceCertainty);
            sweep.lines[1].points.emplace_back(strength.scale, *strength.cfgCertainty);
        }
        colour.lines[0].points.emplace_back(strength.scale, strength.diceColour);
        colour.lines[1].points.emplace_back(strength.scale, strength.cfgColour);
    }
    Plot loss{"Training loss", "updates", "", {{"loss", kDice, {}}}, {}, {}},
        held{"Held-out R while training", "updates", "", {{"R", kDice, {}}}, {}, {}};
    for (const auto& [update, value] : report.losses)
        loss.lines[0].points.emplace_back(static_cast<double>(update), value);
    for (const auto& [update, value] : report.residuals)
        held.lines[0].points.emplace_back(static_cast<double>(update), value);
    std::string out = "<div class=plots>";
    for (const Plot* plot : {&byTime, &sweep, &colour, &loss, &held})
        if (const std::string svg = svgOf(*plot); !svg.empty())
            out += "<div class=panel>" + svg + "</div>";
    return out + "</div>";
}

// The first two lines are what the program offers, the others older ways at equal passes.
std::string dialOf(const QualityReport& report)
{
    struct Way
    {
        const char *name, *shown, *colour;
    };
    constexpr std::array kWays = {Way{"dial with DICE", "dial + DICE", kDice}, Way{"dial", "dial", "var(--text)"},
        Way{"limited interval", "interval", "var(--none)"}, Way{"adaptive guidance", "adaptive", "var(--other)"}};
    Plot psnr{"PSNR to CFG's picture, dB", "passes of a picture", "", {}, {}, {}},
        latent{"Latent error to CFG", "passes of a picture", "", {}, 0.0, {}},
        right{"Pictures that are right, %", "passes of a picture", "", {}, {}, {}};
    for (const Way& way : kWays) {
        for (Plot* plot : {&psnr, &latent, &right})
            plot->lines.push_back({way.shown, way.colour, {}});
        for (const DialFigures& figures : report.dial) {
            if (figures.way != way.name)
                continue;
            psnr.lines.back().points.emplace_back(figures.passes, figures.psnr);
            latent.lines.back().points.emplace_back(figures.passes, figures.latentError);
            if (figures.right)
                right.lines.back().points.emplace_back(figures.passes, 100 * *figures.right);
        }
    }
    std::string plots;
    for (const Plot* plot : {&psnr, &latent, &right})
        if (const std::string svg = svgOf(*plot); !svg.empty())
            plots += "<div class=panel>" + svg + "</div>";
    if (plots.empty())
        return {};
    return fmt::format(
        "<h2>Between DICE and CFG</h2><p class=quiet>{} pictures, {} passes for CFG itself. The dial measures guidance in some evaluations and carries it on, or DICE, in the others; "
        "limited interval and adaptive guidance spend the same passes on the first evaluations.</p><div class=plots>{}</div>",
        report.dialPictures, report.cfg.passes, plots);
}

std::string figuresOf(const QualityReport& report)
{
    std::string out = "<div class=panel><table>";
    const auto add = [&](const char* name, const std::string& value, const char* words) {
        out += row({fmt::format("{}<br><span class=quiet>{}</span>", name, words), value});
    };
    if (const auto share = report.gapClosedByJudge())
        add("Share of CFG's gap closed, by the judge", percent(share), "(DICE - none) / (CFG - none) of the pictures that are right");
    add("Share of CFG's gap closed, by the predictions", percent(report.gapClosedByResidual()), "1 - R");
    add("Relative residual R", fmt::format("{:.3f}", report.residual.mean),
        "|DICE - CFG|² / |plain - CFG|² of the denoiser's predictions, mean over time");
    add("… with an empty negative, with a real one",
        fmt::format("{:.3f}, {:.3f}", report.residual.emptyNegative, report.residual.realNegative), "the same over half of them");
    add("Direction", fmt::format("{:.3f}", report.residual.cosine), "cosine between what DICE and what CFG does to the plain prediction");
    add("Denoising time, CFG / DICE", fmt::format("{:.2f}", report.speedup()), "in the same run");
    if (report.negatives)
        add("Negative prompts obeyed, DICE / CFG",
            fmt::format("{:.0f} % / {:.0f} %", 100 * report.negatives->diceGone, 100 * report.negatives->cfgGone),
            "how often the background named in the negative is gone");
    if (report.strengthCorrelation)
        add("Strength follows CFG's scale", fmt::format("{:.2f}", *report.strengthCorrelation),
            "rank correlation of the judge's certainty over the settings below");
    add("Words, padding: cosine to the plain embedding",
        fmt::format("{:.2f}, {:.2f}", report.tokens.wordCosine, report.tokens.paddingCosine),
        "how far the enhancer moves each, mean over layers");
    return out + "</table></div>";
}

std::string htmlOf(const QualityReport& report)
{
    const ReportRequest& request = report.request;
    std::string out = fmt::format(
        "<!doctype html><html lang=en><meta charset=utf-8><meta name=viewport content=\"width=device-width\"><title>DICE on {0}</title><style>{1}</style>"
        "<h1>DICE on {0}</h1><p class=quiet>{2}: {3}{4}, {5} parameters, {6} updates · {7} pictures ({8} prompts, {9} seeds from {10}) · {11}, {12} steps, scale {13:g}</p>",
        escaped(report.modelName), kStyle, escaped(report.enhancerFile), escaped(report.enhancerKind),
        report.changesDenoiser ? " with a low-rank change of the denoiser" : "", report.parameters, report.updates, report.pictures,
        request.prompts, request.seeds, request.seed, escaped(request.sampler), request.steps, request.scale);
    out += "<p class=verdict>" + escaped(report.verdict()) + "</p><h2>Pictures</h2>" + casesOf(report.examples);
    out += "<h2>In numbers</h2>" + waysTable(report) + figuresOf(report) + "<h2>Curves</h2>" + plotsOf(report) + dialOf(report);
    out += "<h2>Where DICE is farthest from CFG</h2>" + casesOf(report.worst);
    return out + "</html>\n";
}

} // namespace

void requireReportFolder(const fs::path& folder)
{
    std::error_code error;
    fs::create_directories(folder, error);
    if (error || !fs::is_directory(folder))
        fail(ErrorCode::Disk, "Expected a folder for the report that can be made, found {}: {}.",
            error ? error.message() : "something else", folder.string());
    const AtomicFile probe(folder / "report.json");
}

void writeReport(const QualityReport& report, const fs::path& folder)
{
    requireReportFolder(folder);
    writeTextFile(folder / "report.html", htmlOf(report));
    writeTextFile(folder / "report.json", report.json().dump(1) + "\n");
}

} // namespace dice
