// LoRAs: merged as diffusers with PEFT and LyCORIS compute them (tests/fixtures/lora), and refused where they do not fit.
#include "denoise/pixart_transformer.h"
#include "denoise/unet_2d_condition.h"
#include "encode/clip_text_model.h"
#include "lora/lora_fit.h"
#include "model/checkpoint_kind.h"
#include "model/ldm_names.h"
#include "support/drawn_file.h"
#include "support/fixture.h"

#include <fstream>
#include <set>

using namespace dice;

namespace {

constexpr double kStrength = 0.8, kTextStrength = 0.5;

std::filesystem::path loraPath(const std::string& name) { return test::fixture("lora/" + name + ".safetensors"); }

at::Tensor result(const std::string& name)
{
    static const auto file = SafetensorsFile::open(test::fixture("lora/results.safetensors"));
    return file->tensor(name).clone();
}

// What a file of the networks' fixtures holds, by the networks' names.
StoredTensors tensorsOf(const std::string& network)
{
    const auto file = SafetensorsFile::open(test::drawnFile("networks/" + network));
    StoredTensors tensors;
    for (const auto& [name, info] : file->tensors())
        if (name.starts_with("w."))
            tensors.emplace(name.substr(2), StoredTensor{file, name, info.shape});
    return tensors;
}

LoraTarget target()
{
    LoraTarget target{tensorsOf("unet"), {tensorsOf("clip")}};
    const ModuleNames names = ModuleNames::ofUNet({3, 2, {true, true, false}});
    for (const auto& [name, stored] : target.denoiser)
        if (name.ends_with(".weight")) {
            const std::string layer = name.substr(0, name.size() - 7);
            target.denoiserNames[loraLayerName(names.toSingleFile(layer))] = layer;
        }
    return target;
}

at::Tensor denoised(
    const std::vector<MergedChange>& changes, PreparedTensors* prepared = nullptr, std::shared_ptr<const WeightChange> own = nullptr)
{
    const c10::InferenceMode inference;
    Weights weights(tensorsOf("unet"), "unet", Placement{});
    weights.merge(changes);
    weights.change(std::move(own));
    if (prepared != nullptr)
        weights.share(*prepared);
    const UNet2DConditionModel unet(UNetShape::fromConfig(Config::read(test::fixture("networks/unet.json"))), weights.root());
    return unet({result("in.sample"), unet.embedTime(result("in.times")), unet.embedPrompt({result("in.context")})});
}

at::Tensor encoded(const std::vector<MergedChange>& changes)
{
    const c10::InferenceMode inference;
    Weights weights(tensorsOf("clip"), "clip", Placement{at::kCPU, at::kFloat, NetworkUse::Inference, true});
    weights.merge(changes);
    const ClipTextModel text(ClipTextShape::fromConfig(Config::read(test::fixture("networks/clip.json"))), weights.root());
    return text.encode(text.embedTokens(result("in.ids")));
}

void checkCase(const std::string& name, const std::string& expected, double strength = kStrength)
{
    const FittedLora lora = fitLora(LoraFile::open(loraPath(name)), target());
    for (const Remark& remark : lora.remarks(name))
        test::say(remark.english());
    CHECK_EQ(lora.applied, lora.total);
    test::checkClose(name + ", denoiser", denoised({{lora.denoiser, strength}}), result(expected + ".unet"));
    test::checkClose(name + ", text encoder", encoded({{lora.texts.front(), kTextStrength}}), result(expected + ".text"));
}

} // namespace

CASE(lora, everySpellingIsThePeftResult)
{
    test::checkClose("without", denoised({}), result("plain.unet"));
    test::checkClose("without, text encoder", encoded({}), result("plain.text"));
    checkCase("kohya", "kohya");
    checkCase("peft", "peft");
    checkCase("diffusers", "diffusers");
    checkCase("dora", "dora", 1);
}

