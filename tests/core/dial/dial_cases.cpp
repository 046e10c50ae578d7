// The dial: plans as values, the default plan, plan files, and what the pipeline makes of them.
#include "base/file.h"
#include "base/noise.h"
#include "base/sha256.h"
#include "dial/plan_lookup.h"
#include "engine/engine.h"
#include "pipeline/picture_pipeline.h"
#include "pipeline/prompts.h"
#include "request/request_json.h"
#include "schedule/sampler_traits.h"
#include "support/fixture.h"
#include "support/user_world.h"

#include <cmath>
#include <fstream>

using namespace dice;
namespace fs = std::filesystem;

namespace {

using test::starterFolder;

DiffusionModel& starter() { return test::starterModel(); }

// v-prediction, nine channels
DiffusionModel& tiny()
{
    static const auto model = DiffusionModel::load(ModelFolder::open(test::fixture("pipeline/tiny")), at::kCPU, at::kFloat);
    return *model;
}

GenerationRequest requestOf(const std::string& prompt, int steps)
{
    GenerationRequest request;
    request.text.prompt = prompt;
    request.guidance.scale = 5;
    request.sampling.steps = steps;
    request.sampling.seed = 31;
    request.sampling.width = request.sampling.height = 96;
    return request;
}

EditPixels smallPicture(double strength)
{
    EditPixels edit;
    edit.picture = at::linspace(-1, 1, 3 * 32 * 32).view({1, 3, 32, 32});
    edit.mask = at::zeros({1, 1, 32, 32});
    edit.mask.narrow(3, 0, 16).fill_(1);
    edit.strength = strength;
    return edit;
}

PipelineResult run(DiffusionModel& model, const GenerationRequest& request, const std::optional<EditPixels>& edit = {}, int batch = 1)
{
    return runPipeline(model, request, batch, {edit}, {}, {}, {});
}

// As the engine does it: passes to a plan, then the picture.
PipelineResult runWithPasses(
    DiffusionModel& model, GenerationRequest request, int passes, const std::optional<EditPixels>& edit = {}, int batch = 1)
{
    DenoiserHashes hashes;
    request.guidance.passes = passes;
    if (edit) {
        request.edit.emplace();
        request.edit->strength = edit->strength;
    }
    request.guidance.plan = lookUpPlan(request, model, /*enhancer=*/{}, hashes).plan;
    return run(model, request, edit, batch);
}

DialFile exampleFile()
{
    DialFile file{"a model", sha256("weights"), {}, {}};
    file.put({"dpmpp-2m", "karras", 4, 5, 8, sha256("prompts"),
        {{GuidancePlan::parse("MC0.9CC"), false, 0.25, 20.5}, {GuidancePlan::parse("MCMC"), false, 0.125, 24}}});
    return file;
}

} // namespace

CASE(plan, textReadsBackExactly)
{
    for (const char* text : {"", "M", "MMCDP", "MC0.9375CMC-0.25C1.5D"})
        CHECK_EQ(GuidancePlan::parse(text).text(), std::string(text));
    GuidancePlan plan;
    for (const double coefficient : {0.1, 1.0 / 3, 0.9999999999999999, 1e-9, -2.5, 1e300, 0.0})
        plan.evaluations.push_back({PassKind::Carry, coefficient});
    CHECK(GuidancePlan::parse(plan.text()) == plan);
    CHECK_EQ(GuidancePlan::parse("MMC0.5CDP").passes(), 8);
    CHECK_EQ(GuidancePlan::parse("MMC0.5CDP").size(), 6);
    CHECK(GuidancePlan::parse("MMC0.5CDP").has(PassKind::Dice) && !GuidancePlan::parse("MCP").has(PassKind::Dice));
}

CASE(plan, refusesWhatItDoesNotKnowByName)
{
    CHECK_THROWS(GuidancePlan::parse("MXC"), "found \"X\" in \"MXC\"");
    CHECK_THROWS(GuidancePlan::parse("mc"), "found \"m\"");
    CHECK_THROWS(GuidancePlan::parse("M0.5C"), "found \"0\"");
    CHECK_THROWS(GuidancePlan::parse("MC0.5.5"), "found \".\"");
    CHECK_THROWS(GuidancePlan::parse("MC--1"), "--1");
    CHECK_THROWS(GuidancePlan::parse("MC1e999"), "1e999");
    CHECK_THROWS(GuidancePlan::parse("MC M"), "found \" \"");
}

