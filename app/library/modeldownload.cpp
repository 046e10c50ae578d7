#include "modeldownload.h"

#include "arrival.h"
#include "base/descriptor.h"
#include "base/secrets.h"
#include "partialfile.h"
#include "refusal.h"
#include "servername.h"

#include <QCryptographicHash>
#include <QDir>
#include <QEventLoop>
#include <QFile>
#include <QFileInfo>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QRegularExpression>
#include <QTimer>
#include <QUrlQuery>

#include <algorithm>
#include <filesystem>
#include <memory>
#include <optional>

namespace dice {
namespace {

constexpr int kQuietMs = 60000; // without a byte
constexpr int kLookMs = 100;    // how often it is asked whether to stop
constexpr qint64 kPiece = 1 << 20;
constexpr qint64 kSpare = 16 << 20;         // of the disk, for others
constexpr qint64 kLongestAnswer = 64 << 10; // of a refusal
constexpr qsizetype kShortestSecret = 4;    // a shorter value stands in many words
constexpr int kOk = 200, kPartial = 206, kRefused = 400, kNotSatisfiable = 416;

QString megabytes(qint64 bytes) { return QString::number(static_cast<double>(bytes) / 1e6, 'f', 1) + QStringLiteral(" MB"); }

QString shown(const QString& text) { return QString::fromStdString(withoutSecrets(text.toStdString())); }

/// An address as it may be said.
QString said(const QUrl& url) { return shown(url.toString(QUrl::RemoveUserInfo | QUrl::RemoveFragment)); }

/// `text` by a server, which may repeat what it was sent.
QString withoutSecretsOf(const QUrl& url, QString text)
{
    QStringList secrets = {url.password(), url.userName(), url.password(QUrl::FullyEncoded)};
    for (const auto format : {QUrl::FullyDecoded, QUrl::FullyEncoded})
        for (const auto& [name, value] : QUrlQuery(url).queryItems(format))
            if (!isOpenParameter(name.toStdString()))
                secrets.append(value);
    for (const QString& secret : secrets)
        if (secret.size() >= kShortestSecret)
            text.replace(secret, QStringLiteral("..."));
    return shown(text);
}

struct ContentRange
{
    qint64 begin = 0, end = 0; ///< bytes, the end exclusive
    qint64 total = 0;          ///< of the whole file; 0 = unknown
};

// "bytes 0-99/1000", "bytes 0-99/*" and, where no bytes are sent, "bytes */1000".
std::optional<ContentRange> contentRange(const QNetworkReply& reply)
{
    static const QRegularExpression form(
        QStringLiteral("^\\s*bytes[ =]\\s*(?:(\\d+)-(\\d+)|\\*)/(\\d+|\\*)\\s*$"), QRegularExpression::CaseInsensitiveOption);
    const auto match = form.match(QString::fromLatin1(reply.rawHeader("Content-Range")));
    if (!match.hasMatch())
        return {};
    ContentRange range{match.captured(1).toLongLong(), 0, match.captured(3).toLongLong()};
    range.end = match.captured(2).isEmpty() ? 0 : match.captured(2).toLongLong() + 1;
    return range;
}

// ETag where it is a strong one, else the time of change.
FileVersion versionOf(const QNetworkReply& reply, qint64 total)
{
    const QByteArray tag = reply.rawHeader("ETag").trimmed();
    return {tag.startsWith('"') ? tag : reply.rawHeader("Last-Modified").trimmed(), total};
}

class Download
{
public:
    Download(const DownloadRequest& request, const std::function<bool(qint64, qint64)>& progress, int quietMs)
        : m_request(request), m_progress(progress), m_quietMs(quietMs)
    {
    }

    DownloadResult run()
    {
        if (!isRightRequest())
            return m_result;
        if (isFolder())
            m_part = PartialFile::inFolder(m_request.target, m_request.url, serverName({}, {m_request.url}));
        else {
            m_part = PartialFile(m_request.target);
            if (wasThere(m_request.target))
                return m_result;
        }
        continueFrom(m_part.size());
        for (m_next = Next::More; m_next != Next::End;) {
            if (m_next == Next::FromTheBeginning) { // what was there does not go on
                m_part.remove();
                continueFrom(0);
                m_isFresh = true;
            }
            m_next = Next::End;
            m_asked = m_from;
            fetch();
        }
        if (m_result.state != DownloadResult::State::Done && m_part.size() == 0)
            m_part.remove();
        m_result.file = m_part.target();
        return m_result;
    }

private:
    enum class Next { End, More, FromTheBeginning };

