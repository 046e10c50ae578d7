// Downloads from a small server in this program: nothing leaves the machine.
#include "library/modeldownload.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>

#include <functional>

#include <sys/mount.h>

using namespace dice;

namespace {

constexpr int kQuietMs = 1500;

/// A safetensors file with one tensor of these bytes.
QByteArray weights(const QByteArray& bytes)
{
    QByteArray header = "{\"w\":{\"dtype\":\"U8\",\"shape\":[" + QByteArray::number(bytes.size()) + "],\"data_offsets\":[0," +
                        QByteArray::number(bytes.size()) + "]}}";
    header += QByteArray(8 - header.size() % 8, ' ');
    QByteArray length(8, '\0');
    qToLittleEndian<quint64>(static_cast<quint64>(header.size()), length.data());
    return length + header + bytes;
}

QString hashOf(const QByteArray& bytes) { return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex()); }

/// Answers every request with `content` as it is told to.
class Server : public QTcpServer
{
public:
    QByteArray content, tag = "\"v1\"", disposition, type, more; ///< `more`: whole lines of the head
    QByteArray refusal = "<html>no</html>";                      ///< the answer beside a status that is none of a file
    int status = 200;
    bool ranges = true;
    bool ifRange = true;       ///< If-Range is heeded
    int pieceStatus = 206;     ///< of a piece
    bool saysRange = true;     ///< Content-Range is sent
    qsizetype mostBytes = -1;  ///< of a piece, which its Content-Range says
    qsizetype shift = 0;       ///< a piece begins so many bytes beside what was asked for
    bool unasked = false;      ///< a piece is sent where none was asked for
    bool totalKnown = true;    ///< behind the slash of Content-Range
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
    static QByteArray headerOf(const QByteArray& request, const QByteArray& name)
    {
        const qsizetype at = request.toLower().indexOf("\r\n" + name.toLower() + ": ");
        return at < 0 ? QByteArray() : request.mid(at + name.size() + 4).split('\r').first();
    }

    void answer(QTcpSocket& socket)
    {
        const QByteArray request = socket.readAll();
        requests.append(request);
        const QByteArray wanted = headerOf(request, "If-Range");
        const bool asked = ranges && headerOf(request, "Range").startsWith("bytes=") && (!ifRange || wanted.isEmpty() || wanted == tag);
        const qsizetype from = asked ? headerOf(request, "Range").mid(6).split('-').first().toLongLong() : 0;
        const bool piece = asked || unasked, beyond = asked && from >= content.size();
        const int code = status != 200 ? status : beyond ? 416 : piece ? pieceStatus : 200;
        const qsizetype begin = piece ? from + shift : 0;
        const QByteArray body = code >= 300 ? (beyond ? QByteArray() : refusal) : content.mid(begin, piece ? mostBytes : -1);
        socket.write(head(code, piece, begin, body.size()));
        if (silent) {
            socket.write(body.left(10));
            return;
        }
        socket.write(breakAfter >= 0 ? body.left(breakAfter) : body);
        connect(&socket, &QTcpSocket::disconnected, &socket, &QObject::deleteLater);
        socket.disconnectFromHost();
    }

