// Parity of every network with diffusers and transformers, as a whole and by sub-module, on random weights in fp32.
#include "decode/autoencoder_kl.h"
#include "denoise/unet_2d_condition.h"
#include "encode/clip_text_model.h"
#include "guidance/guided_denoiser.h"
#include "support/fixture.h"

using namespace dice;
using test::checkClose;
using test::NetworkFixture;

namespace {

// Checks one sub-module of the fixture's network: `make` builds it from a Scope, `run` applies it to the recorded inputs.
template <typename Make, typename Run> void checkSubModule(NetworkFixture& fixture, const std::string& name, Make make, Run run)
{
    const auto module = make(fixture.weights().root() / name);
    checkClose(name, run(module), fixture["sub." + name + ".out"]);
}

void checkUNet(const std::string& name)
{
    NetworkFixture fixture(name);
    const UNet2DConditionModel unet(UNetShape::fromConfig(fixture.config()), fixture.weights().root());
    fixture.weights().requireAllTaken();
    const c10::InferenceMode inference;
    const at::Tensor output = unet({fixture["in.sample"], unet.embedTime(fixture["in.times"]), unet.embedPrompt({fixture["in.context"]})});
    checkClose(name, output, fixture["out.sample"]);
}

void checkUNetGradient(const std::string& name)
{
    NetworkFixture fixture(name, NetworkUse::Training);
    const UNet2DConditionModel unet(UNetShape::fromConfig(fixture.config()), fixture.weights().root());
    at::Tensor context = fixture["in.context"].requires_grad_();
    const at::Tensor output = unet({fixture["in.sample"], unet.embedTime(fixture["in.times"]), unet.embedPrompt({context})});
    checkClose(name + " forward, for training", output, fixture["out.sample"]);
    (output * fixture["in.weight"]).sum().backward();
    checkClose(name + " gradient to the prompt", context.grad(), fixture["grad.context"]);
}

void checkAutoencoder(const std::string& name)
{
    NetworkFixture fixture(name);
    const AutoencoderKL vae(AutoencoderShape::fromConfig(fixture.config()), fixture.weights().root());
    fixture.weights().requireAllTaken();
    const c10::InferenceMode inference;
    const LatentDistribution latents = vae.encode(fixture["in.pixels"]);
    checkClose(name + " mean", latents.mean, fixture["out.mean"]);
    checkClose(name + " deviation", latents.deviation, fixture["out.deviation"]);
    checkClose(name + " decoded", vae.decode(fixture["in.latents"]), fixture["out.pixels"]);
}

void checkClip(const std::string& name, const std::function<std::map<std::string, at::Tensor>(const NetworkFixture&)>& tensorsOf)
{
    NetworkFixture fixture(name);
    Weights weights(tensorsOf(fixture), name, Placement{});
    const ClipTextModel model(ClipTextShape::fromConfig(fixture.config()), weights.root());
    weights.requireAllTaken({"position_ids"});
    const c10::InferenceMode inference;
    for (const int skip : {1, 2, 3})
        checkClose(fmt::format("{} clip skip {}", name, skip), model.encode(model.embedTokens(fixture["in.ids"]), skip),
            fixture[fmt::format("out.skip{}", skip)]);
}

} // namespace

CASE(unet, matchesDiffusers) { checkUNet("unet"); }
CASE(unet, matchesDiffusersWithLinearProjectionsAndOddSizes) { checkUNet("unet_linear"); }
CASE(unet, matchesDiffusersWithNineChannels) { checkUNet("unet_inpaint"); }
CASE(unet, gradientMatchesDiffusers) { checkUNetGradient("unet"); }
CASE(unet, gradientMatchesDiffusersWithLinearProjections) { checkUNetGradient("unet_linear"); }

