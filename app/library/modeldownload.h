#pragma once
// Fetches one file over the network, when a person asks for it and from nowhere but the address that was given. What has
// come so far stands in FILE.part and is gone on with the next time (partialfile.h); the file itself appears when it is whole,
// its hash is right and it is what its name says (arrival.h).
#include <QObject>
#include <QString>
#include <QUrl>

#include <functional>

namespace dice {

struct DownloadRequest
{
    QUrl url;       ///< http or https
    QString target; ///< a file, or a folder: the name is then the server's or the address's own (servername.h)
    QString sha256; ///< 64 digits that the file must have; empty = not checked
};

struct DownloadResult
{
    enum class State { Done, Stopped, Failed };
    State state = State::Failed;
    QString file;           ///< where it is
    QString sha256;         ///< of the whole file
    QString message;        ///< why it failed, a sentence
    qint64 resumedFrom = 0; ///< bytes that were there already
};

/// What is wrong with the address or the hash as they were given, a sentence; empty = nothing.
[[nodiscard]] QString wrongIn(const DownloadRequest& request);

/// Runs an event loop until the file is there. Failed: no such address (404 and the like: refusal.h), no connection or one that
/// breaks or stands still, a certificate that cannot be trusted, a server that sends something else than it announced, a web
/// page, an archive or another thing that is no model, a wrong hash (what came is thrown away), too little space (said before
/// the first byte), a full disk. A broken connection leaves FILE.part. What a server sends of a file is put together from pieces
/// only where they are known to be of one version. No message holds a key or a password of the address (secrets.h).
/// `progress` (bytes; the total is 0 where the server does not say) returns false to stop.
[[nodiscard]] DownloadResult download(const DownloadRequest& request, const std::function<bool(qint64 done, qint64 total)>& progress);

/// As that, without the wait for a connection that stands still being as long as for people: for tests.
[[nodiscard]] DownloadResult download(
    const DownloadRequest& request, const std::function<bool(qint64 done, qint64 total)>& progress, int quietMs);

} // namespace dice
