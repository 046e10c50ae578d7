// SDXL: its networks against diffusers and transformers, complete pictures by diffusers' pipelines, single files, LoRAs,
// embeddings, and DICE on it (tests/fixtures/networks, tests/fixtures/sdxl).
#include "assets/artist_files.h"
#include "assets/inspect_file.h"
#include "base/user_folders.h"
#include "denoise/unet_2d_condition.h"
#include "distill/distillation.h"
#include "encode/clip_reader.h"
#include "engine/engine.h"
#include "guidance/guided_denoiser.h"
#include "pipeline/picture_pipeline.h"
#include "pipeline/prompts.h"
#include "request/request_json.h"
#include "support/drawn_file.h"
#include "support/fixture.h"
#include "support/user_world.h"

#include <cmath>
#include <cstdlib>
#include <fstream>

using namespace dice;
using test::checkClose;
using test::NetworkFixture;
namespace fs = std::filesystem;

namespace {

fs::path fixtureFile(const std::string& name) { return test::fixture("sdxl/" + name); }

fs::path resources() { return test::sourceFolder() / ".." / "resources"; }

std::shared_ptr<DiffusionModel> loaded(const fs::path& path)
{
    return DiffusionModel::load(ModelFolder::open(path, {resources() / "clip-vocabulary" / "merges.txt", {}}), at::kCPU, at::kFloat);
}

DiffusionModel& tiny()
{
    static const auto model = loaded(fixtureFile("tiny"));
    return *model;
}

// A copy of the tiny folder whose model_index.json has another value.
fs::path withIndex(const std::string& key, const nlohmann::json& value)
{
    const fs::path folder = test::freshFolder() / "tiny";
    fs::copy(fixtureFile("tiny"), folder, fs::copy_options::recursive);
    nlohmann::json index = Config::read(folder / "model_index.json").json();
    index[key] = value;
    std::ofstream(folder / "model_index.json") << index;
    return folder;
}

at::Tensor expected(const std::string& name)
{
    static const auto file = SafetensorsFile::open(fixtureFile("pictures.safetensors"));
    return file->tensor(name).clone();
}

GenerationRequest fixtureRequest(std::int64_t seed, const std::string& negative = "night")
{
    GenerationRequest request;
    request.text.prompt = "a cat on the beach";
    request.text.negative = negative;
    request.guidance.scale = 5;
    request.sampling.sampler = "euler";
    request.sampling.schedule = "model";
    request.sampling.steps = 6;
    request.sampling.seed = seed;
    request.sampling.width = request.sampling.height = 32;
    return request;
}

PipelineResult run(DiffusionModel& model, const GenerationRequest& request, const std::optional<EditPixels>& edit = {},
    const Enhancement* enhancement = nullptr)
{
    return runPipeline(model, request, 1, {edit, enhancement, {}}, {}, {}, {});
}

at::Tensor bytesOf(const at::Tensor& pixels)
{
    return ((pixels[0].permute({1, 2, 0}) * 0.5 + 0.5).clamp(0, 1) * 255).round().to(at::kByte); // [3, H, W] -> [H, W, 3]
}

void checkPicture(const std::string& name, const at::Tensor& bytes)
{
    const int most = (bytes.to(at::kInt) - expected(name).to(at::kInt)).abs().max().item<int>();
    test::say(fmt::format("{}: at most {} of 255 levels apart", name, most));
    CHECK(most <= 3);
}

void checkPicture(const std::string& name, const PipelineResult& made) { checkPicture(name, bytesOf(made.pixels)); }

EditPixels editOf(const std::string& mask)
{
    EditPixels edit;
    edit.picture = expected("picture").to(at::kFloat).permute({2, 0, 1}).unsqueeze(0) / 127.5 - 1;
    if (!mask.empty())
        edit.mask = expected(mask).to(at::kFloat).unsqueeze(0).unsqueeze(0) / 255;
    edit.strength = 0.7;
    return edit;
}

Conditioning fixtureText(const NetworkFixture& fixture) { return {fixture["in.context"], fixture["in.pooled"], fixture["in.sizes"]}; }

struct World : test::UserWorld
{
    [[nodiscard]] GeneratedPicture make(GenerationRequest request) const
    {
        request.model.checkpoint = fixtureFile("tiny").string();
        return made(std::move(request));
    }
};

at::Tensor bytesOf(const GeneratedPicture& picture)
{
    const at::Tensor values = at::tensor(at::ArrayRef<float>(picture.image.values)).view({picture.image.height, picture.image.width, -1});
    return (values.narrow(2, 0, 3) * 255).round().to(at::kByte);
}

const std::vector<TextEncoder>& encoders() { return dynamic_cast<const ClipReader&>(*tiny().reader).encoders(); }

// The rows of a text encoder's table that a word's tokens have.
at::Tensor tableRows(const TextEncoder& encoder, const std::string& words)
{
    std::vector<std::int64_t> ids;
    for (const std::int32_t id : encoder.tokenizer.encode(words))
        ids.push_back(id);
    return encoder.network->embedTokens(at::tensor(ids).unsqueeze(0))[0];
}

DistillRequest smallRequest(const fs::path& folder)
{
    std::ofstream file(folder / "prompts.txt");
    for (const char* place : {"beach", "snow", "night", "meadow"})
        for (const char* what : {"a cat", "a dog", "an owl", "a bus"})
            file << what << " on the " << place << "\n";
    DistillRequest request;
    request.promptsFile = (folder / "prompts.txt").string();
    request.scale = 5;
    request.updates = 38; // below the number from which the student's own states are recorded, whose losses are not to be compared with
    request.batch = 4;
    request.records = 64;
    request.width = request.height = 16;
    return request;
}

} // namespace

