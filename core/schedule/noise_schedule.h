#pragma once
// The noise schedule that a model was trained with: scheduler_config.json of a diffusers folder.
#include <nlohmann/json_fwd.hpp>

#include <filesystem>
#include <string>
#include <vector>

namespace dice {

enum class PredictionType { Epsilon, VPrediction, Sample };

struct NoiseScheduleConfig
{
    std::string className;               ///< `_class_name`, e.g. PNDMScheduler
    int numTrainTimesteps = 1000;
    double betaStart = 0.00085, betaEnd = 0.012;
    std::string betaSchedule = "scaled_linear"; ///< linear | scaled_linear | squaredcos_cap_v2
    std::vector<double> trainedBetas;    ///< overrides the three above when not empty
    PredictionType predictionType = PredictionType::Epsilon;
    std::string timestepSpacing;         ///< leading | trailing | linspace; empty = the class's own default
    int stepsOffset = 0;
    bool rescaleBetasZeroSnr = false;
    bool setAlphaToOne = true;
    bool clipSample = false;
    bool useKarrasSigmas = false, useExponentialSigmas = false, useBetaSigmas = false;
    std::string finalSigmasType;         ///< zero | sigma_min; empty = the class's own default

    /// Throws BadFile naming `file` and the key for a value of the wrong kind, Unsupported for one it does not know.
    static NoiseScheduleConfig fromJson(const nlohmann::json& config, const std::filesystem::path& file);

    /// Cumulative products of alpha, [numTrainTimesteps], float32 arithmetic as the reference library.
    [[nodiscard]] std::vector<float> alphasCumprod() const;
};

} // namespace dice
