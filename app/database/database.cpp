#include "database.h"

#include "base/error.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QSqlError>

#include <atomic>

namespace dice {
namespace {

constexpr int kBusyMs = 40;                                                             // the window waits for no longer than this
constexpr int kBusy = 5, kLocked = 6, kReadOnly = 8, kCorrupt = 11, kNotADatabase = 26; // SQLite's primary result codes

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(dice::Database)
};

// Carries SQLite's result code from the statement that failed to the place that knows what to do about it.
class SqlFailure : public Error
{
public:
    SqlFailure(int code, const QString& message)
        : Error(code == kCorrupt || code == kNotADatabase ? ErrorCode::BadFile : ErrorCode::Disk, message.toStdString()), m_sqlCode(code)
    {
    }
    [[nodiscard]] int sqlCode() const { return m_sqlCode; }

private:
    int m_sqlCode;
};

[[noreturn]] void failWith(const QSqlError& error, const QString& file)
{
    const int code = error.nativeErrorCode().toInt() & 0xFF; // extended codes carry the primary one in their last byte
    throw SqlFailure(code, Texts::tr("The database could not be used: %1 (%2).").arg(error.databaseText(), file));
}

Database::State stateFor(int code)
{
    switch (code) {
    case kBusy:
    case kLocked:
        return Database::State::Locked;
    case kReadOnly:
        return Database::State::ReadOnly;
    default:
        return Database::State::Unusable;
    }
}

QString sentence(Database::State state, const QString& what, const QString& file, const QString& detail)
{
    switch (state) {
    case Database::State::Newer:
        return Texts::tr("%1 was written by a newer version of Dice Studio and is left as it is: %2.").arg(what, file);
    case Database::State::ReadOnly:
        return Texts::tr("%1 cannot be written, so changes last only until you quit: %2 is read-only.").arg(what, file);
    case Database::State::Locked:
        return Texts::tr("%1 is in use by another program, so changes last only until you quit: %2.").arg(what, file);
    default:
        return Texts::tr("%1 cannot be opened, so changes last only until you quit: %2 (%3).").arg(what, file, detail);
    }
}

} // namespace

Database::Database(const QString& file, const Migrations& migrations, const QString& what)
    : m_file(file), m_what(what), m_migrations(migrations)
{
    static std::atomic<int> connections = 0;
    m_connection = QStringLiteral("dice-%1").arg(++connections);
    QDir().mkpath(QFileInfo(file).absolutePath());
    try {
        open(file);
        prepare();
    } catch (const SqlFailure& failure) {
        if (failure.sqlCode() == kCorrupt || failure.sqlCode() == kNotADatabase)
            replaceDamaged();
        else
            goOnInMemory(stateFor(failure.sqlCode()), QString::fromStdString(failure.what()));
    }
}

void Database::goOnInMemory(State state, const QString& detail)
{
    m_state = state;
    m_message = sentence(state, m_what, m_file, detail);
    useMemory();
}

Database::~Database() { close(); }

void Database::open(const QString& file, const QString& options)
{
    m_database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_connection);
    m_database.setDatabaseName(file);
    m_database.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=%1;").arg(kBusyMs) + options);
    if (!m_database.open())
        failWith(m_database.lastError(), m_file);
}

void Database::close()
{
    m_database.close();
    m_database = {};
    QSqlDatabase::removeDatabase(m_connection);
}

void Database::prepare()
{
    run(QStringLiteral("PRAGMA journal_mode = WAL"));
    run(QStringLiteral("PRAGMA synchronous = NORMAL")); // with the log, what was committed survives a kill
    run(QStringLiteral("PRAGMA foreign_keys = ON"));
    // Reads the schema and asks for the right to write: a damaged, locked or read-only file shows itself here
    run(QStringLiteral("SELECT count(*) FROM sqlite_master")).next();
    migrate();
}

