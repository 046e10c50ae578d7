#pragma once
// Reads the request that stands in a picture, ours or another program's, as far as it says one.
#include "problem/problem.h"
#include "request/parameters_text.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace dice {

struct PictureRequest
{
    std::optional<GenerationRequest> request; ///< nothing where the picture carries no parameters
    QString program;                          ///< "AUTOMATIC1111", "comfyui" ...; empty for ours
    QStringList leftOut;                      ///< what has no place in a request, as the other program names it
    QStringList assumed;                      ///< what its text leaves unsaid and its program means by that: "RNG: NV"
    Problem problem;                          ///< why the file could not be read; empty where it could
};

/// Reads a file, and pixels where text may hide in them: for a thread beside the window's.
[[nodiscard]] PictureRequest readPictureRequest(const QString& file);

/// What was read of a picture of another program, or of a text in A1111's words.
[[nodiscard]] PictureRequest requestIn(const ReadParameters& read);

} // namespace dice
