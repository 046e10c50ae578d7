// PixArt-alpha as a whole: diffusers' pipeline makes the same pictures from the same seeds (tests/fixtures/pixart), and DICE
// works on it.
#include "base/device.h"
#include "convert/convert_model.h"
#include "distill/distillation.h"
#include "encode/t5_reader.h"
#include "engine/engine.h"
#include "pipeline/aspect_bins.h"
#include "pipeline/picture_pipeline.h"
#include "pipeline/prompts.h"
#include "support/fixture.h"
#include "weights/safetensors.h"

#include <fstream>

using namespace dice;
namespace fs = std::filesystem;

namespace {

fs::path folderOf(const std::string& name) { return test::fixture("pixart") / name; }

DiffusionModel& model(const std::string& name)
{
    static std::map<std::string, std::shared_ptr<DiffusionModel>> models;
    auto& found = models[name];
    if (!found)
        found = DiffusionModel::load(ModelFolder::open(folderOf(name)), at::kCPU, at::kFloat);
    return *found;
}

GenerationRequest fixtureRequest(std::int64_t seed)
{
    GenerationRequest request;
    request.text.prompt = " A red apple on a BLUE background";
    request.guidance.scale = 4.5;
    request.sampling.schedule = "model";
    request.sampling.steps = 8;
    request.sampling.seed = seed;
    request.sampling.width = request.sampling.height = 64;
    return request;
}

PipelineResult run(const std::string& name, const GenerationRequest& request)
{
    return runPipeline(model(name), request, 1, {}, {}, {}, {});
}

// At most 3 levels of 255 apart, as the rule for complete pictures says.
void checkPicture(const std::string& name, const at::Tensor& pixels, const std::string& pictures = "pixart/pictures.safetensors")
{
    const auto file = SafetensorsFile::open(test::fixture(pictures));
    const at::Tensor bytes = ((pixels[0].permute({1, 2, 0}) * 0.5 + 0.5).clamp(0, 1) * 255).round().to(at::kInt); // [3, H, W] -> [H, W, 3]
    const at::Tensor expected = file->tensor(name).to(at::kInt);
    CHECK(bytes.sizes() == expected.sizes());
    const int most = (bytes - expected).abs().max().item<int>();
    test::say(fmt::format("{}: at most {} of 255 levels apart", name, most));
    CHECK(most <= 3);
}

DistillRequest smallDistillation(const fs::path& folder, DistillRecipe recipe)
{
    std::ofstream prompts(folder / "prompts.txt");
    for (const char* place : {"beach", "snow", "night", "desert"})
        for (const char* what : {"a cat", "a fox", "an apple", "a train"})
            prompts << what << " in the " << place << "\n";
    DistillRequest request;
    request.promptsFile = (folder / "prompts.txt").string();
    request.recipe = recipe;
    request.scale = 4.5;
    request.updates = 38; // below the number from which the student's own states are recorded
    request.batch = 4;
    request.records = 64;
    request.width = request.height = 64;
    request.seed = 3;
    return request;
}

// A copy of the small model that may be changed.
fs::path copyOfSmall()
{
    const fs::path copy = test::freshFolder() / "model";
    fs::copy(folderOf("small"), copy, fs::copy_options::recursive);
    return copy;
}

// The text encoder as the published models have it: in two files of weights and a list of what is where.
void splitTextEncoder(const fs::path& folder)
{
    const fs::path whole = folder / "text_encoder" / "model.safetensors";
    std::map<std::string, at::Tensor> parts[2];
    nlohmann::json places;
    const auto file = SafetensorsFile::open(whole);
    for (const auto& [name, info] : file->tensors()) {
        const std::size_t part = parts[0].size() > parts[1].size() ? 1 : 0;
        parts[part][name] = file->tensor(name).clone();
        places[name] = fmt::format("model-0000{}-of-00002.safetensors", part + 1);
    }
    for (int part = 0; part < 2; ++part)
        writeSafetensors(folder / "text_encoder" / fmt::format("model-0000{}-of-00002.safetensors", part + 1), parts[part]);
    std::ofstream(folder / "text_encoder" / "model.safetensors.index.json") << nlohmann::json{{"weight_map", places}};
    fs::remove(whole);
}

} // namespace

