#pragma once
// The checks that a request passes before it costs anything.
#include "request/request.h"

namespace dice {

/// Throws BadRequest with a sentence for the first value that no model could serve: names of samplers and schedules, ranges,
/// settings that exclude one another. Sizes are checked against `factor`, the pixels that width and height must be multiples
/// of, where it is known (0 = not yet).
void validate(const GenerationRequest& request, int factor = 0);

} // namespace dice
