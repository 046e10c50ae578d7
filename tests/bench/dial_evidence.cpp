// dial_evidence STARTER_FOLDER [captions=256] [seeds=2] [sampler=dpmpp-2m] [schedule=auto] [steps=20] [negatives=0|1] [plan=FILE]
// The dial on captions that had no part in finding its plans, against CFG's own pictures at the same seeds, with limited
// interval and adaptive guidance at equal passes beside it. A table on stdout, then one JSON line.
#include "base/device.h"
#include "distill/rollouts.h"
#include "report/scene_judge.h"
#include "guidance/plan_choice.h"
#include "schedule/sampler.h"

#include <ATen/ATen.h>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <set>

using namespace dice;
namespace fs = std::filesystem;
using Json = nlohmann::json;

namespace {

struct Options
{
    fs::path model;
    int captions = 256, seeds = 2, steps = 20, negatives = 0;
    std::string sampler = "dpmpp-2m", schedule = "auto", plan;
};

Options optionsFrom(int argc, char** argv)
{
    Options options;
    options.model = argv[1];
    for (int i = 2; i < argc; ++i) {
        const std::string word = argv[i], key = word.substr(0, word.find('=')), value = word.substr(word.find('=') + 1);
        std::map<std::string, int*> numbers = {{"captions", &options.captions}, {"seeds", &options.seeds}, {"steps", &options.steps}, {"negatives", &options.negatives}};
        std::map<std::string, std::string*> words = {{"sampler", &options.sampler}, {"schedule", &options.schedule}, {"plan", &options.plan}};
        if (numbers.contains(key))
            *numbers[key] = std::stoi(value);
        else if (words.contains(key))
            *words[key] = value;
        else
            fail(ErrorCode::BadRequest, "Expected captions=, seeds=, sampler=, schedule=, steps=, negatives= or plan=, found \"{}\".", word);
    }
    if (options.schedule == "auto")
        options.schedule = usualSchedule(options.sampler);
    return options;
}

Json readJson(const fs::path& file) { return Json::parse(std::ifstream(file)); }

// The pictures of one seed per caption, and what they are held against.
class Ground
{
public:
    Ground(DiffusionModel& model, const SceneJudge& judge, const Options& options, std::int64_t seed, Json captions, const std::vector<std::string>& negatives)
        : m_judge(judge), m_captions(std::move(captions)), m_rollouts(model, settings(options, seed), promptsOf(m_captions), negatives)
    {
        m_cfg = m_rollouts.run(all(PassKind::Measure), nullptr, {});
        m_pictures = m_rollouts.pictures(m_cfg.latents);
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
        const at::Tensor distance = (latents - m_cfg.latents).square().flatten(1).sum(1) / m_cfg.latents.square().flatten(1).sum(1);
        const at::Tensor pictures = m_rollouts.pictures(latents), error = (pictures - m_pictures).square().flatten(1).mean(1);
        return {distance, (10 * at::log10(255.0 * 255.0 / error)).clamp_max(60), right(pictures)};
    }

    // Guided while cosine(eps(c), eps(c_neg)) has not passed the threshold that spends `passes` in the mean: before it
    // passes, the trajectory is CFG's, so the recorded differences say where each picture stops.
    [[nodiscard]] at::Tensor adaptive(int passes)
    {
        const std::vector<std::int64_t> guided = guidedCounts(passes);
        at::Tensor latents = at::empty_like(m_cfg.latents);
        for (const std::int64_t count : std::set<std::int64_t>(guided.begin(), guided.end())) {
            const at::Tensor some = latentsOf(interval(0, static_cast<int>(count)));
            for (std::size_t p = 0; p < guided.size(); ++p)
                if (guided[p] == count)
                    latents[static_cast<std::int64_t>(p)].copy_(some[static_cast<std::int64_t>(p)]);
        }
        return latents;
    }

    [[nodiscard]] GuidancePlan interval(int first, int count) const
    {
        GuidancePlan plan = all(PassKind::Plain);
        for (int i = first; i < std::min(first + count, evaluations()); ++i)
            plan.evaluations[static_cast<std::size_t>(i)] = {PassKind::Measure};
        return plan;
    }

private:
    static RolloutSettings settings(const Options& options, std::int64_t seed)
    {
        return {options.sampler, options.schedule, options.steps, 5, seed, 96, 96, 32};
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
        const auto readings = m_judge.read(pictures / 127.5 - 1);
        at::Tensor right = at::zeros({pictures.size(0)});
        for (std::size_t p = 0; p < readings.size(); ++p) {
            const Json& truth = m_captions[p]["truth"];
            const bool subjects = std::set<std::string>(readings[p].subjects.begin(), readings[p].subjects.end()) == truth["subjects"].get<std::set<std::string>>();
            right[static_cast<std::int64_t>(p)] = subjects && (truth["background"].is_null() || readings[p].background == truth["background"]) ? 1.0 : 0.0;
        }
        return right;
    }

