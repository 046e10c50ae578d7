#include "modelsearch.h"

#include "modelfolders.h"

#include <QCryptographicHash>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QSet>

#include <algorithm>

namespace dice {
namespace {

constexpr int kDeepest = 4;
constexpr qint64 kSmallestCheckpoint = 200 << 20; // smaller files of weights are LoRA, VAE and embeddings
constexpr qint64 kChunk = 1 << 20;

bool isModelFolder(const QString& folder) { return QFile::exists(folder + QStringLiteral("/model_index.json")); }

bool isCheckpointFile(const QFileInfo& info)
{
    return hasWeightsEnding(info.fileName().toStdString()) && info.size() >= kSmallestCheckpoint &&
           !info.completeBaseName().endsWith(QStringLiteral(".vae"), Qt::CaseInsensitive);
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

class Search
{
public:
    explicit Search(const std::function<bool()>& goOn) : m_goOn(goOn) {}

    void look(const QString& place)
    {
        if (const QFileInfo info(place); info.isFile()) {
            if (const QString real = info.canonicalFilePath(); !m_seen.contains(real))
                take(info);
            return;
        }
        search(place, 0);
    }

    QList<ModelCandidate> found;
    bool stopped = false;

private:
    void take(const QFileInfo& info)
    {
        m_seen.insert(info.canonicalFilePath());
        found.append({info.absoluteFilePath(), info.size(), info.lastModified()});
    }

    void search(const QString& folder, int depth)
    {
        const QString place = QFileInfo(folder).canonicalFilePath();
        stopped = stopped || (m_goOn && !m_goOn());
        if (stopped || place.isEmpty() || m_seen.contains(place))
            return;
        m_seen.insert(place);
        if (isModelFolder(folder)) {
            found.append(measured(folder));
            return;
        }
        const QDir dir(folder);
        for (const QFileInfo& info : dir.entryInfoList(QDir::Files, QDir::Name))
            if (isCheckpointFile(info) && !m_seen.contains(info.canonicalFilePath()))
                take(info);
        if (depth < kDeepest)
            for (const QFileInfo& info : dir.entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name))
                search(info.absoluteFilePath(), depth + 1);
    }

    const std::function<bool()>& m_goOn;
    QSet<QString> m_seen;
};

} // namespace

QList<ModelCandidate> searchModels(const QStringList& places, const std::function<bool()>& goOn)
{
    Search search(goOn);
    for (const QString& place : places)
        for (const QString& folder : modelFolders(place).of(AssetKind::Model))
            search.look(QDir::cleanPath(folder));
    return search.stopped ? QList<ModelCandidate>() : search.found;
}

QStringList hashedFiles(const QString& model)
{
    if (!QFileInfo(model).isDir())
        return {model};
    for (const char* part : {"unet", "transformer"}) {
        const QDir folder(model + u'/' + QLatin1String(part));
        for (const QString& pattern : {QStringLiteral("*.safetensors"), QStringLiteral("*.bin")}) {
            QStringList files;
            for (const QFileInfo& info : folder.entryInfoList({pattern}, QDir::Files, QDir::Name))
                files.append(info.absoluteFilePath());
            if (!files.isEmpty())
                return files;
        }
    }
    return {};
}

QString hashModel(const QString& model, const std::function<bool(double)>& progress)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const QStringList files = hashedFiles(model);
    qint64 total = 0, done = 0;
    for (const QString& file : files)
        total += QFileInfo(file).size();
    bool whole = !files.isEmpty();
    for (const QString& name : files) {
        QFile file(name);
        whole = whole && file.open(QIODevice::ReadOnly);
        while (whole && !file.atEnd()) {
            const QByteArray bytes = file.read(kChunk);
            done += bytes.size();
            whole = !bytes.isEmpty() && progress(static_cast<double>(done) / static_cast<double>(total));
            hash.addData(bytes);
        }
    }
    return whole ? QString::fromLatin1(hash.result().toHex()) : QString();
}

} // namespace dice
