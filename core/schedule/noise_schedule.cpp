#include "schedule/noise_schedule.h"

#include "base/error.h"
#include "base/file.h"
#include "base/python_json.h"
#include "weights/config.h"

#include <ATen/ATen.h>
#include <algorithm>
#include <cmath>
#include <initializer_list>
#include <numbers>

namespace dice {
namespace {

/// A text of a fixed set; missing or null is `otherwise`.
std::string oneOf(const Config& config, std::string_view key, const std::string& otherwise, std::initializer_list<std::string_view> known)
{
    const std::string value = config.string(key, otherwise);
    if (value != otherwise && std::find(known.begin(), known.end(), value) == known.end())
        fail(ErrorCode::Unsupported, "Expected one of {} for \"{}\", found \"{}\": {}.", fmt::join(known, ", "), key, value,
            config.file().string());
    return value;
}

PredictionType predictionType(const Config& config)
{
    const std::string name = oneOf(config, "prediction_type", "epsilon", {"epsilon", "v_prediction", "sample"});
    return name == "sample" ? PredictionType::Sample : name == "v_prediction" ? PredictionType::VPrediction : PredictionType::Epsilon;
}

int wholeNumber(const Config& config, std::string_view key, int otherwise, int least, int most)
{
    const std::int64_t value = config.integer(key, otherwise);
    if (value < least || value > most)
        fail(ErrorCode::BadFile, "Expected {} to {} for \"{}\", found {}: {}.", least, most, key, value, config.file().string());
    return static_cast<int>(value);
}

std::vector<double> trainedBetas(const Config& config)
{
    if (!config.has("trained_betas"))
        return {};
    const nlohmann::json& list = config.json()["trained_betas"];
    std::vector<double> betas;
    for (const auto& beta : list) {
        if (!list.is_array() || !beta.is_number() || !(beta.get<double>() >= 0 && beta.get<double>() < 1))
            fail(ErrorCode::BadFile, "Expected numbers from 0 to below 1 in \"trained_betas\", found {}: {}.", beta.dump(),
                config.file().string());
        betas.push_back(beta.get<double>());
    }
    return betas;
}

/// Nichol and Dhariwal's cosine schedule (arXiv 2102.09672), betas capped at 0.999.
at::Tensor cosineBetas(int count)
{
    const auto alphaBar = [](double t) { return std::pow(std::cos((t + 0.008) / 1.008 * std::numbers::pi / 2), 2); };
    at::Tensor betas = at::empty(count, at::kDouble);
    for (int i = 0; i < count; ++i)
        betas[i] = std::min(1 - alphaBar(static_cast<double>(i + 1) / count) / alphaBar(static_cast<double>(i) / count), 0.999);
    return betas.to(at::kFloat);
}

/// Shifts and scales sqrt(alpha bar) so that the last timestep is pure noise (arXiv 2305.08891, algorithm 1).
at::Tensor rescaledToZeroSnr(const at::Tensor& betas)
{
    const at::Tensor roots = at::cumprod(1.0 - betas, 0).sqrt();
    const at::Tensor first = roots[0], last = roots[-1];
    const at::Tensor bars = at::square((roots - last) * (first / (first - last)));
    return 1 - at::cat({bars.slice(0, 0, 1), bars.slice(0, 1) / bars.slice(0, 0, -1)});
}

} // namespace

std::string_view predictionTypeName(PredictionType type)
{
    return type == PredictionType::Epsilon ? "epsilon" : type == PredictionType::VPrediction ? "v_prediction" : "sample";
}

NoiseScheduleConfig NoiseScheduleConfig::fromJson(const nlohmann::json& json, const std::filesystem::path& file)
{
    const Config config(json, file);
    for (const char* flag : {"thresholding", "use_flow_sigmas", "use_lu_lambdas", "use_dynamic_shifting"})
        config.require(flag, false);
    config.require("interpolation_type", "linear");
    config.require("timestep_type", "discrete");

    NoiseScheduleConfig result;
    result.className = config.string("_class_name", "");
    result.trainedBetas = dice::trainedBetas(config);
    result.numTrainTimesteps = wholeNumber(config, "num_train_timesteps", 1000, 1, 100000);
    if (!result.trainedBetas.empty())
        result.numTrainTimesteps = static_cast<int>(result.trainedBetas.size());
    result.betaStart = config.number("beta_start", result.betaStart);
    result.betaEnd = config.number("beta_end", result.betaEnd);
    if (!(result.betaStart > 0 && result.betaStart <= result.betaEnd && result.betaEnd < 1))
        fail(ErrorCode::BadFile, "Expected 0 < beta_start <= beta_end < 1, found {} and {}: {}.", result.betaStart, result.betaEnd,
            file.string());
    result.betaSchedule = oneOf(config, "beta_schedule", "scaled_linear", {"linear", "scaled_linear", "squaredcos_cap_v2"});
    result.predictionType = dice::predictionType(config);
    result.timestepSpacing = oneOf(config, "timestep_spacing", "", {"leading", "trailing", "linspace"});
    result.stepsOffset = wholeNumber(config, "steps_offset", 0, 0, result.numTrainTimesteps - 1);
    result.rescaleBetasZeroSnr = config.boolean("rescale_betas_zero_snr", false);
    if (config.has("set_alpha_to_one"))
        result.setAlphaToOne = config.boolean("set_alpha_to_one", true);
    result.clipSample = config.boolean("clip_sample", false);
    result.clipSampleRange = config.number("clip_sample_range", 1.0);
    result.useKarrasSigmas = config.boolean("use_karras_sigmas", false);
    result.useExponentialSigmas = config.boolean("use_exponential_sigmas", false);
    result.useBetaSigmas = config.boolean("use_beta_sigmas", false);
    if (result.useKarrasSigmas + result.useExponentialSigmas + result.useBetaSigmas > 1)
        fail(ErrorCode::BadFile,
            "Expected one of use_karras_sigmas, use_exponential_sigmas and use_beta_sigmas at most, found several: {}.", file.string());
    result.finalSigmasType = oneOf(config, "final_sigmas_type", "", {"zero", "sigma_min"});
    result.solverOrder = wholeNumber(config, "solver_order", 2, 1, 3);
    result.solverType = oneOf(config, "solver_type", "", {"midpoint", "heun", "bh1", "bh2", "logrho"});
    result.lowerOrderFinal = config.boolean("lower_order_final", true);
    result.eulerAtFinal = config.boolean("euler_at_final", false);
    result.lambdaMinClipped = config.number("lambda_min_clipped", result.lambdaMinClipped);
    result.varianceType = config.string("variance_type", "");
    return result;
}

NoiseScheduleConfig NoiseScheduleConfig::fromFile(const std::filesystem::path& file)
{
    const nlohmann::json json = parsePythonJson(readTextFile(file));
    if (json.is_discarded())
        fail(ErrorCode::BadFile, "Expected JSON, found text that is not: {}.", file.string());
    return fromJson(json, file);
}

std::vector<float> NoiseScheduleConfig::alphasCumprod() const
{
    at::Tensor betas;
    if (!trainedBetas.empty())
        betas = at::tensor(trainedBetas, at::kDouble).to(at::kFloat);
    else if (betaSchedule == "linear")
        betas = at::linspace(betaStart, betaEnd, numTrainTimesteps, at::kFloat);
    else if (betaSchedule == "scaled_linear")
        betas = at::square(at::linspace(std::sqrt(betaStart), std::sqrt(betaEnd), numTrainTimesteps, at::kFloat));
    else if (betaSchedule == "squaredcos_cap_v2")
        betas = cosineBetas(numTrainTimesteps);
    else
        fail(ErrorCode::Unsupported, "Expected a beta schedule linear, scaled_linear or squaredcos_cap_v2, found \"{}\".", betaSchedule);
    if (rescaleBetasZeroSnr)
        betas = rescaledToZeroSnr(betas);
    const at::Tensor products = at::cumprod(1.0 - betas, 0).contiguous();
    return {products.const_data_ptr<float>(), products.const_data_ptr<float>() + products.numel()};
}

} // namespace dice
