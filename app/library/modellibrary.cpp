#include "modellibrary.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace dice {
namespace {

constexpr int kRescanMs = 1500; // after the last change: copying a model takes a while

const Migrations& schema()
{
    static const Migrations migrations = {{
        QStringLiteral("CREATE TABLE folders (path TEXT PRIMARY KEY)"),
        QStringLiteral(R"(CREATE TABLE models (
            path TEXT PRIMARY KEY, there INTEGER NOT NULL DEFAULT 1, bytes INTEGER NOT NULL DEFAULT 0, modified INTEGER NOT NULL DEFAULT 0,
            inspected INTEGER NOT NULL DEFAULT 0, name TEXT, family TEXT, pipeline TEXT, prediction TEXT, width INTEGER, height INTEGER, latent_channels INTEGER,
            parameters INTEGER, default_scale REAL, problem TEXT, sha256 TEXT, notes TEXT, triggers TEXT, own_name TEXT, own_family TEXT))"),
        QStringLiteral("INSERT INTO models (path) VALUES ('')"), // the starter model
    }, {
        QStringLiteral("ALTER TABLE models ADD COLUMN enhancer TEXT"),
        QStringLiteral("UPDATE models SET inspected = 0"), // whether they have one is seen at the next look
    }};
    return migrations;
}

ModelEntry toEntry(const QSqlQuery& row)
{
    int at = 0;
    const auto text = [&] { return row.value(at++).toString(); };
    const auto number = [&] { return row.value(at++).toLongLong(); };
    ModelEntry model;
    model.path = text();
    model.bytes = number();
    model.modified = QDateTime::fromMSecsSinceEpoch(number());
    model.inspected = number() != 0;
    model.detectedName = text();
    model.detectedFamily = text();
    model.pipeline = text();
    model.prediction = text();
    model.width = static_cast<int>(number());
    model.height = static_cast<int>(number());
    model.latentChannels = static_cast<int>(number());
    model.parameters = number();
    model.defaultScale = row.value(at++).toDouble();
    model.problem = text();
    model.sha256 = text();
    model.notes = text();
    model.triggers = text();
    const QString ownName = text(), ownFamily = text();
    if (const QString enhancer = text(); !enhancer.isEmpty())
        model.enhancer = enhancer;
    model.name = ownName.isEmpty() ? model.detectedName : ownName;
    model.family = ownFamily.isEmpty() ? model.detectedFamily : ownFamily;
    model.corrected = !ownName.isEmpty() || !ownFamily.isEmpty();
    return model;
}

} // namespace

ModelLibrary::ModelLibrary(const QString& databaseFile, InferenceService& inference, QObject* parent)
    : QObject(parent), m_inference(inference), m_database(databaseFile, schema(), tr("The model library")), m_worker(new LibraryWorker)
{
    m_thread.setObjectName(QStringLiteral("library"));
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    connect(m_worker, &LibraryWorker::scanned, this, [this](quint64 number, const QList<ModelCandidate>& candidates) {
        if (number == m_scan)
            merge(candidates);
    });
    connect(m_worker, &LibraryWorker::hashed, this, &ModelLibrary::keepHash);
    connect(m_worker, &LibraryWorker::hashing, this, &ModelLibrary::hashProgressed);
    connect(&inference, &InferenceService::inspected, this, &ModelLibrary::keepSummary);
    connect(&inference, &InferenceService::notInspected, this, &ModelLibrary::keepProblem);
    m_rescan.setSingleShot(true);
    m_rescan.setInterval(kRescanMs);
    m_rescan.callOnTimeout(this, &ModelLibrary::scan);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, &m_rescan, qOverload<>(&QTimer::start));
    load();
    m_thread.start(QThread::LowPriority);
}

ModelLibrary::~ModelLibrary()
{
    m_worker->stop();
    m_thread.quit();
    m_thread.wait();
}

template <typename Work>
void ModelLibrary::guarded(Work work)
{
    try {
        work();
    } catch (const std::exception& error) {
        Q_EMIT problem(QString::fromStdString(error.what()));
    }
}

