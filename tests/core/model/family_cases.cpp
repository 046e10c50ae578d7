// The families of the table, and those that came after the first three, end to end: Stable Diffusion 2, PixArt-Sigma and the
// models shaped like SDXL. What diffusers makes with the same random models: tests/fixtures/families.
#include "assets/artist_files.h"
#include "assets/inspect_file.h"
#include "base/user_folders.h"
#include "convert/convert_model.h"
#include "decode/pixels.h"
#include "denoise/make_denoiser.h"
#include "distill/distillation.h"
#include "encode/clip_reader.h"
#include "engine/engine.h"
#include "guidance/dial.h"
#include "model/single_file.h"
#include "pipeline/aspect_bins.h"
#include "pipeline/memory_estimate.h"
#include "pipeline/picture_pipeline.h"
#include "pipeline/prompts.h"
#include "support/drawn_model.h"
#include "support/fixture.h"
#include "support/user_world.h"
#include "weights/safetensors.h"

#include <cmath>
#include <cstdlib>
#include <fstream>
#include <set>

using namespace dice;
using test::checkClose;
using test::DrawnModel;
namespace fs = std::filesystem;

namespace {

fs::path resources() { return test::sourceFolder() / ".." / "resources"; }

const DrawnModel& drawn(const std::string& name)
{
    static std::map<std::string, DrawnModel> models;
    const auto found = models.find(name);
    return found != models.end() ? found->second : models.emplace(name, DrawnModel(name)).first->second;
}

const fs::path& folderOf(const std::string& name)
{
    static std::map<std::string, fs::path> folders;
    fs::path& folder = folders[name];
    if (folder.empty())
        folder = drawn(name).folder();
    return folder;
}

ModelFolder opened(const fs::path& path, const fs::path& other = {})
{
    return ModelFolder::open(path, {resources() / "clip-vocabulary" / "merges.txt", other});
}

std::shared_ptr<DiffusionModel> loaded(const fs::path& path, const fs::path& other = {})
{
    return DiffusionModel::load(opened(path, other), at::kCPU, at::kFloat);
}

DiffusionModel& model(const std::string& name)
{
    static std::map<std::string, std::shared_ptr<DiffusionModel>> models;
    auto& found = models[name];
    if (!found)
        found = loaded(folderOf(name));
    return *found;
}

// A copy of a drawn folder with one of its JSON files changed.
template <typename Edit> fs::path edited(const std::string& name, const fs::path& file, Edit edit)
{
    const fs::path copy = test::freshFolder() / name;
    fs::copy(folderOf(name), copy, fs::copy_options::recursive);
    nlohmann::json json = Config::read(copy / file).json();
    edit(json);
    std::ofstream(copy / file) << json;
    return copy;
}

GenerationRequest requestOf(std::int64_t seed, const std::string& sampler = "ddim")
{
    GenerationRequest request;
    request.text.prompt = "a cat on the beach";
    request.text.negative = "night";
    request.guidance.scale = 5;
    request.sampling.sampler = sampler;
    request.sampling.schedule = "model";
    request.sampling.steps = 6;
    request.sampling.seed = seed;
    request.sampling.width = request.sampling.height = 32;
    return request;
}

GenerationRequest sigmaRequest(std::int64_t seed)
{
    GenerationRequest request = requestOf(seed, GenerationRequest().sampling.sampler);
    request.text.prompt = " A red apple on a BLUE background";
    request.text.negative = "";
    request.guidance.scale = 4.5;
    request.sampling.steps = 8;
    request.sampling.width = request.sampling.height = 64;
    return request;
}

at::Tensor pixelsOf(DiffusionModel& model, const GenerationRequest& request, const std::optional<EditPixels>& edit = {})
{
    return runPipeline(model, request, 1, {edit}, {}, {}, {}).pixels;
}

void checkBytes(const std::string& name, const std::string& what, const at::Tensor& bytes)
{
    const at::Tensor expected = drawn(name).result(what).to(at::kInt);
    CHECK(bytes.sizes() == expected.sizes());
    const int most = (bytes.to(at::kInt) - expected).abs().max().item<int>();
    test::say(fmt::format("{} {}: at most {} of 255 levels apart", name, what, most));
    CHECK(most <= 3);
}

void checkPicture(const std::string& name, const std::string& what, const at::Tensor& pixels)
{
    checkBytes(name, what, ((pixels[0].permute({1, 2, 0}) * 0.5 + 0.5).clamp(0, 1) * 255).round()); // [3, H, W] -> [H, W, 3]
}

// One pass of its denoiser, as a sub-module.
void checkDenoiser(const std::string& name, const std::string& component)
{
    const DrawnModel& reference = drawn(name);
    const Config config(reference.about()["components"][component]["config"], name);
    Weights weights(reference.tensors(component), name, Placement{});
    const auto denoiser = makeDenoiser(config, weights.root());
    weights.requireAllTaken();
    const c10::InferenceMode inference;
    Conditioning text{reference.result("in.context")};
    if (denoiser->shape().pooledWidth != 0) {
        text.pooled = reference.result("in.pooled");
        text.sizes = reference.result("in.sizes");
    }
    const PromptContext prompt = denoiser->embedPrompt(text);
    checkClose(name + " " + component,
        (*denoiser)({reference.result("in.sample"), denoiser->embedTime(reference.result("in.times"), prompt), prompt}),
        reference.result("out.sample"));
}

// Folder or file, by the ending.
fs::path converted(const fs::path& from, const fs::path& output, const fs::path& partsFrom = {})
{
    ConvertRequest request{from.string(), partsFrom.string(), {}, {}, Precision::Auto};
    request.layout = output.extension() == ".safetensors" ? ModelLayout::SingleFile : ModelLayout::Folder;
    CHECK(convertModel(request, output, resources(), {}, {}).finished);
    return output;
}

struct World : test::UserWorld
{
    [[nodiscard]] GeneratedPicture make(const std::string& name, GenerationRequest request) const
    {
        request.model.checkpoint = folderOf(name).string();
        request.guidance.mode = GuidanceMode::Cfg;
        return made(std::move(request));
    }
};

at::Tensor bytesOf(const GeneratedPicture& picture)
{
    const at::Tensor values = at::tensor(at::ArrayRef<float>(picture.image.values)).view({picture.image.height, picture.image.width, -1});
    return (values.narrow(2, 0, 3) * 255).round().to(at::kByte);
}

std::string allOf(const std::vector<std::string>& sentences) { return fmt::format("{}", fmt::join(sentences, "; ")); }

// A distillation of a few updates, whose enhancer fits the model and makes a picture.
void checkDistillation(const std::string& name, const GenerationRequest& picture, std::int64_t inputDim)
{
    const fs::path folder = test::freshFolder(), output = folder / "enhancer.safetensors";
    std::ofstream prompts(folder / "prompts.txt");
    for (const char* place : {"beach", "snow", "night", "meadow"})
        for (const char* what : {"a cat", "a dog", "an owl", "a bus"})
            prompts << what << " on the " << place << "\n";
    prompts.close();
    DistillRequest request;
    request.promptsFile = (folder / "prompts.txt").string();
    request.scale = picture.guidance.scale;
    request.updates = 38; // below the number from which the student's own states are recorded
    request.batch = 4;
    request.records = 64;
    request.width = picture.sampling.width;
    request.height = picture.sampling.height;
    const DistillResult result = Distillation(model(name), request, std::string(64, 'c'), output).run({}, {});
    CHECK(result.status == RunStatus::Finished);
    test::say(fmt::format(
        "{}: loss {:.4f} -> {:.4f}, R {:.3f}", name, result.losses.front().second, result.losses.back().second, result.residual.mean));
    CHECK(result.residual.mean < 0.95); // 1 = nothing learned
    const EnhancerFile file = EnhancerFile::open(output);
    CHECK_EQ(file.shape.inputDim, inputDim);
    CHECK(file.info.padIds == model(name).reader->padIds());
    CHECK(checkFit(file, enhancerTarget(model(name), std::string(64, 'c'), 1)) == EnhancerFit::Own);
    const Enhancement enhancement(model(name), file, 1, 0);
    GenerationRequest enhanced = picture;
    enhanced.guidance.mode = GuidanceMode::Dice;
    const PipelineResult made = runPipeline(model(name), enhanced, 1, {{}, &enhancement, {}}, {}, {}, {});
    CHECK_EQ(made.report.passes, enhanced.sampling.steps);
    CHECK(at::isfinite(made.pixels).all().item<bool>());
}

// The search is stopped once it has tried some plans, so that no clock decides.
void checkDial(const std::string& name)
{
    const World world;
    DialRequest request;
    request.model = folderOf(name).string();
    request.steps = 5;
    request.prompts = {"a cat on the beach", "a dog in the snow"};
    request.budgetMinutes = 60;
    request.precision = Precision::Float32;
    const fs::path file = world.folder / "plan.json";
    std::stop_source stop;
    const DialReport report = world.engine->measureDial(
        request, file,
        [&](const DialProgress& progress) {
            if (progress.plansTried >= 3)
                stop.request_stop();
        },
        stop.get_token());
    CHECK(report.plansTried >= 3);
    CHECK_EQ(report.turn.size(), 4u);
    CHECK(DialFile::read(file).dials.front().points.size() >= 1);
}

} // namespace