    [[nodiscard]] bool isFolder() const { return QFileInfo(m_request.target).isDir(); }

    bool isRightRequest()
    {
        if (const QString wrong = wrongIn(m_request); !wrong.isEmpty())
            return fail(wrong);
        const QString folder = isFolder() ? m_request.target : QFileInfo(m_request.target).absolutePath();
        if (!QFileInfo(folder).isDir() || !QFileInfo(folder).isWritable())
            return fail(QStringLiteral("Expected a folder to write into, found none: %1.").arg(folder));
        return true;
    }

    // A file of that name: the right one is enough, another is left alone.
    bool wasThere(const QString& file)
    {
        if (!QFileInfo::exists(file))
            return false;
        const QString hash = m_request.sha256.isEmpty() ? QString() : hashOf(file);
        if (!hash.isEmpty() && hash.compare(m_request.sha256, Qt::CaseInsensitive) == 0) {
            m_result.state = DownloadResult::State::Done;
            m_result.sha256 = hash;
        } else
            fail(QStringLiteral("Expected a name that is free, found a file there already: %1.").arg(file));
        m_part = PartialFile(file);
        m_result.file = file;
        return true;
    }

    static QString hashOf(const QString& path)
    {
        QFile file(path);
        QCryptographicHash hash(QCryptographicHash::Sha256);
        return file.open(QIODevice::ReadOnly) && hash.addData(&file) ? QString::fromLatin1(hash.result().toHex()) : QString();
    }

    // What is there is gone on with where it can be told that it is of the same version: by the server's tag, or in the
    // end by the hash.
    void continueFrom(qint64 bytes)
    {
        m_before = bytes > 0 ? m_part.version(m_request.url) : FileVersion();
        m_from = m_before.tag.isEmpty() && m_request.sha256.isEmpty() ? 0 : bytes;
        if (m_from == 0)
            m_before = {};
        beginAnswer();
    }

    void beginAnswer()
    {
        m_file.close();
        m_answered = m_total = 0;
        m_piece.reset();
        m_answer.clear();
        m_taking = Taking::Head;
    }

    bool fail(const QString& message)
    {
        m_result.state = DownloadResult::State::Failed;
        if (m_result.message.isEmpty())
            m_result.message = message;
        return false;
    }

    // Once more without what is there; a server that does not even serve that cannot be understood.
    bool again()
    {
        if (m_isFresh)
            return fail(QStringLiteral("Expected the whole file at %1, the server sends pieces that do not fit together.")
                            .arg(said(m_request.url)));
        m_next = Next::FromTheBeginning;
        return false;
    }

    void fetch()
    {
        QNetworkAccessManager manager;
        manager.setRedirectPolicy(QNetworkRequest::NoLessSafeRedirectPolicy);
        QNetworkRequest request(m_request.url);
        request.setRawHeader("User-Agent", "dice-studio");
        request.setRawHeader("Accept-Encoding", "identity"); // sizes and offsets are those of the file
        if (m_from > 0 && !m_before.tag.isEmpty())
            request.setRawHeader("If-Range", m_before.tag); // another version of the file comes from its beginning
        if (m_from > 0)
            request.setRawHeader("Range", "bytes=" + QByteArray::number(m_from) + "-");
        const std::unique_ptr<QNetworkReply> reply(manager.get(request));
        m_reply = reply.get();
        reply->setReadBufferSize(4 * kPiece);
        QEventLoop loop;
        QTimer quiet, look;
        quiet.setSingleShot(true);
        quiet.setInterval(m_quietMs);
        QObject::connect(
            &quiet, &QTimer::timeout, &loop, [&] { give(QStringLiteral("The connection to %1 stands still").arg(m_request.url.host())); });
        QObject::connect(reply.get(), &QNetworkReply::readyRead, &loop, [&] {
            quiet.start();
            take();
        });
        QObject::connect(reply.get(), &QNetworkReply::finished, &loop, &QEventLoop::quit);
        look.callOnTimeout(&loop, [&] {
            if (m_progress && !m_progress(m_from + m_answered, m_total)) {
                m_stopped = true;
                reply->abort();
            }
        });
        quiet.start();
        look.start(kLookMs);
        if (!reply->isFinished())
            loop.exec();
        take();
        finish(*reply);
        m_reply = nullptr;
    }

