// Trains variants of the student on the same records with the same budget and prints one table:
//   distill_variants MODEL WORKFOLDER MINUTES VARIANT...
// Records are made once per work folder. Variants are lists of settings, such as kind=deep,rank=8,lr=6e-4,batch=32.
#include "base/device.h"
#include "distill/encoded_prompts.h"
#include "distill/record_order.h"
#include "distill/recording.h"
#include "distill/residual.h"
#include "distill/trainer.h"
#include "measure/network_types.h"

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <map>
#include <sstream>

using namespace dice;

namespace {

using Clock = std::chrono::steady_clock;
double secondsSince(Clock::time_point begin) { return std::chrono::duration<double>(Clock::now() - begin).count(); }

struct World
{
    std::shared_ptr<DiffusionModel> model;
    PromptSet texts, heldTexts;
    EncodedPrompts encoded, heldEncoded;
    RecordsHeader header, heldHeader;
};

void record(const World& world, const Recording& recording)
{
    const auto begin = Clock::now();
    (void)recordTrajectories(*world.model, recording, {}, {}, {});
    std::printf("%s: %.0f s\n", recording.file.c_str(), secondsSince(begin));
}

std::map<std::string, std::string> parse(const std::string& text)
{
    std::map<std::string, std::string> values;
    std::istringstream in(text);
    for (std::string part; std::getline(in, part, ',');)
        values[part.substr(0, part.find('='))] = part.substr(part.find('=') + 1);
    return values;
}

void train(const World& world, const std::filesystem::path& folder, const std::string& variant, double minutes)
{
    const auto settings = parse(variant);
    const auto number = [&](const char* key, double otherwise) {
        return settings.contains(key) ? std::atof(settings.at(key).c_str()) : otherwise;
    };
    const auto text = [&](const char* key, const char* otherwise) {
        return settings.contains(key) ? settings.at(key) : std::string(otherwise);
    };
    const RecordFile records(folder / "records.bin", world.header, world.model->device),
        held(folder / "held.bin", world.heldHeader, world.model->device);
    EnhancerShape shape;
    shape.kind = text("kind", "deep");
    shape.inputDim = world.model->unet->shape().crossAttentionWidth;
    shape.innerDim = static_cast<std::int64_t>(number("width", shape.kind == "deep" ? 384 : 512));
    shape.layers = static_cast<std::int64_t>(number("layers", 2));
    shape.promptLayers = number("perlayer", shape.kind == "deep") != 0 ? static_cast<std::int64_t>(world.model->unet->promptLayers()) : 1;
    shape.timeFunctions = shape.kind == "deep" ? static_cast<std::int64_t>(number("times", 6)) : 1;
    shape.leadsAway = shape.kind == "deep" && world.model->unet->isLinearInContext() && number("away", 1) != 0;
    const DenoiserChange change{static_cast<std::int64_t>(number("rank", 0)), number("conv", 0) != 0};
    TrainerSettings s;
    s.learningRate = number("lr", 6e-4);
    s.denoiserLearningRate = number("dlr", 1e-3);
    s.batch = static_cast<std::int64_t>(number("batch", 32));
    s.together = static_cast<std::int64_t>(number("together", 4));
    s.average = number("ema", 0);
    const RecordOrder order(records, s.together, s.seed);
    s.beta = number("beta", 0);
    s.clip = number("clip", 0);
    s.scaleSpread = number("spread", 0);
    if (text("loss", "relative") == "l1")
        s.loss = LossKind::PaperL1;
    if (text("loss", "relative") == "huber")
        s.loss = LossKind::RelativeHuber;
    if (number("paper", 0) != 0)
        s.warmUp = 1, s.finalShare = 1;
    const at::ScalarType type = text("type", "bf16") == "bf16" ? at::kBFloat16 : at::kFloat;
    Student student(world.model->folder, world.model->device, type, freshEnhancer(shape, 1, number("zero", 1) != 0),
        freshChange(world.model->folder, change, 2));
    std::int64_t parameters = 0;
    for (const auto& [name, parameter] : student.parameters())
        parameters += parameter.numel();
    // the number of updates that fit, from a timed trial
    double perUpdate = 0;
    {
        Trainer trial(student, s);
        (void)trial.gradients(records.batch(order.batch(0, s.batch)), world.encoded);
        const auto begin = Clock::now();
        const auto clock = std::clock();
        for (int i = 0; i < 3; ++i)
            (void)trial.gradients(records.batch(order.batch(i, s.batch)), world.encoded);
        finishWork(world.model->device);
        perUpdate = secondsSince(begin) / 3;
        std::printf("processor time per update %.2f s\n", static_cast<double>(std::clock() - clock) / CLOCKS_PER_SEC / 3);
    }
    s.updates = static_cast<std::int64_t>(number("updates", std::max(1.0, minutes * 60 / perUpdate)));
    std::printf("%s: %lld parameters, %.2f s per update, %lld updates planned\n", variant.c_str(), static_cast<long long>(parameters),
        perUpdate, static_cast<long long>(s.updates));
    std::fflush(stdout);
    Trainer trainer(student, s);
    const auto begin = Clock::now();
    const auto judge = [&] {
        const c10::AutoGradMode noGrad(false);
        return measureResidual(
            held, [&](const RecordBatch& batch) { return student.predict(batch, world.heldEncoded, 1, s.beta); }, s.scale, 64, 1024);
    };
    double loss = 0;
    while (trainer.update() < s.updates && secondsSince(begin) < minutes * 60 * 1.1) {
        loss = 0.95 * loss + 0.05 * trainer.step(records.batch(order.batch(trainer.update(), s.batch)), world.encoded);
        if (trainer.update() % 200 == 0) {
            const Residual r = judge();
            std::printf("  %lld: loss %.4f R %.3f (empty %.3f, real %.3f) cosine %.3f, %.0f s\n", static_cast<long long>(trainer.update()),
                loss, r.mean, r.emptyNegative, r.realNegative, r.cosine, secondsSince(begin));
            std::fflush(stdout);
        }
    }
    if (s.average > 0) {
        const c10::AutoGradMode noGrad(false);
        for (const auto& [name, value] : trainer.result())
            student.parameters().at(name).copy_(value);
    }
    const Residual r = judge();
    std::printf("RESULT %s: %.1f min, %lld updates, R %.3f (empty %.3f, real %.3f) cosine %.3f; by time", variant.c_str(),
        secondsSince(begin) / 60, static_cast<long long>(trainer.update()), r.mean, r.emptyNegative, r.realNegative, r.cosine);
    for (const double bin : r.byTime)
        std::printf(" %.2f", bin);
    std::printf("\n");
    std::fflush(stdout);
    EnhancerFile file;
    file.shape = shape;
    file.info.baseModelSha256 = world.header.modelSha256;
    for (const auto& [name, tensor] : student.enhancer().tensors())
        file.tensors[name] = tensor.detach();
    for (const auto& [layer, low] : student.change())
        file.denoiser[layer] = {low.down.detach(), low.up.detach()};
    file.info.beta = s.beta;
    file.save(folder / (variant + ".safetensors"));
}

} // namespace

