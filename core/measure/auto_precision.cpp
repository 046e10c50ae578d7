#include "measure/auto_precision.h"

#include "base/device.h"
#include "base/file.h"
#include "base/user_folders.h"
#include "measure/network_types.h"
#include "nn/layers.h"

#include <ATen/Parallel.h>
#include <nlohmann/json.hpp>
#include <torch/csrc/api/include/torch/version.h>

#include <chrono>
#include <mutex>

namespace dice {
namespace fs = std::filesystem;
namespace {

using Json = nlohmann::json;

constexpr int kRounds = 3;
constexpr double kEnough = 0.15; // seconds of a part's rounds

// Of a U-Net's 32 x 32 level at 320 channels and its 8 x 8 level; about 4 GFLOP.
struct DenoiserWork
{
    std::shared_ptr<Weights> weights;
    nn::Conv2d conv;
    nn::Linear project, widen;
    at::Tensor image, tokens, deep;

    explicit DenoiserWork(at::ScalarType type)
        : weights(Weights::synthetic({at::kCPU, type})), conv(weights->root() / "conv", 320, 320, 3, 1, 1),
          project(weights->root() / "project", 640, 640), widen(weights->root() / "widen", 1280, 10240),
          image(at::ones({1, 320, 32, 32}, type).contiguous(at::MemoryFormat::ChannelsLast)), tokens(at::ones({1, 1024, 640}, type)),
          deep(at::ones({1, 64, 1280}, type))
    {
    }
    void operator()() const { (void)(conv(image).sum() + project(tokens).sum() + widen(deep).sum()).item<float>(); }
};

// Of an autoencoder's 32 x 32 level and a part of its 512 x 512 one; about 6 GFLOP.
struct AutoencoderWork
{
    std::shared_ptr<Weights> weights;
    nn::Conv2d deep, wide;
    at::Tensor small, large;

    explicit AutoencoderWork(at::ScalarType type)
        : weights(Weights::synthetic({at::kCPU, type})), deep(weights->root() / "deep", 512, 512, 3, 1, 1),
          wide(weights->root() / "wide", 128, 128, 3, 1, 1),
          small(at::ones({1, 512, 32, 32}, type).contiguous(at::MemoryFormat::ChannelsLast)),
          large(at::ones({1, 128, 64, 64}, type).contiguous(at::MemoryFormat::ChannelsLast))
    {
    }
    void operator()() const { (void)(deep(small).sum() + wide(large).sum()).item<float>(); }
};

std::function<void()> workOf(NetworkPart part, Precision precision)
{
    const c10::InferenceMode inference;
    const at::ScalarType type = resolvePrecision(precision, at::kCPU);
    if (part == NetworkPart::Denoiser)
        return [work = std::make_shared<DenoiserWork>(type)] {
            const c10::InferenceMode mode;
            (*work)();
        };
    return [work = std::make_shared<AutoencoderWork>(type)] {
        const c10::InferenceMode mode;
        (*work)();
    };
}

double steadyNow() { return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count(); }

std::string machineKey() { return fmt::format("{}, {} threads, LibTorch {}", cpuName(), at::get_num_threads(), TORCH_VERSION); }

fs::path cacheFile()
{
    const fs::path cache = userFolders().cache;
    return cache.empty() ? fs::path() : cache / "precision.json";
}

Json timesJson(const TypeTimes& times) { return {{"fp32", times.fp32}, {"bf16", times.bf16}}; }

std::optional<TypeTimes> timesIn(const Json& json)
{
    if (!json.is_object() || !json.contains("fp32") || !json.contains("bf16") || !json["fp32"].is_number() || !json["bf16"].is_number())
        return std::nullopt;
    const TypeTimes times{json["fp32"].get<double>(), json["bf16"].get<double>()};
    return times.fp32 > 0 && times.bf16 > 0 ? std::optional(times) : std::nullopt;
}

// Of another machine, or unreadable: nothing.
std::optional<MachineTimes> keptTimes(const fs::path& file)
{
    std::error_code error;
    if (file.empty() || !fs::is_regular_file(file, error))
        return std::nullopt;
    try {
        const Json kept = Json::parse(readTextFile(file), nullptr, /*allow_exceptions=*/false);
        if (!kept.is_object() || kept.value("machine", Json()) != machineKey())
            return std::nullopt;
        const auto denoiser = timesIn(kept.value("denoiser", Json())), autoencoder = timesIn(kept.value("autoencoder", Json()));
        return denoiser && autoencoder ? std::optional(MachineTimes{*denoiser, *autoencoder}) : std::nullopt;
    } catch (const std::exception&) {
        return std::nullopt;
    }
}

// A cache that cannot be written costs time, nothing else.
void keep(const fs::path& file, const MachineTimes& times)
{
    if (file.empty())
        return;
    try {
        fs::create_directories(file.parent_path());
        writeTextFile(
            file, Json({{"machine", machineKey()}, {"denoiser", timesJson(times.denoiser)}, {"autoencoder", timesJson(times.autoencoder)}})
                      .dump(1));
    } catch (const std::exception&) {
    }
}

} // namespace

MachineTimes timedWork(const MakeWork& make, const std::function<double()>& now)
{
    const auto seconds = [&](const std::function<void()>& work) {
        const double begin = now();
        work();
        return now() - begin;
    };
    const auto timed = [&](NetworkPart part) {
        const auto exact = make(part, Precision::Float32), half = make(part, Precision::BFloat16);
        (void)seconds(exact);
        (void)seconds(half);
        TypeTimes best{seconds(exact), seconds(half)};
        double spent = best.fp32 + best.bf16;
        for (int round = 1; round < kRounds && spent < kEnough; ++round) {
            const TypeTimes next{seconds(exact), seconds(half)};
            best = {std::min(best.fp32, next.fp32), std::min(best.bf16, next.bf16)};
            spent += next.fp32 + next.bf16;
        }
        return best;
    };
    return {timed(NetworkPart::Denoiser), timed(NetworkPart::Autoencoder)};
}

MachineTimes machineTimes(bool again)
{
    static std::mutex mutex;
    static std::optional<MachineTimes> known;
    const std::lock_guard lock(mutex);
    if (const CpuFeatures features = cpuFeatures(); !features.avx512Bf16 && !features.amxBf16)
        return {};
    const fs::path file = cacheFile();
    if (!again && !known)
        known = keptTimes(file);
    if (again || !known) {
        known = timedWork(workOf, steadyNow);
        keep(file, *known);
    }
    return *known;
}

NetworkTypes networkTypes(Precision denoiser, Precision autoencoder, c10::Device device)
{
    const auto typeOf = [&](Precision precision) { return resolvePrecision(precision, device); };
    const bool isMeasured = denoiser == Precision::Auto && device.is_cpu();
    NetworkTypes types{typeOf(isMeasured ? machineTimes().denoiser.chosen() : denoiser), std::nullopt};
    if (autoencoder != Precision::Auto)
        types.autoencoder = typeOf(autoencoder);
    else if (isMeasured)
        types.autoencoder = typeOf(machineTimes().autoencoder.chosen());
    return types;
}

} // namespace dice