CASE(pixartPipeline, makesTheLibrarysPictures)
{
    checkPicture("guided", run("small", fixtureRequest(1)).pixels);
    GenerationRequest request = fixtureRequest(2);
    request.text.negative = "night, film grain";
    checkPicture("negative", run("small", request).pixels);
    request = fixtureRequest(3);
    request.guidance.mode = GuidanceMode::None;
    checkPicture("unguided", run("small", request).pixels);
    request = fixtureRequest(4);
    request.sampling.width = 80;
    request.sampling.height = 48;
    checkPicture("wide", run("small", request).pixels);
}

// A transformer as the authors publish it, the rest of another model.
std::shared_ptr<DiffusionModel> authorsFile(const std::string& name, const std::string& parts)
{
    return DiffusionModel::load(ModelFolder::open(test::fixture("single_file/" + name), {{}, folderOf(parts)}), at::kCPU, at::kFloat);
}

CASE(pixartPipeline, theAuthorsFilesMakeTheLibrarysPictures)
{
    const auto check = [](const std::string& picture, const std::shared_ptr<DiffusionModel>& model, std::int64_t seed) {
        checkPicture(
            picture, runPipeline(*model, fixtureRequest(seed), 1, {}, {}, {}, {}).pixels, "single_file/pixart_pictures.safetensors");
    };
    const auto small = authorsFile("pixart.pth", "small"), large = authorsFile("pixart_large.safetensors", "large");
    CHECK_EQ(small->folder.pipelineClass(), std::string("PixArtAlphaPipeline"));
    CHECK_EQ(small->unet->shape().sampleSize, 32); // from the positions
    CHECK_EQ(large->unet->shape().sampleSize, 128);
    check("pixart", small, 1);
    check("pixart_large", large, 6);
    const fs::path folder = test::freshFolder() / "written";
    const ConvertRequest whole{test::fixture("single_file/pixart.pth").string(), folderOf("small").string(), {}, {}, Precision::Auto};
    CHECK(convertModel(whole, folder, test::sourceFolder() / ".." / "resources", {}, {}).finished);
    check("pixart", DiffusionModel::load(ModelFolder::open(folder), at::kCPU, at::kFloat), 1);
}

CASE(pixartPipeline, theAuthorsFileWantsItsOtherParts)
{
    const fs::path file = test::fixture("single_file/pixart.pth"), stable = test::fixture("pipeline/tiny");
    CHECK_THROWS(ModelFolder::open(file), "with the text encoder, found none in it; --parts-from");
    CHECK_THROWS(ModelFolder::open(file, {{}, stable}), "missing parts from another PixArt-alpha, found a Stable Diffusion 1.5");
    const fs::path folder = test::freshFolder(), one = folder / "one.safetensors";
    const auto refused = [&](const std::map<std::string, at::Tensor>& tensors, const std::string& text) {
        writeSafetensors(one, tensors);
        CHECK_THROWS(ModelFolder::open(one, {{}, folderOf("small")}), text);
    };
    const at::Tensor time = at::zeros({432, 72}), words = at::zeros({120, 24});
    refused({{"t_block.1.weight", time}, {"y_embedder.y_embedding", at::zeros({77, 24})}}, "whose prompts have 77 tokens");
    refused({{"t_block.1.weight", time}, {"y_embedder.y_embedding", words}}, "Expected a tensor x_embedder.proj.weight");
    refused({{"t_block.1.weight", time}, {"y_embedder.y_embedding", words}, {"x_embedder.proj.weight", at::zeros({70, 4, 2, 2})},
                {"final_layer.linear.weight", at::zeros({32, 70})}},
        "Expected a width of heads of 72, found 70");
    refused({{"t_block.1.weight", time}, {"y_embedder.y_embedding", words}, {"x_embedder.proj.weight", at::zeros({72, 4, 2, 2})},
                {"final_layer.linear.weight", at::zeros({32, 72})}, {"y_embedder.y_proj.fc1.weight", at::zeros({72, 24})},
                {"blocks.0.attn.qkv.weight", at::zeros({215, 72})}},
        "blocks.0.attn.qkv.weight: expected 3 equal parts, found the shape 215x72");
}

