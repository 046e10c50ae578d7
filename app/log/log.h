#pragma once
// One log file for core (spdlog) and for Qt. It stays on this machine.
#include <QString>

namespace dice {

/// Everything from now on goes to `<folder>/dice-studio.log` and, from warnings on, to stderr as well. The file begins anew at 1 MB; the
/// last three are kept. Where it cannot be written, stderr remains.
void startLog(const QString& folder);
/// Ends the file and gives Qt its own messages back. Safe to call without startLog.
void stopLog();
/// The file that is written; empty where there is none.
[[nodiscard]] QString logFile();

} // namespace dice