    // How many evaluations of each picture are guided, the one that passes the threshold included.
    [[nodiscard]] std::vector<std::int64_t> guidedCounts(int passes) const
    {
        std::vector<at::Tensor> rows;
        for (std::size_t i = 0; i < m_cfg.outputs.size(); ++i) {
            const at::Tensor difference = m_cfg.differences[i].flatten(1), conditional = m_cfg.outputs[i].flatten(1) - 4 * difference; // w = 5
            rows.push_back(at::cosine_similarity(conditional, conditional - difference, 1));
        }
        const at::Tensor highest = std::get<0>(at::cummax(at::stack(rows), 0)); // [E, P]
        double low = -1, high = 1;
        at::Tensor counts;
        for (int i = 0; i < 60; ++i) {
            const double threshold = (low + high) / 2;
            counts = ((highest <= threshold).sum(0) + 1).clamp_max(evaluations());
            (counts.to(at::kDouble).mean().item<double>() + evaluations() > passes ? high : low) = threshold;
        }
        const at::Tensor flat = counts.to(at::kLong).contiguous();
        return {flat.const_data_ptr<std::int64_t>(), flat.const_data_ptr<std::int64_t>() + flat.numel()};
    }

    const SceneJudge& m_judge;
    Json m_captions;
    Rollouts m_rollouts;
    Rollout m_cfg;
    at::Tensor m_pictures;
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
        Json json = {{"sampler", options.sampler}, {"schedule", options.schedule}, {"steps", options.steps}, {"negatives", options.negatives != 0}, {"rows", Json::array()}};
        std::printf("%6s  %-30s %8s  %8s  %6s  %s\n", "passes", "way", "latent", "PSNR", "right", "plan");
        for (const auto& [key, row] : m_rows) {
            const at::Tensor means = at::cat(row.scores, 1).to(at::kDouble).mean(1);
            const double latent = means[0].item<double>(), psnr = means[1].item<double>(), right = means[2].item<double>();
            std::printf("%6d  %-30s %8.4f  %8.2f  %5.1f%%  %s\n", key.first, key.second.c_str(), latent, psnr, 100 * right, row.plan.c_str());
            json["rows"].push_back({{"passes", key.first}, {"way", key.second}, {"latent_error", latent}, {"psnr", psnr}, {"right", right}, {"plan", row.plan}});
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

void measure(Ground& ground, const Dial* dial, Table& table)
{
    const int n = ground.evaluations();
    table.add("none", n, "", ground.score(ground.latentsOf(ground.all(PassKind::Plain))));
    table.add("CFG", 2 * n, "", ground.score(ground.latentsOf(ground.all(PassKind::Measure))));
    for (const double share : {1.05, 1.1, 1.2, 1.35, 1.5}) { // 21, 22, 24, 27 and 30 passes of 20 evaluations
        const int passes = static_cast<int>(std::lround(share * n));
        const auto add = [&](const std::string& way, const GuidancePlan& plan) { table.add(way, passes, plan.text(), ground.score(ground.latentsOf(plan))); };
        if (const ChosenPlan chosen = choosePlan({passes, n, 0, false}, dial); dial != nullptr && chosen.name == "measured plan")
            add("measured plan", chosen.plan);
        add("default plan", defaultPlan(n, passes, false));
        for (const double begin : {0.0, 0.05, 0.1, 0.2, 0.3})
            add(fmt::format("limited interval from {:.0f} %", 100 * begin), ground.interval(static_cast<int>(std::lround(begin * n)), passes - n));
        table.add("adaptive guidance", passes, "", ground.score(ground.adaptive(passes)));
    }
}

int run(const Options& options)
{
    const c10::InferenceMode inference;
    const auto model = DiffusionModel::load(ModelFolder::open(options.model), at::kCPU, resolvePrecision(Precision::Auto, at::kCPU));
    const SceneJudge judge = SceneJudge::open(options.model / "judge");
    const Json all = readJson(options.model / "judge" / "captions256.json")["captions"], negatives = readJson(options.model / "judge" / "negatives64.json")["negatives"];
    const DialFile file = options.plan.empty() ? DialFile{} : DialFile::read(options.plan);
    const Dial* dial = file.find(options.sampler, options.schedule, options.steps);
    const auto begin = std::chrono::steady_clock::now();
    Table table;
    constexpr int kTogether = 32; // captions at a time, which bounds the memory
    for (int seed = 0; seed < options.seeds; ++seed)
        for (int from = 0; from < options.captions; from += kTogether) {
            const int count = std::min(kTogether, options.captions - from);
            Json captions = Json::array();
            std::vector<std::string> against;
            for (int p = from; p < from + count; ++p) {
                captions.push_back(all.at(static_cast<std::size_t>(p)));
                if (options.negatives != 0)
                    against.push_back(negatives[static_cast<std::size_t>(p) % negatives.size()]["negative"]);
            }
            Ground ground(*model, judge, options, captions.front()["seed"].get<std::int64_t>() + 100000 * seed, captions, against);
            measure(ground, dial, table);
            std::fprintf(stderr, "seed %d, %d captions, %.0f s\n", seed, from + count, std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count());
        }
    table.print(options);
    return 0;
}

} // namespace

int main(int argc, char** argv)
{
    if (argc < 2) {
        std::fprintf(stderr, "usage: dial_evidence STARTER_FOLDER [captions=256] [seeds=2] [sampler=NAME] [schedule=NAME] [steps=20] [negatives=0|1] [plan=FILE]\n");
        return 2;
    }
    try {
        return run(optionsFrom(argc, argv));
    } catch (const std::exception& error) {
        std::fprintf(stderr, "dial_evidence: %s\n", error.what());
        return 1;
    }
}
