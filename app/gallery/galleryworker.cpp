#include "galleryworker.h"

#include "base/error.h"
#include "base/file.h"
#include "base/file_name.h"
#include "galleryschema.h"
#include "request/parameters_text.h"
#include "request/picture_text.h"
#include "request/request_json.h"

#include <nlohmann/json.hpp>

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace dice {
namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(dice::GalleryWorker)
};

GalleryEntry entryOf(const QString& file, const Picture& picture)
{
    GalleryEntry entry;
    if (!picture.text.request.empty()) {
        MadePicture made;
        made.request = storedRequest(picture.text, file.toStdString());
        entry = toEntry(made, {});
        const nlohmann::json own = nlohmann::json::parse(picture.text.request);
        entry.passes = own.value("passes", 0);
        entry.passesSaved = 0; // saved on another day or another machine
    } else if (const auto read = readParameters(picture.text)) {
        MadePicture made;
        made.request = read->request;
        entry = toEntry(made, {});
        entry.model.clear();
        entry.generator = QString::fromStdString(generatorName(read->program));
        entry.parameters = QString::fromStdString(read->text);
        if (entry.generator == u"automatic1111") // its text says it all
            entry.request.clear();
    }
    entry.file = file;
    entry.made = QFileInfo(file).lastModified();
    entry.width = picture.image.width;
    entry.height = picture.image.height;
    return entry;
}

// A copy under the file's own name, numbered where that is taken.
QString copyInto(const std::filesystem::path& folder, const QString& file)
{
    std::filesystem::create_directories(folder);
    const std::filesystem::path source = file.toStdString();
    const auto bytes = MappedFile::open(source);
    AtomicFile copy(folder / source.filename());
    copy.write(bytes->bytes());
    for (int number = 1;; ++number) {
        const std::string tail = (number == 1 ? std::string() : fmt::format(" {}", number)) + source.extension().string();
        const std::filesystem::path target = withFileName(folder / source.filename(), source.stem().string(), tail);
        if (copy.commitIfNew(target))
            return QString::fromStdString(target.string());
    }
}

} // namespace

Database& GalleryWorker::database()
{
    if (!m_database)
        m_database = std::make_unique<Database>(m_file, gallerySchema(), Texts::tr("The gallery"));
    return *m_database;
}

template <typename Item, typename Work> QList<Problem> GalleryWorker::forEach(const QList<Item>& items, Work work)
{
    QList<Problem> problems;
    for (const Item& item : items)
        try {
            work(item);
        } catch (const std::exception& error) {
            problems.append(Problem::of(error));
        }
    return problems;
}

void GalleryWorker::find(quint64 number, const GalleryQuery& query)
{
    if (number != m_newest)
        return;
    GalleryResult result;
    try {
        result = findPictures(database(), query);
    } catch (const std::exception&) { // said already where the database was opened
        result.ids = std::make_shared<const std::vector<PictureId>>();
    }
    result.query = number;
    Q_EMIT found(result);
}

void GalleryWorker::importFiles(const QStringList& files)
{
    QList<PictureId> ids;
    const QList<Problem> problems = forEach(files, [&](const QString& file) { ids.append(importFile(file)); });
    Q_EMIT imported(ids, problems);
}

PictureId GalleryWorker::importFile(const QString& file)
{
    const Picture picture = readPicture(file.toStdString()); // before anything is copied: it must be a picture
    const QDir pictures(QString::fromStdString(m_importFolder.parent_path().string()));
    const bool inPlace = !pictures.relativeFilePath(file).startsWith(QStringLiteral(".."));
    GalleryEntry entry = entryOf(file, picture);
    entry.file = inPlace ? file : copyInto(m_importFolder, file);
    return insertPicture(database(), entry);
}

void GalleryWorker::remove(const QList<PictureId>& ids)
{
    QList<PictureId> done;
    const QList<Problem> problems = forEach(ids, [&](PictureId id) {
        toTrash(id);
        done.append(id);
    });
    Q_EMIT removed(done, problems);
}

// A file that is gone already leaves the list all the same.
void GalleryWorker::toTrash(PictureId id)
{
    const QList<GalleryEntry> entries = readPictures(database(), {id});
    if (entries.isEmpty())
        return;
    QString place = QStringLiteral("");
    const QString file = entries.constFirst().file;
    if (QFileInfo::exists(file) && !QFile::moveToTrash(file, &place))
        fail(ErrorCode::Disk, "{}", Texts::tr("%1 could not be moved to the trash; it was left where it is.").arg(file).toStdString());
    database().run(QStringLiteral("UPDATE pictures SET trash = ? WHERE id = ?"), {place.isNull() ? QStringLiteral("") : place, id});
}

void GalleryWorker::restore(const QList<PictureId>& ids)
{
    QList<PictureId> done;
    const QList<Problem> problems = forEach(ids, [&](PictureId id) {
        fromTrash(id);
        done.append(id);
    });
    Q_EMIT restored(done, problems);
}

void GalleryWorker::fromTrash(PictureId id)
{
    QSqlQuery row = database().run(QStringLiteral("SELECT file, trash FROM pictures WHERE id = ? AND trash IS NOT NULL"), {id});
    if (!row.next())
        return;
    const QString file = row.value(0).toString(), place = row.value(1).toString();
    row.finish();
    if (!place.isEmpty() && !QFile::rename(place, file))
        fail(ErrorCode::Disk, "{}", Texts::tr("%1 could not be brought back from the trash.").arg(file).toStdString());
    // The trash keeps a note of where a file came from (freedesktop.org)
    const QFileInfo info(place);
    QFile::remove(info.absolutePath() + QStringLiteral("/../info/") + info.fileName() + QStringLiteral(".trashinfo"));
    database().run(QStringLiteral("UPDATE pictures SET trash = NULL WHERE id = ?"), {id});
}

} // namespace dice
