#pragma once
// How many denoiser passes the dial of a request can spend.
#include "guidance/plan_choice.h"
#include "request/request.h"

namespace dice {

struct NoiseScheduleConfig;

/// The dial of a request: what guidance.passes may be, in denoiser passes of one picture. One to two per model evaluation
/// that is taken; that is one to two per step, but for samplers that evaluate the model twice a step (heun, dpm2,
/// dpm2-a, dpmpp-sde) and for editing, which takes only the last part of the steps. Throws BadRequest.
[[nodiscard]] PassRange passRange(const GenerationRequest& request);

/// What the plan for the request is chosen by; `enhancer`: whether there is one to plan with.
[[nodiscard]] PlanQuestion planQuestion(const GenerationRequest& request, const NoiseScheduleConfig& schedule, bool enhancer);

} // namespace dice
