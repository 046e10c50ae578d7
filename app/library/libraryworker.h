#pragma once
// Walks through model folders and hashes files, in a thread of the library's own.
#include "modelsearch.h"

#include <QObject>

#include <atomic>

namespace dice {

class LibraryWorker : public QObject
{
    Q_OBJECT

public:
    /// Everything in the folders, as searchModels finds it.
    void scan(quint64 number, const QStringList& folders);
    /// As hashModel. Answered by hashed(), with an empty text when it was stopped or could not be read.
    void hash(const QString& path);
    /// What runs ends soon; may be called from any thread.
    void stop() { m_stop = true; }
    void allow() { m_stop = false; }

Q_SIGNALS:
    void scanned(quint64 number, const QList<dice::ModelCandidate>& candidates);
    void hashing(const QString& path, double share);
    void hashed(const QString& path, const QString& sha256);

private:
    std::atomic<bool> m_stop = false;
};

} // namespace dice
