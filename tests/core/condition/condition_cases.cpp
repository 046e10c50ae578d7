// Conditions: prepared once a picture, shown every pass that guidance makes, with the text that it is made with.
#include "condition/condition.h"
#include "dial/rollouts.h"
#include "pipeline/picture_pipeline.h"
#include "pipeline/prompts.h"
#include "support/fixture.h"
#include "support/user_world.h"

using namespace dice;
namespace fs = std::filesystem;

namespace {

using test::starterFolder;

DiffusionModel& starter() { return test::starterModel(); }

// The starter model's enhancer, which leads away.
const Enhancement& enhancement()
{
    static const Enhancement own(starter(), EnhancerFile::open(starterFolder() / "enhancer.safetensors"), 1, 0);
    return own;
}

// Writes down what it is shown; adds nothing.
class Watcher final : public Condition
{
public:
    void prepare(const ConditionContext& picture) override
    {
        ++prepared;
        texts.assign(picture.prompts.begin(), picture.prompts.end());
    }
    void setTimes(const at::Tensor& told) override { times.push_back(told.size(0)); }
    void add(DenoiserPass& pass, const PassSource& source) override
    {
        constexpr char kLetters[] = {'P', 'N', 'E'};
        seen += kLetters[static_cast<int>(source.text)];
        prompts += static_cast<char>('0' + source.prompt);
        shares.push_back(source.time.share);
        pictures = pass.sample.size(0);
        channels = pass.sample.size(1);
        CHECK(source.time.number < times.back());
    }

    int prepared = 0;
    std::vector<PromptTexts> texts;
    std::vector<std::int64_t> times; ///< how many it was told, each time
    std::string seen;                ///< a letter a pass
    std::string prompts;             ///< the number of its prompt
    std::vector<double> shares;
    std::int64_t pictures = 0, channels = 0;
};

GenerationRequest requestOf(GuidanceMode mode, int steps = 4)
{
    GenerationRequest request;
    request.text.prompt = "a cat on the beach";
    request.text.negative = "night";
    request.guidance.mode = mode;
    request.guidance.scale = 5;
    request.sampling.sampler = "euler";
    request.sampling.steps = steps;
    request.sampling.seed = 5;
    request.sampling.width = request.sampling.height = 32;
    return request;
}

PipelineResult run(const GenerationRequest& request, const std::shared_ptr<Condition>& condition, int batch = 1)
{
    const bool dice = request.guidance.mode == GuidanceMode::Dice || request.guidance.plan.has(PassKind::Dice);
    PipelineInput input{.enhancement = dice ? &enhancement() : nullptr};
    if (condition)
        input.conditions.push_back(condition);
    return runPipeline(starter(), request, batch, input, {}, {}, {});
}

std::shared_ptr<Watcher> watched(const GenerationRequest& request, int batch = 1)
{
    auto watcher = std::make_shared<Watcher>();
    const PipelineResult made = run(request, watcher, batch);
    CHECK_EQ(made.report.passes, static_cast<int>(watcher->seen.size()));
    CHECK_EQ(watcher->prepared, 1);
    CHECK_EQ(watcher->channels, 4);
    CHECK_EQ(watcher->pictures, batch);
    return watcher;
}

std::string seenIn(const GenerationRequest& request) { return watched(request)->seen; }

// Adds to the middle of the U-Net in passes with one text.
class Push final : public Condition
{
public:
    explicit Push(PassText only) : m_only(only) {}
    void add(DenoiserPass& pass, const PassSource& source) override
    {
        if (source.text == m_only)
            pass.residuals.middle = at::full({1, 1, 1, 1}, 3.0);
    }

private:
    PassText m_only;
};

} // namespace

CASE(condition, seesThePassesOfEveryKindOfGuidance)
{
    CHECK_EQ(seenIn(requestOf(GuidanceMode::None)), "PPPP");
    CHECK_EQ(seenIn(requestOf(GuidanceMode::Cfg)), "PNPNPNPN");
    CHECK_EQ(seenIn(requestOf(GuidanceMode::Dice)), "EEEE");
    GenerationRequest request = requestOf(GuidanceMode::Cfg);
    request.text.negative.clear();
    CHECK_EQ(seenIn(request), "PNPNPNPN");
    request.guidance.scale = 1;
    CHECK_EQ(seenIn(request), "PPPP");
}

CASE(condition, seesThePassesOfTheDial)
{
    GenerationRequest request = requestOf(GuidanceMode::Cfg);
    request.guidance.plan = GuidancePlan::parse("MC0.9DP");
    CHECK_EQ(seenIn(request), "PNPEP");
    request.guidance.plan = GuidancePlan::parse("CMCD"); // nothing was measured yet: the first is
    CHECK_EQ(seenIn(request), "PNPNPE");
}

CASE(condition, seesTheLimitedInterval)
{
    for (const auto& [mode, expected] :
        {std::pair(GuidanceMode::Cfg, std::string("PPNPNP")), std::pair(GuidanceMode::Dice, std::string("PEEP"))}) {
        GenerationRequest request = requestOf(mode);
        request.guidance.intervalBegin = 0.25;
        request.guidance.intervalEnd = 0.75;
        const auto watcher = watched(request);
        CHECK_EQ(watcher->seen, expected);
        CHECK_EQ(watcher->shares.front(), 0.0);
        CHECK_EQ(watcher->shares.back(), 0.75);
    }
}

