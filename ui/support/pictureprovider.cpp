#include "pictureprovider.h"

namespace dice {
namespace {

const QString kPrefix = QStringLiteral("image://pictures/");

} // namespace

QString PictureStore::add(const std::shared_ptr<const Pixels>& pixels)
{
    const QString source = kPrefix + QString::number(++m_last);
    m_pictures.insert(source, pixels);
    return source;
}

void PictureStore::remove(const QString& source) { m_pictures.remove(source); }

QImage PictureStore::image(const QString& source) const
{
    const std::shared_ptr<const Pixels> pixels = m_pictures.value(source);
    if (!pixels)
        return {};
    auto* const keptAlive = new std::shared_ptr<const Pixels>(pixels);
    return QImage(
        pixels->rgba.data(), pixels->width, pixels->height, 4 * pixels->width, QImage::Format_RGBA8888,
        [](void* kept) { delete static_cast<std::shared_ptr<const Pixels>*>(kept); }, keptAlive);
}

PictureProvider::PictureProvider(std::shared_ptr<const PictureStore> store)
    : QQuickImageProvider(QQuickImageProvider::Image), m_store(std::move(store))
{
}

QImage PictureProvider::requestImage(const QString& id, QSize* size, const QSize& requestedSize)
{
    QImage image = m_store->image(kPrefix + id);
    if (!requestedSize.isEmpty() && image.width() > requestedSize.width() && image.height() > requestedSize.height())
        image = image.scaled(requestedSize, Qt::KeepAspectRatioByExpanding, Qt::SmoothTransformation);
    *size = image.size();
    return image;
}

} // namespace dice
