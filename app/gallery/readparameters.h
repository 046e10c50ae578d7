#pragma once
// From the text that image programs write into pictures to a request of ours.
#include "image/picture_file.h"
#include "request/request.h"

#include <QStringList>

#include <optional>
#include <string>

namespace dice {

inline constexpr std::string_view kAutomatic1111 = "automatic1111";

struct ReadParameters
{
    GenerationRequest request;
    QStringList unapplied;               ///< "Hires upscaler: Latent": what has no place in a request
    std::string program{kAutomatic1111}; ///< who wrote it
    std::string text;                    ///< what it wrote, in A1111's words
};

/// Never fails: what cannot be read is listed.
[[nodiscard]] ReadParameters readParameters(const std::string& text);
/// The same for a picture of any program; nothing where it says nothing that is known.
[[nodiscard]] std::optional<ReadParameters> readParameters(const PictureText& text);

} // namespace dice
