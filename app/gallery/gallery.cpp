#include "gallery.h"

#include "galleryschema.h"

namespace dice {

Gallery::Gallery(const QString& databaseFile, std::filesystem::path importFolder, QObject* parent)
    : QObject(parent), m_database(databaseFile, gallerySchema(), tr("The gallery")),
      m_worker(new GalleryWorker(databaseFile, std::move(importFolder)))
{
    m_thread.setObjectName(QStringLiteral("gallery"));
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    connect(m_worker, &GalleryWorker::found, this, [this](const GalleryResult& result) {
        if (result.query == m_lastQuery)
            Q_EMIT found(result);
    });
    connect(m_worker, &GalleryWorker::imported, this, [this](const QList<PictureId>& ids, const QList<Problem>& problems) {
        Q_EMIT imported(ids);
        tell(problems);
    });
    connect(m_worker, &GalleryWorker::removed, this, [this](const QList<PictureId>& ids, const QList<Problem>& problems) {
        if (!ids.isEmpty())
            m_undo.append(ids);
        Q_EMIT removed(ids);
        tell(problems);
    });
    connect(m_worker, &GalleryWorker::restored, this, [this](const QList<PictureId>& ids, const QList<Problem>& problems) {
        Q_EMIT restored(ids);
        tell(problems);
    });
    // What was removed in an earlier session can no more be undone: it is forgotten
    guarded(false, [&] { return m_database.run(QStringLiteral("DELETE FROM pictures WHERE trash IS NOT NULL")), true; });
    m_thread.start();
}

Gallery::~Gallery()
{
    m_thread.quit();
    m_thread.wait();
}

template <typename Answer, typename Work> Answer Gallery::guarded(Answer otherwise, Work work)
{
    try {
        return work();
    } catch (const std::exception& error) {
        Q_EMIT problem(Problem::of(error));
        return otherwise;
    }
}

void Gallery::tell(const QList<Problem>& problems)
{
    if (problems.isEmpty())
        return;
    Problem all = problems.front();
    for (const Problem& more : problems.sliced(1))
        all.details += (all.details.isEmpty() ? QString() : QStringLiteral("\n")) + more.english();
    Q_EMIT problem(all);
}

PictureId Gallery::add(const MadePicture& made, const QDateTime& when) { return made.file.isEmpty() ? 0 : add(toEntry(made, when)); }

PictureId Gallery::add(const GalleryEntry& entry)
{
    const PictureId id = guarded(PictureId(0), [&] { return insertPicture(m_database, entry); });
    if (id != 0)
        Q_EMIT added(id);
    return id;
}

std::optional<GalleryEntry> Gallery::entry(PictureId id)
{
    const QList<GalleryEntry> found = entries({id});
    return found.isEmpty() ? std::nullopt : std::optional(found.constFirst());
}

QList<GalleryEntry> Gallery::entries(const QList<PictureId>& ids)
{
    return guarded(QList<GalleryEntry>(), [&] { return readPictures(m_database, ids); });
}

PictureId Gallery::idOf(const QString& file)
{
    return guarded(PictureId(0), [&] {
        QSqlQuery row = m_database.run(QStringLiteral("SELECT id FROM pictures WHERE file = ? AND trash IS NULL"), {file});
        return row.next() ? row.value(0).toLongLong() : 0;
    });
}

QString Gallery::latestOf(const QString& model)
{
    return guarded(QString(), [&] {
        QSqlQuery row = m_database.run(
            QStringLiteral("SELECT file FROM pictures WHERE model = ? AND trash IS NULL ORDER BY made DESC LIMIT 1"), {model});
        return row.next() ? row.value(0).toString() : QString();
    });
}

QList<GalleryEntry> Gallery::latest(int most)
{
    return guarded(QList<GalleryEntry>(), [&] {
        QList<PictureId> ids;
        for (QSqlQuery row =
                 m_database.run(QStringLiteral("SELECT id FROM pictures WHERE trash IS NULL ORDER BY made DESC, id DESC LIMIT ?"), {most});
             row.next();)
            ids.append(row.value(0).toLongLong());
        return readPictures(m_database, ids);
    });
}

qint64 Gallery::passesSaved()
{
    return guarded(qint64(0), [&] {
        QSqlQuery row = m_database.run(QStringLiteral("SELECT passes_saved FROM totals"));
        return row.next() ? row.value(0).toLongLong() : 0;
    });
}

QStringList Gallery::models()
{
    return guarded(QStringList(), [&] {
        QStringList names;
        for (QSqlQuery row = m_database.run(QStringLiteral("SELECT DISTINCT model FROM pictures WHERE model <> '' ORDER BY model"));
             row.next();)
            names.append(row.value(0).toString());
        return names;
    });
}

quint64 Gallery::find(const GalleryQuery& query)
{
    const quint64 number = ++m_lastQuery;
    m_worker->expectQuery(number);
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, number, query] { worker->find(number, query); }, Qt::QueuedConnection);
    return number;
}

