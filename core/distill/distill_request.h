#pragma once
// What is asked of a distillation and what it says. No torch type.
#include "request/progress.h"

#include <array>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace dice {

/// What is trained. Full: the enhancer and a low-rank change of the denoiser that is merged before sampling. Embedding:
/// the enhancer alone, the denoiser stays untouched. Paper: the paper's enhancer by the paper's recipe
/// (arXiv 2502.03726, section 4.1).
enum class DistillRecipe { Full, Embedding, Paper };
[[nodiscard]] std::string_view recipeName(DistillRecipe recipe);

struct DistillRequest
{
    std::string model; ///< as in GenerationRequest
    DistillRecipe recipe = DistillRecipe::Full;
    std::string promptsFile, negativesFile;           ///< empty: the model's own, else a general list
    std::string imagesFolder;                         ///< pictures with captions in .txt files beside them; paper alone, which needs it
    std::string captionsFile;                         ///< COCO's captions JSON for them instead
    double scale = 0;                                 ///< w of the teacher; 0 = the model's own
    std::int64_t updates = 0, batch = 0, records = 0; ///< 0 = planned from the budget
    double budgetMinutes = 30;
    int width = 0, height = 0; ///< pixels; 0 = the model's own
    std::uint64_t seed = 0;
    bool resume = false; ///< goes on with OUTPUT.work
    Precision precision = Precision::Auto;
    std::string device = "auto";
};

/// What a timed trial says the budget is good for.
struct DistillBudget
{
    std::int64_t records = 0, updates = 0, batch = 0;
    double secondsPerRecord = 0, secondsPerUpdate = 0;
    bool recompute = false; ///< what blocks compute is computed again for their gradient, since a batch of it does not fit into memory
    [[nodiscard]] std::string text() const;
};

/// Held-out relative residual R and its parts, see distill/residual.h.
struct HeldOutResidual
{
    double mean = 1, emptyNegative = 1, realNegative = 1, cosine = 0;
    std::array<double, 10> byTime{};
};

enum class DistillStage { Load, Plan, Record, Train, Calibrate };
[[nodiscard]] std::string_view stageName(DistillStage stage);

struct DistillProgress
{
    DistillStage stage = DistillStage::Load;
    std::int64_t done = 0, total = 0;
    double loss = 0, residual = 1; ///< smoothed loss; the latest held-out R
    double secondsLeft = 0;
    std::string plan = {};    ///< in words, once it was chosen
    std::string samples = {}; ///< path of the latest sample grid: CFG above, DICE as it is so far below
};

struct DistillResult
{
    RunStatus status = RunStatus::Finished;
    bool first = true; ///< false in the further processes of a group (process_group.h), which measure and write nothing
    DistillBudget budget;
    HeldOutResidual residual;
    std::int64_t updates = 0, records = 0, parameters = 0;
    double recordSeconds = 0, trainSeconds = 0;
    std::vector<std::pair<std::int64_t, double>> losses, residuals; ///< by update
    Remarks remarks;
};

using DistillListener = std::function<void(const DistillProgress&)>;

/// BadRequest for values out of range or that contradict each other.
void validate(const DistillRequest& request);

} // namespace dice