CASE(condition, isToldTheTextsOfEveryPrompt)
{
    const auto is = [](const Conditioning& told, const std::string& text) {
        return at::equal(told.context, encodeText(starter(), text, {}).context);
    };
    GenerationRequest request = requestOf(GuidanceMode::Cfg);
    request.text.prompt = "[a cat:a dog:2] on the beach";
    const auto watcher = watched(request);
    CHECK_EQ(watcher->prompts, "00001111");
    CHECK_EQ(watcher->texts.size(), 2u);
    CHECK(is(watcher->texts[0].plain, "a cat on the beach"));
    CHECK(is(watcher->texts[1].plain, "a dog on the beach"));
    for (const PromptTexts& texts : watcher->texts) {
        CHECK(is(texts.negative, "night"));
        CHECK(!texts.enhanced);
    }
    const auto plain = watched(requestOf(GuidanceMode::None));
    CHECK(!plain->texts.at(0).negative.context.defined());
    const auto enhanced = watched(requestOf(GuidanceMode::Dice));
    CHECK_EQ(enhanced->texts.size(), 1u);
    CHECK(is(enhanced->texts[0].enhanced->prompt, "a cat on the beach"));
    CHECK(is(enhanced->texts[0].enhanced->negative, "night"));
    CHECK(is(enhanced->texts[0].enhanced->null, ""));
}

CASE(condition, isPreparedOnceForABatchAndToldLaterTimes)
{
    CHECK_EQ(watched(requestOf(GuidanceMode::Cfg), 3)->seen, "PNPNPNPN");
    GenerationRequest request = requestOf(GuidanceMode::None);
    request.sampling.sampler = "heun"; // two evaluations a step but the last
    const auto heun = watched(request);
    CHECK_EQ(heun->seen, "PPPPPPP");
    CHECK(heun->times == std::vector<std::int64_t>({7}));
    request.sampling.sampler = "dpm-adaptive";
    const auto adaptive = watched(request);
    CHECK(adaptive->times.size() > 1);
}

CASE(condition, countsInThePassesThatItAddsTo)
{
    const auto made = [](GuidanceMode mode, std::optional<PassText> only) {
        return run(requestOf(mode), only ? std::make_shared<Push>(*only) : nullptr).pixels;
    };
    const std::map<GuidanceMode, std::string> texts = {{GuidanceMode::None, "P"}, {GuidanceMode::Cfg, "PN"}, {GuidanceMode::Dice, "E"}};
    const std::pair<PassText, char> letters[] = {{PassText::Plain, 'P'}, {PassText::Negative, 'N'}, {PassText::Enhanced, 'E'}};
    for (const auto& [mode, makes] : texts) {
        const at::Tensor without = made(mode, {});
        for (const auto& [text, letter] : letters)
            CHECK_EQ(at::equal(made(mode, text), without), makes.find(letter) == std::string::npos);
    }
}

// With a negative the layers of its passes are led away, in pictures as in rollouts, which make their passes in one place.
CASE(condition, rolloutsAreLedAwayAsPicturesAre)
{
    CHECK_EQ(enhancement().conditions().size(), 1u);
    const GenerationRequest request = requestOf(GuidanceMode::Dice);
    Rollouts rollouts(starter(),
        {request.sampling.sampler, request.sampling.schedule, 4, 5, static_cast<std::int64_t>(request.sampling.seed), 32, 32},
        {request.text.prompt}, {request.text.negative}, &enhancement());
    const Rollout rollout = rollouts.run(rollouts.uniform(PassKind::Dice), nullptr, {});
    const PipelineResult made = run(request, nullptr);
    test::checkClose("rollout", rollout.latents, made.latents);
    // the same texts without the condition
    const c10::InferenceMode inference;
    const PromptEmbeddings pair = encodePair(starter(), request.text.prompt, request.text.negative, {});
    const at::Tensor times = at::tensor({700.0f}), input = at::ones({1, 4, 4, 4});
    const GuidedPrompt prompt{.enhanced = enhancement().enhanced(pair, times)};
    PassMaker bare(*starter().unet), led(*starter().unet, enhancement().conditions());
    const PromptTexts texts{{}, {}, pair};
    led.prepare({std::span(&texts, 1)}, times);
    CHECK(bare.make(input, {0, 0}, prompt, PassText::Enhanced).away.empty());
    CHECK_EQ(led.make(input, {0, 0}, prompt, PassText::Enhanced).away.size(), starter().unet->promptLayers());
    CHECK(!at::allclose(bare.predict(input, {0, 0}, prompt, PassText::Enhanced), led.predict(input, {0, 0}, prompt, PassText::Enhanced)));
    const PromptTexts empty{{}, {}, encodePair(starter(), request.text.prompt, "", {})};
    led.prepare({std::span(&empty, 1)}, times); // nothing to be led away from
    CHECK(led.make(input, {0, 0}, prompt, PassText::Enhanced).away.empty());
}