CASE(family, everyRowIsWhole)
{
    std::set<std::string_view> names;
    for (const Family& family : families()) {
        CHECK(names.insert(family.name).second);
        CHECK(&familyOf(family.id) == &family && familyNamed(family.name) == &family);
        CHECK(!family.texts.empty() && family.text(family.texts.front().component) == &family.texts.front());
        CHECK(family.architecture.starts_with(family.architectures) && family.architectureOfV.starts_with(family.architectures));
        const NoiseScheduleConfig schedule = NoiseScheduleConfig::fromJson(nlohmann::json::parse(family.scheduler), "row");
        CHECK_EQ(schedule.numTrainTimesteps, 1000);
        CHECK(nlohmann::json::parse(family.index).is_object());
    }
    CHECK(familyNamed("Flux") == nullptr);
    CHECK_EQ(
        pipelinesInWords(), std::string("StableDiffusionPipeline, StableDiffusionXLPipeline, PixArtAlphaPipeline or PixArtSigmaPipeline"));
    CHECK_EQ(std::string(familyOf(ModelFamily::StableDiffusionXL).pipeline(true)), std::string("StableDiffusionXLInpaintPipeline"));
    CHECK_EQ(familyOf(ModelFamily::PixArtAlpha).texts.front().textTokens(), 119);
    CHECK_EQ(familyOf(ModelFamily::PixArtSigma).texts.front().textTokens(), 299);
}

