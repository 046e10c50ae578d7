#pragma once
// What the gallery does outside the window's thread: finding, importing, and moving files to the trash and back.
#include "galleryrows.h"
#include "problem/problem.h"

#include <QObject>

#include <atomic>
#include <filesystem>

namespace dice {

class GalleryWorker : public QObject
{
    Q_OBJECT

public:
    GalleryWorker(QString databaseFile, std::filesystem::path importFolder)
        : m_file(std::move(databaseFile)), m_importFolder(std::move(importFolder))
    {
    }

    void find(quint64 number, const GalleryQuery& query);
    /// Queries before this one are not answered: somebody typed on.
    void expectQuery(quint64 number) { m_newest = number; }
    void importFiles(const QStringList& files);
    void remove(const QList<PictureId>& ids);
    void restore(const QList<PictureId>& ids);

Q_SIGNALS:
    void found(const dice::GalleryResult& result);
    void imported(const QList<qint64>& ids, const QList<dice::Problem>& problems);
    void removed(const QList<qint64>& ids, const QList<dice::Problem>& problems);
    void restored(const QList<qint64>& ids, const QList<dice::Problem>& problems);

private:
    Database& database();
    PictureId importFile(const QString& file);
    void toTrash(PictureId id);
    void fromTrash(PictureId id);
    /// `work` for each, with what it throws as a list of sentences.
    template <typename Item, typename Work> static QList<Problem> forEach(const QList<Item>& items, Work work);

    QString m_file;
    std::filesystem::path m_importFolder;
    std::unique_ptr<Database> m_database; ///< made in the worker's thread
    std::atomic<quint64> m_newest = 0;
};

} // namespace dice
