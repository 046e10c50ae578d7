// What a pass carries: residuals as diffusers adds them, every tensor into a recording, two passes in one batch.
#include "condition/leading_away.h"
#include "denoise/pixart_transformer.h"
#include "denoise/replayed_denoiser.h"
#include "denoise/unet_2d_condition.h"
#include "guidance/guided_denoiser.h"
#include "support/fixture.h"

#include <c10/core/InferenceMode.h>

using namespace dice;
using test::checkClose;
using test::NetworkFixture;

namespace {

class Normal
{
public:
    explicit Normal(std::uint64_t seed) : m_generator(at::detail::createCPUGenerator(seed)) {}
    at::Tensor operator()(at::IntArrayRef shape) { return at::randn(shape, m_generator); }

private:
    at::Generator m_generator;
};

// One for each skip and the middle, as tests/fixtures/networks/make_residuals.py draws them.
Residuals drawnResiduals(const UNetShape& shape, std::int64_t rows, std::int64_t height, std::int64_t width)
{
    Normal normal(31);
    Residuals residuals;
    residuals.down.push_back(normal({rows, shape.channels.front(), height, width}));
    for (std::size_t level = 0; level < shape.channels.size(); ++level) {
        const bool last = level + 1 == shape.channels.size();
        for (std::int64_t i = 0; i < shape.layersPerBlock; ++i)
            residuals.down.push_back(normal({rows, shape.channels[level], height, width}));
        if (last)
            break;
        height = (height + 1) / 2;
        width = (width + 1) / 2;
        residuals.down.push_back(normal({rows, shape.channels[level], height, width}));
    }
    residuals.middle = normal({rows, shape.channels.back(), height, width});
    return residuals;
}

DenoiserPass passOf(const NetworkFixture& fixture, const Denoiser& denoiser)
{
    Conditioning text{fixture["in.context"]};
    if (denoiser.shape().pooledWidth != 0) {
        text.pooled = fixture["in.pooled"];
        text.sizes = fixture["in.sizes"];
    }
    DenoiserPass pass{fixture["in.sample"], {}, denoiser.embedPrompt(text)};
    pass.time = denoiser.embedTime(fixture["in.times"], pass.prompt);
    return pass;
}

std::unique_ptr<UNet2DConditionModel> tinyUnet()
{
    const UNetShape shape = UNetShape::fromConfig(
        Config({{"sample_size", 8}, {"block_out_channels", {16, 32}}, {"layers_per_block", 1}, {"norm_num_groups", 8},
                   {"cross_attention_dim", 16}, {"attention_head_dim", 4}, {"down_block_types", {"CrossAttnDownBlock2D", "DownBlock2D"}},
                   {"up_block_types", {"UpBlock2D", "CrossAttnUpBlock2D"}}},
            "pass"));
    const auto weights = Weights::synthetic({});
    return std::make_unique<UNet2DConditionModel>(shape, weights->root());
}

// With something in every member that a U-Net reads.
DenoiserPass fullPass(const UNet2DConditionModel& unet)
{
    Normal normal(7);
    DenoiserPass pass{normal({1, 3, 8, 8}), unet.embedTime(at::tensor({500.0f})), unet.embedPrompt({normal({1, 7, 16})})};
    pass.channels = normal({1, 1, 8, 8});
    pass.away = Away(unet, normal({1, 7, 16}), normal({1, 7, 16})).by(normal({1, 1, 16}));
    pass.residuals = drawnResiduals(unet.shape(), 1, 8, 8);
    return pass;
}

std::size_t countOf(const DenoiserPass& pass)
{
    std::size_t count = 0;
    forEachTensor(pass, [&](const at::Tensor& each) { count += each.defined() ? 1 : 0; });
    return count;
}

// The same with the i-th of its tensors turned upside down.
DenoiserPass withAnother(const DenoiserPass& pass, std::size_t i)
{
    DenoiserPass changed = pass;
    std::size_t next = 0;
    forEachTensor(changed, [&](at::Tensor& each) {
        if (each.defined() && next++ == i)
            each = each * -1.5;
    });
    return changed;
}

// Does the recorded work again.
class WorkAgain final : public nn::DeviceGraph
{
public:
    explicit WorkAgain(std::function<void()> work) : m_work(std::move(work)) { m_work(); }
    void replay() override { m_work(); }

private:
    std::function<void()> m_work;
};

// Adds residuals to the passes of one text, or of all.
class Residual final : public Condition
{
public:
    Residual(Residuals residuals, std::optional<PassText> only) : m_residuals(std::move(residuals)), m_only(only) {}
    void add(DenoiserPass& pass, const PassSource& source) override
    {
        if (!m_only || source.text == *m_only)
            pass.residuals = m_residuals;
    }

private:
    Residuals m_residuals;
    std::optional<PassText> m_only;
};

} // namespace