CASE(sdxl, denoiserMatchesDiffusers)
{
    NetworkFixture fixture("unet_xl");
    const UNet2DConditionModel unet(UNetShape::fromConfig(fixture.config()), fixture.weights().root());
    fixture.weights().requireAllTaken();
    const c10::InferenceMode inference;
    const PromptContext prompt = unet.embedPrompt(fixtureText(fixture));
    checkClose("add_embedding", prompt.addition, fixture["sub.add_embedding.out"]);
    checkClose("unet_xl", unet({fixture["in.sample"], unet.embedTime(fixture["in.times"], prompt), prompt}), fixture["out.sample"]);
    // a schedule's times, each with both texts
    const PreparedPrompt prepared = unet.prepare(fixtureText(fixture), fixture["in.times"]);
    CHECK_EQ(prepared.times.rowsPerTime, 2);
    const TimeEmbedding second = unet.embedTime(fixture["in.times"].narrow(0, 1, 1), prompt);
    for (std::size_t i = 0; i < second.blocks.size(); ++i)
        CHECK(at::allclose(prepared.times.of(1).blocks[i], second.blocks[i], 1e-5, 1e-6));
    CHECK_THROWS(unet.embedPrompt({fixture["in.context"]}), "pooled text of width 20");
    CHECK_THROWS(unet.embedTime(fixture["in.times"]), "needs the prompt");
}

CASE(sdxl, gradientMatchesDiffusers)
{
    NetworkFixture fixture("unet_xl", NetworkUse::Training);
    const UNet2DConditionModel unet(UNetShape::fromConfig(fixture.config()), fixture.weights().root());
    Conditioning text = fixtureText(fixture);
    text.context.requires_grad_();
    const PromptContext prompt = unet.embedPrompt(text);
    const at::Tensor output = unet({fixture["in.sample"], unet.embedTime(fixture["in.times"], prompt), prompt});
    checkClose("unet_xl forward, for training", output, fixture["out.sample"]);
    (output * fixture["in.weight"]).sum().backward();
    checkClose("unet_xl gradient to the prompt", text.context.grad(), fixture["grad.context"]);
}

