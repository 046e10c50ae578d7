#pragma once
// The models on this machine: folders are used in place and nothing is copied. What each model is, the engine says; what a person wrote about
// it, and corrected, survives every new scan.
#include "inference/inferenceservice.h"
#include "librarystore.h"
#include "libraryworker.h"
#include "problem/problem.h"

#include <QFileSystemWatcher>
#include <QHash>
#include <QQueue>
#include <QThread>
#include <QTimer>

namespace dice {

class ModelLibrary : public QObject
{
    Q_OBJECT

public:
    ModelLibrary(const QString& databaseFile, InferenceService& inference, QObject* parent = nullptr);
    ~ModelLibrary() override;

    [[nodiscard]] QString message() const { return m_store.message(); }
    /// The starter model first, then by name.
    [[nodiscard]] QList<ModelEntry> models() const;
    [[nodiscard]] std::optional<ModelEntry> model(const QString& path) const;
    /// The model that a request refers to: by its path, else by its hash, else by the name of its file or folder, since pictures
    /// hold no path.
    [[nodiscard]] std::optional<ModelEntry> find(const AssetRef& reference) const;
    /// Other models with the same weights, by their hash.
    [[nodiscard]] QStringList duplicatesOf(const QString& path) const;

    [[nodiscard]] QStringList folders();
    /// Those that a program's list of folders names and that are not there.
    [[nodiscard]] QStringList missingFolders() const { return m_missing; }
    /// Used in place; a program's folder is recognised (modelfolders.h). False if there is no such folder, or it is there already.
    bool addFolder(const QString& folder);
    /// Its models leave the list; their files stay where they are, and what was written about them is kept.
    void removeFolder(const QString& folder);
    /// Looks at the starter model and searches all folders.
    void scan();
    [[nodiscard]] bool scanning() const { return m_scanning || m_inspecting > 0; }

    /// Asks the engine once more what the model is, when something beside it has changed.
    void renew(const QString& path) { inspect(path); }
    void setNotes(const QString& path, const QString& notes);
    void setTriggers(const QString& path, const QString& triggers);
    /// Empty texts give the detected ones back.
    void correct(const QString& path, const QString& name, const QString& family);

    /// Those without a hash, one after the other, in the background.
    void hashAll();
    void hash(const QString& path);
    void stopHashing();
    [[nodiscard]] QString hashing() const { return m_hashing; }
    [[nodiscard]] int leftToHash() const { return static_cast<int>(m_toHash.size()) + (m_hashes ? 1 : 0); }

Q_SIGNALS:
    void changed();
    void hashProgressed(const QString& path, double share);
    void problem(const dice::Problem& problem);

private:
    void load();
    void merge(const QList<ModelCandidate>& candidates);
    void inspect(const QString& path);
    void keepSummary(const QString& path, const ModelSummary& summary);
    void keepProblem(const QString& path, const Problem& problem);
    void keepHash(const QString& path, const QString& sha256);
    void hashNext();
    void watch();
    void write(const QString& path, const QString& column, const QVariant& value);
    template <typename Work> void guarded(Work work);
    void tellEngine();

    InferenceService& m_inference;
    LibraryStore m_store;
    QThread m_thread;
    LibraryWorker* m_worker; // owned by its thread
    QFileSystemWatcher m_watcher;
    QTimer m_rescan;
    QHash<QString, ModelEntry> m_models; ///< those that are there
    QQueue<QString> m_toHash;
    QString m_hashing;
    QStringList m_missing;
    bool m_hashes = false, m_scanning = false;
    int m_inspecting = 0;
    quint64 m_scan = 0;
};

} // namespace dice