CASE(lora, everyKindIsTheLycorisResult)
{
    checkCase("lycoris", "lycoris");
    checkCase("lycoris_single_file_names", "lycoris");
}

CASE(lora, pixArtsAreThePeftResult)
{
    const c10::InferenceMode inference;
    const StoredTensors tensors = tensorsOf("pixart");
    const auto inputs = SafetensorsFile::open(test::fixture("networks/pixart.safetensors")),
               expected = SafetensorsFile::open(loraPath("pixart_results"));
    for (const char* spelling : {"pixart", "pixart_kohya"}) {
        CHECK_EQ(identify(*TensorFile::open(loraPath(spelling))).family, std::string("PixArt-alpha"));
        const FittedLora lora = fitLora(LoraFile::open(loraPath(spelling)), {tensors, {}, {}, ModelFamily::PixArtAlpha});
        CHECK_EQ(lora.applied, lora.total);
        CHECK_EQ(lora.total, 36);
        Weights weights(tensors, "pixart", Placement{});
        weights.merge({{lora.denoiser, kStrength}});
        const PixArtTransformer2DModel network(
            PixArtShape::fromConfig(Config::read(test::fixture("networks/pixart.json"))), weights.root());
        Conditioning texts{inputs->tensor("in.captions")};
        texts.mask = inputs->tensor("in.mask");
        const PromptContext prompt = network.embedPrompt(texts);
        test::checkClose(spelling, network({inputs->tensor("in.sample"), network.embedTime(inputs->tensor("in.times"), prompt), prompt}),
            expected->tensor("out.sample"));
    }
    CHECK_THROWS(fitLora(LoraFile::open(loraPath("pixart_kohya")), target()), "Stable Diffusion 1.5");
    CHECK_THROWS(fitLora(LoraFile::open(loraPath("kohya")), {tensors, {}, {}, ModelFamily::PixArtAlpha}), "PixArt-alpha");
}

CASE(lora, severalAddUp)
{
    const LoraTarget model = target();
    const FittedLora first = fitLora(LoraFile::open(loraPath("kohya")), model), second = fitLora(LoraFile::open(loraPath("peft")), model);
    // the same change twice at half the strength is the change once
    test::checkClose("two halves", denoised({{first.denoiser, kStrength / 2}, {second.denoiser, kStrength / 2}}), result("kohya.unet"));
    CHECK(at::equal(denoised({{first.denoiser, 0}}), denoised({})));
}

CASE(lora, anUntouchedLayerIsSharedAndATouchedOneIsNot)
{
    PreparedTensors plain;
    const at::Tensor before = denoised({}, &plain);
    const FittedLora lora = fitLora(LoraFile::open(loraPath("kohya")), target());
    PreparedTensors changed = plain;
    for (const auto& [name, change] : *lora.denoiser)
        CHECK_EQ(changed.tensors.erase(name) + changed.forms.erase(name), 1u);
    test::checkClose("with shared layers", denoised({{lora.denoiser, kStrength}}, &changed), result("kohya.unet"));
    CHECK_EQ(changed.tensors.size(), plain.tensors.size());
    CHECK_EQ(changed.forms.size(), plain.forms.size());
    for (const auto& [name, tensor] : plain.tensors)
        CHECK_EQ(changed.tensors.at(name).is_same(tensor), !lora.denoiser->contains(name));
    for (const auto& [name, form] : plain.forms)
        CHECK_EQ(changed.forms.at(name) == form, !lora.denoiser->contains(name));
    // taking it away again needs nothing but the tensors that there were
    CHECK(at::equal(denoised({}, &plain), before));
}

