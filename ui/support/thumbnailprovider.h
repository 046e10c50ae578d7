#pragma once
// Thumbnails of picture files in QML, read and made in threads of their own: "image://thumbnails/FILE", the file's path in percent encoding.
#include "gallery/thumbnails.h"

#include <QQuickAsyncImageProvider>
#include <QThreadPool>

namespace dice {

class ThumbnailProvider : public QQuickAsyncImageProvider
{
public:
    explicit ThumbnailProvider(const Thumbnails& thumbnails);
    ~ThumbnailProvider() override;
    QQuickImageResponse* requestImageResponse(const QString& id, const QSize& requestedSize) override;

    [[nodiscard]] static QString sourceOf(const QString& file);

private:
    const Thumbnails& m_thumbnails;
    QThreadPool m_pool;
};

} // namespace dice