CASE(unet, guidanceInOneBatchEqualsSeparatePasses)
{
    NetworkFixture fixture("unet");
    const UNet2DConditionModel unet(UNetShape::fromConfig(fixture.config()), fixture.weights().root());
    const c10::InferenceMode inference;
    const at::Tensor context = fixture["in.context"].narrow(0, 0, 1), sample = fixture["in.sample"].narrow(0, 0, 1);
    const at::Tensor times = at::full({1}, 500.0f);
    const GuidedPrompt prompt{
        unet.prepare({context}, times), unet.prepare({context.flip(1)}, times), nullptr}; // one prompt for all pictures
    const at::Tensor pictures = at::cat({sample, sample.flip(3), -sample});
    const EvaluationTime at{0, 0.5};
    GuidanceSettings settings;
    settings.mode = GuidanceMode::Cfg;
    settings.scale = 7;
    const at::Tensor separate = GuidedDenoiser(unet, settings, false)(pictures, at, prompt).guided;
    checkClose("guided in one batch", GuidedDenoiser(unet, settings, true)(pictures, at, prompt).guided, separate);
    checkClose("third picture alone", GuidedDenoiser(unet, settings, true)(-sample, at, prompt).guided, separate.narrow(0, 2, 1));
}

CASE(unet, subModulesMatchDiffusers)
{
    NetworkFixture fixture("unet");
    const c10::InferenceMode inference;
    const auto resnet = [&](const std::string& name, std::int64_t in, std::int64_t out) {
        checkSubModule(
            fixture, name, [&](const Scope& scope) { return nn::ResnetBlock2D(scope, in, out, 64, 8, 1e-5); },
            [&](const nn::ResnetBlock2D& block) {
                return block(fixture["sub." + name + ".in0"], block.projectTime(at::silu(fixture["sub." + name + ".in1"])));
            });
    };
    resnet("down_blocks.0.resnets.0", 16, 16);
    resnet("down_blocks.1.resnets.0", 16, 32);
    resnet("up_blocks.1.resnets.0", 64, 32);
    checkSubModule(
        fixture, "down_blocks.0.downsamplers.0",
        [](const Scope& scope) { return nn::Downsample2D(scope, 16, nn::Downsample2D::Padding::AllSides); },
        [&](const nn::Downsample2D& module) { return module(fixture["sub.down_blocks.0.downsamplers.0.in0"]); });
    checkSubModule(
        fixture, "up_blocks.0.upsamplers.0", [](const Scope& scope) { return nn::Upsample2D(scope, 32); },
        [&](const nn::Upsample2D& module) { return module(fixture["sub.up_blocks.0.upsamplers.0.in0"]); });
    for (const std::string name : {"down_blocks.1.attentions.1", "mid_block.attentions.0"})
        checkSubModule(
            fixture, name,
            [](const Scope& scope) {
                return Transformer2DModel(scope, {32, 4, 1, 24, 8, false});
            },
            [&](const Transformer2DModel& module) {
                const std::vector<KeyValue> context = {module.projectContext(0, fixture["in.context"])};
                return module(fixture["sub." + name + ".in0"], context);
            });
    const std::string attention = "down_blocks.1.attentions.1.transformer_blocks.0.attn1";
    checkSubModule(
        fixture, attention, [](const Scope& scope) { return Attention(scope, 32, 32, 4); },
        [&](const Attention& module) {
            const at::Tensor x = fixture["sub." + attention + ".in0"];
            return module(x, module.project(x));
        });
}

CASE(unet, timeOfAScheduleIsTheTimeOfEachStep)
{
    NetworkFixture fixture("unet");
    const UNet2DConditionModel unet(UNetShape::fromConfig(fixture.config()), fixture.weights().root());
    const c10::InferenceMode inference;
    const TimeEmbedding both = unet.embedTime(fixture["in.times"]), second = unet.embedTime(fixture["in.times"].narrow(0, 1, 1));
    for (std::size_t i = 0; i < second.blocks.size(); ++i)
        CHECK(at::allclose(both.of(1).blocks[i], second.blocks[i], 1e-5, 1e-6));
}

CASE(unet, refusesOptionsItDoesNotKnow)
{
    nlohmann::json config = NetworkFixture("unet").config().json();
    config["class_embed_type"] = "timestep";
    CHECK_THROWS(UNetShape::fromConfig(Config(config, "unet/config.json")), "class_embed_type");
    config["class_embed_type"] = nullptr;
    config["down_block_types"][0] = "AttnDownBlock2D";
    CHECK_THROWS(UNetShape::fromConfig(Config(config, "unet/config.json")), "AttnDownBlock2D");
    config.erase("down_block_types");
    CHECK_THROWS(UNetShape::fromConfig(Config(config, "unet/config.json")), "down_block_types");
}

