#pragma once
// The request as JSON, as it is written into pictures. Version 1; unknown keys are refused by name, so that a newer
// program's picture is never replayed as something else in silence.
#include "request/request.h"

#include <nlohmann/json_fwd.hpp>

#include <string>
#include <string_view>

namespace dice {

[[nodiscard]] nlohmann::json toJson(const GenerationRequest& request);
/// `where` names the file in errors (BadFile).
[[nodiscard]] GenerationRequest requestFromJson(const nlohmann::json& json, const std::string& where);

[[nodiscard]] std::string_view nameOf(GuidanceMode mode);
[[nodiscard]] std::string_view nameOf(NoiseKind kind);
[[nodiscard]] std::string_view nameOf(WeightConvention convention);
[[nodiscard]] std::string_view nameOf(Precision precision);
[[nodiscard]] std::string_view nameOf(InpaintArea area);
/// BadRequest that lists the words there are; `what` names the option.
[[nodiscard]] GuidanceMode guidanceModeNamed(std::string_view word, std::string_view what = "guidance");
[[nodiscard]] NoiseKind noiseKindNamed(std::string_view word, std::string_view what = "noise");
[[nodiscard]] WeightConvention weightConventionNamed(std::string_view word, std::string_view what = "weights");
[[nodiscard]] Precision precisionNamed(std::string_view word, std::string_view what = "precision");
[[nodiscard]] InpaintArea inpaintAreaNamed(std::string_view word, std::string_view what = "area");

} // namespace dice
