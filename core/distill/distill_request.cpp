#include "distill/distill_request.h"

#include "base/error.h"

namespace dice {

std::string_view stageName(DistillStage stage)
{
    switch (stage) {
    case DistillStage::Load:
        return "load";
    case DistillStage::Plan:
        return "plan";
    case DistillStage::Record:
        return "record";
    case DistillStage::Train:
        return "train";
    case DistillStage::Calibrate:
        return "calibrate";
    }
    return "";
}

std::string_view recipeName(DistillRecipe recipe)
{
    return recipe == DistillRecipe::Full ? "full" : recipe == DistillRecipe::Embedding ? "embedding" : "paper";
}

std::string DistillBudget::text() const
{
    const std::string training = fmt::format("{} updates of {} ({:.0f} s{})", updates, batch,
        static_cast<double>(updates) * secondsPerUpdate, recompute ? "; activations are computed twice, for want of memory" : "");
    return records == 0 ? training
                        : fmt::format("{} records ({:.0f} s) and {}", records, static_cast<double>(records) * secondsPerRecord, training);
}

void validate(const DistillRequest& request)
{
    const auto range = [](std::string_view what, double value, double low, double high) {
        if (!(value >= low && value <= high))
            fail(ErrorCode::BadRequest, "Expected {} from {} to {}, found {}.", what, low, high, value);
    };
    if (request.scale != 0)
        range("a scale above 1, as there is nothing to distill at 1: one", request.scale, 1.01, 100);
    range("updates", static_cast<double>(request.updates), 0, 1e7);
    range("a batch", static_cast<double>(request.batch), 0, 4096);
    range("records", static_cast<double>(request.records), 0, 1e8);
    range("a budget in minutes", request.budgetMinutes, 0.05, 1e5);
    for (const int size : {request.width, request.height})
        range("a size", size, 0, 4096);
    if (request.recipe == DistillRecipe::Paper && request.imagesFolder.empty())
        fail(ErrorCode::BadRequest, "Expected a folder of pictures with captions for the recipe paper, found none.");
    if (request.recipe != DistillRecipe::Paper && (!request.imagesFolder.empty() || !request.captionsFile.empty()))
        fail(ErrorCode::BadRequest,
            "Expected the recipe paper for a folder of pictures, found another; the other recipes need no pictures.");
}

} // namespace dice
