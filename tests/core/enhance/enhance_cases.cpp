// The enhancers against the formulas in PyTorch (fixtures/distill), their file and what it refuses.
#include "condition/leading_away.h"
#include "denoise/unet_2d_condition.h"
#include "enhance/enhancer_file.h"
#include "support/fixture.h"
#include "weights/safetensors.h"

#include <fstream>

using namespace dice;
using test::checkClose;
namespace fs = std::filesystem;

namespace {

const EnhancerShape kSharpener{"sharpener", 24, 32, 4, 2, 1, 1};
const EnhancerShape kDeep{"deep", 24, 32, 4, 2, 3, 4};

TensorMap weightsOf(const SafetensorsFile& file)
{
    TensorMap weights;
    for (const auto& [name, info] : file.tensors())
        if (name.starts_with("w."))
            weights[name.substr(2)] = file.tensor(name).clone().requires_grad_();
    return weights;
}

void checkGradients(const std::string& what, const TensorMap& weights, const SafetensorsFile& file)
{
    for (const auto& [name, tensor] : weights)
        checkClose(what + " gradient of " + name, tensor.grad(), file.tensor("grad." + name));
}

EnhancerFile someFile()
{
    EnhancerFile file;
    file.shape = kSharpener;
    file.tensors = freshEnhancer(kSharpener, 3, false)->tensors();
    file.info.baseModelSha256 = std::string(64, 'a');
    file.info.baseModelName = "a model";
    file.info.padIds = {49407};
    file.info.calibration = {{1, 0}, {3, 0.4}, {5, 1}};
    return file;
}

// The file written, then its metadata changed by `change` (an empty value takes the key out).
fs::path changedFile(const std::map<std::string, std::string>& change, const std::function<void(TensorMap&)>& changeTensors = {})
{
    const fs::path path = test::freshFolder() / "enhancer.safetensors";
    someFile().save(path, /*full=*/true);
    const auto file = SafetensorsFile::open(path);
    auto metadata = file->metadata();
    TensorMap tensors;
    for (const auto& [name, info] : file->tensors())
        tensors[name] = file->tensor(name).clone();
    for (const auto& [key, value] : change)
        value.empty() ? void(metadata.erase(key)) : void(metadata[key] = value);
    if (changeTensors)
        changeTensors(tensors);
    writeSafetensors(path, tensors, metadata);
    return path;
}

} // namespace

CASE(enhance, theAuthorsFileIsRead)
{
    const auto expected = SafetensorsFile::open(test::fixture("distill/official.safetensors"));
    TensorMap bare; // and the tensors alone
    for (const auto& [name, info] : expected->tensors())
        if (name.starts_with("w."))
            bare[name.substr(2)] = expected->tensor(name);
    const fs::path plain = test::freshFolder() / "plain.safetensors";
    writeSafetensors(plain, bare, {});
    for (const fs::path& path : {test::fixture("distill/official.pkl"), test::fixture("distill/official-old.pt"), plain}) {
        const EnhancerFile file = EnhancerFile::open(path);
        CHECK(file.shape == (EnhancerShape{"sharpener", 24, 16, 8, 2, 1, 1}));
        CHECK(file.info.teacherScale == 5 && file.info.alpha == 1 && file.info.beta == 0);
        const auto enhancer = makeEnhancer(file.shape, file.tensors, file.path);
        checkClose("the authors' enhancer", enhancer->residuals(expected->tensor("in.prompt"), expected->tensor("in.negative")),
            expected->tensor("out.residual"), 1e-5);
    }
}

