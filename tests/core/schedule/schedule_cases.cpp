// Noise schedules, grids, names, and what must hold for every sampler with every schedule.
#include "base/noise.h"
#include "schedule/beta_quantile.h"
#include "schedule/sampler.h"
#include "schedule/sampler_labels.h"
#include "schedule/sampler_traits.h"
#include "schedule/sigma_grid.h"
#include "support/cases.h"
#include "weights/config.h"
#include "weights/safetensors.h"

#include <ATen/ATen.h>
#include <algorithm>
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

std::vector<ScheduleTraits> artistSchedules()
{
    std::vector<ScheduleTraits> list;
    for (const ScheduleTraits& each : schedules())
        if (each.sigmas != nullptr)
            list.push_back(each);
    return list;
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
    for (int i = first; !sampler.finished(i); ++i)
        x = sampler.step(idealOutput(sampler, i, sampler.scaleModelInput(x, i), type), i, x, noise).sample;
    return x;
}

} // namespace

CASE(schedule, alphasEqualTheLibrary)
{
    // Diffusers' class replaces the 0 of zero terminal SNR, which NoiseTable does here.
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
    double worst = 0;
    for (const ScheduleTraits& schedule : artistSchedules()) {
        for (const int steps : {1, 10, 11, 33}) {
            const SigmaGrid grid = artistGrid(schedule, configNamed("sd15"), steps, false);
            const at::Tensor expected = fixtureTensor(fmt::format("sigmas.{}.{}", schedule.name, steps));
            CHECK_EQ(static_cast<std::int64_t>(grid.sigmas.size()), expected.numel());
            CHECK_EQ(grid.sigmas.back(), 0.0f);
            const at::Tensor error = ((asTensor(grid.sigmas) - expected) / expected).slice(0, 0, -1).abs();
            worst = std::max(worst, error.max().item<double>());
        }
    }
    test::say(fmt::format("{} schedules, 4 lengths: relative error {:.1e}", artistSchedules().size(), worst));
    CHECK_LESS(worst, 3e-6);
    NoiseScheduleConfig sdxl = configNamed("sd15");
    sdxl.alignYourSteps = AlignYourStepsTable::Sdxl;
    for (const char* name : {"ays", "ays-11", "ays-32"})
        CHECK(at::allclose(asTensor(artistGrid(scheduleTraits(name), sdxl, 20, false).sigmas),
            fixtureTensor(fmt::format("sigmas.{}-sdxl.20", name)), 1e-6));
}

