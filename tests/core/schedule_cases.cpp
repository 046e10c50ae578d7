// Noise schedules, grids, names, and what must hold for every sampler with every schedule.
#include "base/noise.h"
#include "schedule/beta_quantile.h"
#include "schedule/sampler.h"
#include "schedule/sampler_labels.h"
#include "schedule/sigma_grid.h"
#include "support/cases.h"
#include "weights/config.h"
#include "weights/safetensors.h"

#include <ATen/ATen.h>
#include <cmath>
#include <fstream>
#include <numbers>

using namespace dice;
using nlohmann::json;

namespace {

at::Tensor fixtureTensor(const std::string& name)
{
    static const auto file = SafetensorsFile::open(test::fixture("schedule/runs.safetensors"));
    return file->tensor(name).clone();
}

NoiseScheduleConfig configNamed(const std::string& name)
{
    static const Config file = Config::read(test::fixture("schedule/cases.json"));
    return NoiseScheduleConfig::fromJson(file.json()["configs"][name], "cases.json");
}

at::Tensor asTensor(const std::vector<float>& values) { return at::tensor(values, at::kFloat); }

/// What the denoiser would answer if the pictures were normally distributed around 0.3 with deviation 0.5: the exact
/// posterior mean, for which the sampling equation has a closed solution.
constexpr double kMean = 0.3, kDeviation = 0.5;
at::Tensor idealOutput(const Sampler& sampler, int i, const at::Tensor& input, PredictionType type)
{
    const double sigma = sampler.sigma(i), alpha = 1 / std::sqrt(sigma * sigma + 1), s = sigma * alpha;
    const double weight = kDeviation * kDeviation / (kDeviation * kDeviation + sigma * sigma);
    const at::Tensor x0 = (input / alpha - kMean) * weight + kMean; // input = alpha x_0 + s noise
    if (type == PredictionType::Sample)
        return x0;
    if (type == PredictionType::VPrediction)
        return (input * alpha - x0) / s;
    return (input - x0 * alpha) / s;
}

at::Tensor runOnNormalPictures(Sampler& sampler, int pictures, PredictionType type, double strength = 1)
{
    BatchNoise noise(NoiseKind::Cpu, 5, pictures);
    at::Tensor x = noise.normal({1, 8, 8});
    const int first = sampler.firstEvaluation(strength);
    x = strength < 1 ? sampler.addNoise(at::full({pictures, 1, 8, 8}, kMean), x, first) : x * sampler.initialNoiseSigma();
    for (int i = first; i < sampler.evaluations(); ++i)
        x = sampler.step(idealOutput(sampler, i, sampler.scaleModelInput(x, i), type), i, x, noise).sample;
    return x;
}

} // namespace

CASE(schedule, alphasEqualTheLibrary)
{
    // The library's class replaces the 0 of zero terminal SNR, which NoiseTable does here.
    for (const char* name : {"sd15", "vpred", "linear", "cosine"}) {
        const std::vector<float> alphas = NoiseTable(configNamed(name).alphasCumprod()).alphasCumprod();
        const at::Tensor expected = fixtureTensor(std::string("betas.") + name);
        CHECK_EQ(static_cast<std::int64_t>(alphas.size()), expected.numel());
        // a thousand float32 products, whose rounding depends on the width of the processor's vectors
        CHECK(at::allclose(asTensor(alphas), expected, 1e-5, 0));
    }
    CHECK_EQ(configNamed("vpred").alphasCumprod().back(), 0.0f);
    NoiseScheduleConfig trained;
    trained.trainedBetas = {0.1, 0.2};
    CHECK(at::allclose(asTensor(trained.alphasCumprod()), asTensor({0.9f, 0.72f})));
}