CASE(sd2, denoiserMatchesDiffusers) { checkDenoiser("sd2", "unet"); }

CASE(sd2, aFolderMakesTheLibrarysPictures)
{
    DiffusionModel& tiny = model("sd2");
    CHECK(tiny.folder.family() == ModelFamily::StableDiffusion2);
    CHECK(tiny.schedule.predictionType == PredictionType::VPrediction);
    CHECK(tiny.reader->padIds() == std::vector<std::int64_t>{0});
    checkPicture("sd2", "text_to_image", pixelsOf(tiny, requestOf(1)));
    const auto base = loaded(edited("sd2", "scheduler/scheduler_config.json", [](auto& config) { config["prediction_type"] = "epsilon"; }));
    checkPicture("sd2", "epsilon", pixelsOf(*base, requestOf(3)));
    GenerationRequest skipping = requestOf(1);
    skipping.text.clipSkip = 2;
    CHECK(!at::equal(pixelsOf(tiny, skipping), pixelsOf(tiny, requestOf(1))));
}

CASE(sd2, theEngineKnowsTheFamily)
{
    const World world;
    const ModelSummary summary = world.engine->describe(folderOf("sd2").string());
    CHECK_EQ(summary.family, std::string("Stable Diffusion 2"));
    CHECK_EQ(summary.predictionType, std::string("v_prediction"));
    CHECK_EQ(summary.defaultScale, 7.5);
    CHECK_EQ(summary.tokensPerChunk, 75);
    const MemoryEstimate plan = estimateMemory(model("sd2").folder, at::kCPU, at::kFloat, {64, 64, 2});
    CHECK(plan.weights > 0 && plan.mapped > 0 && plan.denoising > 0 && plan.decoding > 0);
    CHECK(vaeTypeFor(model("sd2").folder, at::kHalf) == at::kHalf);
}

