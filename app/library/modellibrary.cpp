#include "modellibrary.h"

#include "modelfolders.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace dice {
namespace {

constexpr int kRescanMs = 1500; // after the last change: copying a model takes a while

} // namespace

ModelLibrary::ModelLibrary(const QString& databaseFile, InferenceService& inference, QObject* parent)
    : QObject(parent), m_inference(inference), m_store(databaseFile, tr("The model library")), m_worker(new LibraryWorker)
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

template <typename Work> void ModelLibrary::guarded(Work work)
{
    try {
        work();
    } catch (const std::exception& error) {
        Q_EMIT problem(Problem::of(error));
    }
}

void ModelLibrary::load()
{
    m_models.clear();
    guarded([&] {
        for (const ModelEntry& model : m_store.models())
            m_models.insert(model.path, model);
    });
}

void ModelLibrary::tellEngine()
{
    guarded([&] { m_store.tellEngine(); });
}

QList<ModelEntry> ModelLibrary::models() const
{
    QList<ModelEntry> list = m_models.values();
    std::sort(list.begin(), list.end(), [](const ModelEntry& a, const ModelEntry& b) { return a.comesBefore(b); });
    return list;
}

std::optional<ModelEntry> ModelLibrary::model(const QString& path) const
{
    const auto found = m_models.constFind(path);
    return found == m_models.constEnd() ? std::nullopt : std::optional(*found);
}

std::optional<ModelEntry> ModelLibrary::find(const AssetRef& reference) const
{
    const QString file = QString::fromStdString(reference.file), hash = QString::fromStdString(reference.sha256);
    if (const auto known = model(file))
        return known;
    const auto first = [this](const auto& is) {
        const auto found = std::find_if(m_models.constBegin(), m_models.constEnd(), is);
        return found == m_models.constEnd() ? std::nullopt : std::optional(*found);
    };
    if (const auto same = first([&](const ModelEntry& entry) { return !hash.isEmpty() && entry.sha256 == hash; }))
        return same;
    return first([&](const ModelEntry& entry) { return !entry.builtIn() && QFileInfo(entry.path).fileName() == file; });
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
    guarded([&] { folders = m_store.places(); });
    return folders;
}

bool ModelLibrary::addFolder(const QString& folder)
{
    bool added = false;
    guarded([&] { added = m_store.addPlace(folder); });
    if (added)
        scan();
    return added;
}

void ModelLibrary::removeFolder(const QString& folder)
{
    guarded([&] { m_store.removePlace(folder); });
    scan();
}

void ModelLibrary::scan()
{
    m_scanning = true;
    const quint64 number = ++m_scan;
    if (!m_models.value({}).inspected)
        inspect({});
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, number, folders = folders()] { worker->scan(number, folders); }, Qt::QueuedConnection);
    Q_EMIT changed();
}

void ModelLibrary::merge(const QList<ModelCandidate>& candidates)
{
    m_scanning = false;
    QStringList toInspect;
    guarded([&] { toInspect = m_store.merge(candidates); });
    load();
    tellEngine();
    for (const QString& path : toInspect)
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
    guarded([&] { m_store.keepSummary(path, summary); });
    load();
    tellEngine();
    Q_EMIT changed();
}

void ModelLibrary::keepProblem(const QString& path, const Problem& problem)
{
    m_inspecting = std::max(0, m_inspecting - 1);
    guarded([&] { m_store.keepProblem(path, problem); });
    load();
    Q_EMIT changed();
}

void ModelLibrary::write(const QString& path, const QString& column, const QVariant& value)
{
    guarded([&] { m_store.write(path, column, value); });
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
    tellEngine();
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
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, path = m_hashing] { worker->hash(path); }, Qt::QueuedConnection);
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
    m_missing.clear();
    for (const QString& place : folders()) {
        const ModelFolders known = modelFolders(place);
        m_missing += known.missing;
        for (const QString& folder : known.of(AssetKind::Model) + QStringList{place}) {
            places.append(folder);
            for (const QFileInfo& info : QDir(folder).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot))
                places.append(info.absoluteFilePath());
        }
    }
    m_missing.removeDuplicates();
    places.removeDuplicates();
    places.removeIf([](const QString& place) { return !QFileInfo(place).isDir(); });
    if (!places.isEmpty())
        m_watcher.addPaths(places);
}

} // namespace dice