CASE(plan, isPartOfTheRequest)
{
    GenerationRequest request;
    CHECK(!toJson(request)["guidance"].contains("plan"));
    request.guidance.passes = 27;
    request.guidance.planFile = "a plan.json";
    request.guidance.plan = GuidancePlan::parse("MC0.3333333333333333MP");
    CHECK(requestFromJson(nlohmann::json::parse(toJson(request).dump()), "a file") == request);
    nlohmann::json json = toJson(request);
    json["guidance"]["plan"] = "MQ";
    CHECK_THROWS(requestFromJson(json, "a.png"), "found \"Q\"");
    CHECK_THROWS(requestFromJson(json, "a.png"), "a.png");
}

CASE(plan, defaultsAreDenseFirstAndTakeExactlyTheirPasses)
{
    for (const int evaluations : {1, 2, 3, 10, 20, 30, 59, 150})
        for (const bool enhancer : {false, true})
            for (int passes = evaluations; passes <= 2 * evaluations; ++passes) {
                const GuidancePlan plan = defaultPlan(evaluations, passes, enhancer, passes % 2 == 0);
                CHECK_EQ(plan.size(), evaluations);
                CHECK_EQ(plan.passes(), passes);
                CHECK_EQ(plan.has(PassKind::Plain), passes == evaluations && !enhancer);
                CHECK(!plan.has(PassKind::Dice) || enhancer);
                CHECK_EQ(plan.evaluations.front().kind == PassKind::Measure, passes > evaluations);
            }
    for (const int passes : {23, 25, 27, 30}) {
        int last = 0, gap = 0, shrinking = 0;
        const GuidancePlan plan = defaultPlan(20, passes, false, false);
        for (int i = 1; i < plan.size(); ++i)
            if (plan.evaluations[static_cast<std::size_t>(i)].kind == PassKind::Measure) {
                shrinking += i - last < gap;
                gap = i - last;
                last = i;
            }
        CHECK_EQ(shrinking, 0);
    }
    const GuidancePlan fading = defaultPlan(20, 22, false, /*drawsNoise=*/true);
    for (int i = 1; i < fading.size(); ++i) {
        const PlannedPass &before = fading.evaluations[static_cast<std::size_t>(i - 1)],
                          &now = fading.evaluations[static_cast<std::size_t>(i)];
        CHECK(now.kind == PassKind::Measure || (now.coefficient < before.coefficient && now.coefficient >= 0));
    }
    CHECK_EQ(GuidancePlan::parse(fading.text()).text(), fading.text());
}

CASE(plan, choiceKnowsItsRangeAndPrefersWhatWasMeasured)
{
    const DialFile file = exampleFile();
    const Dial* dial = file.find("dpmpp-2m", "karras", 4);
    CHECK(dial != nullptr && file.find("dpmpp-2m", "karras", 5) == nullptr);
    CHECK_THROWS(choosePlan({3, 4, 0, false}, dial), "passes from 4 to 8");
    CHECK_THROWS(choosePlan({9, 4, 0, false}, dial), "found 9");
    CHECK_EQ(choosePlan({4, 4, 0, false}, dial).plan.text(), "PPPP");
    CHECK_EQ(choosePlan({4, 4, 0, true}, dial).plan.text(), "DDDD");
    CHECK_EQ(choosePlan({8, 4, 0, false}, dial).plan.text(), "MMMM");
    CHECK_EQ(choosePlan({5, 4, 0, false}, dial).plan.text(), "MC0.9CC");
    CHECK_EQ(choosePlan({5, 4, 0, false}, dial).name, "measured plan");
    CHECK_EQ(choosePlan({7, 4, 0, false}, dial).name, "default plan");
    CHECK_EQ(choosePlan({5, 4, 0, false}, nullptr).name, "default plan");
    // editing that skips the first evaluation: the rest of a measured plan, with its first carried difference measured
    CHECK_EQ(choosePlan({4, 4, 1, false}, dial).plan.text(), "MCC");
    CHECK_EQ(choosePlan({4, 4, 1, false}, dial).name, "measured plan");
    CHECK_EQ(choosePlan({5, 4, 1, false}, dial).plan.text(), "MMC");
    CHECK_EQ(choosePlan({3, 4, 2, false}, dial).plan.text(), "MC");
    // plans for another number of evaluations do not serve
    CHECK_EQ(choosePlan({6, 5, 0, false}, dial).name, "default plan");
}

