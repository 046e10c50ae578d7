#include "services.h"

#include <QDir>

namespace dice {
namespace {

std::filesystem::path path(const QString& text) { return QDir(text).filesystemAbsolutePath(); }

QString enhancers(const ServiceFolders& places) { return places.data + QStringLiteral("/enhancers"); }

} // namespace

ServiceFolders ServiceFolders::of(const UserFolders& folders)
{
    const auto text = [](const std::filesystem::path& folder) { return QString::fromStdString(folder.string()); };
    return {text(folders.data), text(folders.config), text(folders.cache), text(folders.pictures), {}};
}

ServiceFolders ServiceFolders::below(const QString& folder)
{
    useFolders(UserFolders::below(path(folder)));
    return of(userFolders());
}

Services::Services(EngineFactory makeEngine, const ServiceFolders& where)
    : places(where), settings(places.config + QStringLiteral("/settings.json")), language(settings),
      session(places.data + QStringLiteral("/session.json")), inference(std::move(makeEngine), path(picturesFolder())),
      queue(places.data + QStringLiteral("/queue.db"), inference),
      distiller(places.data + QStringLiteral("/distil.db"), enhancers(places), queue),
      reporter(distiller, queue, enhancers(places) + QStringLiteral("/reports")),
      gallery(places.data + QStringLiteral("/gallery.db"), path(picturesFolder() + QStringLiteral("/Imported"))),
      library(places.data + QStringLiteral("/library.db"), inference), history(places.data + QStringLiteral("/history.db")),
      styles(places.config + QStringLiteral("/styles.csv")), thumbnails(path(places.cache + QStringLiteral("/thumbnails")))
{
    QObject::connect(
        &queue, &JobQueue::pictureMade, &m_context, [this](qint64, const QString&, const MadePicture& made) { gallery.add(made); });
    QObject::connect(&settings, &Settings::changed, &m_context, [this] { applySettings(); });
    applySettings();
}

void Services::applySettings()
{
    inference.saveInto({path(picturesFolder()), settings.values().namePattern});
    inference.setPreviewsPerSecond(settings.values().previewsPerSecond);
}

QStringList Services::messages() const
{
    QStringList messages{settings.message(), gallery.message(), queue.message(), distiller.message(), library.message(), history.message()};
    messages.removeAll({});
    return messages;
}

} // namespace dice