void Gallery::setStarred(const QList<PictureId>& ids, bool starred)
{
    const bool done = guarded(false, [&] {
        Database::Transaction transaction(m_database);
        for (const PictureId id : ids)
            m_database.run(QStringLiteral("UPDATE pictures SET starred = ? WHERE id = ?"), {starred, id});
        transaction.commit();
        return true;
    });
    if (done)
        Q_EMIT changed(ids);
}

QList<GalleryBoard> Gallery::boards()
{
    return guarded(QList<GalleryBoard>(), [&] {
        QList<GalleryBoard> boards;
        QSqlQuery row = m_database.run(QStringLiteral(
            "SELECT id, name, (SELECT count(*) FROM board_pictures JOIN pictures ON pictures.id = picture WHERE board = boards.id AND trash IS NULL) "
            "FROM boards ORDER BY name COLLATE NOCASE"));
        while (row.next())
            boards.append({row.value(0).toLongLong(), row.value(1).toString(), row.value(2).toInt()});
        return boards;
    });
}

qint64 Gallery::addBoard(const QString& name)
{
    const QString trimmed = name.trimmed();
    if (trimmed.isEmpty())
        return 0;
    const qint64 id = guarded(qint64(0), [&] {
        m_database.run(QStringLiteral("INSERT OR IGNORE INTO boards (name) VALUES (?)"), {trimmed});
        QSqlQuery row = m_database.run(QStringLiteral("SELECT id FROM boards WHERE name = ?"), {trimmed});
        return row.next() ? row.value(0).toLongLong() : 0;
    });
    Q_EMIT boardsChanged();
    return id;
}

void Gallery::removeBoard(qint64 board)
{
    guarded(false, [&] { return m_database.run(QStringLiteral("DELETE FROM boards WHERE id = ?"), {board}), true; });
    Q_EMIT boardsChanged();
}

void Gallery::addToBoard(qint64 board, const QList<PictureId>& ids)
{
    guarded(false, [&] {
        for (const PictureId id : ids)
            m_database.run(QStringLiteral("INSERT OR IGNORE INTO board_pictures VALUES (?, ?)"), {board, id});
        return true;
    });
    Q_EMIT boardsChanged();
}

void Gallery::removeFromBoard(qint64 board, const QList<PictureId>& ids)
{
    guarded(false, [&] {
        for (const PictureId id : ids)
            m_database.run(QStringLiteral("DELETE FROM board_pictures WHERE board = ? AND picture = ?"), {board, id});
        return true;
    });
    Q_EMIT boardsChanged();
}

void Gallery::remove(const QList<PictureId>& ids)
{
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, ids] { worker->remove(ids); }, Qt::QueuedConnection);
}

void Gallery::undoRemove()
{
    if (!m_undo.isEmpty())
        QMetaObject::invokeMethod(
            m_worker, [worker = m_worker, ids = m_undo.takeLast()] { worker->restore(ids); }, Qt::QueuedConnection);
}

void Gallery::importFiles(const QStringList& files)
{
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, files] { worker->importFiles(files); }, Qt::QueuedConnection);
}

} // namespace dice
