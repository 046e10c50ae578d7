#include "modeldownload.h"

#include "base/descriptor.h"

#include <QCryptographicHash>
#include <QDir>
#include <QEventLoop>
#include <QFile>
#include <QFileInfo>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QRegularExpression>
#include <QTimer>

#include <filesystem>
#include <memory>

namespace dice {
namespace {

constexpr int kQuietMs = 60000; // without a byte
constexpr int kLookMs = 100;    // how often it is asked whether to stop
constexpr qint64 kPiece = 1 << 20;
constexpr qint64 kSpare = 16 << 20; // of the disk, for others
constexpr int kOk = 200, kPartial = 206, kNotSatisfiable = 416;

// The last part of the name that the server gives, else of the address; nothing that leads out of the folder.
QString nameOf(const QNetworkReply& reply, const QUrl& url)
{
    const QString disposition = QString::fromUtf8(reply.rawHeader("Content-Disposition"));
    static const QRegularExpression star(
        QStringLiteral("filename\\*\\s*=\\s*UTF-8''([^;\\s]+)"), QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression plain(QStringLiteral("filename\\s*=\\s*\"?([^\";]+)\"?"), QRegularExpression::CaseInsensitiveOption);
    QString name = url.fileName();
    if (const auto found = star.match(disposition); found.hasMatch())
        name = QUrl::fromPercentEncoding(found.captured(1).toUtf8());
    else if (const auto bare = plain.match(disposition); bare.hasMatch())
        name = bare.captured(1).trimmed();
    name = name.section(u'/', -1).section(u'\\', -1);
    name.remove(QRegularExpression(QStringLiteral("[\\x00-\\x1f:*?\"<>|]")));
    while (name.startsWith(u'.'))
        name.remove(0, 1);
    return name.isEmpty() ? QStringLiteral("model.safetensors") : name;
}

QString megabytes(qint64 bytes) { return QString::number(static_cast<double>(bytes) / 1e6, 'f', 1) + QStringLiteral(" MB"); }

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
        const bool folder = QFileInfo(m_request.target).isDir();
        if (!folder) {
            setTarget(m_request.target);
            if (wasThere())
                return m_result;
            continueFrom(QFileInfo(m_part).size());
        } else { // the part's name is the server's, which only an answer tells
            setTarget(QDir(m_request.target).filePath(m_request.url.fileName()));
            continueFrom(m_request.url.fileName().isEmpty() ? 0 : QFileInfo(m_part).size());
        }
        fetch();
        if (m_again) { // what was there does not go on
            m_again = false;
            removePart();
            continueFrom(0);
            fetch();
        }
        return m_result;
    }

private:
    bool isRightRequest()
    {
        if (const QString wrong = wrongIn(m_request); !wrong.isEmpty())
            return fail(wrong);
        const QString folder = QFileInfo(m_request.target).isDir() ? m_request.target : QFileInfo(m_request.target).absolutePath();
        if (!QFileInfo(folder).isDir() || !QFileInfo(folder).isWritable())
            return fail(QStringLiteral("Expected a folder to write into, found none: %1.").arg(folder));
        return true;
    }

    void setTarget(const QString& file)
    {
        m_result.file = file;
        m_part = file + QStringLiteral(".part");
    }

    // A file of that name: the right one is enough, another is left alone.
    bool wasThere()
    {
        if (!QFileInfo::exists(m_result.file))
            return false;
        const QString hash = hashOf(m_result.file);
        if (!m_request.sha256.isEmpty() && hash.compare(m_request.sha256, Qt::CaseInsensitive) == 0) {
            m_result.state = DownloadResult::State::Done;
            m_result.sha256 = hash;
        } else
            fail(QStringLiteral("Expected a name that is free, found a file there already: %1.").arg(m_result.file));
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
        QFile tag(tagFile());
        m_tag = bytes > 0 && tag.open(QIODevice::ReadOnly) ? tag.readAll().trimmed() : QByteArray();
        m_result.resumedFrom = m_tag.isEmpty() && m_request.sha256.isEmpty() ? 0 : bytes;
        m_file.close();
        m_total = m_answered = 0;
        m_ready = false;
    }

    [[nodiscard]] QString tagFile() const { return m_part + QStringLiteral(".tag"); }

