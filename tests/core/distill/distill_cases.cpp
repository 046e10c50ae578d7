// The distiller: one complete step against PyTorch, records, prompts, and whole distillations of a tiny model.
#include "denoise/make_denoiser.h"
#include "distill/distillation.h"
#include "image/picture_file.h"
#include "pipeline/model.h"
#include "report/quality_report.h"
#include "report/scene_judge.h"
#include "support/fixture.h"
#include "weights/safetensors.h"

#include <arpa/inet.h>
#include <unistd.h>

#include <fstream>
#include <set>
#include <thread>

using namespace dice;
using test::checkClose;
namespace fs = std::filesystem;

namespace {

// The tiny pipeline with the four-channel denoiser of fixtures/distill.
fs::path tinyModel(const std::string& predictionType = "epsilon")
{
    const fs::path folder = test::freshFolder() / "tiny";
    fs::copy(test::fixture("pipeline/tiny"), folder, fs::copy_options::recursive);
    for (const char* file : {"config.json", "diffusion_pytorch_model.safetensors"})
        fs::copy_file(test::fixture("distill/unet") / file, folder / "unet" / file, fs::copy_options::overwrite_existing);
    const fs::path scheduler = folder / "scheduler" / "scheduler_config.json";
    nlohmann::json config = Config::read(scheduler).json();
    config["prediction_type"] = predictionType;
    config["rescale_betas_zero_snr"] = predictionType == "v_prediction";
    std::ofstream(scheduler) << config;
    return folder;
}

fs::path promptsFile(const fs::path& folder)
{
    std::ofstream file(folder / "prompts.txt");
    for (const char* place : {"beach", "snow", "night", "meadow"})
        for (const char* what : {"a cat", "a dog", "an owl", "a bus", "a rose", "a star"})
            file << what << " on the " << place << "\n";
    return folder / "prompts.txt";
}

DistillRequest smallRequest(const fs::path& folder)
{
    DistillRequest request;
    request.promptsFile = promptsFile(folder).string();
    request.scale = 5;
    request.updates = 6;
    request.batch = 4;
    request.records = 64;
    request.seed = 3;
    return request;
}

DistillResult distill(const fs::path& folder, const DistillRequest& request, const fs::path& output, std::int64_t stopAfter = 0)
{
    const auto model = DiffusionModel::load(ModelFolder::open(folder), at::kCPU, at::kFloat);
    std::stop_source stop;
    return Distillation(*model, request, std::string(64, 'c'), output)
        .run(
            [&](const DistillProgress& now) {
                if (stopAfter != 0 && now.stage == DistillStage::Train && now.done >= stopAfter)
                    stop.request_stop();
            },
            stop.get_token());
}

std::string bytesOfFile(const fs::path& path)
{
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

// A port that nobody listens at.
int freePort()
{
    const int descriptor = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t length = sizeof address;
    CHECK(::bind(descriptor, reinterpret_cast<sockaddr*>(&address), length) == 0);
    CHECK(::getsockname(descriptor, reinterpret_cast<sockaddr*>(&address), &length) == 0);
    ::close(descriptor);
    return ntohs(address.sin_port);
}

const RecordsHeader kHeader{std::string(64, 'c'), std::string(64, 'p'), 4, 8, 8};

fs::path someRecords(std::int64_t count)
{
    const fs::path path = test::freshFolder() / "records.bin";
    RecordWriter writer(path, kHeader);
    for (std::int64_t i = 0; i < count; ++i)
        writer.add({{static_cast<float>(10 * i), 5, static_cast<std::int32_t>(i), 0, 0, 0, {0, 0}}},
            at::full({1, 4, 8, 8}, static_cast<double>(i)), at::ones({1, 4, 8, 8}), at::zeros({1, 4, 8, 8}));
    writer.sync();
    return path;
}

} // namespace

CASE(distill, oneStepOfThePapersRecipeIsPyTorchs)
{
    const auto file = SafetensorsFile::open(test::fixture("distill/step.safetensors"));
    TensorMap weights;
    for (const auto& [name, info] : file->tensors())
        if (name.starts_with("w."))
            weights[name.substr(2)] = file->tensor(name).clone();
    const EnhancerShape shape{"sharpener", 16, 32, 4, 2, 1, 1};
    Student student(ModelFolder::open(tinyModel()), at::kCPU, at::kFloat, makeEnhancer(shape, weights, "the fixture"), {});
    TrainerSettings settings;
    settings.loss = LossKind::PaperL1;
    settings.learningRate = 2e-4;
    settings.warmUp = 0;
    settings.finalShare = 1;
    settings.batch = 4;
    Trainer trainer(student, settings);
    const auto in = [&](const char* name) { return file->tensor(std::string("in.") + name).clone(); };
    const RecordBatch batch{in("input"), in("conditional"), in("unconditional"), in("times"), in("which"), in("against")};
    const double loss = trainer.step(batch, {{in("prompts")}, {in("negatives")}, {in("null")}, {in("negatives")}});
    checkClose("loss", at::tensor({loss}), file->tensor("out.loss").reshape({1}), 1e-5);
    for (const auto& [name, start] : weights) {
        const at::Tensor& parameter = student.parameters().at("enhancer." + name);
        checkClose("gradient of " + name, parameter.grad(), file->tensor("grad." + name), 1e-5);
        checkClose(name + " after the update", parameter.detach(), file->tensor("after." + name), 1e-5);
    }
}

CASE(distill, whatIsComputedTwiceHasTheSameGradient)
{
    const ModelFolder folder = ModelFolder::open(tinyModel());
    EnhancerShape shape{"deep", 16, 32, 4, 1, 0, 3, /*leadsAway=*/true};
    {
        const auto weights = folder.weights(folder.denoiser(), {at::kCPU, at::kFloat});
        shape.promptLayers = static_cast<std::int64_t>(makeDenoiser(folder.config(folder.denoiser()), weights->root())->promptLayers());
    }
    auto change = freshChange(folder, {2, /*convolutions=*/true}, 5);
    for (auto& [layer, low] : change)
        low.up.normal_(0, 0.1);
    auto enhancer = freshEnhancer(shape, 4, false);
    enhancer->tensors().at("away_scale").normal_(0, 0.1);
    Student student(folder, at::kCPU, at::kFloat, std::move(enhancer), std::move(change));
    Trainer trainer(student, {});
    at::manual_seed(6);
    const auto latents = [] { return at::randn({3, 4, 8, 8}); };
    const RecordBatch batch{latents(), latents(), latents(), at::tensor({900.0f, 500.0f, 30.0f}), at::tensor({0, 1, 1}, at::kLong),
        at::tensor({1, 0, 1}, at::kLong)};
    const auto texts = [](std::int64_t count) { return Conditioning{at::randn({count, 7, 16})}; };
    const EncodedPrompts encoded{texts(2), texts(2), texts(1), texts(2)};
    const double loss = trainer.gradients(batch, encoded);
    TensorMap kept;
    for (const auto& [name, parameter] : student.parameters())
        kept[name] = parameter.grad().clone();
    student.recomputeForGradients(true);
    CHECK_EQ(trainer.gradients(batch, encoded), loss);
    for (const auto& [name, parameter] : student.parameters()) {
        CHECK(kept.at(name).abs().sum().item<double>() > 0);
        checkClose("gradient of " + name + ", computed twice", parameter.grad(), kept.at(name), 1e-5);
    }
}

CASE(distill, textsAreEncodedOnce)
{
    const fs::path folder = tinyModel(), kept = folder.parent_path() / "texts";
    const auto model = DiffusionModel::load(ModelFolder::open(folder), at::kCPU, at::kFloat);
    std::vector<std::string> texts;
    for (int i = 0; i < 300; ++i)
        texts.push_back(fmt::format("{} cats", i));
    std::vector<std::int64_t> told;
    const auto encode = [&](const std::stop_token& stop = {}) {
        told.clear();
        return KeptTexts(*model, kept, "a hash", {})
            .encode(
                texts, /*write=*/true, [&](std::int64_t done, std::int64_t) { told.push_back(done); }, stop);
    };
    const auto first = encode();
    CHECK(told == std::vector<std::int64_t>({0, 256}));
    CHECK_EQ(first->count(), 300);
    checkClose("texts in half precision", first->context.to(at::kFloat), encodeFirstChunks(*model, texts).context, 1e-3);
    const auto changed = [&](const char* file) { return fs::last_write_time(kept / file); };
    const auto whole = changed("00000.safetensors"), rest = changed("00256.safetensors");
    CHECK(at::equal(encode()->context, first->context));
    CHECK(changed("00000.safetensors") == whole && changed("00256.safetensors") == rest); // read, not made
    fs::resize_file(kept / "00256.safetensors", 40);
    CHECK(at::equal(encode()->context, first->context)); // a damaged one is made anew
    texts[3] = "another text";
    CHECK(at::equal(encode()->context[4], first->context[4]));
    CHECK(changed("00000.safetensors") != whole);
    std::stop_source stop;
    stop.request_stop();
    CHECK(!encode(stop.get_token()).has_value());
}

CASE(distill, goesOnBitForBit)
{
    const fs::path folder = tinyModel(), whole = folder.parent_path() / "whole.safetensors", cut = folder.parent_path() / "cut.safetensors";
    DistillRequest request = smallRequest(folder);
    request.updates = 44; // the student's own states are recorded at 22
    CHECK(distill(folder, request, whole).status == RunStatus::Finished);
    for (const std::int64_t stopAt : {2, 30}) {
        const DistillResult stopped = distill(folder, request, cut, stopAt);
        CHECK(stopped.status == RunStatus::Cancelled);
        CHECK_EQ(stopped.updates, stopAt);
        CHECK_EQ(EnhancerFile::open(cut).info.updates, stopAt); // usable as it is
        request.resume = true;
    }
    const DistillResult gone = distill(folder, request, cut);
    CHECK(gone.status == RunStatus::Finished);
    CHECK_EQ(gone.updates, 44);
    CHECK(gone.records > request.records);
    CHECK(bytesOfFile(cut) == bytesOfFile(whole));
}

CASE(distill, twoProcessesAreOneWithTwiceTheBatch)
{
    const fs::path folder = tinyModel(), one = folder.parent_path() / "one.safetensors", two = folder.parent_path() / "two.safetensors";
    DistillRequest request = smallRequest(folder);
    request.updates = 1;
    CHECK(distill(folder, request, one).status == RunStatus::Finished);
    request.batch /= 2;
    const int port = freePort();
    std::array<DistillResult, 2> results;
    std::array<std::exception_ptr, 2> failures;
    std::vector<std::thread> processes;
    for (std::size_t rank = 0; rank < 2; ++rank)
        processes.emplace_back([&, rank] {
            try {
                const auto model = DiffusionModel::load(ModelFolder::open(folder), at::kCPU, at::kFloat);
                const auto group = ProcessGroup::join("127.0.0.1", port, static_cast<int>(rank), 2);
                results[rank] = Distillation(*model, request, std::string(64, 'c'), two, group).run({}, {});
            } catch (...) {
                failures[rank] = std::current_exception();
            }
        });
    for (std::thread& process : processes)
        process.join();
    for (const std::exception_ptr& failure : failures)
        if (failure)
            std::rethrow_exception(failure);
    CHECK(results[0].first && !results[1].first);
    CHECK_EQ(results[0].updates, 1);
    const auto stateOf = [](const fs::path& output) { return SafetensorsFile::open(output.string() + ".work/state.safetensors"); };
    const auto whole = stateOf(one), halves = stateOf(two);
    std::vector<at::Tensor> parameters, expected; // together: AdamW's g / |g| enlarges the rounding of gradients near zero
    for (const auto& [name, info] : whole->tensors()) {
        if (name.starts_with("first.")) { // a tenth of the gradient; zero where the layer behind it still is
            const at::Tensor half = halves->tensor(name), gradient = whole->tensor(name);
            if (gradient.any().item<bool>())
                checkClose(name, half, gradient, 1e-5);
            else
                CHECK(at::equal(half, gradient));
        }
        if (name.starts_with("parameter.")) {
            parameters.push_back(halves->tensor(name).flatten());
            expected.push_back(whole->tensor(name).flatten());
        }
    }
    checkClose("all parameters", at::cat(parameters), at::cat(expected), 1e-5);
}

CASE(distill, aGroupSaysWhatIsMissing)
{
    const auto withVariables = [](std::vector<std::pair<const char*, const char*>> variables, const char* reason) {
        for (const auto& [name, value] : variables)
            ::setenv(name, value, 1);
        CHECK_THROWS((void)ProcessGroup::fromEnvironment(), reason);
        for (const auto& [name, value] : variables)
            ::unsetenv(name);
    };
    CHECK(ProcessGroup::fromEnvironment() == nullptr);
    withVariables({{"WORLD_SIZE", "2"}}, "MASTER_ADDR");
    withVariables({{"WORLD_SIZE", "2"}, {"MASTER_ADDR", "127.0.0.1"}}, "MASTER_PORT");
    withVariables({{"WORLD_SIZE", "two"}}, "two");
    withVariables({{"WORLD_SIZE", "2"}, {"MASTER_ADDR", "127.0.0.1"}, {"MASTER_PORT", "7"}, {"RANK", "2"}}, "RANK");
}

CASE(distill, learnsInTheModelsOwnPredictionType)
{
    const fs::path folder = tinyModel("v_prediction"), output = folder.parent_path() / "v.safetensors";
    DistillRequest request = smallRequest(folder);
    request.updates = 40;
    const DistillResult result = distill(folder, request, output);
    const EnhancerFile file = EnhancerFile::open(output);
    CHECK_EQ(file.info.predictionType, "v_prediction");
    CHECK_EQ(file.info.calibration.size(), 6u);
    CHECK(std::isfinite(result.residual.mean));
    CHECK(result.losses.back().second < result.losses.front().second);
    test::say(fmt::format(
        "v-prediction: loss {:.4f} -> {:.4f}, R {:.3f}", result.losses.front().second, result.losses.back().second, result.residual.mean));
}

CASE(distill, whatCannotBeDoneIsSaidBeforeTheWork)
{
    const fs::path folder = tinyModel();
    DistillRequest request = smallRequest(folder);
    CHECK_THROWS(distill(folder, request, "/proc/enhancer.safetensors"), "/proc");
    request.resume = true;
    CHECK_THROWS(distill(folder, request, folder.parent_path() / "none.safetensors"), "none.safetensors");
    request.resume = false;
    const fs::path output = folder.parent_path() / "e.safetensors";
    CHECK(distill(folder, request, output, 1).status == RunStatus::Cancelled);
    std::ofstream(request.promptsFile, std::ios::app) << "one more\n";
    request.resume = true;
    CHECK_THROWS(distill(folder, request, output), "other prompts");
    const auto refused = [](auto change, const char* reason) {
        DistillRequest bad;
        change(bad);
        CHECK_THROWS(validate(bad), reason);
    };
    refused([](DistillRequest& r) { r.scale = 0.5; }, "scale");
    refused([](DistillRequest& r) { r.budgetMinutes = 0; }, "budget");
    refused([](DistillRequest& r) { r.updates = -1; }, "updates");
}

CASE(distill, recordsBelongToOneModel)
{
    const fs::path path = someRecords(5);
    const RecordFile records(path, kHeader);
    CHECK_EQ(records.count(), 5);
    const RecordBatch batch = records.batch({4, 1});
    CHECK_EQ(batch.input[0][0][0][0].item<double>(), 4.0);
    CHECK_EQ(batch.guided(5)[1][2][3][3].item<double>(), 5.0);
    RecordsHeader other = kHeader;
    other.modelSha256 = std::string(64, 'd');
    CHECK_THROWS(RecordFile(path, other), "another model");
    CHECK_THROWS(RecordWriter(path, other), "another model");
    fs::resize_file(path, fs::file_size(path) - 7); // as a killed run leaves it
    CHECK_EQ(RecordFile(path, kHeader).count(), 4);
    RecordWriter(path, kHeader).add({{1, 5, 9, 0, 0, 0, {0, 0}}}, at::ones({1, 4, 8, 8}), at::ones({1, 4, 8, 8}), at::ones({1, 4, 8, 8}));
    CHECK_EQ(RecordFile(path, kHeader).count(), 5);
    CHECK_EQ(RecordFile(path, kHeader).place(4).prompt, 9);
    std::ofstream(path, std::ios::trunc) << "no records";
    CHECK_THROWS(RecordFile(path, kHeader), "records.bin");
}

CASE(distill, promptsAreReadAndRefused)
{
    const fs::path folder = test::freshFolder(), file = folder / "prompts.txt";
    std::ofstream(file) << "\xEF\xBB\xBF"
                           "first\r\n\n# not this\n  second  \n";
    const auto read = readPrompts(file, 10);
    CHECK_EQ(read.size(), 2u);
    CHECK_EQ(read[0], "first");
    CHECK_EQ(read[1], "second");
    std::ofstream(file, std::ios::trunc) << "\n# nothing\n";
    CHECK_THROWS((void)readPrompts(file, 10), "prompts.txt");
    std::ofstream(file, std::ios::trunc) << "fine\nbroken \xFF\n";
    CHECK_THROWS((void)readPrompts(file, 10), "line 2");
    CHECK_THROWS((void)readPrompts(folder / "none.txt", 10), "none.txt");
    {
        std::ofstream many(file, std::ios::trunc);
        for (int i = 0; i < 1'000'000; ++i)
            many << i << "\n";
    }
    const auto some = readPrompts(file, 100);
    CHECK_EQ(some.size(), 100u);
    CHECK(std::stoi(some.back()) > 900'000); // spread over the whole file
    const auto artist = artistPrompts(2000, 1);
    CHECK_EQ(std::set<std::string>(artist.begin(), artist.end()).size(), 2000u);
    CHECK(artistPrompts(5, 1) == std::vector<std::string>(artist.begin(), artist.begin() + 5));
}

CASE(distill, somePromptsLoseAPhraseAndMeetNegativesAboutIt)
{
    PromptSet set;
    set.negatives.emplace_back();
    set.negatives.emplace_back("blurry");
    for (int i = 0; i < 300; ++i)
        set.prompts.emplace_back(i % 3 == 0 ? "a fox on a blue background" : i % 3 == 1 ? "a lion, at night" : "(a cat:1.2), at night");
    const auto written = set.prompts;
    openSomePrompts(set, 7);
    CHECK_EQ(set.phrases, 2);
    CHECK_EQ(fmt::format("{}", fmt::join(set.negatives, "|")), "|blurry|at night|on a blue background");
    int count = 0;
    for (std::size_t i = 0; i < written.size(); ++i) {
        count += set.opened[i] ? 1 : 0;
        const std::string opened = i % 3 == 0 ? "a fox" : "a lion"; // weights are left alone
        CHECK_EQ(set.prompts[i], set.opened[i] ? opened : written[i]);
    }
    CHECK(count > 40 && count < 100); // a third of 200
    int met = 0, empty = 0;
    for (std::int64_t number = 0; number < 30; ++number) {
        const TrajectorySpec spec = spreadSpec(number, 10, set, 3);
        for (std::size_t b = 0; b < spec.prompts.size(); ++b) {
            CHECK(spec.negatives[b] >= 0 && spec.negatives[b] < 4);
            met += set.opened[static_cast<std::size_t>(spec.prompts[b])] && spec.negatives[b] >= 2 ? 1 : 0;
            empty += spec.negatives[b] == 0 ? 1 : 0;
        }
    }
    CHECK(met > count / 2);
    CHECK(empty > 100 && empty < 200); // of 300
}

CASE(report, captionsSayWhatTheyAskFor)
{
    const fs::path judge = test::sourceFolder() / ".." / "resources" / "starter-model" / "judge";
    const SceneWords words = SceneJudge::open(judge).words();
    int captions = 0;
    for (const char* file : {"captions64.json", "captions256.json"})
        for (const nlohmann::json list = Config::read(judge / file).json()["captions"]; const nlohmann::json& caption : list) {
            const auto truth = truthIn(caption["caption"], words);
            CHECK(truth.has_value());
            const auto wanted = caption["truth"]["subjects"].get<std::set<std::string>>();
            CHECK(std::set<std::string>(truth->subjects.begin(), truth->subjects.end()) == wanted);
            CHECK_EQ(truth->background, caption["truth"]["background"].is_null() ? "" : caption["truth"]["background"].get<std::string>());
            ++captions;
        }
    CHECK_EQ(captions, 320);
    CHECK(!truthIn("portrait of an old sailor", words).has_value());
    CHECK_EQ(negativeFor("yellow"), "yellow background");
    CHECK_EQ(negativeFor("beach"), "on the beach");
}

CASE(report, correlationOfRanks)
{
    CHECK(std::abs(rankCorrelation({1, 2, 3, 4}, {10, 20, 25, 80}).value() - 1) < 1e-12);
    CHECK(std::abs(rankCorrelation({1, 2, 3, 4}, {4, 3, 2, 1}).value() + 1) < 1e-12);
    CHECK(std::abs(rankCorrelation({1, 2, 3, 4}, {1, 3, 2, 4}).value() - 0.8) < 1e-12); // 1 - 6 * 2 / (4 * 15)
    CHECK(!rankCorrelation({1, 1, 1}, {1, 2, 3}).has_value());
}

#ifdef DICE_WITH_IMAGES
namespace {

// Five pictures with captions, one that is damaged, one without a caption.
fs::path pictureFolder()
{
    const fs::path folder = test::freshFolder() / "pictures";
    fs::create_directories(folder);
    for (int i = 0; i < 7; ++i) {
        Image image{24, 16, 3, std::vector<float>(24 * 16 * 3, static_cast<float>(i) / 8)};
        const std::string name = fmt::format("picture{}", i);
        writePicture(folder / (name + ".png"), image, {});
        if (i < 6)
            std::ofstream(folder / (name + ".txt")) << "a grey picture, number " << i << "\nanother caption\n";
    }
    fs::resize_file(folder / "picture5.png", 60);
    return folder;
}

} // namespace

CASE(distill, thePapersRecipeLearnsFromPictures)
{
    const fs::path folder = tinyModel(), output = folder.parent_path() / "paper.safetensors",
                   cut = folder.parent_path() / "cut.safetensors";
    DistillRequest request;
    request.recipe = DistillRecipe::Paper;
    request.imagesFolder = pictureFolder().string();
    request.scale = 5;
    request.updates = 4;
    request.batch = 3;
    const DistillResult result = distill(folder, request, output);
    CHECK(result.status == RunStatus::Finished);
    CHECK_EQ(result.updates, 4);
    CHECK_EQ(result.remarks.size(), 1u);
    CHECK(result.remarks[0].english().find("1 pictures could not be read") == 0 &&
          result.remarks[0].english().find("picture5.png") != std::string::npos);
    const EnhancerFile file = EnhancerFile::open(output);
    CHECK_EQ(file.shape.kind, "sharpener");
    CHECK_EQ(file.shape.innerDim, 512);
    CHECK(!file.info.negativesTrained);
    CHECK(distill(folder, request, cut, 2).status == RunStatus::Cancelled);
    request.resume = true;
    CHECK(distill(folder, request, cut).status == RunStatus::Finished);
    CHECK(bytesOfFile(cut) == bytesOfFile(output));
    request.recipe = DistillRecipe::Embedding;
    request.imagesFolder.clear();
    CHECK_THROWS(distill(folder, request, cut), "recipe");
}

CASE(distill, captionsAreFoundOrMissed)
{
    const fs::path folder = pictureFolder(), coco = folder / "captions.json";
    Remarks remarks;
    CHECK_EQ(captionedImages(folder, {}, remarks).size(), 6u);
    CHECK_EQ(captionedImages(folder, {}, remarks)[1].captions.size(), 2u);
    std::ofstream(coco) << R"({"images": [{"id": 7, "file_name": "picture2.png"}, {"id": 8, "file_name": "elsewhere.jpg"}],
                               "annotations": [{"image_id": 7, "caption": "two"}, {"image_id": 7, "caption": "zwei"}, {"image_id": 8, "caption": "gone"}, {"image_id": 9, "caption": "nobody"}]})";
    const auto images = captionedImages(folder, coco, remarks);
    CHECK_EQ(images.size(), 1u);
    CHECK_EQ(images[0].captions.size(), 2u);
    std::ofstream(coco, std::ios::trunc)
        << R"({"images": [{"id": 8, "file_name": "elsewhere.jpg"}], "annotations": [{"image_id": 8, "caption": "gone"}]})";
    CHECK_THROWS((void)captionedImages(folder, coco, remarks), "captions.json");
    std::ofstream(coco, std::ios::trunc) << "[]";
    CHECK_THROWS((void)captionedImages(folder, coco, remarks), "captions.json");
    CHECK_THROWS((void)captionedImages(folder / "none", {}, remarks), "none");
    CHECK_THROWS((void)captionedImages(test::freshFolder(), {}, remarks), "text files");
}
#endif