    void give(const QString& why)
    {
        m_broken = why;
        m_reply->abort();
    }

    // The answer's head is there: is it what was asked for, and is there room for it?
    bool begin()
    {
        const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        if (status == kNotSatisfiable && m_from > 0)
            return isWholeAlready();
        if (status >= kRefused) {
            m_taking = Taking::Refusal;
            return true;
        }
        if (status != kOk && status != kPartial)
            return false;
        return fits(status) && choosePlace() && openPart();
    }

    // The part is all that the server has, or longer than that.
    bool isWholeAlready()
    {
        const std::optional<ContentRange> range = contentRange(*m_reply);
        const qint64 total = range && range->total > 0 ? range->total : m_before.total;
        if (total != m_from || !m_before.mayBe(versionOf(*m_reply, total)))
            return again();
        m_total = total;
        m_result.resumedFrom = m_from;
        m_taking = Taking::Nothing;
        return true;
    }

    // Do the bytes that come go on where the part ends? Some servers send a piece under 200, or a piece of another place, or
    // one that nobody asked for.
    bool fits(int status)
    {
        const qint64 length = std::max<qint64>(0, m_reply->header(QNetworkRequest::ContentLengthHeader).toLongLong());
        if (const auto range = contentRange(*m_reply); status == kPartial || range) {
            if (!range || range->begin != m_from || range->end <= range->begin || !m_before.mayBe(versionOf(*m_reply, range->total)))
                return again();
            m_piece = range;
            m_total = range->total;
            return true;
        }
        const bool isPieceUnnamed = m_from > 0 && length > 0 && m_before.total == m_from + length && m_before.mayBe(versionOf(*m_reply, 0));
        if (isPieceUnnamed)
            return again();
        m_from = 0; // from the beginning: the server does not know ranges, or has another version
        m_total = length;
        return true;
    }

    // The name that the server gives, and whether it is free.
    bool choosePlace()
    {
        if (!isFolder())
            return true;
        const QString name = serverName(m_reply->rawHeader("Content-Disposition"), {m_request.url, m_reply->url()});
        const QString file = QDir(m_request.target).filePath(name);
        if (file != m_part.target()) {
            if (m_from > 0) // the part that was gone on with has another name
                return again();
            m_part = PartialFile(file);
        }
        QStringList names = {file};
        if (!hasKnownEnding(name))
            names += {file + QStringLiteral(".safetensors"), file + QStringLiteral(".ckpt")};
        if (std::ranges::none_of(names, [this](const QString& each) { return wasThere(each); }))
            return true;
        m_taking = Taking::Nothing;
        m_isSettled = true;
        return false;
    }

    bool openPart()
    {
        const QString folder = QFileInfo(m_part.path()).absolutePath();
        const qint64 length = m_reply->header(QNetworkRequest::ContentLengthHeader).toLongLong();
        std::error_code unknown; // Qt's own answer needs a list of mounted disks, which not every system shows
        const std::filesystem::space_info disk = std::filesystem::space(QFile::encodeName(folder).toStdString(), unknown);
        if (const auto available = static_cast<qint64>(disk.available); length > 0 && !unknown && available < length + kSpare)
            return fail(
                QStringLiteral("Expected %1 of free space, found %2: %3.").arg(megabytes(length + kSpare), megabytes(available), folder));
        m_file.setFileName(m_part.path());
        if (!m_file.open(m_from > 0 ? QIODevice::Append : QIODevice::WriteOnly))
            return fail(QStringLiteral("Cannot write %1: %2.").arg(m_part.path(), m_file.errorString()));
        if (m_from == 0)
            m_result.resumedFrom = 0;
        else if (m_result.resumedFrom == 0 && !m_isFresh)
            m_result.resumedFrom = m_from;
        if (const FileVersion version = versionOf(*m_reply, m_total); m_from == 0 || m_before.tag.isEmpty()) {
            m_part.keepVersion(version, m_request.url);
            m_before = version;
        }
        m_taking = Taking::File;
        return true;
    }

