#include "measure/selftest.h"

#include "base/device.h"
#include "denoise/unet_2d_condition.h"
#include "measure/auto_precision.h"
#include "nn/device_graph.h"
#include "nn/fused.h"
#include "request/request_json.h"

#include <ATen/Parallel.h>
#include <ATen/Version.h>

namespace dice {
namespace {

// Six values of the output of a tiny U-Net with fixed weights, as the reference library computes them in fp32
// (tests/fixtures/selftest/make.py).
constexpr float kExpected[] = {0.2126063f, 0.3734555f, 0.5806885f, 0.03453833f, 0.06143659f, 2.663288f};

UNetShape tinyShape()
{
    return UNetShape::fromConfig(
        Config({{"sample_size", 8}, {"block_out_channels", {16, 32}}, {"layers_per_block", 1}, {"norm_num_groups", 8},
                   {"cross_attention_dim", 16}, {"attention_head_dim", 4}, {"down_block_types", {"CrossAttnDownBlock2D", "DownBlock2D"}},
                   {"up_block_types", {"UpBlock2D", "CrossAttnUpBlock2D"}}},
            "self-test"));
}

// Largest difference to the stored numbers, relative to the largest of them.
double forwardError(at::Device device, at::ScalarType type)
{
    const c10::InferenceMode inference;
    const auto weights = Weights::synthetic({device, type});
    const UNet2DConditionModel unet(tinyShape(), weights->root());
    const auto input = [](at::IntArrayRef shape) {
        return at::sin(at::arange(c10::multiply_integers(shape), at::kFloat) * 0.37).view(shape);
    };
    const at::Tensor output = unet({input({1, 4, 8, 8}), unet.embedTime(at::full({1}, 500.0f)), unet.embedPrompt({input({1, 7, 16})})});
    const at::Tensor found = output.to(at::kCPU, at::kFloat).flatten().slice(0, 0, 240, 40);
    const at::Tensor expected = at::tensor(at::ArrayRef<float>(kExpected), at::kFloat);
    return ((found - expected).abs().max() / expected.abs().max()).item<double>();
}

SelftestLine forwardLine(const std::string& name, at::Device device, at::ScalarType type, double bound)
{
    const double error = forwardError(device, type);
    if (error <= bound)
        return {Finding::Good, name, fmt::format("A tiny denoiser gives the stored numbers (relative error {:.1e}).", error)};
    return {Finding::Wrong, name,
        fmt::format("A tiny denoiser is off by {:.1e}, at most {:.0e} was expected: pictures would come out wrong. "
                    "Choose precision fp32, and report this processor.",
            error, bound)};
}

SelftestLine capabilityLine()
{
    const std::string capability = at::get_cpu_capability();
    if (capability == "DEFAULT" || capability == "NO AVX")
        return {Finding::Wrong, "instructions",
            "LibTorch found no vector instructions, which makes everything several times slower. "
            "It asks the system for them: are /proc and /sys mounted?"};
    return {Finding::Good, "instructions", "LibTorch uses " + capability + "."};
}

std::string timesText(const char* network, const TypeTimes& times)
{
    return fmt::format("{} {} ({:.0f} ms in fp32, {:.0f} in bf16)", network, nameOf(times.chosen()), 1000 * times.fp32, 1000 * times.bf16);
}

// Measured anew: whoever tests the machine may have changed it.
SelftestLine precisionLine()
{
    const MachineTimes times = machineTimes(/*again=*/true);
    if (times == MachineTimes())
        return {Finding::Note, "precision", "The processor has no bf16 arithmetic: fp32 is used, which needs twice the memory."};
    return {Finding::Good, "precision",
        fmt::format("Measured, auto is {}, {}.", timesText("for the denoiser", times.denoiser),
            timesText("for the autoencoder", times.autoencoder))};
}

SelftestLine kernelsLine()
{
    const std::string problem = nn::fusedProblem({at::kCUDA, 0});
    if (problem.empty())
        return {Finding::Good, "CUDA kernels", "Dice Studio's own kernels agree with LibTorch's and are used."};
    return {Finding::Note, "CUDA kernels", "Dice Studio's own kernels are not used, LibTorch's are, which is slower. " + problem};
}

SelftestLine recordingLine()
{
    if (nn::graphProblem().empty())
        return {Finding::Good, "recorded passes",
            "A pass is recorded and started as a whole; each recording is compared with the pass itself."};
    return {Finding::Note, "recorded passes",
        "Passes are started operation by operation, which is slower on a fast GPU. " + nn::graphProblem()};
}

SelftestLine memoryLine()
{
    const double gib = static_cast<double>(availableMemory()) / (1 << 30);
    if (gib < 3)
        return {Finding::Note, "memory",
            fmt::format(
                "{:.1f} GiB are free. Stable Diffusion at 512 x 512 needs about 3 GiB in bf16, SDXL at 1024 x 1024 about 7; close other programs.",
                gib)};
    return {Finding::Good, "memory", fmt::format("{:.1f} GiB are free.", gib)};
}

} // namespace

std::vector<SelftestLine> runSelftest(const std::filesystem::path& resources)
{
    std::vector<SelftestLine> lines = {{Finding::Good, "processor", fmt::format("{}, {} threads.", cpuName(), at::get_num_threads())},
        capabilityLine(), precisionLine(), memoryLine(), forwardLine("fp32", at::kCPU, at::kFloat, 1e-4)};
    if (const CpuFeatures features = cpuFeatures(); features.avx512Bf16 || features.amxBf16)
        lines.push_back(forwardLine("bf16", at::kCPU, at::kBFloat16, 5e-2));
    const std::string cuda = cudaProblem();
    if (cuda.empty()) {
        lines.push_back(kernelsLine());
        lines.push_back(recordingLine());
        lines.push_back(forwardLine("CUDA", at::kCUDA, at::kHalf, 2e-2));
    } else {
        lines.push_back({Finding::Note, "CUDA", cuda + " Pictures are made on the processor."});
    }
    if (!resources.empty())
        lines.push_back({Finding::Good, "resources", resources.string()});
    return lines;
}

} // namespace dice