    [[nodiscard]] QByteArray head(int code, bool piece, qsizetype begin, qsizetype size) const
    {
        QByteArray head =
            "HTTP/1.1 " + QByteArray::number(code) + (code == 404 ? " Not Found" : " OK") + "\r\nConnection: close\r\n" + more;
        if (!tag.isEmpty())
            head += "ETag: " + tag + "\r\n";
        if (!disposition.isEmpty())
            head += "Content-Disposition: " + disposition + "\r\n";
        if (!type.isEmpty())
            head += "Content-Type: " + type + "\r\n";
        const QByteArray total = totalKnown ? QByteArray::number(content.size()) : QByteArray("*");
        if (code == 416)
            head += "Content-Range: bytes */" + QByteArray::number(content.size()) + "\r\n";
        else if (piece && saysRange && code < 300)
            head += "Content-Range: bytes " + QByteArray::number(begin) + "-" + QByteArray::number(begin + size - 1) + "/" + total + "\r\n";
        if (!lengthless)
            head += "Content-Length: " + QByteArray::number(claimed >= 0 ? claimed : size) + "\r\n";
        return head + "\r\n";
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
        QByteArray bytes(3 << 20, '\0');
        for (qsizetype i = 0; i < bytes.size(); ++i)
            bytes[i] = static_cast<char>((i * 2654435761u) >> 13);
        m_content = weights(bytes);
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
        server.content = weights(QByteArray(2 << 20, 'x'));
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
        server.content = "\n<!DOCTYPE html><html><head><title>Log in</title></head></html>"; // for people who are not logged in
        const QString page = failure({server.url(), m_folder->path(), {}});
        QVERIFY2(page.contains(QStringLiteral("found a web page")) && page.contains(QStringLiteral("It says: Log in")), qPrintable(page));
        server.content = m_content;
        QVERIFY(QDir(m_folder->path()).entryList(QDir::Files).isEmpty());
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

    void onlyAModelGetsAModelsName_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("found");
        QTest::newRow("JSON") << QByteArray("{\"error\":\"Unauthorized\",\"message\":\"log in first\"}")
                              << QStringLiteral("found JSON. It says: log in first");
        QTest::newRow("a page of Windows") << QByteArray("\xEF\xBB\xBF<html><title>Oops</title>") << QStringLiteral("found a web page");
        QTest::newRow("XML") << QByteArray("<?xml version=\"1.0\"?><Error><Message>Access Denied</Message></Error>")
                             << QStringLiteral("It says: Access Denied");
        QTest::newRow("LFS") << QByteArray("version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 5\n")
                             << QStringLiteral("a pointer of Git LFS");
        QTest::newRow("nothing") << QByteArray() << QStringLiteral("found nothing");
        QTest::newRow("a text") << QByteArray("Not found") << QStringLiteral("found a text. It says: Not found");
        QTest::newRow("zip") << QByteArray("PK\x03\x04 readme.txt PK\x05\x06 ") << QStringLiteral("found a zip archive");
        QTest::newRow("gzip") << QByteArray("\x1F\x8B\x08 1234567890") << QStringLiteral("found a gzip archive");
        QTest::newRow("a picture") << QByteArray("\x89PNG\r\n\x1A\n 123") << QStringLiteral("found a picture");
        QTest::newRow("cut") << weights(QByteArray(1000, 'x')).left(500) << QStringLiteral("cut off");
        QTest::newRow("cut in its header") << weights(QByteArray(1000, 'x')).left(20) << QStringLiteral("cut off");
        QTest::newRow("a cut checkpoint") << QByteArray("PK\x03\x04 archive/data.pkl 123") << QStringLiteral("cut off");
        QTest::newRow("noise") << QByteArray(1000, '\x01') << QStringLiteral("bytes of no known kind");
    }

    void onlyAModelGetsAModelsName()
    {
        QFETCH(QByteArray, content);
        QFETCH(QString, found);
        Server server;
        server.content = content;
        const QString message = failure({server.url(), m_folder->path(), {}});
        QVERIFY2(message.contains(found), qPrintable(message));
        QVERIFY(QDir(m_folder->path()).entryList(QDir::Files).isEmpty());
    }

    void whatIsNamedAsSomethingElseIsKept()
    {
        Server server;
        const auto isKept = [&](const char* path, const QByteArray& content) {
            server.content = content;
            return download({server.url(QLatin1String(path)), m_folder->path(), {}}, {}).state == DownloadResult::State::Done;
        };
        QVERIFY(isKept("/config.json", "{\"layers\": 3}"));
        QVERIFY(!isKept("/other.json", "{\"error\": \"not yours\"}"));
        QVERIFY(isKept("/v1-inference.yaml", "model:\n  target: x\n"));
        QVERIFY(isKept("/preview.png", "\x89PNG\r\n\x1A\n 123"));
        QVERIFY(isKept("/dream.ckpt", "PK\x03\x04 archive/data.pkl 123 PK\x05\x06 "));
        QVERIFY(isKept("/old.pt", QByteArray("\x80\x02}q\0.", 6)));
        QByteArray length = weights("abc"); // begins as a pickle does: 0x280 bytes of header
        const qsizetype header = length.indexOf("}}") + 2 - 8;
        length = QByteArray("\x80\x02\0\0\0\0\0\0", 8) + length.mid(8, header) + QByteArray(0x280 - header, ' ') + "abc";
        QVERIFY(isKept("/odd.safetensors", length));
    }