CASE(plan, fileReadsBackAndNamesWhatIsWrong)
{
    const fs::path path = test::freshFolder() / "plan.json";
    DialFile file = exampleFile();
    file.put({"euler-a", "normal", 4, 5, 8, sha256("prompts"), {}});
    file.write(path);
    const DialFile read = DialFile::read(path);
    CHECK_EQ(read.modelHash, file.modelHash);
    CHECK_EQ(read.dials.size(), 2u);
    CHECK(read.dials.front().at(5, false)->plan == file.dials.front().at(5, false)->plan);
    CHECK_EQ(read.dials.front().at(5, true)->psnr, 20.5);
    CHECK(read.dials.front().at(8, false) == nullptr);
    CHECK_THROWS(DialFile::read(path.parent_path() / "missing.json"), "missing.json");
    const auto damaged = [&](const std::string& from, const std::string& to) {
        std::string text = readTextFile(path);
        text.replace(text.find(from), from.size(), to);
        const fs::path other = path.parent_path() / "damaged.json";
        std::ofstream(other) << text;
        return other;
    };
    CHECK_THROWS(DialFile::read(damaged("\"plan\": \"MC0.9CC\"", "\"plan\": \"MX\"")), "found \"X\"");
    CHECK_THROWS(DialFile::read(damaged("\"plan\": \"MC0.9CC\"", "\"plan\": \"MX\"")), "damaged.json");
    CHECK_THROWS(DialFile::read(damaged("\"passes\": 5", "\"passes\": 7")), "takes 5 passes");
    CHECK_THROWS(DialFile::read(damaged("\"dice_plan\": 1", "\"dice_plan\": 2")), "version 2");
    CHECK_THROWS(DialFile::read(damaged("{", "[")), "damaged.json");
}