CASE(sd2, aSingleFileMakesTheLibrarysPictures)
{
    const fs::path file = drawn("sd2_single").singleFile("wide.safetensors");
    const auto v = loaded(file); // nothing says what it predicts
    CHECK(v->folder.family() == ModelFamily::StableDiffusion2);
    CHECK(allOf(v->folder.reasons()).find("nothing says what it predicts: v, as most of Stable Diffusion 2 do") != std::string::npos);
    CHECK_EQ(v->folder.config("text_encoder").integer("num_hidden_layers"), 2); // the last one of three is not used
    CHECK_EQ(v->unet->shape().sampleSize, 384);                                 // 768 pixels, two for a latent
    CHECK(v->reader->padIds() == std::vector<std::int64_t>{0});
    checkPicture("sd2_single", "v", pixelsOf(*v, requestOf(1)));
    const auto stated = loaded(drawn("sd2_single").singleFile("base.safetensors", {{"modelspec.architecture", "stable-diffusion-v2-512"}}));
    CHECK_EQ(stated->unet->shape().sampleSize, 256);
    checkPicture("sd2_single", "epsilon", pixelsOf(*stated, requestOf(1)));
    std::ofstream(fs::path(file).replace_extension(".yaml")) << "model:\n  params:\n    unet_config:\n      target: UNetModel\n";
    CHECK(loaded(file)->schedule.predictionType == PredictionType::Epsilon);
    CHECK(allOf(inspectFile(file).reasons).find("the yaml file beside it says no parameterization v") != std::string::npos);
    std::ofstream(fs::path(file).replace_extension(".yaml")) << "model:\n  params:\n    parameterization: \"v\"\n    unet_config:\n";
    CHECK(loaded(file)->schedule.predictionType == PredictionType::VPrediction);
}

// As published files differ: a marker, metadata, the channels of inpainting, the spread of a bias.
CASE(sd2, thePredictionOfASingleFileIsTold)
{
    const std::string unet = "model.diffusion_model.";
    const auto told = [&](const std::map<std::string, at::Tensor>& more, const std::map<std::string, std::string>& metadata = {},
                          std::int64_t channels = 4) {
        std::map<std::string, at::Tensor> tensors = {{unet + "input_blocks.0.0.weight", at::zeros({32, channels, 3, 3})},
            {unet + "input_blocks.1.1.transformer_blocks.0.attn2.to_k.weight", at::zeros({32, 1024})}};
        tensors.insert(more.begin(), more.end());
        const fs::path file = test::freshFolder() / "one.safetensors";
        writeSafetensors(file, tensors, metadata);
        return inspectFile(file);
    };
    const auto check = [&](const FileReport& report, const std::string& prediction, const std::string& architecture,
                           const std::string& reason) {
        CHECK_EQ(report.family, std::string("Stable Diffusion 2"));
        CHECK_EQ(report.predictionType, prediction);
        CHECK_EQ(report.architecture, architecture);
        CHECK(allOf(report.reasons).find(reason) != std::string::npos);
        CHECK(report.refusal.empty());
    };
    const std::string v = "v_prediction", noise = "epsilon", large = "stable-diffusion-v2-768-v", small = "stable-diffusion-v2-512",
                      bias = unet + "output_blocks.11.1.transformer_blocks.0.norm1.bias";
    const at::Tensor alternating = at::tensor({1.0f, -1.0f, 1.0f, -1.0f});
    check(told({{"v_pred", at::zeros({0})}}), v, large, "marker v_pred");
    check(told({}, {{"modelspec.prediction_type", "v"}}), v, large, "modelspec.prediction_type v");
    check(told({}, {{"modelspec.prediction_type", "epsilon"}}), noise, small, "width 1024");
    check(told({}, {{"modelspec.architecture", "stable-diffusion-v2-512"}}), noise, small, "modelspec.architecture");
    check(told({{bias, alternating * 0.1}}), v, large, "spreads by 0.100, above 0.09: it predicts v");
    check(told({{bias, alternating * 0.05}}), noise, small, "spreads by 0.050, not above 0.09: it predicts noise");
    check(told({}, {}, 9), noise, small, "made for inpainting");
    check(told({}), v, large, "nothing says what it predicts");
    CHECK(told({{unet + "label_emb.0.0.weight", at::zeros({32, 32})}}).refusal.find("unCLIP") != std::string::npos);
    CHECK(told({}, {}, 5).refusal.find("depth") != std::string::npos);
}

