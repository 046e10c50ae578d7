#include "libraryworker.h"

#include <QElapsedTimer>

namespace dice {
namespace {

constexpr int kTellMs = 200;

} // namespace

void LibraryWorker::scan(quint64 number, const QStringList& folders)
{
    const QList<ModelCandidate> found = searchModels(folders, [this] { return !m_stop; });
    if (!m_stop)
        Q_EMIT scanned(number, found);
}

void LibraryWorker::hash(const QString& path)
{
    QElapsedTimer told;
    told.start();
    const QString sha256 = hashModel(path, [&](double share) {
        if (told.elapsed() >= kTellMs) {
            told.restart();
            Q_EMIT hashing(path, share);
        }
        return !m_stop;
    });
    Q_EMIT hashed(path, sha256);
}

} // namespace dice
