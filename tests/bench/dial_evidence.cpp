// dial_evidence STARTER_FOLDER [captions=256] [seeds=2] [sampler=dpmpp-2m] [schedule=auto] [steps=20] [negatives=0|1] [rivals=0|1]
//               [stale=0|1] [together=32] [plan=FILE] [enhancer=FILE]
// The dial on captions that had no part in finding its plans, with and without the enhancer, against CFG's own pictures at
// the same seeds; with rivals=1 beside it, at equal passes, limited interval and adaptive guidance; with stale=1 also
// measuring again when the carried difference looks stale (one rollout for each plan that a picture gets). together:
// captions at a time, which bounds the memory. plan and enhancer: the model's own unless given. A table on stdout, then one
// JSON line.
#include "base/device.h"
#include "dial/rollouts.h"
#include "guidance/plan_choice.h"
#include "measure/network_types.h"
#include "report/dial_rivals.h"
#include "report/scene_judge.h"
#include "schedule/sampler.h"

#include <ATen/ATen.h>
#include <array>
#include <chrono>
#include <cstdio>
#include <fstream>

using namespace dice;
namespace fs = std::filesystem;
using Json = nlohmann::json;

namespace {

constexpr double kScale = 5;

struct Options
{
    fs::path model;
    int captions = 256, seeds = 2, steps = 20, negatives = 0, rivals = 1, stale = 0, together = 32;
    std::string sampler = "dpmpp-2m", schedule = "auto", plan, enhancer;
};

Options optionsFrom(int argc, char** argv)
{
    Options options;
    options.model = argv[1];
    for (int i = 2; i < argc; ++i) {
        const std::string word = argv[i], key = word.substr(0, word.find('=')), value = word.substr(word.find('=') + 1);
        std::map<std::string, int*> numbers = {{"captions", &options.captions}, {"seeds", &options.seeds}, {"steps", &options.steps},
            {"negatives", &options.negatives}, {"rivals", &options.rivals}, {"stale", &options.stale}, {"together", &options.together}};
        std::map<std::string, std::string*> words = {
            {"sampler", &options.sampler}, {"schedule", &options.schedule}, {"plan", &options.plan}, {"enhancer", &options.enhancer}};
        if (numbers.contains(key))
            *numbers[key] = std::stoi(value);
        else if (words.contains(key))
            *words[key] = value;
        else
            fail(ErrorCode::BadRequest,
                "Expected captions=, seeds=, sampler=, schedule=, steps=, negatives=, rivals=, stale=, together=, plan= or enhancer=, found \"{}\".",
                word);
    }
    for (const auto& [file, own] : {std::pair(&options.plan, "plan.json"), std::pair(&options.enhancer, "enhancer.safetensors")})
        if (file->empty() && fs::exists(options.model / own))
            *file = (options.model / own).string();
    options.schedule = resolvedSchedule(options.sampler, options.schedule);
    return options;
}

Json readJson(const fs::path& file) { return Json::parse(std::ifstream(file)); }

// The pictures of one seed per caption, and what they are held against.
class Ground
{
public:
    Ground(DiffusionModel& model, const Enhancement* enhancement, const SceneJudge& judge, const Options& options, std::int64_t seed,
        Json captions, const std::vector<std::string>& negatives)
        : m_judge(judge), m_captions(std::move(captions)),
          m_rollouts(model, settings(options, seed), promptsOf(m_captions), negatives, enhancement)
    {
        m_cfg = m_rollouts.run(all(PassKind::Measure), nullptr, {});
        m_pictures = m_rollouts.pictures(m_cfg.latents);
        m_rivals.emplace(m_rollouts, m_cfg, kScale);
        if (options.stale != 0)
            measureCosines();
    }

    struct Scores
    {
        at::Tensor latentError, psnr, right; // [P] each
    };

    [[nodiscard]] GuidancePlan all(PassKind kind) const { return m_rollouts.uniform(kind); }
    [[nodiscard]] int evaluations() const { return m_rollouts.evaluations(); }
    [[nodiscard]] at::Tensor latentsOf(const GuidancePlan& plan) { return m_rollouts.run(plan, &m_cfg, {}).latents; }

    [[nodiscard]] Scores score(const at::Tensor& latents) const
    {
        const at::Tensor pictures = m_rollouts.pictures(latents), error = (pictures - m_pictures).square().flatten(1).mean(1);
        return {Rollouts::latentErrors(latents, m_cfg.latents).to(at::kCPU), (10 * at::log10(255.0 * 255.0 / error)).clamp_max(60),
            right(pictures)};
    }

    [[nodiscard]] DialRivals& rivals() { return *m_rivals; }

