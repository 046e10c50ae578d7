#pragma once
// The dial between one denoiser pass per step and classifier-free guidance's two: what each model evaluation of the
// sampler pays for. A plain value; part of the request. No torch type.
#include <string>
#include <string_view>
#include <vector>

namespace dice {

/// What one model evaluation does. With D = eps(c) - eps(c_neg), the unscaled difference, and the scale w:
enum class PassKind {
    Measure, ///< both passes: eps(c_neg) + w D. Two passes.
    Carry,   ///< eps(c) + (w - 1) * coefficient * D of the last measurement. One pass.
    Dice,    ///< the enhanced embedding. One pass.
    Plain,   ///< eps(c) alone. One pass.
};

struct PlannedPass
{
    PassKind kind = PassKind::Measure;
    double coefficient = 1; ///< of a carried difference; 1 for the other kinds
    friend bool operator==(const PlannedPass&, const PlannedPass&) = default;
};

/// One entry per model evaluation that the picture takes, from the first one taken: samplers with two evaluations a step
/// have two entries a step, and image to image starts where the sampler does. Empty = no plan.
struct GuidancePlan
{
    std::vector<PlannedPass> evaluations;

    /// A letter per evaluation: M measure, C carry, D dice, P plain; behind a C its coefficient where it is not 1, as
    /// short as it reads back exactly: "MMC0.96C0.9MCCD". Empty text is the empty plan.
    /// BadRequest for other letters and for coefficients that are no finite numbers.
    static GuidancePlan parse(std::string_view text);
    [[nodiscard]] std::string text() const;

    [[nodiscard]] bool empty() const { return evaluations.empty(); }
    [[nodiscard]] int size() const { return static_cast<int>(evaluations.size()); }
    /// Denoiser passes of one picture.
    [[nodiscard]] int passes() const;
    [[nodiscard]] bool has(PassKind kind) const;
    friend bool operator==(const GuidancePlan&, const GuidancePlan&) = default;
};

} // namespace dice