CASE(sd2, lorasOfBothSpellingsAreTheSame)
{
    const World world;
    for (const char* spelling : {"kohya", "diffusers"}) {
        GenerationRequest request = requestOf(4);
        request.model.loras = {{test::fixture(fmt::format("families/lora-sd2-{}.safetensors", spelling)).string(), 0.8}};
        const GeneratedPicture made = world.make("sd2", request);
        CHECK_EQ(made.report.remarks.front().english(), fmt::format("Applied 5 of 5 layers of lora-sd2-{}.", spelling));
        checkBytes("sd2", "lora", bytesOf(made));
    }
    const FileReport told = inspectFile(test::fixture("families/lora-sd2-kohya.safetensors"));
    CHECK_EQ(told.family, std::string("Stable Diffusion 2"));
    CHECK_EQ(told.refusal, std::string());
    GenerationRequest request = requestOf(4);
    request.model.loras = {{test::fixture("sdxl/lora-kohya.safetensors").string(), 0.8}};
    CHECK_THROWS(world.make("sd2", request), "Expected a LoRA for Stable Diffusion 2, found one for another model");
}

CASE(sd2, anEmbeddingIsAWord)
{
    const World world;
    fs::create_directories(userFolder("embeddings"));
    const TextEncoder& encoder = dynamic_cast<const ClipReader&>(*model("sd2").reader).encoders().front();
    std::vector<std::int64_t> ids;
    for (const std::int32_t id : encoder.tokenizer.encode("red apple"))
        ids.push_back(id);
    const at::Tensor rows = encoder.network->embedTokens(at::tensor(ids).unsqueeze(0))[0].contiguous();
    writeSafetensors(userFolder("embeddings") / "fruit-style.safetensors", {{"emb_params", rows}});
    const auto asking = [&](const std::string& prompt) {
        GenerationRequest request = requestOf(5);
        request.text.prompt = prompt;
        return world.make("sd2", request).image.values;
    };
    CHECK(asking("a fruit-style") == asking("a red apple"));
    CHECK(asking("a fruit-style") != asking("a cat"));
    const auto plainWide = asking("a wide");
    writeSafetensors(userFolder("embeddings") / "wide.safetensors", {{"emb_params", at::zeros({2, 1024})}});
    CHECK(asking("a wide") == plainWide); // of another family: a word
    std::ofstream(userFolder("embeddings") / "wide.safetensors") << "<html>";
    CHECK(asking("a wide") == plainWide);
    writeSafetensors(userFolder("embeddings") / "wide.safetensors", {{"emb_params", at::zeros({2, 1024})}});
    const FileReport told = inspectFile(userFolder("embeddings") / "wide.safetensors");
    CHECK_EQ(told.family, std::string("Stable Diffusion 2"));
    CHECK_EQ(told.architecture, std::string("stable-diffusion-v2-512/textual-inversion"));
    CHECK(told.refusal.empty());
}

