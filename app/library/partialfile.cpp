#include "partialfile.h"

#include "base/secrets.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QUrlQuery>

namespace dice {
namespace {

constexpr qint64 kLongestTag = 4096;

QList<QByteArray> linesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.read(kLongestTag).split('\n') : QList<QByteArray>();
}

} // namespace

bool FileVersion::mayBe(const FileVersion& other) const
{
    const bool sameKind = tag.startsWith('"') == other.tag.startsWith('"');
    const bool otherTag = !tag.isEmpty() && !other.tag.isEmpty() && sameKind && tag != other.tag;
    return !otherTag && (total == 0 || other.total == 0 || total == other.total);
}

QByteArray addressKey(const QUrl& url)
{
    QUrlQuery query;
    for (const auto& [name, value] : QUrlQuery(url).queryItems(QUrl::FullyEncoded))
        if (withoutSecrets((name + QStringLiteral("=x")).toStdString()).ends_with("=x") && !name.startsWith(QStringLiteral("X-")))
            query.addQueryItem(name, value);
    QUrl bare = url.adjusted(QUrl::RemoveUserInfo | QUrl::RemoveFragment);
    bare.setQuery(query);
    return QCryptographicHash::hash(bare.toEncoded(), QCryptographicHash::Sha256).toHex();
}

PartialFile::PartialFile(const QString& target) : m_target(target) {}

PartialFile PartialFile::inFolder(const QString& folder, const QUrl& url, const QString& name)
{
    static const QString kEnding = QStringLiteral(".part.tag");
    const QByteArray key = addressKey(url);
    const QDir dir(folder);
    for (const QString& tag : dir.entryList({u'*' + kEnding}, QDir::Files, QDir::Time))
        if (const PartialFile part(dir.filePath(tag.chopped(kEnding.size()))); linesOf(part.tagPath()).value(1) == key && part.size() > 0)
            return part;
    return PartialFile(dir.filePath(name));
}

qint64 PartialFile::size() const { return QFileInfo(path()).size(); }

FileVersion PartialFile::version(const QUrl& url) const
{
    const QList<QByteArray> lines = linesOf(tagPath());
    const QByteArray address = lines.value(1);
    return address.isEmpty() || address == addressKey(url) ? FileVersion{lines.value(0).trimmed(), lines.value(2).toLongLong()}
                                                           : FileVersion();
}

void PartialFile::keepVersion(const FileVersion& version, const QUrl& url) const
{
    QFile file(tagPath());
    if (file.open(QIODevice::WriteOnly))
        file.write(version.tag + '\n' + addressKey(url) + '\n' + QByteArray::number(version.total) + '\n');
}

void PartialFile::remove() const
{
    QFile::remove(path());
    forgetVersion();
}

} // namespace dice
