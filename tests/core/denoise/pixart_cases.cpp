// PixArt-alpha's networks against transformers and diffusers, on random weights in fp32.
#include "denoise/pixart_transformer.h"
#include "encode/t5_encoder_model.h"
#include "support/fixture.h"

using namespace dice;
using test::checkClose;
using test::NetworkFixture;

namespace {

// The fixture's texts and, where the network wants them, the sizes that diffusers was told.
Conditioning conditioningOf(const NetworkFixture& fixture, const at::Tensor& captions, bool sized)
{
    Conditioning texts;
    texts.context = captions;
    texts.mask = fixture["in.mask"];
    if (sized) {
        const at::Tensor pixels = fixture["in.pixels"].to(at::kFloat); // [B, 2]
        texts.sizes = at::cat({pixels, (pixels.select(1, 0) / pixels.select(1, 1)).unsqueeze(1)}, 1);
    }
    return texts;
}

void checkPixArt(const std::string& name)
{
    NetworkFixture fixture(name);
    const PixArtTransformer2DModel network(PixArtShape::fromConfig(fixture.config()), fixture.weights().root());
    fixture.weights().requireAllTaken();
    const c10::InferenceMode inference;
    const PromptContext prompt = network.embedPrompt(conditioningOf(fixture, fixture["in.captions"], network.shape().sizes != 0));
    checkClose(name, network({fixture["in.sample"], network.embedTime(fixture["in.times"], prompt), prompt}), fixture["out.sample"]);
}

void checkPixArtGradient(const std::string& name)
{
    NetworkFixture fixture(name, NetworkUse::Training);
    const PixArtTransformer2DModel network(PixArtShape::fromConfig(fixture.config()), fixture.weights().root());
    at::Tensor captions = fixture["in.captions"].requires_grad_();
    const PromptContext prompt = network.embedPrompt(conditioningOf(fixture, captions, network.shape().sizes != 0));
    const at::Tensor output = network({fixture["in.sample"], network.embedTime(fixture["in.times"], prompt), prompt});
    checkClose(name + " forward, for training", output, fixture["out.sample"]);
    (output * fixture["in.weight"]).sum().backward();
    checkClose(name + " gradient to the captions", captions.grad(), fixture["grad.captions"]);
}

at::Tensor t5States(const NetworkFixture& fixture, std::map<std::string, at::Tensor> tensors, at::ScalarType type, bool keepStored)
{
    Weights weights(std::move(tensors), "t5", Placement{at::kCPU, type, NetworkUse::Inference, keepStored});
    const T5EncoderModel model(T5Shape::fromConfig(fixture.config()), weights.root(), at::kCPU, type);
    weights.requireAllTaken({"encoder.embed_tokens.weight"});
    const c10::InferenceMode inference;
    return model.encode(fixture["in.ids"], fixture["in.mask"]);
}

} // namespace

CASE(t5, matchesTransformers)
{
    const NetworkFixture fixture("t5");
    checkClose("t5", t5States(fixture, fixture.weightTensors(), at::kFloat, false), fixture["out.states"]);
}

CASE(t5, readsTheTableUnderBothNames)
{
    const NetworkFixture fixture("t5");
    for (const char* other : {"encoder.embed_tokens.weight", "shared.weight"}) {
        auto tensors = fixture.weightTensors();
        CHECK_EQ(tensors.erase(other), 1u);
        checkClose(std::string("t5 without ") + other, t5States(fixture, tensors, at::kFloat, false), fixture["out.states"]);
    }
}

CASE(t5, wideningAtUseIsTheSameAsBefore)
{
    const NetworkFixture fixture("t5");
    std::map<std::string, at::Tensor> half, widened;
    for (const auto& [name, tensor] : fixture.weightTensors()) {
        half[name] = tensor.to(at::kHalf);
        widened[name] = half[name].to(at::kFloat);
    }
    checkClose("t5 widened at use", t5States(fixture, half, at::kFloat, true), t5States(fixture, widened, at::kFloat, false), 1e-6);
}

CASE(t5, doesNotOverflowInHalfPrecision)
{
    const NetworkFixture fixture("t5");
    auto tensors = fixture.weightTensors();
    for (auto& [name, tensor] : tensors)
        if (name.ends_with("wo.weight") || name.ends_with("wi_1.weight"))
            tensor = tensor * 300; // the published T5-XXL's feed-forward leaves the range of fp16 as these do
    const at::ScalarType type = T5EncoderModel::computeType(at::kHalf);
    const at::Tensor states = t5States(fixture, tensors, type, true);
    CHECK(at::isfinite(states).all().item<bool>());
    checkClose("t5 in bf16", states, t5States(fixture, tensors, at::kFloat, false), 0.05);
}

