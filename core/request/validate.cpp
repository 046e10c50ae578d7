#include "request/validate.h"

#include "base/error.h"
#include "schedule/sampler.h"

#include <algorithm>
#include <cmath>

namespace dice {
namespace {

// A picture of this many pixels would need tens of gigabytes; beyond it a typing mistake is likelier than a wish.
constexpr std::int64_t kMostPixels = 64'000'000;

void requireRange(std::string_view what, double value, double low, double high)
{
    if (!(value >= low && value <= high))
        fail(ErrorCode::BadRequest, "Expected {} from {} to {}, found {}.", what, low, high, value);
}

void requireName(std::string_view what, const std::string& name, const std::vector<std::string>& known)
{
    if (std::find(known.begin(), known.end(), name) == known.end())
        fail(ErrorCode::BadRequest, "Expected a {} out of {}, found \"{}\".", what, fmt::join(known, ", "), name);
}

void validateSize(const GenerationRequest& request, int factor)
{
    for (const auto& [what, size] : {std::pair("width", request.width), std::pair("height", request.height)}) {
        if (size == 0)
            continue;
        requireRange(what, size, 8, 16384);
        if (factor > 0 && size % factor != 0)
            fail(ErrorCode::BadRequest,
                "Expected a {} that is a multiple of {} pixels for this model, found {}; {} and {} are the nearest.", what, factor, size,
                size / factor * factor, (size / factor + 1) * factor);
    }
    if (static_cast<std::int64_t>(request.width) * request.height > kMostPixels)
        fail(ErrorCode::BadRequest, "Expected a picture of at most {} million pixels, found {} x {}.", kMostPixels / 1'000'000,
            request.width, request.height);
}

void validatePasses(const GuidanceSettings& guidance)
{
    if (guidance.passes < 0)
        fail(ErrorCode::BadRequest, "Expected passes from 0, which leaves them to the guidance, found {}.", guidance.passes);
    if (guidance.mode == GuidanceMode::None && (guidance.passes != 0 || !guidance.plan.empty()))
        fail(ErrorCode::BadRequest,
            "Expected guidance cfg or dice for a number of passes or a plan, found none, which takes one pass per model evaluation.");
    if (guidance.mode == GuidanceMode::Cfg && guidance.plan.has(PassKind::Dice))
        fail(ErrorCode::BadRequest, "Expected guidance dice for the plan \"{}\", which has evaluations by DICE (D), found cfg.",
            guidance.plan.text());
}

} // namespace

void validate(const GenerationRequest& request, int factor)
{
    requireName("sampler", request.sampler, samplerNames());
    requireName("schedule", request.schedule, scheduleNames());
    requireRange("steps", request.steps, 1, 1000);
    requireRange("a count", request.count, 1, 10000);
    requireRange("a batch", request.batch, 1, 64);
    requireRange("clip skip", request.clipSkip, 1, 24);
    requireRange("eta", request.eta, 0, 1);
    requireRange("a scale", request.guidance.scale, 0, 100);
    requireRange("the beginning of the guidance interval", request.guidance.intervalBegin, 0, 1);
    requireRange("the end of the guidance interval", request.guidance.intervalEnd, request.guidance.intervalBegin, 1);
    requireRange("the adaptive threshold", request.guidance.adaptiveThreshold, 0, 1);
    requireRange("a variation strength", request.variationStrength, 0, 1);
    validateSize(request, factor);
    const SizeHints& sizes = request.sizes;
    for (const int hint : {sizes.originalWidth, sizes.originalHeight, sizes.cropLeft, sizes.cropTop, sizes.targetWidth, sizes.targetHeight})
        requireRange("a size that the model is told", hint, 0, 16384);
    if (request.edit && request.aspectBins)
        fail(ErrorCode::BadRequest, "Sizes by aspect ratio are for new pictures; an edit keeps the size of its own.");
    if (request.edit) {
        requireRange("a strength", request.edit->strength, 0, 1);
        requireRange("padding", request.edit->areaPadding, 0, 1024);
        requireRange("feather", request.edit->feather, 0, 256);
        if (request.edit->image.empty())
            fail(ErrorCode::BadRequest, "Expected a picture to edit, found none.");
        if (request.edit->area == InpaintArea::OnlyMasked && request.edit->mask.empty())
            fail(ErrorCode::BadRequest, "Repainting only the masked area needs a mask, found none.");
    }
    validatePasses(request.guidance);
    if (request.guidance.mode == GuidanceMode::Dice)
        requireRange("a scale with guidance dice", request.guidance.scale, 1, 100);
    requireRange("alpha", request.guidance.alpha.value_or(1), 0, 10);
    requireRange("beta", request.guidance.beta.value_or(0), -10, 10);
    for (const LoraUse& lora : request.loras) {
        if (lora.file.empty())
            fail(ErrorCode::BadRequest, "Expected a name or file for every LoRA, found one without.");
        requireRange("a LoRA's weight", lora.weight, -100, 100);
        requireRange("a LoRA's weight for the text encoder", lora.textWeight.value_or(0), -100, 100);
    }
    if (request.vaeScale && !(*request.vaeScale > 0 && *request.vaeScale <= 100))
        fail(ErrorCode::BadRequest, "Expected a scale of the autoencoder above 0, to 100, found {}.", *request.vaeScale);
}

} // namespace dice