    // ETag where it is a strong one, else the time of change.
    void keepTag()
    {
        QByteArray tag = m_reply->rawHeader("ETag");
        if (tag.isEmpty() || tag.startsWith("W/"))
            tag = m_reply->rawHeader("Last-Modified");
        QFile file(tagFile());
        if (tag.isEmpty())
            file.remove();
        else if (file.open(QIODevice::WriteOnly))
            file.write(tag);
    }

    void removePart()
    {
        QFile::remove(m_part);
        QFile::remove(tagFile());
    }

    bool fail(const QString& message)
    {
        m_result.state = DownloadResult::State::Failed;
        if (m_result.message.isEmpty())
            m_result.message = message;
        return false;
    }

    void fetch()
    {
        QNetworkAccessManager manager;
        manager.setRedirectPolicy(QNetworkRequest::NoLessSafeRedirectPolicy);
        QNetworkRequest request(m_request.url);
        request.setRawHeader("User-Agent", "dice-studio");
        request.setRawHeader("Accept-Encoding", "identity"); // sizes and offsets are those of the file
        if (m_result.resumedFrom > 0 && !m_tag.isEmpty())
            request.setRawHeader("If-Range", m_tag); // another version of the file comes from its beginning
        if (m_result.resumedFrom > 0)
            request.setRawHeader("Range", "bytes=" + QByteArray::number(m_result.resumedFrom) + "-");
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
            if (m_progress && !m_progress(m_result.resumedFrom + m_answered, m_total)) {
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
        if (status == kNotSatisfiable || (m_result.resumedFrom > 0 && status != kOk && status != kPartial)) {
            m_again = status == kNotSatisfiable;
            return false;
        }
        if (status != kOk && status != kPartial)
            return false;
        if (m_reply->header(QNetworkRequest::ContentTypeHeader).toString().startsWith(QStringLiteral("text/html"), Qt::CaseInsensitive))
            return fail(
                QStringLiteral("Expected a file at %1, the server sends a web page; some want a log-in, or an address of another form.")
                    .arg(m_request.url.toDisplayString()));
        if (status == kOk)
            m_result.resumedFrom = 0; // from the beginning: the server does not know ranges
        else if (!m_reply->rawHeader("Content-Range").startsWith("bytes " + QByteArray::number(m_result.resumedFrom) + "-")) {
            m_again = true;
            return false;
        }
        const qint64 length = m_reply->header(QNetworkRequest::ContentLengthHeader).toLongLong();
        m_total = length > 0 ? m_result.resumedFrom + length : 0;
        if (QFileInfo(m_request.target).isDir())
            if (const QString named = QDir(m_request.target).filePath(nameOf(*m_reply, m_request.url)); named != m_result.file) {
                if (m_result.resumedFrom > 0) { // the part that was gone on with has another name
                    m_again = true;
                    return false;
                }
                setTarget(named);
            }
        if (QFileInfo(m_request.target).isDir() && wasThere()) {
            m_settled = true;
            return false;
        }
        const QString folder = QFileInfo(m_result.file).absolutePath();
        std::error_code unknown; // Qt's own answer needs a list of mounted disks, which not every system shows
        const std::filesystem::space_info disk = std::filesystem::space(QFile::encodeName(folder).toStdString(), unknown);
        if (const auto available = static_cast<qint64>(disk.available); length > 0 && !unknown && available < length + kSpare)
            return fail(
                QStringLiteral("Expected %1 of free space, found %2: %3.").arg(megabytes(length + kSpare), megabytes(available), folder));
        m_file.setFileName(m_part);
        if (!m_file.open(m_result.resumedFrom > 0 ? QIODevice::Append : QIODevice::WriteOnly))
            return fail(QStringLiteral("Cannot write %1: %2.").arg(m_part, m_file.errorString()));
        keepTag();
        return true;
    }

    void take()
    {
        if (m_settled || !m_result.message.isEmpty() || m_again)
            return;
        if (!m_ready) {
            if (m_reply->bytesAvailable() == 0 && !m_reply->isFinished())
                return;
            m_ready = m_reply->error() == QNetworkReply::NoError || m_reply->error() == QNetworkReply::RemoteHostClosedError ||
                              m_reply->bytesAvailable() > 0
                          ? begin()
                          : false;
            if (!m_ready) {
                if (!m_reply->isFinished())
                    m_reply->abort();
                return;
            }
        }
        while (m_reply->bytesAvailable() > 0) {
            const QByteArray bytes = m_reply->read(kPiece);
            if (bytes.isEmpty())
                break;
            if (m_file.write(bytes) != bytes.size() || !m_file.flush()) {
                fail(QStringLiteral("Cannot write %1: %2. What came so far is kept.").arg(m_part, m_file.errorString()));
                m_reply->abort();
                return;
            }
            m_answered += bytes.size();
        }
    }

    void finish(const QNetworkReply& reply)
    {
        m_file.close();
        if (m_settled || m_again || !m_result.message.isEmpty())
            return;
        if (m_stopped) {
            m_result.state = DownloadResult::State::Stopped;
            return;
        }
        const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        const QString kept =
            QFileInfo(m_part).size() > 0 ? QStringLiteral(" What came so far is kept, and the next try goes on from there.") : QString();
        if (status >= 400)
            fail(QStringLiteral("Expected a file at %1, the server answers %2 %3.")
                     .arg(m_request.url.toDisplayString(), QString::number(status),
                         reply.attribute(QNetworkRequest::HttpReasonPhraseAttribute).toString()));
        else if (!m_broken.isEmpty() || reply.error() != QNetworkReply::NoError)
            fail(QStringLiteral("%1: %2.%3")
                     .arg(m_broken.isEmpty() ? QStringLiteral("The connection failed") : m_broken, reply.errorString(), kept));
        else if (!m_ready)
            fail(QStringLiteral("Expected a file at %1, the server sends nothing.").arg(m_request.url.toDisplayString()));
        else if (m_total > 0 && m_result.resumedFrom + m_answered != m_total)
            fail(QStringLiteral("The connection broke: expected %1 bytes, found %2.%3")
                     .arg(m_total)
                     .arg(m_result.resumedFrom + m_answered)
                     .arg(kept));
        else
            keep();
    }

    // Whole: the hash is that of the part on the disk, with what was there before.
    void keep()
    {
        m_result.sha256 = hashOf(m_part);
        if (!m_request.sha256.isEmpty() && m_result.sha256.compare(m_request.sha256, Qt::CaseInsensitive) != 0) {
            removePart();
            fail(QStringLiteral("Expected a file with the SHA-256 %1, found %2; it was thrown away: %3.")
                     .arg(m_request.sha256.toLower(), m_result.sha256, m_request.url.toDisplayString()));
            return;
        }
        std::error_code error;
        const auto part = std::filesystem::path(m_part.toStdU16String()), file = std::filesystem::path(m_result.file.toStdU16String());
        if (Descriptor written(part, Descriptor::Mode::ReadWrite, error); written.isOpen())
            written.sync(error);
        replaceFile(part, file, error);
        if (error) {
            fail(QStringLiteral("Cannot write %1: %2.").arg(m_result.file, QString::fromStdString(error.message())));
            return;
        }
        QFile::remove(tagFile());
        m_result.state = DownloadResult::State::Done;
    }

    const DownloadRequest& m_request;
    const std::function<bool(qint64, qint64)>& m_progress;
    const int m_quietMs;
    DownloadResult m_result;
    QString m_part, m_broken;
    QFile m_file;
    QByteArray m_tag; ///< of what is there
    QNetworkReply* m_reply = nullptr;
    qint64 m_total = 0, m_answered = 0;
    bool m_ready = false;   ///< the head was right, and the part is open
    bool m_again = false;   ///< from the beginning once more
    bool m_settled = false; ///< nothing has to be fetched
    bool m_stopped = false;
};

} // namespace

QString wrongIn(const DownloadRequest& request)
{
    static const QRegularExpression digits(QStringLiteral("^[0-9a-fA-F]{64}$"));
    const QString scheme = request.url.scheme().toLower();
    if (!request.url.isValid() || (scheme != u"http" && scheme != u"https") || request.url.host().isEmpty())
        return QStringLiteral("Expected an address that begins with https:// or http://, found %1.").arg(request.url.toDisplayString());
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
