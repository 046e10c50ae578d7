// Whole sampling runs against diffusers (schedule "model") and k-diffusion (the others);
// tests/fixtures/schedule/make.py says what the fixtures hold.
#include "base/noise.h"
#include "schedule/sampler.h"
#include "support/cases.h"
#include "weights/config.h"
#include "weights/safetensors.h"

#include <ATen/ATen.h>
#include <cmath>
#include <map>
#include <set>

using namespace dice;

namespace {

constexpr std::int64_t kSeed = 1234;

const nlohmann::json& fixtureCases()
{
    static const Config file = Config::read(test::fixture("schedule/cases.json"));
    return file.json();
}

at::Tensor fixtureTensor(const std::string& name)
{
    static const auto file = SafetensorsFile::open(test::fixture("schedule/runs.safetensors"));
    return file->tensor(name).clone();
}

at::Tensor standInDenoiser(const at::Tensor& x, double t) { return at::tanh(x) * 0.6 + 0.3 * std::sin(t / 100); }

at::Tensor probes(const at::Tensor& sample) { return sample.flatten().slice(0, 0, std::nullopt, 16).contiguous(); }

double relativeError(const at::Tensor& actual, const at::Tensor& expected)
{
    CHECK(at::isfinite(actual).all().item<bool>());
    return (actual - expected).abs().max().item<double>() / expected.abs().max().item<double>();
}

/// The worst of a run's errors: time in timesteps, the others relative.
struct RunErrors
{
    double time = 0, sigma = 0, sample = 0;
    void add(const RunErrors& other)
    {
        time = std::max(time, other.time);
        sigma = std::max(sigma, other.sigma);
        sample = std::max(sample, other.sample);
    }
};

/// Runs one case of the fixture: a row is an evaluation, and holds the sample after it (library) or the picture predicted at it.
RunErrors runErrors(const nlohmann::json& testCase, const std::string& number)
{
    const bool ofLibrary = testCase["schedule"] == "model";
    const NoiseScheduleConfig config =
        NoiseScheduleConfig::fromJson(fixtureCases()["configs"][testCase["config"].get<std::string>()], "cases.json");
    const auto sampler = makeSampler(testCase["sampler"].get<std::string>(), testCase["schedule"].get<std::string>(), config,
        testCase["steps"].get<int>(), testCase["eta"].get<double>());
    const at::Tensor rows = fixtureTensor(number + ".run"), final = fixtureTensor(number + ".final");
    BatchNoise noise(NoiseKind::Cpu, kSeed, 2);
    at::Tensor x = noise.normal({4, 4, 4});
    int first = 0;
    if (const double strength = testCase["strength"].get<double>(); strength < 1) {
        first = sampler->firstEvaluation(strength);
        x = sampler->addNoise(at::linspace(-1, 1, 128).reshape({2, 4, 4, 4}), x, first);
    } else {
        x = x * sampler->initialNoiseSigma();
    }
    RunErrors errors;
    std::int64_t row = 0;
    for (int i = first; !sampler->finished(i); ++i) {
        const at::Tensor expected = rows[row++];
        const double sigma = expected[1].item<double>();
        errors.time = std::max(errors.time, std::abs(sampler->timestep(i) - expected[0].item<double>()));
        if (!std::isnan(sigma))
            errors.sigma = std::max(errors.sigma, std::abs(sampler->sigma(i) - sigma) / sigma);
        const StepResult result = sampler->step(standInDenoiser(sampler->scaleModelInput(x, i), sampler->timestep(i)), i, x, noise);
        x = result.sample;
        errors.sample = std::max(errors.sample, relativeError(probes(ofLibrary ? x : result.denoised), expected.slice(0, 2)));
    }
    CHECK_EQ(row, rows.size(0));
    errors.sample = std::max(errors.sample, relativeError(x, final));
    return errors;
}

RunErrors boundOf(std::string_view sampler)
{
    if (sampler == "deis" || sampler == "restart") // weights are differences of float32 logarithms; noise is added to what is left of it
        return {1e-3, 1e-5, 3e-5};
    if (sampler == "dpmpp-2s-a") // the reference takes the level without noise as a float32 difference of squares
        return {1e-3, 1e-3, 1e-5};
    if (sampler == "dpm-adaptive") // adds up its way in float32, and the length of a try hangs on the error of the one before
        return {0.05, 1e-3, 1e-3};
    return {1e-3, 1e-5, 1e-5};
}

void compareRuns(bool ofLibrary)
{
    std::map<std::string, RunErrors> worst;
    std::map<std::string, int> count;
    std::string failures;
    int number = 0;
    for (const nlohmann::json& testCase : fixtureCases()["cases"]) {
        const std::string name = fmt::format("{:03}", number++);
        if ((testCase["schedule"] == "model") != ofLibrary)
            continue;
        const RunErrors errors = runErrors(testCase, name);
        const std::string sampler = testCase["sampler"];
        worst[sampler].add(errors);
        ++count[sampler];
        const RunErrors bound = boundOf(sampler);
        if (!(errors.time <= bound.time && errors.sigma <= bound.sigma && errors.sample <= bound.sample))
            failures +=
                fmt::format("\n  {}: time {:.1e}, sigma {:.1e}, sample {:.1e}", testCase.dump(), errors.time, errors.sigma, errors.sample);
    }
    for (const auto& [sampler, errors] : worst)
        test::say(fmt::format("{:12} {:2} runs: time {:.1e}, sigma {:.1e}, sample {:.1e}", sampler, count[sampler], errors.time,
            errors.sigma, errors.sample));
    CHECK(worst.size() > 10);
    CHECK_EQ(failures, std::string());
}

} // namespace

CASE(sampler_runs, modelScheduleEqualsTheLibrary) { compareRuns(true); }

CASE(sampler_runs, sigmaSchedulesEqualKDiffusion) { compareRuns(false); }

CASE(sampler_runs, everySamplerHasOne)
{
    std::set<std::string> run;
    for (const nlohmann::json& testCase : fixtureCases()["cases"])
        run.insert(testCase["sampler"]);
    for (const std::string& name : samplerNames())
        if (!run.contains(name))
            test::failAt(__FILE__, __LINE__, name + " has no line in tests/fixtures/schedule/make.py");
}