CASE(schedule, sigmaSchedulesEqualKDiffusionAndA1111)
{
    const std::vector<std::pair<std::string, Schedule>> schedules = {{"normal", Schedule::Normal}, {"karras", Schedule::Karras},
        {"exponential", Schedule::Exponential}, {"sgm-uniform", Schedule::SgmUniform}, {"simple", Schedule::Simple},
        {"beta", Schedule::Beta}, {"ays", Schedule::AlignYourSteps}};
    double worst = 0;
    for (const auto& [name, schedule] : schedules) {
        for (const int steps : {1, 10, 11, 33}) {
            const SigmaGrid grid = artistGrid(schedule, configNamed("sd15"), steps, false);
            const at::Tensor expected = fixtureTensor(fmt::format("sigmas.{}.{}", name, steps));
            CHECK_EQ(static_cast<std::int64_t>(grid.sigmas.size()), expected.numel());
            CHECK_EQ(grid.sigmas.back(), 0.0f);
            const at::Tensor error = ((asTensor(grid.sigmas) - expected) / expected).slice(0, 0, -1).abs();
            worst = std::max(worst, error.max().item<double>());
        }
    }
    test::say(fmt::format("7 schedules, 4 lengths: relative error {:.1e}", worst));
    CHECK_LESS(worst, 3e-6);
    NoiseScheduleConfig sdxl = configNamed("sd15");
    sdxl.alignYourSteps = AlignYourStepsTable::Sdxl;
    CHECK(at::allclose(asTensor(artistGrid(Schedule::AlignYourSteps, sdxl, 20, false).sigmas), fixtureTensor("sigmas.ays-sdxl.20"), 1e-6));
}

CASE(schedule, betaQuantileIsTheArcsineLaw)
{
    // Beta(1/2, 1/2) has the quantile sin^2(pi p / 2); Beta(1, 3) has 1 - (1 - p)^(1/3).
    for (int i = 0; i <= 1000; ++i) {
        const double p = i / 1000.0;
        CHECK_LESS(std::abs(betaQuantile(p, 0.5, 0.5) - std::pow(std::sin(std::numbers::pi * p / 2), 2)), 1e-12);
        CHECK_LESS(std::abs(betaQuantile(p, 1, 3) - (1 - std::cbrt(1 - p))), 1e-12);
        CHECK_LESS(std::abs(regularisedIncompleteBeta(betaQuantile(p, 0.6, 0.6), 0.6, 0.6) - p), 1e-12);
    }
}

CASE(schedule, configErrorsNameKeyAndFile)
{
    const auto read = [](const json& config) { return NoiseScheduleConfig::fromJson(config, "some/scheduler_config.json"); };
    CHECK_THROWS(read({{"beta_schedule", "sigmoid"}}), "\"beta_schedule\", found \"sigmoid\": some/scheduler_config.json");
    CHECK_THROWS(read({{"prediction_type", "flow_prediction"}}), "prediction_type");
    CHECK_THROWS(read({{"timestep_spacing", 3}}), "timestep_spacing");
    CHECK_THROWS(read({{"num_train_timesteps", 0}}), "num_train_timesteps");
    CHECK_THROWS(read({{"num_train_timesteps", "many"}}), "num_train_timesteps");
    CHECK_THROWS(read({{"beta_start", 0.5}}), "beta_start");
    CHECK_THROWS(read({{"beta_end", 1.5}}), "beta_end");
    CHECK_THROWS(read({{"trained_betas", {0.1, "x"}}}), "trained_betas");
    CHECK_THROWS(read({{"trained_betas", 0.1}}), "trained_betas");
    CHECK_THROWS(read({{"steps_offset", -1}}), "steps_offset");
    CHECK_THROWS(read({{"solver_order", 4}}), "solver_order");
    CHECK_THROWS(read({{"thresholding", true}}), "thresholding");
    CHECK_THROWS(read({{"use_karras_sigmas", true}, {"use_beta_sigmas", true}}), "at most");
    CHECK_THROWS(read(json::array()), "object");
    CHECK_EQ(read(json::object()).numTrainTimesteps, 1000);
}

CASE(schedule, configFilesMayHoldInfinity)
{
    const std::filesystem::path file = test::freshFolder() / "scheduler_config.json";
    std::ofstream(file)
        << R"({"_class_name": "the -Infinity \" NaN class", "lambda_min_clipped": -Infinity, "sigma_max": Infinity, "beta_end": 0.02})";
    const NoiseScheduleConfig config = NoiseScheduleConfig::fromFile(file);
    CHECK_EQ(config.className, std::string("the -Infinity \" NaN class"));
    CHECK_EQ(config.betaEnd, 0.02);
    CHECK(std::isinf(config.lambdaMinClipped));
    std::ofstream(file) << "{";
    CHECK_THROWS(NoiseScheduleConfig::fromFile(file), "scheduler_config.json");
}