CASE(enhance, thePapersEnhancerIsTheFormulas)
{
    const auto file = SafetensorsFile::open(test::fixture("distill/sharpener.safetensors"));
    const TensorMap weights = weightsOf(*file);
    const auto enhancer = makeEnhancer(kSharpener, weights, "the fixture");
    at::Tensor prompt = file->tensor("in.prompt").clone().requires_grad_(), negative = file->tensor("in.negative").clone().requires_grad_();
    const at::Tensor r = enhancer->residuals(prompt, negative);
    checkClose("sharpener", r[0][0], file->tensor("out.residual"));
    const auto contexts = enhancedContexts(*enhancer, {{prompt}, {negative}, {file->tensor("in.null")}, 7}, 0.8, 0.3, 500);
    CHECK_EQ(contexts.size(), 1u);
    checkClose("sharpener embedding", contexts[0], file->tensor("out.embedding"));
    (contexts[0] * file->tensor("in.weight")).sum().backward();
    checkGradients("sharpener", weights, *file);
    checkClose("sharpener gradient to the prompt", prompt.grad(), file->tensor("grad.prompt"));
    checkClose("sharpener gradient to the negative", negative.grad(), file->tensor("grad.negative"));
}

CASE(enhance, theDeepEnhancerIsTheFormulas)
{
    const auto file = SafetensorsFile::open(test::fixture("distill/deep.safetensors"));
    const TensorMap weights = weightsOf(*file);
    const auto enhancer = makeEnhancer(kDeep, weights, "the fixture");
    at::Tensor prompt = file->tensor("in.prompt").clone().requires_grad_(), negative = file->tensor("in.negative").clone().requires_grad_();
    const at::Tensor rows = file->tensor("in.rows"), times = file->tensor("in.times");
    const at::Tensor r = enhancer->residualsAt(prompt, negative, rows, times);
    checkClose("deep", r, file->tensor("out.residual"));
    (r * file->tensor("in.weight")).sum().backward();
    checkGradients("deep", weights, *file);
    checkClose("deep gradient to the prompt", prompt.grad(), file->tensor("grad.prompt"));
    const c10::AutoGradMode noGrad(false);
    const at::Tensor functions = enhancer->timeFunctions(times), all = enhancer->residuals(prompt, negative); // [3, K], [L, K, 2, T, d]
    for (std::int64_t b = 0; b < 3; ++b) // the same, summed up over the functions of time, as sampling does
        checkClose(
            "deep by functions", (all.select(2, rows[b].item<std::int64_t>()) * functions[b].view({1, -1, 1, 1})).sum(1), r.select(1, b));
}

CASE(enhance, layersAreLedAwayFromTheNegative)
{
    const auto file = SafetensorsFile::open(test::fixture("distill/away.safetensors"));
    const auto in = [&](const char* name) { return file->tensor(std::string("in.") + name).clone(); };
    const fs::path folder = test::fixture("distill/unet");
    const auto weights = Weights::open({folder / "diffusion_pytorch_model.safetensors"}, {at::kCPU, at::kFloat, NetworkUse::Training});
    const UNet2DConditionModel denoiser(UNetShape::fromConfig(Config::read(folder / "config.json")), weights->root());
    const Conditioning prompt{in("prompt")};
    at::Tensor scales = in("scales").requires_grad_();
    DenoiserPass pass{in("input"), {}, denoiser.embedPrompt(prompt)};
    pass.time = denoiser.embedTime(in("times"), pass.prompt);
    const at::Tensor plain = denoiser(pass);
    pass.away = Away(denoiser, in("negative"), in("null")).by(scales);
    const at::Tensor prediction = denoiser(pass);
    checkClose("led away", prediction.detach(), file->tensor("out.prediction"));
    (prediction * in("weight")).sum().backward();
    checkClose("led away, gradient of the strengths", scales.grad(), file->tensor("grad.scales"));
    const c10::AutoGradMode noGrad(false);
    pass.away = Away(denoiser, in("null").expand_as(in("negative")), in("null")).by(scales.detach());
    checkClose("led away from nothing", denoiser(pass), plain.detach());
}

