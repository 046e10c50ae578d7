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

struct PipelineResult
{
    RunStatus status = RunStatus::Finished;
    at::Tensor latents; ///< [B, C, h, w] float32; undefined when cancelled
    at::Tensor pixels;  ///< [B, 3, H, W] float32 about [-1, 1]; undefined when cancelled
    RunReport report;
};

/// Runs `batch` pictures with seeds request.seed, request.seed + 1, ... together. `enhancement`: for guidance by DICE,
/// else null.
[[nodiscard]] PipelineResult runPipeline(DiffusionModel& model, const GenerationRequest& request, int batch,
    const std::optional<EditPixels>& edit, const Enhancement* enhancement, const GenerationListener& listener, const Progress& place,
    std::stop_token stop);

/// Latents to pixels: in tiles where memory asks for it, again in float32 where the result is not finite; says so in
/// the remarks.
[[nodiscard]] at::Tensor decodeLatents(DiffusionModel& model, const at::Tensor& latents, Remarks& remarks);

} // namespace dice
