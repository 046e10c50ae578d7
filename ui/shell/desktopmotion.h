#pragma once
// Reads whether the desktop wants fewer animations.
#include <QString>

namespace dice {

/// Whether the desktop was told to leave out animations, as KDE and GTK note it in files of the folder (~/.config). Qt 6.4 does not say.
[[nodiscard]] bool wantsLessMotion(const QString& configFolder);

} // namespace dice
