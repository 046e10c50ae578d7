#include "librarystore.h"

#include "base/file.h"
#include "modelfolders.h"

#include <QDir>
#include <QFileInfo>
#include <QHash>

#include <nlohmann/json.hpp>
#include <spdlog/fmt/ranges.h>

#include <algorithm>

namespace dice {
namespace {

const Migrations& schema()
{
    static const Migrations migrations = {
        {
            QStringLiteral("CREATE TABLE folders (path TEXT PRIMARY KEY)"), QStringLiteral(R"(CREATE TABLE models (
            path TEXT PRIMARY KEY, there INTEGER NOT NULL DEFAULT 1, bytes INTEGER NOT NULL DEFAULT 0, modified INTEGER NOT NULL DEFAULT 0,
            inspected INTEGER NOT NULL DEFAULT 0, name TEXT, family TEXT, pipeline TEXT, prediction TEXT, width INTEGER, height INTEGER, latent_channels INTEGER,
            parameters INTEGER, default_scale REAL, problem TEXT, sha256 TEXT, notes TEXT, triggers TEXT, own_name TEXT, own_family TEXT))"),
            QStringLiteral("INSERT INTO models (path) VALUES ('')"), // the starter model
        },
        {
            QStringLiteral("ALTER TABLE models ADD COLUMN enhancer TEXT"),
            QStringLiteral("UPDATE models SET inspected = 0"), // whether they have one is seen at the next look
        },
        {
            QStringLiteral("ALTER TABLE models ADD COLUMN memory INTEGER"),
            QStringLiteral("ALTER TABLE models ADD COLUMN parts_from TEXT"),
            QStringLiteral("ALTER TABLE models ADD COLUMN reasons TEXT"),
            QStringLiteral("UPDATE models SET inspected = 0"),
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
    model.problem = Problem::fromText(text());
    model.sha256 = text();
    model.notes = text();
    model.triggers = text();
    const QString ownName = text(), ownFamily = text();
    if (const QString enhancer = text(); !enhancer.isEmpty())
        model.enhancer = enhancer;
    model.memory = number();
    model.partsFrom = text();
    model.reasons = text();
    model.name = ownName.isEmpty() ? model.detectedName : ownName;
    model.family = ownFamily.isEmpty() ? model.detectedFamily : ownFamily;
    model.corrected = !ownName.isEmpty() || !ownFamily.isEmpty();
    return model;
}

QString keyOf(const QString& path) { return path.isNull() ? QLatin1String("") : path; }

nlohmann::json toJson(const QStringList& list)
{
    nlohmann::json json = nlohmann::json::array();
    for (const QString& text : list)
        json.push_back(text.toStdString());
    return json;
}

} // namespace

bool ModelEntry::comesBefore(const ModelEntry& other) const
{
    if (builtIn() != other.builtIn())
        return builtIn();
    const int order = name.compare(other.name, Qt::CaseInsensitive);
    return order != 0 ? order < 0 : path < other.path;
}

LibraryStore::LibraryStore(const QString& databaseFile, const QString& what)
    : m_file(databaseFile), m_database(databaseFile, schema(), what)
{
}

QList<ModelEntry> LibraryStore::models()
{
    QList<ModelEntry> list;
    QSqlQuery row = m_database.run(QStringLiteral(
        "SELECT path, bytes, modified, inspected, name, family, pipeline, prediction, width, height, latent_channels, parameters, default_scale, problem, sha256, "
        "notes, triggers, own_name, own_family, enhancer, memory, parts_from, reasons FROM models WHERE there = 1"));
    while (row.next())
        list.append(toEntry(row));
    std::sort(list.begin(), list.end(), [](const ModelEntry& a, const ModelEntry& b) { return a.comesBefore(b); });
    return list;
}

QStringList LibraryStore::places()
{
    QStringList places;
    for (QSqlQuery row = m_database.run(QStringLiteral("SELECT path FROM folders ORDER BY path")); row.next();)
        places.append(row.value(0).toString());
    return places;
}

bool LibraryStore::addPlace(const QString& place)
{
    const QString path = QDir::cleanPath(QFileInfo(place).absoluteFilePath());
    if (!QFileInfo::exists(path) || places().contains(path))
        return false;
    m_database.run(QStringLiteral("INSERT INTO folders VALUES (?)"), {path});
    return true;
}

void LibraryStore::removePlace(const QString& place) { m_database.run(QStringLiteral("DELETE FROM folders WHERE path = ?"), {place}); }

QStringList LibraryStore::merge(const QList<ModelCandidate>& candidates)
{
    QHash<QString, ModelEntry> before;
    for (const ModelEntry& model : models())
        before.insert(model.path, model);
    QStringList toInspect;
    Database::Transaction transaction(m_database);
    m_database.run(QStringLiteral("UPDATE models SET there = 0 WHERE path <> ''"));
    for (const ModelCandidate& candidate : candidates) {
        const auto known = before.constFind(candidate.path);
        const bool same = known != before.constEnd() && known->bytes == candidate.bytes && known->modified == candidate.modified;
        if (!same || !known->inspected)
            toInspect.append(candidate.path);
        // Another size or time: the hash and what was detected belong to other weights
        m_database.run(
            QStringLiteral(
                "INSERT INTO models (path, bytes, modified, name) VALUES (?, ?, ?, ?) ON CONFLICT (path) DO UPDATE SET there = 1, "
                "sha256 = iif(bytes = excluded.bytes AND modified = excluded.modified, sha256, NULL), "
                "inspected = iif(bytes = excluded.bytes AND modified = excluded.modified, inspected, 0), "
                "bytes = excluded.bytes, modified = excluded.modified"),
            {candidate.path, candidate.bytes, candidate.modified.toMSecsSinceEpoch(), QFileInfo(candidate.path).fileName()});
    }
    transaction.commit();
    QStringList left;
    for (const ModelEntry& model : models()) {
        const bool mayHaveFoundItsParts = !toInspect.isEmpty() && !model.problem.isEmpty(); // in a model that is new
        if (!model.builtIn() && (!model.inspected || mayHaveFoundItsParts))
            left.append(model.path);
    }
    return left;
}

void LibraryStore::keepSummary(const QString& path, const ModelSummary& summary)
{
    m_database.run(
        QStringLiteral(
            "UPDATE models SET inspected = 1, name = ?, family = ?, pipeline = ?, prediction = ?, width = ?, height = ?, latent_channels = ?, "
            "parameters = ?, default_scale = ?, enhancer = ?, memory = ?, parts_from = ?, reasons = ?, problem = NULL WHERE path = ?"),
        {QString::fromStdString(summary.name), QString::fromStdString(summary.family), QString::fromStdString(summary.pipeline),
            QString::fromStdString(summary.predictionType), summary.width, summary.height, summary.latentChannels,
            qint64(summary.unetParameters), summary.defaultScale, QString::fromStdString(summary.enhancer), qint64(summary.memory.peak()),
            QString::fromStdString(summary.partsFrom), QString::fromStdString(fmt::format("{}", fmt::join(summary.reasons, "\n"))),
            keyOf(path)});
}

void LibraryStore::keepProblem(const QString& path, const Problem& problem)
{
    m_database.run(QStringLiteral("UPDATE models SET inspected = 1, problem = ? WHERE path = ?"), {problem.toText(), keyOf(path)});
}

void LibraryStore::write(const QString& path, const QString& column, const QVariant& value)
{
    m_database.run(QStringLiteral("UPDATE models SET %1 = ? WHERE path = ?").arg(column), {value, keyOf(path)});
}

void LibraryStore::tellEngine()
{
    ModelFolders all;
    for (const QString& place : places())
        all.add(modelFolders(place));
    nlohmann::json index = {{"models", nlohmann::json::array()}, {"folders", nlohmann::json::object()}};
    for (const AssetTraits& kind : assetKinds())
        if (kind.kind != AssetKind::Model && !kind.programs.empty()) // models are listed one by one
            index["folders"][kind.key] = toJson(all.of(kind.kind));
    for (const ModelEntry& model : models())
        if (!model.builtIn())
            index["models"].push_back({{"name", model.name.toStdString()}, {"path", model.path.toStdString()}});
    writeTextFile(QFileInfo(m_file).dir().filesystemPath() / "library.json",
        index.dump(1, ' ', false, nlohmann::json::error_handler_t::replace) + "\n");
}

} // namespace dice
