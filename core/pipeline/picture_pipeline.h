#pragma once
// The stages in order, from a request to pixels. Text to image, image to image and inpainting are one path: they differ
// in where they start.
#include "pipeline/enhancement.h"
#include "pipeline/model.h"
#include "pipeline/starting_point.h"
#include "request/progress.h"

#include <optional>
#include <stop_token>

namespace dice {

/// What goes into pictures beside the request: what its files hold.
struct PipelineInput
{
    std::optional<EditPixels> edit = {};      ///< the picture to start from
    const Enhancement* enhancement = nullptr; ///< for guidance by DICE, else null
    Conditions conditions = {};               ///< beside those that follow from the edit and the enhancement
};

struct PipelineResult
{
    RunStatus status = RunStatus::Finished;
    at::Tensor latents; ///< [B, C, h, w] float32; undefined when cancelled
    at::Tensor pixels;  ///< [B, 3, H, W] float32 about [-1, 1]; undefined when cancelled
    RunReport report;
};

/// Runs `batch` pictures with seeds request.seed, request.seed + 1, ... together.
[[nodiscard]] PipelineResult runPipeline(DiffusionModel& model, const GenerationRequest& request, int batch, const PipelineInput& input,
    const GenerationListener& listener, const Progress& place, std::stop_token stop);

/// Latents to pixels: in tiles where memory asks for it, again in float32 where the result is not finite; says so in
/// the remarks.
[[nodiscard]] at::Tensor decodeLatents(DiffusionModel& model, const at::Tensor& latents, Remarks& remarks);

} // namespace dice