CASE(sdxl, secondTextEncoderMatchesTransformers)
{
    NetworkFixture fixture("clip_projection");
    const ClipTextModel model(ClipTextShape::withProjection(fixture.config()), fixture.weights().root());
    fixture.weights().requireAllTaken({"position_ids"});
    const c10::InferenceMode inference;
    for (const int skip : {1, 2, 4}) {
        const ClipStates read = model.encodePenultimate(model.embedTokens(fixture["in.ids"]), skip, 20);
        checkClose(fmt::format("states, clip skip {}", skip), read.states, fixture[fmt::format("out.skip{}", skip)]);
        checkClose("pooled", read.pooled, fixture["out.pooled"]);
    }
    CHECK_THROWS(model.encodePenultimate(model.embedTokens(fixture["in.ids"]), 5, 20), "a clip skip from 1 to 4");
}

CASE(sdxl, guidanceInOneBatchEqualsSeparatePasses)
{
    NetworkFixture fixture("unet_xl");
    const UNet2DConditionModel unet(UNetShape::fromConfig(fixture.config()), fixture.weights().root());
    const c10::InferenceMode inference;
    const Conditioning text = fixtureText(fixture);
    const at::Tensor times = at::tensor({700.0f, 500.0f}), sample = fixture["in.sample"].narrow(0, 0, 1),
                     pictures = at::cat({sample, sample.flip(3), -sample});
    const GuidedPrompt prompt{unet.prepare(text.rows(0, 1), times), unet.prepare(text.rows(1, 1), times), nullptr};
    GuidanceSettings settings;
    settings.mode = GuidanceMode::Cfg;
    settings.scale = 7;
    const EvaluationTime at{1, 0.5};
    checkClose("guided in one batch", GuidedDenoiser(unet, settings, true)(pictures, at, prompt).guided,
        GuidedDenoiser(unet, settings, false)(pictures, at, prompt).guided);
}

CASE(sdxl, textToImageIsTheLibrarysPicture)
{
    checkPicture("text_to_image", run(tiny(), fixtureRequest(21)));
    GenerationRequest tall = fixtureRequest(22), skipping = fixtureRequest(24, ""), sized = fixtureRequest(25);
    tall.sampling.width = 24;
    tall.sampling.height = 48;
    checkPicture("tall", run(tiny(), tall));
    skipping.text.clipSkip = 2;
    checkPicture("clip_skip", run(tiny(), skipping));
    sized.text.sizes = {768, 512, 32, 16, 640, 1024};
    checkPicture("sizes", run(tiny(), sized));
}

CASE(sdxl, anEmptyNegativeIsZerosWhereTheModelSaysSo)
{
    CHECK(tiny().folder.silencesEmptyNegative());
    checkPicture("empty_negative", run(tiny(), fixtureRequest(23, "")));
    const auto other = loaded(withIndex("force_zeros_for_empty_prompt", false));
    checkPicture("encoded_negative", run(*other, fixtureRequest(23, "")));
    // DICE knows the encoded empty prompt alone
    const PromptEmbeddings pair = encodePair(tiny(), "a cat", "", {});
    CHECK(at::equal(pair.negative.context, pair.null.context));
    CHECK(pair.null.context.abs().max().item<double>() > 0);
    CHECK(pair.null.pooled.abs().max().item<double>() > 0);
}

CASE(sdxl, editsAreTheLibrarysPictures)
{
    GenerationRequest request = fixtureRequest(28);
    request.text.prompt = "a dog on the beach";
    checkPicture("image_to_image", run(tiny(), request, editOf("")));
    checkPicture("inpaint", run(tiny(), request, editOf("mask")));
}

