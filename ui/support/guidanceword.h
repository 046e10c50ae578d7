#pragma once
// Says how the prompt is enforced in the request's own words, which QML compares: "none", "cfg", "dice".
#include "request/request_json.h"

#include <QString>

namespace dice {

[[nodiscard]] inline QString guidanceWord(GuidanceMode mode)
{
    const std::string_view word = nameOf(mode);
    return QString::fromLatin1(word.data(), static_cast<qsizetype>(word.size()));
}

/// Throws Error for a word that is none of them.
[[nodiscard]] inline GuidanceMode guidanceOf(const QString& word) { return enumNamed<GuidanceMode>(word.toStdString(), "guidance"); }

} // namespace dice