CASE(dial, hashIsThatOfTheStandard)
{
    CHECK_EQ(sha256("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    const fs::path folder = test::freshFolder();
    std::ofstream(folder / "a") << "ab";
    std::ofstream(folder / "b") << "c";
    CHECK_EQ(sha256OfFiles({folder / "a", folder / "b"}), sha256("abc"));
}

CASE(dial, bothEndsAreThePlainModesBitForBit)
{
    for (const char* sampler : {"dpmpp-2m", "euler-a", "ddim", "heun", "dpmpp-sde", "pndm"}) {
        GenerationRequest request = requestOf("a cat on the beach", 4);
        request.sampling.sampler = sampler;
        const auto [least, most] = passRange(request);
        const PipelineResult cfg = run(starter(), request), end = runWithPasses(starter(), request, most);
        CHECK(at::equal(cfg.pixels, end.pixels));
        CHECK_EQ(end.report.passes, most);
        CHECK_EQ(cfg.report.passes, most);
        const PipelineResult begin = runWithPasses(starter(), request, least);
        request.guidance.mode = GuidanceMode::None;
        CHECK(at::equal(run(starter(), request).pixels, begin.pixels));
        CHECK_EQ(begin.report.passes, least);
    }
}

CASE(dial, rangeCountsModelEvaluations)
{
    GenerationRequest request = requestOf("a cat", 20);
    CHECK_EQ(passRange(request).least, 20);
    CHECK_EQ(passRange(request).most, 40);
    request.sampling.sampler = "heun";
    CHECK_EQ(passRange(request).least, 39);
    request.sampling.sampler = "pndm";
    CHECK_EQ(passRange(request).least, 21);
    request.sampling.sampler = "dpmpp-2m";
    request.edit.emplace().strength = 0.6;
    CHECK_EQ(passRange(request).least, 12);
    CHECK_EQ(passRange(request).most, 24);
}

CASE(dial, everySamplerKeepsToThePassesItWasGiven)
{
    for (const SamplerTraits* traits : samplers()) {
        if (traits->adaptive)
            continue;
        GenerationRequest request = requestOf("a cat", 4);
        request.sampling.sampler = traits->name;
        request.sampling.width = request.sampling.height = 32;
        const int passes = passRange(request).least + 2;
        const PipelineResult result = runWithPasses(starter(), request, passes);
        CHECK_EQ(result.report.passes, passes);
        CHECK_EQ(result.report.passesSaved, passRange(request).most - passes);
        CHECK(at::isfinite(result.pixels).all().item<bool>());
    }
}

CASE(dial, anAdaptiveSamplerHasNoPlansOfItsOwn)
{
    DialRequest request;
    request.sampler = "dpm-adaptive";
    CHECK_THROWS(validate(request), "fixed number of evaluations");
}

CASE(dial, carryingIsWhatAHandComputes)
{
    GenerationRequest request = requestOf("a cat on the beach", 4);
    request.text.negative = "night";
    request.guidance.plan = GuidancePlan::parse("MC0.75MC");
    const PipelineResult made = run(starter(), request);
    CHECK_EQ(made.report.passes, 6);

    const c10::InferenceMode inference;
    const auto contextOf = [&](const std::string& text) {
        return starter().unet->embedPrompt(encodeText(starter(), text, textSettings(request)));
    };
    const PromptContext positive = contextOf(request.text.prompt), negative = contextOf(request.text.negative);
    const auto sampler = makeSampler(request.sampling.sampler, request.sampling.schedule, starter().schedule, request.sampling.steps);
    BatchNoise noise(request.sampling.noise, request.sampling.seed, 1);
    at::Tensor x = noise.normal({4, 24, 24}) * sampler->initialNoiseSigma(), difference;
    for (int i = 0; i < 4; ++i) {
        const TimeEmbedding time = starter().unet->embedTime(at::tensor({static_cast<float>(sampler->timestep(i))}));
        const at::Tensor input = sampler->scaleModelInput(x, i), conditional = (*starter().unet)({input, time, positive});
        if (i % 2 == 0)
            difference = conditional - (*starter().unet)({input, time, negative});
        x = sampler->step(conditional + 4 * (i == 1 ? 0.75 : 1) * difference, i, x, noise).sample;
    }
    Remarks remarks;
    test::checkClose("carried by hand", made.pixels, decodeLatents(starter(), x, remarks), 1e-4);
}

CASE(dial, aChangeOfPromptForcesAMeasurement)
{
    GenerationRequest request = requestOf("[a cat:a dog:3] on the beach", 6);
    request.guidance.plan = GuidancePlan::parse("MCCCCC");
    CHECK_EQ(run(starter(), request).report.passes, 8);
    const at::Tensor changed = run(starter(), request).pixels;
    request.guidance.plan = GuidancePlan::parse("MCCMCC");
    CHECK(at::equal(run(starter(), request).pixels, changed));
    request.guidance.plan = GuidancePlan::parse("MCCCCC");
    request.text.prompt = "a cat on the beach";
    CHECK_EQ(run(starter(), request).report.passes, 7);
    request.text.prompt = "[a cat:a cat:3] on the beach"; // nothing changes
    CHECK_EQ(run(starter(), request).report.passes, 7);
    request.text.negative = "[night:day:2]";
    CHECK_EQ(run(starter(), request).report.passes, 8);
}

CASE(dial, intervalAndAdaptiveGuidanceWorkWithAPlan)
{
    GenerationRequest request = requestOf("a cat", 8);
    request.guidance.plan = GuidancePlan::parse("MCMCMCMC");
    request.guidance.intervalBegin = 0.125; // the first measurement falls away, so the first carried one is measured
    CHECK_EQ(run(starter(), request).report.passes, 1 + 2 + 2 + 1 + 2 + 1 + 2 + 1);
    request.guidance.intervalBegin = 0;
    request.guidance.intervalEnd = 0.5;
    CHECK_EQ(run(starter(), request).report.passes, 2 + 1 + 2 + 1 + 4);
    request.guidance.intervalEnd = 1;
    request.guidance.adaptiveThreshold = 1e-6;
    CHECK_EQ(run(starter(), request).report.passes, 9);
}

CASE(dial, unequalPromptsEditsInpaintingAndVPrediction)
{
    GenerationRequest longer = requestOf("a cat on the beach BREAK a small red apple", 4);
    CHECK_EQ(runWithPasses(starter(), longer, 6).report.passes, 6);
    GenerationRequest request = requestOf("a cat", 8);
    request.sampling.width = request.sampling.height = 32;
    EditPixels whole = smallPicture(0.5);
    whole.mask = at::Tensor();
    CHECK_EQ(runWithPasses(starter(), request, 6, whole).report.passes, 6);
    CHECK(at::equal(runWithPasses(starter(), request, 8, whole).pixels, run(starter(), request, whole).pixels));
    CHECK_EQ(runWithPasses(starter(), request, 6, smallPicture(0.5)).report.passes, 6); // masked
    request.sampling.sampler = "ddim";
    CHECK_EQ(runWithPasses(tiny(), request, 11, smallPicture(1)).report.passes, 11); // nine channels, v-prediction
    CHECK(at::equal(runWithPasses(tiny(), request, 16, smallPicture(1)).pixels, run(tiny(), request, smallPicture(1)).pixels));
}

CASE(dial, aPlanThatDoesNotFitThePictureIsRefused)
{
    DenoiserHashes hashes;
    const auto lookedUp = [&](const GenerationRequest& request) { return lookUpPlan(request, starter(), {}, hashes); };
    GenerationRequest request = requestOf("a cat", 4);
    CHECK(lookedUp(request).plan.empty());
    request.guidance.plan = GuidancePlan::parse("MCCCCC");
    CHECK_THROWS(lookedUp(request), "the 4 model evaluations of this picture, found one for 6");
    request.guidance.plan = GuidancePlan::parse("MCCC");
    CHECK_EQ(lookedUp(request).name, "stored plan");
    request.guidance.passes = 6;
    CHECK_THROWS(lookedUp(request), "plan of 6 passes, found one of 5");
    request.guidance.plan = {};
    request.guidance.passes = 9;
    CHECK_THROWS(lookedUp(request), "passes from 4 to 8");
    request.guidance.passes = 6;
    request.guidance.mode = GuidanceMode::None;
    CHECK_THROWS(validate(request), "found none");
    request.guidance.mode = GuidanceMode::Cfg;
    request.guidance.passes = 0;
    request.guidance.plan = GuidancePlan::parse("MDDD");
    CHECK_THROWS(validate(request), "evaluations by DICE (D), found cfg");
    CHECK_THROWS(run(starter(), request), "no enhancer");
}

CASE(dial, aPlanFileThatDoesNotServeIsNamedAndTheDefaultPlanUsed)
{
    const fs::path path = test::freshFolder() / "plan.json";
    DenoiserHashes hashes;
    GenerationRequest request = requestOf("a cat", 4);
    request.guidance.passes = 5;
    request.guidance.planFile = path.string();
    const auto lookedUp = [&] { return lookUpPlan(request, starter(), {}, hashes); };
    const auto refused = [&](const std::string& why) {
        const LookedUpPlan found = lookedUp();
        CHECK_EQ(found.name, "default plan");
        CHECK_EQ(found.remarks.size(), 1u);
        CHECK(found.remarks.front().english().find(why) != std::string::npos &&
              found.remarks.front().english().find("the default plan is used.") != std::string::npos);
        CHECK(found.remarks.front().english().find(path.string()) != std::string::npos);
    };
    CHECK_THROWS(lookedUp(), "plan.json");
    std::ofstream(path) << "not JSON";
    refused("Expected a plan file");
    DialFile file = exampleFile();
    file.write(path);
    refused("found one of \"a model\"");
    file.modelHash = hashes.of(starter().folder);
    file.write(path);
    CHECK_EQ(lookedUp().plan.text(), "MC0.9CC");
    CHECK_EQ(lookedUp().name, "measured plan");
    CHECK(lookedUp().remarks.empty());
    request.sampling.steps = 5;
    request.guidance.passes = 6;
    refused("dpmpp-2m karras 5 steps, found dpmpp-2m karras 4 steps");
}

CASE(dial, morePassesAreNotFurtherFromCfg)
{
    GenerationRequest request = requestOf("a cat on the beach", 20);
    const at::Tensor cfg = run(starter(), request, {}, 4).pixels;
    double last = INFINITY;
    for (const int passes : {20, 22, 24, 27, 30, 40}) {
        const double error = (runWithPasses(starter(), request, passes, {}, 4).pixels - cfg).pow(2).mean().item<double>();
        test::say(fmt::format("{} passes: mean squared difference to CFG {:.6f}", passes, error));
        CHECK(error <= last);
        last = error;
    }
    CHECK_EQ(last, 0.0);
}