CASE(pixartPipeline, tellsTheLargeModelTheSize)
{
    GenerationRequest request = fixtureRequest(6);
    request.sampling.width = 96;
    checkPicture("large", run("large", request).pixels);
}

CASE(pixartPipeline, makesThePictureInATrainedSize)
{
    CHECK(aspectBin(128, {1024, 1024}) == (PictureSize{1024, 1024}));
    CHECK(aspectBin(128, {1600, 900}) == (PictureSize{1344, 768}));
    CHECK(aspectBin(64, {512, 2000}) == (PictureSize{256, 1024}));
    CHECK_THROWS(aspectBin(96, {512, 512}), "found one of 96 latents");
    GenerationRequest request = fixtureRequest(5);
    request.sampling.width = 80;
    request.sampling.height = 56;
    request.sampling.aspectBins = true;
    checkPicture("binned", run("small", request).pixels);
}

CASE(pixartPipeline, bothPassesInOneBatchAreTheSame)
{
    DiffusionModel& tiny = model("small");
    const c10::InferenceMode inference;
    const Conditioning texts = encodeFirstChunks(tiny, {"a red apple", ""}, {});
    const at::Tensor times = at::tensor({900.0f, 400.0f}), input = at::randn({3, 4, 16, 16});
    const GuidedPrompt prompt{tiny.unet->prepare(texts.rows(0, 1), times), tiny.unet->prepare(texts.rows(1, 1), times), nullptr};
    GuidanceSettings settings;
    settings.scale = 4.5;
    const EvaluationTime time{1, 0.5};
    const at::Tensor separate = GuidedDenoiser(*tiny.unet, settings, false)(input, time, prompt).guided;
    test::checkClose("guided in one batch", GuidedDenoiser(*tiny.unet, settings, true)(input, time, prompt).guided, separate);
}

CASE(pixartPipeline, paddingIsNotSeen)
{
    DiffusionModel& tiny = model("small");
    const c10::InferenceMode inference;
    Conditioning text = encodeFirstChunks(tiny, {"a red apple"}, {});
    CHECK_EQ(text.tokens(), 120);
    const at::Tensor times = at::tensor({500.0f}), input = at::randn({1, 4, 8, 8});
    const auto said = [&] {
        const PreparedPrompt prompt = tiny.unet->prepare(text, times);
        return (*tiny.unet)({input, prompt.times.of(0), prompt.context});
    };
    const at::Tensor before = said();
    text.context = text.context + 10 * (1 - text.mask.unsqueeze(2));
    CHECK(at::equal(said(), before));
}

CASE(pixartPipeline, weightsCountAndTextsAreRemembered)
{
    DiffusionModel& tiny = model("small");
    const c10::InferenceMode inference;
    const Conditioning plain = encodeFirstChunks(tiny, {"a red apple"}, {}), weighted = encodeFirstChunks(tiny, {"a (red:1.4) apple"}, {});
    CHECK(at::equal(plain.mask, weighted.mask));
    CHECK(!at::allclose(plain.context, weighted.context));
    CHECK(dynamic_cast<const T5Reader&>(*tiny.reader).knows("a red apple", EmphasisConvention::A1111));
    CHECK(encodeFirstChunks(tiny, {"a red apple"}, {}).context.equal(plain.context));
    const PromptEmbeddings pair = encodePair(tiny, "a red apple", "", {});
    CHECK(at::equal(pair.negative.context, pair.null.context));
    CHECK_EQ(pair.chunk, 120);
}

