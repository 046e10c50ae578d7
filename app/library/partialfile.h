#pragma once
// What has come of a file so far: NAME.part, and beside it NAME.part.tag, which tells by which version of the file and from
// which address it is gone on with.
#include <QByteArray>
#include <QFile>
#include <QUrl>

namespace dice {

/// The version of a file on a server: enough to tell whether more bytes belong to those that are there.
struct FileVersion
{
    QByteArray tag;   ///< a strong ETag, or the time of change; empty = the server tells neither
    qint64 total = 0; ///< bytes; 0 = unknown

    /// Not where both tell a thing differently. A tag says nothing of a time.
    [[nodiscard]] bool mayBe(const FileVersion& other) const;
};

/// Which address it is, as a hash without what a log-in or a signature in it changes.
[[nodiscard]] QByteArray addressKey(const QUrl& url);

class PartialFile
{
public:
    PartialFile() = default;
    explicit PartialFile(const QString& target);
    /// The newest in a folder that came from the address; without one, that of `name`.
    [[nodiscard]] static PartialFile inFolder(const QString& folder, const QUrl& url, const QString& name);

    [[nodiscard]] QString target() const { return m_target; }
    [[nodiscard]] QString path() const { return m_target + QStringLiteral(".part"); }
    [[nodiscard]] qint64 size() const;
    /// As it was kept; empty where nothing was, or it is of another address.
    [[nodiscard]] FileVersion version(const QUrl& url) const;
    void keepVersion(const FileVersion& version, const QUrl& url) const;
    void forgetVersion() const { QFile::remove(tagPath()); }
    void remove() const;

private:
    [[nodiscard]] QString tagPath() const { return path() + QStringLiteral(".tag"); }
    QString m_target;
};

} // namespace dice