CASE(pass, residualsAreAddedAsDiffusersAddsThem)
{
    const c10::InferenceMode inference;
    const auto expected = SafetensorsFile::open(test::fixture("networks/residuals.safetensors"));
    for (const std::string name : {"unet", "unet_linear", "unet_xl"}) {
        NetworkFixture fixture(name);
        const UNet2DConditionModel unet(UNetShape::fromConfig(fixture.config()), fixture.weights().root());
        DenoiserPass pass = passOf(fixture, unet);
        pass.residuals = drawnResiduals(unet.shape(), pass.sample.size(0), pass.sample.size(2), pass.sample.size(3));
        checkClose(name + " with residuals", unet(pass), expected->tensor(name));
        pass.residuals = {};
        checkClose(name + " without", unet(pass), fixture["out.sample"]);
    }
}

CASE(pass, oneRowOfResidualsIsForEveryPicture)
{
    const c10::InferenceMode inference;
    NetworkFixture fixture("unet");
    const UNet2DConditionModel unet(UNetShape::fromConfig(fixture.config()), fixture.weights().root());
    DenoiserPass one = passOf(fixture, unet);
    one.residuals = drawnResiduals(unet.shape(), 1, one.sample.size(2), one.sample.size(3));
    DenoiserPass each = one;
    for (at::Tensor& residual : each.residuals.down)
        residual = at::cat({residual, residual});
    each.residuals.middle = at::cat({one.residuals.middle, one.residuals.middle});
    CHECK(at::equal(unet(one), unet(each)));
    each.residuals.down.pop_back();
    CHECK_THROWS(unet(each), "9 places");
}

CASE(pass, whatATransformerCannotReadIsRefused)
{
    const c10::InferenceMode inference;
    NetworkFixture fixture("pixart");
    const PixArtTransformer2DModel network(PixArtShape::fromConfig(fixture.config()), fixture.weights().root());
    DenoiserPass pass{fixture["in.sample"], {}, network.embedPrompt({fixture["in.captions"]})};
    pass.time = network.embedTime(fixture["in.times"], pass.prompt);
    CHECK_EQ(network(pass).size(0), pass.sample.size(0));
    DenoiserPass led = pass;
    led.away = led.prompt.layers;
    CHECK_THROWS(network(led), "led away from");
    pass.residuals.middle = pass.sample;
    CHECK_THROWS(network(pass), "residuals");
}

CASE(pass, everyTensorIsReadAndReachesARecording)
{
    const c10::InferenceMode inference;
    const auto unet = tinyUnet();
    int recorded = 0;
    const ReplayedDenoiser replayed(tinyUnet(), [&](const std::function<void()>& work, const nn::DeviceGraph*) {
        ++recorded;
        return std::make_unique<WorkAgain>(work);
    });
    const DenoiserPass pass = fullPass(*unet);
    CHECK_EQ(countOf(pass), 1 + pass.time.blocks.size() + 2 * pass.prompt.layers.size() + 1 + 2 * pass.away.size() + 4 + 1);
    const at::Tensor plain = (*unet)(pass);
    for (int i = 0; i < 3; ++i)
        CHECK(at::equal(replayed(pass), plain));
    for (std::size_t i = 0; i < countOf(pass); ++i) {
        const DenoiserPass changed = withAnother(pass, i);
        const at::Tensor output = (*unet)(changed);
        CHECK(!at::equal(output, plain));
        CHECK(at::equal(replayed(changed), output));
    }
    CHECK_EQ(recorded, 1);
}