CASE(pixartPipeline, readsATextEncoderInShards)
{
    const fs::path copy = copyOfSmall();
    splitTextEncoder(copy);
    const auto sharded = DiffusionModel::load(ModelFolder::open(copy), at::kCPU, at::kFloat);
    const c10::InferenceMode inference;
    CHECK(at::equal(
        encodeFirstChunks(*sharded, {"a red apple"}, {}).context, encodeFirstChunks(model("small"), {"a red apple"}, {}).context));
    fs::remove(copy / "text_encoder" / "model-00002-of-00002.safetensors");
    CHECK_THROWS(DiffusionModel::load(ModelFolder::open(copy), at::kCPU, at::kFloat), "The shard model-00002-of-00002.safetensors that ");
}

CASE(pixartPipeline, refusesByName)
{
    const auto load = [](const fs::path& folder) { return DiffusionModel::load(ModelFolder::open(folder), at::kCPU, at::kFloat); };
    const auto edited = [](const char* name, auto edit) {
        const fs::path copy = copyOfSmall();
        nlohmann::json config = Config::read(copy / name).json();
        edit(config);
        std::ofstream(copy / name) << config;
        return copy;
    };
    const fs::path without = copyOfSmall();
    fs::remove(without / "tokenizer" / "spiece.model");
    CHECK_THROWS(load(without), "Expected a spiece.model or a tokenizer.json, found neither");
    CHECK_THROWS(
        load(edited("model_index.json", [](auto& index) { index["_class_name"] = "HunyuanDiTPipeline"; })), "found a HunyuanDiTPipeline");
    CHECK_THROWS(load(edited("model_index.json", [](auto& index) { index["text_encoder"][1] = "CLIPTextModel"; })),
        "expected a T5EncoderModel, found a CLIPTextModel");
    CHECK_THROWS(load(edited("model_index.json", [](auto& index) { index["transformer"][1] = "UNet2DConditionModel"; })),
        "found a UNet2DConditionModel");
    CHECK_THROWS(load(edited("transformer/config.json", [](auto& config) { config["_class_name"] = "DiTTransformer2DModel"; })),
        "found a DiTTransformer2DModel");
    CHECK_THROWS(load(edited("transformer/config.json", [](auto& config) { config["norm_type"] = "ada_norm_zero"; })),
        "\"norm_type\": \"ada_norm_zero\" is not supported");
    CHECK_THROWS(load(edited("transformer/config.json", [](auto& config) { config["caption_channels"] = 32; })),
        "Expected text encoders of width 32");
    CHECK_THROWS(load(edited("text_encoder/config.json", [](auto& config) { config["feed_forward_proj"] = "relu"; })),
        "\"feed_forward_proj\": \"relu\" is not supported");
}

CASE(pixartPipeline, isRecognised)
{
    const ModelFolder folder = ModelFolder::open(folderOf("large"));
    CHECK(folder.family() == ModelFamily::PixArtAlpha);
    CHECK_EQ(folder.denoiser(), "transformer");
    const fs::path copy = copyOfSmall();
    fs::remove_all(copy / "transformer");
    CHECK_THROWS(ModelFolder::open(copy), "The component folder \"transformer\" is missing");
    const auto engine = makeEngine({});
    const ModelSummary summary = engine->describe(folderOf("large").string());
    CHECK_EQ(summary.family, "PixArt-alpha");
    CHECK_EQ(summary.defaultScale, 4.5);
    CHECK_EQ(summary.width, 512); // 128 latents of 4 pixels
    CHECK(summary.streamedBytes > 0);
    GenerationRequest request = fixtureRequest(1);
    request.model.checkpoint = folderOf("small").string();
    request.sampling.width = 68; // 17 latents: half a patch too many
    CHECK_THROWS(engine->generate(request, {}, {}), "multiple of 8 pixels");
    request.model.checkpoint = test::fixture("pipeline/tiny").string();
    request.sampling.width = 64;
    request.sampling.aspectBins = true;
    CHECK_THROWS(engine->generate(request, {}, {}), "Sizes by aspect ratio are of PixArt-alpha and PixArt-Sigma alone");
}