    void aCutFileWithoutALengthIsGoneOnWith()
    {
        Server server;
        server.content = m_content;
        server.lengthless = true;
        server.breakAfter = 1 << 20;
        const QString cut = failure({server.url(), m_folder->path(), {}});
        QVERIFY2(cut.contains(QStringLiteral("cut off")) && cut.contains(QStringLiteral("goes on from there")), qPrintable(cut));
        server.breakAfter = -1;
        const DownloadResult result = download({server.url(), m_folder->path(), {}}, {});
        QVERIFY2(result.state == DownloadResult::State::Done, qPrintable(result.message));
        QCOMPARE(result.resumedFrom, 1 << 20);
        QCOMPARE(read(result.file), m_content);
    }

    void aFileThatTheServerNamesIsGoneOnWith()
    {
        Server server;
        server.content = m_content;
        server.disposition = "attachment; filename=\"dream.safetensors\"";
        server.breakAfter = 1 << 20;
        failure({server.url(QStringLiteral("/api/7?token=first-key")), m_folder->path(), {}});
        server.breakAfter = -1;
        server.requests.clear();
        const DownloadResult result = download({server.url(QStringLiteral("/api/7?token=second-key")), m_folder->path(), {}}, {});
        QVERIFY2(result.state == DownloadResult::State::Done, qPrintable(result.message));
        QCOMPARE(server.requests.size(), 1);
        QVERIFY(server.requests[0].contains("Range: bytes=1048576-"));
        QCOMPARE(read(result.file), m_content);
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files).size(), 1);
    }

    // Each server breaks after a MiB and then sends pieces in a way of its own. Right bytes, or a sentence.
    void oddPieces_data()
    {
        QTest::addColumn<std::function<void(Server&)>>("change");
        QTest::addColumn<bool>("arrives");
        using Change = std::function<void(Server&)>;
        QTest::newRow("under 200") << Change([](Server& s) { s.pieceStatus = 200; }) << true;
        QTest::newRow("under 200, unsaid") << Change([](Server& s) {
            s.pieceStatus = 200;
            s.saysRange = false;
        }) << true;
        QTest::newRow("unsaid") << Change([](Server& s) { s.saysRange = false; }) << true;
        QTest::newRow("too early") << Change([](Server& s) { s.shift = -7; }) << true;
        QTest::newRow("too late") << Change([](Server& s) { s.shift = 7; }) << true;
        QTest::newRow("short ones") << Change([](Server& s) { s.mostBytes = 300'000; }) << true;
        QTest::newRow("short ones of an unknown total") << Change([](Server& s) {
            s.mostBytes = 700'000;
            s.totalKnown = false;
        }) << true;
        QTest::newRow("unasked, whole") << Change([](Server& s) { s.unasked = true; }) << true;
        QTest::newRow("unasked, from elsewhere") << Change([](Server& s) {
            s.unasked = true;
            s.ranges = false;
            s.shift = 7;
        }) << false;
        QTest::newRow("unasked, unsaid") << Change([](Server& s) {
            s.unasked = true;
            s.ranges = false;
            s.saysRange = false;
        }) << false;
        QTest::newRow("another version, If-Range unheeded") << Change([](Server& s) {
            s.ifRange = false;
            s.tag = "\"v2\"";
            s.content = weights(QByteArray(2 << 20, 'y'));
        }) << true;
        QTest::newRow("another version, untold") << Change([](Server& s) {
            s.ifRange = false;
            s.tag.clear();
            s.content = weights(QByteArray(2 << 20, 'y'));
        }) << true;
        QTest::newRow("a shorter version") << Change([](Server& s) {
            s.ifRange = false;
            s.content = weights("short");
        }) << true;
    }

    void oddPieces()
    {
        using Change = std::function<void(Server&)>;
        QFETCH(Change, change);
        QFETCH(bool, arrives);
        Server server;
        server.content = m_content;
        server.breakAfter = 1 << 20;
        failure({server.url(), m_folder->path(), {}});
        server.breakAfter = -1;
        change(server);
        const DownloadResult result = download({server.url(), m_folder->path(), {}}, {}, kQuietMs);
        QCOMPARE(result.state == DownloadResult::State::Done, arrives);
        QVERIFY(server.requests.size() < 20);
        if (arrives)
            QCOMPARE(read(result.file), server.content);
        else
            QVERIFY2(result.message.contains(QStringLiteral("pieces that do not fit together")), qPrintable(result.message));
        QCOMPARE(QFile::exists(m_folder->filePath(QStringLiteral("dream.safetensors"))), arrives);
    }

    void aWholePartNeedsOnlyItsName()
    {
        Server server;
        server.content = m_content;
        const QString file = m_folder->filePath(QStringLiteral("a.safetensors"));
        write(file + QStringLiteral(".part"), m_content);
        write(file + QStringLiteral(".part.tag"), server.tag);
        const DownloadResult result = download({server.url(), file, {}}, {});
        QVERIFY2(result.state == DownloadResult::State::Done, qPrintable(result.message));
        QCOMPARE(server.requests.size(), 1);
        QCOMPARE(result.resumedFrom, m_content.size());
        QCOMPARE(read(file), m_content);
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files).size(), 1);
    }

    void aRefusalIsSaidInWordsAndWithoutKeys()
    {
        Server server;
        server.more = "Retry-After: 30\r\n";
        server.refusal = "{\"error\":{\"message\":\"Bad key SECRET123 for \\u001b[31m/x?token=SECRET123\"}}";
        for (const auto& [status, advice] : {std::pair(401, "log in on its site"), std::pair(403, "agree to the file's terms"),
                 std::pair(429, "asked too often"), std::pair(503, "try again later")}) {
            server.status = status;
            const QString message = failure({server.url(QStringLiteral("/x?token=SECRET123&type=Model")), m_folder->path(), {}});
            QVERIFY2(message.contains(QLatin1String(advice)) && message.contains(QStringLiteral("30 seconds")), qPrintable(message));
            QVERIFY2(
                message.contains(QStringLiteral("Bad key ... for")) && message.contains(QStringLiteral("type=Model")), qPrintable(message));
            QVERIFY2(!message.contains(QStringLiteral("SECRET")) && !message.contains(QChar(0x1b)), qPrintable(message));
            QVERIFY(QDir(m_folder->path()).entryList(QDir::Files).isEmpty());
        }
    }

    void noMessageAndNoFileHoldsAKey()
    {
        Server server;
        server.content = m_content;
        QUrl url = server.url(QStringLiteral("/a.safetensors?token=SECRET123"));
        url.setUserInfo(QStringLiteral("me:SECRET123"));
        QStringList said = {failure({url, m_folder->path(), hashOf("other")})};
        server.breakAfter = 100'000;
        said += failure({url, m_folder->path(), {}});
        for (const QString& file : QDir(m_folder->path()).entryList(QDir::Files)) // .part and .part.tag
            said += QString::fromLatin1(read(m_folder->filePath(file)));
        server.content = "<html>SECRET123</html>";
        said += failure({url, m_folder->path(), {}});
        said += failure({QUrl(QStringLiteral("site.org/a?api_key=SECRET123")), m_folder->path(), {}});
        said += failure({QUrl(QStringLiteral("me:SECRET123@site.org/a")), m_folder->path(), {}});
        server.close();
        said += failure({url, m_folder->path(), {}});
        for (const QString& text : said)
            QVERIFY2(!text.contains(QStringLiteral("SECRET123")), qPrintable(text.left(300)));
        QCOMPARE(said.size(), 8);
    }

    void readsNamesAsServersWriteThem_data()
    {
        QTest::addColumn<QByteArray>("disposition");
        QTest::addColumn<QString>("name");
        const auto row = [](const char* what, const QByteArray& disposition, const char* name) {
            QTest::newRow(what) << disposition << QString::fromUtf8(name);
        };
        row("bare", "attachment; filename=dream.safetensors", "dream.safetensors");
        row("blanks", "attachment;filename = my dream.safetensors ; size=3", "my dream.safetensors");
        row("semicolon", "attachment; filename=\"my; dream.safetensors\"", "my; dream.safetensors");
        row("unclosed", "attachment; filename=\"dream.safetensors", "dream.safetensors");
        row("escaped", "attachment; filename=\"a\\\"b.safetensors\"", "a b.safetensors");
        row("Windows", "attachment; filename=\"C:\\models\\dream.safetensors\"", "dream.safetensors");
        row("upwards", "attachment; filename=\"..%2f..%2fevil.safetensors\"", "evil.safetensors");
        row("star first", "attachment; filename*=UTF-8''dr%C3%A9am%20v2.safetensors; filename=\"x.safetensors\"", "dréam v2.safetensors");
        row("star last", "attachment; filename=\"x.safetensors\"; filename*=utf-8'en'dream%20en.safetensors", "dream en.safetensors");
        row("Latin-1", "attachment; filename*=ISO-8859-1''dr%E9am.safetensors", "dréam.safetensors");
        row("quoted star", "attachment; filename*=\"UTF-8''dr%C3%A9am.safetensors\"", "dréam.safetensors");
        row("slash in star", "attachment; filename*=UTF-8''a%2Fb%5Cdream.safetensors", "dream.safetensors");
        row("unknown charset", "attachment; filename*=x-none''dr%C3%A9am.safetensors", "dréam.safetensors");
        row("pieces", "attachment; filename*0*=UTF-8''dr%C3%A9; filename*1=\"am.safe\"; filename*2*=tensors", "dréam.safetensors");
        row("raw UTF-8",
            "attachment; filename=\"dr\xC3\xA9"
            "am.safetensors\"",
            "dréam.safetensors");
        row("raw Latin-1",
            "attachment; filename=\"dr\xE9"
            "am.safetensors\"",
            "dréam.safetensors");
        row("percent", "attachment; filename=\"dr%C3%A9am.safetensors\"", "dréam.safetensors");
        row("100%", "attachment; filename=\"100% dream.safetensors\"", "100% dream.safetensors");
        row("RFC 2047 B", "attachment; filename==?UTF-8?B?ZHLDqWFtLnNhZmV0ZW5zb3Jz?=", "dréam.safetensors");
        row("RFC 2047 Q", "attachment; filename=\"=?iso-8859-1?Q?dr=E9am=5Fv2?= =?utf-8?q?_x.safetensors?=\"", "dréam_v2 x.safetensors");
        row("hidden", "attachment; filename=\"...dream.safetensors. \"", "dream.safetensors");
        row("device", "attachment; filename=\"CON.safetensors\"", "_CON.safetensors");
        row("turned", "attachment; filename*=UTF-8''dream%E2%80%AEtpkc.safetensors", "dream tpkc.safetensors");
        row("empty", "attachment; filename=\"\"", "dream.safetensors");
        row("no ending", "attachment; filename=\"dream v1.5\"", "dream v1.5.safetensors");
        row("none", "inline", "dream.safetensors");
    }

    void readsNamesAsServersWriteThem()
    {
        QFETCH(QByteArray, disposition);
        QFETCH(QString, name);
        Server server;
        server.content = weights("small");
        server.disposition = disposition;
        const DownloadResult result = download({server.url(), m_folder->path(), {}}, {});
        QVERIFY2(result.state == DownloadResult::State::Done, qPrintable(result.message));
        QCOMPARE(QFileInfo(result.file).fileName(), name);
    }

    void longNamesAreCutBetweenLettersAndKeepTheirEnding()
    {
        Server server;
        server.content = weights("small");
        for (const QString& letter : {QStringLiteral("狐"), QStringLiteral("x"), QStringLiteral("👩‍🚀")}) {
            server.disposition =
                "attachment; filename*=UTF-8''" + QUrl::toPercentEncoding(letter.repeated(300) + QStringLiteral(".safetensors"));
            const DownloadResult result = download({server.url(), m_folder->path(), {}}, {});
            QVERIFY2(result.state == DownloadResult::State::Done, qPrintable(result.message));
            const QString name = QFileInfo(result.file).fileName();
            QVERIFY(name.toUtf8().size() <= 240 && name.endsWith(QStringLiteral(".safetensors")));
            QCOMPARE(QString(name).remove(letter), QStringLiteral(".safetensors")); // whole letters
        }
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
        server.content = weights("small");
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
