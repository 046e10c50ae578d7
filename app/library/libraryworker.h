#pragma once
// Walks through model folders and hashes files, in a thread of the library's own. It opens no model: what a model is, the engine says.
#include <QDateTime>
#include <QObject>
#include <QStringList>

#include <atomic>

namespace dice {

/// Something that looks like a model from outside: a diffusers folder, or one large file of weights.
struct ModelCandidate
{
    QString path;
    qint64 bytes = 0;
    QDateTime modified; ///< of the newest file in it
    friend bool operator==(const ModelCandidate&, const ModelCandidate&) = default;
};

class LibraryWorker : public QObject
{
    Q_OBJECT

public:
    /// Everything below the folders, in alphabetical order. Links are followed once; a model's own folder is not searched further.
    void scan(quint64 number, const QStringList& folders);
    /// SHA-256 of the denoiser's weights: of the file, or of the shards one after the other. Answered by hashed(), with an empty text when it
    /// was stopped or could not be read.
    void hash(const QString& path);
    /// What runs ends soon; may be called from any thread.
    void stop() { m_stop = true; }
    void allow() { m_stop = false; }

    /// The files that the hash is made of; they are the denoiser's.
    [[nodiscard]] static QStringList hashedFiles(const QString& model);

Q_SIGNALS:
    void scanned(quint64 number, const QList<dice::ModelCandidate>& candidates);
    void hashing(const QString& path, double share);
    void hashed(const QString& path, const QString& sha256);

private:
    std::atomic<bool> m_stop = false;
};

} // namespace dice
