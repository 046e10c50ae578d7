#include "thumbnailprovider.h"

#include <QImageReader>
#include <QUrl>

#include <atomic>

namespace dice {
namespace {

class Response final : public QQuickImageResponse
{
public:
    QQuickTextureFactory* textureFactory() const override { return QQuickTextureFactory::textureFactoryForImage(m_image); }
    QString errorString() const override { return m_error; }
    void cancel() override { m_cancelled = true; }

    // In a thread of the pool
    void run(const Thumbnails& thumbnails, const QString& file)
    {
        if (!m_cancelled)
            try {
                QImageReader reader(thumbnails.file(file));
                m_image = reader.read();
                if (m_image.isNull())
                    m_error = reader.errorString();
            } catch (const std::exception& error) {
                m_error = QString::fromStdString(error.what());
            }
        Q_EMIT finished();
    }

private:
    std::atomic<bool> m_cancelled = false;
    QImage m_image;
    QString m_error;
};

} // namespace

ThumbnailProvider::ThumbnailProvider(const Thumbnails& thumbnails) : m_thumbnails(thumbnails) { m_pool.setMaxThreadCount(2); }

ThumbnailProvider::~ThumbnailProvider()
{
    m_pool.clear();
    m_pool.waitForDone();
}

QQuickImageResponse* ThumbnailProvider::requestImageResponse(const QString& id, const QSize&)
{
    auto* const response = new Response;
    m_pool.start(
        [response, &thumbnails = m_thumbnails, file = QUrl::fromPercentEncoding(id.toUtf8())] { response->run(thumbnails, file); });
    return response;
}

QString ThumbnailProvider::sourceOf(const QString& file)
{
    return QStringLiteral("image://thumbnails/") + QString::fromLatin1(QUrl::toPercentEncoding(file));
}

} // namespace dice