    // Measured again once the angle between eps(c) now and at the last measurement passes the threshold that spends `passes`
    // in the mean. The angles are read off CFG's trajectory, which such a picture all but follows.
    [[nodiscard]] at::Tensor stale(int passes)
    {
        std::vector<GuidancePlan> plans;
        double low = 0, high = 2;
        for (int i = 0; i < 40; ++i) {
            const double threshold = (low + high) / 2;
            plans = plansByAngle(threshold);
            double mean = 0;
            for (const GuidancePlan& plan : plans)
                mean += plan.passes() / static_cast<double>(plans.size());
            (mean > passes ? low : high) = threshold;
        }
        at::Tensor latents = at::empty_like(m_cfg.latents);
        std::map<std::string, std::vector<std::int64_t>> members;
        for (std::size_t p = 0; p < plans.size(); ++p)
            members[plans[p].text()].push_back(static_cast<std::int64_t>(p));
        for (const auto& [plan, pictures] : members) {
            const at::Tensor all = latentsOf(GuidancePlan::parse(plan));
            for (const std::int64_t p : pictures)
                latents[p].copy_(all[p]);
        }
        return latents;
    }

private:
    static RolloutSettings settings(const Options& options, std::int64_t seed)
    {
        return {options.sampler, options.schedule, options.steps, kScale, seed, 96, 96, options.together};
    }
    static std::vector<std::string> promptsOf(const Json& captions)
    {
        std::vector<std::string> prompts;
        for (const Json& entry : captions)
            prompts.push_back(entry["caption"]);
        return prompts;
    }

    // Subject and background as the caption says.
    [[nodiscard]] at::Tensor right(const at::Tensor& pictures) const
    {
        std::vector<SceneTruth> truths;
        for (const Json& entry : m_captions)
            truths.push_back(truthIn(entry["caption"], m_judge.words()).value());
        return m_judge.right(pictures / 127.5 - 1, truths).to(at::kFloat);
    }

    [[nodiscard]] std::vector<GuidancePlan> plansByAngle(double threshold) const
    {
        std::vector<GuidancePlan> plans(static_cast<std::size_t>(m_cfg.latents.size(0)));
        for (std::size_t p = 0; p < plans.size(); ++p) {
            std::size_t measured = 0;
            for (std::size_t i = 0; i < m_cfg.outputs.size(); ++i) {
                const bool again = i == 0 || 1 - m_cosines.at({measured, i})[static_cast<std::int64_t>(p)].item<double>() > threshold;
                measured = again ? i : measured;
                plans[p].evaluations.push_back({again ? PassKind::Measure : PassKind::Carry});
            }
        }
        return plans;
    }

    void measureCosines()
    {
        for (std::size_t i = 0; i < m_cfg.outputs.size(); ++i)
            for (std::size_t k = i + 1; k < m_cfg.outputs.size(); ++k)
                m_cosines[{i, k}] = at::cosine_similarity(m_rivals->conditional(i), m_rivals->conditional(k), 1).to(at::kCPU);
    }

    const SceneJudge& m_judge;
    Json m_captions;
    Rollouts m_rollouts;
    Rollout m_cfg;
    std::optional<DialRivals> m_rivals;
    at::Tensor m_pictures;
    std::map<std::pair<std::size_t, std::size_t>, at::Tensor> m_cosines; // between eps(c) of two evaluations, [P]
};

class Table
{
public:
    void add(const std::string& way, int passes, const std::string& plan, const Ground::Scores& scores)
    {
        Row& row = m_rows[{passes, way}];
        row.plan = plan;
        row.scores.push_back(at::stack({scores.latentError, scores.psnr, scores.right})); // [3, P]
    }