CASE(sd2, convertsThereAndBack)
{
    const fs::path folder = test::freshFolder(), single = drawn("sd2_single").singleFile("single.safetensors");
    const fs::path made = converted(single, folder / "made"), back = converted(made, folder / "back.safetensors");
    const ModelFolder written = opened(made);
    CHECK(written.family() == ModelFamily::StableDiffusion2);
    CHECK_EQ(written.config("text_encoder").string("hidden_act"), std::string("gelu"));
    CHECK_EQ(Config::read(made / "tokenizer" / "tokenizer_config.json").string("pad_token"), std::string("!"));
    const at::Tensor expected = pixelsOf(*loaded(single), requestOf(1));
    for (const fs::path& path : {made, back})
        CHECK(at::equal(pixelsOf(*loaded(path), requestOf(1)), expected));
    const auto before = SafetensorsFile::open(single), after = SafetensorsFile::open(back);
    CHECK_EQ(after->metadata().at("modelspec.architecture"), std::string("stable-diffusion-v2-768-v"));
    for (const auto& [name, info] : before->tensors()) {
        const bool unused =
            name.find("resblocks.2.") != std::string::npos || name.ends_with("text_projection") || name.ends_with("logit_scale");
        CHECK_EQ(after->contains(name), !unused);
        if (!unused)
            CHECK(at::equal(before->tensor(name), after->tensor(name)));
    }
}

CASE(sd2, aSmallDistillationLearns) { checkDistillation("sd2", requestOf(6), 24); }
CASE(sd2, itsDialIsMeasured) { checkDial("sd2"); }

CASE(sigma, denoiserMatchesDiffusers) { checkDenoiser("sigma", "transformer"); }

CASE(sigma, aFolderMakesTheLibrarysPictures)
{
    DiffusionModel& tiny = model("sigma");
    CHECK(tiny.folder.family() == ModelFamily::PixArtSigma);
    CHECK_EQ(tiny.reader->chunk(), 300);
    checkPicture("sigma", "guided", pixelsOf(tiny, sigmaRequest(1)));
    GenerationRequest request = sigmaRequest(2);
    request.text.prompt.clear();
    for (int i = 0; i < 8; ++i)
        request.text.prompt += std::string(i == 0 ? "" : ", ") +
                               "a red apple on a blue background, two foxes in the snow at night, an old lighthouse by the window";
    request.text.negative = "night, film grain";
    checkPicture("sigma", "long", pixelsOf(tiny, request)); // more tokens than PixArt-alpha reads
    request = sigmaRequest(3);
    request.sampling.width = 80;
    request.sampling.height = 56;
    request.sampling.aspectBins = true;
    checkPicture("sigma", "binned", pixelsOf(tiny, request));
    CHECK(aspectBin(256, {4096, 1000}) == (PictureSize{4096, 1024}));
    CHECK(aspectBin(256, {2048, 2048}) == (PictureSize{2048, 2048}));
    CHECK(aspectBin(256, {1152, 3328}) == (PictureSize{1152, 3328}));
}

CASE(sigma, theLargeModelIsToldNoSizes)
{
    DiffusionModel& large = model("sigma_large");
    CHECK_EQ(large.unet->shape().sizes, 0);
    CHECK_EQ(large.unet->shape().sampleSize, 128);
    checkPicture("sigma_large", "guided", pixelsOf(large, sigmaRequest(5)));
}

CASE(sigma, aDenoiserThatWantsSizesIsRefusedByName)
{
    const fs::path folder = edited("sigma", "transformer/config.json", [](auto& config) { config["use_additional_conditions"] = true; });
    std::map<std::string, at::Tensor> tensors = drawn("sigma").tensors("transformer");
    const std::int64_t width = tensors.at("scale_shift_table").size(1);
    for (const char* embedder : {"resolution_embedder", "aspect_ratio_embedder"})
        for (const auto& [layer, in] : {std::pair("linear_1", std::int64_t{256}), std::pair("linear_2", width / 3)}) {
            const std::string name = fmt::format("adaln_single.emb.{}.{}", embedder, layer);
            tensors[name + ".weight"] = at::zeros({width / 3, in});
            tensors[name + ".bias"] = at::zeros({width / 3});
        }
    writeSafetensors(folder / "transformer" / "diffusion_pytorch_model.safetensors", tensors);
    CHECK_THROWS(loaded(folder), "use_additional_conditions");
}