CASE(unet, namesTensorsThatAreMissingSurplusOrWrong)
{
    NetworkFixture fixture("unet_inpaint");
    const UNetShape shape = UNetShape::fromConfig(fixture.config());
    auto tensors = fixture.weightTensors();
    const auto build = [&] {
        Weights weights(tensors, "a file", Placement{});
        const UNet2DConditionModel unet(shape, weights.root());
        return weights.requireAllTaken();
    };
    tensors["extra.weight"] = at::zeros({1});
    CHECK(build() == std::vector<std::string>{"extra.weight"});
    tensors["down_blocks.9.resnets.0.conv1.weight"] = at::zeros({1});
    CHECK_THROWS(build(), "down_blocks.9.resnets.0.conv1.weight does not belong");
    tensors.erase("down_blocks.9.resnets.0.conv1.weight");
    tensors["conv_in.weight"] = at::zeros({16, 4, 3, 3});
    CHECK_THROWS(build(), "expected the shape 16x9x3x3, found 16x4x3x3: a file");
    tensors.erase("conv_in.weight");
    CHECK_THROWS(build(), "conv_in.weight");
}

CASE(autoencoder, matchesDiffusers) { checkAutoencoder("autoencoder"); }
CASE(autoencoder, matchesDiffusersWithoutAttentionAndQuantisation) { checkAutoencoder("autoencoder_three_levels"); }

CASE(autoencoder, readsTheOldNamesOfItsAttention)
{
    NetworkFixture fixture("autoencoder");
    std::map<std::string, at::Tensor> renamed;
    for (const auto& [name, tensor] : fixture.weightTensors()) {
        std::string old = name;
        for (const auto& [now, before] :
            {std::pair("attentions.0.to_q", "attentions.0.query"), std::pair("attentions.0.to_k", "attentions.0.key"),
                std::pair("attentions.0.to_v", "attentions.0.value"), std::pair("attentions.0.to_out.0", "attentions.0.proj_attn")})
            if (const auto at = old.find(now); at != std::string::npos)
                old.replace(at, std::string_view(now).size(), before);
        renamed[old] = tensor;
    }
    CHECK(renamed.contains("decoder.mid_block.attentions.0.proj_attn.weight"));
    Weights weights(renamed, "old", Placement{});
    const AutoencoderKL vae(AutoencoderShape::fromConfig(fixture.config()), weights.root());
    weights.requireAllTaken();
    const c10::InferenceMode inference;
    checkClose("old names", vae.decode(fixture["in.latents"]), fixture["out.pixels"]);
}

CASE(clip, matchesTransformers)
{
    checkClip("clip", [](const NetworkFixture& fixture) { return fixture.weightTensors(); });
    checkClip("clip_gelu", [](const NetworkFixture& fixture) { return fixture.weightTensors(); });
}

CASE(clip, readsBothGenerationsOfNames)
{
    checkClip("clip", [](const NetworkFixture& fixture) {
        std::map<std::string, at::Tensor> other;
        for (const auto& [name, tensor] : fixture.weightTensors())
            other[name.starts_with("text_model.") ? name.substr(11) : "text_model." + name] = tensor;
        return other;
    });
}

CASE(clip, wideningAtUseIsTheSameAsBefore)
{
    NetworkFixture fixture("clip");
    std::map<std::string, at::Tensor> half, widened;
    for (const auto& [name, tensor] : fixture.weightTensors()) {
        half[name] = tensor.to(at::kHalf);
        widened[name] = half[name].to(at::kFloat);
    }
    Weights stored(half, "half", Placement{at::kCPU, at::kFloat, NetworkUse::Inference, /*keepStored=*/true});
    Weights plain(widened, "widened", Placement{});
    const ClipTextShape shape = ClipTextShape::fromConfig(fixture.config());
    const ClipTextModel a(shape, stored.root()), b(shape, plain.root());
    const c10::InferenceMode inference;
    checkClose("widened at use", a.encode(a.embedTokens(fixture["in.ids"])), b.encode(b.embedTokens(fixture["in.ids"])), 1e-5);
}