CASE(schedule, levelsFallAndStayWithinWhatWasTrained)
{
    const NoiseScheduleConfig model = configNamed("sd15");
    const NoiseTable table(model.alphasCumprod());
    for (const ScheduleTraits& schedule : artistSchedules()) {
        for (const int steps : {1, 2, 3, 7, 20, 50, 999, 1000}) {
            const std::vector<double> sigmas = schedule.sigmas(table, model, steps);
            CHECK_EQ(static_cast<int>(sigmas.size()), steps);
            CHECK(std::is_sorted(sigmas.rbegin(), sigmas.rend()));
            CHECK(sigmas.front() <= table.largest() * 1.0001 && sigmas.back() > 0);
        }
    }
    // both ends are met, and the middle is the mean of the ends' angles
    const std::vector<double> angles = scheduleTraits("kl-optimal").sigmas(table, model, 3);
    CHECK_LESS(std::abs(2 * std::atan(angles[1]) - std::atan(table.largest()) - std::atan(table.smallest())), 1e-9);
    // the first half of the steps takes off 2.5 % of the noise, evenly
    const std::vector<double> mochi = scheduleTraits("linear-quadratic").sigmas(table, model, 20);
    CHECK_LESS(std::abs(mochi[10] / table.largest() - 0.975), 1e-9);
    CHECK_LESS(std::abs(mochi[5] / table.largest() - 0.9875), 1e-9);
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
    CHECK_THROWS(makeSampler("dpm++", "auto", config, 20), "euler euler-a heun dpm2 dpm2-a lms dpmpp-2m");
    CHECK_THROWS(makeSampler("euler", "carras", config, 20), "auto model normal karras exponential sgm-uniform simple beta ays");
    CHECK_THROWS(makeSampler("euler", "auto", config, 0), "found 0");
    CHECK_THROWS(makeSampler("euler", "auto", config, 1001), "found 1001");
    CHECK_THROWS(makeSampler("ddim", "auto", config, 20, -0.1), "eta");
    CHECK_THROWS(makeSampler("euler", "auto", config, 20)->firstEvaluation(-0.5), "strength");
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
                    const at::Tensor picture = runOnNormalPictures(*sampler, 1, model.predictionType);
                    CHECK_EQ(sampler->stepOf(sampler->evaluations() - 1), steps - 1);
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
    CHECK_EQ(runs, static_cast<int>((4 * 5 + 1) * samplerNames().size() * scheduleNames().size()));
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

namespace {

/// How far a run without noise ends from the exact solution, which takes x at sigma to
/// mean + (x - mean) * deviation / sqrt(deviation^2 + sigma^2).
double solutionError(const std::string& name, const char* schedule, int steps)
{
    const auto sampler = makeSampler(name, schedule, configNamed("multistep"), steps);
    BatchNoise noise(NoiseKind::Cpu, 5, 2);
    const double sigma = sampler->sigma(0);
    const bool exploding = sampler->initialNoiseSigma() > 1;
    const at::Tensor start = noise.normal({1, 8, 8}) * sampler->initialNoiseSigma() * (exploding ? 1 : std::sqrt(sigma * sigma + 1));
    const at::Tensor expected = (start - kMean) * (kDeviation / std::sqrt(kDeviation * kDeviation + sigma * sigma)) + kMean;
    return (runOnNormalPictures(*sampler, 2, PredictionType::Epsilon) - expected).abs().max().item<double>();
}

/// Of first order: heunpp2's later slopes weigh less the less noise is left.
bool isOfFirstOrder(std::string_view name) { return name == "euler" || name == "ddim" || name == "ddim-cfgpp" || name == "heunpp2"; }

} // namespace

CASE(samplers, deterministicSamplersSolveTheEquation)
{
    for (const std::string& name : samplerNames()) {
        if (drawsNoise(name))
            continue;
        const double few = solutionError(name, "karras", 12), more = solutionError(name, "karras", 24),
                     error = solutionError(name, "karras", 100);
        test::say(fmt::format("{:12} largest difference {:.1e}, {:.1e} with 24 steps, {:.1e} with 12", name, error, more, few));
        if (samplerTraits(name).adaptive) { // allows itself a relative error of 0.05
            CHECK_LESS(error, 0.05);
            continue;
        }
        CHECK_LESS(error, isOfFirstOrder(name) ? 0.05 : 0.01);
        if (few > 0.01) // half the step: half the error of first order, a third at most of higher ones'
            CHECK_LESS(more, few * (isOfFirstOrder(name) ? 0.6 : 0.34));
    }
}

CASE(samplers, imageToImageKeepsMoreTheWeakerItIs)
{
    for (const std::string& name : samplerNames()) {
        const auto sampler = makeSampler(name, "auto", configNamed("sd15"), 20);
        CHECK_EQ(sampler->firstEvaluation(1), 0);
        CHECK_EQ(sampler->firstEvaluation(0), sampler->evaluations());
        const int first = sampler->firstEvaluation(0.6);
        // pndm's list of evaluations begins with one more, and diffusers counts in that list
        CHECK_EQ(sampler->stepOf(first), name == "pndm" ? 7 : 8);
        CHECK_LESS(sampler->sigma(first), sampler->sigma(0));
        CHECK(at::isfinite(runOnNormalPictures(*sampler, 1, PredictionType::Epsilon, 0.6)).all().item<bool>());
    }
}

CASE(samplers, usualSchedulesAreA1111s)
{
    CHECK_EQ(resolvedSchedule("dpmpp-2m", "auto"), std::string("karras"));
    CHECK_EQ(resolvedSchedule("euler-a", "auto"), std::string("normal"));
    CHECK_EQ(resolvedSchedule("ddim", "auto"), std::string("model"));
    CHECK_EQ(resolvedSchedule("ddim", "beta"), std::string("beta"));
    CHECK_THROWS(resolvedSchedule("ddim", "none"), "schedule");
    CHECK_THROWS(resolvedSchedule("none", "auto"), "sampler");
    for (const SamplerTraits* each : samplers())
        CHECK(resolvedSchedule(each->name, "auto") == scheduleTraits(each->usualSchedule).name && each->usualSchedule != "auto");
    const auto usual = makeSampler("dpmpp-2m", "auto", configNamed("sd15"), 10),
               karras = makeSampler("dpmpp-2m", "karras", configNamed("sd15"), 10);
    for (int i = 0; i < 10; ++i)
        CHECK_EQ(usual->sigma(i), karras->sigma(i));
}

CASE(samplers, anAdaptiveRunTakesWhatItNeeds)
{
    int counts[2] = {};
    for (const bool hard : {false, true}) {
        const auto sampler = makeSampler("dpm-adaptive", "auto", configNamed("sd15"), 20);
        BatchNoise noise(NoiseKind::Cpu, 5, 1);
        at::Tensor x = noise.normal({1, 8, 8}) * sampler->initialNoiseSigma();
        double before = sampler->sigma(0) * 1.001;
        for (int i = 0; !sampler->finished(i); ++i, ++counts[hard]) {
            CHECK_LESS(i, sampler->knownUntil(i));
            if (i % 3 == 0) // no try begins above one before it
                CHECK_LESS(sampler->sigma(i), before * 1.001);
            before = i % 3 == 0 ? sampler->sigma(i) : before;
            const at::Tensor input = sampler->scaleModelInput(x, i);
            // a prediction that turns with time is harder to follow
            const at::Tensor turn = hard ? at::sin(x * 3 + std::log(sampler->sigma(i)) * 8) * 0.3 : at::zeros_like(x);
            x = sampler->step(idealOutput(*sampler, i, input, PredictionType::Epsilon) + turn, i, x, noise).sample;
        }
        CHECK_LESS(counts[hard], sampler->evaluations());
        CHECK(at::isfinite(x).all().item<bool>());
    }
    test::say(fmt::format("dpm-adaptive: {} evaluations, {} of a prediction that turns", counts[0], counts[1]));
    CHECK_LESS(counts[0], counts[1]);
    // what is no number ends it
    const auto sampler = makeSampler("dpm-adaptive", "auto", configNamed("sd15"), 20);
    BatchNoise noise(NoiseKind::Cpu, 5, 1);
    int taken = 0;
    for (const at::Tensor none = at::full({1, 1, 8, 8}, std::nan("")); !sampler->finished(taken); ++taken)
        (void)sampler->step(none, taken, none, noise);
    CHECK_EQ(taken, 3);
}

CASE(samplers, cfgPlusPlusGoesAlongTheNegativesNoise)
{
    const NoiseScheduleConfig model = configNamed("sd15");
    const auto sampler = makeSampler("ddim-cfgpp", "auto", model, 10), plain = makeSampler("ddim", "auto", model, 10);
    BatchNoise noise(NoiseKind::Cpu, 5, 1);
    const at::Tensor x = noise.normal({1, 8, 8}), negative = noise.normal({1, 8, 8}), difference = noise.normal({1, 8, 8});
    const std::vector<float> alphas = model.alphasCumprod();
    const auto timestep = static_cast<std::size_t>(sampler->timestep(3));
    const double now = alphas[timestep], then = alphas[timestep - 100];
    // x_0 by guidance of 7.5 / 12.5, then along the negative's noise
    const at::Tensor x0 = (x - (negative + 7.5 / 12.5 * difference) * std::sqrt(1 - now)) / std::sqrt(now);
    const StepResult made = sampler->step({negative + 7.5 * difference, negative}, 3, x, noise);
    CHECK(at::allclose(made.denoised, x0, 1e-5, 1e-5));
    CHECK(at::allclose(made.sample, x0 * std::sqrt(then) + negative * std::sqrt(1 - then), 1e-5, 1e-5));
    // without guidance it is ddim
    CHECK(at::equal(sampler->step(negative, 4, x, noise).sample, plain->step(negative, 4, x, noise).sample));
}
