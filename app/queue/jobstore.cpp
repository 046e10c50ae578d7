#include "jobstore.h"

#include "base/error.h"
#include "request/request_json.h"

#include <nlohmann/json.hpp>

#include <QCoreApplication>

namespace dice {
namespace {

constexpr Sentence kOfNewerVersion = DICE_SENTENCE("job-of-newer-version", "This job was made by a newer version of Dice Studio.");
constexpr Sentence kEndedTwice =
    DICE_SENTENCE("job-ended-program", "The program ended twice while this was made, so it was set aside. Try it with a smaller size.");

constexpr int kMostCrashes = 2;
constexpr const char* kStates[] = {"waiting", "running", "failed", "aside"}; // in the order of JobState
const QString kGenerate = QStringLiteral("generate");

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(dice::JobStore)
};

const Migrations& schema()
{
    static const Migrations migrations = {{
        QStringLiteral(R"(CREATE TABLE jobs (
            id INTEGER PRIMARY KEY AUTOINCREMENT, kind TEXT NOT NULL, purpose TEXT NOT NULL, request TEXT NOT NULL, priority INTEGER NOT NULL,
            place REAL NOT NULL, state TEXT NOT NULL, crashes INTEGER NOT NULL DEFAULT 0, reason TEXT NOT NULL DEFAULT ''))"),
        QStringLiteral("CREATE INDEX jobs_order ON jobs (state, priority DESC, place)"),
    }};
    return migrations;
}

QString wordOf(JobState state) { return QLatin1String(kStates[static_cast<int>(state)]); }

QString toText(const GenerationRequest& request)
{
    return QString::fromStdString(toJson(request).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace));
}

QueuedJob toJob(const QSqlQuery& row)
{
    QueuedJob job;
    job.id = row.value(0).toLongLong();
    job.purpose = row.value(2).toString();
    job.priority = row.value(4).toInt();
    for (int state = 0; state < 4; ++state)
        if (row.value(5).toString() == QLatin1String(kStates[state]))
            job.state = static_cast<JobState>(state);
    job.crashes = row.value(6).toInt();
    job.reason = Problem::fromText(row.value(7).toString());
    try {
        if (row.value(1).toString() != kGenerate)
            fail(ErrorCode::Unsupported, kOfNewerVersion);
        job.request = requestFromJson(nlohmann::json::parse(row.value(3).toString().toStdString()), "the queue");
    } catch (const std::exception& error) {
        job.state = JobState::SetAside;
        job.reason = Problem::of(error);
    }
    return job;
}

} // namespace

JobStore::JobStore(const QString& file) : m_database(file, schema(), Texts::tr("The queue")) {}

int JobStore::recover()
{
    Database::Transaction transaction(m_database);
    m_database.run(QStringLiteral("UPDATE jobs SET crashes = crashes + 1, state = 'waiting' WHERE state = 'running'"));
    m_database.run(QStringLiteral("UPDATE jobs SET state = 'aside', reason = ? WHERE state = 'waiting' AND crashes >= ?"),
        {Problem(say(kEndedTwice)).toText(), kMostCrashes});
    QSqlQuery row = m_database.run(QStringLiteral("SELECT count(*) FROM jobs WHERE state = 'waiting'"));
    const int waiting = row.next() ? row.value(0).toInt() : 0;
    row.finish();
    transaction.commit();
    return waiting;
}

void JobStore::release() { m_database.run(QStringLiteral("UPDATE jobs SET state = 'waiting' WHERE state = 'running'")); }

qint64 JobStore::add(const QueuedJob& job)
{
    return m_database.insert(QStringLiteral("INSERT INTO jobs (kind, purpose, request, priority, state, place) "
                                            "VALUES (?, ?, ?, ?, 'waiting', (SELECT coalesce(max(place), 0) + 1 FROM jobs))"),
        {kGenerate, job.purpose.isNull() ? QLatin1String("") : job.purpose, toText(job.request), job.priority});
}

void JobStore::remove(qint64 id) { m_database.run(QStringLiteral("DELETE FROM jobs WHERE id = ?"), {id}); }

void JobStore::setState(qint64 id, JobState state, const Problem& reason)
{
    m_database.run(QStringLiteral("UPDATE jobs SET state = ?, reason = ? WHERE id = ?"),
        {wordOf(state), reason.isEmpty() ? QLatin1String("") : reason.toText(), id});
}

void JobStore::setRequest(qint64 id, const GenerationRequest& request)
{
    m_database.run(QStringLiteral("UPDATE jobs SET request = ?, crashes = 0 WHERE id = ?"), {toText(request), id});
}

void JobStore::setOrder(const QList<qint64>& ids)
{
    Database::Transaction transaction(m_database);
    QSqlQuery row = m_database.run(QStringLiteral("SELECT coalesce(max(place), 0) FROM jobs"));
    double place = row.next() ? row.value(0).toDouble() : 0;
    row.finish();
    for (const qint64 id : ids)
        m_database.run(QStringLiteral("UPDATE jobs SET place = ? WHERE id = ? AND state = 'waiting'"), {++place, id});
    transaction.commit();
}

std::optional<QueuedJob> JobStore::job(qint64 id)
{
    const QList<QueuedJob> found = read(QStringLiteral("WHERE id = ?"), {id});
    return found.isEmpty() ? std::nullopt : std::optional(found.constFirst());
}

QList<QueuedJob> JobStore::jobs()
{
    return read(QStringLiteral("ORDER BY CASE state WHEN 'running' THEN 0 WHEN 'waiting' THEN 1 ELSE 2 END, priority DESC, place, id"));
}

qint64 JobStore::lastId()
{
    QSqlQuery row = m_database.run(QStringLiteral("SELECT coalesce(max(id), 0) FROM jobs"));
    return row.next() ? row.value(0).toLongLong() : 0;
}

std::optional<QueuedJob> JobStore::next(qint64 after)
{
    const QList<QueuedJob> found =
        read(QStringLiteral("WHERE state = 'waiting' AND id > ? ORDER BY priority DESC, place, id LIMIT 1"), {after});
    return found.isEmpty() ? std::nullopt : std::optional(found.constFirst());
}

QList<QueuedJob> JobStore::read(const QString& condition, const QVariantList& values)
{
    QList<QueuedJob> jobs;
    QSqlQuery row = m_database.run(
        QStringLiteral("SELECT id, kind, purpose, request, priority, state, crashes, reason FROM jobs ") + condition, values);
    while (row.next())
        jobs.append(toJob(row));
    return jobs;
}

} // namespace dice
