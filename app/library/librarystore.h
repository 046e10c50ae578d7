#pragma once
// What the model library keeps, for the studio and the command line alike: places that are used where they are, the
// models that were found there, and what a person wrote about them. Nothing here touches a model's files. Beside the
// database lies library.json, from which the engine learns names and folders (core/assets/library_index.h).
#include "database/database.h"
#include "engine/engine.h"
#include "modelsearch.h"
#include "problem/problem.h"

namespace dice {

struct ModelEntry
{
    QString path;         ///< empty = the starter model, wherever the program lies
    QString name, family; ///< as corrected by hand, else as detected
    QString detectedName, detectedFamily, pipeline, prediction;
    int width = 0, height = 0, latentChannels = 0;
    qint64 parameters = 0;
    double defaultScale = 0;
    qint64 memory = 0; ///< bytes at the peak of one picture of its own size
    QString partsFrom; ///< the model that has what its single file lacks; mostly empty
    QString reasons;   ///< why it is taken for what it is, a line each
    qint64 bytes = 0;
    QDateTime modified;
    QString sha256; ///< of the denoiser's weights; empty until it was computed
    QString notes, triggers;
    QString enhancer;       ///< that makes it CFG-free; empty = none yet
    Problem problem;        ///< why it cannot be used; empty if it can
    bool inspected = false; ///< the engine has said what it is
    bool corrected = false;

    [[nodiscard]] bool builtIn() const { return path.isEmpty(); }
    /// In lists: the starter model first, then by name.
    [[nodiscard]] bool comesBefore(const ModelEntry& other) const;
};

/// Throws what Database throws.
class LibraryStore
{
public:
    explicit LibraryStore(const QString& databaseFile, const QString& what);

    [[nodiscard]] QString message() const { return m_database.message(); }
    /// Whether what is written will be there the next time.
    [[nodiscard]] bool keeps() const { return m_database.keeps(); }

    /// Those that are there: the starter model first, then by name.
    [[nodiscard]] QList<ModelEntry> models();
    [[nodiscard]] QStringList places();
    /// False if there is no such folder or file, or it is there already.
    bool addPlace(const QString& place);
    void removePlace(const QString& place);

    /// What a search has found; the others leave the list, and what was written about them is kept. Gives the paths of those
    /// that the engine has to look at.
    QStringList merge(const QList<ModelCandidate>& candidates);
    void keepSummary(const QString& path, const ModelSummary& summary);
    void keepProblem(const QString& path, const Problem& problem);
    /// `column` is one of sha256, notes, triggers, own_name, own_family.
    void write(const QString& path, const QString& column, const QVariant& value);

    /// Writes library.json; throws Error (Disk).
    void tellEngine();

private:
    QString m_file;
    Database m_database;
};

} // namespace dice
