#pragma once
// Shows pictures of the engine in QML without copying them: "image://pictures/ID".
#include "inference/inferencevalues.h"

#include <QHash>
#include <QQuickImageProvider>

namespace dice {

/// Pictures by number. Used by the window's thread alone.
class PictureStore
{
public:
    /// The source to give to an Image.
    QString add(const std::shared_ptr<const Pixels>& pixels);
    void remove(const QString& source);
    /// Null if there is no such picture. Shares the pixels.
    [[nodiscard]] QImage image(const QString& source) const;

private:
    QHash<QString, std::shared_ptr<const Pixels>> m_pictures;
    quint64 m_last = 0;
};

class PictureProvider : public QQuickImageProvider
{
public:
    explicit PictureProvider(std::shared_ptr<const PictureStore> store);
    /// Never larger than the picture itself; a wanted size is filled, the excess is left to the Image's fill mode.
    QImage requestImage(const QString& id, QSize* size, const QSize& requestedSize) override;

private:
    std::shared_ptr<const PictureStore> m_store;
};

} // namespace dice
