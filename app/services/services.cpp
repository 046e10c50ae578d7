#include "services.h"

#include <QDir>
#include <QStandardPaths>

namespace dice {
namespace {

std::filesystem::path path(const QString& text) { return QDir(text).filesystemAbsolutePath(); }

} // namespace

ServicePlaces ServicePlaces::standard()
{
    const auto place = [](QStandardPaths::StandardLocation location) { return QStandardPaths::writableLocation(location); };
    return {place(QStandardPaths::AppDataLocation), place(QStandardPaths::AppConfigLocation), place(QStandardPaths::CacheLocation), {}, {}};
}

ServicePlaces ServicePlaces::below(const QString& folder)
{
    return {folder + QStringLiteral("/data"), folder + QStringLiteral("/config"), folder + QStringLiteral("/cache"),
        folder + QStringLiteral("/pictures"), {}};
}

Services::Services(EngineFactory makeEngine, const ServicePlaces& where)
    : places(where), settings(places.config + QStringLiteral("/settings.json")), language(settings),
      session(places.data + QStringLiteral("/session.json")), inference(std::move(makeEngine), path(picturesFolder())),
      queue(places.data + QStringLiteral("/queue.db"), inference),
      distiller(places.data + QStringLiteral("/distil.db"), Distiller::standardFolder(), inference),
      reporter(distiller, inference, DistillReporter::standardFolder()),
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
