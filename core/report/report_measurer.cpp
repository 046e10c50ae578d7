#include "report/report_measurer.h"

#include "base/file.h"
#include "decode/pixels.h"
#include "distill/prompt_set.h"
#include "guidance/plan_choice.h"
#include "pipeline/prompts.h"
#include "report/dial_rivals.h"
#include "schedule/sampler_labels.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <limits>
#include <set>

namespace dice {
namespace fs = std::filesystem;
namespace {

constexpr std::size_t kTogether = 32; // prompts at a time, which bounds the memory
constexpr std::size_t kResidualPrompts = 48, kStrengthPrompts = 48, kNegativePrompts = 64, kTokenPrompts = 32, kDialPrompts = 24;
constexpr std::size_t kExamples = 8, kWorst = 6;
constexpr std::array kStrengthShares = {0.1, 0.25, 0.5, 0.75, 1.0, 1.5}; // of teacher's scale - 1
constexpr std::array kDialShares = {1.0, 1.1, 1.2, 1.35, 1.5};           // passes per evaluation
constexpr std::int64_t kNextSeed = 100000;                               // from one picture of a prompt to the next
constexpr std::uint64_t kHeldOutSeed = 0x5EED;                           // of general prompts, other than a distillation's

PixelView viewOf(const at::Tensor& bytes) // [H, W, 3] uint8
{
    return {static_cast<int>(bytes.size(1)), static_cast<int>(bytes.size(0)), 3, bytes.const_data_ptr<std::uint8_t>()};
}

at::Tensor bytesOf(const at::Tensor& pictures) { return pictures.permute({0, 2, 3, 1}).to(at::kByte).contiguous(); }

Image imageOf(const at::Tensor& picture) { return imageFromTensor(picture / 127.5 - 1); }

std::string withArticle(const std::string& subject)
{
    return fmt::format("{} {}", std::string_view("aeiou").find(subject.front()) == std::string_view::npos ? "a" : "an", subject);
}

} // namespace

double ReportMeasurer::Residuals::mean() const
{
    double sum = 0;
    int bins = 0;
    for (std::size_t i = 0; i < gap.size(); ++i)
        if (gap[i] > 0)
            sum += error[i] / gap[i], ++bins;
    return bins == 0 ? std::numeric_limits<double>::quiet_NaN() : sum / bins;
}

ReportMeasurer::ReportMeasurer(
    DiffusionModel& model, EnhancerFile file, ReportRequest request, const std::string& hash, std::optional<Dial> dial)
    : m_model(model), m_file(std::move(file)), m_dial(std::move(dial))
{
    m_report.request = std::move(request);
    m_report.request.scale = m_report.request.scale != 0 ? m_report.request.scale : m_file.info.teacherScale;
    if (const fs::path judge = model.folder.path() / "judge"; fs::exists(judge / "config.json"))
        m_judge = SceneJudge::open(judge, model.device);
    choosePrompts();
    m_report.modelName = model.folder.path().filename().string();
    m_report.modelSha256 = hash;
    m_report.enhancerFile = fs::path(m_file.path).filename().string();
    m_report.enhancerKind = m_file.shape.kind;
    m_report.changesDenoiser = m_file.changesDenoiser();
    m_report.parameters = m_file.parameters();
    m_report.updates = m_file.info.updates;
    m_report.alpha = m_file.info.alphaFor(m_report.request.scale);
    const nlohmann::json training = nlohmann::json::parse(m_file.info.report, nullptr, /*allow_exceptions=*/false);
    if (training.is_object() && training.contains("losses") && training.contains("residuals")) {
        m_report.losses = training["losses"];
        m_report.residuals = training["residuals"];
    }
    m_enhancement = std::make_unique<Enhancement>(model, m_file, m_report.alpha, m_file.info.beta);
}

void ReportMeasurer::choosePrompts()
{
    ReportRequest& request = m_report.request;
    const auto most = static_cast<std::size_t>(request.prompts);
    const fs::path captions = m_model.folder.path() / "judge" / "captions256.json";
    if (!request.promptsFile.empty()) {
        m_prompts = readPrompts(request.promptsFile, most);
    } else if (fs::exists(captions)) {
        const nlohmann::json list = Config::read(captions).json();
        for (const nlohmann::json& caption : list["captions"])
            m_prompts.push_back(caption["caption"]);
    } else {
        m_prompts = artistPrompts(most, kHeldOutSeed);
    }
    m_prompts.resize(std::min(m_prompts.size(), most));
    request.prompts = static_cast<int>(m_prompts.size());
    m_negatives = dice::choosePrompts({}, {}, m_model.folder.path(), 1, 0).negatives;
    if (m_negatives.size() > 1)
        m_negatives.erase(m_negatives.begin()); // the first one is empty
    if (m_judge && !std::all_of(m_prompts.begin(), m_prompts.end(),
                       [&](const std::string& prompt) { return truthIn(prompt, m_judge->words()).has_value(); }))
        m_judge.reset(); // prompts of another world than the judge's
}

Rollouts ReportMeasurer::rollouts(const Texts& texts, double scale, const Enhancement* enhancement) const
{
    const ReportRequest& request = m_report.request;
    RolloutSettings settings{request.sampler, request.schedule, request.steps, scale, texts.seed, 0, 0, request.batch};
    settings.width = settings.height = static_cast<int>(m_model.unet->shape().sampleSize * m_model.vae->shape().factor());
    return {m_model, settings, texts.prompts, texts.negatives, enhancement};
}

ReportMeasurer::Made ReportMeasurer::make(Rollouts& rollouts, PassKind kind)
{
    const auto begin = std::chrono::steady_clock::now();
    Made made;
    made.latents = rollouts.run(rollouts.uniform(kind), nullptr, m_stop).latents;
    made.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    if (made.latents.defined())
        made.pictures = rollouts.pictures(made.latents);
    m_done += rollouts.prompts() * rollouts.evaluations() * (kind == PassKind::Measure ? 2 : 1);
    return made;
}

void ReportMeasurer::tell(const char* stage)
{
    if (m_listener)
        m_listener({stage, m_done, std::max(m_total, m_done)});
}

std::vector<SceneTruth> ReportMeasurer::truths(const Texts& texts) const
{
    std::vector<SceneTruth> truths;
    for (const std::string& prompt : texts.prompts)
        truths.push_back(truthIn(prompt, m_judge->words()).value());
    return truths;
}

double ReportMeasurer::shareRight(const at::Tensor& pictures, const Texts& texts) const
{
    return m_judge->right(pictures / 127.5 - 1, truths(texts)).mean().item<double>();
}

ReportMeasurer::Texts ReportMeasurer::firstTexts(std::size_t count) const
{
    return {
        {m_prompts.begin(), m_prompts.begin() + static_cast<std::ptrdiff_t>(std::min(count, m_prompts.size()))}, {}, m_report.request.seed};
}

void ReportMeasurer::comparePart(const Texts& texts)
{
    Rollouts together = rollouts(texts, m_report.request.scale, m_enhancement.get());
    std::array<Made, 3> made;
    constexpr std::array kinds = {PassKind::Plain, PassKind::Dice, PassKind::Measure};
    for (std::size_t way = 0; way < made.size(); ++way) {
        made[way] = make(together, kinds[way]);
        if (stopped())
            return;
        tell("compare");
    }
    const at::Tensor reference = bytesOf(made[2].pictures);
    for (std::size_t way = 0; way < made.size(); ++way) {
        Sums& sums = m_sums[way];
        sums.seconds += made[way].seconds;
        sums.latentError += Rollouts::latentErrors(made[way].latents, made[2].latents).sum().item<double>();
        const at::Tensor bytes = bytesOf(made[way].pictures);
        for (std::int64_t p = 0; p < bytes.size(0); ++p) {
            const Closeness near = closeness(viewOf(bytes[p]), viewOf(reference[p])).value_or(Closeness{});
            const Appearance appearance = appearanceOf(viewOf(bytes[p]));
            sums.psnr += way == 2 ? 0 : std::min(near.psnr, 60.0);
            sums.ssim += near.ssim;
            sums.appearance.colourfulness += appearance.colourfulness;
            sums.appearance.contrast += appearance.contrast;
            sums.appearance.sharpness += appearance.sharpness;
            if (way == 1)
                keepCase(texts, static_cast<std::size_t>(p), made, near.psnr);
        }
        if (m_judge) {
            sums.right += shareRight(made[way].pictures, texts) * static_cast<double>(texts.prompts.size());
            for (const double certain : m_judge->certainty(made[way].pictures / 127.5 - 1, truths(texts)))
                sums.certainty += certain;
        }
    }
    m_report.pictures += static_cast<int>(texts.prompts.size());
}

void ReportMeasurer::keepCase(const Texts& texts, std::size_t index, const std::array<Made, 3>& made, double psnr)
{
    const auto picture = [&](std::size_t way) { return imageOf(made[way].pictures[static_cast<std::int64_t>(index)]); };
    const auto worse = [](const ReportCase& a, const ReportCase& b) { return a.psnr < b.psnr; };
    std::vector<ReportCase>& worst = m_report.worst;
    const bool example = m_report.examples.size() < kExamples, bad = worst.size() < kWorst || psnr < worst.back().psnr;
    if (!example && !bad)
        return;
    ReportCase one{texts.prompts[index], {}, texts.seed + static_cast<std::int64_t>(index), picture(0), picture(1), picture(2), psnr};
    if (bad) {
        worst.insert(std::upper_bound(worst.begin(), worst.end(), one, worse), one);
        worst.resize(std::min(worst.size(), kWorst));
    }
    if (example)
        m_report.examples.push_back(std::move(one));
}

void ReportMeasurer::finishWays()
{
    const int evaluations = rollouts(firstTexts(1), m_report.request.scale, nullptr).evaluations();
    const double n = m_report.pictures;
    const std::array<WayFigures*, 3> ways = {&m_report.none, &m_report.dice, &m_report.cfg};
    static constexpr std::array kNames = {"none", "DICE", "CFG"};
    for (std::size_t i = 0; i < ways.size(); ++i) {
        const Sums& sums = m_sums[i];
        WayFigures& way = *ways[i];
        way.name = kNames[i];
        way.passes = (i == 2 ? 2 : 1) * evaluations;
        way.seconds = sums.seconds / n;
        way.toCfg = {i == 2 ? std::numeric_limits<double>::infinity() : sums.psnr / n, sums.ssim / n};
        way.latentError = sums.latentError / n;
        way.appearance = {sums.appearance.colourfulness / n, sums.appearance.contrast / n, sums.appearance.sharpness / n};
        if (m_judge) {
            way.right = sums.right / n;
            way.certainty = sums.certainty / n;
        }
    }
}

// On CFG's own way: what one pass with the enhanced prompt would have said at each of its states.
void ReportMeasurer::measureResidual(const Texts& texts, bool realNegative)
{
    Rollouts cfg = rollouts(texts, m_report.request.scale, m_enhancement.get());
    Residuals& residuals = m_residuals[realNegative ? 1 : 0];
    (void)cfg.run(cfg.uniform(PassKind::Measure), nullptr, m_stop,
        [&](int evaluation, const at::Tensor& input, const at::Tensor& guided, const at::Tensor& difference) {
            const at::Tensor wanted = ((m_report.request.scale - 1) * difference).flatten(1); // eps_w - eps(c)
            const at::Tensor moved = (cfg.enhanced(input, evaluation) - guided).flatten(1) + wanted;
            const auto bin = std::min(static_cast<std::size_t>(cfg.time(evaluation) / 100), residuals.gap.size() - 1);
            residuals.error[bin] += (moved - wanted).square().sum().item<double>();
            residuals.gap[bin] += wanted.square().sum().item<double>();
            m_cosine += at::cosine_similarity(moved, wanted, 1, 1e-12).sum().item<double>();
            m_cosines += moved.size(0);
        });
    m_done += 3 * cfg.prompts() * cfg.evaluations();
    tell("residual");
}

void ReportMeasurer::measureStrengths()
{
    const Texts texts = firstTexts(kStrengthPrompts);
    std::vector<double> byCfg, byDice;
    for (const double share : kStrengthShares) {
        StrengthFigures figures;
        figures.scale = 1 + share * (m_report.request.scale - 1);
        figures.alpha = m_file.info.alphaFor(figures.scale);
        const Enhancement enhancement(m_model, m_file, figures.alpha, m_file.info.beta);
        Rollouts both = rollouts(texts, figures.scale, &enhancement);
        const Made cfg = make(both, PassKind::Measure);
        const Made dice = stopped() ? Made{} : make(both, PassKind::Dice);
        if (stopped())
            return;
        const at::Tensor cfgBytes = bytesOf(cfg.pictures), diceBytes = bytesOf(dice.pictures);
        const double n = static_cast<double>(texts.prompts.size());
        figures.latentError = Rollouts::latentErrors(dice.latents, cfg.latents).mean().item<double>();
        for (std::int64_t p = 0; p < cfgBytes.size(0); ++p) {
            const Closeness near = closeness(viewOf(diceBytes[p]), viewOf(cfgBytes[p])).value_or(Closeness{});
            figures.closeness.psnr += std::min(near.psnr, 60.0) / n;
            figures.closeness.ssim += near.ssim / n;
            figures.cfgColour += appearanceOf(viewOf(cfgBytes[p])).colourfulness / n;
            figures.diceColour += appearanceOf(viewOf(diceBytes[p])).colourfulness / n;
        }
        if (m_judge) {
            const auto mean = [&](const at::Tensor& pictures) {
                double sum = 0;
                for (const double certain : m_judge->certainty(pictures / 127.5 - 1, truths(texts)))
                    sum += certain;
                return sum / n;
            };
            byCfg.push_back(figures.cfgCertainty.emplace(mean(cfg.pictures)));
            byDice.push_back(figures.diceCertainty.emplace(mean(dice.pictures)));
        }
        m_report.strengths.push_back(figures);
        tell("strengths");
    }
    m_report.strengthCorrelation = rankCorrelation(byCfg, byDice);
}

// Prompts that leave the background open; each way's negative names the background of its own picture.
void ReportMeasurer::measureNegatives()
{
    if (!m_judge || !m_file.info.negativesTrained)
        return;
    Texts open;
    open.seed = m_report.request.seed;
    for (const SceneTruth& truth : truths(firstTexts(kNegativePrompts)))
        open.prompts.push_back(withArticle(truth.subjects.front()));
    NegativeFigures figures;
    figures.cases = static_cast<int>(open.prompts.size());
    for (const PassKind kind : {PassKind::Measure, PassKind::Dice}) {
        Rollouts without = rollouts(open, m_report.request.scale, m_enhancement.get());
        const Made before = make(without, kind);
        if (stopped())
            return;
        const auto seen = m_judge->read(before.pictures / 127.5 - 1);
        Texts against = open;
        for (const SceneReading& reading : seen)
            against.negatives.push_back(negativeFor(reading.background));
        Rollouts with = rollouts(against, m_report.request.scale, m_enhancement.get());
        const Made after = make(with, kind);
        if (stopped())
            return;
        const auto left = m_judge->read(after.pictures / 127.5 - 1);
        double gone = 0;
        for (std::size_t p = 0; p < seen.size(); ++p)
            gone += left[p].background != seen[p].background ? 1 : 0;
        (kind == PassKind::Measure ? figures.cfgGone : figures.diceGone) = gone / figures.cases;
        tell("negatives");
    }
    m_report.negatives = figures;
}

// Passes between DICE's and CFG's, spent by the dial's plans and by the older ways.
void ReportMeasurer::measureDial()
{
    const Texts texts = firstTexts(kDialPrompts);
    Rollouts pictures = rollouts(texts, m_report.request.scale, m_enhancement.get());
    const Rollout cfg = pictures.run(pictures.uniform(PassKind::Measure), nullptr, m_stop);
    if (stopped())
        return;
    const at::Tensor reference = pictures.pictures(cfg.latents);
    DialRivals rivals(pictures, cfg, m_report.request.scale);
    const int evaluations = pictures.evaluations();
    const auto add = [&](const char* way, int passes, const at::Tensor& latents) {
        if (stopped())
            return;
        const at::Tensor made = pictures.pictures(latents);
        m_report.dial.push_back(
            {way, passes, Rollouts::psnr(made, reference), Rollouts::latentErrors(latents, cfg.latents).mean().item<double>(),
                m_judge ? std::optional(shareRight(made, texts)) : std::nullopt});
    };
    const auto planned = [&](int passes, bool enhancer) {
        return pictures
            .run(choosePlan({passes, evaluations, 0, enhancer, drawsNoise(m_report.request.sampler)}, m_dial ? &*m_dial : nullptr).plan,
                &cfg, m_stop)
            .latents;
    };
    std::set<int> positions;
    for (const double share : kDialShares)
        positions.insert(static_cast<int>(std::lround(share * evaluations)));
    for (const int passes : positions) {
        add("dial with DICE", passes, planned(passes, true));
        add("dial", passes, planned(passes, false));
        add("limited interval", passes, rivals.limitedInterval(passes, 0));
        if (passes > evaluations) // adaptive guidance measures once at least
            add("adaptive guidance", passes, rivals.adaptive(passes));
        tell("dial");
    }
    m_report.dialPictures = static_cast<int>(texts.prompts.size());
    m_done += static_cast<int>(pictures.passes());
}

void ReportMeasurer::measureTokens()
{
    struct Sum
    {
        double cosine = 0, moved = 0, count = 0;
        void add(const at::Tensor& c, const at::Tensor& enhanced) // [n, d]
        {
            cosine += at::cosine_similarity(c, enhanced, 1).sum().item<double>();
            moved += ((enhanced - c).norm(2, 1) / c.norm(2, 1)).sum().item<double>();
            count += static_cast<double>(c.size(0));
        }
    };
    const auto enhancer = makeEnhancer(m_file.shape, m_file.tensors, m_file.path);
    Sum words, padding;
    for (const std::string& prompt : firstTexts(kTokenPrompts).prompts) {
        PromptEmbeddings pair = encodePair(m_model, prompt, "", {});
        for (Conditioning* text : {&pair.prompt, &pair.negative, &pair.null}) // the enhancer at hand is as it was read
            text->context = text->context.to(at::kCPU);
        const std::int64_t start = m_model.reader->beginIds();
        const auto used = std::clamp<std::int64_t>(m_model.reader->tokensOf(prompt), 1, pair.chunk - start - 2);
        const std::int64_t behind = start + used + 1; // the start, the words, the end; the rest is padding
        for (const at::Tensor& context : enhancedContexts(*enhancer, pair, m_report.alpha, m_file.info.beta, 500)) {
            words.add(pair.prompt.context[0].narrow(0, start, used), context[0].narrow(0, start, used));
            padding.add(pair.prompt.context[0].narrow(0, behind, pair.chunk - behind), context[0].narrow(0, behind, pair.chunk - behind));
        }
    }
    m_report.tokens = {
        words.cosine / words.count, padding.cosine / padding.count, words.moved / words.count, padding.moved / padding.count};
}

std::optional<QualityReport> ReportMeasurer::measure(const ReportListener& listener, const std::stop_token& stop)
{
    const c10::InferenceMode inference;
    m_listener = listener;
    m_stop = stop;
    const int evaluations = rollouts(firstTexts(1), m_report.request.scale, nullptr).evaluations();
    const auto some = [&](std::size_t most) { return static_cast<int>(std::min(most, m_prompts.size())); };
    m_total = evaluations * (4 * m_report.request.prompts * m_report.request.seeds + 6 * some(kResidualPrompts) +
                                3 * static_cast<int>(kStrengthShares.size()) * some(kStrengthPrompts) +
                                (m_judge ? 6 * some(kNegativePrompts) : 0) + 15 * some(kDialPrompts));
    tell("compare");
    for (int s = 0; s < m_report.request.seeds && !stopped(); ++s)
        for (std::size_t from = 0; from < m_prompts.size() && !stopped(); from += kTogether) {
            const auto begin = m_prompts.begin() + static_cast<std::ptrdiff_t>(from);
            const auto end = begin + static_cast<std::ptrdiff_t>(std::min(kTogether, m_prompts.size() - from));
            comparePart({{begin, end}, {}, m_report.request.seed + static_cast<std::int64_t>(from) + kNextSeed * s});
        }
    Texts texts = firstTexts(kResidualPrompts);
    if (!stopped())
        measureResidual(texts, /*realNegative=*/false);
    for (std::size_t i = 0; i < texts.prompts.size(); ++i)
        texts.negatives.push_back(m_negatives[i % m_negatives.size()]);
    if (!stopped())
        measureResidual(texts, /*realNegative=*/true);
    if (!stopped())
        measureStrengths();
    if (!stopped())
        measureNegatives();
    if (!stopped())
        measureDial();
    if (stopped())
        return std::nullopt;
    measureTokens();
    finishWays();
    ResidualFigures& residual = m_report.residual;
    Residuals all;
    for (std::size_t i = 0; i < all.gap.size(); ++i) {
        all.error[i] = m_residuals[0].error[i] + m_residuals[1].error[i];
        all.gap[i] = m_residuals[0].gap[i] + m_residuals[1].gap[i];
        residual.byTime[i] = all.gap[i] > 0 ? all.error[i] / all.gap[i] : std::numeric_limits<double>::quiet_NaN();
    }
    residual.mean = all.mean();
    residual.emptyNegative = m_residuals[0].mean();
    residual.realNegative = m_residuals[1].mean();
    residual.cosine = m_cosine / static_cast<double>(std::max<std::int64_t>(m_cosines, 1));
    return std::move(m_report);
}

} // namespace dice