CASE(lora, anEnhancersChangeComesOnTop)
{
    const FittedLora lora = fitLora(LoraFile::open(loraPath("kohya")), target());
    const std::string layer = "mid_block.attentions.0.transformer_blocks.0.attn1.to_q";
    const auto own = std::make_shared<WeightChange>();
    own->layers[layer] = {at::randn({2, 32}) * 0.3, at::randn({32, 2}) * 0.3};
    own->strength = 0.7;
    // the same as one more change of the layer
    struct Product final : TensorChange
    {
        at::Tensor product;
        explicit Product(at::Tensor p) : product(std::move(p)) {}
        at::Tensor applied(const at::Tensor& weight, double strength) const override { return weight + strength * product; }
        std::pair<std::int64_t, std::int64_t> extent() const override { return {32, 32}; }
    };
    const auto more = std::make_shared<TensorChanges>();
    (*more)[layer + ".weight"] = std::make_shared<Product>(own->layers[layer].product());
    test::checkClose("enhancer on top of a LoRA", denoised({{lora.denoiser, kStrength}}, nullptr, own),
        denoised({{lora.denoiser, kStrength}, {more, 0.7}}));
}

CASE(lora, changesMadeOfTheWeightsAreLyCORISs)
{
    const LoraTarget model = target();
    const LoraFile file = LoraFile::open(loraPath("multiplicative"));
    const FittedLora lora = fitLora(file, model);
    const auto expected = SafetensorsFile::open(loraPath("multiplicative_results"));
    CHECK_EQ(lora.applied, file.layers().size());
    CHECK_EQ(lora.denoiser->size(), expected->tensors().size());
    for (const auto& [name, change] : *lora.denoiser) {
        const at::Tensor weight = model.denoiser.find(name)->second.read().to(at::kFloat);
        test::checkClose(name, change->applied(weight, 1), expected->tensor(name), 1e-5);
        CHECK(at::equal(change->applied(weight, 0), weight));
    }
    CHECK(identify(*TensorFile::open(loraPath("multiplicative"))).kind == CheckpointKind::Lora);
}

namespace {

// Every tensor that the file changes, against what the library that wrote it makes of it (the first 8 rows).
void checkMerged(const std::string& name, const std::filesystem::path& path, double strength = 1)
{
    const LoraTarget model = target();
    const auto expected = SafetensorsFile::open(loraPath("peft_results"));
    const FittedLora lora = fitLora(LoraFile::open(path), model);
    CHECK_EQ(lora.applied, lora.total);
    CHECK(lora.unread.empty());
    std::size_t compared = 0;
    for (const auto& [tensor, change] : *lora.denoiser) {
        const std::string key = name + "." + tensor;
        if (!expected->contains(key))
            continue;
        const at::Tensor weight = model.denoiser.find(tensor)->second.read().to(at::kFloat);
        test::checkClose(key, change->applied(weight, strength).narrow(0, 0, 8), expected->tensor(key), 1e-5);
        CHECK(at::equal(change->applied(weight, 0), weight));
        ++compared;
    }
    std::size_t wanted = 0;
    for (const auto& [key, info] : expected->tensors())
        wanted += key.starts_with(name + ".") && !key.starts_with(name + "@") ? 1 : 0;
    CHECK_EQ(compared, wanted);
}

} // namespace

CASE(lora, whatPeftsConfigSaysOfALayerCounts)
{
    for (const char* name : {"dora", "patterns", "loha", "lokr", "ia3", "oft", "oft_exact", "oft_shared", "boft", "bias"})
        checkMerged(name, test::fixture("lora/adapters/" + std::string(name)));
    CHECK_EQ(identify(*TensorFile::open(test::fixture("lora/adapters/ia3/adapter_model.safetensors"))).kind == CheckpointKind::Lora, true);
    CHECK_EQ(identify(*TensorFile::open(test::fixture("lora/adapters/boft/adapter_model.safetensors"))).kind == CheckpointKind::Lora, true);
}

CASE(lora, lycorisButterfliesAndDoraOfKernelsAreItsResult)
{
    checkMerged("lycoris", loraPath("lycoris_more"));
    checkMerged("lycoris@0.6", loraPath("lycoris_more"), 0.6);
}

