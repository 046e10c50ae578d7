#pragma once
// Every picture that was made or brought in, in SQLite with full-text search over the prompts. Reading single rows and small changes happen at
// once; finding, importing and the trash happen in a thread of the gallery's own, and come back as signals.
#include "galleryvalues.h"
#include "galleryworker.h"
#include "problem/problem.h"

#include <QThread>

namespace dice {

class Gallery : public QObject
{
    Q_OBJECT

public:
    /// Pictures from elsewhere are copied into `importFolder`, unless they lie below the folder around it already.
    Gallery(const QString& databaseFile, std::filesystem::path importFolder, QObject* parent = nullptr);
    ~Gallery() override;

    /// A sentence when the list cannot be kept; empty when all is well.
    [[nodiscard]] QString message() const { return m_database.message(); }

    /// Keeps what is known about a picture that was saved. 0 if the database refused, which problem() tells.
    PictureId add(const MadePicture& made, const QDateTime& when = QDateTime::currentDateTime());
    PictureId add(const GalleryEntry& entry);
    [[nodiscard]] std::optional<GalleryEntry> entry(PictureId id);
    /// In the given order; unknown ones are left out.
    [[nodiscard]] QList<GalleryEntry> entries(const QList<PictureId>& ids);
    /// The picture that is saved as this file; 0 if it is not in the gallery.
    [[nodiscard]] PictureId idOf(const QString& file);
    /// The file of the last picture that this model made; empty if there is none.
    [[nodiscard]] QString latestOf(const QString& model);
    /// The last ones that were made, newest first.
    [[nodiscard]] QList<GalleryEntry> latest(int most);
    /// Passes that all pictures together did not need, against two a step.
    [[nodiscard]] qint64 passesSaved();
    /// The names of all models, in alphabetical order.
    [[nodiscard]] QStringList models();

    /// Answered by found() with the returned number, unless another find() follows first.
    quint64 find(const GalleryQuery& query);
    void setStarred(const QList<PictureId>& ids, bool starred);

    [[nodiscard]] QList<GalleryBoard> boards();
    /// The board's id, also of one that has this name already; 0 for an empty name.
    qint64 addBoard(const QString& name);
    void removeBoard(qint64 board);
    void addToBoard(qint64 board, const QList<PictureId>& ids);
    void removeFromBoard(qint64 board, const QList<PictureId>& ids);

    /// To the system's trash. Answered by removed().
    void remove(const QList<PictureId>& ids);
    /// What was removed last, and not brought back yet. Answered by restored().
    void undoRemove();
    [[nodiscard]] bool canUndoRemove() const { return !m_undo.isEmpty(); }
    /// Answered by imported().
    void importFiles(const QStringList& files);

Q_SIGNALS:
    void added(qint64 id);
    void changed(const QList<qint64>& ids);
    void boardsChanged();
    void found(const dice::GalleryResult& result);
    void removed(const QList<qint64>& ids);
    void restored(const QList<qint64>& ids);
    void imported(const QList<qint64>& ids);
    void problem(const dice::Problem& problem);

private:
    /// What the database throws becomes problem(), and `otherwise` the answer.
    template <typename Answer, typename Work> Answer guarded(Answer otherwise, Work work);
    void tell(const QList<Problem>& problems);

    Database m_database;
    QThread m_thread;
    GalleryWorker* m_worker; // owned by its thread
    quint64 m_lastQuery = 0;
    QList<QList<PictureId>> m_undo;
};

} // namespace dice