    void print(const Options& options) const
    {
        Json json = {{"sampler", options.sampler}, {"schedule", options.schedule}, {"steps", options.steps},
            {"negatives", options.negatives != 0}, {"rows", Json::array()}};
        std::printf("%6s  %-30s %8s  %8s  %6s  %s\n", "passes", "way", "latent", "PSNR", "right", "plan");
        for (const auto& [key, row] : m_rows) {
            const at::Tensor means = at::cat(row.scores, 1).to(at::kDouble).mean(1);
            const double latent = means[0].item<double>(), psnr = means[1].item<double>(), right = means[2].item<double>();
            std::printf(
                "%6d  %-30s %8.4f  %8.2f  %5.1f%%  %s\n", key.first, key.second.c_str(), latent, psnr, 100 * right, row.plan.c_str());
            json["rows"].push_back({{"passes", key.first}, {"way", key.second}, {"latent_error", latent}, {"psnr", psnr}, {"right", right},
                {"plan", row.plan}});
        }
        std::printf("%s\n", json.dump().c_str());
        std::fflush(stdout);
    }

private:
    struct Row
    {
        std::string plan;
        std::vector<at::Tensor> scores;
    };
    std::map<std::pair<int, std::string>, Row> m_rows;
};

// 22, 24 and 27 passes of 20 evaluations.
constexpr std::array kShares = {1.1, 1.2, 1.35};

void measureRivals(Ground& ground, int passes, bool stale, Table& table)
{
    for (const double begin : {0.0, 0.1})
        table.add(fmt::format("limited interval from {:.0f} %", 100 * begin), passes, "",
            ground.score(ground.rivals().limitedInterval(passes, begin)));
    table.add("adaptive guidance", passes, "", ground.score(ground.rivals().adaptive(passes)));
    if (stale)
        table.add("measured when stale", passes, "", ground.score(ground.stale(passes)));
}

void measure(Ground& ground, const Options& options, const Dial* dial, Table& table)
{
    const int n = ground.evaluations();
    const bool enhancer = !options.enhancer.empty();
    table.add("none", n, "", ground.score(ground.latentsOf(ground.all(PassKind::Plain))));
    if (enhancer)
        table.add("DICE", n, "", ground.score(ground.latentsOf(ground.all(PassKind::Dice))));
    table.add("CFG", 2 * n, "", ground.score(ground.latentsOf(ground.all(PassKind::Measure))));
    for (const double share : kShares) {
        const int passes = static_cast<int>(std::lround(share * n));
        const auto add = [&](const std::string& way, const GuidancePlan& plan) {
            table.add(way, passes, plan.text(), ground.score(ground.latentsOf(plan)));
        };
        for (const bool with : {false, true}) {
            if (with && !enhancer)
                continue;
            const std::string kind = with ? " with DICE" : "";
            if (const ChosenPlan chosen = choosePlan({passes, n, 0, with, drawsNoise(options.sampler)}, dial);
                dial != nullptr && chosen.name == "measured plan")
                add("measured plan" + kind, chosen.plan);
            add("default plan" + kind, defaultPlan(n, passes, with, drawsNoise(options.sampler)));
        }
        if (options.rivals != 0)
            measureRivals(ground, passes, options.stale != 0, table);
    }
}

int run(const Options& options)
{
    const c10::InferenceMode inference;
    const at::Device device = resolveDevice("auto");
    const auto model =
        DiffusionModel::load(ModelFolder::open(options.model), device, networkTypes(Precision::Auto, Precision::Auto, device).denoiser);
    const SceneJudge judge = SceneJudge::open(options.model / "judge", device);
    const Json all = readJson(options.model / "judge" / "captions256.json")["captions"],
               negatives = readJson(options.model / "judge" / "negatives64.json")["negatives"];
    const DialFile file = options.plan.empty() ? DialFile{} : DialFile::read(options.plan);
    const Dial* dial = file.find(options.sampler, options.schedule, options.steps);
    std::unique_ptr<Enhancement> enhancement;
    if (!options.enhancer.empty()) {
        const EnhancerFile stored = EnhancerFile::open(options.enhancer);
        enhancement = std::make_unique<Enhancement>(*model, stored, stored.info.alphaFor(kScale), stored.info.beta);
    }
    const auto begin = std::chrono::steady_clock::now();
    Table table;
    for (int seed = 0; seed < options.seeds; ++seed)
        for (int from = 0; from < options.captions; from += options.together) {
            const int count = std::min(options.together, options.captions - from);
            Json captions = Json::array();
            std::vector<std::string> against;
            for (int p = from; p < from + count; ++p) {
                captions.push_back(all.at(static_cast<std::size_t>(p)));
                if (options.negatives != 0)
                    against.push_back(negatives[static_cast<std::size_t>(p) % negatives.size()]["negative"]);
            }
            Ground ground(
                *model, enhancement.get(), judge, options, captions.front()["seed"].get<std::int64_t>() + 100000 * seed, captions, against);
            measure(ground, options, dial, table);
            std::fprintf(stderr, "seed %d, %d captions, %.0f s\n", seed, from + count,
                std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count());
        }
    table.print(options);
    return 0;
}

} // namespace

int main(int argc, char** argv)
{
    if (argc < 2) {
        std::fprintf(stderr,
            "usage: dial_evidence STARTER_FOLDER [captions=256] [seeds=2] [sampler=NAME] [schedule=NAME] [steps=20] [negatives=0|1] [rivals=0|1] [stale=0|1] [together=32] [plan=FILE] [enhancer=FILE]\n");
        return 2;
    }
    try {
        return run(optionsFrom(argc, argv));
    } catch (const std::exception& error) {
        std::fprintf(stderr, "dial_evidence: %s\n", error.what());
        return 1;
    }
}