    void take()
    {
        if (m_taking == Taking::Head) {
            if (m_reply->bytesAvailable() == 0 && !m_reply->isFinished())
                return;
            if (!begin())
                m_taking = Taking::Nothing;
        }
        if (m_taking == Taking::File)
            takeFile();
        else if (m_taking == Taking::Refusal && m_answer.size() < kLongestAnswer)
            m_answer += m_reply->read(kLongestAnswer - m_answer.size());
        else if (!m_reply->isFinished())
            m_reply->abort();
    }

    void takeFile()
    {
        while (m_reply->bytesAvailable() > 0) {
            const QByteArray bytes = m_reply->read(kPiece);
            if (bytes.isEmpty())
                break;
            if (m_file.write(bytes) != bytes.size() || !m_file.flush()) {
                fail(QStringLiteral("Cannot write %1: %2. What came so far is kept.").arg(m_part.path(), m_file.errorString()));
                m_taking = Taking::Nothing;
                m_reply->abort();
                return;
            }
            m_answered += bytes.size();
        }
    }

    void finish(const QNetworkReply& reply)
    {
        m_file.close();
        if (m_isSettled || m_next != Next::End || !m_result.message.isEmpty())
            return;
        if (m_stopped) {
            m_result.state = DownloadResult::State::Stopped;
            return;
        }
        const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        if (status == kNotSatisfiable && m_from > 0)
            keep();
        else if (status >= kRefused)
            fail(QStringLiteral("Expected a file at %1, ").arg(said(m_request.url)) + refusalOf(reply, status) + kept());
        else if (!m_broken.isEmpty() || reply.error() != QNetworkReply::NoError)
            fail(QStringLiteral("%1: %2.%3")
                     .arg(m_broken.isEmpty() ? QStringLiteral("The connection failed") : m_broken,
                         withoutSecretsOf(m_request.url, reply.errorString()), kept()));
        else if (m_taking != Taking::File)
            fail(QStringLiteral("Expected a file at %1, the server sends nothing.").arg(said(m_request.url)));
        else
            count();
    }

    [[nodiscard]] QString kept() const
    {
        return m_part.size() > 0 ? QStringLiteral(" What came so far is kept, and the next try goes on from there.") : QString();
    }

    [[nodiscard]] QString refusalOf(const QNetworkReply& reply, int status) const
    {
        const QByteArray header = reply.rawHeader("X-Error-Message"); // of Hugging Face
        return withoutSecretsOf(m_request.url, inWords({status, reply.attribute(QNetworkRequest::HttpReasonPhraseAttribute).toString(),
                                                   reply.rawHeader("Retry-After"), messageIn(header.isEmpty() ? m_answer : header)}));
    }

    // All bytes of the answer are there: are they all of the file?
    void count()
    {
        const qint64 size = m_from + m_answered;
        const bool isLonger = (m_total > 0 && size > m_total) || (m_piece && size > m_piece->end);
        if (isLonger)
            again();
        else if (m_piece && size != m_total) { // the next piece; a total that is unknown ends with 416
            if (m_answered == 0)
                again();
            else {
                m_from = size;
                beginAnswer();
                m_next = Next::More;
            }
        } else if (m_total > 0 && size != m_total)
            fail(QStringLiteral("The connection broke: expected %1 bytes, found %2.%3").arg(m_total).arg(size).arg(kept()));
        else
            keep();
    }

    // Whole: the hash is that of the part on the disk, with what was there before.
    void keep()
    {
        m_result.sha256 = hashOf(m_part.path());
        const bool isRight = m_request.sha256.isEmpty() || m_result.sha256.compare(m_request.sha256, Qt::CaseInsensitive) == 0;
        const Arrival arrival = lookAt(m_part.path(), QFileInfo(m_part.target()).fileName());
        if (isRight && arrival.wrong.isEmpty())
            return rename(arrival.ending);
        if (m_asked > 0 && !m_isFresh) { // what was there may have been of another file, or what came a piece
            again();
            return;
        }
        refuse(arrival);
    }