CASE(sdxl, bothEncodersSeeTheSamePrompt)
{
    const c10::InferenceMode inference;
    CHECK(tiny().reader->padIds() == (std::vector<std::int64_t>{encoders()[0].tokenizer.pad(), 0}));
    CHECK(encoders()[0].tokenizer.pad() != 0);
    const std::int64_t first = encoders()[0].network->shape().width, second = encoders()[1].network->shape().width;
    std::string words = "a cat";
    for (int i = 0; i < 100; ++i)
        words += ", a dog";
    const Conditioning longer = encodeText(tiny(), words, {}), weighted = encodeText(tiny(), "a (cat:1.4)", {}),
                       plain = encodeText(tiny(), "a cat", {});
    CHECK_EQ(longer.context.size(2), first + second);
    CHECK(longer.tokens() > 77 && longer.tokens() % 77 == 0);
    CHECK(at::equal(plain.sizes, at::tensor({32, 32, 0, 0, 32, 32}).to(at::kFloat).unsqueeze(0)));
    // A1111 restores the mean of each encoder's chunk and leaves the pooled text
    CHECK(at::equal(weighted.pooled, plain.pooled));
    for (const auto& [begin, width] : {std::pair(std::int64_t{0}, first), std::pair(first, second)}) {
        const at::Tensor a = weighted.context.narrow(2, begin, width), b = plain.context.narrow(2, begin, width);
        CHECK(!at::allclose(a, b, 1e-3, 1e-3));
        CHECK(std::abs((a.mean() - b.mean()).item<double>()) < 1e-5);
    }
    // the pooled text is the first chunk's, which ends where the second begins
    std::string head = words.substr(0, words.find(", a dog"));
    CHECK(!at::allclose(encodeText(tiny(), head, {}).pooled, longer.pooled, 1e-3, 1e-3));
    CHECK(at::equal(encodeText(tiny(), words + ", a bus", {}).pooled, longer.pooled));
}

CASE(sdxl, aFileOfEmbeddingsHoldsThePooledText)
{
    const c10::InferenceMode inference;
    const auto tensors = encodeForFile(tiny(), "a cat", "", {});
    CHECK_EQ(tensors.size(), 6u);
    CHECK_EQ(tensors.at("pooled").size(1), 20);
    CHECK(at::equal(tensors.at("c_neg"), tensors.at("c_null")));
    CHECK(!at::equal(tensors.at("pooled"), tensors.at("pooled_neg")));
}

CASE(sdxl, aSingleFileMakesTheLibrarysPicture)
{
    const auto model = loaded(test::drawnFile("sdxl/single"));
    CHECK(model->folder.family() == ModelFamily::StableDiffusionXL);
    CHECK(model->reader->padIds() == (std::vector<std::int64_t>{49407, 0}));
    CHECK(model->schedule.alignYourSteps == AlignYourStepsTable::Sdxl);
    checkPicture("single", run(*model, fixtureRequest(26)));
    checkPicture("single_empty", run(*model, fixtureRequest(27, "")));
}

CASE(sdxl, singleFilesAreTold)
{
    const FileReport whole = inspectFile(test::drawnFile("sdxl/single"));
    CHECK_EQ(whole.family, std::string("SDXL"));
    CHECK_EQ(whole.kind, std::string("checkpoint"));
    CHECK_EQ(fmt::format("{}", fmt::join(whole.components, ", ")), std::string("denoiser, text encoder, second text encoder, autoencoder"));
    CHECK(whole.refusal.empty());
    const fs::path folder = test::freshFolder(), turbo = folder / "some_Turbo.safetensors", part = folder / "part.safetensors";
    fs::copy_file(test::drawnFile("sdxl/single"), turbo);
    CHECK_EQ(inspectFile(turbo).variant, std::string("turbo"));
    std::map<std::string, at::Tensor> tensors;
    const auto file = SafetensorsFile::open(test::drawnFile("sdxl/single"));
    for (const auto& [name, info] : file->tensors())
        if (!name.starts_with("conditioner.embedders.1."))
            tensors[name] = file->tensor(name);
    writeSafetensors(part, tensors);
    CHECK_THROWS(loaded(part), "the second text encoder, found none in it; --parts-from");
    const MissingParts lent{resources() / "clip-vocabulary" / "merges.txt", test::drawnFile("sdxl/single")};
    CHECK_EQ(ModelFolder::open(part, lent).config("text_encoder_2").integer("projection_dim"), 24);
    const MissingParts other{resources() / "clip-vocabulary" / "merges.txt", resources() / "starter-model"};
    CHECK_THROWS(ModelFolder::open(part, other), "parts from another SDXL, found a Stable Diffusion 1.5");
}