CASE(pass, listsOfOtherLengthsAreOtherRecordings)
{
    const c10::InferenceMode inference;
    const auto unet = tinyUnet();
    const ReplayedDenoiser replayed(
        tinyUnet(), [](const std::function<void()>& work, const nn::DeviceGraph*) { return std::make_unique<WorkAgain>(work); });
    const DenoiserPass full = fullPass(*unet);
    DenoiserPass alone = full, led = full;
    alone.away.clear();
    alone.residuals = {};
    led.residuals.down.clear();
    for (int round = 0; round < 4; ++round)
        for (const DenoiserPass& pass : {full, alone, led})
            CHECK(at::equal(replayed(pass), (*unet)(pass)));
}

CASE(pass, twoPassesInOneBatchAreTheTwo)
{
    const c10::InferenceMode inference;
    const auto unet = tinyUnet();
    Normal normal(9);
    DenoiserPass first = fullPass(*unet), second = first;
    first.away.clear();
    second.away.clear();
    second.prompt = unet->embedPrompt({normal({1, 7, 16})});
    second.residuals.middle = normal({1, 32, 4, 4});
    CHECK(JoinedPasses::fit(first, second));
    JoinedPasses joined;
    const DenoiserPass both = joined(first, second);
    checkClose("both", (*unet)(both), at::cat({(*unet)(first), (*unet)(second)}));
    CHECK_EQ(countOf(both), countOf(first));

    first.sample = normal({1, 3, 8, 8});
    const DenoiserPass again = joined(first, second);
    CHECK(!again.sample.is_same(both.sample));
    CHECK(again.residuals.middle.is_same(both.residuals.middle));
    CHECK(again.prompt.layers[0].key.is_same(both.prompt.layers[0].key));
    checkClose("both again", (*unet)(again), at::cat({(*unet)(first), (*unet)(second)}));

    DenoiserPass longer = second, bare = second, led = second;
    longer.prompt = unet->embedPrompt({normal({1, 14, 16})});
    bare.residuals = {};
    led.away = fullPass(*unet).away;
    for (const DenoiserPass& other : {longer, bare, led})
        CHECK(!JoinedPasses::fit(first, other));
}

CASE(pass, conditionsCountInOneBatchAsInSeparatePasses)
{
    NetworkFixture fixture("unet");
    const UNet2DConditionModel unet(UNetShape::fromConfig(fixture.config()), fixture.weights().root());
    const c10::InferenceMode inference;
    const at::Tensor context = fixture["in.context"].narrow(0, 0, 1), times = at::full({1}, 500.0f);
    const GuidedPrompt prompt{unet.prepare({context}, times), unet.prepare({context.flip(1)}, times)};
    const at::Tensor sample = fixture["in.sample"];
    const Residuals residuals = drawnResiduals(unet.shape(), 1, sample.size(2), sample.size(3));
    GuidanceSettings settings;
    settings.mode = GuidanceMode::Cfg;
    settings.scale = 7;
    const auto guided = [&](bool batched, std::optional<PassText> only) {
        return GuidedDenoiser({unet, {std::make_shared<Residual>(residuals, only)}}, settings, batched)(sample, {0, 0.5}, prompt).guided;
    };
    const auto none = GuidedDenoiser(unet, settings, false)(sample, {0, 0.5}, prompt).guided;
    std::vector<at::Tensor> separate;
    for (const std::optional<PassText> only :
        {std::optional<PassText>(), std::optional(PassText::Plain), std::optional(PassText::Negative)}) {
        separate.push_back(guided(false, only));
        checkClose("in one batch", guided(true, only), separate.back());
        CHECK(!at::allclose(separate.back(), none));
    }
    CHECK(at::equal(guided(false, PassText::Enhanced), none)); // there is no such pass
    CHECK(!at::allclose(separate[1], separate[2]));
}