    void refuse(const Arrival& arrival)
    {
        const bool mayGoOn = arrival.isCut && m_total == 0 && !m_before.tag.isEmpty();
        if (!mayGoOn)
            m_part.remove();
        if (!arrival.wrong.isEmpty()) {
            const QString says = arrival.says.isEmpty() ? QString() : QStringLiteral(" It says: ") + arrival.says;
            fail(QStringLiteral("Expected a model at %1, found %2.%3%4")
                     .arg(said(m_request.url), arrival.wrong, withoutSecretsOf(m_request.url, says),
                         mayGoOn ? kept() : QStringLiteral(" Nothing of it is kept.")));
        } else
            fail(QStringLiteral("Expected a file with the SHA-256 %1, found %2; it was thrown away: %3.")
                     .arg(m_request.sha256.toLower(), m_result.sha256, said(m_request.url)));
    }

    // What the server gave no ending gets that of its kind. A file that has taken the name meanwhile stays.
    void rename(const QString& ending)
    {
        QString target = m_part.target();
        if (isFolder() && !hasKnownEnding(QFileInfo(target).fileName()))
            target += ending;
        std::error_code error;
        const auto part = std::filesystem::path(m_part.path().toStdU16String()), file = std::filesystem::path(target.toStdU16String());
        if (Descriptor written(part, Descriptor::Mode::ReadWrite, error); written.isOpen())
            written.sync(error);
        renameToNew(part, file, error);
        if (error == std::errc::file_exists)
            fail(QStringLiteral("Expected a name that is free, found a file there already: %1.").arg(target));
        else if (error)
            fail(QStringLiteral("Cannot write %1: %2.").arg(target, QString::fromStdString(error.message())));
        if (error)
            return;
        m_part.forgetVersion();
        m_part = PartialFile(target);
        m_result.state = DownloadResult::State::Done;
    }

    enum class Taking { Head, File, Refusal, Nothing };

    const DownloadRequest& m_request;
    const std::function<bool(qint64, qint64)>& m_progress;
    const int m_quietMs;
    DownloadResult m_result;
    PartialFile m_part;
    QFile m_file;
    FileVersion m_before; ///< of what is there
    QString m_broken;     ///< why we ended the connection
    QNetworkReply* m_reply = nullptr;
    Next m_next = Next::End;
    Taking m_taking = Taking::Head;
    std::optional<ContentRange> m_piece; ///< of the file, that the answer is
    QByteArray m_answer;                 ///< beside a refusal
    qint64 m_asked = 0;                  ///< where the answer was asked to begin in the file
    qint64 m_from = 0;                   ///< where it begins
    qint64 m_answered = 0, m_total = 0;  ///< bytes; a total of 0 is unknown
    bool m_isFresh = false;              ///< what was there is thrown away: nothing but the whole file is right
    bool m_isSettled = false;            ///< nothing has to be fetched
    bool m_stopped = false;
};

} // namespace

QString wrongIn(const DownloadRequest& request)
{
    static const QRegularExpression digits(QStringLiteral("^[0-9a-fA-F]{64}$"));
    const QString scheme = request.url.scheme().toLower();
    if (!request.url.isValid() || (scheme != u"http" && scheme != u"https") || request.url.host().isEmpty())
        return QStringLiteral("Expected an address that begins with https:// or http://, found %1.")
            .arg(shown(request.url.toString().section(u'@', -1))); // what stands before it may be a password
    if (!request.sha256.isEmpty() && !digits.match(request.sha256).hasMatch())
        return QStringLiteral("Expected a SHA-256 of 64 hexadecimal digits, found %1.").arg(request.sha256);
    return {};
}

DownloadResult download(const DownloadRequest& request, const std::function<bool(qint64, qint64)>& progress, int quietMs)
{
    return Download(request, progress, quietMs).run();
}

DownloadResult download(const DownloadRequest& request, const std::function<bool(qint64, qint64)>& progress)
{
    return download(request, progress, kQuietMs);
}

} // namespace dice