CASE(sigma, theAuthorsFileMakesTheLibrarysPicture)
{
    const fs::path file = drawn("sigma_large").singleFile("PixArt-Sigma-XL-2-1024-MS.safetensors");
    const FileReport told = inspectFile(file);
    CHECK_EQ(told.family, std::string("PixArt-Sigma"));
    CHECK(allOf(told.reasons).find("its prompts have 300 tokens") != std::string::npos);
    CHECK(told.refusal.empty());
    const auto model = loaded(file, folderOf("sigma_large"));
    CHECK_EQ(model->folder.pipelineClass(), std::string("PixArtSigmaPipeline"));
    checkPicture("sigma_large", "guided", pixelsOf(*model, sigmaRequest(5)));
    CHECK_EQ(opened(drawn("sigma_large").singleFile("PixArt-Sigma-XL-2-512-MS.safetensors"), folderOf("sigma"))
                 .config("transformer")
                 .integer("sample_size"),
        64);
    CHECK_THROWS(opened(file, test::fixture("pixart/small")), "missing parts from another PixArt-Sigma, found a PixArt-alpha");
    CHECK_THROWS(opened(file), "the text encoder, found none in it; --parts-from");
    auto tensors = drawn("sigma_large").singleTensors();
    tensors["blocks.1.attn.sr.weight"] = at::zeros({72, 1, 2, 2});
    writeSafetensors(file.parent_path() / "kvcompress.safetensors", tensors);
    CHECK_THROWS(opened(file.parent_path() / "kvcompress.safetensors"), "compresses the keys of its self-attention");
}

CASE(sigma, theEngineKnowsTheFamily)
{
    const World world;
    const ModelSummary summary = world.engine->describe(folderOf("sigma").string());
    CHECK_EQ(summary.family, std::string("PixArt-Sigma"));
    CHECK_EQ(summary.defaultScale, 4.5);
    CHECK_EQ(summary.tokensPerChunk, 299);
    CHECK(summary.streamedBytes > 0);
    const MemoryEstimate plan = estimateMemory(model("sigma").folder, at::kCPU, at::kFloat, {64, 64, 1});
    CHECK(plan.weights > 0 && plan.mapped == summary.streamedBytes);
    CHECK(vaeTypeFor(model("sigma").folder, at::kHalf) != at::kHalf); // it has SDXL's autoencoder
}

CASE(sigma, loraOfPeftIsApplied)
{
    const World world;
    GenerationRequest request = sigmaRequest(4);
    request.model.loras = {{test::fixture("families/lora-sigma.safetensors").string(), 0.8}};
    const GeneratedPicture made = world.make("sigma", request);
    CHECK_EQ(made.report.remarks.front().english(), std::string("Applied 3 of 3 layers of lora-sigma."));
    checkBytes("sigma", "lora", bytesOf(made));
}

CASE(sigma, convertsThereAndBack)
{
    const fs::path folder = test::freshFolder();
    const fs::path file = drawn("sigma_large").singleFile("PixArt-Sigma-XL-2-1024-MS.safetensors");
    const fs::path made = converted(file, folder / "made", folderOf("sigma_large")), again = converted(made, folder / "again");
    CHECK(opened(again).family() == ModelFamily::PixArtSigma);
    checkPicture("sigma_large", "guided", pixelsOf(*loaded(again), sigmaRequest(5)));
    CHECK_THROWS(converted(again, folder / "single.safetensors"), "for a single file, found PixArt-Sigma");
}

CASE(sigma, aSmallDistillationLearns) { checkDistillation("sigma", sigmaRequest(6), 24); }
CASE(sigma, itsDialIsMeasured) { checkDial("sigma"); }

