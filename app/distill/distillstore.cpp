#include "distillstore.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace dice {
namespace {

constexpr const char* kStates[] = {
    "planning", "planned", "training", "paused", "stopped", "finished", "failed", "installed"}; // in the order of DistillState
constexpr const char* kRecipes[] = {"full", "embedding", "paper"};

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(dice::DistillStore)
};

const Migrations& schema()
{
    static const Migrations migrations = {{QStringLiteral(R"(CREATE TABLE runs (
        id INTEGER PRIMARY KEY AUTOINCREMENT, model TEXT NOT NULL, model_name TEXT NOT NULL, recipe TEXT NOT NULL, minutes REAL NOT NULL, file TEXT NOT NULL,
        state TEXT NOT NULL, reason TEXT NOT NULL, details TEXT NOT NULL, name TEXT NOT NULL, note TEXT NOT NULL))")}};
    return migrations;
}

template <typename Enum, std::size_t N> Enum named(const char* const (&words)[N], const QString& word)
{
    for (std::size_t i = 0; i < N; ++i)
        if (word == QLatin1String(words[i]))
            return static_cast<Enum>(i);
    return Enum{};
}

QString shown(const QString& text) { return text.isNull() ? QStringLiteral("") : text; } // a null text would be NULL

QVariantList valuesOf(const DistillRun& run)
{
    return {shown(run.model), shown(run.modelName), QLatin1String(kRecipes[static_cast<int>(run.recipe)]), run.minutes, shown(run.file),
        QLatin1String(kStates[static_cast<int>(run.state)]), shown(run.reason.toText()),
        QString::fromUtf8(QJsonDocument(run.toJson()).toJson(QJsonDocument::Compact)), shown(run.name), shown(run.note)};
}

} // namespace

DistillStore::DistillStore(const QString& file) : m_database(file, schema(), Texts::tr("The list of distillations")) {}

qint64 DistillStore::add(const DistillRun& run)
{
    return m_database.insert(
        QStringLiteral(
            "INSERT INTO runs (model, model_name, recipe, minutes, file, state, reason, details, name, note) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
        valuesOf(run));
}

void DistillStore::write(const DistillRun& run)
{
    m_database.run(
        QStringLiteral(
            "UPDATE runs SET model = ?, model_name = ?, recipe = ?, minutes = ?, file = ?, state = ?, reason = ?, details = ?, name = ?, note = ? WHERE id = ?"),
        valuesOf(run) << run.id);
}

void DistillStore::remove(qint64 id) { m_database.run(QStringLiteral("DELETE FROM runs WHERE id = ?"), {id}); }

std::optional<DistillRun> DistillStore::open() { return read(QStringLiteral("WHERE state <> 'installed' ORDER BY id DESC LIMIT 1")); }

std::optional<DistillRun> DistillStore::installed(const QString& file)
{
    return read(QStringLiteral("WHERE state = 'installed' AND file = ? ORDER BY id DESC LIMIT 1"), {file});
}

std::optional<DistillRun> DistillStore::read(const QString& condition, const QVariantList& values)
{
    QSqlQuery row = m_database.run(
        QStringLiteral("SELECT id, model, model_name, recipe, minutes, file, state, reason, details, name, note FROM runs ") + condition,
        values);
    if (!row.next())
        return std::nullopt;
    DistillRun run;
    run.id = row.value(0).toLongLong();
    run.model = row.value(1).toString();
    run.modelName = row.value(2).toString();
    run.recipe = named<DistillRecipe>(kRecipes, row.value(3).toString());
    run.minutes = row.value(4).toDouble();
    run.file = row.value(5).toString();
    run.state = named<DistillState>(kStates, row.value(6).toString());
    run.reason = Problem::fromText(row.value(7).toString());
    run.takeJson(QJsonDocument::fromJson(row.value(8).toString().toUtf8()).object());
    run.name = row.value(9).toString();
    run.note = row.value(10).toString();
    return run;
}

} // namespace dice