CASE(samplers, unknownNamesListWhatThereIs)
{
    const NoiseScheduleConfig config;
    CHECK_EQ(samplerNames().size(), 16u);
    CHECK_EQ(scheduleNames().size(), 9u);
    CHECK_THROWS(makeSampler("dpm++", "auto", config, 20), "euler euler-a heun dpm2 dpm2-a lms dpmpp-2m");
    CHECK_THROWS(makeSampler("euler", "carras", config, 20), "auto model normal karras exponential sgm-uniform simple beta ays");
    CHECK_THROWS(makeSampler("euler", "auto", config, 0), "found 0");
    CHECK_THROWS(makeSampler("euler", "auto", config, 1001), "found 1001");
    CHECK_THROWS(makeSampler("ddim", "auto", config, 20, -0.1), "eta");
    CHECK_THROWS(makeSampler("euler", "auto", config, 20)->firstEvaluation(-0.5), "strength");
}

CASE(samplers, labelsAreA1111s)
{
    for (const std::string& name : samplerNames())
        CHECK_EQ(samplerFromLabel(samplerLabel(name)).value_or("none"), name);
    for (const std::string& name : scheduleNames())
        CHECK_EQ(scheduleFromLabel(scheduleLabel(name)).value_or("none"), name);
    CHECK_EQ(samplerLabel("dpmpp-2m-sde"), std::string("DPM++ 2M SDE"));
    CHECK_EQ(samplerFromLabel("euler_ancestral").value_or("none"), std::string("euler-a"));
    CHECK_EQ(samplerFromLabel("uni_pc").value_or("none"), std::string("unipc"));
    CHECK_EQ(scheduleFromLabel("sgm_uniform").value_or("none"), std::string("sgm-uniform"));
    CHECK_EQ(scheduleFromLabel("Uniform").value_or("none"), std::string("normal"));
    CHECK(!samplerFromLabel("DPM adaptive"));
    CHECK(!samplerFromLabel(""));
    const auto old = samplerAndScheduleFromLabel("DPM++ 2M SDE Karras");
    CHECK(old.has_value());
    CHECK_EQ(old->sampler, std::string("dpmpp-2m-sde"));
    CHECK_EQ(old->schedule, std::string("karras"));
    CHECK_EQ(samplerAndScheduleFromLabel("Euler a")->schedule, std::string("auto"));
    CHECK(!samplerAndScheduleFromLabel("Restart Karras"));
    CHECK_THROWS(samplerLabel("none"), "sampler");
}

CASE(samplers, everyCombinationRunsFromOneStepToAThousand)
{
    int runs = 0;
    for (const char* config : {"sd15", "vpred", "linear", "beta"}) {
        const NoiseScheduleConfig model = configNamed(config);
        for (const std::string& name : samplerNames()) {
            for (const std::string& schedule : scheduleNames()) {
                for (const int steps : {1, 2, 3, 7, 21}) {
                    const auto sampler = makeSampler(name, schedule, model, steps);
                    CHECK_EQ(sampler->steps(), steps);
                    CHECK_EQ(sampler->stepOf(sampler->evaluations() - 1), steps - 1);
                    const at::Tensor picture = runOnNormalPictures(*sampler, 1, model.predictionType);
                    if (!at::isfinite(picture).all().item<bool>())
                        test::failAt(__FILE__, __LINE__, fmt::format("{} {} {} {} steps is not finite", config, name, schedule, steps));
                    ++runs;
                }
            }
        }
    }
    for (const std::string& name : samplerNames()) {
        for (const std::string& schedule : scheduleNames()) {
            const auto sampler = makeSampler(name, schedule, configNamed("leading"), 1000);
            const at::Tensor picture = runOnNormalPictures(*sampler, 1, PredictionType::VPrediction);
            if (!at::isfinite(picture).all().item<bool>())
                test::failAt(__FILE__, __LINE__, fmt::format("{} {} 1000 steps is not finite", name, schedule));
            ++runs;
        }
    }
    test::say(fmt::format("{} runs end with finite numbers", runs));
    CHECK_EQ(runs, 4 * 16 * 9 * 5 + 16 * 9);
}