// Sampling adds up keys and values over the functions of time; training makes them anew at each time.
CASE(enhance, samplingAddsUpWhatTrainingMakesAnew)
{
    const c10::InferenceMode inference;
    const auto file = SafetensorsFile::open(test::fixture("distill/away.safetensors"));
    const fs::path folder = test::fixture("distill/unet");
    const auto weights = Weights::open({folder / "diffusion_pytorch_model.safetensors"}, {at::kCPU, at::kFloat, NetworkUse::Inference});
    const UNet2DConditionModel denoiser(UNetShape::fromConfig(Config::read(folder / "config.json")), weights->root());
    const at::Tensor prompt = file->tensor("in.prompt"), negative = file->tensor("in.negative"), null = file->tensor("in.null");
    const auto layers = static_cast<std::int64_t>(denoiser.promptLayers());
    const PromptEmbeddings embeddings{{prompt}, {negative}, {null}, prompt.size(1)};
    const at::Tensor times = at::tensor({950.0f, 400.0f, 20.0f});
    for (const std::int64_t ofLayers : {std::int64_t{1}, layers}) {
        EnhancerShape shape{"deep", prompt.size(2), 32, 4, 1, ofLayers, 3};
        shape.leadsAway = true;
        auto enhancer = freshEnhancer(shape, 5, false);
        enhancer->tensors().at("away_scale").normal_(0, 0.1);
        const EnhancedPrompt enhanced(*enhancer, denoiser, embeddings, 0.7, 0.2, times);
        LeadingAway leading(*enhancer, denoiser, 0.7);
        const PromptTexts texts{{}, {}, embeddings};
        leading.prepare({std::span(&texts, 1)});
        leading.setTimes(times);
        for (std::int64_t i = 0; i < times.size(0); ++i) {
            std::vector<at::Tensor> contexts = enhancedContexts(*enhancer, embeddings, 0.7, 0.2, times[i].item<double>());
            contexts.resize(static_cast<std::size_t>(layers), contexts.front());
            const std::vector<KeyValue> expected = denoiser.projectContexts(contexts);
            const std::vector<KeyValue> away =
                Away(denoiser, negative, null).by(0.7 * at::matmul(enhancer->timeFunctions(times.narrow(0, i, 1)), enhancer->awayScales()));
            DenoiserPass pass{prompt, {}, enhanced.at(i)};
            leading.add(pass, {{static_cast<int>(i), 0}, 0, PassText::Plain});
            CHECK(pass.away.empty());
            leading.add(pass, {{static_cast<int>(i), 0}, 0, PassText::Enhanced});
            for (std::size_t l = 0; l < expected.size(); ++l) {
                checkClose("keys", pass.prompt.layers[l].key, expected[l].key);
                checkClose("values", pass.prompt.layers[l].value, expected[l].value);
                checkClose("keys away", pass.away[l].key, away[l].key);
                checkClose("values away", pass.away[l].value, away[l].value);
            }
            const TimeEmbedding time = denoiser.embedTime(times.narrow(0, i, 1));
            for (std::size_t b = 0; b < time.blocks.size(); ++b)
                checkClose("time", enhanced.time(i).blocks[b], time.blocks[b]);
        }
    }
}

CASE(enhance, theStrengthsAwayAreOfEveryLayerAndFunctionOfTime)
{
    EnhancerShape shape = kDeep;
    CHECK(!freshEnhancer(shape, 1, true)->awayScales().defined());
    shape.leadsAway = true;
    const auto fresh = freshEnhancer(shape, 1, true);
    CHECK(fresh->awayScales().sizes().vec() == std::vector<std::int64_t>({3, 4, 24}));
    CHECK_EQ(fresh->awayScales().abs().sum().item<double>(), 0.0);
    EnhancerFile written = someFile();
    written.shape = shape;
    written.tensors = fresh->tensors();
    const fs::path path = test::freshFolder() / "enhancer.safetensors";
    written.save(path);
    CHECK_EQ(SafetensorsFile::open(path)->metadata().at("dice.version"), "3");
    CHECK(EnhancerFile::open(path).shape == shape);
}

