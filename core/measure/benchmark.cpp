#include "measure/benchmark.h"
#include "measure/network_types.h"

#include "base/allocation.h"
#include "base/device.h"
#include "decode/autoencoder_kl.h"
#include "denoise/replayed_denoiser.h"
#include "denoise/unet_2d_condition.h"
#include "encode/clip_text_model.h"
#include "measure/benchmark_models.h"
#include "model/model_folder.h"
#include "nn/work.h"
#include "request/request_json.h"

#include <ATen/Parallel.h>
#include <algorithm>
#include <chrono>

namespace dice {
namespace {

double secondsOf(const std::function<void()>& run)
{
    const auto begin = std::chrono::steady_clock::now();
    run();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

double medianSeconds(const std::function<void()>& run, int repetitions)
{
    run();
    std::vector<double> times;
    for (int i = 0; i < repetitions; ++i)
        times.push_back(secondsOf(run));
    std::nth_element(times.begin(), times.begin() + static_cast<std::ptrdiff_t>(times.size() / 2), times.end());
    return times[times.size() / 2];
}

// The best of several sizes: what a matrix product can reach here.
double matrixPeak(at::Device device, at::ScalarType type)
{
    double best = 0;
    for (const std::int64_t size : {1024, 2048, 4096}) {
        const at::Tensor a = at::randn({size, size}).to(device, type), b = at::randn({size, size}).to(device, type);
        const auto multiply = [&] { (void)at::mm(a, b).narrow(0, 0, 1).sum().item<float>(); };
        multiply();
        for (int i = 0; i < 5; ++i)
            best = std::max(best, 2.0 * static_cast<double>(size * size * size) / secondsOf(multiply));
    }
    return best;
}

struct Networks
{
    std::unique_ptr<ClipTextModel> text, secondText; ///< the second of SDXL alone
    UNetShape unetShape;
    std::unique_ptr<Denoiser> unet;
    std::unique_ptr<AutoencoderKL> vae;
};

Networks loadNetworks(const BenchmarkModel& model, const std::function<std::shared_ptr<Weights>(const char*, Placement)>& open,
    Placement placement, Placement vaePlacement)
{
    const c10::AutoGradMode noGrad(false);
    Placement textPlacement = placement;
    textPlacement.type = at::kFloat;
    textPlacement.keepStored = true;
    const auto second = [&]() -> std::unique_ptr<ClipTextModel> {
        return model.secondText ? std::make_unique<ClipTextModel>(
                                      ClipTextShape::withProjection(*model.secondText), open("text_encoder_2", textPlacement)->root())
                                : nullptr;
    };
    const UNetShape unetShape = UNetShape::fromConfig(model.unet);
    return {std::make_unique<ClipTextModel>(ClipTextShape::fromConfig(model.text), open("text_encoder", textPlacement)->root()), second(),
        unetShape, replayedOnGpu(std::make_unique<UNet2DConditionModel>(unetShape, open("unet", placement)->root())),
        std::make_unique<AutoencoderKL>(AutoencoderShape::fromConfig(model.vae), open("vae", vaePlacement)->root())};
}

StageTime measure(const std::string& name, const BenchmarkOptions& options, const std::function<void()>& run)
{
    StageTime stage{name, 0, 0, 0, 0};
    {
        const nn::WorkCounter work;
        run();
        stage.flop = work.flop();
    }
    stage.seconds = medianSeconds(run, options.repetitions);
    stage.peakMemory = peakMemory();
    return stage;
}

} // namespace

BenchmarkReport runBenchmark(const BenchmarkOptions& options, const std::function<void(const std::string&)>& say)
{
    const at::Device device = resolveDevice(options.device);
    const NetworkTypes types = networkTypes(options.precision, Precision::Auto, device);
    const Placement placement{device, types.denoiser}, vaePlacement{device, types.autoencoder.value_or(types.denoiser)};
    BenchmarkReport report;
    report.device = device.str();
    report.processor = cpuName();
    report.precision = nameOf(precisionOf(placement.type));
    report.threads = at::get_num_threads();
    const bool synthetic = !options.synthetic.empty();
    report.model = synthetic ? options.synthetic + " (random weights)" : options.model.string();
    const BenchmarkModel model = synthetic ? syntheticModel(options.synthetic) : folderModel(options.model);

    say("loading");
    Networks networks;
    report.loadSeconds = secondsOf([&] {
        const CompactAllocation compact;
        networks = loadNetworks(
            model,
            [&](const char* component, Placement where) {
                return synthetic ? Weights::synthetic(where) : ModelFolder::open(options.model).weights(component, where);
            },
            placement, vaePlacement);
    });
    const c10::InferenceMode inference;
    const std::int64_t factor = networks.vae->shape().factor(), native = networks.unet->shape().sampleSize * factor;
    report.width = options.width == 0 ? static_cast<int>(native) : options.width;
    report.height = options.height == 0 ? static_cast<int>(native) : options.height;
    const std::int64_t h = report.height / factor, w = report.width / factor;
    const at::Tensor ids = at::zeros({1, networks.text->shape().positions}, at::kLong);
    Conditioning text{at::randn({1, networks.text->shape().positions, networks.unet->shape().crossAttentionWidth})};
    if (networks.unetShape.textTime) {
        text.pooled = at::randn({1, networks.unetShape.textTime->pooledWidth});
        text.sizes = at::full({1, 6}, static_cast<double>(native));
    }
    const at::Tensor latents = at::randn({1, networks.unet->shape().inChannels, h, w}).to(device);
    const PreparedPrompt prompt = networks.unet->prepare(text, at::full({1}, 500.0f));
    const auto finish = [](const at::Tensor& t) { (void)t.flatten()[0].item<float>(); }; // waits for a GPU

    say("text encoder");
    const auto encoded = [&](const ClipTextModel& encoder) { return encoder.encodePenultimate(encoder.embedTokens(ids), 1, 0); };
    const std::string encoders = networks.secondText ? "text encoders (fp32)" : "text encoder (fp32)";
    const StageTime texts = measure(encoders, options, [&] {
        finish(networks.secondText ? encoded(*networks.text).states : networks.text->encode(networks.text->embedTokens(ids)));
        if (networks.secondText)
            finish(encoded(*networks.secondText).pooled);
    });
    // As in a picture, whose denoising begins with the text encoders' weights given back (PromptReader::rest).
    networks.text.reset();
    networks.secondText.reset();

    say("unet");
    const StageTime unet = measure("U-Net pass", options, [&] { finish((*networks.unet)({latents, prompt.times, prompt.context})); });
    // The peak is measured after the memory of the pass is known, so that its matrices do not count there.
    say("vae");
    const at::Tensor small = latents.narrow(1, 0, networks.vae->shape().latentChannels);
    BenchmarkOptions fewer = options;
    fewer.repetitions = std::max(1, options.repetitions / 2);
    const StageTime decode = measure("VAE decode", fewer, [&] { finish(networks.vae->decode(small)); });
    say("matrix products");
    report.peakFlops = matrixPeak(device, placement.type);
    const double widePeak = matrixPeak(device, at::kFloat);
    report.stages = {texts, unet, decode};
    for (StageTime& stage : report.stages)
        stage.shareOfPeak = stage.flop / stage.seconds / (stage.name == texts.name ? widePeak : report.peakFlops);
    return report;
}

} // namespace dice
