#pragma once
// safeFileName() makes a name that Linux, Windows and macOS take, out of any text.
#include <QString>

namespace dice {

/// One part of a path: what some file system does not take is a blank; no dot or blank at either end, so that it is neither
/// hidden nor ".."; never the name of a device of Windows; at most `most` characters and `mostBytes` bytes of UTF-8, cut
/// between letters as they are read, not inside an emoji. May be empty.
[[nodiscard]] QString safeFileName(const QString& text, qsizetype most, qsizetype mostBytes);

} // namespace dice
