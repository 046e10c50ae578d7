#include "libraryworker.h"

#include <QCryptographicHash>
#include <QDir>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QFile>
#include <QSet>

#include <algorithm>

namespace dice {
namespace {

constexpr int kDeepest = 4;
constexpr qint64 kSmallestCheckpoint = 200 << 20; // smaller files of weights are LoRA, VAE and embeddings
constexpr qint64 kChunk = 1 << 20;
constexpr int kTellMs = 200;

bool isModelFolder(const QString& folder) { return QFile::exists(folder + QStringLiteral("/model_index.json")); }

bool isCheckpointFile(const QFileInfo& info)
{
    const QString suffix = info.suffix().toLower();
    return (suffix == u"safetensors" || suffix == u"ckpt") && info.size() >= kSmallestCheckpoint;
}

ModelCandidate measured(const QString& folder)
{
    ModelCandidate model{folder, 0, {}};
    for (QDirIterator files(folder, QDir::Files, QDirIterator::Subdirectories); files.hasNext();) {
        files.next();
        model.bytes += files.fileInfo().size();
        model.modified = std::max(model.modified, files.fileInfo().lastModified());
    }
    return model;
}

void search(const QString& folder, int depth, QSet<QString>& seen, QList<ModelCandidate>& found, const std::atomic<bool>& stop)
{
    const QString place = QFileInfo(folder).canonicalFilePath();
    if (stop || place.isEmpty() || seen.contains(place))
        return;
    seen.insert(place);
    if (isModelFolder(folder)) {
        found.append(measured(folder));
        return;
    }
    const QDir dir(folder);
    for (const QFileInfo& info : dir.entryInfoList(QDir::Files, QDir::Name))
        if (isCheckpointFile(info))
            found.append({info.absoluteFilePath(), info.size(), info.lastModified()});
    if (depth < kDeepest)
        for (const QFileInfo& info : dir.entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name))
            search(info.absoluteFilePath(), depth + 1, seen, found, stop);
}

} // namespace

void LibraryWorker::scan(quint64 number, const QStringList& folders)
{
    QList<ModelCandidate> found;
    QSet<QString> seen;
    for (const QString& folder : folders)
        search(QDir::cleanPath(folder), 0, seen, found, m_stop);
    if (!m_stop)
        Q_EMIT scanned(number, found);
}

QStringList LibraryWorker::hashedFiles(const QString& model)
{
    if (!QFileInfo(model).isDir())
        return {model};
    for (const char* part : {"unet", "transformer"}) {
        const QDir folder(model + u'/' + QLatin1String(part));
        QStringList files;
        for (const QFileInfo& info : folder.entryInfoList({QStringLiteral("*.safetensors")}, QDir::Files, QDir::Name))
            files.append(info.absoluteFilePath());
        if (!files.isEmpty())
            return files;
    }
    return {};
}

void LibraryWorker::hash(const QString& path)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const QStringList files = hashedFiles(path);
    qint64 total = 0, done = 0;
    for (const QString& file : files)
        total += QFileInfo(file).size();
    QElapsedTimer told;
    told.start();
    bool whole = !files.isEmpty();
    for (const QString& name : files) {
        QFile file(name);
        whole = whole && file.open(QIODevice::ReadOnly);
        while (whole && !file.atEnd()) {
            const QByteArray bytes = file.read(kChunk);
            whole = !bytes.isEmpty() && !m_stop;
            hash.addData(bytes);
            done += bytes.size();
            if (told.elapsed() >= kTellMs) {
                told.restart();
                Q_EMIT hashing(path, static_cast<double>(done) / static_cast<double>(total));
            }
        }
    }
    Q_EMIT hashed(path, whole ? QString::fromLatin1(hash.result().toHex()) : QString());
}

} // namespace dice