CASE(samplers, everySamplerFindsTheDistributionOfThePictures)
{
    // Pictures are N(0.3, 0.5^2), the denoiser is exact: what comes out must have that mean and deviation. A wrong
    // coefficient, a wrong noise level or a forgotten draw shows.
    for (const std::string& name : samplerNames()) {
        for (const char* schedule : {"model", "karras", "exponential"}) {
            const auto sampler = makeSampler(name, schedule, configNamed("multistep"), 50);
            const at::Tensor pictures = runOnNormalPictures(*sampler, 40, PredictionType::Epsilon);
            const double mean = pictures.mean().item<double>(), deviation = pictures.std().item<double>();
            // lcm jumps to the mean of all pictures instead of to one of them: it needs a distilled model
            const bool right = std::abs(mean - kMean) < 0.05 && (name == "lcm" || std::abs(deviation - kDeviation) < 0.06);
            if (!right)
                test::failAt(__FILE__, __LINE__, fmt::format("{} {}: mean {:.3f}, deviation {:.3f}", name, schedule, mean, deviation));
        }
    }
}

CASE(samplers, deterministicSamplersSolveTheEquation)
{
    // Without noise the exact solution takes x at sigma to mean + (x - mean) * deviation / sqrt(deviation^2 + sigma^2).
    for (const char* name : {"euler", "heun", "dpm2", "lms", "dpmpp-2m", "unipc", "deis", "ddim", "pndm"}) {
        const auto sampler = makeSampler(name, "karras", configNamed("multistep"), 100);
        BatchNoise noise(NoiseKind::Cpu, 5, 2);
        const double sigma = sampler->sigma(0);
        const bool exploding = sampler->initialNoiseSigma() > 1;
        const at::Tensor start = noise.normal({1, 8, 8}) * sampler->initialNoiseSigma() * (exploding ? 1 : std::sqrt(sigma * sigma + 1));
        const at::Tensor expected = (start - kMean) * (kDeviation / std::sqrt(kDeviation * kDeviation + sigma * sigma)) + kMean;
        const double error = (runOnNormalPictures(*sampler, 2, PredictionType::Epsilon) - expected).abs().max().item<double>();
        test::say(fmt::format("{:9} 100 steps: largest difference {:.1e}", name, error));
        CHECK_LESS(error, std::string_view(name) == "euler" || std::string_view(name) == "ddim" ? 0.05 : 0.01);
    }
}

CASE(samplers, imageToImageKeepsMoreTheWeakerItIs)
{
    for (const std::string& name : samplerNames()) {
        const auto sampler = makeSampler(name, "auto", configNamed("sd15"), 20);
        CHECK_EQ(sampler->firstEvaluation(1), 0);
        CHECK_EQ(sampler->firstEvaluation(0), sampler->evaluations());
        const int first = sampler->firstEvaluation(0.6);
        // pndm's list of evaluations begins with one more, and the library counts in that list
        CHECK_EQ(sampler->stepOf(first), name == "pndm" ? 7 : 8);
        CHECK_LESS(sampler->sigma(first), sampler->sigma(0));
        CHECK(at::isfinite(runOnNormalPictures(*sampler, 1, PredictionType::Epsilon, 0.6)).all().item<bool>());
    }
}

CASE(samplers, usualSchedulesAreA1111s)
{
    CHECK_EQ(usualSchedule("dpmpp-2m"), std::string_view("karras"));
    CHECK_EQ(usualSchedule("euler-a"), std::string_view("normal"));
    CHECK_EQ(usualSchedule("ddim"), std::string_view("model"));
    const auto usual = makeSampler("dpmpp-2m", "auto", configNamed("sd15"), 10),
               karras = makeSampler("dpmpp-2m", "karras", configNamed("sd15"), 10);
    for (int i = 0; i < 10; ++i)
        CHECK_EQ(usual->sigma(i), karras->sigma(i));
}
