#pragma once
// Probes whether an enhancer does anything for a model, before it is used on one that it was not made for.
#include "pipeline/enhancement.h"

namespace dice {

/// The relative residual R (residual.h) of an enhancer on a few short pictures of the model: a quick look whether it does
/// anything for it.
[[nodiscard]] double probeResidual(DiffusionModel& model, const Enhancement& enhancement, double scale, int clipSkip);

} // namespace dice
