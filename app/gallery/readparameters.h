#pragma once
// From the text that A1111 and its relatives write into pictures to a request of ours.
#include "base/request.h"

#include <QStringList>

#include <string>

namespace dice {

struct ReadParameters
{
    GenerationRequest request;
    QStringList unapplied; ///< "Hires upscaler: Latent": what has no place in a request
};

/// Never fails: what cannot be read is listed.
[[nodiscard]] ReadParameters readParameters(const std::string& text);

} // namespace dice