CASE(lora, aPatternThatCannotBeReadIsNamed)
{
    const auto folder = test::freshFolder();
    writeSafetensors(folder / "adapter_model.safetensors",
        {{"base_model.model.mid_block.attentions.0.proj_in.lora_A.weight", at::ones({2, 32, 1, 1})},
            {"base_model.model.mid_block.attentions.0.proj_in.lora_B.weight", at::ones({32, 2, 1, 1})}});
    const auto config = [&](const char* text) { std::ofstream(folder / "adapter_config.json") << text; };
    config(R"({"r": 2, "lora_alpha": 8, "alpha_pattern": {"(proj_in": 3}})");
    CHECK_THROWS(LoraFile::open(folder), "Expected a pattern of layers' names, found \"(.*\\.)?((proj_in)\"");
    config(R"({"r": 2, "lora_alpha": 8, "alpha_pattern": {"oj_in": 3}})"); // no name's end from a dot on
    CHECK_EQ(LoraFile::open(folder).layers().front().hints.scale.value(), 4.0);
    config("[1]");
    CHECK(!LoraFile::open(folder).layers().front().hints.scale.has_value());
}

CASE(lora, numbersInsteadOfNamesAreDiffusersOrder)
{
    const LoraTarget model = target();
    std::map<std::string, at::Tensor> tensors;
    const auto shapeOfLayer = [&](const std::string& layer) { return model.denoiser.find(layer + ".weight")->second.shape; };
    // two levels with one block of two attentions each, and the way up, stand before the middle
    const std::vector<std::string> order = {"attn1.to_q", "attn1.to_k", "attn1.to_v", "attn1.to_out.0", "ff.net.0.proj", "attn2.to_q",
        "attn2.to_k", "attn2.to_v", "attn2.to_out.0"};
    std::set<std::string> blocks;
    for (const auto& [name, stored] : model.denoiser)
        if (name.ends_with("attn1.to_q.weight"))
            blocks.insert(name.substr(0, name.size() - std::string_view("attn1.to_q.weight").size()));
    const std::string middle = "mid_block.attentions.0.transformer_blocks.0.";
    const std::size_t first = (blocks.size() - 1) * order.size();
    for (std::size_t i = 0; i < order.size(); ++i) {
        const auto shape = shapeOfLayer(middle + order[i]);
        tensors[fmt::format("unet:{}:up", first + i)] = at::full({shape[0], 1}, static_cast<double>(i + 1));
        tensors[fmt::format("unet:{}:down", first + i)] = at::ones({1, shape[1]});
    }
    tensors["text_encoder:2:up"] = at::ones({32, 1});
    tensors["text_encoder:2:down"] = at::ones({1, 32});
    tensors["<s1>"] = at::ones({32});
    const auto folder = test::freshFolder();
    writeSafetensors(folder / "x.safetensors", tensors, {{"unet", R"(["CrossAttention", "Attention", "GEGLU"])"}, {"<s1>", "<embed>"}});
    const FittedLora lora = fitLora(LoraFile::open(folder / "x.safetensors"), model);
    CHECK_EQ(lora.applied, 10);
    CHECK_EQ(lora.total, 10);
    for (std::size_t i = 0; i < order.size(); ++i) {
        const at::Tensor zero = at::zeros(shapeOfLayer(middle + order[i]));
        CHECK_EQ(lora.denoiser->at(middle + order[i] + ".weight")->applied(zero, 1).max().item<double>(), static_cast<double>(i + 1));
    }
    CHECK_EQ(lora.texts.front()->begin()->first, std::string("encoder.layers.0.self_attn.q_proj.weight"));
    CHECK_EQ(lora.embeddings.at("<s1>").vectors.size(1), 32);
}

CASE(lora, aLayerThatDoesNotFitIsLeftOutByName)
{
    const LoraTarget model = target();
    const auto file = SafetensorsFile::open(loraPath("kohya"));
    std::map<std::string, at::Tensor> tensors;
    for (const auto& [name, info] : file->tensors())
        tensors[name] = file->tensor(name);
    tensors["lora_unet_conv_in.lora_down.weight"] = at::ones({2, 9, 3, 3});
    tensors["lora_unet_conv_in.lora_up.weight"] = at::ones({16, 2, 1, 1});
    tensors["lora_unet_conv_out.lora_down.weight"] = at::ones({2, 16, 3, 3}); // without its other half
    tensors["lora_controlnet.weight"] = at::ones({2});
    const auto folder = test::freshFolder();
    writeSafetensors(folder / "x.safetensors", tensors, {{"ss_base_model_version", "sdxl_base_v1-0"}}); // a hint, and wrong
    const FittedLora lora = fitLora(LoraFile::open(folder / "x.safetensors"), model);
    CHECK_EQ(lora.applied + 2, lora.total);
    const Remarks said = lora.remarks("ink");
    CHECK_EQ(said.size(), 3u);
    CHECK_EQ(said[1].english(), std::string("2 layers of ink do not fit this model's and are left out, such as conv_in."));
    CHECK_EQ(said[2].english(), std::string("Tensors of ink that change no layer are left out: 1, such as lora_controlnet.weight."));
    test::checkClose("with two layers too many", denoised({{lora.denoiser, kStrength}}), result("kohya.unet"));
}

CASE(lora, theBaseIsToldByShapesAndWordsAreAHint)
{
    for (const char* words : {"sd_v1", "ss_v1", "SD 1.5", "sd15", "sd-1.4", "stable-diffusion-v1/lora"})
        CHECK(familySaid(words) == &familyOf(ModelFamily::StableDiffusion1));
    for (const char* words : {"sd_v2_768_v", "SD 2.1", "stable-diffusion-v2-512"})
        CHECK(familySaid(words) == &familyOf(ModelFamily::StableDiffusion2));
    for (const char* words : {"sd_xl_base_1.0", "sdxl_base_v1-0", "SDXL 1.0", "Pony", "Illustrious", "stable-diffusion-xl-v1-base"})
        CHECK(familySaid(words) == &familyOf(ModelFamily::StableDiffusionXL));
    CHECK(familySaid("pixart-sigma") == &familyOf(ModelFamily::PixArtSigma));
    CHECK(familySaid("PixArt-alpha/lora") == &familyOf(ModelFamily::PixArtAlpha));
    for (const char* words : {"", "sd3", "flux1", "stable-diffusion-v3-medium", "my own"})
        CHECK(familySaid(words) == nullptr);
    const auto folder = test::freshFolder();
    const auto family = [&](const std::string& layer, std::int64_t inputs, const char* words) {
        writeSafetensors(folder / "x.safetensors",
            {{layer + ".lora_down.weight", at::ones({2, inputs})}, {layer + ".lora_up.weight", at::ones({8, 2})}},
            {{"ss_base_model_version", words}});
        return identify(*TensorFile::open(folder / "x.safetensors")).family;
    };
    CHECK_EQ(family("lora_unet_down_blocks_1_attentions_0_transformer_blocks_0_attn2_to_k", 2048, "sd_v1"), std::string("SDXL"));
    CHECK_EQ(family("lora_unet_down_blocks_1_attentions_0_transformer_blocks_0_attn2_to_k", 768, "sdxl_base_v1-0"),
        std::string("Stable Diffusion 1.5"));
    CHECK_EQ(family("lora_unet_input_blocks_4_1_transformer_blocks_1_ff_net_2", 2560, ""), std::string("SDXL"));
    CHECK_EQ(family("unet.up_blocks.0.attentions.1.transformer_blocks.0.attn1.to_q", 1280, ""), std::string("SDXL"));
    CHECK_EQ(family("lora_te2_text_model_encoder_layers_0_mlp_fc1", 1280, ""), std::string("SDXL"));
    CHECK_EQ(family("lora_unet_down_blocks_0_attentions_0_proj_in", 320, "sd_v2"), std::string("Stable Diffusion 2"));
}

CASE(lora, wrongOnesAreRefusedWithTheReason)
{
    const LoraTarget model = target();
    CHECK_THROWS(fitLora(LoraFile::open(loraPath("wrong_width")), model),
        "found one for another model, of whose 132 layers 121 fit (its metadata says ss_base_model_version sd_v1)");
    CHECK_THROWS(fitLora(LoraFile::open(loraPath("wrong_width")), model), "is 16 x 24, found one for 16 x 48");
    const auto folder = test::freshFolder();
    const auto write = [&](std::map<std::string, at::Tensor> tensors, std::map<std::string, std::string> metadata = {}) {
        writeSafetensors(folder / "x.safetensors", tensors, metadata);
        return folder / "x.safetensors";
    };
    const std::map<std::string, at::Tensor> foreign = {
        {"lora_unet_somewhere.lora_down.weight", at::ones({2, 4})}, {"lora_unet_somewhere.lora_up.weight", at::ones({4, 2})}};
    CHECK_THROWS(fitLora(LoraFile::open(write(foreign)), model), "1 layers none of which the model has, such as somewhere");
    CHECK_THROWS(fitLora(LoraFile::open(write(foreign, {{"ss_base_model_version", "sdxl_base_v1-0"}})), model),
        "ss_base_model_version sdxl_base_v1-0");
    CHECK_THROWS(LoraFile::open(write({{"conv.weight", at::ones({2, 2})}})), "without any change of a layer");
    CHECK_THROWS(LoraFile::open(write({{"lora_unet_conv_in.lora_down.weight", at::ones({0, 4})}})), "found none");
    const auto broken = [&](std::map<std::string, at::Tensor> parts, const std::string& text) {
        std::map<std::string, at::Tensor> tensors;
        for (auto& [part, tensor] : parts)
            tensors["lora_unet_mid_block_attentions_0_proj_in." + part] = tensor;
        CHECK_THROWS(fitLora(LoraFile::open(write(tensors)), model), text);
    };
    broken({{"lora_down.weight", at::ones({2, 32})}}, "a pair up and down");
    broken({{"lora_down.weight", at::ones({2, 32})}, {"lora_up.weight", at::ones({32, 3})}}, "a pair up and down");
    broken(
        {{"lora_down.weight", at::ones({2, 32})}, {"lora_up.weight", at::ones({32, 2})}, {"alpha", at::ones({2})}}, "a rank and its alpha");
    broken({{"hada_w1_a", at::ones({32, 2})}, {"hada_w1_b", at::ones({2, 32})}, {"hada_w2_a", at::ones({32, 2})}}, "factors");
    broken({{"hada_w1_a", at::ones({32, 2})}, {"hada_w1_b", at::ones({2, 32})}, {"hada_w2_a", at::ones({32, 2})},
               {"hada_w2_b", at::ones({2, 16})}},
        "two products");
    broken({{"lokr_w1", at::ones({4, 4})}, {"lokr_w2", at::ones({9, 8})}}, "found one for 36 x 32");
    broken({{"oft_diag", at::ones({4, 4})}}, "found the parts oft_diag");
    broken({{"oft_blocks", at::ones({4, 4})}}, "square oft_blocks");
    broken({{"oft_blocks", at::ones({3, 4, 4})}}, "found one for 12 x any");
    broken({{"oft_blocks", at::ones({3, 3, 4, 4})}}, "stages of oft_blocks");
    broken({{"a1.weight", at::ones({32, 2})}, {"a2.weight", at::ones({2, 32})}, {"b1.weight", at::ones({32, 2})}}, "four factors");
}

CASE(lora, namesAreTakenApart)
{
    const auto check = [](const char* name, LoraNetwork network, const char* layer, const char* part) {
        const auto parsed = parseLoraName(name);
        CHECK(parsed.has_value());
        CHECK_EQ(parsed->layer, std::string(layer));
        CHECK_EQ(parsed->part, std::string(part));
        CHECK(parsed->network == network);
    };
    check("lora_unet_down_blocks_1_attentions_0_proj_in.lora_down.weight", LoraNetwork::Denoiser, "down_blocks_1_attentions_0_proj_in",
        "down");
    check("lora_te_text_model_encoder_layers_0_mlp_fc1.alpha", LoraNetwork::TextEncoder, "encoder_layers_0_mlp_fc1", "alpha");
    check("lora_te2_text_model_encoder_layers_0_mlp_fc1.alpha", LoraNetwork::TextEncoder2, "encoder_layers_0_mlp_fc1", "alpha");
    check("base_model.model.down_blocks.0.conv.lora_A.default.weight", LoraNetwork::Unsaid, "down_blocks_0_conv", "down");
    check("unet.mid_block.attentions.0.proj_out.lora_B.weight", LoraNetwork::Denoiser, "mid_block_attentions_0_proj_out", "up");
    check("unet.up.0.attn1.processor.to_out_lora.up.weight", LoraNetwork::Denoiser, "up_0_attn1_to_out", "up");
    check("text_encoder.text_model.encoder.layers.3.self_attn.q_proj.lora_linear_layer.down.weight", LoraNetwork::TextEncoder,
        "encoder_layers_3_self_attn_q_proj", "down");
    check("unet.x.to_q.lora_magnitude_vector", LoraNetwork::Denoiser, "x_to_q", "magnitude");
    check("unet.x.to_q.lora_magnitude_vector.default.weight", LoraNetwork::Denoiser, "x_to_q", "magnitude");
    check("lora_unet_x.dora_scale", LoraNetwork::Denoiser, "x", "dora_scale");
    check("lycoris_down_blocks_0_conv.lokr_w2_a", LoraNetwork::Unsaid, "down_blocks_0_conv", "lokr_w2_a");
    check("lora_unet__orig_mod_down_blocks_0_conv.alpha", LoraNetwork::Denoiser, "down_blocks_0_conv", "alpha");
    check("unet._orig_mod.mid_block.attentions.0._orig_mod.proj_in.lora_A.weight", LoraNetwork::Denoiser, "mid_block_attentions_0_proj_in",
        "down");
    check("module.unet.conv_in.lora_B.weight", LoraNetwork::Denoiser, "conv_in", "up");
    check("text_encoders.clip_l.transformer.text_model.encoder.layers.0.mlp.fc1.lora_up.weight", LoraNetwork::TextEncoder,
        "encoder_layers_0_mlp_fc1", "up");
    check("text_encoders.clip_g.transformer.text_model.encoder.layers.0.mlp.fc1.lora_up.weight", LoraNetwork::TextEncoder2,
        "encoder_layers_0_mlp_fc1", "up");
    check("clip_g.text_model.encoder.layers.0.mlp.fc1.alpha", LoraNetwork::TextEncoder2, "encoder_layers_0_mlp_fc1", "alpha");
    check("model.diffusion_model.input_blocks.1.1.proj_in.diff", LoraNetwork::Denoiser, "input_blocks_1_1_proj_in", "diff");
    check("oft_unet_mid_block_attentions_0_proj_in.oft_blocks", LoraNetwork::Denoiser, "mid_block_attentions_0_proj_in", "oft_blocks");
    check("unet:12:up", LoraNetwork::Denoiser, "unet:12", "up");
    CHECK(!parseLoraName("unet:x:up").has_value());
    CHECK(!parseLoraName("unet:12").has_value());
    CHECK(!parseLoraName("model.diffusion_model.out.2.weight").has_value());
    CHECK(!parseLoraName(".alpha").has_value());
}