void ModelLibrary::load()
{
    m_models.clear();
    guarded([&] {
        QSqlQuery row = m_database.run(QStringLiteral(
            "SELECT path, bytes, modified, inspected, name, family, pipeline, prediction, width, height, latent_channels, parameters, default_scale, problem, sha256, "
            "notes, triggers, own_name, own_family, enhancer FROM models WHERE there = 1"));
        while (row.next()) {
            const ModelEntry model = toEntry(row);
            m_models.insert(model.path, model);
        }
    });
}

QList<ModelEntry> ModelLibrary::models() const
{
    QList<ModelEntry> list = m_models.values();
    std::sort(list.begin(), list.end(), [](const ModelEntry& a, const ModelEntry& b) {
        if (a.builtIn() != b.builtIn())
            return a.builtIn();
        const int order = a.name.compare(b.name, Qt::CaseInsensitive);
        return order != 0 ? order < 0 : a.path < b.path;
    });
    return list;
}

std::optional<ModelEntry> ModelLibrary::model(const QString& path) const
{
    const auto found = m_models.constFind(path);
    return found == m_models.constEnd() ? std::nullopt : std::optional(*found);
}

QStringList ModelLibrary::duplicatesOf(const QString& path) const
{
    const QString hash = m_models.value(path).sha256;
    QStringList others;
    for (const ModelEntry& model : m_models)
        if (!hash.isEmpty() && model.sha256 == hash && model.path != path)
            others.append(model.path);
    others.sort();
    return others;
}

QStringList ModelLibrary::folders()
{
    QStringList folders;
    guarded([&] {
        for (QSqlQuery row = m_database.run(QStringLiteral("SELECT path FROM folders ORDER BY path")); row.next();)
            folders.append(row.value(0).toString());
    });
    return folders;
}

bool ModelLibrary::addFolder(const QString& folder)
{
    const QString path = QFileInfo(folder).absoluteFilePath();
    if (!QFileInfo(path).isDir() || folders().contains(path))
        return false;
    guarded([&] { m_database.run(QStringLiteral("INSERT INTO folders VALUES (?)"), {path}); });
    scan();
    return true;
}

void ModelLibrary::removeFolder(const QString& folder)
{
    guarded([&] { m_database.run(QStringLiteral("DELETE FROM folders WHERE path = ?"), {folder}); });
    scan();
}

void ModelLibrary::scan()
{
    m_scanning = true;
    const quint64 number = ++m_scan;
    if (!m_models.value({}).inspected)
        inspect({});
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, number, folders = folders()] { worker->scan(number, folders); }, Qt::QueuedConnection);
    Q_EMIT changed();
}

void ModelLibrary::merge(const QList<ModelCandidate>& candidates)
{
    m_scanning = false;
    QStringList toInspect;
    guarded([&] {
        Database::Transaction transaction(m_database);
        m_database.run(QStringLiteral("UPDATE models SET there = 0 WHERE path <> ''"));
        for (const ModelCandidate& candidate : candidates) {
            const auto known = m_models.constFind(candidate.path);
            const bool same = known != m_models.constEnd() && known->bytes == candidate.bytes && known->modified == candidate.modified;
            if (!same || !known->inspected)
                toInspect.append(candidate.path);
            // Another size or time: the hash and what was detected belong to other weights
            m_database.run(QStringLiteral("INSERT INTO models (path, bytes, modified, name) VALUES (?, ?, ?, ?) ON CONFLICT (path) DO UPDATE SET there = 1, "
                                          "sha256 = iif(bytes = excluded.bytes AND modified = excluded.modified, sha256, NULL), "
                                          "inspected = iif(bytes = excluded.bytes AND modified = excluded.modified, inspected, 0), "
                                          "bytes = excluded.bytes, modified = excluded.modified"),
                           {candidate.path, candidate.bytes, candidate.modified.toMSecsSinceEpoch(), QFileInfo(candidate.path).fileName()});
        }
        transaction.commit();
    });
    load();
    for (const QString& path : toInspect)
        if (!m_models.value(path).inspected)
            inspect(path);
    watch();
    Q_EMIT changed();
}