CASE(pixartPipeline, diceRewritesTheContextAlone)
{
    DiffusionModel& tiny = model("small");
    const c10::InferenceMode inference;
    const PromptEmbeddings pair = encodePair(tiny, "a red apple", "night", {});
    const auto layers = static_cast<std::int64_t>(tiny.unet->promptLayers());
    // the paper's, and one whose keys and values must be made anew at each time, as they go through more than one layer
    for (const EnhancerShape& shape : {EnhancerShape{"sharpener", 24, 32, 4, 2, 1, 1}, EnhancerShape{"deep", 24, 32, 4, 1, layers, 3}}) {
        const auto enhancer = freshEnhancer(shape, 7, false);
        const EnhancedPrompt enhanced(*enhancer, *tiny.unet, pair, 1, 0.5, at::tensor({900.0f, 300.0f}));
        const PromptContext plain = tiny.unet->embedPrompt(pair.prompt);
        for (const auto& [i, time] : {std::pair(0, 900.0), std::pair(1, 300.0)}) {
            const PromptContext context = enhanced.at(i);
            CHECK(at::equal(context.mask, plain.mask));
            CHECK(!at::allclose(context.layers.front().key, plain.layers.front().key));
            std::vector<at::Tensor> contexts = enhancedContexts(*enhancer, pair, 1, 0.5, time);
            contexts.resize(static_cast<std::size_t>(layers), contexts.front());
            const PromptContext expected = tiny.unet->embedPrompt(contexts, pair.prompt);
            for (std::size_t l = 0; l < contexts.size(); ++l)
                test::checkClose(
                    fmt::format("{} values of layer {} at {}", shape.kind, l, time), context.layers[l].value, expected.layers[l].value);
        }
    }
}

CASE(pixartPipeline, aSmallDistillationLearns)
{
    const fs::path work = test::freshFolder();
    for (const DistillRecipe recipe : {DistillRecipe::Full, DistillRecipe::Embedding}) {
        const fs::path output = work / (std::string(recipeName(recipe)) + ".safetensors");
        const DistillResult result =
            Distillation(model("small"), smallDistillation(work, recipe), std::string(64, 'c'), output).run({}, {});
        CHECK(result.status == RunStatus::Finished);
        test::say(fmt::format("{}: loss {:.4f} -> {:.4f}, R {:.3f}", recipeName(recipe), result.losses.front().second,
            result.losses.back().second, result.residual.mean));
        CHECK(result.residual.mean < 0.9); // 1 = nothing learned
        const EnhancerFile file = EnhancerFile::open(output);
        CHECK_EQ(file.shape.inputDim, 24);
        CHECK_EQ(file.changesDenoiser(), recipe == DistillRecipe::Full);
        CHECK(file.info.padIds == model("small").reader->padIds());
        CHECK(checkFit(file, enhancerTarget(model("small"), std::string(64, 'c'), 1)) == EnhancerFit::Own);
        const Enhancement enhancement(model("small"), file, 1, 0);
        GenerationRequest request = fixtureRequest(9);
        request.guidance.mode = GuidanceMode::Dice;
        const PipelineResult made = runPipeline(model("small"), request, 1, {{}, &enhancement, {}}, {}, {}, {});
        CHECK_EQ(made.report.passes, 8);
        CHECK(at::isfinite(made.pixels).all().item<bool>());
    }
}
