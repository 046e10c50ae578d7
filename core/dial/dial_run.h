#pragma once
// The part of `dice plan` that knows the model.
#include "dial/measure_dial.h"
#include "pipeline/enhancement.h"

#include <stop_token>

namespace dice {

/// Measures, and writes the dial into `file` and the state that can be gone on with beside it, both atomically. Stopped,
/// it writes what it has. `ownScale`: the model's default scale. `enhancement`: of request.enhancer, else null.
[[nodiscard]] DialReport measureDial(DiffusionModel& model, const DialRequest& request, double ownScale, const std::string& modelHash,
    const Enhancement* enhancement, const std::filesystem::path& file, const DialListener& listener, const std::stop_token& stop);

} // namespace dice