// A copy of the file as the older version left it, in case the migration is not to anyone's liking. VACUUM INTO also takes what is
// still in the log. A copy that is there already is from a start that did not get as far, or from another connection of this one.
void Database::backUp(int version)
{
    const QString copy = backupName(m_file, version), part = QStringLiteral("%1.%2.part").arg(copy, m_connection);
    if (QFile::exists(copy))
        return;
    QFile::remove(part);
    run(QStringLiteral("VACUUM INTO ?"), {part});
    const bool kept = QFile::rename(part, copy) || QFile::exists(copy);
    QFile::remove(part);
    if (!kept)
        throw SqlFailure(
            0, Texts::tr("Expected to keep a copy before the change to a newer version, found no way to write it: %1.").arg(copy));
}

QString Database::backupName(const QString& file, int version) { return file + QStringLiteral(".version-%1").arg(version); }

void Database::migrate()
{
    if (const int before = version(); before > 0 && before < m_migrations.size())
        backUp(before);
    Transaction transaction(*this);
    const int found = version();
    if (found <= m_migrations.size())
        runFrom(found);
    transaction.commit();
    if (found > m_migrations.size())
        goOnInMemory(State::Newer, {});
}

void Database::replaceDamaged()
{
    close();
    const QString aside =
        m_file + QStringLiteral(".damaged-") + QDateTime::currentDateTime().toString(QStringLiteral("yyyyMMdd-hhmmss-zzz"));
    if (!QFile::rename(m_file, aside)) {
        return goOnInMemory(State::Unusable, Texts::tr("it is damaged and cannot be moved aside"));
    }
    for (const char* part : {"-wal", "-shm"}) // they belong to the damaged file
        QFile::rename(m_file + QLatin1String(part), aside + QLatin1String(part));
    m_state = State::MovedAside;
    m_message = Texts::tr("%1 was damaged. It was moved to %2, and a new one was begun.").arg(m_what, aside);
    try {
        open(m_file);
        prepare();
    } catch (const SqlFailure& failure) {
        goOnInMemory(State::Unusable, QString::fromStdString(failure.what()));
    }
}

// Connections to the same file share one database in memory as well.
void Database::useMemory()
{
    close();
    const QByteArray name = QCryptographicHash::hash(m_file.toUtf8(), QCryptographicHash::Sha256).toHex().left(16);
    open(QStringLiteral("file:%1?mode=memory&cache=shared").arg(QString::fromLatin1(name)),
        QStringLiteral("QSQLITE_OPEN_URI;QSQLITE_ENABLE_SHARED_CACHE"));
    runFrom(version());
}

int Database::version()
{
    QSqlQuery query = run(QStringLiteral("PRAGMA user_version"));
    return query.next() ? query.value(0).toInt() : 0;
}

void Database::runFrom(int version)
{
    if (version >= m_migrations.size())
        return;
    for (; version < m_migrations.size(); ++version)
        for (const QString& statement : m_migrations[version])
            run(statement);
    run(QStringLiteral("PRAGMA user_version = %1").arg(m_migrations.size()));
}

QSqlQuery Database::run(const QString& sql, const QVariantList& values)
{
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    if (!query.prepare(sql))
        failWith(query.lastError(), m_file);
    for (const QVariant& value : values)
        query.addBindValue(value);
    if (!query.exec())
        failWith(query.lastError(), m_file);
    return query;
}

qint64 Database::insert(const QString& sql, const QVariantList& values) { return run(sql, values).lastInsertId().toLongLong(); }

Database::Transaction::Transaction(Database& database) : m_database(database) { m_database.run(QStringLiteral("BEGIN IMMEDIATE")); }

Database::Transaction::~Transaction()
{
    if (m_open)
        QSqlQuery(m_database.m_database).exec(QStringLiteral("ROLLBACK"));
}

void Database::Transaction::commit()
{
    m_database.run(QStringLiteral("COMMIT"));
    m_open = false;
}

} // namespace dice
