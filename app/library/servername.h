#pragma once
// The name of a file that comes over the network: what the server says in Content-Disposition (RFC 6266), else the address.
#include <QByteArray>
#include <QList>
#include <QUrl>

namespace dice {

/// The name in a Content-Disposition, as the server wrote it and unsafe; empty = none. `filename*` (RFC 5987, in any charset,
/// RFC 2231's pieces too) goes before `filename`, which may be quoted, escaped, in UTF-8, Latin-1, percent signs or RFC 2047's words.
[[nodiscard]] QString nameInDisposition(const QByteArray& disposition);

/// A safe name of at most 240 bytes, its ending kept: the disposition's, else that of the address, of which the last one with
/// an ending that tells what a file is goes before the others (`addresses` in the order of the redirections). Never empty.
[[nodiscard]] QString serverName(const QByteArray& disposition, const QList<QUrl>& addresses);

/// Whether the name's ending tells what the file is: ".safetensors", not that of "v1.5".
[[nodiscard]] bool hasKnownEnding(const QString& name);

} // namespace dice
