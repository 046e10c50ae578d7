#pragma once
// The dial as a window shows it: from one denoiser pass per model evaluation to CFG's two, and what was measured between.
#include "engine/engine.h"
#include "guidance/dial.h"

#include <optional>

namespace dice {

/// passRange of a request that is still being edited: where its parts do not fit together yet, one to two per step.
[[nodiscard]] PassRange dialRange(const GenerationRequest& request);

/// The place on another dial that is as far from its ends as `passes` is from those of `from`; 0 stays 0.
[[nodiscard]] int movedPasses(int passes, const PassRange& from, const PassRange& to);

/// Spends so many passes of one picture; 0 = as the mode says. A plan that came with a picture served for other passes, and goes.
void setPasses(GenerationRequest& request, int passes);

/// After a change that moves the dial's ends, of sampler, steps or edit: the dial of `request` keeps the place between its ends
/// that it had in `before`.
void keepPlaceOnDial(GenerationRequest& request, const GenerationRequest& before);

/// `request` with the guidance of another request of the same model: the same place on the dial, whatever is edited.
void placeOnDial(GenerationRequest& request, const GenerationRequest& base);

/// A few places between the ends that are worth a look, in rising order; fewer where the range is short.
[[nodiscard]] std::vector<int> dialTrials(const PassRange& range);

/// How near the pictures of a measured plan came to CFG's of the same seeds.
struct DialCloseness
{
    double psnr = 0;             ///< dB, mean over pictures
    std::optional<double> share; ///< of the latent error without guidance that is gone; nothing where that was not measured
};

class ModelDial
{
public:
    /// What plan.json in the model's folder says; nothing where there is none, or it is damaged or another model's.
    [[nodiscard]] static ModelDial of(const ModelSummary& model);

    /// Numbers of passes between the ends for which a plan was measured with the request's sampler, schedule and steps.
    [[nodiscard]] std::vector<int> marks(const GenerationRequest& request, bool enhancer) const;
    [[nodiscard]] std::optional<DialCloseness> closeness(const GenerationRequest& request, int passes, bool enhancer) const;

private:
    [[nodiscard]] const Dial* dialFor(const GenerationRequest& request) const;
    DialFile m_file;
};

} // namespace dice