CASE(sdxl, otherModelsOfTheFamilyAreNamed)
{
    CHECK_THROWS(ModelFolder::open(withIndex("text_encoder", {nullptr, nullptr})), "the refiner of SDXL");
    CHECK_THROWS(ModelFolder::open(withIndex("requires_aesthetics_score", true)), "the refiner of SDXL");
    CHECK_THROWS(ModelFolder::open(withIndex("text_encoder_2", {"transformers", "CLIPTextModel"})),
        "\"text_encoder_2\": expected a CLIPTextModelWithProjection");
    CHECK_THROWS(ModelFolder::open(withIndex("_class_name", "StableDiffusionXLInstructPix2PixPipeline")),
        "found a StableDiffusionXLInstructPix2PixPipeline");
    CHECK_THROWS(loaded(withIndex("_class_name", "StableDiffusionPipeline")), "text encoders of width 40 together");
}

CASE(sdxl, theEngineKnowsTheFamily)
{
    const World world;
    const ModelSummary summary = world.engine->describe(fixtureFile("tiny").string());
    CHECK_EQ(summary.family, std::string("SDXL"));
    CHECK_EQ(summary.defaultScale, 5.0);
    CHECK_EQ(summary.width, 32);
    GenerationRequest request = fixtureRequest(25);
    request.guidance.mode = GuidanceMode::Cfg;
    request.text.sizes = {768, 512, 32, 16, 640, 1024};
    const GeneratedPicture made = world.make(request);
    checkPicture("sizes", bytesOf(made));
    CHECK(requestFromJson(toJson(made.request), "x.png") == made.request);
    request.text.sizes.cropTop = -1;
    CHECK_THROWS(world.make(request), "a size that the model is told from 0");
}

CASE(sdxl, lorasOfEverySpellingAreTheSame)
{
    const World world;
    for (const char* spelling : {"kohya", "kohya-single-file-names", "peft", "diffusers"}) {
        GenerationRequest request = fixtureRequest(29);
        request.guidance.mode = GuidanceMode::Cfg;
        request.model.loras = {{fixtureFile(fmt::format("lora-{}.safetensors", spelling)).string(), 0.8}};
        const GeneratedPicture made = world.make(request);
        CHECK_EQ(made.report.remarks.front().english(), fmt::format("Applied 6 of 6 layers of lora-{}.", spelling));
        checkPicture("lora", bytesOf(made));
        CHECK_EQ(inspectFile(request.model.loras.front().asset.file).family, std::string("SDXL"));
    }
    GenerationRequest request = fixtureRequest(29);
    request.model.loras = {{test::fixture("lora/kohya.safetensors").string(), 0.8}};
    CHECK_THROWS(world.make(request), "Expected a LoRA for SDXL, found one for another model");
}

CASE(sdxl, anEmbeddingHasVectorsForBothEncoders)
{
    const World world;
    const at::Tensor first = tableRows(encoders()[0], "red apple"), second = tableRows(encoders()[1], "red apple");
    const auto write = [&](const char* name, std::map<std::string, at::Tensor> tensors) {
        writeSafetensors(userFolder("embeddings") / name, tensors);
    };
    write("fruit-style.safetensors", {{"clip_l", first.contiguous()}, {"clip_g", second.contiguous()}});
    const auto asking = [&](const std::string& prompt) {
        GenerationRequest request = fixtureRequest(30);
        request.guidance.mode = GuidanceMode::Cfg;
        request.text.prompt = prompt;
        return world.make(request);
    };
    const GeneratedPicture words = asking("a red apple, (red apple:1.2)");
    CHECK(asking("a fruit-style, (embedding:fruit-style:1.2)").image.values == words.image.values);
    CHECK(asking("a cat").image.values != words.image.values);
    write("half.safetensors", {{"clip_g", second.contiguous()}});
    const auto said = [](const GeneratedPicture& picture, const char* part) {
        return std::ranges::any_of(
            picture.report.remarks, [&](const Remark& remark) { return remark.english().find(part) != std::string::npos; });
    };
    CHECK(said(asking("a half"), "The embedding half has vectors for one of the two text encoders"));
    write("swapped.safetensors", {{"clip_l", second.contiguous()}, {"clip_g", first.contiguous()}});
    CHECK(asking("a swapped").image.values == asking("a fruit-style").image.values); // widths tell which is whose
    write("other.safetensors", {{"clip_l", at::zeros({1, 20})}});
    const Remarks left = asking("a other").report.remarks;
    CHECK_EQ(left.empty() ? std::string() : left.front().english(),
        std::string("The embedding other is left out: its vectors have the width 20, the model's text encoders read 16 + 24."));
}

