#pragma once
// Chooses the window's fonts for a language.
#include <QString>

namespace dice {

/// Inter where it is installed, else what the system has; behind it the fonts for the letters of the language that Inter lacks.
void chooseFonts(const QString& language);

} // namespace dice
