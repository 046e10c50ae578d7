// Downloads from a small server in this program: nothing leaves the machine.
#include "library/modeldownload.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

#include <sys/mount.h>

using namespace dice;

namespace {

constexpr int kQuietMs = 1500;

QString hashOf(const QByteArray& bytes) { return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex()); }

/// Answers every request with `content` as it is told to.
class Server : public QTcpServer
{
public:
    QByteArray content, tag = "\"v1\"", disposition, type;
    int status = 200;
    bool ranges = true;
    qsizetype breakAfter = -1; ///< bytes of the content, then the connection ends
    bool lengthless = false;   ///< no length is said
    bool silent = false;       ///< the head comes, and then nothing
    qint64 claimed = -1;       ///< as the length, instead of the content's
    QList<QByteArray> requests;

    Server()
    {
        listen(QHostAddress::LocalHost);
        connect(this, &QTcpServer::newConnection, this, [this] {
            while (QTcpSocket* const socket = nextPendingConnection())
                connect(socket, &QTcpSocket::readyRead, this, [this, socket] { answer(*socket); });
        });
    }
    [[nodiscard]] QUrl url(const QString& path = QStringLiteral("/dream.safetensors")) const
    {
        return QUrl(QStringLiteral("http://127.0.0.1:%1%2").arg(serverPort()).arg(path));
    }

private:
    void answer(QTcpSocket& socket)
    {
        const QByteArray request = socket.readAll();
        requests.append(request);
        const auto header = [&](const QByteArray& name) {
            const qsizetype at = request.toLower().indexOf("\r\n" + name.toLower() + ": ");
            return at < 0 ? QByteArray() : request.mid(at + name.size() + 4).split('\r').first();
        };
        qsizetype from = 0;
        const QByteArray wanted = header("If-Range");
        if (ranges && header("Range").startsWith("bytes=") && (wanted.isEmpty() || wanted == tag))
            from = header("Range").mid(6).split('-').first().toLongLong();
        const bool beyond = from > 0 && from >= content.size();
        const int code = status != 200 ? status : beyond ? 416 : from > 0 ? 206 : 200;
        QByteArray head = "HTTP/1.1 " + QByteArray::number(code) + (code == 404 ? " Not Found" : " OK") + "\r\nConnection: close\r\n";
        if (!tag.isEmpty())
            head += "ETag: " + tag + "\r\n";
        if (!disposition.isEmpty())
            head += "Content-Disposition: " + disposition + "\r\n";
        if (!type.isEmpty())
            head += "Content-Type: " + type + "\r\n";
        if (code == 206)
            head += "Content-Range: bytes " + QByteArray::number(from) + "-" + QByteArray::number(content.size() - 1) + "/" +
                    QByteArray::number(content.size()) + "\r\n";
        const QByteArray body = code == 200 || code == 206 ? content.mid(from) : QByteArray("<html>no</html>");
        if (!lengthless)
            head += "Content-Length: " + QByteArray::number(claimed >= 0 ? claimed : body.size()) + "\r\n";
        head += "\r\n";
        socket.write(head);
        if (silent) {
            socket.write(body.left(10));
            return;
        }
        socket.write(breakAfter >= 0 ? body.left(breakAfter) : body);
        connect(&socket, &QTcpSocket::disconnected, &socket, &QObject::deleteLater);
        socket.disconnectFromHost();
    }
};

} // namespace

class DownloadTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>(QDir::tempPath() + QStringLiteral("/dice é XXXXXX"));
        m_content.resize(3 << 20);
        for (qsizetype i = 0; i < m_content.size(); ++i)
            m_content[i] = static_cast<char>((i * 2654435761u) >> 13);
    }

    void fetchesAFileWhole()
    {
        Server server;
        server.content = m_content;
        qint64 last = 0, total = 0;
        const DownloadResult result = download({server.url(), m_folder->path(), hashOf(m_content)}, [&](qint64 done, qint64 all) {
            last = done;
            total = all;
            return true;
        });
        QVERIFY2(result.state == DownloadResult::State::Done, qPrintable(result.message));
        QCOMPARE(result.file, m_folder->filePath(QStringLiteral("dream.safetensors")));
        QCOMPARE(result.sha256, hashOf(m_content));
        QCOMPARE(read(result.file), m_content);
        QVERIFY(last <= total);
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files).size(), 1); // no part is left
        // the right file is there already: nothing is fetched
        server.requests.clear();
        QVERIFY(download({server.url(), result.file, hashOf(m_content)}, {}).state == DownloadResult::State::Done);
        QVERIFY(server.requests.isEmpty());
        // another one is left alone
        QVERIFY(failure({server.url(), result.file, {}}).contains(QStringLiteral("a name that is free")));
    }

    void goesOnWhereItBroke()
    {
        Server server;
        server.content = m_content;
        server.breakAfter = 1 << 20;
        const QString file = m_folder->filePath(QStringLiteral("a.safetensors"));
        const QString broken = failure({server.url(), file, {}});
        QVERIFY2(broken.contains(QStringLiteral("What came so far is kept")), qPrintable(broken));
        QVERIFY(!QFile::exists(file));
        QCOMPARE(QFileInfo(file + QStringLiteral(".part")).size(), 1 << 20);
        server.breakAfter = -1;
        const DownloadResult result = download({server.url(), file, hashOf(m_content)}, {});
        QVERIFY2(result.state == DownloadResult::State::Done, qPrintable(result.message));
        QCOMPARE(result.resumedFrom, 1 << 20);
        QVERIFY(server.requests.last().contains("Range: bytes=1048576-"));
        QCOMPARE(read(file), m_content);
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files).size(), 1);
    }

    void anotherVersionComesFromItsBeginning()
    {
        Server server;
        server.content = m_content;
        server.breakAfter = 1 << 20;
        const QString file = m_folder->filePath(QStringLiteral("a.safetensors"));
        failure({server.url(), file, {}});
        server.breakAfter = -1;
        server.tag = "\"v2\"";
        server.content = QByteArray(2 << 20, 'x');
        const DownloadResult result = download({server.url(), file, {}}, {});
        QVERIFY2(result.state == DownloadResult::State::Done, qPrintable(result.message));
        QCOMPARE(result.resumedFrom, 0);
        QCOMPARE(read(file), server.content);
    }

    void aServerWithoutRangesIsServedToo()
    {
        Server server;
        server.content = m_content;
        server.ranges = false;
        const QString file = m_folder->filePath(QStringLiteral("a.safetensors"));
        write(file + QStringLiteral(".part"), m_content.left(1000));
        const DownloadResult result = download({server.url(), file, hashOf(m_content)}, {});
        QVERIFY2(result.state == DownloadResult::State::Done, qPrintable(result.message));
        QCOMPARE(read(file), m_content);
        // more is there than the server has
        const QString other = m_folder->filePath(QStringLiteral("b.safetensors"));
        server.ranges = true;
        write(other + QStringLiteral(".part"), m_content + "more");
        QVERIFY(download({server.url(), other, hashOf(m_content)}, {}).state == DownloadResult::State::Done);
        QCOMPARE(read(other), m_content);
    }

    void aWrongHashIsThrownAway()
    {
        Server server;
        server.content = m_content;
        const QString file = m_folder->filePath(QStringLiteral("a.safetensors"));
        const QString message = failure({server.url(), file, hashOf("something else")});
        QVERIFY2(message.contains(QStringLiteral("it was thrown away")), qPrintable(message));
        QVERIFY(QDir(m_folder->path()).entryList(QDir::Files).isEmpty());
    }

    void saysWhatIsWrong()
    {
        Server server;
        server.content = m_content;
        server.status = 404;
        const QString missing = failure({server.url(), m_folder->path(), {}});
        QVERIFY2(missing.contains(QStringLiteral("the server answers 404 Not Found")), qPrintable(missing));
        server.status = 200;
        server.type = "text/html; charset=utf-8"; // a site's page for people who are not logged in
        const QString page = failure({server.url(), m_folder->path(), {}});
        QVERIFY2(page.contains(QStringLiteral("sends a web page")), qPrintable(page));
        QVERIFY(QDir(m_folder->path()).entryList(QDir::Files).isEmpty());
        server.type.clear();
        server.silent = true;
        const QString silent = failure({server.url(), m_folder->path(), {}});
        QVERIFY2(silent.contains(QStringLiteral("stands still")), qPrintable(silent));
        server.silent = false;
        server.claimed = qint64{1} << 60;
        const QString space = failure({server.url(QStringLiteral("/large.safetensors")), m_folder->path(), {}});
        QVERIFY2(space.contains(QStringLiteral("of free space")), qPrintable(space));
        server.claimed = -1;
        QVERIFY(failure({QUrl(QStringLiteral("file:///etc/passwd")), m_folder->path(), {}}).contains(QStringLiteral("https://")));
        QVERIFY(failure({server.url(), m_folder->path(), QStringLiteral("123")}).contains(QStringLiteral("64 hexadecimal digits")));
        QVERIFY(failure(
            {server.url(), m_folder->filePath(QStringLiteral("missing/a.safetensors")),
                {}}).contains(QStringLiteral("Expected a folder")));
        const QUrl nobody = server.url();
        server.close();
        QVERIFY(failure({nobody, m_folder->path(), {}}).contains(QStringLiteral("The connection failed")));
        QUrl secure = nobody; // a server without a certificate
        Server plain;
        secure.setScheme(QStringLiteral("https"));
        secure.setPort(plain.serverPort());
        QVERIFY(failure({secure, m_folder->path(), {}}).contains(QStringLiteral("The connection failed")));
    }

    void stopsAndGoesOn()
    {
        Server server;
        server.content = m_content;
        server.silent = true;
        const DownloadResult stopped = download(
            {server.url(), m_folder->path(), {}}, [](qint64, qint64) { return false; }, kQuietMs);
        QVERIFY(stopped.state == DownloadResult::State::Stopped);
        server.silent = false;
        const DownloadResult result = download({server.url(), m_folder->path(), hashOf(m_content)}, {});
        QVERIFY2(result.state == DownloadResult::State::Done, qPrintable(result.message));
        QCOMPARE(read(result.file), m_content);
    }

    void namesComeFromTheServerAndStayInTheFolder()
    {
        Server server;
        server.content = "small";
        server.disposition = "attachment; filename=\"../../evil/Dream v1.safetensors\"";
        const DownloadResult result = download({server.url(QStringLiteral("/api/download/7?type=Model")), m_folder->path(), {}}, {});
        QVERIFY2(result.state == DownloadResult::State::Done, qPrintable(result.message));
        QCOMPARE(result.file, m_folder->filePath(QStringLiteral("Dream v1.safetensors")));
        server.disposition = "attachment; filename*=UTF-8''Tr%C3%A4um.safetensors";
        QCOMPARE(download({server.url(), m_folder->path(), {}}, {}).file, m_folder->filePath(QStringLiteral("Träum.safetensors")));
    }

    void aFullDiskIsSaid()
    {
        const QString disk = m_folder->filePath(QStringLiteral("disk"));
        QDir().mkpath(disk);
        if (::mount("tmpfs", QFile::encodeName(disk).constData(), "tmpfs", 0, "size=1m") != 0)
            QSKIP("only root can mount a small disk");
        Server server;
        server.content = m_content;
        const QString before = failure({server.url(), disk, {}});
        QVERIFY2(before.contains(QStringLiteral("of free space")), qPrintable(before));
        server.lengthless = true; // found out while it comes
        const QString during = failure({server.url(), disk, {}});
        QVERIFY2(during.contains(QStringLiteral("Cannot write")), qPrintable(during));
        ::umount(QFile::encodeName(disk).constData());
    }

private:
    static QString failure(const DownloadRequest& request)
    {
        const DownloadResult result = download(request, {}, kQuietMs);
        return result.state == DownloadResult::State::Failed ? result.message : QStringLiteral("it did not fail");
    }
    static QByteArray read(const QString& path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static void write(const QString& path, const QByteArray& bytes)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    std::unique_ptr<QTemporaryDir> m_folder;
    QByteArray m_content;
};

QTEST_GUILESS_MAIN(DownloadTest)
#include "tst_download.moc"