int main(int argc, char** argv)
{
    std::setvbuf(stdout, nullptr, _IOLBF, 0);
    if (argc < 5) {
        std::fprintf(stderr, "usage: distill_variants MODEL WORKFOLDER MINUTES VARIANT...\n");
        return 2;
    }
    if (std::getenv("BF32") != nullptr)
        at::globalContext().setFloat32Precision(at::Float32Backend::MKLDNN, at::Float32Op::ALL, at::Float32Precision::BF16);
    const std::filesystem::path folder = argv[2];
    std::filesystem::create_directories(folder);
    const at::Device device = resolveDevice("auto");
    World world;
    world.model = DiffusionModel::load(ModelFolder::open(argv[1]), device, networkTypes(Precision::Auto, Precision::Auto, device).denoiser);
    PromptSet all = choosePrompts({}, {}, argv[1], 4096, 1);
    const std::size_t held = std::min<std::size_t>(96, all.prompts.size() / 4);
    world.heldTexts = {{all.prompts.end() - static_cast<std::ptrdiff_t>(held), all.prompts.end()}, all.negatives};
    all.prompts.resize(all.prompts.size() - held);
    world.texts = all;
    openSomePrompts(world.texts, 1);
    openSomePrompts(world.heldTexts, 1);
    world.encoded = encodePromptSet(*world.model, world.texts);
    world.heldEncoded = encodePromptSet(*world.model, world.heldTexts);
    const std::int64_t size = world.model->unet->shape().sampleSize;
    world.header = {"variants", world.texts.sha256(), world.model->unet->shape().inChannels, size, size};
    world.heldHeader = {"variants", world.heldTexts.sha256(), world.header.channels, size, size};
    const char* const wanted = std::getenv("RECORDS");
    record(world, {folder / "records.bin", world.header, world.texts, world.encoded, wanted != nullptr ? std::atoll(wanted) : 10240, 1});
    record(world, {folder / "held.bin", world.heldHeader, world.heldTexts, world.heldEncoded, 1024, 99, /*every=*/4});
    for (int i = 4; i < argc; ++i)
        train(world, folder, argv[i], std::atof(argv[3]));
    return 0;
}