CASE(xlShaped, nineChannelsInpaint)
{
    checkDenoiser("xl_inpaint", "unet");
    DiffusionModel& tiny = model("xl_inpaint");
    CHECK(tiny.folder.family() == ModelFamily::StableDiffusionXL && tiny.unet->shape().inpaints());
    EditPixels edit;
    edit.picture = drawn("xl_inpaint").result("picture").to(at::kFloat).permute({2, 0, 1}).unsqueeze(0) / 127.5 - 1;
    edit.mask = drawn("xl_inpaint").result("mask").to(at::kFloat).unsqueeze(0).unsqueeze(0) / 255;
    for (const double strength : {1.0, 0.7}) {
        edit.strength = strength;
        checkPicture("xl_inpaint", fmt::format("strength_{:.1f}", strength), pixelsOf(tiny, requestOf(6, "euler"), edit));
    }
    const World world;
    CHECK_THROWS(world.make("xl_inpaint", requestOf(1)), "made for inpainting: it needs a picture and a mask");
    CHECK_THROWS(Distillation(tiny, {}, std::string(64, 'c'), world.folder / "x.safetensors"), "made for inpainting cannot be distilled");
}

// Segmind's models are smaller than SDXL block by block.
CASE(xlShaped, smallerModelsLoadFromTheirFiles)
{
    for (const std::string name : {"ssd", "vega"}) {
        checkDenoiser(name, "unet");
        const fs::path file = drawn(name).singleFile(name + ".safetensors");
        const auto model = loaded(file);
        CHECK(model->folder.family() == ModelFamily::StableDiffusionXL);
        checkPicture(name, "text_to_image", pixelsOf(*model, requestOf(7, "euler")));
        const nlohmann::json found = model->folder.config("unet").json(), expected = drawn(name).about()["components"]["unet"]["config"];
        CHECK_EQ(found["mid_block_type"], nlohmann::json("UNetMidBlock2D"));
        for (const char* key : {"transformer_layers_per_block", "down_block_types", "up_block_types", "layers_per_block"})
            CHECK_EQ(found[key], expected[key]);
        CHECK_EQ(found.value("reverse_transformer_layers_per_block", nlohmann::json()), expected["reverse_transformer_layers_per_block"]);
        const fs::path folder = converted(file, test::freshFolder() / "made");
        CHECK(at::equal(pixelsOf(*loaded(folder), requestOf(7, "euler")), pixelsOf(*model, requestOf(7, "euler"))));
    }
}

CASE(xlShaped, depthsThatDoNotFitAreNamed)
{
    const auto shape = [](const char* key, const nlohmann::json& value) {
        nlohmann::json config = drawn("ssd").about()["components"]["unet"]["config"];
        config[key] = value;
        return denoiserShape(Config(config, "unet/config.json"));
    };
    CHECK_THROWS(shape("transformer_layers_per_block", {1, {2, 1, 3}}),
        "Expected \"transformer_layers_per_block\" of 2 numbers of layers up to 64, found [2,1,3]");
    CHECK_THROWS(shape("reverse_transformer_layers_per_block", {1}), "\"reverse_transformer_layers_per_block\" for 2 blocks");
    CHECK_THROWS(shape("mid_block_type", "UNetMidBlock2DSimpleCrossAttn"), "UNetMidBlock2DSimpleCrossAttn");
    CHECK_THROWS(loaded(edited("xl_inpaint", "unet/config.json", [](auto& config) { config["in_channels"] = 8; })),
        "Expected a denoiser of 4 channels, or of 9 for inpainting, found 8");
}

CASE(xlShaped, playgroundIsRefusedByName)
{
    const fs::path folder = edited("xl_inpaint", "model_index.json", [](auto& index) {
        index["scheduler"] = {"diffusers", "EDMDPMSolverMultistepScheduler"};
    });
    CHECK_THROWS(opened(folder), "Playground v2.5");
    auto tensors = drawn("vega").singleTensors();
    tensors["edm_mean"] = tensors["edm_std"] = at::zeros({1, 4, 1, 1});
    const fs::path file = test::freshFolder() / "playground.safetensors";
    writeSafetensors(file, tensors);
    CHECK_THROWS(opened(file), "Playground v2.5, whose latents are scaled as EDM does it");
}
