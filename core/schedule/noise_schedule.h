#pragma once
// The noise schedule that a model was trained with: scheduler_config.json of a diffusers folder.
#include <nlohmann/json_fwd.hpp>

#include <filesystem>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dice {

enum class PredictionType { Epsilon, VPrediction, Sample };

/// "epsilon", "v_prediction" or "sample", as scheduler_config.json says it.
[[nodiscard]] std::string_view predictionTypeName(PredictionType type);

/// For which family the `ays` schedule takes its published levels; scheduler_config.json does not say.
enum class AlignYourStepsTable { Sd15, Sdxl };

/// Keys that are missing or null have the values below. Where the classes of diffusers differ in their
/// defaults, "not said" is kept, and the sampler applies its own class's default; with one exception: clip_sample,
/// which some classes clip with unless told otherwise. That is right for pixels alone, and diffusers' latent
/// pipelines switch it off, so here only a config that asks for it gets it.
struct NoiseScheduleConfig
{
    std::string className; ///< `_class_name`, e.g. PNDMScheduler
    int numTrainTimesteps = 1000;
    double betaStart = 0.00085, betaEnd = 0.012;
    std::string betaSchedule = "scaled_linear"; ///< linear | scaled_linear | squaredcos_cap_v2
    std::vector<double> trainedBetas;           ///< overrides the three above when not empty
    PredictionType predictionType = PredictionType::Epsilon;
    std::string timestepSpacing; ///< leading | trailing | linspace; empty = the class's own default
    int stepsOffset = 0;
    bool rescaleBetasZeroSnr = false;
    std::optional<bool> setAlphaToOne; ///< nothing = the class's own default
    bool clipSample = false;
    double clipSampleRange = 1;
    bool useKarrasSigmas = false, useExponentialSigmas = false, useBetaSigmas = false;
    std::string finalSigmasType; ///< zero | sigma_min; empty = the class's own default
    int solverOrder = 2;         ///< unipc and deis; 1 to 3
    std::string solverType;      ///< midpoint | heun | bh1 | bh2 | logrho; another class's one = the own default
    bool lowerOrderFinal = true, eulerAtFinal = false;
    double lambdaMinClipped = -std::numeric_limits<double>::infinity(); ///< DPM-Solver: leaves out lower log-SNR
    std::string varianceType;                                           ///< ddpm: fixed_large; everything else counts as fixed_small
    AlignYourStepsTable alignYourSteps = AlignYourStepsTable::Sd15;

    /// Throws BadFile naming `file` and the key for a value of the wrong kind, Unsupported for one it does not know.
    static NoiseScheduleConfig fromJson(const nlohmann::json& config, const std::filesystem::path& file);
    /// The same from a file; diffusers writes -Infinity into it, which is not JSON, and that is read too.
    static NoiseScheduleConfig fromFile(const std::filesystem::path& file);

    /// Cumulative products of alpha, [numTrainTimesteps], float32 arithmetic as diffusers. With
    /// rescaleBetasZeroSnr the last one is 0.
    [[nodiscard]] std::vector<float> alphasCumprod() const;
};

} // namespace dice