void ModelLibrary::inspect(const QString& path)
{
    ++m_inspecting;
    m_inference.inspect(path);
}

void ModelLibrary::keepSummary(const QString& path, const ModelSummary& summary)
{
    m_inspecting = std::max(0, m_inspecting - 1);
    guarded([&] {
        m_database.run(QStringLiteral("UPDATE models SET inspected = 1, name = ?, family = ?, pipeline = ?, prediction = ?, width = ?, height = ?, latent_channels = ?, "
                                      "parameters = ?, default_scale = ?, enhancer = ?, problem = NULL WHERE path = ?"),
                       {QString::fromStdString(summary.name), QString::fromStdString(summary.family), QString::fromStdString(summary.pipeline),
                        QString::fromStdString(summary.predictionType), summary.width, summary.height, summary.latentChannels, qint64(summary.unetParameters),
                        summary.defaultScale, QString::fromStdString(summary.enhancer), path.isNull() ? QLatin1String("") : path});
    });
    load();
    Q_EMIT changed();
}

void ModelLibrary::keepProblem(const QString& path, const QString& message)
{
    m_inspecting = std::max(0, m_inspecting - 1);
    guarded([&] { m_database.run(QStringLiteral("UPDATE models SET inspected = 1, problem = ? WHERE path = ?"), {message, path.isNull() ? QLatin1String("") : path}); });
    load();
    Q_EMIT changed();
}

void ModelLibrary::write(const QString& path, const QString& column, const QVariant& value)
{
    guarded([&] { m_database.run(QStringLiteral("UPDATE models SET %1 = ? WHERE path = ?").arg(column), {value, path.isNull() ? QLatin1String("") : path}); });
    load();
    Q_EMIT changed();
}

void ModelLibrary::setNotes(const QString& path, const QString& notes) { write(path, QStringLiteral("notes"), notes); }

void ModelLibrary::setTriggers(const QString& path, const QString& triggers) { write(path, QStringLiteral("triggers"), triggers); }

void ModelLibrary::correct(const QString& path, const QString& name, const QString& family)
{
    const ModelEntry model = m_models.value(path);
    write(path, QStringLiteral("own_name"), name.trimmed() == model.detectedName ? QString() : name.trimmed());
    write(path, QStringLiteral("own_family"), family.trimmed() == model.detectedFamily ? QString() : family.trimmed());
}

void ModelLibrary::hashAll()
{
    for (const ModelEntry& model : models())
        if (model.sha256.isEmpty() && !model.builtIn())
            hash(model.path);
}

void ModelLibrary::hash(const QString& path)
{
    if (m_toHash.contains(path) || (m_hashes && m_hashing == path) || !m_models.contains(path) || path.isEmpty())
        return;
    m_toHash.enqueue(path);
    hashNext();
}

void ModelLibrary::hashNext()
{
    if (m_hashes || m_toHash.isEmpty())
        return;
    m_hashes = true;
    m_hashing = m_toHash.dequeue();
    m_worker->allow();
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, path = m_hashing] { worker->hash(path); }, Qt::QueuedConnection);
    Q_EMIT changed();
}

void ModelLibrary::stopHashing()
{
    m_toHash.clear();
    if (m_hashes)
        m_worker->stop();
}

void ModelLibrary::keepHash(const QString& path, const QString& sha256)
{
    m_hashes = false;
    m_hashing.clear();
    m_worker->allow();
    if (!sha256.isEmpty())
        write(path, QStringLiteral("sha256"), sha256);
    hashNext();
    Q_EMIT changed();
}

void ModelLibrary::watch()
{
    if (const QStringList before = m_watcher.directories(); !before.isEmpty())
        m_watcher.removePaths(before);
    QStringList places;
    for (const QString& folder : folders()) {
        places.append(folder);
        for (const QFileInfo& info : QDir(folder).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot))
            places.append(info.absoluteFilePath());
    }
    places.removeIf([](const QString& place) { return !QFileInfo(place).isDir(); });
    if (!places.isEmpty())
        m_watcher.addPaths(places);
}

} // namespace dice