CASE(enhance, theFileKeepsEverything)
{
    const fs::path path = test::freshFolder() / "enhancer.safetensors";
    EnhancerFile written = someFile();
    written.denoiser["up_blocks.0.attentions.0.to_q"] = {at::randn({2, 8}), at::randn({8, 2})};
    written.save(path, /*full=*/true);
    const EnhancerFile read = EnhancerFile::open(path);
    CHECK(read.shape == written.shape);
    CHECK(read.changesDenoiser());
    CHECK(at::equal(read.tensors.at("fc1.weight"), written.tensors.at("fc1.weight")));
    CHECK(at::equal(read.denoiser.begin()->second.up, written.denoiser.begin()->second.up));
    CHECK_EQ(read.info.baseModelSha256, written.info.baseModelSha256);
    CHECK(read.info.calibration == written.info.calibration);
    CHECK_EQ(read.info.alphaFor(3), 0.4);
    CHECK_EQ(read.info.alphaFor(5), 1.0);
    CHECK(std::abs(read.info.alphaFor(4) - 0.7) < 1e-12);
    CHECK(std::abs(read.info.alphaFor(7) - 1.6) < 1e-12); // beyond the last row in its direction
}

CASE(enhance, damagedFilesAreRefusedByName)
{
    CHECK_THROWS(EnhancerFile::open(changedFile({{"dice.version", "9"}})), "9");
    CHECK_THROWS(EnhancerFile::open(changedFile({{"dice.alpha_default", "much"}})), "dice.alpha_default");
    CHECK_THROWS(EnhancerFile::open(changedFile({{"dice.kind", "giant"}, {"dice.version", "2"}})), "giant");
    CHECK_THROWS(EnhancerFile::open(changedFile({}, [](TensorMap& tensors) { tensors.erase("fc2.bias"); })), "fc2.bias");
    CHECK_THROWS(EnhancerFile::open(changedFile({}, [](TensorMap& tensors) { tensors["surplus"] = at::ones({2}); })), "surplus");
    CHECK_THROWS(EnhancerFile::open(changedFile({}, [](TensorMap& tensors) { tensors["fc1.weight"] = at::ones({32, 25}); })), "fc1.weight");
    CHECK_THROWS(EnhancerFile::open(changedFile({}, [](TensorMap& tensors) { tensors["fc1.bias"].fill_(std::nan("")); })), "fc1.bias");
    const fs::path whole = changedFile({}), cut = whole.parent_path() / "cut.safetensors";
    fs::copy_file(whole, cut);
    fs::resize_file(cut, fs::file_size(cut) - 100);
    CHECK_THROWS(EnhancerFile::open(cut), "cut.safetensors");
    CHECK(!peekEnhancer(test::fixture("networks/unet.safetensors")).has_value());
    CHECK_THROWS(EnhancerFile::open(test::fixture("networks/unet.safetensors")), "unet.safetensors");
}

CASE(enhance, anEnhancerBelongsToItsModel)
{
    const EnhancerFile file = someFile();
    const EnhancerTarget own{std::string(64, 'a'), "epsilon", 24, 16, {49407}, 1};
    CHECK(checkFit(file, own) == EnhancerFit::Own);
    EnhancerTarget other = own;
    other.sha256 = std::string(64, 'b');
    CHECK(checkFit(file, other) == EnhancerFit::Borrowed);
    CHECK(checkFit(EnhancerFile::open(changedFile({{"dice.base_model_sha256", ""}})), own) == EnhancerFit::Unsaid);
    const auto refused = [&](auto change, const char* reason) {
        EnhancerTarget target = own;
        change(target);
        CHECK_THROWS((void)checkFit(file, target), reason);
    };
    refused([](EnhancerTarget& t) { t.width = 768; }, "768");
    refused([](EnhancerTarget& t) { t.predictionType = "v_prediction"; }, "v_prediction");
    refused([](EnhancerTarget& t) { t.padIds = {0}; }, "padding");
    refused([](EnhancerTarget& t) { t.clipSkip = 2; }, "clip skip");
}