CASE(sdxl, diceRewritesTheContextAlone)
{
    const c10::InferenceMode inference;
    const auto enhancer = freshEnhancer({"sharpener", 40, 32, 4, 2, 1, 1}, 7, false);
    const PromptEmbeddings pair = encodePair(tiny(), "a cat on the beach", "night", {});
    const EnhancedPrompt enhanced(*enhancer, *tiny().unet, pair, 1, 0.5, at::tensor({900.0f, 500.0f}));
    const PromptContext plain = tiny().unet->embedPrompt(pair.prompt);
    CHECK(at::equal(enhanced.at(1).addition, plain.addition));
    CHECK(!at::allclose(enhanced.at(1).layers.front().key, plain.layers.front().key));
    const TimeEmbedding time = tiny().unet->embedTime(at::full({1}, 500.0f), plain);
    for (std::size_t i = 0; i < time.blocks.size(); ++i)
        CHECK(at::allclose(enhanced.time(1).blocks[i], time.blocks[i], 1e-5, 1e-6));
    const auto contexts = enhancedContexts(*enhancer, pair, 1, 0.5, 500);
    CHECK(at::equal(contexts.front().select(1, 0), pair.prompt.context.select(1, 0)));
    checkClose("keys of the rewritten prompt", enhanced.at(1).layers.front().key,
        tiny().unet->embedPrompt({contexts.front(), pair.prompt.pooled, pair.prompt.sizes}).layers.front().key);
}

CASE(sdxl, aSmallDistillationLearns)
{
    const fs::path folder = test::freshFolder(), output = folder / "enhancer.safetensors";
    const DistillResult result = Distillation(tiny(), smallRequest(folder), std::string(64, 'c'), output).run({}, {});
    CHECK(result.status == RunStatus::Finished);
    test::say(
        fmt::format("loss {:.4f} -> {:.4f}, R {:.3f}", result.losses.front().second, result.losses.back().second, result.residual.mean));
    CHECK(std::isfinite(result.losses.back().second));
    CHECK(result.residual.mean < 0.9); // 1 = nothing learned
    const EnhancerFile file = EnhancerFile::open(output);
    CHECK_EQ(file.shape.inputDim, 40);
    CHECK(file.info.padIds == tiny().reader->padIds());
    CHECK(checkFit(file, enhancerTarget(tiny(), std::string(64, 'c'), 1)) == EnhancerFit::Own);
    const Enhancement enhancement(tiny(), file, 1, 0);
    GenerationRequest picture = fixtureRequest(32, "");
    picture.guidance.mode = GuidanceMode::Dice;
    const PipelineResult made = run(tiny(), picture, {}, &enhancement);
    CHECK_EQ(made.report.passes, 6);
    CHECK(at::isfinite(made.pixels).all().item<bool>());
}

CASE(sdxl, theTeachersEmptyNegativeIsZeros)
{
    const c10::InferenceMode inference;
    const EncodedPrompts encoded = encodePromptSet(tiny(), {{"a cat", "a dog"}, {"", "night"}});
    CHECK_EQ(encoded.prompts.count(), 2);
    CHECK_EQ(encoded.teacherNegatives.context[0].abs().max().item<double>(), 0.0);
    CHECK_EQ(encoded.teacherNegatives.pooled[0].abs().max().item<double>(), 0.0);
    CHECK(at::equal(encoded.teacherNegatives.context[1], encoded.negatives.context[1]));
    CHECK(at::equal(encoded.negatives.context[0], encoded.null.context[0]));
}