CASE(t5, paddingDoesNotReachTheText)
{
    const NetworkFixture fixture("t5");
    Weights weights(fixture.weightTensors(), "t5", Placement{});
    const T5EncoderModel model(T5Shape::fromConfig(fixture.config()), weights.root(), at::kCPU, at::kFloat);
    const c10::InferenceMode inference;
    const at::Tensor alone =
        model.encode(fixture["in.ids"].slice(0, 1, 2).slice(1, 0, 13), fixture["in.mask"].slice(0, 1, 2).slice(1, 0, 13));
    checkClose("t5 without padding", alone, fixture["out.states"].slice(0, 1, 2).slice(1, 0, 13));
}

CASE(t5, saysWhatItNeeds)
{
    const T5Shape xxl =
        T5Shape::fromConfig(Config({{"model_type", "t5"}, {"feed_forward_proj", "gated-gelu"}, {"vocab_size", 32128}, {"d_model", 4096},
                                       {"d_kv", 64}, {"d_ff", 10240}, {"num_layers", 24}, {"num_heads", 64}},
            "config.json"));
    CHECK_EQ(xxl.bytes(at::kBFloat16), 2 * 4'762'310'656u);
    CHECK_EQ(xxl.layerBytes(at::kBFloat16), 2 * 192'946'176u);
}

CASE(t5, refusesOtherKinds)
{
    nlohmann::json config = NetworkFixture("t5").config().json();
    config["feed_forward_proj"] = "relu";
    CHECK_THROWS(T5Shape::fromConfig(Config(config, "text_encoder/config.json")), "\"feed_forward_proj\": \"relu\" is not supported");
    config["feed_forward_proj"] = "gated-gelu";
    config["relative_attention_num_buckets"] = 6;
    CHECK_THROWS(T5Shape::fromConfig(Config(config, "text_encoder/config.json")), "buckets");
}

CASE(pixart, matchesDiffusers) { checkPixArt("pixart"); }
CASE(pixart, matchesDiffusersWithConditionsOfSize) { checkPixArt("pixart_sized"); }
CASE(pixart, gradientMatchesDiffusers) { checkPixArtGradient("pixart"); }
CASE(pixart, gradientMatchesDiffusersWithConditionsOfSize) { checkPixArtGradient("pixart_sized"); }

CASE(pixart, selfAttentionMatchesDiffusers)
{
    NetworkFixture fixture("pixart");
    const c10::InferenceMode inference;
    const std::string name = "transformer_blocks.0.attn1";
    const Attention attention(fixture.weights().root() / name, 48, 48, 4, /*bias=*/true);
    const at::Tensor x = fixture["sub." + name + ".in0"];
    checkClose(name, attention(x, attention.project(x)), fixture["sub." + name + ".out"]);
}

CASE(pixart, aScheduleAtOnceIsTheTimeOfEachStep)
{
    NetworkFixture fixture("pixart_sized");
    const PixArtTransformer2DModel network(PixArtShape::fromConfig(fixture.config()), fixture.weights().root());
    const c10::InferenceMode inference;
    const PreparedPrompt prepared = network.prepare(conditioningOf(fixture, fixture["in.captions"], true), fixture["in.times"]);
    const TimeEmbedding second = network.embedTime(at::full({2}, 20.5f), prepared.context);
    for (std::size_t i = 0; i < second.blocks.size(); ++i)
        CHECK(at::allclose(prepared.times.of(1).blocks[i], second.blocks[i], 1e-5, 1e-6));
}

CASE(pixart, readsTheConfigsOfBothGenerations)
{
    nlohmann::json config = NetworkFixture("pixart_sized").config().json();
    const auto shapeOf = [&] { return PixArtShape::fromConfig(Config(config, "transformer/config.json")); };
    CHECK_EQ(shapeOf().sizes, 3);
    config["_class_name"] = "Transformer2DModel";
    for (const char* key : {"use_additional_conditions", "interpolation_scale"})
        config.erase(key);
    for (const auto& [key, value] : std::initializer_list<std::pair<const char*, nlohmann::json>>{{"double_self_attention", false},
             {"num_vector_embeds", nullptr}, {"only_cross_attention", false}, {"use_linear_projection", false}})
        config[key] = value;
    CHECK_EQ(shapeOf().sizes, 0);
    CHECK_EQ(shapeOf().interpolation, 1.0);
    config["sample_size"] = 128; // the model of 1024 pixels
    CHECK_EQ(shapeOf().sizes, 3);
    CHECK_EQ(shapeOf().interpolation, 2.0);
    config.erase("norm_type"); // some other transformer of that class
    CHECK_THROWS(shapeOf(), "Expected \"norm_type\" as PixArt-alpha has it, found none: transformer/config.json");
    config["norm_type"] = "ada_norm";
    CHECK_THROWS(shapeOf(), "\"norm_type\": \"ada_norm\" is not supported");
    config["_class_name"] = "SD3Transformer2DModel";
    CHECK_THROWS(shapeOf(), "found a SD3Transformer2DModel");
}
