#pragma once
// SQLite as the services use it: one connection per object, a write-ahead log, a schema version with migrations, each after a copy. A file
// that cannot be used says why and is left alone; a damaged one is moved aside, never overwritten. The service goes on with an
// empty database either way, so that a picture can always be made.
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QStringList>
#include <QVariantList>

namespace dice {

/// The statements that lead from each version of a schema to the next; the newest version is their number.
using Migrations = QList<QStringList>;

class Database
{
public:
    enum class State {
        Open,
        MovedAside, ///< the file was damaged: it has another name now, and an empty one took its place
        Newer,      ///< written by a newer version of the program
        ReadOnly,
        Locked,   ///< another program holds it
        Unusable, ///< it cannot be created or read: rights, a full disk, hardware
    };

    /// Belongs to the thread that makes it. `what` names the contents in messages: "The gallery".
    Database(const QString& file, const Migrations& migrations, const QString& what);
    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    [[nodiscard]] State state() const { return m_state; }
    /// Whether what is written will be there after a restart.
    [[nodiscard]] bool keeps() const { return m_state == State::Open || m_state == State::MovedAside; }
    /// A sentence for people: what is wrong and what was done about it; empty when nothing is.
    [[nodiscard]] QString message() const { return m_message; }

    /// Where the copy lies that is made before `file` is brought from `version` to the newest.
    [[nodiscard]] static QString backupName(const QString& file, int version);

    /// One statement with its values in order. Throws Error (Disk, BadFile) with a sentence that names the file.
    QSqlQuery run(const QString& sql, const QVariantList& values = {});
    /// The id of the row that the last INSERT made.
    qint64 insert(const QString& sql, const QVariantList& values);

    /// Everything until commit() happens whole or not at all.
    class Transaction
    {
    public:
        explicit Transaction(Database& database);
        ~Transaction();
        Transaction(const Transaction&) = delete;
        Transaction& operator=(const Transaction&) = delete;
        void commit();

    private:
        Database& m_database;
        bool m_open = true;
    };

private:
    void open(const QString& file, const QString& options = {});
    void close();
    void prepare();
    void backUp(int version);
    void migrate();
    [[nodiscard]] int version();
    void runFrom(int version);
    void replaceDamaged();
    void goOnInMemory(State state, const QString& detail);
    void useMemory();

    QString m_file, m_what, m_connection, m_message;
    Migrations m_migrations;
    State m_state = State::Open;
    QSqlDatabase m_database;
};

} // namespace dice
