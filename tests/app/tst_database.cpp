// SQLite files in every state in which they are found.
#include "base/error.h"
#include "database/database.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

using namespace dice;

namespace {

const Migrations kOne = {{QStringLiteral("CREATE TABLE things (id INTEGER PRIMARY KEY, name TEXT)")}};
const Migrations kTwo = kOne + Migrations{{QStringLiteral("ALTER TABLE things ADD COLUMN size INTEGER NOT NULL DEFAULT 3")}};
const QString kWhat = QStringLiteral("The list");

int count(Database& database)
{
    QSqlQuery row = database.run(QStringLiteral("SELECT count(*) FROM things"));
    return row.next() ? row.value(0).toInt() : -1;
}

void fill(Database& database, int rows)
{
    for (int i = 0; i < rows; ++i)
        database.insert(QStringLiteral("INSERT INTO things (name) VALUES (?)"), {QStringLiteral("thing %1").arg(i)});
}

} // namespace

class DatabaseTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void keepsRows()
    {
        {
            Database database(file(), kOne, kWhat);
            QCOMPARE(database.state(), Database::State::Open);
            QVERIFY(database.message().isEmpty());
            fill(database, 3);
        }
        Database again(file(), kOne, kWhat);
        QCOMPARE(count(again), 3);
    }

    void makesTheFolder()
    {
        Database database(m_folder->filePath(QStringLiteral("ä b/c/list.db")), kOne, kWhat);
        QCOMPARE(database.state(), Database::State::Open);
        QVERIFY(QFile::exists(m_folder->filePath(QStringLiteral("ä b/c/list.db"))));
    }

    void migratesAnOlderFile()
    {
        {
            Database database(file(), kOne, kWhat);
            fill(database, 2);
        }
        Database database(file(), kTwo, kWhat);
        QSqlQuery row = database.run(QStringLiteral("SELECT sum(size) FROM things"));
        QVERIFY(row.next());
        QCOMPARE(row.value(0).toInt(), 6);
    }

    void keepsACopyBeforeAMigration()
    {
        const QString copy = Database::backupName(file(), 1);
        {
            Database database(file(), kOne, kWhat);
            fill(database, 2);
            QVERIFY(!QFile::exists(copy));
        }
        {
            Database database(file(), kTwo, kWhat);
            fill(database, 1);
        }
        {
            Database older(copy, kOne, kWhat); // the older version can go on with it
            QCOMPARE(older.state(), Database::State::Open);
            QCOMPARE(count(older), 2);
        }
        const QByteArray before = bytesOf(copy);
        Database again(file(), kTwo, kWhat);
        QCOMPARE(bytesOf(copy), before);
        QCOMPARE(count(again), 3);
    }

    void aFileThatCannotBeCopiedIsNotMigrated()
    {
        {
            Database database(file(), kOne, kWhat);
            fill(database, 2);
        }
        QVERIFY(QFile::link(m_folder->filePath(QStringLiteral("no folder/no file")), Database::backupName(file(), 1))); // in the way
        {
            Database database(file(), kTwo, kWhat);
            QCOMPARE(database.state(), Database::State::Unusable);
            QVERIFY2(database.message().contains(file()), qPrintable(database.message()));
        }
        Database older(file(), kOne, kWhat);
        QCOMPARE(older.state(), Database::State::Open);
        QCOMPARE(count(older), 2);
    }

    void aMigrationThatFailsChangesNothing()
    {
        {
            Database database(file(), kOne, kWhat);
            fill(database, 2);
        }
        {
            const Migrations broken =
                kOne + Migrations{{QStringLiteral("ALTER TABLE things ADD COLUMN a INTEGER"), QStringLiteral("this is no SQL")}};
            try {
                Database database(file(), broken, kWhat);
            } catch (const Error&) {
            }
        }
        Database database(file(), kTwo, kWhat);
        QCOMPARE(database.state(), Database::State::Open);
        QCOMPARE(count(database), 2);
    }

    void leavesANewerFileAlone()
    {
        {
            Database database(file(), kTwo, kWhat);
            fill(database, 4);
        }
        {
            Database older(file(), kOne, kWhat);
            QCOMPARE(older.state(), Database::State::Newer);
            QVERIFY2(older.message().contains(file()), qPrintable(older.message()));
            QVERIFY(!older.keeps());
            fill(older, 1); // goes on in memory
            QCOMPARE(count(older), 1);
        }
        Database database(file(), kTwo, kWhat);
        QCOMPARE(count(database), 4);
    }

    void movesADamagedFileAside_data()
    {
        QTest::addColumn<int>("from");
        QTest::addColumn<int>("to");
        QTest::newRow("the header") << 0 << 100;
        QTest::newRow("the first page") << 100 << 4096;
        QTest::newRow("all of it") << 0 << (1 << 20);
    }
    void movesADamagedFileAside()
    {
        QFETCH(int, from);
        QFETCH(int, to);
        {
            Database database(file(), kOne, kWhat);
            fill(database, 200);
        }
        QFile damaged(file());
        QVERIFY(damaged.open(QIODevice::ReadWrite));
        damaged.seek(from);
        damaged.write(QByteArray(std::min<qsizetype>(to, damaged.size()) - from, 'x'));
        damaged.close();
        const QByteArray before = bytesOf(file());
        Database database(file(), kOne, kWhat);
        QCOMPARE(database.state(), Database::State::MovedAside);
        QVERIFY(database.keeps());
        QCOMPARE(count(database), 0);
        const QStringList aside =
            QDir(m_folder->path()).entryList({QStringLiteral("*.damaged-*")}).filter(QRegularExpression(QStringLiteral("\\d$")));
        QCOMPARE(aside.size(), 1);
        QVERIFY2(database.message().contains(aside[0]), qPrintable(database.message()));
        QCOMPARE(bytesOf(m_folder->filePath(aside[0])), before);
    }

    void aLockedFileIsSaid()
    {
        Database first(file(), kOne, kWhat);
        fill(first, 1);
        Database::Transaction holds(first);
        Database second(file(), kOne, kWhat);
        QCOMPARE(second.state(), Database::State::Locked);
        QVERIFY2(second.message().contains(file()), qPrintable(second.message()));
        fill(second, 2);
        QCOMPARE(count(second), 2);
    }

    void aReadOnlyFileIsSaid()
    {
        {
            Database database(file(), kOne, kWhat);
            fill(database, 5);
        }
        QFile::setPermissions(file(), QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther);
        QFile::setPermissions(
            m_folder->path(), QFile::ReadOwner | QFile::ExeOwner | QFile::ReadGroup | QFile::ExeGroup | QFile::ReadOther | QFile::ExeOther);
        const bool root = geteuid() == 0;
        if (root) // who may write everything sees no read-only file
            QCOMPARE(seteuid(65534), 0);
        {
            Database database(file(), kOne, kWhat);
            QVERIFY(database.state() == Database::State::ReadOnly || database.state() == Database::State::Unusable);
            QVERIFY2(database.message().contains(file()), qPrintable(database.message()));
            fill(database, 1);
            QCOMPARE(count(database), 1);
        }
        if (root)
            QCOMPARE(seteuid(0), 0);
        QFile::setPermissions(m_folder->path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        Database database(file(), kOne, kWhat);
        QCOMPARE(count(database), 5);
    }

    void aFullDiskIsASentence()
    {
        Database database(file(), kOne, kWhat);
        database.run(QStringLiteral("PRAGMA max_page_count = 8")); // SQLite's own full disk
        QVERIFY_THROWS_EXCEPTION(Error, fill(database, 5000));
        QVERIFY(count(database) >= 0); // and it can still be read
    }

    void aTransactionIsWholeOrNothing()
    {
        Database database(file(), kOne, kWhat);
        {
            Database::Transaction transaction(database);
            fill(database, 2);
        }
        QCOMPARE(count(database), 0);
        Database::Transaction transaction(database);
        fill(database, 2);
        transaction.commit();
        QCOMPARE(count(database), 2);
    }

private:
    QString file() const { return m_folder->filePath(QStringLiteral("list.db")); }
    static QByteArray bytesOf(const QString& path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(DatabaseTest)
#include "tst_database.moc"
