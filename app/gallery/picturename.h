#pragma once
// The names of saved pictures, from a pattern such as "[date]/[prompt] [seed]".
#include "request/request.h"

#include <QDateTime>
#include <QString>

namespace dice {

/// Words in brackets are replaced: [date] [time] [seed] [prompt] [model] [steps] [guidance]. A slash makes a folder; each part is a
/// safeFileName of at most 80 characters. Never empty, never absolute, never upwards.
[[nodiscard]] QString pictureName(const QString& pattern, const GenerationRequest& request, const QDateTime& made);

} // namespace dice
