// Measuring a dial: the arithmetic of the proposals, rollouts against the pipeline, and a whole small search.
#include "base/sha256.h"
#include "dial/plan_search.h"
#include "pipeline/picture_pipeline.h"
#include "support/fixture.h"

#include <cmath>

using namespace dice;

namespace {

// Small pictures by the starter model: 8 x 8 latents.
DiffusionModel& starter()
{
    static const auto model =
        DiffusionModel::load(ModelFolder::open(test::sourceFolder() / ".." / "resources" / "starter-model"), at::kCPU, at::kFloat);
    return *model;
}

const std::vector<std::string> kPrompts = {
    "a cat on the beach", "a red apple", "a dog on a meadow", "a castle", "a tree BREAK a red background"};

RolloutSettings smallRollouts() { return {"dpmpp-2m", "karras", 5, 5, 3, 32, 32, 16}; }

PlanSearchSettings smallSearch() { return {smallRollouts(), kPrompts, sha256("model"), 600, nullptr, {}}; }

// Differences that turn at a constant rate in a plane: <D_i, D_j> = cos((i - j) * angle).
std::vector<std::vector<double>> turning(int evaluations, double angle)
{
    std::vector gram(static_cast<std::size_t>(evaluations), std::vector<double>(static_cast<std::size_t>(evaluations)));
    for (int i = 0; i < evaluations; ++i)
        for (int j = 0; j < evaluations; ++j)
            gram[static_cast<std::size_t>(i)][static_cast<std::size_t>(j)] = std::cos((i - j) * angle);
    return gram;
}

} // namespace

CASE(plan_search, coefficientsAreLeastSquares)
{
    const DifferenceTurn turn(turning(8, 0.2), std::vector<double>(8, 1.0));
    CHECK_LESS(std::abs(turn.coefficient(2, 5) - std::cos(0.6)), 1e-12);
    CHECK_LESS(std::abs(turn.residual(2, 5) - std::pow(std::sin(0.6), 2)), 1e-12);
    CHECK_EQ(turn.planFor({0, 3}, 1).text(), "MC0.98C0.921MC0.98C0.921C0.825C0.697");
    CHECK_EQ(turn.planFor({0, 3}, 0).text(), "MCCMCCCC");
    CHECK_EQ(turn.planFor({0, 3}, 0.5).text(), "MC0.99C0.961MC0.99C0.961C0.913C0.848");
}

CASE(plan_search, proposalsMeasureWhereItMatters)
{
    const DifferenceTurn even(turning(8, 0.2), std::vector<double>(8, 1.0));
    CHECK(even.proposed(1) == std::vector<int>({0}));
    CHECK(even.proposed(2) == std::vector<int>({0, 4}));
    CHECK(even.proposed(4) == std::vector<int>({0, 2, 4, 6}));
    CHECK_EQ(even.proposed(8).size(), 8u);
    CHECK(even.withOneMore({0, 2}) == std::vector<int>({0, 2, 5}));
    const DifferenceTurn early(turning(8, 0.2), {0, 9, 9, 9, 0, 0, 0, 0}); // only the first evaluations move the picture
    for (const int i : early.proposed(3))
        CHECK(i <= 3);
}

CASE(plan_search, rolloutsAreThePipelinesPictures)
{
    Rollouts rollouts(starter(), smallRollouts(), {kPrompts[0]});
    const GuidancePlan plan = GuidancePlan::parse("MMC0.9MC"), cfg = GuidancePlan::parse("MMMMM");
    const Rollout reference = rollouts.run(cfg, nullptr, {}), made = rollouts.run(plan, nullptr, {});
    CHECK_EQ(rollouts.passes(), 10 + 8);
    CHECK_EQ(rollouts.cost(plan, &reference), 8 - 4);
    const Rollout shared = rollouts.run(plan, &reference, {}); // begins as the reference does
    CHECK_EQ(rollouts.passes(), 18 + 4);
    CHECK(at::equal(shared.latents, made.latents));
    CHECK_EQ(Rollouts::latentError(reference, reference), 0.0);
    CHECK(Rollouts::latentError(made, reference) > 0);

    GenerationRequest request;
    request.text.prompt = kPrompts[0];
    request.guidance.scale = 5;
    request.guidance.plan = plan;
    request.sampling.steps = 5;
    request.sampling.seed = 3;
    request.sampling.width = request.sampling.height = 32;
    const at::Tensor pixels = ((runPipeline(starter(), request, 1, {}, {}, {}, {}).pixels * 0.5 + 0.5).clamp(0, 1) * 255).round();
    CHECK((rollouts.pictures(made.latents) - pixels).abs().max().item<double>() <= 1);
    CHECK_EQ(Rollouts::psnr(pixels, pixels), 60.0);
}

CASE(plan_search, findsAPlanForEveryNumberOfPasses)
{
    PlanSearch search(starter(), smallSearch());
    int calls = 0;
    search.run([&](const PlanSearchStep&) { ++calls; }, {});
    const Dial dial = search.dial();
    CHECK_EQ(dial.prompts, 2);
    CHECK_EQ(dial.points.size(), 5u); // 5 to 9 passes; 10 are CFG itself
    CHECK(calls > 5);
    for (std::size_t i = 0; i < dial.points.size(); ++i) {
        const DialPoint& point = dial.points[i];
        CHECK_EQ(point.plan.size(), 5);
        CHECK_EQ(point.plan.passes(), 5 + static_cast<int>(i));
        test::say(fmt::format(
            "{} passes, {}: latent error {:.5f}, {:.1f} dB", point.plan.passes(), point.plan.text(), point.latentError, point.psnr));
    }
    CHECK_LESS(dial.points.back().latentError, dial.points.front().latentError);
    CHECK(search.turn() && search.turn()->cosine(0, 1) <= 1);
}

CASE(plan_search, goesOnWhereItStopped)
{
    std::stop_source source;
    PlanSearch first(starter(), smallSearch());
    int calls = 0;
    first.run(
        [&](const PlanSearchStep& step) {
            if (step.plansTried == 4 && ++calls == 1)
                source.request_stop();
        },
        source.get_token());
    const nlohmann::json state = nlohmann::json::parse(first.state().dump());
    CHECK_EQ(state["tried"].size(), 4u);
    PlanSearch second(starter(), smallSearch()), whole(starter(), smallSearch());
    CHECK(second.resume(state));
    std::string stages;
    second.run([&](const PlanSearchStep& step) { stages += step.stage + " "; }, {});
    CHECK(stages.find("weigh") == std::string::npos);
    whole.run({}, {});
    CHECK(second.state() == whole.state());
    CHECK_EQ(second.dial().points.size(), whole.dial().points.size());
    CHECK(second.dial().points.front().plan == whole.dial().points.front().plan);

    PlanSearchSettings other = smallSearch();
    other.rollouts.scale = 7;
    CHECK(!PlanSearch(starter(), other).resume(state));
    CHECK(!PlanSearch(starter(), smallSearch()).resume(nlohmann::json::parse("{\"search\": 5}")));
    CHECK(!PlanSearch(starter(), smallSearch()).resume(nlohmann::json::parse("[", nullptr, false)));
}

CASE(plan_search, keepsItsBudget)
{
    PlanSearchSettings settings = smallSearch();
    settings.budgetSeconds = 1e-9;
    PlanSearch search(starter(), settings);
    search.run({}, {});
    CHECK(search.dial().points.empty());
    settings.prompts.resize(1);
    CHECK_THROWS(PlanSearch(starter(), settings), "at least two prompts");
}
